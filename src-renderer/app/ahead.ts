import type { QueryClient } from '@tanstack/react-query';
import { api } from '../api/client';
import { followChanges } from '../api/changes';
import { askForList } from '../features/residents/list-query';
import { readPage, screenOf } from './pages';

/** What pages that are often the first one ask core for; the others ask when they are drawn. */
const questions: Readonly<Record<string, (queryClient: QueryClient) => Promise<unknown>>> = {
  '/today': (queryClient) => queryClient.query(api.today.get.queryOptions()),
  '/residents': askForList,
};

const nothing = (): undefined => undefined;

/**
 * Asks core for what the first page will ask for in any case, and reads that page's code, while the browser still reads the
 * program itself. The answers wait in the query client. Nothing here fails: who asks again when drawing shows what went wrong.
 */
export async function askAhead(queryClient: QueryClient, address: string): Promise<void> {
  // Followed from before the first answer, so that no change of what was read is missed.
  followChanges(queryClient);
  const screen = screenOf(address);
  // Who may not see the page gets its code and none of its data: core refuses, and the screen says who must sign in.
  const code = screen === undefined ? undefined : readPage(screen).catch(nothing);
  const info = queryClient.query(api.system.info.queryOptions()).catch(nothing);
  const session = queryClient.query(api.access.state.queryOptions()).catch(nothing);
  const page = screen === undefined ? undefined : questions[screen.path]?.(queryClient).catch(nothing);
  await Promise.all([info, session, page, code]);
}
