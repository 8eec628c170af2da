import type { ClientContext, ClientLink } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import { ConnectionLost } from './connection';

/** The line to core in a browser: same origin, and the window's secret in a cookie no script can read. */
export function createHttpLink(): ClientLink<ClientContext> {
  return new RPCLink<ClientContext>({
    url: `${window.location.origin}/rpc`,
    headers: { 'content-type': 'application/json' },
    fetch: async (request, init) => {
      try {
        return await fetch(request, { ...init, credentials: 'same-origin' });
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') throw error;
        throw new ConnectionLost({ cause: error });
      }
    },
  });
}
