import type { QueryClient } from '@tanstack/react-query';
import type { ResidentFilter, ResidentSort } from '@shared/contract/residents';
import { api } from '../../api/client';

// Loaded before the program itself (app/ahead.ts), so it names the client's own file: the door of `api` brings the texts along.

const PAGE = 50;

/** What the list shows and in which order. */
export interface Asking {
  readonly filter: ResidentFilter;
  readonly sort: ResidentSort;
}

/** What a window asks first. */
export const firstAsking: Asking = { filter: {}, sort: 'pinyin' };

type Page = { readonly next: { readonly key: string; readonly id: string } | null };

/** The list, page by page. */
export function listOptions(asking: Asking) {
  return api.residents.list.infiniteOptions({
    input: (after: Page['next']) => ({ ...asking, after, limit: PAGE }),
    initialPageParam: null as Page['next'],
    getNextPageParam: (last: Page) => last.next,
  });
}

/** Asks for what the list will ask for when it is drawn for the first time. */
export async function askForList(queryClient: QueryClient): Promise<void> {
  await Promise.all([queryClient.infiniteQuery(listOptions(firstAsking)), queryClient.query(api.standards.codeLists.queryOptions())]);
}
