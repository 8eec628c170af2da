import { CheckCircleOutlined } from '@ant-design/icons';
import { Alert, Form, Input, Radio, Select } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { personDocumentKinds, type PersonDocumentKind } from '@shared/contract/person';
import { checkIdDocument, type IdNumberWarning } from '@shared/kit/id-number';
import { client, pageClock } from '../../api';
import { useText } from '../../text';
import { CivilDateField, Field, FieldGrid, SectionCard, type ZodFormState } from '../../ui';
import { useCodes } from './codes';
import type { FormValues } from './form-values';

interface Holder { readonly id: string; readonly name: string; readonly voided: boolean }

/** What the number told: which fields were filled from it, what to look at, and who has it already. */
interface Told { readonly filled: readonly ('birthOn' | 'sex')[]; readonly warnings: readonly IdNumberWarning[]; readonly holder: Holder | null }
const nothingTold: Told = { filled: [], warnings: [], holder: null };

/**
 * Fills birth date and sex from the number where they are empty or came from an earlier number; what a person typed stays, and a
 * contradiction is named at the field.
 */
function useNumber(form: ZodFormState, exceptId: string | null, onEdit: () => void) {
  const [told, setTold] = useState<Told>(nothingTold);
  const read = useCallback((): void => {
    const { document, birthOn, sex } = form.antd.getFieldsValue(true) as FormValues;
    const kind = document?.kind ?? 'none';
    const checked = kind === 'none' ? null : checkIdDocument(kind, document?.number ?? '', pageClock().today());
    if (checked?.ok !== true) {
      setTold((before) => ({ ...before, warnings: [], holder: null }));
      return;
    }
    const filled: ('birthOn' | 'sex')[] = [];
    const free = (field: 'birthOn' | 'sex', now: unknown): boolean => now === null || now === undefined || now === '' || told.filled.includes(field);
    if (checked.birthOn !== null && (free('birthOn', birthOn) || birthOn === checked.birthOn)) filled.push('birthOn');
    if (checked.sex !== null && (free('sex', sex) || sex === checked.sex)) filled.push('sex');
    if (filled.includes('birthOn') && birthOn !== checked.birthOn) form.antd.setFieldValue('birthOn', checked.birthOn);
    if (filled.includes('sex') && sex !== checked.sex) form.antd.setFieldValue('sex', checked.sex);
    if (filled.length > 0) form.mend(Object.fromEntries(filled.map((field) => [field, null])));
    setTold({ filled, warnings: checked.warnings, holder: null });
    onEdit();
    void client.residents.findByIdNumber({ kind, number: checked.normalized })
      .then((holder) => { setTold((now) => ({ ...now, holder: holder?.id === exceptId ? null : holder })); })
      .catch(() => undefined);
  }, [form, exceptId, onEdit, told.filled]);
  return { told, read };
}

function Warnings({ told }: { readonly told: Told }) {
  const text = useText('residents');
  const words = { convertedFrom15: text('entry.converted'), unknownAreaCode: text('entry.unknownArea'), maybeExcelTruncated: text('entry.maybeExcel') } satisfies Record<IdNumberWarning, string>;
  return <>{told.warnings.map((warning) => <p key={warning} className="a-help">{words[warning]}</p>)}</>;
}

function Taken({ holder }: { readonly holder: Holder }) {
  const text = useText('residents');
  return (
    <Alert
      className="a-form-problem" type="warning" showIcon title={holder.voided ? text('entry.takenVoided', { name: holder.name }) : text('entry.taken', { name: holder.name })}
      action={<Link to={`/residents/${holder.id}`}>{text('entry.openOther')}</Link>}
    />
  );
}

/** Who: name, document, sex, birth date. Only these must be known. */
export function IdentitySection({ form, exceptId, onEdit, photo }: { readonly form: ZodFormState; readonly exceptId: string | null; readonly onEdit: () => void; readonly photo: React.ReactNode }) {
  const text = useText('residents');
  const codes = useCodes();
  const { told, read } = useNumber(form, exceptId, onEdit);
  const kind: PersonDocumentKind = Form.useWatch((values: FormValues) => values.document?.kind, { form: form.antd, preserve: true }) ?? 'residentId';
  const mark = (field: 'birthOn' | 'sex'): React.ReactNode =>
    told.filled.includes(field) ? <span className="a-from-number"><CheckCircleOutlined /> {text('entry.fromNumber')}</span> : null;
  return (
    <SectionCard title={text('entry.sections.identity')} extra={photo}>
      {told.holder === null ? null : <Taken holder={told.holder} />}
      <FieldGrid>
        <Field name="name" label={text('entry.name')}><Input maxLength={60} autoComplete="off" autoFocus={exceptId === null} /></Field>
        <Field name="bed" label={text('entry.bed')} help={text('entry.bedHint')} optional><Input maxLength={20} autoComplete="off" /></Field>
        <Field name={['document', 'kind']} label={text('entry.documentKind')}>
          <Select options={personDocumentKinds.map((value) => ({ value, label: text(`documentKinds.${value}`) }))} onChange={() => { setTimeout(read); }} />
        </Field>
        {kind === 'none' ? (
          <Field name={['document', 'noneReason']} label={text('entry.noneReason')} help={text('entry.noneReasonHint')}><Input maxLength={200} /></Field>
        ) : (
          <div onBlur={read}>
            <Field name={['document', 'number']} label={text('entry.documentNumber')} help={told.warnings.length === 0 ? null : <Warnings told={told} />}><Input maxLength={60} autoComplete="off" spellCheck={false} className="a-number" /></Field>
          </div>
        )}
        <Field name="sex" label={text('entry.sex')} help={mark('sex')}>
          <Radio.Group optionType="button" options={codes.options('sex').map((option) => ({ value: option.code, label: codes.name('sex', option.code) }))} />
        </Field>
        <Field name="birthOn" label={text('entry.birthOn')} help={mark('birthOn')}><CivilDateField max={pageClock().today()} /></Field>
      </FieldGrid>
      {kind === 'residentId' || kind === 'hkMoTwResidencePermit' ? <p className="a-help">{text('entry.contradictHint')}</p> : null}
    </SectionCard>
  );
}
