import type { BoardFilter, BoardRow, DueKind } from '@shared/contract/certificates-facts';
import { leadBegun, leadsOf, openAlarms, type Answer } from '@shared/engines/certificate';
import { addDays, daysBetween, type CivilDate } from '@shared/kit/civil-date';
import type { Instant } from '@shared/kit/instant';
import type { CertificateSubject } from '@shared/standards/certificate';
import { personOf } from '../../access';
import { prepareOnce, type ReadDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import { everyStaff } from '../staff';
import { catalogueOn, type Catalogue } from './catalogue';
import { builderFor, END, peopleIn, REVIEW, type Cursor } from './list';
import { looking, RAW_COLUMNS, rowOf, type Raw } from './reading';

/*
 * The expiry board. Which records fall due is asked of the database, kind by kind over its indexes, with the same sums as the
 * engine (a test holds the two together); what a line says comes from the engine.
 */

/** Which due days: those whose first lead has begun, or those of a span of days. */
export interface Span { readonly from: CivilDate; readonly until: CivilDate }

/** A due day with what is needed to count it. */
export interface DueLine {
  readonly id: string; readonly kind_code: string; readonly subject: CertificateSubject; readonly staff_id: string | null; readonly responsible_id: string | null;
  readonly due: DueKind; readonly due_on: CivilDate;
}

const STANDING = 'c.voided_at is null and c.superseded_by_id is null';
const K = `k as materialized (select json_extract(value, '$.code') as code, json_extract(value, '$.months') as months, json_extract(value, '$.review') as review_months,
  json_extract(value, '$.until') as until_on, json_extract(value, '$.reviewUntil') as review_until_on,
  json_extract(value, '$.leads') as leads, json_extract(value, '$.reviewLeads') as review_leads from json_each(@kinds))`;
/** Four ways to fall due: by the document or by the kind, for the end or for the review; the first and third run over an index. */
const DUES = `d as (
  select c.id, 'expiry' as due, c.valid_until_on as due_on, k.leads as leads from k cross join certificates c on c.kind_code = k.code and c.valid_until_on <= k.until_on where ${STANDING}
  union all select c.id, 'expiry', ${END}, k.leads from k cross join certificates c on c.kind_code = k.code and c.valid_until_on is null
    where k.months is not null and ${STANDING} and ${END} <= k.until_on
  union all select c.id, 'review', c.review_on, k.review_leads from k cross join certificates c on c.kind_code = k.code and c.review_on <= k.review_until_on where ${STANDING} and ${REVIEW} is not null
  union all select c.id, 'review', ${REVIEW}, k.review_leads from k cross join certificates c on c.kind_code = k.code and c.review_on is null
    where k.review_months is not null and ${STANDING} and ${REVIEW} <= k.review_until_on)`;

interface Narrowing {
  readonly from: string | null; readonly due: string | null; readonly subject: string | null; readonly responsibleId: string | null; readonly holders: string | null;
  readonly overdue: string | null; readonly leads: string | null;
}
/** The smallest lead that has begun. */
const BEGUN = '(select min(l.value) from json_each(d.leads) l where l.value >= julianday(d.due_on) - julianday(@today))';
const ANSWERS = 'from certificate_answers a where a.certificate_id = d.id and a.due = d.due and a.due_on = d.due_on';
/** Leaves out what is answered for the lead begun, unless the day last planned has passed; what is left is judged by the engine. */
const UNANSWERED = `(not exists (select 1 ${ANSWERS} and a.lead_days <= ${BEGUN}) or (select a.plan_on ${ANSWERS} order by a.created_at desc, a.id desc limit 1) < @today)`;
const CONDITIONS: Readonly<Record<keyof Narrowing, string>> = {
  from: 'd.due_on >= @from', due: 'd.due = @due', subject: 'c.subject = @subject', responsibleId: `coalesce(c.responsible_id, c.staff_id, 'none') = @responsibleId`,
  holders: 'c.staff_id in (select value from json_each(@holders))', overdue: 'd.due_on < @today',
  leads: `${BEGUN} in (select value from json_each(@leads))`,
};
const NAMES = ['from', 'due', 'subject', 'responsibleId', 'holders', 'overdue', 'leads'] as const satisfies readonly (keyof Narrowing)[];
/** Licences of the home, and certificates of everybody who has not left. */
const CONCERNED = '(c.staff_id is null or c.staff_id in (select value from json_each(@people)))';

function boardKinds(catalogue: Catalogue, today: CivilDate, filter: BoardFilter, span: Span | null): string {
  const until = (leads: readonly number[]): CivilDate => span?.until ?? addDays(today, Math.max(leads[0] ?? 0, filter.withinDays ?? 0));
  const wanted = filter.kinds === undefined || filter.kinds.length === 0 ? catalogue.kinds : catalogue.kinds.filter((kind) => filter.kinds?.includes(kind.code) === true);
  return JSON.stringify(wanted.map((kind) => {
    const leads = leadsOf(kind, 'expiry');
    const reviewLeads = leadsOf(kind, 'review');
    return {
      code: kind.code, months: kind.validity.rule === 'months' ? kind.validity.months : null, review: kind.reviewMonths,
      until: until(leads), reviewUntil: until(reviewLeads), leads, reviewLeads,
    };
  }));
}

const remembered = new WeakMap<object, { key: string; people: string }>();

function dataVersion(db: ReadDb) {
  return db.$client.prepare<[], { version: number }>('select data_version as version from pragma_data_version');
}

/** Ids of everybody who is here or will come, as JSON. Asked at every call of the board, so it is kept until some connection has written. */
function concerned(db: ReadDb, today: CivilDate): string {
  const read = (): string => JSON.stringify(everyStaff(db)
    .filter(({ employments }) => employments.length === 0 || employments.some((one) => one.leaveOn === null || one.leaveOn >= today)).map((one) => one.id));
  // A connection does not see its own writes as a new version of the data.
  if (!db.$client.readonly) return read();
  const key = `${today} ${String(prepareOnce(db, dataVersion).get()?.version)}`;
  const known = remembered.get(db);
  if (known?.key === key) return known.people;
  const people = read();
  remembered.set(db, { key, people });
  return people;
}

function asked(db: ReadDb, standards: StandardsStore, today: CivilDate, filter: BoardFilter, span: Span | null) {
  const catalogue = catalogueOn(db, standards, today);
  const narrowing: Narrowing = {
    from: span?.from ?? null, due: filter.due ?? null, subject: filter.subject ?? null, responsibleId: filter.responsibleId ?? null,
    holders: filter.departments === undefined || filter.departments.length === 0 ? null : peopleIn(db, filter.departments, today),
    overdue: filter.overdue === true ? '1' : null, leads: filter.leads === undefined || filter.leads.length === 0 ? null : JSON.stringify(filter.leads),
  };
  const where = [CONCERNED, ...NAMES.filter((name) => narrowing[name] !== null).map((name) => CONDITIONS[name])].join(' and ');
  return { catalogue, where, given: { ...narrowing, today, kinds: boardKinds(catalogue, today, filter, span), people: concerned(db, today) } };
}

/** Every due day a filter lets through, the nearest first, with no more than counting and alarms need. */
export function dueLines(
  db: ReadDb, standards: StandardsStore, today: CivilDate, filter: BoardFilter = {}, more: { readonly span?: Span; readonly unanswered?: boolean } = {},
): { lines: DueLine[]; catalogue: Catalogue } {
  const { catalogue, where: wanted, given } = asked(db, standards, today, filter, more.span ?? null);
  const where = more.unanswered === true ? `${wanted} and ${UNANSWERED}` : wanted;
  const text = `with ${K}, ${DUES} select c.id, c.kind_code, c.subject, c.staff_id, c.responsible_id, d.due, d.due_on from d join certificates c on c.id = d.id where ${where} order by d.due_on, d.id, d.due`;
  return { lines: prepareOnce(db, builderFor(text, (on) => on.$client.prepare<Record<string, unknown>, DueLine>(text))).all(given), catalogue };
}

interface AnswerRow { certificate_id: string; due: DueKind; due_on: CivilDate; lead_days: number; plan_on: CivilDate; note: string | null; created_by: string; created_at: Instant }
export interface GivenAnswer extends Answer { readonly note: string | null; readonly by: string; readonly at: Instant }

function answersStatement(db: ReadDb) {
  return db.$client.prepare<[string], AnswerRow>(
    `select certificate_id, due, due_on, lead_days, plan_on, note, created_by, created_at from certificate_answers
     where certificate_id in (select value from json_each(?)) order by created_at, id`,
  );
}

/** Answers given to the alarms of some certificates, in the order they were given. */
export function answersTo(db: ReadDb, certificateIds: readonly string[]): ReadonlyMap<string, readonly GivenAnswer[]> {
  const found = new Map<string, GivenAnswer[]>();
  for (const row of prepareOnce(db, answersStatement).all(JSON.stringify(certificateIds))) {
    const answer = { due: row.due, dueOn: row.due_on, leadDays: row.lead_days, planOn: row.plan_on, note: row.note, by: row.created_by, at: row.created_at };
    const list = found.get(row.certificate_id);
    if (list === undefined) found.set(row.certificate_id, [answer]);
    else list.push(answer);
  }
  return found;
}

type RawDue = Raw & { due: DueKind; due_on: CivilDate; sort_key: string; total: number };

function boardRows(db: ReadDb, standards: StandardsStore, raws: readonly RawDue[], today: CivilDate): BoardRow[] {
  const look = looking(db, standards, raws, today);
  const answers = answersTo(db, raws.map((raw) => raw.id));
  return raws.map((raw): BoardRow => {
    const timing = look.catalogue.timing(raw.kind_code);
    const own = (answers.get(raw.id) ?? []).filter((one) => one.due === raw.due && one.dueOn === raw.due_on);
    const leads = leadsOf(timing, raw.due);
    const open = openAlarms({ due: raw.due, dueOn: raw.due_on }, leads, today, own);
    const last = own.at(-1);
    const by = last === undefined ? null : personOf(db, last.by);
    return {
      certificate: rowOf(raw, look), due: raw.due, dueOn: raw.due_on, daysLeft: daysBetween(today, raw.due_on), leadDays: leadBegun(leads, raw.due_on, today),
      renewByOn: raw.due === 'expiry' && timing.renewBeforeDays !== null ? addDays(raw.due_on, -timing.renewBeforeDays) : null,
      open: open.length > 0,
      acknowledged: last === undefined ? null : {
        planOn: last.planOn, note: last.note, at: last.at, planMissed: open.some((one) => one.planMissed), by: by === null ? null : { id: by.id, name: by.name, role: by.role },
      },
    };
  });
}

export interface BoardAsk { readonly filter: BoardFilter; readonly after: Cursor | null; readonly limit: number }

/** One page of the board and how many lines there are. */
export function boardPage(db: ReadDb, standards: StandardsStore, ask: BoardAsk, today: CivilDate, span: Span | null = null): { rows: BoardRow[]; total: number; next: Cursor | null } {
  const { where, given } = asked(db, standards, today, ask.filter, span);
  const past = ask.after === null ? '' : 'where (due_on || due, id) > (@key, @id)';
  // The lines are found once, for the page and for their number.
  const page = `with ${K}, ${DUES}, f as materialized (select d.id, d.due, d.due_on from d join certificates c on c.id = d.id where ${where}),
    p as (select id, due, due_on from f ${past} order by due_on, due, id limit @limit)
    select ${RAW_COLUMNS}, p.due, p.due_on, p.due_on || p.due as sort_key, (select count(*) from f) as total from p join certificates c on c.id = p.id order by p.due_on, p.due, p.id`;
  const found = prepareOnce(db, builderFor(page, (on) => on.$client.prepare<Record<string, unknown>, RawDue>(page))).all({ ...given, ...(ask.after ?? {}), limit: ask.limit + 1 });
  const total = found[0]?.total ?? 0;
  const raws = found.slice(0, ask.limit);
  const last = raws.at(-1);
  return { rows: boardRows(db, standards, raws, today), total, next: found.length > ask.limit && last !== undefined ? { key: last.sort_key, id: last.id } : null };
}

const WHOLE_PAGE = 500;

/** The whole board, in order, for paper and calendars. */
export function* eachBoardRow(db: ReadDb, standards: StandardsStore, filter: BoardFilter, today: CivilDate, span: Span | null = null): Generator<BoardRow> {
  let after: Cursor | null = null;
  do {
    const page: ReturnType<typeof boardPage> = boardPage(db, standards, { filter, after, limit: WHOLE_PAGE }, today, span);
    yield* page.rows;
    after = page.next;
  } while (after !== null);
}
