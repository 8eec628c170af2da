import { useQuery } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import * as z from 'zod';
import { payTableFields, type PayTable } from '@shared/contract/appraisals-records';
import { optionalWords } from '@shared/contract/common';
import { api, client, pageClock, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField, EmptyState, Field, FieldGrid, ListPaper, Loaded, ReasonModal, SectionCard, StateTag, useZodForm } from '../../ui';
import { FormDialog } from './form-dialog';

type Pay = Awaited<ReturnType<typeof client.appraisals.payTables>>;
type Level = Pay['levels'][number];
const CENTS = 100;
const payForm = z.object({
  effectiveOn: payTableFields.shape.effectiveOn, title: payTableFields.shape.title, basis: payTableFields.shape.basis,
  rows: z.array(z.object({ level: z.string(), grade: optionalWords(40), yuan: z.number().min(0).max(1_000_000).nullable() })),
});

function useLevelName(): (level: Level) => string {
  const text = useText('appraisals');
  const label = useLabel();
  return (level) => (level.name === null ? text('pay.noLevel') : label(level.name));
}

function yuanOf(cents: number | null): number | null {
  return cents === null ? null : cents / CENTS;
}

function PayDialog({ levels, last, onClose }: { readonly levels: readonly Level[]; readonly last: PayTable | undefined; readonly onClose: () => void }) {
  const text = useText('appraisals');
  const nameOf = useLevelName();
  const form = useZodForm({
    schema: payForm,
    initial: {
      effectiveOn: pageClock().today(), title: '', basis: '',
      rows: levels.map(({ code }) => { const before = last?.rows.find((row) => row.level === code); return { level: code, grade: before?.grade ?? null, yuan: yuanOf(before?.allowanceCents ?? null) }; }),
    },
    submit: ({ rows, ...rest }) => client.appraisals.setPayTable({ ...rest, rows: rows.map(({ level, grade, yuan }) => ({ level, grade, allowanceCents: yuan === null ? null : Math.round(yuan * CENTS) })) }),
  });
  return (
    <FormDialog title={text('pay.set')} ok={text('pay.save')} form={form} notice={text('pay.noneHint')} onClose={onClose}>
      <FieldGrid>
        <Field name="title" label={text('pay.name')}><Input maxLength={100} /></Field>
        <Field name="effectiveOn" label={text('pay.effectiveOn')}><CivilDateField /></Field>
        <Field name="basis" label={text('pay.basis')} span="full"><Input maxLength={500} /></Field>
      </FieldGrid>
      {levels.map((level, at) => (
        <FieldGrid key={level.code}>
          <Field name={['rows', at, 'grade']} label={`${nameOf(level)} · ${text('pay.grade')}`} optional><Input maxLength={40} /></Field>
          <Field name={['rows', at, 'yuan']} label={text('pay.allowance')} optional><InputNumber precision={2} controls={false} /></Field>
        </FieldGrid>
      ))}
    </FormDialog>
  );
}

function Rows({ table, levels }: { readonly table: PayTable; readonly levels: readonly Level[] }) {
  const text = useText('appraisals');
  const nameOf = useLevelName();
  return (
    <table className="a-pay-rows">
      <thead><tr><th>{text('pay.level')}</th><th>{text('pay.grade')}</th><th>{text('pay.allowance')}</th></tr></thead>
      <tbody>
        {table.rows.map((row) => (
          <tr key={row.level}>
            <td>{nameOf(levels.find((level) => level.code === row.level) ?? { code: row.level, name: { zh: row.level, en: row.level } })}</td>
            <td>{row.grade ?? <span className="a-faint">{text('notSet')}</span>}</td><td>{row.allowanceCents === null ? '' : row.allowanceCents / CENTS}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** What the home links to each skill level: the table in force and all there were. */
export function PayView() {
  const text = useText('appraisals');
  const may = useMay()('appraisals.edit');
  const asked = useQuery(api.appraisals.payTables.queryOptions());
  const [setting, setSetting] = useState(false);
  const [voiding, setVoiding] = useState<PayTable | null>(null);
  const tones = { planned: 'info', current: 'good', past: 'plain', voided: 'bad' } as const;
  const add = may ? <Button type="primary" onClick={() => { setSetting(true); }}>{text('pay.set')}</Button> : null;
  const paper = <ListPaper form="pay-table" list={{}} count={asked.data?.tables.length} back="/appraisals" />;
  return (
    <Loaded query={asked}>{({ tables, levels }) => {
      const current = tables.find((one) => one.state === 'current');
      return (
        <>
          <div className="a-tools"><span className="a-tools-end">{paper}</span></div>
          {current === undefined ? <SectionCard><EmptyState title={text('pay.none')} hint={text('pay.noneHint')} action={add} /></SectionCard> : <SectionCard title={text('pay.current', { title: current.title })} extra={add}><Rows table={current} levels={levels} /></SectionCard>}
          {tables.length === 0 ? null : (
            <SectionCard title={text('pay.tables')}>
              <table className="a-pay-rows">
                <thead><tr><th>{text('pay.name')}</th><th>{text('pay.period')}</th><th>{text('columns.state')}</th><th /></tr></thead>
                <tbody>{tables.map((one) => (
                  <tr key={one.id}>
                    <td>{one.title}<div className="a-record-lines">{one.basis}</div></td><td>{`${one.effectiveOn} – ${one.endsOn ?? text('pay.open')}`}</td>
                    <td><StateTag tone={tones[one.state]}>{text(`pay.state.${one.state}`)}</StateTag>{one.voidReason === null ? null : <div className="a-record-lines">{one.voidReason}</div>}</td>
                    <td>{may && one.state !== 'voided' ? <Button type="link" onClick={() => { setVoiding(one); }}>{text('void')}</Button> : null}</td>
                  </tr>
                ))}</tbody>
              </table>
            </SectionCard>
          )}
          {setting ? <PayDialog levels={levels} last={current} onClose={() => { setSetting(false); }} /> : null}
          <ReasonModal open={voiding !== null} danger title={text('pay.voidTitle')} confirmLabel={text('void')} onClose={() => { setVoiding(null); }} onConfirm={(reason) => client.appraisals.voidPayTable({ id: voiding?.id ?? '', expectedVersion: voiding?.version ?? 0, reason })}>{text('pay.voidWhat')}</ReasonModal>
        </>
      );
    }}</Loaded>
  );
}
