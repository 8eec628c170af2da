import { ApartmentOutlined, FileExcelOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { StaffFilter, StaffRow } from '@shared/contract/staff';
import { api, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, FilterChips, ListPage, ListSearch, Problem, useListExport, useNothing } from '../../ui';
import { rosterList, tidyFilter, useAsking, useColumns, type Asking } from './list-asking';
import { useTableColumns } from './list-columns';
import { ColumnsButton, FilterButton, SortSelect, useChips } from './list-filters';

const PAGE = 50;
type Page = { readonly next: { readonly key: string; readonly id: string } | null };

function useList(asking: Asking) {
  return useInfiniteQuery(api.staff.list.infiniteOptions({
    input: (after: Page['next']) => ({ ...asking, after, limit: PAGE }),
    initialPageParam: null as Page['next'],
    getNextPageParam: (last: Page) => last.next,
    placeholderData: keepPreviousData,
  }));
}

/** How many there are, by state and by group. */
function Counts() {
  const text = useText('staff');
  const label = useLabel();
  const counts = useQuery(api.staff.counts.queryOptions()).data;
  if (counts === undefined || counts.states.employed + counts.states.upcoming + counts.states.left === 0) return null;
  const groups = counts.groups.filter((group) => group.count > 0).map((group) => text('groupCount', { name: label(group.name), count: group.count }));
  return <p className="a-faint">{[text('counts', counts.states), ...groups].join(' · ')}</p>;
}

function Nobody({ asking, onClear }: { readonly asking: Asking; readonly onClear: () => void }) {
  const text = useText('staff');
  const common = useText('common');
  const may = useMay();
  const navigate = useNavigate();
  const anybody = useQuery(api.staff.counts.queryOptions()).data;
  const some = anybody !== undefined && anybody.states.employed + anybody.states.upcoming + anybody.states.left > 0;
  if (some && Object.keys(asking.filter).length > 0) {
    return <EmptyState title={text('noMatch.title')} hint={text('noMatch.hint')} action={<Button onClick={onClear}>{common('list.clearFilters')}</Button>} />;
  }
  const action = may('staff.edit') ? <Button type="primary" onClick={() => { void navigate('/staff/new'); }}>{text('register')}</Button> : null;
  return <EmptyState title={text('empty.title')} hint={text('empty.hint')} action={action} />;
}

/** The register of staff. */
export default function StaffListPage() {
  const text = useText('staff');
  const common = useText('common');
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useAsking();
  const [columns, setColumns] = useColumns();
  const tableColumns = useTableColumns(columns);
  const list = useList(asking);
  const exporting = useListExport('staff-roster');
  const putFilter = (filter: StaffFilter): void => { setAsking({ ...asking, filter }); };
  const chips = useChips(asking, putFilter);
  const rows = list.data?.pages.flatMap((page) => page.rows);
  const total = list.data?.pages[0]?.total;
  const nothing = useNothing(total, chips.length > 0 || (asking.filter.text ?? '') !== '');
  const open = (row: StaffRow): void => { void navigate(`/staff/${row.id}`); };
  const actions = (
    <>
      <Button icon={<ApartmentOutlined />} onClick={() => { void navigate('/staff/organisation'); }}>{text('chart')}</Button>
      {may('staff.edit') ? <Button onClick={() => { void navigate('/staff/departments'); }}>{text('departments')}</Button> : null}
      {may('roster.import') && may('staff.edit') ? <Button onClick={() => { void navigate('/roster/staff'); }}>{text('importStaff')}</Button> : null}
      {may('staff.edit') ? <Button type="primary" icon={<PlusOutlined />} onClick={() => { void navigate('/staff/new'); }}>{text('register')}</Button> : null}
    </>
  );
  const tools = (
    <>
      <ListSearch placeholder={text('searchPlaceholder')} value={asking.filter.text ?? ''} onChange={(typed) => { putFilter(tidyFilter({ ...asking.filter, text: typed.trim() })); }} onEnter={() => { if (rows?.[0] !== undefined) open(rows[0]); }} />
      <FilterButton filter={asking.filter} onApply={putFilter} />
      <SortSelect sort={asking.sort} onChange={(sort) => { setAsking({ ...asking, sort }); }} />
      <span className="a-tools-end">
        <ColumnsButton columns={columns} onChange={setColumns} />
        {may('documents.export') ? <Button icon={<FileExcelOutlined />} {...nothing} onClick={() => { void exporting.run('xlsx', rosterList({ ...asking, columns: ['name', ...columns] }), total ?? 0); }}>{common('list.export')}</Button> : null}
        <Button icon={<PrinterOutlined />} {...nothing} onClick={() => { void navigate('/staff/roster'); }}>{text('roster')}</Button>
      </span>
    </>
  );
  return (
    <ListPage title={asking.filter.voided === true ? text('voidedTitle') : text('title')} count={total} actions={actions} tools={tools}>
      <Counts />
      <FilterChips chips={chips} onClear={() => { putFilter(tidyFilter({ text: asking.filter.text })); }} />
      {list.error !== null && rows === undefined ? <Problem error={list.error} onRetry={() => { void list.refetch(); }} /> : (
        <DataTable<StaffRow>
          label={text('title')} columns={tableColumns} rows={rows} rowKey="id" total={total} onOpen={open}
          empty={<Nobody asking={asking} onClear={() => { putFilter({}); }} />} onMore={list.hasNextPage ? () => { void list.fetchNextPage(); } : undefined}
        />
      )}
      {exporting.progress}
    </ListPage>
  );
}
