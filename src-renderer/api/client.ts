import { createORPCClient, type ClientContext, type ClientLink } from '@orpc/client';
import type { ContractRouterClient } from '@orpc/contract';
import { createTanstackQueryUtils, type RouterUtils } from '@orpc/tanstack-query';
import type { Contract } from '@shared/contract';
import { createHttpLink } from './http-link';
import { PortLink } from './port-link';
import { heldWhileLocked } from './session-gate';

export type Client = ContractRouterClient<Contract>;

let link: ClientLink<ClientContext> | null = null;

function defaultLink(): ClientLink<ClientContext> {
  const desktop = globalThis.anyiDesktop;
  return desktop === undefined ? createHttpLink() : new PortLink(desktop);
}

/** Puts another line to core in place; for tests, which talk to a core in their own process. */
export function setLink(next: ClientLink<ClientContext> | null): void {
  link = next;
}

/** Calls core directly: `await client.access.signOut()`. In components use `api` with react-query instead. */
export const client: Client = createORPCClient<Client>({
  call: (path, input, options) =>
    heldWhileLocked(path, () => {
      link ??= defaultLink();
      return link.call(path, input, options);
    }),
});

/**
 * The contract for react-query: `useQuery(api.residents.list.queryOptions({input}))`,
 * `useMutation(api.residents.register.mutationOptions())`, `api.residents.key()` for invalidating.
 */
export const api: RouterUtils<Client> = createTanstackQueryUtils(client);
