import { and, asc, eq, isNull } from 'drizzle-orm';
import type { ShiftCell } from '../../../shared/contract/shifts';
import { required } from '../../../shared/kit/assert';
import type { CivilDate } from '../../../shared/kit/civil-date';
import { newId } from '../../../shared/kit/ids';
import type { ShiftKind, ShiftSet } from '../../../shared/standards/shift-set';
import { prepareOnce, type ReadDb, type WriteDb } from '../../platform/database';
import type { StandardEntry, StandardsStore } from '../../platform/standards';
import { inserter, type Writer } from '../../platform/writing';
import type { ElsewhereCell } from './rules';
import { shiftAssignments, shiftSaves, shiftSheets } from './tables';

export type SheetRow = typeof shiftSheets.$inferSelect;
export type SaveRow = typeof shiftSaves.$inferSelect;
export interface SheetKey { readonly month: string; readonly departmentId: string | null }

/** The family every home has; an edition of its own under this name takes the place of the shipped one. */
const SHIFT_FAMILY = 'default';

export function sheetOf(db: ReadDb, { month, departmentId }: SheetKey): SheetRow | null {
  const ofDepartment = departmentId === null ? isNull(shiftSheets.departmentId) : eq(shiftSheets.departmentId, departmentId);
  return db.select().from(shiftSheets).where(and(eq(shiftSheets.month, month), ofDepartment)).get() ?? null;
}

export function sheetsOfMonth(db: ReadDb, month: string): SheetRow[] {
  return db.select().from(shiftSheets).where(eq(shiftSheets.month, month)).all();
}

export function savesOf(db: ReadDb, sheetId: string): SaveRow[] {
  return db.select().from(shiftSaves).where(eq(shiftSaves.sheetId, sheetId)).orderBy(asc(shiftSaves.sheetVersion)).all();
}

/** The set of shifts in force on a day. */
export function shiftSetOn(standards: StandardsStore, on: CivilDate): StandardEntry<'shift-set'> {
  return required(standards.inForce('shift-set', SHIFT_FAMILY, on), 'a set of shifts in force: the calendar test watches over it');
}

/** The set a sheet was made by; where it is gone, the one in force on the day. */
export function setOfSheet(standards: StandardsStore, hash: string | null, on: CivilDate): StandardEntry<'shift-set'> {
  const stored = hash === null ? null : standards.byHash(hash);
  return stored?.standard.kind === 'shift-set' ? { ...stored, standard: stored.standard } : shiftSetOn(standards, on);
}

/** Kinds of shift of any set, by hash and code, each set looked up once. */
export function kindReader(standards: StandardsStore): (hash: string, code: string) => ShiftKind | null {
  const sets = new Map<string, ReadonlyMap<string, ShiftKind>>();
  return (hash, code) => {
    let kinds = sets.get(hash);
    if (kinds === undefined) {
      const found = standards.byHash(hash)?.standard;
      kinds = new Map(found?.kind === 'shift-set' ? found.shifts.map((kind) => [kind.code, kind]) : []);
      sets.set(hash, kinds);
    }
    return kinds.get(code) ?? null;
  };
}

/** May a sheet with these cells be named by this set? */
export function fits(set: ShiftSet, cells: readonly ShiftCell[]): boolean {
  const codes = new Set(set.shifts.map((kind) => kind.code));
  return cells.every((cell) => codes.has(cell.shift));
}

interface StandingRow { id: string; staffId: string; on: CivilDate; shift: string; post: string | null }

function standingStatement(db: ReadDb) {
  return db.$client.prepare<[string], StandingRow>(
    'select id, staff_id as staffId, work_on as "on", shift, post from shift_assignments where sheet_id = ? and until_version is null order by staff_id, work_on',
  );
}

/** The cells of a sheet as they stand. */
export function standingCells(db: ReadDb, sheetId: string): readonly StandingRow[] {
  return prepareOnce(db, standingStatement).all(sheetId);
}

/** A cell of any sheet with what says when it is worked. */
export interface AnyCell extends ElsewhereCell { readonly sheetId: string; readonly departmentId: string | null; readonly published: boolean }
interface AnyRow extends StandingRow { sheetId: string; departmentId: string | null; department: string | null; setHash: string; published: 0 | 1 }

function betweenStatement(db: ReadDb) {
  return db.$client.prepare<[string, string], AnyRow>(`
    select a.id, a.staff_id as staffId, a.work_on as "on", a.shift, a.post, s.id as sheetId, s.department_id as departmentId, d.name as department, s.set_hash as setHash,
      s.published_at is not null as published
    from shift_assignments a join shift_sheets s on s.id = a.sheet_id left join departments d on d.id = s.department_id
    where a.until_version is null and a.work_on between ? and ? order by a.work_on, a.staff_id`);
}

/** Every standing cell of all sheets from a day to a day. */
export function assignmentsIn(db: ReadDb, standards: StandardsStore, from: CivilDate, to: CivilDate): AnyCell[] {
  const kindOf = kindReader(standards);
  return prepareOnce(db, betweenStatement).all(from, to).map(({ setHash, published, ...row }) => ({ ...row, published: published === 1, kind: kindOf(setHash, row.shift) }));
}

const insertAssignment = inserter(shiftAssignments);

function endStatement(tx: WriteDb) {
  return tx.$client.prepare<[number, string]>('update shift_assignments set until_version = ? where id = ?');
}

/** Writes what differs from the cells that stand: a changed cell ends, another begins. @returns how many cells changed */
export function replaceCells(tx: WriteDb, writer: Writer, sheetId: string, version: number, cells: readonly ShiftCell[]): number {
  const standing = new Map(standingCells(tx, sheetId).map((row) => [row.staffId + row.on, row]));
  const end = prepareOnce(tx, endStatement);
  const createdAt = writer.clock.now();
  let changed = 0;
  for (const cell of cells) {
    const key = cell.staffId + cell.on;
    const before = standing.get(key);
    standing.delete(key);
    if (before?.shift === cell.shift && before.post === cell.post) continue;
    changed += 1;
    if (before !== undefined) end.run(version, before.id);
    insertAssignment(tx, {
      id: newId(writer.clock), createdAt, createdBy: writer.accountId, sheetId, staffId: cell.staffId, workOn: cell.on, shift: cell.shift, post: cell.post, sinceVersion: version,
    });
  }
  for (const gone of standing.values()) end.run(version, gone.id);
  return changed + standing.size;
}

/** Begins a sheet. */
export function insertSheet(tx: WriteDb, writer: Writer, key: SheetKey, setHash: string): SheetRow {
  return tx.insert(shiftSheets).values({ id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, ...key, setHash }).returning().get();
}

export function changeSheet(tx: WriteDb, id: string, values: Partial<Pick<SheetRow, 'version' | 'setHash' | 'publishedAt' | 'publishedBy'>>): void {
  tx.update(shiftSheets).set(values).where(eq(shiftSheets.id, id)).run();
}

/** Notes that a version of a sheet came to be. */
export function insertSave(tx: WriteDb, writer: Writer, save: { sheetId: string; sheetVersion: number; kind: SaveRow['kind']; reason: string | null }): void {
  tx.insert(shiftSaves).values({ id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, ...save }).run();
}
