import { ORPCError } from '@orpc/server';

/** The declared failure a call ended in. @throws when the call succeeded or failed in an undeclared way */
export async function failure(call: Promise<unknown>): Promise<{ code: string; data: unknown }> {
  try {
    await call;
  } catch (error) {
    if (error instanceof ORPCError) return { code: String(error.code), data: error.data as unknown };
    throw error;
  }
  throw new Error('the call succeeded');
}
