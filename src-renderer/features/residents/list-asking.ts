import type { residentLedger, ResidentColumn, ResidentFilter } from '@shared/contract/residents';
import { useState } from 'react';
import type * as z from 'zod';
import { useMe, type client } from '../../api';
import { useListState } from '../../ui';
import { firstAsking, type Asking } from './list-query';

/** The list's question; it stays while the window is open, so that the list is as it was when one comes back. */
export function useAsking(): readonly [Asking, (next: Asking) => void] {
  return useListState<Asking>('residents', firstAsking);
}

/** A filter without the conditions that are empty: a condition that asks for nothing is not one. */
export function tidyFilter(filter: { readonly [K in keyof ResidentFilter]: ResidentFilter[K] | null }): ResidentFilter {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept);
}

/** What the ledger takes as its list. */
export type LedgerAsk = z.input<typeof residentLedger>;
type Json = Exclude<Parameters<typeof client.documents.preview>[0]['list'], undefined>;

/** The ledger's question as JSON, in which what is left out is not there at all. */
export function ledgerList(ask: LedgerAsk): Json {
  return JSON.parse(JSON.stringify(ask)) as Json;
}

/** Columns the list can show; more of them can be printed. */
export const listColumns = [
  'sex', 'age', 'birthOn', 'bed', 'ability', 'careLevel', 'documentNumber', 'documentKind', 'categories', 'phone', 'contact', 'ethnicity', 'education', 'marital', 'pinyin', 'createdAt',
] as const satisfies readonly ResidentColumn[];
export type ListColumn = (typeof listColumns)[number];

const firstColumns: readonly ListColumn[] = ['sex', 'age', 'bed', 'ability', 'careLevel', 'documentNumber', 'contact'];

function readColumns(key: string): readonly ListColumn[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    if (!Array.isArray(kept)) return firstColumns;
    return listColumns.filter((column) => kept.includes(column));
  } catch {
    return firstColumns;
  }
}

/** The columns a person chose, remembered on this computer. */
export function useColumns(): readonly [readonly ListColumn[], (next: readonly ListColumn[]) => void] {
  const { accountId } = useMe();
  const key = `anyi.residents.columns.${accountId}`;
  const [columns, setColumns] = useState(() => readColumns(key));
  const put = (next: readonly ListColumn[]): void => {
    const ordered = listColumns.filter((column) => next.includes(column));
    setColumns(ordered);
    try {
      localStorage.setItem(key, JSON.stringify(ordered));
    } catch {
      // A browser that keeps nothing shows the usual columns the next time.
    }
  };
  return [columns, put];
}
