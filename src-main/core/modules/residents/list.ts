import { civilParts, civilDateFrom, yearsBetween, type CivilDate } from '@shared/kit/civil-date';
import type { Instant } from '@shared/kit/instant';
import { maskIdNumber } from '@shared/kit/mask';
import type { PersonDocumentKind, Sex } from '@shared/contract/person';
import type { ResidentFilter, ResidentOutlook, ResidentRow, ResidentSort } from '@shared/contract/residents';
import { prepareOnce, type ReadDb } from '../../platform/database';
import { nothingKnown, type OutlookSource } from './outlook';
import { idsFound } from './search';

/** What comes from the table; names as in SQL. */
interface Raw {
  id: string; version: number; name: string; name_pinyin: string; sex: Sex; birth_on: CivilDate; bed: string | null; photo_file_id: string | null;
  id_kind: PersonDocumentKind; id_number: string | null; ethnicity: string | null; education: string | null; marital: string | null;
  phone: string | null; created_at: Instant; voided: 0 | 1; categories: string | null; contact_name: string | null; contact_phone: string | null;
  living_situation: string | null; medical_payment: string | null; income_sources: string | null; sort_key: string;
}

/** A list row with the few facts more that a printed ledger shows. */
export interface ListedResident extends ResidentRow {
  readonly livingSituation: readonly string[] | null;
  readonly medicalPayment: readonly string[] | null;
  readonly incomeSources: readonly string[] | null;
  readonly fullNumber: string | null;
}

export interface Cursor { readonly key: string; readonly id: string }

const ORDERS: Readonly<Record<ResidentSort, { readonly column: string; readonly descending: boolean }>> = {
  pinyin: { column: 'name_pinyin', descending: false },
  bed: { column: 'bed_key', descending: false },
  oldest: { column: 'birth_on', descending: false },
  youngest: { column: 'birth_on', descending: true },
  newest: { column: 'created_at', descending: true },
};

const COLUMNS = `p.id, p.version, p.name, p.name_pinyin, p.sex, p.birth_on, p.bed, p.photo_file_id, p.id_kind, p.id_number, p.ethnicity, p.education,
  p.marital, p.phone, p.created_at, p.voided_at is not null as voided, p.living_situation, p.medical_payment, p.income_sources,
  case when p.categories_known then (select json_group_array(c.code) from resident_categories c where c.resident_id = p.id) end as categories,
  c0.name as contact_name, c0.phone as contact_phone`;

/** Values of the conditions that narrow; what is null was not asked for and its condition is not in the statement. */
interface Narrowing {
  readonly sex: string | null;
  /** Born on or before: at least so old. */
  readonly bornUntil: string | null;
  /** Born after: at most so old. */
  readonly bornAfter: string | null;
  readonly categories: string | null;
  readonly ids: string | null;
  readonly outlookIds: string | null;
}

const CONDITIONS: Readonly<Record<keyof Narrowing, string>> = {
  sex: 'p.sex = @sex',
  bornUntil: 'p.birth_on <= @bornUntil',
  bornAfter: 'p.birth_on > @bornAfter',
  categories: `p.id in (select c.resident_id from resident_categories c where c.code in (select value from json_each(@categories)))`,
  ids: 'p.id in (select value from json_each(@ids))',
  outlookIds: 'p.id in (select value from json_each(@outlookIds))',
};
const CONDITION_NAMES = ['sex', 'bornUntil', 'bornAfter', 'categories', 'ids', 'outlookIds'] as const satisfies readonly (keyof Narrowing)[];

/** The same day `years` years earlier; who was born on a 29 February turns older on 1 March. */
function yearsBefore(day: CivilDate, years: number): CivilDate {
  const { year, month, day: date } = civilParts(day);
  return civilDateFrom(year - years, month, date) ?? civilDateFrom(year - years, month, date - 1) ?? day;
}

function narrowingOf(db: ReadDb, filter: ResidentFilter, today: CivilDate, outlook: OutlookSource): Narrowing {
  const byOutlook = filter.abilityGrades !== undefined || filter.careLevels !== undefined;
  return {
    sex: filter.sex ?? null,
    bornUntil: filter.ageFrom === undefined ? null : yearsBefore(today, filter.ageFrom),
    bornAfter: filter.ageTo === undefined ? null : yearsBefore(today, filter.ageTo + 1),
    categories: filter.categories === undefined || filter.categories.length === 0 ? null : JSON.stringify(filter.categories),
    ids: filter.text === undefined ? null : idsFound(db, filter.text),
    outlookIds: byOutlook ? JSON.stringify(outlook.idsWith(db, filter, today)) : null,
  };
}

function whereOf(narrowing: Narrowing, voided: boolean): string {
  const asked = CONDITION_NAMES.filter((name) => narrowing[name] !== null).map((name) => CONDITIONS[name]);
  return [`p.voided_at is ${voided ? 'not null' : 'null'}`, ...asked].join(' and ');
}

type PageStatement = ReturnType<typeof buildPage>;
type CountStatement = ReturnType<typeof buildCount>;

function buildPage(db: ReadDb, where: string, sort: ResidentSort, further: boolean) {
  const { column, descending } = ORDERS[sort];
  const past = further ? ` and (p.${column}, p.id) ${descending ? '<' : '>'} (@key, @id)` : '';
  const direction = descending ? 'desc' : 'asc';
  return db.$client.prepare<Record<string, unknown>, Raw>(
    `select ${COLUMNS}, p.${column} as sort_key from residents p left join resident_contacts c0 on c0.resident_id = p.id and c0.position = 0
     where ${where}${past} order by p.${column} ${direction}, p.id ${direction} limit @limit`,
  );
}

function buildCount(db: ReadDb, where: string) {
  return db.$client.prepare<Record<string, unknown>, { n: number }>(`select count(*) as n from residents p where ${where}`);
}

const pageBuilders = new Map<string, (db: ReadDb) => PageStatement>();
const countBuilders = new Map<string, (db: ReadDb) => CountStatement>();

/** One builder for each shape of a statement, so that it is prepared once; there are as many shapes as combinations of filters people use. */
function builderFor<T>(builders: Map<string, (db: ReadDb) => T>, shape: string, build: (db: ReadDb) => T): (db: ReadDb) => T {
  const known = builders.get(shape);
  if (known !== undefined) return known;
  builders.set(shape, build);
  return build;
}

const parsed = (json: string | null): string[] | null => (json === null ? null : (JSON.parse(json) as string[]));

function listed(raw: Raw, today: CivilDate, outlook: ReadonlyMap<string, ResidentOutlook>): ListedResident {
  const { ability, careLevel } = outlook.get(raw.id) ?? nothingKnown;
  return {
    id: raw.id, version: raw.version, name: raw.name, namePinyin: raw.name_pinyin, sex: raw.sex, birthOn: raw.birth_on,
    age: yearsBetween(raw.birth_on, today), bed: raw.bed, photoFileId: raw.photo_file_id, ability, careLevel,
    documentKind: raw.id_kind, documentNumber: raw.id_number === null ? null : maskIdNumber(raw.id_number), fullNumber: raw.id_number,
    ethnicity: raw.ethnicity, education: raw.education, marital: raw.marital, phone: raw.phone, categories: parsed(raw.categories),
    contact: raw.contact_name === null ? null : { name: raw.contact_name, phone: raw.contact_phone },
    createdAt: raw.created_at, voided: raw.voided === 1,
    livingSituation: parsed(raw.living_situation), medicalPayment: parsed(raw.medical_payment), incomeSources: parsed(raw.income_sources),
  };
}

const counted = new WeakMap<object, { version: unknown; totals: Map<string, number> }>();

/** How many match. Counting costs more than reading a page, so the number is kept until some connection has written. */
function totalOf(db: ReadDb, where: string, narrowing: Narrowing): number {
  const count = () => prepareOnce(db, builderFor(countBuilders, where, (on) => buildCount(on, where))).get({ ...narrowing })?.n ?? 0;
  // A connection does not see its own writes as a new version of the data.
  if (!db.$client.readonly || CONDITION_NAMES.some((name) => narrowing[name] !== null)) return count();
  const { version } = prepareOnce(db, dataVersion).get() ?? { version: null };
  const kept = counted.get(db);
  const totals = kept !== undefined && kept.version === version ? kept.totals : new Map<string, number>();
  const total = totals.get(where) ?? count();
  counted.set(db, { version, totals: totals.set(where, total) });
  return total;
}

function dataVersion(db: ReadDb) {
  return db.$client.prepare<[], { version: number }>('select data_version as version from pragma_data_version');
}

export interface ListAsk {
  readonly filter: ResidentFilter;
  readonly sort: ResidentSort;
  readonly after: Cursor | null;
  readonly limit: number;
}

/** One page of residents and how many there are in all. */
export function listResidents(db: ReadDb, ask: ListAsk, today: CivilDate, outlook: OutlookSource) {
  const narrowing = narrowingOf(db, ask.filter, today, outlook);
  const where = whereOf(narrowing, ask.filter.voided === true);
  const shape = `${where}|${ask.sort}|${ask.after === null ? 'first' : 'further'}`;
  const page = prepareOnce(db, builderFor(pageBuilders, shape, (on) => buildPage(on, where, ask.sort, ask.after !== null)));
  const found = page.all({ ...narrowing, ...(ask.after ?? {}), limit: ask.limit + 1 });
  const raws = found.slice(0, ask.limit);
  const known = outlook.of(db, raws.map((raw) => raw.id), today);
  const last = raws.at(-1);
  return {
    rows: raws.map((raw) => listed(raw, today, known)),
    total: totalOf(db, where, narrowing),
    next: found.length > ask.limit && last !== undefined ? { key: last.sort_key, id: last.id } : null,
  };
}

const LEDGER_PAGE = 500;

/** Every resident a filter lets through, in order, for ledgers and exports. */
export function* eachResident(db: ReadDb, ask: Pick<ListAsk, 'filter' | 'sort'>, today: CivilDate, outlook: OutlookSource): Generator<ListedResident> {
  let after: Cursor | null = null;
  do {
    const page: ReturnType<typeof listResidents> = listResidents(db, { ...ask, after, limit: LEDGER_PAGE }, today, outlook);
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}
