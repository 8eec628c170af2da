import { PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { CertificateRow } from '@shared/contract/certificates';
import { api, useMay, type client } from '../../api';
import { useLabel, useText } from '../../text';
import { CertificateStateTag, DataTable, EmptyState, Loaded, SectionCard, StateTag, type DataColumn } from '../../ui';
import './certificates-tab.css';

type Rule = Awaited<ReturnType<typeof client.certificates.ofStaff>>['rules'][number];

/** One thing a present post asks for, and whether it is there. */
function RuleLine({ rule, staffId }: { readonly rule: Rule; readonly staffId: string }) {
  const text = useText('certificates');
  const label = useLabel();
  const may = useMay();
  const names = rule.kinds.map((kind) => label(kind.name)).join(text('separator'));
  const level = rule.minLevel === null ? '' : text('required.minLevel', { level: label(rule.minLevel.name) });
  return (
    <li className="a-staff-rule">
      <StateTag tone={rule.met ? 'good' : rule.mandatory ? 'bad' : 'plain'}>{rule.met || rule.why === null ? text('tab.met') : text(`required.reasons.${rule.why}`)}</StateTag>
      <span><strong>{rule.kinds.length > 1 ? text('required.anyOf', { kinds: names }) : names}</strong> {level}<br />
        <span className="a-faint">{[label(rule.position), text(rule.mandatory ? 'required.mandatory' : 'required.preferable'), rule.basis === null ? '' : label(rule.basis)].filter((part) => part !== '').join(' · ')}</span>
      </span>
      {rule.certificateId !== null ? <Link to={`/certificates/${rule.certificateId}`}>{text('required.openRecord')}</Link>
        : may('certificates.edit') && !rule.met ? <Link to={`/certificates/new?staff=${staffId}&kind=${rule.kinds[0]?.code ?? ''}`}>{text('required.fix')}</Link> : null}
    </li>
  );
}

function useColumns(): DataColumn<CertificateRow>[] {
  const text = useText('certificates');
  const label = useLabel();
  return [
    { key: 'kind', title: text('columns.kind'), render: (_value, row) => <strong>{label(row.kind.name)}</strong> },
    { key: 'level', title: text('columns.level'), render: (_value, row) => (row.level === null ? '' : label(row.level.name)) },
    { key: 'number', title: text('columns.number'), render: (_value, row) => row.number ?? '' },
    { key: 'expiresOn', title: text('columns.expiresOn'), render: (_value, row) => row.expiresOn ?? <span className="a-faint">{text('noEnd')}</span> },
    { key: 'reviewDueOn', title: text('columns.reviewDueOn'), render: (_value, row) => row.reviewDueOn ?? '' },
    { key: 'pages', title: text('columns.pages'), render: (_value, row) => (row.pages === 0 ? <span className="a-faint">{text('noScan')}</span> : text('pageCount', { count: row.pages })) },
    { key: 'state', title: text('columns.state'), render: (_value, row) => (row.superseded ? <StateTag tone="plain">{text('record.older')}</StateTag> : <CertificateStateTag state={row.state} />) },
  ];
}

/** What one staff member must hold and holds. */
export function CertificatesTab({ staffId }: { readonly staffId: string }) {
  const text = useText('certificates');
  const may = useMay();
  const navigate = useNavigate();
  const columns = useColumns();
  const query = useQuery(api.certificates.ofStaff.queryOptions({ input: { staffId } }));
  const add = may('certificates.edit') ? <Button icon={<PlusOutlined />} onClick={() => { void navigate(`/certificates/new?staff=${staffId}`); }}>{text('tab.add')}</Button> : undefined;
  return (
    <Loaded query={query}>
      {({ rules, certificates }) => (
        <div className="a-staff-certificates">
          <SectionCard title={text('tab.rules')}>
            {rules.length === 0 ? <p className="a-help">{text('tab.noRules')}</p> : <ul className="a-staff-rules">{rules.map((rule, at) => <RuleLine key={at} rule={rule} staffId={staffId} />)}</ul>}
          </SectionCard>
          <div className="a-staff-held"><h2>{text('tab.held')}</h2>{add}</div>
          <DataTable<CertificateRow>
            label={text('tab.held')} columns={columns} rows={certificates.filter((row) => !row.voided)} rowKey="id" onOpen={(row) => { void navigate(`/certificates/${row.id}`); }}
            empty={<EmptyState title={text('tab.none')} hint={text('tab.noneHint')} />}
          />
        </div>
      )}
    </Loaded>
  );
}
