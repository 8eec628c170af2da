import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import * as z from 'zod';
import { creditDirections, creditFields, type CreditEvent } from '@shared/contract/appraisals-records';
import { civilDate, words } from '@shared/contract/common';
import { api, client, pageClock, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField, CodeSelect, DataTable, EmptyState, Field, FieldGrid, ListPaper, Problem, ReasonModal, StateTag, useListState, useZodForm, type DataColumn } from '../../ui';
import { FormDialog } from './form-dialog';
import { ProofField, ProofLink } from './proof-field';
import { StaffSelect } from './staff-select';
import { YearSelect } from './year-select';

type Dialog = { readonly kind: 'new' } | { readonly kind: 'appeal' | 'decide' | 'void'; readonly event: CreditEvent };
const creditForm = z.object({ ...creditFields.shape, uploadId: z.string().nullable() });
const appealForm = z.object({ on: civilDate, text: words(1_000) });
const decisionForm = z.object({ upheld: z.boolean(), text: words(1_000) });

function RecordDialog({ onClose }: { readonly onClose: () => void }) {
  const text = useText('appraisals');
  const today = pageClock().today();
  const lists = useQuery(api.standards.codeLists.queryOptions());
  const form = useZodForm({
    schema: creditForm, initial: { staffId: null, direction: 'honour', kind: null, on: today, detail: '', source: null, uploadId: null },
    fieldOf: (path) => (path[0] === 'fields' ? path.slice(1) : path),
    submit: ({ uploadId, ...fields }) => client.appraisals.recordCredit({ fields, uploadId }),
  });
  const direction = Form.useWatch<string | undefined>('direction', form.antd) ?? 'honour';
  const kinds = lists.data?.find((list) => list.family === `credit-${direction}`)?.items ?? [];
  return (
    <FormDialog title={text('credit.add')} ok={text('save')} form={form} onClose={onClose}>
      <FieldGrid>
        <Field name="staffId" label={text('who')}><StaffSelect label={text('who')} /></Field>
        <Field name="on" label={text('date')}><CivilDateField max={today} /></Field>
        <Field name="direction" label={text('credit.direction')}><Radio.Group options={creditDirections.map((value) => ({ value, label: text(`credit.directions.${value}`) }))} onChange={() => { form.antd.setFieldValue('kind', null); }} /></Field>
        <Field name="kind" label={text('credit.kind')}><CodeSelect options={kinds} /></Field>
        <Field name="detail" label={text('credit.detail')} span="full"><Input.TextArea rows={3} maxLength={1_000} /></Field>
        <Field name="source" label={text('credit.source')} optional span="full"><Input maxLength={200} /></Field>
        <Field name="uploadId" label={text('file')} optional span="full"><ProofField /></Field>
      </FieldGrid>
    </FormDialog>
  );
}

function AppealDialog({ event, onClose }: { readonly event: CreditEvent; readonly onClose: () => void }) {
  const text = useText('appraisals');
  const today = pageClock().today();
  const form = useZodForm({ schema: appealForm, initial: { on: today, text: '' }, submit: (values) => client.appraisals.appealCredit({ id: event.id, expectedVersion: event.version, ...values }) });
  return (
    <FormDialog title={text('credit.appeal')} ok={text('save')} form={form} onClose={onClose}>
      <Field name="on" label={text('credit.appealOn')} span="full"><CivilDateField min={event.on} max={today} /></Field>
      <Field name="text" label={text('credit.appealText')} span="full"><Input.TextArea rows={3} maxLength={1_000} /></Field>
    </FormDialog>
  );
}

function DecideDialog({ event, onClose }: { readonly event: CreditEvent; readonly onClose: () => void }) {
  const text = useText('appraisals');
  const form = useZodForm({ schema: decisionForm, initial: { text: '' }, submit: (values) => client.appraisals.decideAppeal({ id: event.id, expectedVersion: event.version, ...values }) });
  return (
    <FormDialog title={text('credit.decide')} ok={text('save')} form={form} notice={event.appeal === null ? null : text('credit.appealed', event.appeal)} onClose={onClose}>
      <Field name="upheld" label={text('credit.outcome')} span="full"><Radio.Group options={[{ value: true, label: text('credit.upheld') }, { value: false, label: text('credit.revoked') }]} /></Field>
      <Field name="text" label={text('credit.decideText')} span="full"><Input.TextArea rows={3} maxLength={1_000} /></Field>
    </FormDialog>
  );
}

const tones = { standing: 'plain', appealed: 'attention', upheld: 'plain', revoked: 'info', voided: 'bad' } as const;

function useColumns(show: (dialog: Dialog) => void): DataColumn<CreditEvent>[] {
  const text = useText('appraisals');
  const label = useLabel();
  const may = useMay()('appraisals.edit');
  return [
    { key: 'who', title: text('who'), width: 120, render: (_value, one) => <Link to={`/staff/${one.staff.id}`}>{one.staff.name}</Link> },
    { key: 'on', title: text('date'), dataIndex: 'on' },
    { key: 'direction', title: text('credit.direction'), render: (_value, one) => <StateTag tone={one.direction === 'honour' ? 'good' : 'bad'}>{text(`credit.directions.${one.direction}`)}</StateTag> },
    {
      key: 'kind', title: text('credit.kind'), render: (_value, one) => (
        <>
          {label(one.kindName)}
          <div className="a-record-lines">{one.detail}</div>
          {one.appeal === null ? null : <div className="a-record-lines">{text('credit.appealed', one.appeal)}</div>}
          {one.decision === null ? null : <div className="a-record-lines">{text('credit.decided', { on: one.decision.on, name: one.decision.by?.name ?? '', text: one.decision.text })}</div>}
          {one.voided === null ? null : <div className="a-field-error">{text('voided', { reason: one.voided.reason })}</div>}
        </>
      ),
    },
    { key: 'source', title: text('credit.source'), render: (_value, one) => <>{one.source ?? ''} <ProofLink fileId={one.fileId} /></> },
    { key: 'state', title: text('columns.state'), render: (_value, one) => <StateTag tone={tones[one.state]}>{text(`credit.state.${one.state}`)}</StateTag> },
    {
      key: 'do', title: '', render: (_value, event) => (may && event.voided === null ? (
        <span className="a-row-actions">
          {event.state === 'standing' ? <Button type="link" size="small" onClick={() => { show({ kind: 'appeal', event }); }}>{text('credit.appeal')}</Button> : null}
          {event.state === 'appealed' ? <Button type="link" size="small" onClick={() => { show({ kind: 'decide', event }); }}>{text('credit.decide')}</Button> : null}
          <Button type="link" size="small" onClick={() => { show({ kind: 'void', event }); }}>{text('void')}</Button>
        </span>
      ) : ''),
    },
  ];
}

/** Events of professional credit with the appeals against them, newest first. */
export function CreditView() {
  const text = useText('appraisals');
  const may = useMay()('appraisals.edit');
  const [year, setYear] = useListState<number | null>('appraisals.credit.year', null);
  const [dialog, setDialog] = useState<Dialog | null>(null);
  const ask = year === null ? {} : { year };
  const asked = useQuery(api.appraisals.creditEvents.queryOptions({ input: ask }));
  const columns = useColumns(setDialog);
  const close = (): void => { setDialog(null); };
  const add = may ? <Button type="primary" onClick={() => { setDialog({ kind: 'new' }); }}>{text('credit.add')}</Button> : null;
  const voiding = dialog?.kind === 'void' ? dialog.event : null;
  return (
    <>
      <div className="a-tools">
        <YearSelect value={year} onChange={setYear} />{(asked.data?.length ?? 0) > 0 ? add : null}
        <span className="a-tools-end"><ListPaper form="credit-ledger" list={ask} count={asked.data?.length} back="/appraisals" /></span>
      </div>
      {asked.error !== null && asked.data === undefined ? <Problem error={asked.error} /> : (
        <DataTable<CreditEvent> label={text('views.credit')} columns={columns} rows={asked.data} rowKey="id" rowClassName={(one) => (one.voided === null ? '' : 'a-void')} empty={<EmptyState title={text('credit.empty')} hint={text('credit.emptyHint')} action={add} />} />
      )}
      {dialog?.kind === 'new' ? <RecordDialog onClose={close} /> : null}
      {dialog?.kind === 'appeal' ? <AppealDialog event={dialog.event} onClose={close} /> : null}
      {dialog?.kind === 'decide' ? <DecideDialog event={dialog.event} onClose={close} /> : null}
      <ReasonModal open={voiding !== null} danger title={text('credit.voidTitle')} confirmLabel={text('void')} onClose={close} onConfirm={(reason) => client.appraisals.voidCredit({ id: voiding?.id ?? '', expectedVersion: voiding?.version ?? 0, reason })}>{text('credit.voidWhat')}</ReasonModal>
    </>
  );
}
