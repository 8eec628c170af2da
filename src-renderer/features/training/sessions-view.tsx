import { PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { sessionStates, trainingKinds, type SessionFilter, type SessionRow, type SessionState, type TrainingKind } from '@shared/contract/training';
import { civilDateFrom, civilParts, type CivilDate } from '@shared/kit/civil-date';
import { api } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, Problem, useCodes, useListState, useNothing, type DataColumn } from '../../ui';
import { useYears } from './hours-view';
import { SessionTag } from './state-tag';

const PAGE = 200;

function useColumns(): DataColumn<SessionRow>[] {
  const text = useText('training');
  const codes = useCodes();
  return [
    { key: 'heldOn', title: text('columns.heldOn'), width: 130, render: (_value, row) => <span className="a-nowrap">{row.heldOn}</span> },
    { key: 'title', title: text('columns.title'), render: (_value, row) => <><strong>{row.title}</strong><div className="a-faint">{row.number}</div></> },
    { key: 'topics', title: text('columns.topics'), render: (_value, row) => codes.names('training-topic', row.topics) },
    { key: 'kind', title: text('columns.kind'), render: (_value, row) => text(`kinds.${row.kind}`) },
    { key: 'hours', title: text('columns.hours'), align: 'right', render: (_value, row) => row.hours },
    { key: 'trainer', title: text('columns.trainer'), render: (_value, row) => row.trainer.name ?? '' },
    { key: 'people', title: text('columns.people'), align: 'right', render: (_value, row) => `${String(row.attended)}/${String(row.enlisted)}` },
    { key: 'passed', title: text('columns.passed'), align: 'right', render: (_value, row) => (row.state === 'open' && row.passed === 0 ? '' : row.passed) },
    { key: 'state', title: text('columns.state'), render: (_value, row) => <SessionTag state={row.state} /> },
  ];
}

/** The days of a year as a filter; 0 takes the filter off. */
function spanOf(year: number): { from: CivilDate | undefined; to: CivilDate | undefined } {
  return year === 0 ? { from: undefined, to: undefined } : { from: civilDateFrom(year, 1, 1) ?? undefined, to: civilDateFrom(year, 12, 31) ?? undefined };
}

function Filters({ filter, onFilter }: { readonly filter: SessionFilter; readonly onFilter: (filter: SessionFilter) => void }) {
  const text = useText('training');
  const codes = useCodes();
  const years = useYears();
  const all = { value: '', label: '' };
  const put = (part: { [K in keyof SessionFilter]?: SessionFilter[K] | undefined }): void => {
    const entries = Object.entries({ ...filter, ...part }).filter(([, value]) => value !== undefined && value !== '');
    onFilter(Object.fromEntries(entries));
  };
  return (
    <>
      <Input.Search className="a-list-search" allowClear placeholder={text('search')} aria-label={text('search')} defaultValue={filter.text ?? ''} onChange={(event) => { put({ text: event.target.value.trim() }); }} />
      <Select<number>
        className="a-training-filter" aria-label={text('chooseYear')} value={filter.from === undefined ? 0 : civilParts(filter.from).year} onChange={(year) => { put(spanOf(year)); }}
        options={[{ value: 0, label: text('allYears') }, ...years.map((year) => ({ value: year, label: text('year', { year }) }))]}
      />
      <Select
        className="a-training-filter" aria-label={text('columns.topics')} value={filter.topic ?? ''} onChange={(value: string) => { put({ topic: value }); }}
        options={[{ ...all, label: text('allTopics') }, ...codes.options('training-topic').map((one) => ({ value: one.code, label: codes.name('training-topic', one.code) }))]}
      />
      <Select<TrainingKind | ''>
        className="a-training-filter" aria-label={text('columns.kind')} value={filter.kind ?? ''} onChange={(value) => { put({ kind: value === '' ? undefined : value }); }}
        options={[{ value: '', label: text('allKinds') }, ...trainingKinds.map((value) => ({ value, label: text(`kinds.${value}`) }))]}
      />
      <Select<SessionState | ''>
        className="a-training-filter" aria-label={text('columns.state')} value={filter.state ?? ''} onChange={(value) => { put({ state: value === '' ? undefined : value }); }}
        options={[{ value: '', label: text('allStates') }, ...sessionStates.map((value) => ({ value, label: text(`states.${value}`) }))]}
      />
    </>
  );
}

/** Sessions, the latest first. */
export function SessionsView() {
  const text = useText('training');
  const navigate = useNavigate();
  const [filter, setFilter] = useListState<SessionFilter>('training-sessions', {});
  const [limit, setLimit] = useListState('training-sessions-limit', PAGE);
  const query = useQuery(api.training.sessions.queryOptions({ input: { filter, limit }, placeholderData: keepPreviousData }));
  const columns = useColumns();
  const narrowed = Object.keys(filter).length > 0;
  const nothing = useNothing(query.data?.total, narrowed);
  const ledger = (): void => { void navigate('/print/training-ledger', { state: { list: { filter }, back: '/training' } }); };
  return (
    <div className="a-stack">
      <div className="a-tools">
        <Filters filter={filter} onFilter={setFilter} />
        <Button icon={<PrinterOutlined />} {...nothing} onClick={ledger}>{text('ledger')}</Button>
      </div>
      {query.error !== null && query.data === undefined ? <Problem error={query.error} onRetry={() => { void query.refetch(); }} /> : (
        <DataTable<SessionRow>
          label={text('tabs.sessions')} columns={columns} rows={query.data?.rows} rowKey="id" total={query.data?.total}
          onMore={() => { setLimit(Math.min(500, limit + PAGE)); }} onOpen={(row) => { void navigate(`/training/${row.id}`); }}
          empty={<EmptyState title={text(narrowed ? 'noMatchTitle' : 'emptyTitle')} hint={text(narrowed ? 'noMatchHint' : 'emptyHint')} />}
        />
      )}
    </div>
  );
}
