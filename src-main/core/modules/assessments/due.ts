import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { DueLine, EditionRef, ReassessmentRequest } from '../../../shared/contract/assessments';
import type { CivilDate } from '../../../shared/kit/civil-date';
import { newId } from '../../../shared/kit/ids';
import { scaleSwitches, type ScaleSwitches } from '../../../shared/standards/scale';
import { completeScore } from '../../../shared/standards/score';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { StandardsStore } from '../../platform/standards';
import { switchesOn } from '../standards';
import { dueOrder, nextDue } from './due-rules';
import type { Acting } from './failures';
import { mainFamily, presentResident, type OnVersion } from './filling';
import { everybody } from './people';
import { editionRef, personRef, signaturesOf, stored } from './rows';
import { gradeLineOf, numberText, validUntil } from './rules';
import { assessments, reassessmentRequests } from './tables';
import { refOf } from './reading';

type RequestRow = typeof reassessmentRequests.$inferSelect;

function requestOut(db: ReadDb, row: RequestRow): ReassessmentRequest {
  const { id, version, residentId, kind, reason, occurredOn, createdAt, createdBy } = row;
  return { id, version, residentId, kind, reason, occurredOn, requestedAt: createdAt, requestedBy: personRef(db, createdBy) };
}

/** Requests nobody has taken back and no later locked assessment has answered. */
function openRequests(db: ReadDb, family: string): RequestRow[] {
  const answered = sql`exists (select 1 from ${assessments} where ${assessments.residentId} = ${reassessmentRequests.residentId}
    and ${assessments.family} = ${family} and ${assessments.voidedAt} is null
    and ${assessments.lockedAt} > ${reassessmentRequests.createdAt} and ${assessments.baselineOn} >= ${reassessmentRequests.occurredOn})`;
  return db.select().from(reassessmentRequests).where(and(isNull(reassessmentRequests.voidedAt), sql`not ${answered}`)).orderBy(asc(reassessmentRequests.occurredOn)).all();
}

/** The results that count today, by resident; without the large snapshots. */
function counting(db: ReadDb, family: string) {
  const rows = db.select({
    id: assessments.id, residentId: assessments.residentId, baselineOn: assessments.baselineOn, grade: assessments.grade, switches: assessments.switches,
    year: assessments.numberYear, sequence: assessments.numberSequence,
  }).from(assessments).where(and(
    eq(assessments.family, family), isNotNull(assessments.lockedAt), isNull(assessments.voidedAt), isNull(assessments.supersededById),
  )).all();
  // Most records share their switches: read each text once.
  const read = new Map<string, ScaleSwitches>();
  const switchesIn = (json: string): ScaleSwitches => {
    const known = read.get(json) ?? scaleSwitches.parse(JSON.parse(json));
    read.set(json, known);
    return known;
  };
  return new Map(rows.map((row) => [row.residentId, { ...row, grade: row.grade ?? 0, switches: switchesIn(row.switches) }]));
}

function openByResident(db: ReadDb, family: string): Map<string, NonNullable<DueLine['inProgress']>> {
  const rows = db.select().from(assessments).where(and(eq(assessments.family, family), isNull(assessments.lockedAt), isNull(assessments.voidedAt)))
    .orderBy(desc(assessments.id)).all();
  const signatures = signaturesOf(db, rows.map((row) => row.id));
  return new Map(rows.map((row) => { const one = stored(row, signatures.get(row.id) ?? []); return [row.residentId, { ...refOf(one), state: one.state }]; }));
}

function resultsOf(db: ReadDb, ids: readonly string[]) {
  const rows = ids.length === 0 ? [] : db.select({ id: assessments.id, result: assessments.result }).from(assessments).where(inArray(assessments.id, [...ids])).all();
  return new Map(rows.map((row) => [row.id, row.result === null ? null : gradeLineOf(completeScore.parse(JSON.parse(row.result)))]));
}

export interface DueList {
  readonly today: CivilDate; readonly warningDays: number; readonly lines: DueLine[]; readonly residents: number; readonly valid: number;
  /** Of the home's main scale, whose switches say when a result runs out; null without one in force. */
  readonly edition: EditionRef | null;
}

/** Who is to be assessed by the home's main scale. Nothing of it is stored, so no saved form can move a due date. */
export function dueList(db: ReadDb, standards: StandardsStore, today: CivilDate, withinDays?: number): DueList {
  const people = everybody(db);
  const family = mainFamily({ standards }, today);
  const entry = family === null ? null : standards.inForce('scale', family, today);
  if (family === null || entry === null) return { today, warningDays: 0, lines: [], residents: people.length, valid: 0, edition: null };
  const current = switchesOn(db, entry.standard, today);
  const warningDays = withinDays ?? current.dueWarningDays;
  const last = counting(db, family);
  const requests = new Map(openRequests(db, family).reverse().map((row) => [row.residentId, row]));
  const open = openByResident(db, family);
  const chosen = people.flatMap((resident) => {
    const before = last.get(resident.id) ?? null;
    const due = nextDue(before, current, today);
    const request = requests.get(resident.id) ?? null;
    const shown = request !== null || due.daysLeft === null || due.daysLeft <= warningDays;
    return shown ? [{ resident, before, due, request }] : [];
  });
  const results = resultsOf(db, chosen.flatMap((one) => one.before?.id ?? []));
  const lines = chosen.map(({ resident, before, due, request }): DueLine => ({
    resident, kind: request === null ? due.kind : 'request', dueOn: due.dueOn, daysLeft: due.daysLeft,
    last: before === null ? null : {
      id: before.id, number: numberText(before.year, before.sequence), baselineOn: before.baselineOn, result: results.get(before.id) ?? null,
      validUntil: validUntil(before.baselineOn, before.switches, before.grade),
    },
    request: request === null ? null : requestOut(db, request), inProgress: open.get(resident.id) ?? null,
  })).sort(dueOrder);
  const valid = people.filter((person) => {
    const one = last.get(person.id);
    return one !== undefined && validUntil(one.baselineOn, one.switches, one.grade) >= today;
  }).length;
  return { today, warningDays, lines, residents: people.length, valid, edition: editionRef(entry) };
}

/** Asks for an assessment out of turn. */
export function requestReassessment(
  tx: WriteDb, input: { residentId: string; kind: RequestRow['kind']; reason: string; occurredOn: CivilDate }, ctx: Acting<'NOT_FOUND'>,
): ReassessmentRequest {
  presentResident(tx, input.residentId, ctx);
  if (input.occurredOn > ctx.clock.today()) throw new InvalidFields([{ path: ['occurredOn'], reason: 'futureDate' }]);
  const row = tx.insert(reassessmentRequests).values({ ...input, id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId }).returning().get();
  ctx.audit('reassessmentRequest', row.id, { residentId: input.residentId, kind: input.kind, reason: input.reason });
  return requestOut(tx, row);
}

export function withdrawRequest(tx: WriteDb, input: OnVersion & { reason: string }, ctx: Acting<'NOT_FOUND' | 'STALE_VERSION'>): void {
  const row = tx.select().from(reassessmentRequests).where(and(eq(reassessmentRequests.id, input.id), isNull(reassessmentRequests.voidedAt))).get();
  if (row === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'reassessmentRequest' } });
  if (row.version !== input.expectedVersion) throw ctx.errors.STALE_VERSION({ data: { current: row.version, changedBy: null, changedAt: null } });
  tx.update(reassessmentRequests).set({ version: row.version + 1, voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId, voidReason: input.reason })
    .where(eq(reassessmentRequests.id, row.id)).run();
  ctx.audit('reassessmentRequest', row.id, { reason: input.reason });
}

