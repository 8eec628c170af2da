import { and, desc, eq, gte, lte, type SQL } from 'drizzle-orm';
import type { Award, AwardFields } from '@shared/contract/appraisals-records';
import { asCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { Actor, CoreServices } from '../../platform/services';
import type { Writer } from '../../platform/writing';
import { staffByIds, staffNames } from '../staff';
import { fileRefusal } from '../training';
import { person } from './reading';
import { staffAwards, type creditEvents } from './tables';

/* Awards and penalties, and what they share with events of credit: proof files, dates, whom they are about. */

type AwardRow = typeof staffAwards.$inferSelect;

/** Largest proof: a page or a few, scanned. */
const PROOF_MAX_BYTES = 10 * 1024 * 1024;

interface FileErrors { FILE_UNUSABLE(given: { data: { reason: 'notFound' | 'fileType' | 'fileTooLarge'; maxBytes: number } }): Error }

/** Takes an uploaded JPEG, PNG or PDF into the store, judged by its content. @returns its name there; null when none was sent */
export function takeProof(uploadId: string | null, ctx: { readonly actor: Actor; readonly files: CoreServices['files']; readonly errors: FileErrors }): string | null {
  if (uploadId === null) return null;
  const upload = ctx.files.takeTemporary(uploadId);
  if (upload?.owner !== ctx.actor.accountId) throw ctx.errors.FILE_UNUSABLE({ data: { reason: 'notFound', maxBytes: PROOF_MAX_BYTES } });
  const judged = fileRefusal(upload.bytes, PROOF_MAX_BYTES);
  if ('reason' in judged) throw ctx.errors.FILE_UNUSABLE({ data: { reason: judged.reason, maxBytes: PROOF_MAX_BYTES } });
  return ctx.files.put(upload.bytes);
}

/** Refuses what cannot be: an unknown or voided person, a day ahead, a day before the first employment. */
export function refuseImpossible(tx: WriteDb, fields: { readonly staffId: string; readonly on: CivilDate }, today: CivilDate): void {
  const one = staffByIds(tx, [fields.staffId]).get(fields.staffId);
  if (one === undefined || one.voided) throw new InvalidFields([{ path: ['fields', 'staffId'], reason: 'notFound' }]);
  if (fields.on > today) throw new InvalidFields([{ path: ['fields', 'on'], reason: 'futureDate' }]);
  const first = one.employments.map((employment) => employment.entryOn).toSorted()[0];
  if (first !== undefined && fields.on < first) throw new InvalidFields([{ path: ['fields', 'on'], reason: 'tooOld' }]);
}

export interface Asked { readonly staffId?: string | undefined; readonly year?: number | undefined }

/** The condition of a list: one person, one year, or everything. */
export function narrowed(table: typeof staffAwards | typeof creditEvents, ask: Asked): SQL | undefined {
  return and(
    ask.staffId === undefined ? undefined : eq(table.staffId, ask.staffId),
    ask.year === undefined ? undefined : and(gte(table.on, asCivilDate(`${String(ask.year)}-01-01`)), lte(table.on, asCivilDate(`${String(ask.year)}-12-31`))),
  );
}

export function voidOf(db: ReadDb, row: { readonly voidedAt: AwardRow['voidedAt']; readonly voidedBy: string | null; readonly voidReason: string | null }): Award['voided'] {
  return row.voidedAt === null ? null : { at: row.voidedAt, by: person(db, row.voidedBy), reason: row.voidReason ?? '' };
}

function awardOut(db: ReadDb, row: AwardRow, name: string): Award {
  const { id, version, staffId, kind, on, title, detail, amountCents, basis, fileId } = row;
  return { id, version, staffId, kind, on, title, detail, amountCents, basis, fileId, staff: { id: staffId, name }, recordedBy: person(db, row.createdBy), recordedAt: row.createdAt, voided: voidOf(db, row) };
}

export function listAwards(db: ReadDb, ask: Asked): Award[] {
  const rows = db.select().from(staffAwards).where(narrowed(staffAwards, ask)).orderBy(desc(staffAwards.on), desc(staffAwards.id)).all();
  const names = staffNames(db, [...new Set(rows.map((row) => row.staffId))]);
  return rows.map((row) => awardOut(db, row, names.get(row.staffId)?.name ?? ''));
}

function single(db: ReadDb, row: AwardRow): Award {
  return awardOut(db, row, staffNames(db, [row.staffId]).get(row.staffId)?.name ?? '');
}

export function recordAward(tx: WriteDb, writer: Writer, fields: AwardFields, fileId: string | null): Award {
  refuseImpossible(tx, fields, writer.clock.today());
  return single(tx, tx.insert(staffAwards).values({ id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, ...fields, fileId }).returning().get());
}

interface RecordErrors {
  NOT_FOUND(given: { data: { what: string } }): Error;
  STALE_VERSION(given: { data: { current: number; changedBy: string | null; changedAt: string | null } }): Error;
  ALREADY_VOIDED(given: { data: Record<string, never> }): Error;
}
interface OnVersion { readonly id: string; readonly expectedVersion: number }

/** Refuses a record that is gone, void, or not as the caller last saw it. */
export function demand<T extends { readonly version: number; readonly voidedAt: string | null }>(row: T | undefined, input: OnVersion, what: string, errors: RecordErrors): T {
  if (row === undefined) throw errors.NOT_FOUND({ data: { what } });
  if (row.voidedAt !== null) throw errors.ALREADY_VOIDED({ data: {} });
  if (row.version !== input.expectedVersion) throw errors.STALE_VERSION({ data: { current: row.version, changedBy: null, changedAt: null } });
  return row;
}

function awardRow(tx: WriteDb, id: string): AwardRow | undefined {
  return tx.select().from(staffAwards).where(eq(staffAwards.id, id)).get();
}

export function correctAward(tx: WriteDb, today: CivilDate, input: OnVersion & { readonly fields: AwardFields }, errors: RecordErrors): Award {
  const row = demand(awardRow(tx, input.id), input, 'award', errors);
  refuseImpossible(tx, input.fields, today);
  return single(tx, tx.update(staffAwards).set({ ...input.fields, version: row.version + 1 }).where(eq(staffAwards.id, row.id)).returning().get());
}

export function voidAward(tx: WriteDb, writer: Writer, input: OnVersion & { readonly reason: string }, errors: RecordErrors): Award {
  const row = demand(awardRow(tx, input.id), input, 'award', errors);
  return single(tx, tx.update(staffAwards).set({ version: row.version + 1, voidedAt: writer.clock.now(), voidedBy: writer.accountId, voidReason: input.reason }).where(eq(staffAwards.id, row.id)).returning().get());
}

function proofStatement(db: ReadDb) {
  return db.$client.prepare<[string, string], { one: 1 }>('select 1 as one from staff_awards where file_id = ? union all select 1 from credit_events where file_id = ? limit 1');
}

/** Does an award, a penalty or an event of credit name this stored file? Who may read appraisals may then see it. */
export function isAppraisalFile(db: ReadDb, fileId: string): boolean {
  return proofStatement(db).get(fileId, fileId) !== undefined;
}
