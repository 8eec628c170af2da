import { FilterOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button, Input, Select } from 'antd';
import { useNavigate } from 'react-router';
import { assessmentStates, type AssessmentFilter, type AssessmentLine, type AssessmentPageKey, type AssessmentState } from '@shared/contract/assessments';
import { assessmentReason, type AssessmentReason } from '@shared/standards/scale';
import { api, showInstant, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, FilterChips, GradeBadge, ListPage, ListPaper, Problem, useListState, type DataColumn, type FilterChip } from '../../ui';
import { AssessmentStateTag } from './state-tag';

interface Asking { readonly text: string; readonly states: readonly AssessmentState[]; readonly reasons: readonly AssessmentReason[]; readonly grades: readonly number[] }

const everything: Asking = { text: '', states: [], reasons: [], grades: [] };
const PAGE = 50;
/** Grades scales give, lightest first. */
const GRADES = [0, 1, 2, 3, 4];

function useColumns(): DataColumn<AssessmentLine>[] {
  const text = useText('assessments');
  const label = useLabel();
  return [
    { key: 'name', title: text('columns.resident'), width: 160, render: (_value, line) => <strong>{line.resident.name}</strong> },
    { key: 'bed', title: text('columns.bed'), render: (_value, line) => line.resident.bed ?? '' },
    { key: 'number', title: text('columns.number'), dataIndex: 'number' },
    { key: 'baselineOn', title: text('columns.baselineOn'), dataIndex: 'baselineOn' },
    { key: 'reason', title: text('columns.reason'), render: (_value, line) => text(`reasons.${line.reason}`) },
    { key: 'scale', title: text('columns.scale'), render: (_value, line) => label(line.edition.shortTitle) },
    { key: 'state', title: text('columns.state'), render: (_value, line) => <AssessmentStateTag state={line.state} /> },
    { key: 'grade', title: text('columns.grade'), render: (_value, line) => (line.result === null ? <span className="a-faint">{text('columns.answered', { answered: line.answered, of: line.of })}</span> : <GradeBadge grade={line.result.grade} label={label(line.result.name)} />) },
    { key: 'points', title: text('columns.points'), render: (_value, line) => (line.result === null ? '' : text('why.points', { points: line.result.total, max: line.result.max })) },
    { key: 'validUntil', title: text('columns.validUntil'), render: (_value, line) => line.validUntil ?? '' },
    { key: 'signed', title: text('columns.signed'), render: (_value, line) => line.signatures.map((signature) => signature.person.name).join(', ') },
    { key: 'savedAt', title: text('columns.savedAt'), render: (_value, line) => showInstant(line.lockedAt ?? line.savedAt) },
  ];
}

function useChips(asking: Asking, put: (next: Asking) => void): FilterChip[] {
  const text = useText('assessments');
  return [
    ...asking.states.map((state) => ({ key: state, label: text(`states.${state}`), onRemove: () => { put({ ...asking, states: asking.states.filter((one) => one !== state) }); } })),
    ...asking.reasons.map((reason) => ({ key: `r-${reason}`, label: text(`reasons.${reason}`), onRemove: () => { put({ ...asking, reasons: asking.reasons.filter((one) => one !== reason) }); } })),
    ...asking.grades.map((grade) => ({ key: `g-${String(grade)}`, label: text('filter.grade', { grade }), onRemove: () => { put({ ...asking, grades: asking.grades.filter((one) => one !== grade) }); } })),
  ];
}

function Filters({ asking, put }: { readonly asking: Asking; readonly put: (next: Asking) => void }) {
  const text = useText('assessments');
  return (
    <>
      <Input.Search className="a-list-search" allowClear defaultValue={asking.text} placeholder={text('search')} aria-label={text('search')} maxLength={60} onChange={(event) => { put({ ...asking, text: event.target.value.trim() }); }} />
      <Select
        mode="multiple" className="a-select" maxTagCount={0} maxTagPlaceholder={text('columns.state')} placeholder={text('columns.state')} aria-label={text('columns.state')} value={[...asking.states]} suffix={<FilterOutlined />}
        options={assessmentStates.map((value) => ({ value, label: text(`states.${value}`) }))} onChange={(states: AssessmentState[]) => { put({ ...asking, states }); }} showSearch={false}
      />
      <Select
        mode="multiple" className="a-select" maxTagCount={0} maxTagPlaceholder={text('columns.reason')} placeholder={text('columns.reason')} aria-label={text('columns.reason')} value={[...asking.reasons]} suffix={<FilterOutlined />}
        options={assessmentReason.options.map((value) => ({ value, label: text(`reasons.${value}`) }))} onChange={(reasons: AssessmentReason[]) => { put({ ...asking, reasons }); }} showSearch={false}
      />
      <Select
        mode="multiple" className="a-select" maxTagCount={0} maxTagPlaceholder={text('columns.grade')} placeholder={text('columns.grade')} aria-label={text('columns.grade')} value={[...asking.grades]} suffix={<FilterOutlined />}
        options={GRADES.map((value) => ({ value, label: text('filter.grade', { grade: value }) }))} onChange={(grades: number[]) => { put({ ...asking, grades }); }} showSearch={false}
      />
    </>
  );
}

/** Reports of the chosen assessments in one go, or blank forms for paper. */
function Printing({ chosen }: { readonly chosen: readonly string[] }) {
  const text = useText('assessments');
  const navigate = useNavigate();
  const scales = useQuery(api.assessments.scales.queryOptions({ input: {} }));
  const main = scales.data?.find((scale) => scale.main);
  if (chosen.length > 0) {
    return <Button icon={<PrinterOutlined />} onClick={() => { void navigate('/print/assessment-report', { state: { ids: [...chosen], back: '/assessments' } }); }}>{text('printChosen', { count: chosen.length })}</Button>;
  }
  return main === undefined ? null : <Button icon={<PrinterOutlined />} onClick={() => { void navigate(`/print/assessment-blank?ids=${main.ref.family}&back=/assessments`); }}>{text('printBlank')}</Button>;
}

/** The filter as core takes it. */
function filterOf(asking: Asking): AssessmentFilter {
  return { states: [...asking.states], reasons: [...asking.reasons], grades: [...asking.grades], ...(asking.text === '' ? {} : { text: asking.text }) };
}

/** All assessments, newest first. */
export default function AssessmentListPage() {
  const text = useText('assessments');
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useListState<Asking>('assessments', everything);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const columns = useColumns();
  const chips = useChips(asking, setAsking);
  const list = useInfiniteQuery(api.assessments.list.infiniteOptions({
    input: (after: AssessmentPageKey | null) => ({ ...filterOf(asking), ...(after === null ? {} : { after }), limit: PAGE }),
    initialPageParam: null as AssessmentPageKey | null, getNextPageParam: (last) => last.next, placeholderData: keepPreviousData,
  }));
  const rows = list.data?.pages.flatMap((page) => page.lines);
  const start = may('assessments.edit') ? <Button type="primary" icon={<PlusOutlined />} onClick={() => { void navigate('/assessments/start'); }}>{text('start.open')}</Button> : null;
  const narrowed = chips.length > 0 || asking.text !== '';
  const clear = (): void => { setAsking({ ...everything, text: asking.text }); };
  const total = list.data?.pages[0]?.total;
  const tools = (
    <>
      <Filters asking={asking} put={setAsking} />
      {rows === undefined || rows.length === 0 ? null : <Button onClick={() => { setChosen(chosen.length > 0 ? [] : rows.map((row) => row.id)); }}>{text(chosen.length > 0 ? 'chooseNone' : 'chooseShown')}</Button>}
      <Printing chosen={chosen} />
      <span className="a-tools-end"><ListPaper form="assessment-ledger" list={{ filter: filterOf(asking) }} count={total} narrowed={narrowed} back="/assessments" excel /></span>
    </>
  );
  return (
    <ListPage
      title={text('title')} count={total} tools={tools}
      actions={<><Button onClick={() => { void navigate('/assessments/due'); }}>{text('due.title')}</Button>{start}</>}
    >
      <FilterChips chips={chips} onClear={clear} />
      {list.error !== null && rows === undefined ? <Problem error={list.error} onRetry={() => { void list.refetch(); }} /> : (
        <DataTable<AssessmentLine>
          label={text('title')} columns={columns} rows={rows} rowKey="id" rowSelection={{ selectedRowKeys: [...chosen], onChange: (keys) => { setChosen(keys.map(String)); }, columnTitle: ' ', columnWidth: 56 }} total={total} onOpen={(line) => { void navigate(line.state === 'draft' && may('assessments.edit') ? `/assessments/${line.id}/fill` : `/assessments/${line.id}`); }}
          empty={narrowed ? <EmptyState title={text('noMatch.title')} hint={text('noMatch.hint')} /> : <EmptyState title={text('empty.title')} hint={text('empty.hint')} action={start} />}
          onMore={list.hasNextPage ? () => { void list.fetchNextPage(); } : undefined}
        />
      )}
    </ListPage>
  );
}
