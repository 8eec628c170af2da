import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { careLevelShows, careLevelViews, type CareLevelFilter, type CareLevelLine, type CareLevelView } from '@shared/contract/care-levels';
import { api, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, LevelBadge, ListPage, ListPaper, Problem, useListState, type DataColumn } from '../../ui';
import { LevelStateTag } from './state-tag';

const everything: CareLevelFilter = { view: 'all', text: '' };

function useColumns(): DataColumn<CareLevelLine>[] {
  const text = useText('careLevels');
  const label = useLabel();
  const may = useMay();
  const navigate = useNavigate();
  return [
    { key: 'name', title: text('columns.resident'), width: 160, render: (_value, line) => <strong>{line.resident.name}</strong> },
    { key: 'bed', title: text('columns.bed'), render: (_value, line) => line.resident.bed ?? '' },
    { key: 'level', title: text('columns.level'), render: (_value, line) => (line.level === null ? <span className="a-faint">{text('none')}</span> : <LevelBadge rank={line.level.level.rank} label={label(line.level.level.name)} />) },
    { key: 'since', title: text('columns.since'), render: (_value, line) => line.level?.effectiveOn ?? '' },
    { key: 'grade', title: text('columns.grade'), render: (_value, line) => (line.level === null ? '' : label(line.level.assessment.gradeName)) },
    { key: 'override', title: text('columns.override'), render: (_value, line) => (line.level === null || line.level.direction === 'asPolicy' ? '' : text(`direction.${line.level.direction}`)) },
    {
      key: 'next', title: text('columns.next'), render: (_value, line) => {
        if (line.awaiting) return <LevelStateTag state="awaiting" />;
        const { undecided } = line;
        if (undecided === null) return '';
        return may('careLevels.propose') ? <Button onClick={() => { void navigate(`/care-levels/propose/${undecided.id}`); }}>{text('propose.open')}</Button> : text('undecided');
      },
    },
  ];
}

/** Everybody with the level of today; whoever has a result but no decision is one click from it. */
export default function CareLevelListPage() {
  const text = useText('careLevels');
  const common = useText('common');
  const navigate = useNavigate();
  const [asking, setAsking] = useListState('careLevels', everything);
  const overview = useQuery(api.careLevels.overview.queryOptions());
  const columns = useColumns();
  const all: readonly CareLevelLine[] | undefined = overview.data;
  const rows = all?.filter((line) => careLevelShows(line, asking));
  const narrowed = asking.view !== 'all' || asking.text !== '';
  const inView = (view: CareLevelView): number => all?.filter((line) => careLevelShows(line, { view, text: '' })).length ?? 0;
  const empty = narrowed && all !== undefined && all.length > 0
    ? <EmptyState title={text('noMatch.title')} hint={text('noMatch.hint')} action={<Button onClick={() => { setAsking(everything); }}>{common('list.clearFilters')}</Button>} />
    : <EmptyState title={text('emptyTitle')} hint={text('emptyHint')} />;
  const tools = (
    <>
      <Input.Search className="a-list-search" allowClear placeholder={text('search')} aria-label={text('search')} maxLength={60} value={asking.text} onChange={(event) => { setAsking({ ...asking, text: event.target.value.trim() }); }} />
      <Segmented<CareLevelView> value={asking.view} onChange={(view) => { setAsking({ ...asking, view }); }} aria-label={text('columns.next')} options={careLevelViews.map((value) => ({ value, label: `${text(`views.${value}`)} ${String(inView(value))}` }))} />
      <span className="a-tools-end"><ListPaper form="care-level-ledger" list={asking} count={rows?.length} narrowed={narrowed} back="/care-levels" excel /></span>
    </>
  );
  return (
    <ListPage title={text('title')} count={rows?.length} tools={tools}>
      {overview.error !== null && rows === undefined ? <Problem error={overview.error} onRetry={() => { void overview.refetch(); }} /> : (
        <DataTable<CareLevelLine> label={text('title')} columns={columns} rows={rows} rowKey={(line) => line.resident.id} onOpen={(line) => { void navigate(`/care-levels/${line.resident.id}`); }} empty={empty} />
      )}
    </ListPage>
  );
}
