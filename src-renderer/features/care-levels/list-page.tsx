import { useQuery } from '@tanstack/react-query';
import { Button, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { CareLevel } from '@shared/contract/care-levels';
import type { AssessedPerson, AssessmentRef } from '@shared/contract/assessments';
import { api, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, LevelBadge, ListPage, Problem, useListState, type DataColumn } from '../../ui';
import { LevelStateTag } from './state-tag';

interface Line { readonly resident: AssessedPerson; readonly level: CareLevel | null; readonly awaiting: boolean; readonly undecided: AssessmentRef | null }
const views = ['all', 'awaiting', 'undecided'] as const;
type View = (typeof views)[number];

function belongs(line: Line, view: View): boolean {
  return view === 'all' || (view === 'awaiting' ? line.awaiting : line.undecided !== null && !line.awaiting);
}

function useColumns(): DataColumn<Line>[] {
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
  const navigate = useNavigate();
  const [view, setView] = useListState<View>('careLevels', 'all');
  const [typed, setTyped] = useState('');
  const overview = useQuery(api.careLevels.overview.queryOptions());
  const columns = useColumns();
  const all: readonly Line[] | undefined = overview.data;
  const rows = all?.filter((line) => belongs(line, view) && (typed === '' || line.resident.name.includes(typed) || (line.resident.bed ?? '').includes(typed)));
  const tools = (
    <>
      <Input.Search className="a-list-search" allowClear placeholder={text('search')} aria-label={text('search')} value={typed} onChange={(event) => { setTyped(event.target.value.trim()); }} />
      <Segmented<View> value={view} onChange={setView} aria-label={text('columns.next')} options={views.map((value) => ({ value, label: `${text(`views.${value}`)} ${String(all?.filter((line) => belongs(line, value)).length ?? 0)}` }))} />
    </>
  );
  return (
    <ListPage title={text('title')} count={rows?.length} tools={tools}>
      {overview.error !== null && rows === undefined ? <Problem error={overview.error} onRetry={() => { void overview.refetch(); }} /> : (
        <DataTable<Line> label={text('title')} columns={columns} rows={rows} rowKey={(line) => line.resident.id} onOpen={(line) => { void navigate(`/care-levels/${line.resident.id}`); }} empty={<EmptyState title={text('emptyTitle')} hint={text('emptyHint')} />} />
      )}
    </ListPage>
  );
}
