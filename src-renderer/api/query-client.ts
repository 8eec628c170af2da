import { hashKey, MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { failureOf } from './errors';
import { onSessionRefused } from './session-gate';
import { api } from './client';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** true where the caller shows the failure itself (forms do); otherwise it appears as a passing message. */
      readonly shown?: boolean;
    };
  }
}

const READ_RETRIES = 20;

export interface QueryClientOptions {
  /** Hears of a failure nobody else shows; `toldFailure` says whether and how it is shown. */
  readonly tell: (error: Error) => void;
  /** Pause before a read is asked again after the line broke, in ms. */
  readonly retryDelayMs?: number;
}

/** What belongs to nobody in particular and stays when people change. */
function isCommon(queryKey: readonly unknown[]): boolean {
  const [path] = queryKey;
  return Array.isArray(path) && (path[0] === 'access' || path[0] === 'system');
}

/**
 * Forgets what was read for one person as soon as core names another, or nobody: however the window hears of it, by its own
 * sign-in or from another window of the same session, and before a page of the next person asks for anything. Later, the
 * forgotten reads would be those of pages that wait for them.
 */
function forgetWithThePerson(queryClient: QueryClient): void {
  const session = hashKey(api.access.state.queryKey());
  let last: string | null | undefined;
  queryClient.getQueryCache().subscribe(({ type, query }) => {
    if (type !== 'updated' || query.queryHash !== session) return;
    const state = queryClient.getQueryData(api.access.state.queryKey());
    if (state === undefined) return;
    const now = state.me?.accountId ?? null;
    // What was asked ahead of the first answer belongs to whom that answer names.
    if (last !== undefined && last !== now) queryClient.removeQueries({ predicate: ({ queryKey }) => !isCommon(queryKey) });
    last = now;
  });
}

/** react-query by our rules: reads survive a break of the line, commands are never repeated by themselves, no failure stays unseen. */
export function createQueryClient(options: QueryClientOptions): QueryClient {
  const queryClient = new QueryClient({
    queryCache: new QueryCache(),
    mutationCache: new MutationCache({
      onError: (error, _variables, _result, mutation) => {
        if (mutation.meta?.shown !== true) options.tell(error);
      },
    }),
    defaultOptions: {
      queries: {
        // Core tells every window what changed, so nothing is asked again just because time passed or a window was clicked.
        staleTime: Infinity,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
        networkMode: 'always',
        retry: (count, error) => failureOf(error).code === 'CONNECTION_LOST' && count < READ_RETRIES,
        retryDelay: options.retryDelayMs ?? 500,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  forgetWithThePerson(queryClient);
  onSessionRefused(() => { void queryClient.invalidateQueries({ queryKey: api.access.state.key() }); });
  return queryClient;
}
