import { useQuery } from '@tanstack/react-query';
import { App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import type { RatioOutlook, RatioTable } from '@shared/contract/staffing';
import type { CivilDate } from '@shared/kit/civil-date';
import { api, client, pageClock, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, Loaded, ReasonModal, SectionCard, StateTag } from '../../ui';
import { RatioDialog, type TableDraft } from './ratio-dialog';

type Tables = Awaited<ReturnType<typeof client.staffing.ratioTables>>;
interface Editing { readonly first: TableDraft; readonly correcting: RatioTable | null }

function draftOf(table: Pick<RatioTable, 'rows'> & { readonly title: string; readonly basis: string }, effectiveOn: string | null): TableDraft {
  return { title: table.title, basis: table.basis, effectiveOn, rows: table.rows.map((row, key) => ({ key, ...row })) };
}

function useNames(outlook: Pick<RatioOutlook, 'grades'>) {
  const label = useLabel();
  const text = useText('staffing');
  const names = new Map(outlook.grades.map(({ grade, name }) => [grade, label(name)]));
  return {
    grades: (grades: readonly number[]) => grades.map((grade) => names.get(grade) ?? String(grade)).join(' · '),
    row: (row: { readonly staff: number; readonly residents: number }) => text('ratio.ratioOf', { staff: row.staff, residents: row.residents }),
  };
}

function Needs({ outlook }: { readonly outlook: RatioOutlook }) {
  const text = useText('staffing');
  const names = useNames(outlook);
  return (
    <div className="a-scroll">
      <table className="a-rate-table">
        <thead><tr><th>{text('ratio.grades')}</th><th>{text('ratio.shift')}</th><th>{text('ratio.counted')}</th><th className="a-number">{text('ratio.row')}</th><th className="a-number">{text('ratio.residents')}</th><th className="a-number">{text('ratio.needed')}</th></tr></thead>
        <tbody>
          {outlook.needs.map(({ row, residents, needed }) => (
            <tr key={`${row.shift} ${row.grades.join()}`}>
              <td>{names.grades(row.grades)}</td><td>{text(`ratio.shifts.${row.shift}`)}</td><td>{text(`ratio.countedOf.${row.counted}`)}</td>
              <td className="a-number">{names.row(row)}</td><td className="a-number">{residents}</td><td className="a-number">{needed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Sums({ outlook }: { readonly outlook: RatioOutlook }) {
  const text = useText('staffing');
  return (
    <table className="a-rate-table">
      <thead><tr><th>{text('ratio.shift')}</th><th>{text('ratio.counted')}</th><th className="a-number">{text('ratio.needed')}</th><th className="a-number">{text('ratio.present')}</th><th>{text('ratio.result')}</th></tr></thead>
      <tbody>
        {outlook.sums.map(({ shift, counted, needed, present }) => (
          <tr key={`${shift} ${counted}`}>
            <td>{text(`ratio.shifts.${shift}`)}</td><td>{text(`ratio.countedOf.${counted}`)}</td><td className="a-number">{needed}</td><td className="a-number">{present ?? ''}</td>
            <td>{present === null ? text('ratio.byRoster') : <StateTag tone={present >= needed ? 'good' : 'bad'}>{present >= needed ? text('ratio.enough') : text('ratio.short', { count: needed - present })}</StateTag>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Present({ outlook }: { readonly outlook: RatioOutlook }) {
  const text = useText('staffing');
  const label = useLabel();
  return (
    <SectionCard title={text('parts.title')}>
      <dl className="a-facts">{outlook.grades.map(({ grade, name, residents }) => <div key={grade}><dt>{label(name)}</dt><dd>{text('ratio.people', { count: residents })}</dd></div>)}</dl>
      <p className="a-help">{text('ratio.staffThere', { caregivers: outlook.caregivers, serviceStaff: outlook.serviceStaff })}</p>
      {outlook.notAssessed === 0 ? null : <p className="a-help">{text('ratio.notAssessed', { count: outlook.notAssessed })}</p>}
    </SectionCard>
  );
}

function TableList({ tables, onCorrect, onVoid }: { readonly tables: readonly RatioTable[]; readonly onCorrect: (table: RatioTable) => void; readonly onVoid: (table: RatioTable) => void }) {
  const text = useText('staffing');
  const may = useMay()('staffing.manage');
  const tones = { planned: 'info', current: 'good', past: 'plain', voided: 'bad' } as const;
  return (
    <SectionCard title={text('ratio.tables')}>
      <div className="a-scroll">
        <table className="a-rate-table">
          <thead><tr><th>{text('ratio.tableTitle')}</th><th>{text('ratio.period')}</th><th>{text('ratio.result')}</th><th /></tr></thead>
          <tbody>
            {tables.map((table) => (
              <tr key={table.id}>
                <td>{table.title}<div className="a-faint">{text('ratio.basis', { basis: table.basis })}</div></td>
                <td>{`${table.effectiveOn} – ${table.endsOn ?? text('ratio.open')}`}</td>
                <td><StateTag tone={tones[table.state]}>{text(`ratio.state.${table.state}`)}</StateTag>{table.voidReason === null ? null : <div className="a-faint">{table.voidReason}</div>}</td>
                <td>{may && table.state !== 'voided' ? <><Button type="link" onClick={() => { onCorrect(table); }}>{text('ratio.correct')}</Button><Button type="link" onClick={() => { onVoid(table); }}>{text('ratio.void')}</Button></> : null}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </SectionCard>
  );
}

function Actions({ tables, onEdit }: { readonly tables: Tables; readonly onEdit: (editing: Editing) => void }) {
  const text = useText('staffing');
  const label = useLabel();
  const today = pageClock().today();
  const last = tables.tables.find((one) => one.state === 'current');
  const empty: TableDraft = { title: '', basis: '', effectiveOn: today, rows: [{ key: 0, grades: [], shift: 'all', counted: 'caregivers', staff: 1, residents: null }] };
  const examples = tables.examples.map((example) => ({
    key: `${example.family} ${example.edition}`, label: label(example.title),
    onClick: () => { onEdit({ correcting: null, first: draftOf({ title: label(example.title), basis: '', rows: example.rows }, today) }); },
  }));
  return (
    <div className="a-tools">
      <Button type="primary" onClick={() => { onEdit({ correcting: null, first: last === undefined ? empty : draftOf({ ...last, title: '', basis: '' }, today) }); }}>{text('ratio.set')}</Button>
      {examples.length === 0 ? null : <Dropdown menu={{ items: examples }} trigger={['click']}><Button>{text('ratio.load')}</Button></Dropdown>}
    </div>
  );
}

/** What the home's ratio table asks for on a day, the tables it has set, and the examples to start from. */
export function RatioView({ on }: { readonly on: CivilDate }) {
  const text = useText('staffing');
  const { message } = App.useApp();
  const may = useMay()('staffing.manage');
  const outlook = useQuery(api.staffing.ratio.queryOptions({ input: { on } }));
  const tables = useQuery(api.staffing.ratioTables.queryOptions());
  const [editing, setEditing] = useState<Editing | null>(null);
  const [voiding, setVoiding] = useState<RatioTable | null>(null);
  if (outlook.data === undefined || tables.data === undefined) return <Loaded query={outlook.data === undefined ? outlook : tables}>{() => null}</Loaded>;
  const { table } = outlook.data;
  const actions = may ? <Actions tables={tables.data} onEdit={setEditing} /> : null;
  return (
    <div className="a-stack">
      {table === null ? <SectionCard><EmptyState title={text('ratio.none')} hint={text('ratio.noneHint')} action={actions} /></SectionCard> : (
        <SectionCard title={text('ratio.current', { title: table.title })} extra={actions}>
          <p className="a-help">{`${text('ratio.from', { on: table.effectiveOn })} · ${text('ratio.basis', { basis: table.basis })}`}</p>
          <div className="a-stack"><Sums outlook={outlook.data} /><Needs outlook={outlook.data} /></div>
        </SectionCard>
      )}
      <Present outlook={outlook.data} />
      {tables.data.tables.length === 0 ? null : <TableList tables={tables.data.tables} onVoid={setVoiding} onCorrect={(one) => { setEditing({ correcting: one, first: draftOf(one, one.effectiveOn) }); }} />}
      {editing === null ? null : <RatioDialog first={editing.first} correcting={editing.correcting} grades={tables.data.grades} onClose={() => { setEditing(null); }} onSaved={() => { setEditing(null); void message.success(text('edit.saved')); }} />}
      <ReasonModal open={voiding !== null} title={text('ratio.void')} confirmLabel={text('ratio.void')} danger onClose={() => { setVoiding(null); }} onConfirm={(reason) => client.staffing.voidRatioTable({ id: voiding?.id ?? '', expectedVersion: voiding?.version ?? 0, reason })}>{text('ratio.voidWhat')}</ReasonModal>
    </div>
  );
}
