import type { CertificateRow } from '@shared/contract/certificates';
import { showInstant } from '../../api';
import { useLabel, useText } from '../../text';
import { CertificateStateTag, type DataColumn } from '../../ui';
import { useDaysLeft } from './due-words';
import type { LedgerColumn } from './list-asking';

type Cell = (row: CertificateRow) => React.ReactNode;

function useCells(): Record<LedgerColumn, Cell> {
  const text = useText('certificates');
  const label = useLabel();
  const left = useDaysLeft();
  return {
    department: (row) => row.holder?.departmentName ?? '',
    number: (row) => row.number ?? '',
    level: (row) => (row.level === null ? '' : label(row.level.name)),
    issuer: (row) => row.issuer ?? '',
    issuedOn: (row) => row.issuedOn ?? '',
    expiresOn: (row) => row.expiresOn ?? <span className="a-faint">{text('noEnd')}</span>,
    reviewDueOn: (row) => row.reviewDueOn ?? '',
    daysLeft: (row) => (row.daysLeft === null ? '' : left(row.daysLeft)),
    pages: (row) => (row.pages === 0 ? <span className="a-faint">{text('noScan')}</span> : text('pageCount', { count: row.pages })),
    verified: (row) => (row.verified ? text('isVerified') : <span className="a-faint">{text('notVerified')}</span>),
    responsible: (row) => row.responsible?.name ?? '',
    createdAt: (row) => showInstant(row.createdAt),
  };
}

/** The columns of the ledger: whose and what always first, then the state, then those chosen. */
export function useLedgerColumns(chosen: readonly LedgerColumn[]): DataColumn<CertificateRow>[] {
  const text = useText('certificates');
  const label = useLabel();
  const cells = useCells();
  return [
    { key: 'holder', title: text('columns.holder'), width: 130, render: (_value, row) => <strong>{row.holder?.name ?? text('institution')}</strong> },
    { key: 'kind', title: text('columns.kind'), render: (_value, row) => label(row.kind.name) },
    { key: 'state', title: text('columns.state'), render: (_value, row) => <CertificateStateTag state={row.state} /> },
    ...chosen.map((column): DataColumn<CertificateRow> => ({ key: column, title: text(`columns.${column}`), render: (_value, row) => cells[column](row) })),
  ];
}
