import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { ResidentFields } from '@shared/contract/residents';
import type { CivilDate } from '@shared/kit/civil-date';
import type { Instant } from '@shared/kit/instant';
import { prepareOnce, type ReadDb, type WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import { fieldsOfRecord, residentRecord, type ResidentRecord } from './store';
import { residents } from './tables';

/** A resident as other modules see one: everything people entered, with the full document number. Mask before it leaves core. */
export interface ResidentFacts extends ResidentFields {
  readonly id: string;
  readonly version: number;
  readonly photoFileId: string | null;
  readonly importId: string | null;
  readonly voided: boolean;
}

/** Enough to name somebody in a list. */
export interface ResidentName {
  readonly id: string;
  readonly name: string;
  readonly namePinyin: string;
  readonly sex: 'male' | 'female';
  readonly birthOn: CivilDate;
  readonly bed: string | null;
  readonly voided: boolean;
}

/** Everything about one resident, or null. */
export function residentById(db: ReadDb, id: string): ResidentFacts | null {
  const row = residentRecord(db, id);
  if (row === undefined) return null;
  return { ...fieldsOfRecord(db, row), ...markersOf(row) };
}

function markersOf(row: ResidentRecord) {
  return { id: row.id, version: row.version, photoFileId: row.photoFileId, importId: row.importId, voided: row.voidedAt !== null };
}

/** SQLite takes a limited number of parameters. */
const CHUNK = 500;

/** Names of many residents at once, for lists of other modules. */
export function residentsByIds(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, ResidentName> {
  const found = new Map<string, ResidentName>();
  for (let start = 0; start < ids.length; start += CHUNK) {
    const { id, name, namePinyin, sex, birthOn, bed, voidedAt } = residents;
    const rows = db.select({ id, name, namePinyin, sex, birthOn, bed, voidedAt }).from(residents)
      .where(inArray(residents.id, ids.slice(start, start + CHUNK))).all();
    for (const { voidedAt: voided, ...row } of rows) found.set(row.id, { ...row, voided: voided !== null });
  }
  return found;
}

/** Everybody in the register who is not voided, by reading of the name. */
export function everyResident(db: ReadDb): ResidentName[] {
  const { id, name, namePinyin, sex, birthOn, bed } = residents;
  return db.select({ id, name, namePinyin, sex, birthOn, bed }).from(residents).where(isNull(residents.voidedAt)).orderBy(asc(namePinyin), asc(id)).all()
    .map((row) => ({ ...row, voided: false }));
}

/** Everybody in the register who is not voided, with the moment they were entered; for counts of a past day. */
export function registeredResidents(db: ReadDb): { readonly id: string; readonly name: string; readonly createdAt: Instant }[] {
  const { id, name, namePinyin, createdAt } = residents;
  return db.select({ id, name, createdAt }).from(residents).where(isNull(residents.voidedAt)).orderBy(asc(namePinyin), asc(id)).all();
}

// A roster asks for each of its rows, so the statement is prepared once.
function namedStatement(db: ReadDb) {
  const { id, name, namePinyin, sex, birthOn, bed, voidedAt } = residents;
  return db.select({ id, name, namePinyin, sex, birthOn, bed }).from(residents)
    .where(and(eq(name, sql.placeholder('name')), eq(birthOn, sql.placeholder('birthOn')), isNull(voidedAt))).prepare();
}

/** Residents with this name and birth date that are not voided, for telling doubles in a roster whose rows have no document. */
export function residentsNamed(db: ReadDb, name: string, birthOn: CivilDate): ResidentName[] {
  return prepareOnce(db, namedStatement).all({ name, birthOn }).map((row) => ({ ...row, voided: false }));
}

function photoStatement(db: ReadDb) {
  return db.$client.prepare<[string], { one: 1 }>('select 1 as one from residents where photo_file_id = ? limit 1');
}

/** Does a resident's record name this stored file as the photo? */
export function isResidentFile(db: ReadDb, fileId: string): boolean {
  return prepareOnce(db, photoStatement).get(fileId) !== undefined;
}

/** Voids a resident inside the caller's transaction, for the undo of an import; the caller writes the audit entry. */
export function voidResident(tx: WriteDb, writer: Writer, row: { readonly id: string; readonly version: number }, reason: string): void {
  tx.update(residents).set({ version: row.version + 1, voidedAt: writer.clock.now(), voidedBy: writer.accountId, voidReason: reason })
    .where(eq(residents.id, row.id)).run();
}
