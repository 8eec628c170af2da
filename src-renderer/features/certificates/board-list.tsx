import { Button, Checkbox } from 'antd';
import { useNavigate } from 'react-router';
import type { BoardRow } from '@shared/contract/certificates';
import { useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, StateTag, type DataColumn } from '../../ui';
import { alarmOf } from './acknowledge-dialog';
import { useDaysLeft } from './due-words';

/** Names a line of the board: a certificate can stand there twice, for its end and for its review. */
export const lineKey = (row: BoardRow): string => `${row.certificate.id}${row.due}`;

function Plan({ row }: { readonly row: BoardRow }) {
  const text = useText('certificates');
  const { acknowledged } = row;
  if (acknowledged === null) return row.leadDays === null ? <span className="a-faint">{text('board.later')}</span> : <StateTag tone="attention">{text('board.waiting')}</StateTag>;
  return (
    <>
      <div>{text('board.planned', { on: acknowledged.planOn })}</div>
      {acknowledged.planMissed ? <StateTag tone="bad">{text('board.planMissed')}</StateTag> : row.open ? <StateTag tone="attention">{text('board.waiting')}</StateTag> : null}
      <div className="a-faint">{[acknowledged.by === null ? '' : text('board.plannedBy', { name: acknowledged.by.name }), acknowledged.note ?? ''].filter((part) => part !== '').join(' · ')}</div>
    </>
  );
}

interface BoardListProps {
  readonly rows: readonly BoardRow[] | undefined;
  readonly total: number | undefined;
  readonly onMore: (() => void) | undefined;
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (chosen: ReadonlySet<string>) => void;
  readonly onPlan: (rows: readonly BoardRow[]) => void;
}

/** The lines of the board, the nearest first, each with its two ways out: plan it, or renew. */
export function BoardList({ rows, total, onMore, chosen, onChoose, onPlan }: BoardListProps) {
  const text = useText('certificates');
  const label = useLabel();
  const left = useDaysLeft();
  const may = useMay();
  const navigate = useNavigate();
  const mayPlan = may('certificates.verify');
  const name = (row: BoardRow): string => row.certificate.holder?.name ?? text('institution');
  const toggle = (key: string, on: boolean): void => {
    const next = new Set(chosen);
    if (on) next.add(key); else next.delete(key);
    onChoose(next);
  };
  const columns: DataColumn<BoardRow>[] = [
    {
      key: 'what', title: text('board.columns.what'), render: (_value, row) => (
        <span className="a-board-what">
          {mayPlan ? <Checkbox aria-label={text('board.choose', { name: `${name(row)} ${label(row.certificate.kind.name)}` })} disabled={alarmOf(row) === null} checked={chosen.has(lineKey(row))} onChange={(event) => { toggle(lineKey(row), event.target.checked); }} /> : null}
          <span><strong>{name(row)}</strong> <span className="a-faint">{row.certificate.holder?.departmentName ?? ''}</span><br />{label(row.certificate.kind.name)}</span>
        </span>
      ),
    },
    {
      key: 'due', title: text('board.columns.due'), render: (_value, row) => (
        <>
          <div>{row.dueOn} <span className="a-faint">{text(`board.due.${row.due}`)}</span></div>
          <StateTag tone={row.daysLeft < 0 ? 'bad' : 'attention'}>{left(row.daysLeft)}</StateTag>
          {row.renewByOn === null ? null : <div className="a-faint">{text('board.renewBy', { on: row.renewByOn })}</div>}
        </>
      ),
    },
    { key: 'plan', title: text('board.columns.plan'), render: (_value, row) => <Plan row={row} /> },
    {
      key: 'act', title: text('board.columns.act'), render: (_value, row) => (
        <span className="a-cert-links">
          {mayPlan && alarmOf(row) !== null ? <Button onClick={() => { onPlan([row]); }}>{text(row.acknowledged === null ? 'board.plan' : 'board.planAgain')}</Button> : null}
          {may('certificates.edit') ? <Button onClick={() => { void navigate(`/certificates/${row.certificate.id}/edit?act=renew`); }}>{text('board.renew')}</Button> : null}
        </span>
      ),
    },
  ];
  return (
    <DataTable<BoardRow>
      label={text('board.title')} columns={columns} rows={rows} rowKey={lineKey} total={total} onMore={onMore}
      onOpen={(row) => { void navigate(`/certificates/${row.certificate.id}`); }} empty={<EmptyState title={text('board.emptyTitle')} hint={text('board.emptyHint')} />}
    />
  );
}
