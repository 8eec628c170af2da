import { and, eq, isNull, sql } from 'drizzle-orm';
import type { Sex } from '@shared/contract/person';
import type { StaffEmployment } from '@shared/contract/staff-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import { prepareOnce, type ReadDb, type WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import { employmentOn, postsOn } from './dated';
import { staffRecord } from './store';
import { staff } from './tables';

/** A staff member with every dated fact, as other modules see one. */
export interface StaffDated {
  readonly id: string;
  readonly name: string;
  readonly namePinyin: string;
  readonly sex: Sex;
  readonly birthOn: CivilDate;
  readonly education: string | null;
  readonly accountId: string | null;
  readonly voided: boolean;
  /** Oldest first, each with its posts. */
  readonly employments: readonly StaffEmployment[];
}

/** A staff member as of one day. */
export interface StaffOnDay {
  readonly id: string;
  readonly name: string;
  readonly namePinyin: string;
  /** Department of the main post that day. */
  readonly departmentId: string | null;
  readonly departmentName: string | null;
  /** Codes of the positions held that day, the main one first. */
  readonly positions: readonly string[];
  readonly employmentForm: string;
  readonly entryOn: CivilDate;
  readonly leaveOn: CivilDate | null;
  readonly accountId: string | null;
}

interface PersonRow {
  id: string; name: string; name_pinyin: string; sex: Sex; birth_on: CivilDate; education: string | null; account_id: string | null; voided: 0 | 1;
}
interface EmploymentRow { staff_id: string; position: number; entry_on: CivilDate; leave_on: CivilDate | null; leave_reason: string | null; form: string }
interface PostRow { staff_id: string; employment: number; position_code: string; department_id: string | null; main: 0 | 1; from_on: CivilDate; to_on: CivilDate | null }

const PERSON = 'id, name, name_pinyin, sex, birth_on, education, account_id, voided_at is not null as voided';
const EMPLOYMENT = 'staff_id, position, entry_on, leave_on, leave_reason, form';
const POST = 'staff_id, employment, position_code, department_id, main, from_on, to_on';

const everybody = {
  people: (db: ReadDb) => db.$client.prepare<[], PersonRow>(`select ${PERSON} from staff where voided_at is null order by name_pinyin, id`),
  employments: (db: ReadDb) => db.$client.prepare<[], EmploymentRow>(`select ${EMPLOYMENT} from staff_employments order by staff_id, position`),
  posts: (db: ReadDb) => db.$client.prepare<[], PostRow>(`select ${POST} from staff_posts order by staff_id, employment, position`),
};
const some = {
  people: (db: ReadDb) => db.$client.prepare<[string], PersonRow>(`select ${PERSON} from staff where id in (select value from json_each(?))`),
  employments: (db: ReadDb) => db.$client.prepare<[string], EmploymentRow>(`select ${EMPLOYMENT} from staff_employments where staff_id in (select value from json_each(?)) order by staff_id, position`),
  posts: (db: ReadDb) => db.$client.prepare<[string], PostRow>(`select ${POST} from staff_posts where staff_id in (select value from json_each(?)) order by staff_id, employment, position`),
};

function put<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function assembled(people: readonly PersonRow[], employments: readonly EmploymentRow[], posts: readonly PostRow[]): StaffDated[] {
  const stays = new Map<string, EmploymentRow[]>();
  for (const one of employments) put(stays, one.staff_id, one);
  const held = new Map<string, PostRow[]>();
  for (const post of posts) put(held, `${post.staff_id} ${String(post.employment)}`, post);
  return people.map((person) => ({
    id: person.id, name: person.name, namePinyin: person.name_pinyin, sex: person.sex, birthOn: person.birth_on, education: person.education,
    accountId: person.account_id, voided: person.voided === 1,
    employments: (stays.get(person.id) ?? []).map((one) => ({
      entryOn: one.entry_on, leaveOn: one.leave_on, leaveReason: one.leave_reason, form: one.form,
      posts: (held.get(`${one.staff_id} ${String(one.position)}`) ?? []).map((post) => ({
        positionCode: post.position_code, departmentId: post.department_id, main: post.main === 1, fromOn: post.from_on, toOn: post.to_on,
      })),
    })),
  }));
}

/** Everybody who is not voided, with every dated fact, by reading of the name. One read for checks over many days. */
export function everyStaff(db: ReadDb): StaffDated[] {
  return assembled(prepareOnce(db, everybody.people).all(), prepareOnce(db, everybody.employments).all(), prepareOnce(db, everybody.posts).all());
}

/** Certain people with every dated fact, voided ones included. */
export function staffByIds(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, StaffDated> {
  const given = JSON.stringify(ids);
  const people = assembled(prepareOnce(db, some.people).all(given), prepareOnce(db, some.employments).all(given), prepareOnce(db, some.posts).all(given));
  return new Map(people.map((one) => [one.id, one]));
}

/** One person with every dated fact, also a voided one; null when there is none. */
export function staffMember(db: ReadDb, id: string): StaffDated | null {
  return staffByIds(db, [id]).get(id) ?? null;
}

function departmentNamesStatement(db: ReadDb) {
  return db.$client.prepare<[], { id: string; name: string }>('select id, name from departments');
}

/** Names of all departments, closed ones included. */
export function departmentNames(db: ReadDb): ReadonlyMap<string, string> {
  return new Map(prepareOnce(db, departmentNamesStatement).all().map(({ id, name }) => [id, name]));
}

/** Who was employed on a day, by reading of the name; voided people are left out. */
export function staffOn(db: ReadDb, on: CivilDate): StaffOnDay[] {
  const departments = departmentNames(db);
  return everyStaff(db).flatMap((person): StaffOnDay[] => {
    const employment = employmentOn(person.employments, on);
    if (employment === null) return [];
    const posts = postsOn(person.employments, on);
    const departmentId = posts[0]?.departmentId ?? null;
    return [{
      id: person.id, name: person.name, namePinyin: person.namePinyin, departmentId, departmentName: departmentId === null ? null : (departments.get(departmentId) ?? null),
      positions: [...new Set(posts.map((post) => post.positionCode))], employmentForm: employment.form, entryOn: employment.entryOn, leaveOn: employment.leaveOn,
      accountId: person.accountId,
    }];
  });
}

/** Names of people, voided ones included, for lists of other modules. */
export function staffNames(db: ReadDb, ids: readonly string[]): ReadonlyMap<string, { readonly name: string; readonly pinyin: string }> {
  return new Map(prepareOnce(db, some.people).all(JSON.stringify(ids)).map((row) => [row.id, { name: row.name, pinyin: row.name_pinyin }]));
}

/** Was this person, not voided, employed on a day? */
export function employedOn(db: ReadDb, staffId: string, on: CivilDate): boolean {
  const person = staffMember(db, staffId);
  return person !== null && !person.voided && employmentOn(person.employments, on) !== null;
}

/** Codes of the positions held on a day, the main one first; none of a voided person or outside an employment. */
export function positionsOn(db: ReadDb, staffId: string, on: CivilDate): readonly string[] {
  const person = staffMember(db, staffId);
  return person === null || person.voided ? [] : [...new Set(postsOn(person.employments, on).map((post) => post.positionCode))];
}

/** The staff member who signs in with an account, or null. */
export function staffOfAccount(db: ReadDb, accountId: string): string | null {
  return db.select({ id: staff.id }).from(staff).where(and(eq(staff.accountId, accountId), isNull(staff.voidedAt))).get()?.id ?? null;
}

function namedStatement(db: ReadDb) {
  const { id, name, birthOn, voidedAt } = staff;
  return db.select({ id, name }).from(staff).where(and(eq(name, sql.placeholder('name')), eq(birthOn, sql.placeholder('birthOn')), isNull(voidedAt))).prepare();
}

/** Staff with this name and birth date that are not voided, for telling doubles in a roster whose rows have no document. */
export function staffByNameAndBirth(db: ReadDb, name: string, birthOn: CivilDate): { readonly id: string; readonly name: string }[] {
  return prepareOnce(db, namedStatement).all({ name, birthOn });
}

/** Links an account inside the caller's transaction, which has checked that it is free; for the made-up home. */
export function linkStaffAccount(tx: WriteDb, staffId: string, accountId: string): void {
  tx.update(staff).set({ accountId }).where(eq(staff.id, staffId)).run();
}

/** Voids a staff member inside the caller's transaction, for the undo of an import; the caller writes the audit entry. */
export function voidStaff(tx: WriteDb, writer: Writer, id: string, reason: string): void {
  const { version } = required(staffRecord(tx, id), 'a staff member that was there');
  tx.update(staff).set({ version: version + 1, voidedAt: writer.clock.now(), voidedBy: writer.accountId, voidReason: reason }).where(eq(staff.id, id)).run();
}

function staffFileStatement(db: ReadDb) {
  return db.$client.prepare<[string, string], { one: 1 }>(
    'select 1 as one from staff where photo_file_id = ? union all select 1 from staff_declarations where scan_file_id = ? limit 1',
  );
}

/** Does a staff member's record name this stored file, as photo or as scan of a declaration? */
export function isStaffFile(db: ReadDb, fileId: string): boolean {
  return prepareOnce(db, staffFileStatement).get(fileId, fileId) !== undefined;
}
