import { and, eq, inArray, isNull, ne, sql } from 'drizzle-orm';
import type { ReadDb } from '../../platform/database';
import type { SessionRecord } from './store';
import { trainingParticipants, trainingSessions } from './tables';

type Span = Pick<SessionRecord, 'startsAt' | 'endsAt'>;

/** Do two sessions of one day lie over each other? Only clock times can say so; a session without them clashes with nothing. */
export function overlaps(a: Span, b: Span): boolean {
  if (a.startsAt === null || a.endsAt === null || b.startsAt === null || b.endsAt === null) return false;
  return a.startsAt < b.endsAt && b.startsAt < a.endsAt;
}

/** Of these people, who attended another closed session at the same time. */
export function clashesOf(db: ReadDb, row: SessionRecord, staffIds: readonly string[]): Map<string, { id: string; title: string }> {
  const found = new Map<string, { id: string; title: string }>();
  if (staffIds.length === 0 || row.startsAt === null || row.endsAt === null) return found;
  const s = trainingSessions;
  const p = trainingParticipants;
  const others = db.select({ staffId: p.staffId, id: s.id, title: s.title, startsAt: s.startsAt, endsAt: s.endsAt }).from(p).innerJoin(s, eq(p.sessionId, s.id)).where(and(
    inArray(p.staffId, [...staffIds]), eq(p.attended, true), eq(s.heldOn, row.heldOn), ne(s.id, row.id), isNull(s.voidedAt), isNull(s.correctedById),
    sql`${s.closedAt} is not null`, row.correctionOfId === null ? undefined : ne(s.id, row.correctionOfId),
  )).all();
  for (const other of others) if (overlaps(row, other)) found.set(other.staffId, { id: other.id, title: other.title });
  return found;
}
