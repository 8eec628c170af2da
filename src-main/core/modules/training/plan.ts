import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { PlanItem, PlanItemFields } from '@shared/contract/training-facts';
import { civilParts, type CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { ReadDb, WriteDb } from '../../platform/database';
import { command } from '../../platform/procedure';
import type { CoreServices } from '../../platform/services';
import type { Writer } from '../../platform/writing';
import { changedFacts, codeLists } from '../persons';
import { departmentNames, positionList } from '../staff';
import { audienceNames } from './calendar';
import { demandVersion, found, refuseIssues } from './calls';
import { sessionsOfItems } from './reading';
import { trainingPlanItems, trainingSessions } from './tables';

/* The plan of a year. Whether something planned was done follows from the sessions that name it. */

const c = contract.training;
const p = trainingPlanItems;
type Row = typeof trainingPlanItems.$inferSelect;

export function planItemRecord(db: ReadDb, id: string): Row | undefined {
  return db.select().from(p).where(eq(p.id, id)).get();
}

function rowsOf(db: ReadDb, year: number): Row[] {
  return db.select().from(p).where(and(eq(p.year, year), isNull(p.voidedAt))).orderBy(asc(p.month), asc(p.id)).all();
}

function fieldsOf(row: Row): PlanItemFields {
  const { year, month, title, topics, kind, audience, hours, responsible, note } = row;
  return { year, month, title, topics, kind, audience, hours, responsible, note };
}

function stateOf(row: Row, done: boolean, today: CivilDate): PlanItem['state'] {
  if (done) return 'done';
  const { year, month } = civilParts(today);
  return row.year * 12 + row.month < year * 12 + month ? 'late' : 'planned';
}

/** What is planned for a year, by month, with what was held for it. */
export function planOf(db: ReadDb, services: Pick<CoreServices, 'standards'>, year: number, today: CivilDate): PlanItem[] {
  const rows = rowsOf(db, year);
  const held = sessionsOfItems(db, rows.map((row) => row.id));
  const positions = positionList(services.standards, today);
  const departments = departmentNames(db);
  return rows.map((row) => {
    const sessions = (held.get(row.id) ?? []).map(({ id, number, heldOn, state, hours, attended }) => ({ id, number, heldOn, state, hours, attended }));
    return {
      id: row.id, version: row.version, ...fieldsOf(row), audienceNames: audienceNames(row.audience, positions, departments), sessions,
      state: stateOf(row, sessions.some((one) => one.state === 'closed'), today),
    };
  });
}

/** Years with a plan or a session, newest first. */
export function knownYears(db: ReadDb): number[] {
  const planned = db.selectDistinct({ year: p.year }).from(p).where(isNull(p.voidedAt)).all();
  const held = db.selectDistinct({ year: sql<number>`cast(substr(${trainingSessions.heldOn}, 1, 4) as integer)` }).from(trainingSessions).where(isNull(trainingSessions.voidedAt)).all();
  return [...new Set([...planned, ...held].map((row) => row.year))].sort((a, b) => b - a);
}

interface Repeats { PLAN_REPEATS(given: { data: { month: number } }): Error }

/** The same training twice in one month is a slip of the pen. */
function demandNew(tx: WriteDb, fields: PlanItemFields, exceptId: string | null, errors: Repeats): void {
  const twin = rowsOf(tx, fields.year).find((row) => row.id !== exceptId && row.month === fields.month && row.title === fields.title);
  if (twin !== undefined) throw errors.PLAN_REPEATS({ data: { month: fields.month } });
}

function insertItem(tx: WriteDb, writer: Writer, fields: PlanItemFields, copiedFromId: string | null): string {
  const id = newId(writer.clock);
  tx.insert(p).values({ id, createdAt: writer.clock.now(), createdBy: writer.accountId, ...fields, copiedFromId }).run();
  return id;
}

/** Puts a training into the plan inside the caller's transaction, for the made-up home. @returns its id */
export function recordPlanItem(tx: WriteDb, writer: Writer, fields: PlanItemFields): string {
  return insertItem(tx, writer, fields, null);
}

type Standards = Pick<CoreServices, 'standards'>['standards'];

function demandSound(fields: PlanItemFields, standards: Standards, today: CivilDate): void {
  const lists = codeLists(standards, today);
  const { audience } = fields;
  const nobody = audience.all !== true && [audience.groups, audience.positions, audience.departments].every((one) => (one?.length ?? 0) === 0);
  refuseIssues([
    ...fields.topics.flatMap((topic, at) => (lists.codesOf('training-topic')?.has(topic) === false ? [{ path: ['fields', 'topics', at], reason: 'notInList' as const }] : [])),
    ...(nobody ? [{ path: ['fields', 'audience'], reason: 'required' as const }] : []),
  ]);
}

export const planProcedures = {
  addPlanItem: command(c.addPlanItem, (tx, input, ctx) => {
    demandSound(input.fields, ctx.standards, ctx.clock.today());
    demandNew(tx, input.fields, null, ctx.errors);
    const id = insertItem(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, input.fields, null);
    ctx.audit('trainingPlan', id, { to: input.fields });
    return { id, version: 1 };
  }),
  correctPlanItem: command(c.correctPlanItem, (tx, input, ctx) => {
    const row = found(planItemRecord(tx, input.id), 'trainingPlan', ctx.errors);
    demandVersion(tx, row, input, ctx.errors);
    demandSound(input.fields, ctx.standards, ctx.clock.today());
    demandNew(tx, input.fields, row.id, ctx.errors);
    const version = row.version + 1;
    tx.update(p).set({ ...input.fields, version }).where(eq(p.id, row.id)).run();
    ctx.audit('trainingPlan', row.id, changedFacts({ ...fieldsOf(row) }, { ...input.fields }));
    return { id: row.id, version };
  }),
  dropPlanItem: command(c.dropPlanItem, (tx, input, ctx) => {
    const row = found(planItemRecord(tx, input.id), 'trainingPlan', ctx.errors);
    demandVersion(tx, row, input, ctx.errors);
    if (row.voidedAt !== null) throw ctx.errors.ALREADY_VOIDED({ data: {} });
    const version = row.version + 1;
    tx.update(p).set({ version, voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId, voidReason: input.reason }).where(eq(p.id, row.id)).run();
    ctx.audit('trainingPlan', row.id, { reason: input.reason });
    return { id: row.id, version };
  }),
  copyPlan: command(c.copyPlan, (tx, input, ctx) => {
    const from = rowsOf(tx, input.from);
    if (from.length === 0 || input.from === input.to) throw ctx.errors.NO_PLAN({ data: { year: input.from } });
    const there = new Set(rowsOf(tx, input.to).map((row) => `${String(row.month)} ${row.title}`));
    const fresh = from.filter((row) => !there.has(`${String(row.month)} ${row.title}`));
    const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
    for (const row of fresh) ctx.audit('trainingPlan', insertItem(tx, writer, { ...fieldsOf(row), year: input.to }, row.id), { copiedFrom: row.id });
    return { copied: fresh.length, kept: from.length - fresh.length };
  }),
};
