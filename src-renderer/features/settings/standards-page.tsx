import { useQuery } from '@tanstack/react-query';
import type { EditionSummary } from '@shared/contract/standards';
import { api, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, Loaded, Page, SectionCard, StateTag, type DataColumn } from '../../ui';
import { NamingCard } from './naming-card';
import { SwitchesCard } from './switches-card';

/** What the home decides where standards leave it open, and which editions there are. */
export default function StandardsPage() {
  const text = useText('settings');
  const may = useMay()('standards.manage');
  const settings = useQuery(api.standards.settings.queryOptions());
  return (
    <Page title={text('standards.title')}>
      <Loaded query={settings}>
        {(data) => (
          <>
            <NamingCard naming={data.naming} mayChange={may} />
            <SectionCard title={text('standards.scales')}>
              <div className="a-stack"><p className="a-help">{text('standards.scalesHint')}</p>{data.scales.map((scale) => <SwitchesCard key={scale.family} setting={scale} mayChange={may} />)}</div>
            </SectionCard>
          </>
        )}
      </Loaded>
      <Editions />
    </Page>
  );
}

function Editions() {
  const text = useText('settings');
  const label = useLabel();
  const list = useQuery(api.standards.list.queryOptions({ input: {} }));
  const columns: DataColumn<EditionSummary>[] = [
    { key: 'title', title: text('standards.editions'), render: (_, edition) => label(edition.title) },
    { key: 'kind', title: text('standards.kind'), render: (_, edition) => text(`standards.kinds.${edition.kind}`) },
    { key: 'edition', title: text('standards.edition'), dataIndex: 'edition' },
    { key: 'effective', title: text('standards.effective'), dataIndex: 'effectiveFrom' },
    {
      key: 'status', title: text('standards.status'),
      render: (_, edition) => (
        <span className="a-tags">
          <StateTag tone={edition.status === 'official' ? 'good' : 'attention'}>{text(`standards.statuses.${edition.status}`)}</StateTag>
          {edition.inForceToday ? <StateTag tone="info">{text('standards.inForce')}</StateTag> : null}
          {edition.origin === 'institution' ? <StateTag tone="plain">{text('standards.own')}</StateTag> : null}
        </span>
      ),
    },
  ];
  return <DataTable<EditionSummary> label={text('standards.editions')} columns={columns} rows={list.data?.editions} rowKey="hash" empty={<EmptyState title={text('standards.editions')} />} />;
}
