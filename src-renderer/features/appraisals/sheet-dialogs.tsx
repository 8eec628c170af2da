import { Input } from 'antd';
import * as z from 'zod';
import type { AppraisalSheet } from '@shared/contract/appraisals';
import { civilDate, optionalWords } from '@shared/contract/common';
import { client, pageClock } from '../../api';
import { useText } from '../../text';
import { CivilDateField, Field, useZodForm } from '../../ui';
import { FormDialog } from './form-dialog';

interface DialogProps { readonly record: AppraisalSheet; readonly version: number; readonly onClose: () => void }

const signing = z.object({ password: z.string().min(1) });

/** What one signs, and the password of the person who signs. */
export function SignDialog({ record, version, onClose }: DialogProps) {
  const text = useText('appraisals');
  const form = useZodForm({ schema: signing, submit: ({ password }) => client.appraisals.sign({ id: record.id, expectedVersion: version, password }) });
  return (
    <FormDialog title={text('sheet.signTitle')} ok={text('sheet.sign')} form={form} notice={text('sheet.signWhat')} onClose={onClose}>
      <Field name="password" label={text('sheet.password')} span="full"><Input.Password autoFocus autoComplete="current-password" /></Field>
    </FormDialog>
  );
}

const reading = z.object({ remark: optionalWords(1_000) });
const onPaper = z.object({ remark: optionalWords(1_000), onPaper: civilDate });

/** The person's own word that the sheet was read. */
export function OwnAcknowledgeDialog({ record, version, onClose }: DialogProps) {
  const text = useText('appraisals');
  const form = useZodForm({ schema: reading, submit: ({ remark }) => client.appraisals.acknowledge({ id: record.id, expectedVersion: version, remark, onPaper: null }) });
  return (
    <FormDialog title={text('sheet.acknowledgeTitle')} ok={text('sheet.acknowledgeOwn')} form={form} notice={text('sheet.acknowledgeWhat')} onClose={onClose}>
      <Field name="remark" label={text('sheet.ownRemark')} optional span="full"><Input.TextArea rows={3} maxLength={1_000} /></Field>
    </FormDialog>
  );
}

/** Writes down that the print was signed. */
export function PaperAcknowledgeDialog({ record, version, onClose }: DialogProps) {
  const text = useText('appraisals');
  const today = pageClock().today();
  const form = useZodForm({ schema: onPaper, initial: { onPaper: today }, submit: (values) => client.appraisals.acknowledge({ id: record.id, expectedVersion: version, ...values }) });
  return (
    <FormDialog title={text('sheet.acknowledgeTitle')} ok={text('sheet.acknowledge')} form={form} notice={text('sheet.paperWhat')} onClose={onClose}>
      <Field name="onPaper" label={text('sheet.paperOn')} span="full"><CivilDateField max={today} /></Field>
      <Field name="remark" label={text('sheet.ownRemark')} optional span="full"><Input.TextArea rows={3} maxLength={1_000} /></Field>
    </FormDialog>
  );
}
