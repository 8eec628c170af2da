import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { SessionFields, SessionState } from '@shared/contract/training-facts';
import { civilParts } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { ReadDb, WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import { trainingAttempts, trainingFiles, trainingParticipants, trainingSessions } from './tables';

export type SessionRecord = typeof trainingSessions.$inferSelect;
export type ParticipantRecord = typeof trainingParticipants.$inferSelect;
export type AttemptRecord = typeof trainingAttempts.$inferSelect;

/** The state a session is in; it follows from its facts. */
export function stateOf(row: Pick<SessionRecord, 'voidedAt' | 'correctedById' | 'closedAt'>): SessionState {
  if (row.voidedAt !== null) return 'voided';
  if (row.correctedById !== null) return 'corrected';
  return row.closedAt === null ? 'open' : 'closed';
}

/** Number of a session as people write it. */
export function numberOf(row: Pick<SessionRecord, 'numberYear' | 'numberSequence'>): string {
  return `${String(row.numberYear)}-${String(row.numberSequence).padStart(4, '0')}`;
}

export function sessionColumns(fields: SessionFields) {
  const { trainer, ...rest } = fields;
  return { ...rest, trainerInside: trainer.inside, trainerStaffId: trainer.inside ? trainer.staffId : null, trainerName: trainer.inside ? null : trainer.name };
}

export function fieldsOf(row: SessionRecord): SessionFields {
  const { heldOn, startsAt, endsAt, hours, title, topics, kind, content, place, planItemId } = row;
  return { heldOn, startsAt, endsAt, hours, title, topics, kind, content, place, planItemId, trainer: { inside: row.trainerInside, staffId: row.trainerStaffId, name: row.trainerName } };
}

export interface Extra { readonly correctionOfId?: string; readonly correctionReason?: string; readonly closedAt?: SessionRecord['closedAt']; readonly closedBy?: string }

/** Writes a new session inside the caller's transaction; the caller has checked the fields and writes the audit entry. @returns the new id */
export function insertSession(tx: WriteDb, writer: Writer, fields: SessionFields, extra: Extra = {}): string {
  const id = newId(writer.clock);
  const { year } = civilParts(fields.heldOn);
  const last = tx.select({ sequence: trainingSessions.numberSequence }).from(trainingSessions).where(eq(trainingSessions.numberYear, year))
    .orderBy(desc(trainingSessions.numberSequence)).get()?.sequence ?? 0;
  tx.insert(trainingSessions).values({
    id, createdAt: writer.clock.now(), createdBy: writer.accountId, numberYear: year, numberSequence: last + 1, ...sessionColumns(fields), ...extra,
  }).run();
  return id;
}

export function sessionRecord(db: ReadDb, id: string): SessionRecord | undefined {
  return db.select().from(trainingSessions).where(eq(trainingSessions.id, id)).get();
}

export function participantsOf(db: ReadDb, sessionId: string): ParticipantRecord[] {
  return db.select().from(trainingParticipants).where(eq(trainingParticipants.sessionId, sessionId)).orderBy(asc(trainingParticipants.number)).all();
}

export function attemptsOf(db: ReadDb, sessionId: string): AttemptRecord[] {
  return db.select().from(trainingAttempts).where(eq(trainingAttempts.sessionId, sessionId)).orderBy(asc(trainingAttempts.examOn), asc(trainingAttempts.id)).all();
}

export function filesOf(db: ReadDb, sessionId: string): (typeof trainingFiles.$inferSelect)[] {
  return db.select().from(trainingFiles).where(and(eq(trainingFiles.sessionId, sessionId), isNull(trainingFiles.voidedAt))).orderBy(asc(trainingFiles.id)).all();
}

/** Puts people on the list who are not on it yet; each gets the next number. @returns the last number given */
export function addParticipants(tx: WriteDb, sessionId: string, staffIds: readonly string[], lastNumber: number): number {
  const known = new Set(participantsOf(tx, sessionId).map((one) => one.staffId));
  let number = lastNumber;
  for (const staffId of new Set(staffIds)) {
    if (known.has(staffId)) continue;
    number += 1;
    tx.insert(trainingParticipants).values({ sessionId, staffId, number }).run();
  }
  return number;
}

export function dropParticipants(tx: WriteDb, sessionId: string, staffIds: readonly string[]): void {
  tx.delete(trainingAttempts).where(and(eq(trainingAttempts.sessionId, sessionId), inArray(trainingAttempts.staffId, [...staffIds]))).run();
  tx.delete(trainingParticipants).where(and(eq(trainingParticipants.sessionId, sessionId), inArray(trainingParticipants.staffId, [...staffIds]))).run();
}

export type Attempt = Pick<AttemptRecord, 'staffId' | 'examOn' | 'result' | 'score'>;

export function insertAttempt(tx: WriteDb, writer: Writer, sessionId: string, attempt: Attempt, retake: boolean): void {
  tx.insert(trainingAttempts).values({
    id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, sessionId, retake,
    staffId: attempt.staffId, examOn: attempt.examOn, result: attempt.result, score: attempt.score,
  }).run();
}

/** Copies people, tries and files of a session to the version that corrects it. */
export function copyInto(tx: WriteDb, writer: Writer, from: string, to: string): void {
  for (const one of participantsOf(tx, from)) tx.insert(trainingParticipants).values({ ...one, sessionId: to }).run();
  for (const one of attemptsOf(tx, from)) insertAttempt(tx, writer, to, one, one.retake);
  for (const { kind, fileId, name, mediaType } of filesOf(tx, from)) {
    tx.insert(trainingFiles).values({ id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, sessionId: to, kind, fileId, name, mediaType }).run();
  }
}
