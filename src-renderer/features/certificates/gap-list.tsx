import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { CertificateGap } from '@shared/contract/certificates';
import { useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { DataTable, EmptyState, StateTag, type DataColumn } from '../../ui';
import { useListing } from './catalogue';
import { useConfidence } from './matrix';

/** What is wanting, a line for each person and rule; each one click from its fix. */
export function GapList({ rows }: { readonly rows: readonly CertificateGap[] | undefined }) {
  const text = useText('certificates');
  const label = useLabel();
  const listing = useListing();
  const confidence = useConfidence();
  const may = useMay();
  const navigate = useNavigate();
  const add = (row: CertificateGap): void => { void navigate(`/certificates/new?staff=${row.staff.id}&kind=${row.kinds[0]?.code ?? ''}`); };
  const columns: DataColumn<CertificateGap>[] = [
    { key: 'person', title: text('required.person'), width: 130, render: (_value, row) => <strong>{row.staff.name}</strong> },
    { key: 'department', title: text('required.department'), render: (_value, row) => row.staff.departmentName ?? '' },
    { key: 'position', title: text('required.position'), render: (_value, row) => label(row.position) },
    {
      key: 'wanted', title: text('required.wanted'), render: (_value, row) => {
        const names = listing(row.kinds.map((kind) => label(kind.name)));
        return (
          <>
            <div>{row.kinds.length > 1 ? text('required.anyOf', { kinds: names }) : names}</div>
            {row.minLevel === null ? null : <div className="a-faint">{text('required.minLevel', { level: label(row.minLevel.name) })}</div>}
            <div className="a-faint a-gap-basis">{[row.basis === null ? '' : label(row.basis), confidence(row.confidence)].filter((part) => part !== '').join(' · ')}</div>
          </>
        );
      },
    },
    {
      key: 'why', title: text('required.why'), render: (_value, row) => (
        <span className="a-cert-links">
          <StateTag tone={row.mandatory ? 'bad' : 'plain'}>{text(row.mandatory ? 'required.mandatory' : 'required.preferable')}</StateTag>
          <span>{text(`required.reasons.${row.why}`)}{row.since === null ? null : <span className="a-faint"> {text('required.since', { on: row.since })}</span>}</span>
        </span>
      ),
    },
    {
      key: 'act', title: text('required.act'), render: (_value, row) => (
        <span className="a-cert-links">
          {row.certificateId === null ? null : <Button onClick={() => { void navigate(`/certificates/${row.certificateId ?? ''}`); }}>{text('required.openRecord')}</Button>}
          {row.why === 'unverified' || row.why === 'reviewOverdue' || !may('certificates.edit') ? null : <Button onClick={() => { add(row); }}>{text('required.fix')}</Button>}
        </span>
      ),
    },
  ];
  return (
    <DataTable<CertificateGap>
      label={text('required.gaps')} columns={columns} rows={rows} rowKey={(row) => `${row.staff.id} ${row.positionCode} ${row.kinds.map((kind) => kind.code).join()}`}
      empty={<EmptyState title={text('required.noGapsTitle')} hint={text('required.noGapsHint')} />}
    />
  );
}
