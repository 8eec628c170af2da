import type { PersonDocumentKind, Sex } from '@shared/contract/person';
import type { EmploymentState, ShownPost, StaffFilter, StaffRow, StaffSort } from '@shared/contract/staff';
import type { StaffEmployment } from '@shared/contract/staff-facts';
import { yearsBetween, type CivilDate } from '@shared/kit/civil-date';
import type { Instant } from '@shared/kit/instant';
import { maskIdNumber } from '@shared/kit/mask';
import { prepareOnce, type ReadDb } from '../../platform/database';
import { postsOn, stateOn, tellingEmployment } from './dated';
import { departmentsBelow } from './departments';
import { departmentNames, everyStaff, staffByIds } from './doors';
import type { Positions } from './positions';
import { idsFound } from './search';

/** What comes from the table; names as in SQL. */
interface Raw {
  id: string; version: number; name: string; name_pinyin: string; sex: Sex; birth_on: CivilDate; photo_file_id: string | null; id_kind: PersonDocumentKind;
  id_number: string | null; ethnicity: string | null; education: string | null; phone: string | null; address: string | null; insured: 0 | 1 | null;
  created_at: Instant; voided: 0 | 1; contact_name: string | null; contact_phone: string | null; sort_key: string;
}

/** A list row with the whole number, for rosters printed by who may read it. */
export interface ListedStaff extends StaffRow {
  readonly fullNumber: string | null;
}

export interface Cursor { readonly key: string; readonly id: string }

/** The last first day counts: who came back stands where the new employment puts them. */
const LAST_ENTRY = `coalesce((select max(e.entry_on) from staff_employments e where e.staff_id = p.id), '')`;
const ORDERS: Readonly<Record<StaffSort, { readonly key: string; readonly descending: boolean }>> = {
  pinyin: { key: 'p.name_pinyin', descending: false },
  entry: { key: LAST_ENTRY, descending: true },
  newest: { key: 'p.created_at', descending: true },
};

const COLUMNS = `p.id, p.version, p.name, p.name_pinyin, p.sex, p.birth_on, p.photo_file_id, p.id_kind, p.id_number, p.ethnicity, p.education, p.phone, p.address,
  p.insured, p.created_at, p.voided_at is not null as voided, c0.name as contact_name, c0.phone as contact_phone`;

const RUNS = 'e.staff_id = p.id and e.entry_on <= @today and (e.leave_on is null or e.leave_on >= @today)';
const HELD = `s.staff_id = p.id and s.from_on <= @today and (s.to_on is null or s.to_on >= @today)`;
const STATE = `case when exists (select 1 from staff_employments e where ${RUNS}) then 'employed'
  when exists (select 1 from staff_employments e where e.staff_id = p.id and e.entry_on > @today) then 'upcoming' else 'left' end`;

/** Values of the conditions that narrow; what is null was not asked for and its condition is not in the statement. */
interface Narrowing {
  readonly sex: string | null;
  readonly ids: string | null;
  readonly states: string | null;
  readonly forms: string | null;
  readonly departments: string | null;
  readonly positions: string | null;
}
const CONDITIONS: Readonly<Record<keyof Narrowing, string>> = {
  sex: 'p.sex = @sex',
  ids: 'p.id in (select value from json_each(@ids))',
  states: `${STATE} in (select value from json_each(@states))`,
  forms: `exists (select 1 from staff_employments e where ${RUNS} and e.form in (select value from json_each(@forms)))`,
  departments: `exists (select 1 from staff_posts s where ${HELD} and s.department_id in (select value from json_each(@departments)))`,
  positions: `exists (select 1 from staff_posts s where ${HELD} and s.position_code in (select value from json_each(@positions)))`,
};
const CONDITION_NAMES = ['sex', 'ids', 'states', 'forms', 'departments', 'positions'] as const satisfies readonly (keyof Narrowing)[];

const several = (list: readonly string[] | undefined): string | null => (list === undefined || list.length === 0 ? null : JSON.stringify(list));

function narrowingOf(db: ReadDb, filter: StaffFilter): Narrowing {
  return {
    sex: filter.sex ?? null,
    ids: filter.text === undefined ? null : idsFound(db, filter.text),
    states: several(filter.states), forms: several(filter.forms), positions: several(filter.positions),
    departments: filter.departments === undefined || filter.departments.length === 0 ? null : JSON.stringify(departmentsBelow(db, filter.departments)),
  };
}

function whereOf(narrowing: Narrowing, voided: boolean): string {
  const asked = CONDITION_NAMES.filter((name) => narrowing[name] !== null).map((name) => CONDITIONS[name]);
  return [`p.voided_at is ${voided ? 'not null' : 'null'}`, ...asked].join(' and ');
}

function buildPage(db: ReadDb, where: string, sort: StaffSort, further: boolean) {
  const { key, descending } = ORDERS[sort];
  const past = further ? ` and (${key}, p.id) ${descending ? '<' : '>'} (@key, @id)` : '';
  const direction = descending ? 'desc' : 'asc';
  return db.$client.prepare<Record<string, unknown>, Raw>(
    `select ${COLUMNS}, ${key} as sort_key from staff p left join staff_contacts c0 on c0.staff_id = p.id and c0.position = 0
     where ${where}${past} order by ${key} ${direction}, p.id ${direction} limit @limit`,
  );
}
function buildCount(db: ReadDb, where: string) {
  return db.$client.prepare<Record<string, unknown>, { n: number }>(`select count(*) as n from staff p where ${where}`);
}

const pageBuilders = new Map<string, (db: ReadDb) => ReturnType<typeof buildPage>>();
const countBuilders = new Map<string, (db: ReadDb) => ReturnType<typeof buildCount>>();

/** One builder for each shape of a statement, so that it is prepared once; there are as many shapes as combinations of filters people use. */
function builderFor<T>(builders: Map<string, (db: ReadDb) => T>, shape: string, build: (db: ReadDb) => T): (db: ReadDb) => T {
  const known = builders.get(shape);
  if (known !== undefined) return known;
  builders.set(shape, build);
  return build;
}

/** What names a post: positions by the list in force, departments by their table. */
export interface PostNames {
  readonly positions: Positions;
  readonly departments: ReadonlyMap<string, string>;
}

/** The posts of a day with their names, the main one first. */
export function shownPosts(employments: readonly StaffEmployment[], on: CivilDate, names: PostNames): ShownPost[] {
  return postsOn(employments, on).map(({ positionCode, departmentId, main }) => ({
    positionCode, position: names.positions.name(positionCode), departmentId, department: departmentId === null ? null : (names.departments.get(departmentId) ?? null), main,
  }));
}

function listed(raw: Raw, today: CivilDate, employments: readonly StaffEmployment[], names: PostNames): ListedStaff {
  const telling = tellingEmployment(employments, today);
  return {
    id: raw.id, version: raw.version, name: raw.name, namePinyin: raw.name_pinyin, sex: raw.sex, birthOn: raw.birth_on, age: yearsBetween(raw.birth_on, today),
    photoFileId: raw.photo_file_id, documentKind: raw.id_kind, documentNumber: raw.id_number === null ? null : maskIdNumber(raw.id_number), fullNumber: raw.id_number,
    ethnicity: raw.ethnicity, education: raw.education, phone: raw.phone, address: raw.address,
    contact: raw.contact_name === null ? null : { name: raw.contact_name, phone: raw.contact_phone },
    state: stateOn(employments, today), entryOn: telling?.employment.entryOn ?? null, leaveOn: telling?.employment.leaveOn ?? null, form: telling?.employment.form ?? null,
    posts: telling === null ? [] : shownPosts(employments, telling.day, names),
    insured: raw.insured === null ? null : raw.insured === 1, createdAt: raw.created_at, voided: raw.voided === 1,
  };
}

export interface ListAsk {
  readonly filter: StaffFilter;
  readonly sort: StaffSort;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** One page of staff and how many there are in all. */
export function listStaff(db: ReadDb, ask: ListAsk, today: CivilDate, positions: Positions) {
  const narrowing = narrowingOf(db, ask.filter);
  const where = whereOf(narrowing, ask.filter.voided === true);
  const shape = `${where}|${ask.sort}|${ask.after === null ? 'first' : 'further'}`;
  const page = prepareOnce(db, builderFor(pageBuilders, shape, (on) => buildPage(on, where, ask.sort, ask.after !== null)));
  const found = page.all({ ...narrowing, today, ...(ask.after ?? {}), limit: ask.limit + 1 });
  const raws = found.slice(0, ask.limit);
  const dated = staffByIds(db, raws.map((raw) => raw.id));
  const names = { positions, departments: departmentNames(db) };
  const last = raws.at(-1);
  return {
    rows: raws.map((raw) => listed(raw, today, dated.get(raw.id)?.employments ?? [], names)),
    total: prepareOnce(db, builderFor(countBuilders, where, (on) => buildCount(on, where))).get({ ...narrowing, today })?.n ?? 0,
    next: found.length > ask.limit && last !== undefined ? { key: last.sort_key, id: last.id } : null,
  };
}

const ROSTER_PAGE = 500;

/** Every staff member a filter lets through, in order, for rosters and exports. */
export function* eachStaff(db: ReadDb, ask: Pick<ListAsk, 'filter' | 'sort'>, today: CivilDate, positions: Positions): Generator<ListedStaff> {
  let after: Cursor | null = null;
  do {
    const page: ReturnType<typeof listStaff> = listStaff(db, { ...ask, after, limit: ROSTER_PAGE }, today, positions);
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}

/** How many there are today, by state, form and group of positions; a person with posts in two groups counts in both. */
export function countStaff(db: ReadDb, today: CivilDate, positions: Positions) {
  const states: Record<EmploymentState, number> = { employed: 0, upcoming: 0, left: 0 };
  const forms = new Map<string, number>();
  const groups = new Map<string, number>();
  const add = (map: Map<string, number>, key: string): void => { map.set(key, (map.get(key) ?? 0) + 1); };
  for (const { employments } of everyStaff(db)) {
    const state = stateOn(employments, today);
    states[state] += 1;
    if (state !== 'employed') continue;
    const form = tellingEmployment(employments, today)?.employment.form;
    if (form !== undefined) add(forms, form);
    for (const group of new Set(postsOn(employments, today).flatMap((post) => positions.group(post.positionCode) ?? []))) add(groups, group);
  }
  return {
    states,
    forms: [...forms].map(([code, count]) => ({ code, count })),
    groups: (positions.list?.groups ?? []).map((group) => ({ code: group.code, name: group.text, count: groups.get(group.code) ?? 0 })),
  };
}
