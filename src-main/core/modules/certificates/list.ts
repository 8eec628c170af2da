import type { CertificateFilter, CertificateRow, CertificateSort } from '@shared/contract/certificates-facts';
import { toHalfWidth, withoutBlanks } from '@shared/kit/plain-text';
import type { CivilDate } from '@shared/kit/civil-date';
import { leadsOf } from '@shared/engines/certificate';
import { prepareOnce, type ReadDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import { everyStaff, staffOn } from '../staff';
import { catalogueOn, type Catalogue } from './catalogue';
import { looking, RAW_COLUMNS, rowOf, type Raw } from './reading';

export interface Cursor { readonly key: string; readonly id: string }
export interface ListAsk { readonly filter: CertificateFilter; readonly sort: CertificateSort; readonly after: Cursor | null; readonly limit: number }

/**
 * Due days and state in SQL, for filters and order; what a row shows comes from the engine, and a test holds the two together.
 * `k` is the kind of the row, from the catalogue of the day.
 */
export const END = `coalesce(c.valid_until_on, date(c.issued_on, '+' || k.months || ' months', 'floor'))`;
const REVIEW_SAID = `coalesce(c.review_on, date(coalesce(c.reviewed_on, c.issued_on), '+' || k.review_months || ' months', 'floor'))`;
export const REVIEW = `case when ${END} is null or ${REVIEW_SAID} < ${END} then ${REVIEW_SAID} end`;
const STATE = `case when ${END} < @today then 'expired' when c.verified_at is null then 'unverified'
  when ${REVIEW} <= date(@today, '+' || coalesce(k.review_lead, 0) || ' days') then 'reviewDue'
  when ${END} <= date(@today, '+' || coalesce(k.lead, 0) || ' days') then 'expiring' else 'valid' end`;
/** Kinds of the day as a table, made once for a statement: joined as it is, the JSON would be read anew for every row. */
const KINDS = `with k as materialized (select json_extract(value, '$.code') as code, json_extract(value, '$.months') as months, json_extract(value, '$.review') as review_months,
  json_extract(value, '$.lead') as lead, json_extract(value, '$.reviewLead') as review_lead, json_extract(value, '$.at') as at from json_each(@kinds))`;
const FROM = 'certificates c left join k on k.code = c.kind_code';

/** What SQL must know about each kind, with its place in the catalogue. */
export function kindsJson(catalogue: Catalogue): string {
  return JSON.stringify(catalogue.kinds.map((kind, at) => ({
    code: kind.code, months: kind.validity.rule === 'months' ? kind.validity.months : null, review: kind.reviewMonths,
    lead: leadsOf(kind, 'expiry')[0] ?? 0, reviewLead: leadsOf(kind, 'review')[0] ?? 0, at: String(at).padStart(4, '0'),
  })));
}

/** How everybody's name is read, for the order by holder. */
const READINGS = {
  table: `, h as materialized (select json_extract(value, '$[0]') as id, json_extract(value, '$[1]') as reading from json_each(@people))`, join: ' left join h on h.id = c.staff_id',
};

interface Narrowing {
  readonly ids: string | null; readonly textKey: string | null; readonly states: string | null; readonly kindCodes: string | null; readonly holders: string | null;
  readonly staffId: string | null; readonly responsibleId: string | null; readonly subject: string | null;
}
const CONDITIONS: Readonly<Record<keyof Narrowing, string>> = {
  ids: `(c.staff_id in (select value from json_each(@ids)) or c.number_key like @textKey escape '\\')`,
  textKey: '1',
  states: `${STATE} in (select value from json_each(@states))`,
  kindCodes: 'c.kind_code in (select value from json_each(@kindCodes))',
  holders: 'c.staff_id in (select value from json_each(@holders))',
  staffId: 'c.staff_id = @staffId',
  responsibleId: 'coalesce(c.responsible_id, c.staff_id) = @responsibleId',
  subject: 'c.subject = @subject',
};
const NAMES = ['ids', 'textKey', 'states', 'kindCodes', 'holders', 'staffId', 'responsibleId', 'subject'] as const satisfies readonly (keyof Narrowing)[];
const SHOWN = {
  current: 'c.voided_at is null and c.superseded_by_id is null', superseded: 'c.voided_at is null and c.superseded_by_id is not null', voided: 'c.voided_at is not null',
} as const;

/** People whose name or reading has the text in it. */
function peopleWith(db: ReadDb, text: string): string[] {
  const sought = text.toLowerCase();
  const reading = withoutBlanks(sought);
  return everyStaff(db).filter((one) => one.name.includes(text) || withoutBlanks(one.namePinyin).toLowerCase().startsWith(reading)).map((one) => one.id);
}

/** People in some departments on a day. */
export function peopleIn(db: ReadDb, departments: readonly string[], on: CivilDate): string {
  return JSON.stringify(staffOn(db, on).filter((one) => one.departmentId !== null && departments.includes(one.departmentId)).map((one) => one.id));
}

const listed = (values: readonly string[] | undefined): string | null => (values === undefined || values.length === 0 ? null : JSON.stringify(values));

function narrowingOf(db: ReadDb, filter: CertificateFilter, today: CivilDate): Narrowing {
  const text = filter.text === undefined || filter.text === '' ? null : filter.text;
  const key = text === null ? '' : withoutBlanks(toHalfWidth(text)).toUpperCase().replaceAll(/[\\%_]/g, (sign) => `\\${sign}`);
  return {
    ids: text === null ? null : JSON.stringify(peopleWith(db, text)), textKey: text === null ? null : `%${key}%`,
    states: listed(filter.states), kindCodes: listed(filter.kinds), staffId: filter.staffId ?? null, responsibleId: filter.responsibleId ?? null, subject: filter.subject ?? null,
    holders: filter.departments === undefined || filter.departments.length === 0 ? null : peopleIn(db, filter.departments, today),
  };
}

/** What the list is sorted by, as text that is never null. Without an end a certificate comes last. */
const ORDERS: Readonly<Record<CertificateSort, { readonly key: string; readonly descending: boolean }>> = {
  due: { key: `coalesce(min(coalesce(${END}, '9999'), coalesce(${REVIEW}, '9999')), '9999')`, descending: false },
  kind: { key: `coalesce(k.at, '9999') || c.kind_code`, descending: false },
  holder: { key: `coalesce(h.reading, '')`, descending: false },
  newest: { key: 'c.created_at', descending: true },
};

function whereOf(narrowing: Narrowing, show: CertificateFilter['show']): string {
  return [SHOWN[show], ...NAMES.filter((name) => narrowing[name] !== null).map((name) => CONDITIONS[name])].join(' and ');
}

type Build<T> = (db: ReadDb) => T;
const builders = new Map<string, Build<unknown>>();
/** One builder for each shape of a statement, so that it is prepared once. */
export function builderFor<T>(shape: string, build: Build<T>): Build<T> {
  const known = builders.get(shape);
  // The shape is the text the builder makes, so what is found under it makes the same.
  if (known !== undefined) return known as Build<T>;
  builders.set(shape, build);
  return build;
}

/** Everybody by reading, only for the order by holder. */
function peopleJson(db: ReadDb, sort: CertificateSort): string {
  return sort === 'holder' ? JSON.stringify(everyStaff(db).map((one) => [one.id, one.namePinyin])) : '[]';
}

/** One page of certificates and how many match. */
export function listCertificates(db: ReadDb, standards: StandardsStore, ask: ListAsk, today: CivilDate): { rows: CertificateRow[]; total: number; next: Cursor | null } {
  const catalogue = catalogueOn(db, standards, today);
  const narrowing = narrowingOf(db, ask.filter, today);
  const where = whereOf(narrowing, ask.filter.show);
  const { key, descending } = ORDERS[ask.sort];
  const past = ask.after === null ? '' : `where (sort_key, id) ${descending ? '<' : '>'} (@key, @id)`;
  const direction = descending ? 'desc' : 'asc';
  const readings = ask.sort === 'holder' ? READINGS : { table: '', join: '' };
  // What matches is found once, for the page and for its number.
  const page = `${KINDS}${readings.table}, f as materialized (select c.id, ${key} as sort_key from ${FROM}${readings.join} where ${where}),
    p as (select id, sort_key from f ${past} order by sort_key ${direction}, id ${direction} limit @limit)
    select ${RAW_COLUMNS}, p.sort_key, (select count(*) from f) as total from p join certificates c on c.id = p.id order by p.sort_key ${direction}, p.id ${direction}`;
  const given = { ...narrowing, today, kinds: kindsJson(catalogue), people: peopleJson(db, ask.sort) };
  const found = prepareOnce(db, builderFor(page, (on) => on.$client.prepare<Record<string, unknown>, Raw & { sort_key: string; total: number }>(page)))
    .all({ ...given, ...(ask.after ?? {}), limit: ask.limit + 1 });
  const total = found[0]?.total ?? 0;
  const raws = found.slice(0, ask.limit);
  const last = raws.at(-1);
  const look = looking(db, standards, raws, today);
  return { rows: raws.map((raw) => rowOf(raw, look)), total, next: found.length > ask.limit && last !== undefined ? { key: last.sort_key, id: last.id } : null };
}

const LEDGER_PAGE = 500;

/** Every certificate a filter lets through, in order, for ledgers. */
export function* eachCertificate(db: ReadDb, standards: StandardsStore, ask: Pick<ListAsk, 'filter' | 'sort'>, today: CivilDate): Generator<CertificateRow> {
  let after: Cursor | null = null;
  do {
    const page: ReturnType<typeof listCertificates> = listCertificates(db, standards, { ...ask, after, limit: LEDGER_PAGE }, today);
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}

interface Counted { state: CertificateRow['state']; kind_code: string; n: number; unverified: number; without: number }

function countsStatement(db: ReadDb) {
  return db.$client.prepare<Record<string, unknown>, Counted>(`${KINDS} select ${STATE} as state, c.kind_code, count(*) as n, sum(c.verified_at is null) as unverified,
    sum(not exists (select 1 from certificate_scans s where s.certificate_id = c.id)) as without from ${FROM} where ${SHOWN.current} group by 1, 2`);
}

/** Current certificates by state and kind. */
export function countCertificates(db: ReadDb, standards: StandardsStore, today: CivilDate): readonly Counted[] {
  return prepareOnce(db, countsStatement).all({ today, kinds: kindsJson(catalogueOn(db, standards, today)) });
}
