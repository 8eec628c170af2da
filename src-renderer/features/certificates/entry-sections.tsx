import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio, type FormInstance } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ShownKind } from '@shared/contract/certificates';
import { expiresOn } from '@shared/engines/certificate';
import { addMonths, isCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { certificateSubjects } from '@shared/standards/certificate';
import { api } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField, CodeSelect, Field, FieldGrid, SectionCard, type CodeOption } from '../../ui';
import { useCatalogue } from './catalogue';
import type { EntryValues } from './entry-values';
import { HolderSelect } from './holder-select';

interface SectionProps {
  readonly form: FormInstance;
  /** A renewal keeps whose certificate it is, and of which kind. */
  readonly fixed: boolean;
  readonly onFill: (part: Partial<EntryValues>) => void;
}

function useValues(form: FormInstance): Partial<EntryValues> {
  return (Form.useWatch([], form) as Partial<EntryValues> | undefined) ?? {};
}

/** Whose certificate it is: a person's, or the home's. */
export function HolderSection({ form, fixed, onFill }: SectionProps) {
  const text = useText('certificates');
  const { subject = 'staff' } = useValues(form);
  return (
    <SectionCard title={text('entry.whose')}>
      <FieldGrid>
        <Field name="subject" label={text('filter.subject')} span="full">
          <Radio.Group disabled={fixed} onChange={() => { onFill({ kindCode: null, levelCode: null }); }} options={certificateSubjects.map((value) => ({ value, label: text(`subjects.${value}`) }))} />
        </Field>
        {subject === 'staff' ? <Field name="staffId" label={text('entry.staff')}><HolderSelect disabled={fixed} /></Field> : null}
        <Field name="responsibleId" label={text('entry.responsible')} optional {...(subject === 'staff' ? { help: text('entry.responsibleHelp') } : {})}><HolderSelect allowClear /></Field>
      </FieldGrid>
    </SectionCard>
  );
}

/** What the kind makes of a date, offered and never filled in by itself. */
function Suggestion({ sentence, onTake }: { readonly sentence: string; readonly onTake: () => void }) {
  const text = useText('certificates');
  return <span className="a-suggestion">{sentence}<Button size="small" onClick={onTake}>{text('entry.take')}</Button></span>;
}

function day(value: string | null | undefined): CivilDate | null {
  return typeof value === 'string' && isCivilDate(value) ? value : null;
}

function useSuggestions(kind: ShownKind | undefined, values: Partial<EntryValues>, onFill: SectionProps['onFill']): { validUntil: ReactNode; reviewOn: ReactNode; issuer: ReactNode } {
  const text = useText('certificates');
  const label = useLabel();
  const issued = day(values.issuedOn);
  if (kind === undefined) return { validUntil: undefined, reviewOn: undefined, issuer: undefined };
  const end = kind.validity.rule === 'months' ? expiresOn({ issuedOn: issued, validUntil: null }, kind) : null;
  const validUntil = kind.validity.rule === 'none' ? text('entry.noEndKind')
    : kind.validity.rule === 'document' ? text('entry.fromDocument')
      : end === null || end === values.validUntil ? undefined
        : <Suggestion sentence={text('entry.suggest', { months: kind.validity.months, on: end })} onTake={() => { onFill({ validUntil: end }); }} />;
  const review = kind.reviewMonths === null || issued === null ? null : addMonths(issued, kind.reviewMonths);
  const reviewOn = review === null || review === values.reviewOn || kind.reviewMonths === null ? undefined
    : <Suggestion sentence={text('entry.suggestReview', { months: kind.reviewMonths, on: review })} onTake={() => { onFill({ reviewOn: review }); }} />;
  const usual = kind.issuer === undefined ? null : label(kind.issuer);
  const issuer = usual === null || (values.issuer ?? '') !== '' ? undefined
    : <Suggestion sentence={text('entry.suggestIssuer', { issuer: usual })} onTake={() => { onFill({ issuer: usual }); }} />;
  return { validUntil, reviewOn, issuer };
}

/** Says at once whose the number is, and shows the way there. */
function NumberTaken({ kindCode, number, exceptId }: { readonly kindCode: string | null | undefined; readonly number: string | null | undefined; readonly exceptId: string | null }) {
  const text = useText('certificates');
  const wanted = (number ?? '').trim();
  const found = useQuery({ ...api.certificates.findByNumber.queryOptions({ input: { kindCode: kindCode ?? '', number: wanted } }), enabled: wanted.length >= 4 && typeof kindCode === 'string' });
  const owner = found.data ?? null;
  if (owner === null || owner.certificateId === exceptId || wanted.length < 4) return null;
  return <Alert className="a-form-problem" type="warning" showIcon title={text('entry.taken', { name: owner.name })} action={<Link to={`/certificates/${owner.certificateId}`}>{text('entry.openTaken')}</Link>} />;
}

/** What stands on the document. */
export function ContentSection({ form, fixed, onFill, exceptId }: SectionProps & { readonly exceptId: string | null }) {
  const text = useText('certificates');
  const catalogue = useCatalogue();
  const values = useValues(form);
  const kind = catalogue.find(values.kindCode ?? null);
  const help = useSuggestions(kind, values, onFill);
  const levels: readonly CodeOption[] = (kind?.levels ?? []).map((level) => ({ code: level.code, text: level.name }));
  const extra = (node: ReactNode): { help?: ReactNode } => (node === undefined ? {} : { help: node });
  return (
    <SectionCard title={text('entry.what')}>
      <NumberTaken kindCode={values.kindCode} number={values.number} exceptId={exceptId} />
      <FieldGrid>
        <Field name="kindCode" label={text('entry.kind')}>
          <CodeSelect options={catalogue.options(values.subject ?? 'staff')} disabled={fixed} onChange={() => { onFill({ levelCode: null }); }} />
        </Field>
        {levels.length === 0 ? null : <Field name="levelCode" label={text('entry.level')} optional><CodeSelect options={levels} allowClear /></Field>}
        <Field name="number" label={text('entry.number')} optional><Input maxLength={80} autoComplete="off" /></Field>
        <Field name="issuer" label={text('entry.issuer')} optional {...extra(help.issuer)}><Input maxLength={120} autoComplete="off" /></Field>
        <Field name="issuedOn" label={text('entry.issuedOn')} optional><CivilDateField /></Field>
        <Field name="validUntil" label={text('entry.validUntil')} optional {...extra(help.validUntil)}><CivilDateField /></Field>
        <Field name="reviewOn" label={text('entry.reviewOn')} optional {...extra(help.reviewOn)}><CivilDateField /></Field>
        <Field name="note" label={text('entry.note')} optional span="full"><Input.TextArea rows={2} maxLength={500} /></Field>
      </FieldGrid>
    </SectionCard>
  );
}
