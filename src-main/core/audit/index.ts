import { createHash } from 'node:crypto';
import { and, count, desc, eq, lt } from 'drizzle-orm';
import type { Clock } from '@shared/kit/instant';
import { prepareOnce, type ReadDb, type WriteDb } from '../platform/database';
import type { AuditRecord } from '../platform/services';
import { auditEntries } from './tables';

type Row = typeof auditEntries.$inferSelect;

const FIRST = '0'.repeat(64);

function hashOf(row: Omit<Row, 'hash'>): string {
  const parts = [
    row.previousHash, row.sequence, row.at, row.actorId, row.actorName, row.actorRole, row.procedure, row.subjectKind, row.subjectId, row.detail,
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

function lastStatement(db: ReadDb) {
  return db.select({ sequence: auditEntries.sequence, hash: auditEntries.hash }).from(auditEntries).orderBy(desc(auditEntries.sequence)).limit(1).prepare();
}

/** Adds one entry inside the command's own transaction: no command without its entry, no entry without its command. */
export function recordAudit(clock: Clock) {
  return (tx: WriteDb, record: AuditRecord): void => {
    const last = prepareOnce(tx, lastStatement).get();
    const row: Omit<Row, 'hash'> = {
      sequence: (last?.sequence ?? 0) + 1,
      at: clock.now(),
      actorId: record.actor?.accountId ?? null,
      actorName: record.actor?.name ?? null,
      actorRole: record.actor?.role ?? null,
      procedure: record.procedure,
      subjectKind: record.subjectKind,
      subjectId: record.subjectId,
      detail: record.detail === null || record.detail === undefined ? null : JSON.stringify(record.detail),
      previousHash: last?.hash ?? FIRST,
    };
    tx.insert(auditEntries).values({ ...row, hash: hashOf(row) }).run();
  };
}

export interface AuditPage {
  readonly entries: readonly (Row & { clockWentBack: boolean })[];
  readonly total: number;
}

/** Newest first; `before` is the sequence of the last row of the page before. */
export function auditPage(db: ReadDb, ask: { before?: number | undefined; subjectId?: string | undefined; limit: number }): AuditPage {
  const bySubject = ask.subjectId === undefined ? undefined : eq(auditEntries.subjectId, ask.subjectId);
  const where = and(bySubject, ask.before === undefined ? undefined : lt(auditEntries.sequence, ask.before));
  const rows = db.select().from(auditEntries).where(where).orderBy(desc(auditEntries.sequence)).limit(ask.limit + 1).all();
  const total = db.select({ n: count() }).from(auditEntries).where(bySubject).get()?.n ?? 0;
  const entries = rows.slice(0, ask.limit).map((row, position) => ({ ...row, clockWentBack: (rows[position + 1]?.at ?? '') > row.at }));
  return { entries, total };
}

/** Walks the whole chain. @returns the first sequence number that does not fit, or null when the trail is whole */
export function firstBrokenEntry(db: ReadDb): number | null {
  let previous = FIRST;
  let expected = 1;
  for (const row of db.select().from(auditEntries).orderBy(auditEntries.sequence).all()) {
    if (row.sequence !== expected || row.previousHash !== previous || row.hash !== hashOf(row)) return expected;
    previous = row.hash;
    expected += 1;
  }
  return null;
}
