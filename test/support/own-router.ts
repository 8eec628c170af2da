import { createRouterClient, type AnyRouter, type RouterClient } from '@orpc/server';
import type { TestCore } from './test-core';

/** Calls procedures that only a test knows, through the same helpers, database and session as the real ones. */
export function callOwn<R extends AnyRouter>(core: TestCore, router: R): RouterClient<R> {
  return createRouterClient(router, { context: { services: core.core.services, token: 'template' } } as never);
}
