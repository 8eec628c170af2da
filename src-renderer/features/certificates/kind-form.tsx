import { App, Button, Collapse, Form, Input, InputNumber, Modal, Radio } from 'antd';
import { useMemo } from 'react';
import { certificateSubjects } from '@shared/standards/certificate';
import type { ShownKind } from '@shared/contract/certificates';
import { client, pageClock } from '../../api';
import { useLabel, useLanguage, useText } from '../../text';
import { CivilDateField, Field, FieldGrid, useZodForm, ZodForm } from '../../ui';
import { LeadChips, RulesField, ValidityField } from './kind-fields';
import { blankKind, kindOf, kindSchema, valuesOf, type KindValues, type ParsedKind } from './kind-values';

/** Core names the fields of its kind; two of them are one field here. */
const fieldOf = (path: readonly (string | number)[]): readonly (string | number)[] => (path[0] === 'kind' ? path.slice(1) : path);

function More({ changing }: { readonly changing: boolean }) {
  const text = useText('certificates');
  return (
    <FieldGrid>
      <Field name="nameEn" label={text('kindForm.nameEn')} optional span="full" help={text('kindForm.nameEnHelp')}><Input maxLength={120} autoComplete="off" /></Field>
      <Field name="issuer" label={text('kindForm.issuer')} optional><Input maxLength={120} autoComplete="off" /></Field>
      <Field name="basis" label={text('kindForm.basis')} optional><Input maxLength={300} autoComplete="off" /></Field>
      <Field name="levels" label={text('kindForm.levels')} optional><Input.TextArea rows={3} maxLength={500} /></Field>
      <Field name="note" label={text('kindForm.note')} optional><Input.TextArea rows={3} maxLength={500} /></Field>
      <Field name="reviewMonths" label={text('kindForm.reviewMonths')} optional><InputNumber min={1} max={600} precision={0} /></Field>
      <Field name="renewBeforeDays" label={text('kindForm.renewBefore')} optional><InputNumber min={0} max={3650} precision={0} /></Field>
      <Field name="reviewLeadDays" label={text('kindForm.reviewLeads')} optional span="full"><LeadChips label={text('kindForm.reviewLeads')} /></Field>
      {changing ? null : <Field name="effectiveOn" label={text('kindForm.effectiveOn')}><CivilDateField /></Field>}
    </FieldGrid>
  );
}

function Fields({ kind, values }: { readonly kind: ShownKind | null; readonly values: Partial<KindValues> }) {
  const text = useText('certificates');
  const label = useLabel();
  const levels = (kind?.levels ?? []).map((level) => ({ value: level.code, label: label(level.name) }));
  return (
    <>
      <FieldGrid>
        <Field name="name" label={text('kindForm.name')}><Input maxLength={80} autoComplete="off" autoFocus /></Field>
        <Field name="subject" label={text('kindForm.subject')}><Radio.Group disabled={kind !== null} options={certificateSubjects.map((value) => ({ value, label: text(`kindForm.${value}`) }))} /></Field>
        <Field name="validity" label={text('kindForm.validity')} span="full"><ValidityField /></Field>
        <Field name="leadDays" label={text('kindForm.leads')} span="full" help={text('kindForm.leadHelp')}><LeadChips label={text('kindForm.leads')} /></Field>
        {values.subject === 'institution' ? null : <Field name="rules" label={text('kindForm.positions')} optional span="full"><RulesField levels={levels} /></Field>}
        {kind === null ? null : (
          <>
            <Field name="effectiveOn" label={text('kindForm.effectiveOn')}><CivilDateField /></Field>
            <Field name="reason" label={text('kindForm.reason')}><Input maxLength={500} autoComplete="off" /></Field>
          </>
        )}
      </FieldGrid>
      <Collapse ghost items={[{ key: 'more', label: text('kindForm.more'), children: <More changing={kind !== null} />, forceRender: true }]} />
    </>
  );
}

/** One short form: name, holder, validity, lead times as chips, posts. The rest is folded away and optional. */
export function KindForm({ kind, onClose, onSaved }: { readonly kind: ShownKind | null; readonly onClose: () => void; readonly onSaved: (code: string) => void }) {
  const text = useText('certificates');
  const common = useText('common');
  const label = useLabel();
  const english = useLanguage() === 'en-US';
  const { message } = App.useApp();
  const schema = useMemo(() => kindSchema(kind !== null), [kind]);
  const initial = useMemo(() => { const today = pageClock().today(); return kind === null ? blankKind(today) : valuesOf(kind, english, today); }, [kind, english]);
  const submit = async (parsed: ParsedKind): Promise<void> => {
    const input = { kind: kindOf(parsed, kind, english), effectiveOn: parsed.effectiveOn };
    const saved = kind === null
      ? await client.certificates.addKind({ ...input, reason: parsed.reason })
      : await client.certificates.changeKind({ ...input, code: kind.code, expectedVersion: kind.own?.version ?? 0, reason: parsed.reason ?? '' });
    void message.success(text('kindForm.saved'));
    onSaved(saved.code);
  };
  const form = useZodForm({ schema, initial, submit, fieldOf });
  const values = (Form.useWatch([], form.antd) as Partial<KindValues> | undefined) ?? {};
  return (
    <Modal
      open width={880} title={kind === null ? text('kindForm.newTitle') : text('kindForm.changeTitle', { name: label(kind.name) })} onCancel={onClose} mask={{ closable: false }}
      footer={<><Button onClick={onClose}>{common('cancel')}</Button><Button type="primary" loading={form.busy} onClick={() => { void form.send(); }}>{text('kindForm.save')}</Button></>}
    >
      <ZodForm form={form}><Fields kind={kind} values={values} /></ZodForm>
    </Modal>
  );
}
