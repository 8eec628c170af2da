import { EllipsisOutlined, PlusOutlined } from '@ant-design/icons';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { Button, Dropdown } from 'antd';
import { useEffect } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import type { CertificateRow } from '@shared/contract/certificates';
import { api, useMay } from '../../api';
import { useText } from '../../text';
import { DataTable, EmptyState, FilterChips, ListPage, ListPaper, ListSearch, Problem } from '../../ui';
import { tidyFilter, useAsking, useColumns, type Asking, type LedgerFilter } from './list-asking';
import { useLedgerColumns } from './list-columns';
import { ColumnsButton, FilterButton, SortSelect, useChips } from './list-filters';
import './certificates.css';

const PAGE = 50;
type Cursor = { readonly key: string; readonly id: string } | null;

function useLedger(asking: Asking) {
  return useInfiniteQuery(api.certificates.list.infiniteOptions({
    input: (after: Cursor) => ({ ...asking, after, limit: PAGE }),
    initialPageParam: null as Cursor,
    getNextPageParam: (last: { readonly next: Cursor }) => last.next,
    placeholderData: keepPreviousData,
  }));
}

function Nothing({ filtered, onClear }: { readonly filtered: boolean; readonly onClear: () => void }) {
  const text = useText('certificates');
  const common = useText('common');
  const may = useMay();
  const navigate = useNavigate();
  if (filtered) return <EmptyState title={text('noMatch.title')} hint={text('noMatch.hint')} action={<Button onClick={onClear}>{common('list.clearFilters')}</Button>} />;
  const action = (
    <div className="a-tools">
      {may('certificates.edit') ? <Button type="primary" onClick={() => { void navigate('/certificates/new'); }}>{text('add')}</Button> : null}
      {may('certificates.edit') && may('roster.import') ? <Button onClick={() => { void navigate('/certificates/import'); }}>{text('empty.import')}</Button> : null}
    </div>
  );
  return <EmptyState title={text('empty.title')} hint={text('empty.hint')} action={action} />;
}

function useMore() {
  const text = useText('certificates');
  const may = useMay();
  const navigate = useNavigate();
  const to = (address: string) => () => { void navigate(address); };
  const paper = (form: string) => () => { void navigate(`/print/${form}`, { state: { list: {}, back: '/certificates' } }); };
  return [
    { key: 'licences', label: text('links.licences'), onClick: to('/certificates/licences') },
    { key: 'kinds', label: text('links.kinds'), onClick: to('/certificates/kinds') },
    { key: 'statistics', label: text('links.statistics'), onClick: paper('certificate-statistics') },
    { key: 'health', label: text('links.health'), onClick: paper('health-certificate-ledger') },
    ...(may('certificates.edit') && may('roster.import') ? [{ key: 'import', label: text('empty.import'), onClick: to('/certificates/import') }] : []),
  ];
}

/** An address such as `/certificates?kind=CERT-CARE` or `?state=expired` asks for that; it takes the place of the filter kept. */
function useFilterOfAddress(put: (filter: LedgerFilter) => void): void {
  const [search, setSearch] = useSearchParams();
  useEffect(() => {
    const [kinds, states] = [search.getAll('kind'), search.getAll('state')];
    if (kinds.length === 0 && states.length === 0) return;
    put(tidyFilter({ kinds, states: states as LedgerFilter['states'] }));
    setSearch({}, { replace: true });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each address
  }, [search]);
}

/** The ledger of certificates and licences. */
export default function CertificateListPage() {
  const text = useText('certificates');
  const common = useText('common');
  const may = useMay();
  const navigate = useNavigate();
  const [asking, setAsking] = useAsking();
  const [columns, setColumns] = useColumns();
  const tableColumns = useLedgerColumns(columns);
  const list = useLedger(asking);
  const more = useMore();
  const putFilter = (filter: LedgerFilter): void => { setAsking({ ...asking, filter }); };
  useFilterOfAddress(putFilter);
  const chips = useChips(asking, putFilter);
  const rows = list.data?.pages.flatMap((page) => page.rows);
  const total = list.data?.pages[0]?.total;
  const paper = { filter: asking.filter, sort: asking.sort };
  const actions = (
    <>
      <Dropdown trigger={['click']} menu={{ items: more }}><Button icon={<EllipsisOutlined />} aria-label={common('more')} /></Dropdown>
      {may('certificates.edit') ? <Button type="primary" icon={<PlusOutlined />} onClick={() => { void navigate('/certificates/new'); }}>{text('add')}</Button> : null}
    </>
  );
  const tools = (
    <>
      <ListSearch
        value={asking.filter.text ?? ''} placeholder={text('search')} onChange={(typed) => { putFilter(tidyFilter({ ...asking.filter, text: typed.trim() })); }}
        onEnter={() => { if (rows?.[0] !== undefined) void navigate(`/certificates/${rows[0].id}`); }}
      />
      <FilterButton filter={asking.filter} onApply={putFilter} />
      <SortSelect sort={asking.sort} onChange={(sort) => { setAsking({ ...asking, sort }); }} />
      <span className="a-tools-end">
        <ColumnsButton columns={columns} onChange={setColumns} />
        <ListPaper form="certificate-ledger" list={paper} count={total} back="/certificates" excel />
      </span>
    </>
  );
  return (
    <ListPage title={text('title')} count={total} actions={actions} tools={tools}>
      <FilterChips chips={chips} onClear={() => { putFilter({}); }} />
      {list.error !== null && rows === undefined ? <Problem error={list.error} onRetry={() => { void list.refetch(); }} /> : (
        <DataTable<CertificateRow>
          label={text('title')} columns={tableColumns} rows={rows} rowKey="id" total={total} onOpen={(row) => { void navigate(`/certificates/${row.id}`); }}
          onMore={list.hasNextPage ? () => { void list.fetchNextPage(); } : undefined}
          empty={<Nothing filtered={Object.keys(asking.filter).length > 0} onClear={() => { putFilter({}); }} />}
        />
      )}
    </ListPage>
  );
}
