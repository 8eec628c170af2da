import { useQuery } from '@tanstack/react-query';
import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { dueViewOf, dueViews, type DueLine, type DueView } from '@shared/contract/assessments';
import { api, client, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, GradeBadge, ListPage, ListPaper, Problem, ReasonModal, StateTag, useListState, type DataColumn } from '../../ui';
import { RequestDialog } from './request-dialog';

const tones = { all: 'plain', request: 'attention', overdue: 'bad', soon: 'info', never: 'plain' } as const satisfies Record<DueView, string>;

function useColumns(onBegin: (line: DueLine) => void, onWithdraw: (line: DueLine) => void): DataColumn<DueLine>[] {
  const text = useText('assessments');
  const label = useLabel();
  const may = useMay();
  const when = (line: DueLine): string => {
    if (line.dueOn === null || line.daysLeft === null) return '';
    const days = line.daysLeft;
    return `${line.dueOn} ${days < 0 ? text('due.overdue', { days: -days }) : days === 0 ? text('due.today') : text('due.inDays', { days })}`;
  };
  return [
    { key: 'name', title: text('columns.resident'), width: 160, render: (_value, line) => <strong>{line.resident.name}</strong> },
    { key: 'bed', title: text('columns.bed'), render: (_value, line) => line.resident.bed ?? '' },
    { key: 'kind', title: text('due.why'), render: (_value, line) => <StateTag tone={tones[dueViewOf(line)]}>{text(`due.views.${dueViewOf(line)}`)}</StateTag> },
    { key: 'reason', title: text('due.reason'), render: (_value, line) => (line.request === null ? text(`due.kinds.${line.kind}`) : `${text(`request.kinds.${line.request.kind}`)} ${line.request.occurredOn} · ${line.request.reason}`) },
    { key: 'dueOn', title: text('due.dueOn'), render: (_value, line) => when(line) },
    { key: 'last', title: text('due.last'), render: (_value, line) => (line.last === null ? '' : <>{line.last.baselineOn} {line.last.result === null ? null : <GradeBadge grade={line.last.result.grade} label={label(line.last.result.name)} />}</>) },
    {
      key: 'do', title: text('due.do'), fixed: 'end', render: (_value, line) => (may('assessments.edit') ? (
        <>
          <Button onClick={() => { onBegin(line); }}>{text(line.inProgress === null ? 'start.confirm' : 'record.continue')}</Button>
          {line.request === null ? null : <Button type="link" onClick={() => { onWithdraw(line); }}>{text('request.withdraw')}</Button>}
        </>
      ) : null),
    },
  ];
}

/** Who is to be assessed, derived from the records at every look. */
export default function DuePage() {
  const text = useText('assessments');
  const may = useMay();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [view, setView] = useListState<DueView>('assessments.due', 'all');
  const [asking, setAsking] = useState(false);
  const [withdrawing, setWithdrawing] = useState<DueLine | null>(null);
  const due = useQuery(api.assessments.due.queryOptions({ input: {} }));
  const begin = (line: DueLine): void => { void navigate(line.inProgress === null ? `/assessments/start?resident=${line.resident.id}` : `/assessments/${line.inProgress.id}${line.inProgress.state === 'draft' ? '/fill' : ''}`); };
  const columns = useColumns(begin, setWithdrawing);
  const lines = due.data?.lines;
  const count = (one: DueView): number => (one === 'all' ? (lines?.length ?? 0) : (lines?.filter((line) => dueViewOf(line) === one).length ?? 0));
  const rows = lines?.filter((line) => view === 'all' || dueViewOf(line) === view);
  const empty = lines !== undefined && lines.length > 0
    ? <EmptyState title={text('due.noneTitle')} hint={text('due.noneHint')} action={<Button onClick={() => { setView('all'); }}>{text('due.views.all')}</Button>} />
    : <EmptyState title={text('due.emptyTitle')} hint={text('due.emptyHint')} />;
  return (
    <ListPage
      title={text('due.title')} count={rows?.length} back="/assessments"
      actions={may('assessments.edit') ? <Button type="primary" onClick={() => { setAsking(true); }}>{text('request.open')}</Button> : null}
      tools={
        <>
          <Segmented<DueView> value={view} onChange={setView} aria-label={text('due.why')} options={dueViews.map((value) => ({ value, label: `${text(`due.views.${value}`)} ${String(count(value))}` }))} />
          <span className="a-tools-end"><ListPaper form="assessment-due" list={{ view }} count={rows?.length} narrowed={view !== 'all'} back="/assessments/due" excel /></span>
        </>
      }
    >
      {due.data === undefined ? null : <p className="a-faint">{text('due.explained', { days: due.data.warningDays })}</p>}
      {due.error !== null && lines === undefined ? <Problem error={due.error} onRetry={() => { void due.refetch(); }} /> : (
        <DataTable<DueLine> label={text('due.title')} columns={columns} rows={rows} rowKey={(line) => line.resident.id} onOpen={begin} empty={empty} />
      )}
      <RequestDialog open={asking} onClose={() => { setAsking(false); }} onDone={() => { void message.success(text('request.done')); }} />
      <ReasonModal
        open={withdrawing !== null} title={text('request.withdraw')} confirmLabel={text('request.withdraw')} onClose={() => { setWithdrawing(null); }}
        onConfirm={async (reason) => { const request = withdrawing?.request; if (request !== null && request !== undefined) await client.assessments.withdrawRequest({ id: request.id, expectedVersion: request.version, reason }); }}
      >
        {withdrawing?.request?.reason}
      </ReasonModal>
    </ListPage>
  );
}
