import { createHash } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Clock } from '@shared/kit/instant';
import { newId } from '@shared/kit/ids';
import { prepareOnce, type ReadDb, type WriteDb } from '../platform/database';
import type { SessionView } from '../platform/services';
import { accounts, sessions } from './tables';

/** A window left alone this long locks itself (its screen tells core, which then refuses every call until the password is given). */
export const IDLE_LOCK_MINUTES = 10;

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

function sessionStatement(db: ReadDb) {
  return db
    .select({
      sessionId: sessions.id, lockedAt: sessions.lockedAt, accountId: accounts.id, name: accounts.name, role: accounts.role,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('hash')), isNull(sessions.endedAt), eq(accounts.active, true)))
    .prepare();
}

/** Who sits behind a window's token. */
export function sessionOf(db: ReadDb, token: string): SessionView {
  const row = prepareOnce(db, sessionStatement).get({ hash: tokenHash(token) });
  if (row === undefined) return { state: 'signedOut' };
  const actor = { accountId: row.accountId, name: row.name, role: row.role, sessionId: row.sessionId };
  return { state: row.lockedAt === null ? 'signedIn' : 'locked', actor };
}

/** Opens a session for a window, ending the one it had. */
export function openSession(tx: WriteDb, clock: Clock, token: string, accountId: string): void {
  endSession(tx, clock, token);
  const now = clock.now();
  tx.insert(sessions).values({ id: newId(clock), accountId, tokenHash: tokenHash(token), startedAt: now, lastSeenAt: now }).run();
  tx.update(accounts).set({ lastSignedInAt: now, failedAttempts: 0, waitUntil: null }).where(eq(accounts.id, accountId)).run();
}

export function endSession(tx: WriteDb, clock: Clock, token: string): void {
  tx.update(sessions).set({ endedAt: clock.now() }).where(and(eq(sessions.tokenHash, tokenHash(token)), isNull(sessions.endedAt))).run();
}

/** Ends every session of an account, but the one named (null: all). */
export function endSessionsOf(tx: WriteDb, clock: Clock, accountId: string, except: string | null): void {
  const others = except === null ? undefined : sql`${sessions.id} <> ${except}`;
  tx.update(sessions).set({ endedAt: clock.now() }).where(and(eq(sessions.accountId, accountId), isNull(sessions.endedAt), others)).run();
}

export function setSessionLock(tx: WriteDb, clock: Clock, token: string, locked: boolean): void {
  const now = clock.now();
  tx.update(sessions)
    .set(locked ? { lockedAt: now } : { lockedAt: null, lastSeenAt: now })
    .where(and(eq(sessions.tokenHash, tokenHash(token)), isNull(sessions.endedAt)))
    .run();
}
