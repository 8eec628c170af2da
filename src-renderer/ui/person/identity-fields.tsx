import { CheckCircleOutlined } from '@ant-design/icons';
import { Alert, Form, Input, Radio, Select } from 'antd';
import { useCallback, useState } from 'react';
import { Link } from 'react-router';
import { personDocumentKinds, type PersonDocumentKind } from '@shared/contract/person';
import { checkIdDocument, type IdNumberWarning } from '@shared/kit/id-number';
import { pageClock } from '../../api';
import { useText } from '../../text';
import { CivilDateField } from '../civil-date-field';
import { SectionCard } from '../page';
import { Field, FieldGrid, type ZodFormState } from '../zod-form';
import { useCodes } from './codes';

/** The part of a person's form these fields fill in. */
interface IdentityValues { readonly document?: { readonly kind: PersonDocumentKind; readonly number?: string | null | undefined } | null; readonly birthOn?: unknown; readonly sex?: unknown }

/** Who else in the same register has a document. */
export interface Holder { readonly id: string; readonly name: string; readonly voided: boolean }

/** What the number told: which fields were filled from it, what to look at, and who has it already. */
interface Told { readonly filled: readonly ('birthOn' | 'sex')[]; readonly warnings: readonly IdNumberWarning[]; readonly holder: Holder | null }
const nothingTold: Told = { filled: [], warnings: [], holder: null };

/**
 * Fills birth date and sex from the number where they are empty or came from an earlier number; what a person typed stays, and a
 * contradiction is named at the field.
 */
function useNumber({ form, exceptId, onEdit, find }: Pick<IdentityProps, 'form' | 'exceptId' | 'onEdit' | 'find'>) {
  const [told, setTold] = useState<Told>(nothingTold);
  const read = useCallback((): void => {
    const { document, birthOn, sex } = form.antd.getFieldsValue(true) as IdentityValues;
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
    void find(kind, checked.normalized)
      .then((holder) => { setTold((now) => ({ ...now, holder: holder?.id === exceptId ? null : holder })); })
      .catch(() => undefined);
  }, [form, exceptId, onEdit, find, told.filled]);
  return { told, read };
}

function Warnings({ told }: { readonly told: Told }) {
  const text = useText('person');
  const words = { convertedFrom15: text('converted'), unknownAreaCode: text('unknownArea'), maybeExcelTruncated: text('maybeExcel') } satisfies Record<IdNumberWarning, string>;
  return <>{told.warnings.map((warning) => <p key={warning} className="a-help">{words[warning]}</p>)}</>;
}

function Taken({ holder, to }: { readonly holder: Holder; readonly to: string }) {
  const text = useText('person');
  return (
    <Alert
      className="a-form-problem" type="warning" showIcon title={holder.voided ? text('takenVoided', { name: holder.name }) : text('taken', { name: holder.name })}
      action={<Link to={to}>{text('openOther')}</Link>}
    />
  );
}

interface IdentityProps {
  readonly form: ZodFormState;
  readonly exceptId: string | null;
  readonly onEdit: () => void;
  /** Asks core who has a document already. */
  readonly find: (kind: PersonDocumentKind, number: string) => Promise<Holder | null>;
  /** Address of somebody's record. */
  readonly recordOf: (id: string) => string;
  readonly photo: React.ReactNode;
  /** A field beside the name that belongs to this kind of person. */
  readonly beside?: React.ReactNode;
}

/** Who: name, document, sex, birth date. Only these must be known. `find` and `onEdit` must be stable. */
export function IdentitySection({ form, exceptId, onEdit, find, recordOf, photo, beside }: IdentityProps) {
  const text = useText('person');
  const codes = useCodes();
  const { told, read } = useNumber({ form, exceptId, onEdit, find });
  const kind: PersonDocumentKind = Form.useWatch((values: IdentityValues) => values.document?.kind, { form: form.antd, preserve: true }) ?? 'residentId';
  const mark = (field: 'birthOn' | 'sex'): React.ReactNode =>
    told.filled.includes(field) ? <span className="a-from-number"><CheckCircleOutlined /> {text('fromNumber')}</span> : null;
  return (
    <SectionCard title={text('identity')} extra={photo}>
      {told.holder === null ? null : <Taken holder={told.holder} to={recordOf(told.holder.id)} />}
      <FieldGrid>
        <Field name="name" label={text('name')}><Input maxLength={60} autoComplete="off" autoFocus={exceptId === null} /></Field>
        {beside}
        <Field name={['document', 'kind']} label={text('documentKind')}>
          <Select options={personDocumentKinds.map((value) => ({ value, label: text(`documentKinds.${value}`) }))} onChange={() => { setTimeout(read); }} />
        </Field>
        {kind === 'none' ? (
          <Field name={['document', 'noneReason']} label={text('noneReason')} help={text('noneReasonHint')}><Input maxLength={200} /></Field>
        ) : (
          <div onBlur={read}>
            <Field name={['document', 'number']} label={text('documentNumber')} help={told.warnings.length === 0 ? null : <Warnings told={told} />}><Input maxLength={60} autoComplete="off" spellCheck={false} className="a-number" /></Field>
          </div>
        )}
        <Field name="sex" label={text('sex')} help={mark('sex')}>
          <Radio.Group optionType="button" options={codes.options('sex').map((option) => ({ value: option.code, label: codes.name('sex', option.code) }))} />
        </Field>
        <Field name="birthOn" label={text('birthOn')} help={mark('birthOn')}><CivilDateField max={pageClock().today()} /></Field>
      </FieldGrid>
      {kind === 'residentId' || kind === 'hkMoTwResidencePermit' ? <p className="a-help">{text('contradictHint')}</p> : null}
    </SectionCard>
  );
}
