import { createHash } from 'node:crypto';
import { and, eq, isNull, sql } from 'drizzle-orm';
import { msBetween, type Clock, type Instant } from '@shared/kit/instant';
import { newId } from '@shared/kit/ids';
import { prepareOnce, type ReadDb, type WriteDb } from '../platform/database';
import type { SessionView } from '../platform/services';
import { accounts, sessions } from './tables';

/** A window left alone this long locks itself: its screen covers the page and tells core, which then refuses every call until the password is given. */
export const IDLE_LOCK_MINUTES = 10;
/**
 * Core locks a session by itself this much later, where the screen did not: the browser was closed and its cookie stayed behind, or
 * the computer slept. More than the minute in which core hears at most once that somebody is there.
 */
const GRACE_MINUTES = 2;

export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

function sessionStatement(db: ReadDb) {
  return db
    .select({
      sessionId: sessions.id, lockedAt: sessions.lockedAt, lastSeenAt: sessions.lastSeenAt, accountId: accounts.id, name: accounts.name, role: accounts.role,
    })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(and(eq(sessions.tokenHash, sql.placeholder('hash')), isNull(sessions.endedAt), eq(accounts.active, true)))
    .prepare();
}

/** How long each session has been without a sign of its person, in ms. Counted on the clock nobody can set while core runs. */
function idleTimes(clock: Clock): (sessionId: string, lastSeenAt: Instant) => number {
  const known = new Map<string, { lastSeenAt: Instant; fromMs: number; readMs: number }>();
  return (sessionId, lastSeenAt) => {
    const nowMs = clock.monotonicMs();
    // Of the time before core first looked, only the wall clock tells.
    const one = known.get(sessionId) ?? { lastSeenAt, fromMs: nowMs - Math.max(0, msBetween(lastSeenAt, clock.now())), readMs: nowMs };
    // The call that said somebody is there read the session first, and nothing has read it since.
    if (one.lastSeenAt !== lastSeenAt) Object.assign(one, { lastSeenAt, fromMs: one.readMs });
    one.readMs = nowMs;
    known.set(sessionId, one);
    return nowMs - one.fromMs;
  };
}

/** Makes what tells who sits behind a window's token, and whether that person has been away for too long. */
export function sessionReader(clock: Clock): (db: ReadDb, token: string) => SessionView {
  const idleMs = idleTimes(clock);
  return (db, token) => {
    const row = prepareOnce(db, sessionStatement).get({ hash: tokenHash(token) });
    if (row === undefined) return { state: 'signedOut' };
    const actor = { accountId: row.accountId, name: row.name, role: row.role, sessionId: row.sessionId };
    const left = idleMs(row.sessionId, row.lastSeenAt) >= (IDLE_LOCK_MINUTES + GRACE_MINUTES) * 60_000;
    return { state: row.lockedAt === null && !left ? 'signedIn' : 'locked', actor };
  };
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
