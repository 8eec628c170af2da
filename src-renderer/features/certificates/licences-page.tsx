import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { CertificateRow, ShownKind } from '@shared/contract/certificates';
import { api, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { CertificateStateTag, DataTable, EmptyState, ListPage, ListPaper, StateTag, type DataColumn } from '../../ui';
import { useCatalogue } from './catalogue';
import { useDaysLeft } from './due-words';
import './certificates.css';

/** More licences than any home has; the page shows all of them. */
const ALL = 500;
interface Line { readonly key: string; readonly kind: Pick<ShownKind, 'code' | 'name'>; readonly row: CertificateRow | null }

function useLines(): readonly Line[] | undefined {
  const catalogue = useCatalogue();
  const held = useQuery(api.certificates.list.queryOptions({ input: { filter: { subject: 'institution' }, limit: ALL } }));
  if (held.data === undefined) return undefined;
  const own = catalogue.kinds.filter((kind) => kind.subject === 'institution');
  const { rows } = held.data;
  return [
    ...rows.map((row): Line => ({ key: row.id, kind: { code: row.kind.code, name: row.kind.name }, row })),
    // A kind the home has no record of stands here too: a licence nobody entered is not one that is not needed.
    ...own.filter((kind) => !kind.retired && !rows.some((row) => row.kind.code === kind.code)).map((kind): Line => ({ key: kind.code, kind, row: null })),
  ];
}

/** The home's own licences, filings and registrations. */
export default function LicencesPage() {
  const text = useText('certificates');
  const label = useLabel();
  const left = useDaysLeft();
  const may = useMay();
  const navigate = useNavigate();
  const lines = useLines();
  const columns: DataColumn<Line>[] = [
    { key: 'kind', title: text('licences.columns.kind'), render: (_value, line) => <strong>{label(line.kind.name)}</strong> },
    { key: 'state', title: text('licences.columns.state'), render: (_value, { row }) => (row === null ? <StateTag tone="plain">{text('licences.notRecorded')}</StateTag> : <CertificateStateTag state={row.state} />) },
    { key: 'number', title: text('licences.columns.number'), render: (_value, { row }) => row?.number ?? '' },
    { key: 'issuer', title: text('columns.issuer'), render: (_value, { row }) => row?.issuer ?? '' },
    { key: 'until', title: text('columns.expiresOn'), render: (_value, { row }) => (row === null ? '' : row.expiresOn ?? <span className="a-faint">{text('noEnd')}</span>) },
    { key: 'left', title: text('columns.daysLeft'), render: (_value, { row }) => (row === null || row.daysLeft === null ? '' : left(row.daysLeft)) },
    { key: 'responsible', title: text('columns.responsible'), render: (_value, { row }) => row?.responsible?.name ?? '' },
    {
      key: 'act', title: text('licences.columns.act'), render: (_value, { kind, row }) => (!may('certificates.edit') ? null
        : row === null ? <Button onClick={() => { void navigate(`/certificates/new?subject=institution&kind=${kind.code}`); }}>{text('licences.record')}</Button>
          : <Button onClick={() => { void navigate(`/certificates/${row.id}/edit?act=renew`); }}>{text('licences.renew')}</Button>),
    },
  ];
  const recorded = lines?.filter(({ row }) => row !== null).length;
  const actions = <ListPaper form="institution-licences" list={{}} count={recorded} back="/certificates/licences" label={text('licences.print')} />;
  return (
    <ListPage title={text('licences.title')} count={lines?.length} back="/certificates" actions={actions} tools={<p className="a-faint">{text('licences.hint')}</p>}>
      <DataTable<Line>
        label={text('licences.title')} columns={columns} rows={lines} rowKey="key" onOpen={({ row }) => { if (row !== null) void navigate(`/certificates/${row.id}`); }}
        empty={<EmptyState title={text('licences.emptyTitle')} hint={text('licences.emptyHint')} />}
      />
    </ListPage>
  );
}
