import { and, eq, isNull, ne, sql } from 'drizzle-orm';
import type { ChartDepartment, ChartPerson, Department, DepartmentFields } from '@shared/contract/departments';
import type { CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { ReadDb, WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import { postsOn } from './dated';
import { everyStaff, staffNames } from './doors';
import type { Positions } from './positions';
import { departments, staff } from './tables';

export type DepartmentRecord = typeof departments.$inferSelect;

export function departmentRecord(db: ReadDb, id: string): DepartmentRecord | undefined {
  return db.select().from(departments).where(eq(departments.id, id)).get();
}

/** All departments in the order of the tree, siblings by rank; those whose parent is closed or gone stand at the top. */
export function departmentTree(db: ReadDb, closed: boolean): { readonly row: DepartmentRecord; readonly depth: number }[] {
  const rows = db.select().from(departments).orderBy(departments.rank, departments.id).all().filter((row) => closed || row.voidedAt === null);
  const known = new Set(rows.map((row) => row.id));
  const below = (parent: string | null, depth: number): { row: DepartmentRecord; depth: number }[] =>
    rows.filter((row) => (row.parentId !== null && known.has(row.parentId) ? row.parentId : null) === parent)
      .flatMap((row) => [{ row, depth }, ...below(row.id, depth + 1)]);
  return below(null, 0);
}

/** The departments asked for and all below them, for lists to narrow by. */
export function departmentsBelow(db: ReadDb, ids: readonly string[]): string[] {
  const rows = db.select({ id: departments.id, parentId: departments.parentId }).from(departments).all();
  const found = new Set(ids);
  for (let before = -1; before !== found.size;) {
    before = found.size;
    for (const row of rows) if (row.parentId !== null && found.has(row.parentId)) found.add(row.id);
  }
  return [...found];
}

/** How many people have a post in each department on a day. */
function peopleIn(db: ReadDb, on: CivilDate): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const person of everyStaff(db)) {
    for (const id of new Set(postsOn(person.employments, on).flatMap((post) => (post.departmentId === null ? [] : [post.departmentId])))) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}

/** What the screen and every choice of a department shows. */
export function shownDepartments(db: ReadDb, today: CivilDate, closed: boolean): Department[] {
  const people = peopleIn(db, today);
  const tree = departmentTree(db, closed);
  const heads = staffNames(db, tree.flatMap(({ row }) => (row.headId === null ? [] : [row.headId])));
  return tree.map(({ row, depth }) => ({
    id: row.id, version: row.version, name: row.name, parentId: row.parentId, headId: row.headId, headName: row.headId === null ? null : (heads.get(row.headId)?.name ?? null),
    note: row.note, rank: row.rank, depth, people: people.get(row.id) ?? 0, closed: row.voidedAt === null ? null : { reason: row.voidReason ?? '' },
  }));
}

/** Who worked where on a day. A person with posts in two departments stands in both. */
export function organisationOn(db: ReadDb, on: CivilDate, positions: Positions): { on: CivilDate; departments: ChartDepartment[]; elsewhere: ChartPerson[] } {
  const photos = new Map(db.select({ id: staff.id, photo: staff.photoFileId }).from(staff).all().map(({ id, photo }) => [id, photo]));
  const placed = new Map<string | null, ChartPerson[]>();
  for (const person of everyStaff(db)) {
    const posts = postsOn(person.employments, on);
    for (const departmentId of new Set(posts.map((post) => post.departmentId))) {
      const here = posts.filter((post) => post.departmentId === departmentId).map((post) => ({ code: post.positionCode, name: positions.name(post.positionCode), main: post.main }));
      placed.set(departmentId, [...(placed.get(departmentId) ?? []), { id: person.id, name: person.name, photoFileId: photos.get(person.id) ?? null, positions: here }]);
    }
  }
  // A department closed since may have had people that day.
  const tree = departmentTree(db, true).filter(({ row }) => row.voidedAt === null || placed.has(row.id));
  const heads = staffNames(db, tree.flatMap(({ row }) => (row.headId === null ? [] : [row.headId])));
  return {
    on,
    departments: tree.map(({ row, depth }) => {
      const people = placed.get(row.id) ?? [];
      return {
        id: row.id, name: row.name, parentId: row.parentId, depth, headId: row.headId, headName: row.headId === null ? null : (heads.get(row.headId)?.name ?? null),
        people: people.sort((a, b) => Number(b.id === row.headId) - Number(a.id === row.headId)),
      };
    }),
    elsewhere: placed.get(null) ?? [],
  };
}

/** Why a department cannot look like this, by field. */
export function departmentIssues(db: ReadDb, fields: DepartmentFields, ownId: string | null): { path: string[]; reason: 'notFound' | 'departmentLoop' | 'nameTaken' }[] {
  const parent = fields.parentId === null ? null : departmentRecord(db, fields.parentId);
  const head = fields.headId === null ? null : db.select({ id: staff.id }).from(staff).where(and(eq(staff.id, fields.headId), isNull(staff.voidedAt))).get();
  const loop = ownId !== null && fields.parentId !== null && departmentsBelow(db, [ownId]).includes(fields.parentId);
  const siblings = db.select({ id: departments.id }).from(departments).where(and(
    eq(departments.name, fields.name), isNull(departments.voidedAt),
    fields.parentId === null ? isNull(departments.parentId) : eq(departments.parentId, fields.parentId), ...(ownId === null ? [] : [ne(departments.id, ownId)]),
  )).all();
  return [
    ...(parent === undefined || (parent !== null && parent.voidedAt !== null) ? [{ path: ['parentId'], reason: 'notFound' as const }] : []),
    ...(loop ? [{ path: ['parentId'], reason: 'departmentLoop' as const }] : []),
    ...(head === undefined ? [{ path: ['headId'], reason: 'notFound' as const }] : []),
    ...(siblings.length > 0 ? [{ path: ['name'], reason: 'nameTaken' as const }] : []),
  ];
}

function nextRank(db: ReadDb, parentId: string | null): number {
  const row = db.select({ last: sql<number | null>`max(${departments.rank})` }).from(departments)
    .where(parentId === null ? isNull(departments.parentId) : eq(departments.parentId, parentId)).get();
  return (row?.last ?? -1) + 1;
}

/** Writes a new department inside the caller's transaction, which has checked it; also for imports and the made-up home. @returns the new id */
export function insertDepartment(tx: WriteDb, writer: Writer, fields: DepartmentFields): string {
  const id = newId(writer.clock);
  tx.insert(departments).values({ id, version: 1, createdAt: writer.clock.now(), createdBy: writer.accountId, ...fields, rank: nextRank(tx, fields.parentId) }).run();
  return id;
}

/** Writes changed facts of a department inside the caller's transaction; under another parent it comes last. @returns the new version */
export function updateDepartment(tx: WriteDb, row: DepartmentRecord, fields: DepartmentFields): number {
  const version = row.version + 1;
  const rank = fields.parentId === row.parentId ? row.rank : nextRank(tx, fields.parentId);
  tx.update(departments).set({ ...fields, rank, version }).where(eq(departments.id, row.id)).run();
  return version;
}

/** Changes places with the sibling before or after; at the end nothing moves. @returns the new version */
export function swapDepartment(tx: WriteDb, row: DepartmentRecord, direction: 'up' | 'down'): number {
  const siblings = departmentTree(tx, false).map((one) => one.row).filter((one) => one.parentId === row.parentId);
  const at = siblings.findIndex((one) => one.id === row.id);
  const target = at + (direction === 'up' ? -1 : 1);
  if (siblings[target] === undefined) return row.version;
  const order = siblings.filter((one) => one.id !== row.id);
  order.splice(target, 0, row);
  order.forEach((one, rank) => { tx.update(departments).set({ rank }).where(eq(departments.id, one.id)).run(); });
  tx.update(departments).set({ version: row.version + 1 }).where(eq(departments.id, row.id)).run();
  return row.version + 1;
}

/** What keeps a department from being closed. */
export function departmentUse(db: ReadDb, id: string, today: CivilDate): { people: number; departments: number } {
  const open = db.select({ id: departments.id }).from(departments).where(and(eq(departments.parentId, id), isNull(departments.voidedAt))).all();
  const inside = everyStaff(db).filter((person) => person.employments.some((one) => one.posts.some((post) => post.departmentId === id && (post.toOn === null || post.toOn >= today))));
  return { people: inside.length, departments: open.length };
}

/** Open departments a person leads. */
export function departmentsLed(db: ReadDb, staffId: string): { id: string; name: string }[] {
  return db.select({ id: departments.id, name: departments.name }).from(departments).where(and(eq(departments.headId, staffId), isNull(departments.voidedAt))).orderBy(departments.rank).all();
}

/** An open department by its name, for imports; null when there is none. */
export function departmentNamed(db: ReadDb, name: string): string | null {
  return db.select({ id: departments.id }).from(departments).where(and(eq(departments.name, name.trim()), isNull(departments.voidedAt))).get()?.id ?? null;
}
