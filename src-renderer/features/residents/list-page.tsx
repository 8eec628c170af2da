import { FileExcelOutlined, PlusOutlined, PrinterOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { ResidentFilter, ResidentRow } from '@shared/contract/residents';
import { useMay } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, FilterChips, ListPage, ListSearch, Problem, useListExport, useNothing } from '../../ui';
import { ledgerList, tidyFilter, useAsking, useColumns } from './list-asking';
import { useTableColumns } from './list-columns';
import { ColumnsButton, FilterButton, SortSelect, useChips } from './list-filters';
import { listOptions, type Asking } from './list-query';

function Nobody({ asking, onClear }: { readonly asking: Asking; readonly onClear: () => void }) {
  const text = useText('residents');
  const common = useText('common');
  const may = useMay();
  const navigate = useNavigate();
  if (Object.keys(asking.filter).length > 0) {
    return <EmptyState title={text('noMatch.title')} hint={text('noMatch.hint')} action={<Button onClick={onClear}>{common('list.clearFilters')}</Button>} />;
  }
  const action = (
    <div className="a-tools">
      {may('residents.edit') ? <Button type="primary" onClick={() => { void navigate('/residents/new'); }}>{text('register')}</Button> : null}
      {may('roster.import') ? <Button onClick={() => { void navigate('/roster'); }}>{text('importRoster')}</Button> : null}
    </div>
  );
  return <EmptyState title={text('empty.title')} hint={text('empty.hint')} action={action} />;
}

/** The register of residents. */
export default function ResidentListPage() {
  const text = useText('residents');
  const common = useText('common');
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useAsking();
  const [columns, setColumns] = useColumns();
  const tableColumns = useTableColumns(columns);
  const list = useInfiniteQuery({ ...listOptions(asking), placeholderData: keepPreviousData });
  const exporting = useListExport('resident-ledger');
  const putFilter = (filter: ResidentFilter): void => { setAsking({ ...asking, filter }); };
  const chips = useChips(asking, putFilter);
  const rows = list.data?.pages.flatMap((page) => page.rows);
  const total = list.data?.pages[0]?.total;
  const nothing = useNothing(total, chips.length > 0 || (asking.filter.text ?? '') !== '');
  const open = (row: ResidentRow): void => { void navigate(`/residents/${row.id}`); };
  const actions = (
    <>
      {may('roster.import') ? <Button onClick={() => { void navigate('/roster'); }}>{text('importRoster')}</Button> : null}
      {may('residents.edit') ? <Button type="primary" icon={<PlusOutlined />} onClick={() => { void navigate('/residents/new'); }}>{text('register')}</Button> : null}
    </>
  );
  const tools = (
    <>
      <ListSearch placeholder={text('searchPlaceholder')} value={asking.filter.text ?? ''} onChange={(typed) => { putFilter(tidyFilter({ ...asking.filter, text: typed.trim() })); }} onEnter={() => { if (rows?.[0] !== undefined) open(rows[0]); }} />
      <FilterButton filter={asking.filter} onApply={putFilter} />
      <SortSelect sort={asking.sort} onChange={(sort) => { setAsking({ ...asking, sort }); }} />
      <span className="a-tools-end">
        <ColumnsButton columns={columns} onChange={setColumns} />
        {may('documents.export') ? <Button icon={<FileExcelOutlined />} {...nothing} onClick={() => { void exporting.run('xlsx', ledgerList({ ...asking, columns: ['name', ...columns] }), total ?? 0); }}>{common('list.export')}</Button> : null}
        <Button icon={<PrinterOutlined />} {...nothing} onClick={() => { void navigate('/residents/ledger'); }}>{text('ledger')}</Button>
      </span>
    </>
  );
  return (
    <ListPage title={asking.filter.voided === true ? text('voidedTitle') : text('title')} count={total} actions={actions} tools={tools}>
      <FilterChips chips={chips} onClear={() => { putFilter(tidyFilter({ text: asking.filter.text })); }} />
      {list.error !== null && rows === undefined ? <Problem error={list.error} onRetry={() => { void list.refetch(); }} /> : (
        <DataTable<ResidentRow>
          label={text('title')} columns={tableColumns} rows={rows} rowKey="id" total={total} onOpen={open}
          empty={<Nobody asking={asking} onClear={() => { putFilter({}); }} />} onMore={list.hasNextPage ? () => { void list.fetchNextPage(); } : undefined}
        />
      )}
      {exporting.progress}
    </ListPage>
  );
}
