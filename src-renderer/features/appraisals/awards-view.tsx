import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber, Radio } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import * as z from 'zod';
import { awardFields, awardKinds, type Award } from '@shared/contract/appraisals-records';
import { api, client, pageClock, useMay } from '../../api';
import { useText } from '../../text';
import { CivilDateField, DataTable, EmptyState, Field, FieldGrid, ListPaper, Problem, ReasonModal, StateTag, useListState, useZodForm, type DataColumn } from '../../ui';
import { FormDialog } from './form-dialog';
import { ProofField, ProofLink } from './proof-field';
import { StaffSelect } from './staff-select';
import { YearSelect } from './year-select';

const CENTS = 100;
const { amountCents: _cents, ...typed } = awardFields.shape;
/** The form speaks of yuan, the record of cents. */
const awardForm = z.object({ ...typed, yuan: z.number().min(0).max(1_000_000).nullable(), uploadId: z.string().nullable() });

function AwardDialog({ award, onClose }: { readonly award: Award | null; readonly onClose: () => void }) {
  const text = useText('appraisals');
  const today = pageClock().today();
  const form = useZodForm({
    schema: awardForm,
    initial: award === null ? { staffId: null, kind: 'award', on: today, title: '', detail: null, basis: null, yuan: null, uploadId: null }
      : { ...award, yuan: award.amountCents === null ? null : award.amountCents / CENTS, uploadId: null },
    fieldOf: (path) => (path[0] === 'fields' ? (path[1] === 'amountCents' ? ['yuan'] : path.slice(1)) : path),
    submit: ({ yuan, uploadId, ...rest }) => {
      const fields = { ...rest, amountCents: yuan === null ? null : Math.round(yuan * CENTS) };
      return award === null ? client.appraisals.recordAward({ fields, uploadId }) : client.appraisals.correctAward({ id: award.id, expectedVersion: award.version, fields });
    },
  });
  return (
    <FormDialog title={text(award === null ? 'awards.add' : 'awards.correct')} ok={text('save')} form={form} onClose={onClose}>
      <FieldGrid>
        <Field name="staffId" label={text('who')}><StaffSelect label={text('who')} disabled={award !== null} /></Field>
        <Field name="on" label={text('date')}><CivilDateField max={today} /></Field>
        <Field name="kind" label={text('awards.kind')}><Radio.Group options={awardKinds.map((value) => ({ value, label: text(`awards.kinds.${value}`) }))} /></Field>
        <Field name="yuan" label={text('awards.amount')} optional><InputNumber precision={2} controls={false} /></Field>
        <Field name="title" label={text('awards.name')} span="full"><Input maxLength={100} /></Field>
        <Field name="detail" label={text('awards.detail')} optional span="full"><Input.TextArea rows={2} maxLength={1_000} /></Field>
        <Field name="basis" label={text('awards.basis')} optional span="full"><Input maxLength={200} /></Field>
        {award === null ? <Field name="uploadId" label={text('file')} optional span="full"><ProofField /></Field> : null}
      </FieldGrid>
    </FormDialog>
  );
}

function useColumns(onCorrect: (award: Award) => void, onVoid: (award: Award) => void): DataColumn<Award>[] {
  const text = useText('appraisals');
  const may = useMay()('appraisals.edit');
  return [
    { key: 'who', title: text('who'), width: 120, render: (_value, one) => <Link to={`/staff/${one.staff.id}`}>{one.staff.name}</Link> },
    { key: 'on', title: text('date'), dataIndex: 'on' },
    { key: 'kind', title: text('awards.kind'), render: (_value, one) => <StateTag tone={one.kind === 'award' ? 'good' : 'attention'}>{text(`awards.kinds.${one.kind}`)}</StateTag> },
    {
      key: 'title', title: text('awards.name'), render: (_value, one) => (
        <>{one.title}{one.detail === null ? null : <div className="a-record-lines">{one.detail}</div>}{one.voided === null ? null : <div className="a-field-error">{text('voided', { reason: one.voided.reason })}</div>}</>
      ),
    },
    { key: 'amount', title: text('awards.amount'), align: 'right', render: (_value, one) => (one.amountCents === null ? '' : text('awards.yuan', { amount: one.amountCents / CENTS })) },
    { key: 'basis', title: text('awards.basis'), render: (_value, one) => <>{one.basis ?? ''} <ProofLink fileId={one.fileId} /></> },
    {
      key: 'do', title: '', render: (_value, one) => (may && one.voided === null ? (
        <span className="a-row-actions"><Button type="link" size="small" onClick={() => { onCorrect(one); }}>{text('awards.correctOpen')}</Button><Button type="link" size="small" onClick={() => { onVoid(one); }}>{text('void')}</Button></span>
      ) : ''),
    },
  ];
}

/** Awards and penalties, newest first. */
export function AwardsView() {
  const text = useText('appraisals');
  const may = useMay()('appraisals.edit');
  const [year, setYear] = useListState<number | null>('appraisals.awards.year', null);
  const [open, setOpen] = useState<Award | 'new' | null>(null);
  const [voiding, setVoiding] = useState<Award | null>(null);
  const ask = year === null ? {} : { year };
  const asked = useQuery(api.appraisals.awards.queryOptions({ input: ask }));
  const columns = useColumns(setOpen, setVoiding);
  const add = may ? <Button type="primary" onClick={() => { setOpen('new'); }}>{text('awards.add')}</Button> : null;
  return (
    <>
      <div className="a-tools">
        <YearSelect value={year} onChange={setYear} />{(asked.data?.length ?? 0) > 0 ? add : null}
        <span className="a-tools-end"><ListPaper form="award-ledger" list={ask} count={asked.data?.length} back="/appraisals" /></span>
      </div>
      {asked.error !== null && asked.data === undefined ? <Problem error={asked.error} /> : (
        <DataTable<Award> label={text('views.awards')} columns={columns} rows={asked.data} rowKey="id" rowClassName={(one) => (one.voided === null ? '' : 'a-void')} empty={<EmptyState title={text('awards.empty')} hint={text('awards.emptyHint')} action={add} />} />
      )}
      {open === null ? null : <AwardDialog award={open === 'new' ? null : open} onClose={() => { setOpen(null); }} />}
      <ReasonModal open={voiding !== null} danger title={text('awards.voidTitle')} confirmLabel={text('void')} onClose={() => { setVoiding(null); }} onConfirm={(reason) => client.appraisals.voidAward({ id: voiding?.id ?? '', expectedVersion: voiding?.version ?? 0, reason })}>{text('awards.voidWhat')}</ReasonModal>
    </>
  );
}
