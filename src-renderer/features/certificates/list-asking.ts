import type * as z from 'zod';
import { useState } from 'react';
import type { certificateFilter, CertificateSort } from '@shared/contract/certificates';
import { useMe } from '../../api';
import { useListState } from '../../ui';

export type LedgerFilter = z.input<typeof certificateFilter>;

/** What the ledger shows and in which order. */
export interface Asking { readonly filter: LedgerFilter; readonly sort: CertificateSort }

const first: Asking = { filter: {}, sort: 'due' };

/** The ledger's question; it stays while the window is open. */
export function useAsking(): readonly [Asking, (next: Asking) => void] {
  return useListState<Asking>('certificates', first);
}

/** A filter without the conditions that ask for nothing. */
export function tidyFilter(filter: { readonly [K in keyof LedgerFilter]: LedgerFilter[K] | null }): LedgerFilter {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== '' && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept);
}

export const ledgerColumns = ['department', 'number', 'level', 'issuer', 'issuedOn', 'expiresOn', 'reviewDueOn', 'daysLeft', 'pages', 'verified', 'responsible', 'createdAt'] as const;
export type LedgerColumn = (typeof ledgerColumns)[number];
const firstColumns: readonly LedgerColumn[] = ['department', 'number', 'expiresOn', 'daysLeft', 'pages', 'verified'];

function readColumns(key: string): readonly LedgerColumn[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept) ? ledgerColumns.filter((column) => kept.includes(column)) : firstColumns;
  } catch {
    return firstColumns;
  }
}

/** The columns a person chose, remembered on this computer. */
export function useColumns(): readonly [readonly LedgerColumn[], (next: readonly LedgerColumn[]) => void] {
  const key = `anyi.certificates.columns.${useMe().accountId}`;
  const [columns, setColumns] = useState(() => readColumns(key));
  const put = (next: readonly LedgerColumn[]): void => {
    const ordered = ledgerColumns.filter((column) => next.includes(column));
    setColumns(ordered);
    try {
      localStorage.setItem(key, JSON.stringify(ordered));
    } catch {
      // A browser that keeps nothing shows the usual columns the next time.
    }
  };
  return [columns, put];
}
