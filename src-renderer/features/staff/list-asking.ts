import { useState } from 'react';
import type { staffRoster, StaffColumn, StaffFilter, StaffSort } from '@shared/contract/staff';
import type * as z from 'zod';
import { useMe, type client } from '../../api';
import { useListState } from '../../ui';

/** What the list shows and in which order. */
export interface Asking {
  readonly filter: StaffFilter;
  readonly sort: StaffSort;
}

const first: Asking = { filter: { states: ['employed', 'upcoming'] }, sort: 'pinyin' };

/** The list's question; it stays while the window is open, so that the list is as it was when one comes back. */
export function useAsking(): readonly [Asking, (next: Asking) => void] {
  return useListState<Asking>('staff', first);
}

/** A filter without the conditions that are empty: a condition that asks for nothing is not one. */
export function tidyFilter(filter: { readonly [K in keyof StaffFilter]: StaffFilter[K] | null }): StaffFilter {
  const kept = Object.entries(filter).filter(([, value]) => value !== undefined && value !== null && value !== '' && value !== false && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept);
}

type Json = Exclude<Parameters<typeof client.documents.preview>[0]['list'], undefined>;

/** The roster's question as JSON, in which what is left out is not there at all. */
export function rosterList(ask: z.input<typeof staffRoster>): Json {
  return JSON.parse(JSON.stringify(ask)) as Json;
}

/** Columns the list can show; the roster prints the same. */
export const listColumns = [
  'sex', 'age', 'birthOn', 'department', 'position', 'form', 'state', 'entryOn', 'leaveOn', 'phone', 'contact', 'documentNumber', 'documentKind', 'education', 'ethnicity', 'address', 'insured', 'pinyin',
] as const satisfies readonly StaffColumn[];
export type ListColumn = (typeof listColumns)[number];

const firstColumns: readonly ListColumn[] = ['sex', 'age', 'department', 'position', 'form', 'state', 'entryOn', 'phone'];

function readColumns(key: string): readonly ListColumn[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? 'null');
    return Array.isArray(kept) ? listColumns.filter((column) => kept.includes(column)) : firstColumns;
  } catch {
    return firstColumns;
  }
}

/** The columns a person chose, remembered on this computer. */
export function useColumns(): readonly [readonly ListColumn[], (next: readonly ListColumn[]) => void] {
  const { accountId } = useMe();
  const key = `anyi.staff.columns.${accountId}`;
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
