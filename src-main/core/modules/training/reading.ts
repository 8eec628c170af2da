import { and, desc, eq, gte, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm';
import type { ClosingProblem, SessionRow, StaffTraining, TrainingParticipant, TrainingSession } from '@shared/contract/training-facts';
import type { SessionFilter } from '@shared/contract/training';
import type { CivilDate } from '@shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import { required } from '@shared/kit/assert';
import { personOf } from '../../access';
import { departmentNames, employmentOn, postsOn, staffByIds, staffNames } from '../staff';
import { clashesOf } from './clashes';
import { closingProblems } from './rules';
import { attemptsOf, fieldsOf, filesOf, numberOf, participantsOf, sessionRecord, stateOf, type AttemptRecord, type SessionRecord } from './store';
import { trainingAttempts, trainingGrants, trainingParticipants, trainingPlanItems, trainingSessions } from './tables';

const s = trainingSessions;

function personRef(db: ReadDb, accountId: string) {
  const { id, name, role } = required(personOf(db, accountId), 'the account that did it');
  return { id, name, role };
}

/** The number people write, or the id a QR code holds; a hand scanner may send capitals. */
function named(code: string): SQL {
  return sql`((${s.numberYear} || '-' || printf('%04d', ${s.numberSequence})) = ${code} or ${s.id} = ${code.toLowerCase()})`;
}

function conditions(filter: SessionFilter): SQL | undefined {
  const parts: (SQL | undefined)[] = [
    filter.from === undefined ? undefined : gte(s.heldOn, filter.from), filter.to === undefined ? undefined : lte(s.heldOn, filter.to),
    filter.kind === undefined ? undefined : eq(s.kind, filter.kind),
    filter.topic === undefined ? undefined : sql`exists (select 1 from json_each(${s.topics}) where value = ${filter.topic})`,
    filter.text === undefined || filter.text === '' ? undefined : sql`(instr(${s.title}, ${filter.text}) > 0 or instr(${s.content}, ${filter.text}) > 0 or instr(${s.trainerName}, ${filter.text}) > 0 or ${named(filter.text)})`,
    filter.staffId === undefined ? undefined : sql`exists (select 1 from training_participants p where p.session_id = ${s.id} and p.staff_id = ${filter.staffId})`,
    stateCondition(filter.state),
  ];
  return and(...parts);
}

/** Without a state asked for, what was voided or replaced is left out. */
function stateCondition(state: SessionFilter['state']): SQL | undefined {
  switch (state) {
    case 'voided': return sql`${s.voidedAt} is not null`;
    case 'corrected': return sql`${s.voidedAt} is null and ${s.correctedById} is not null`;
    case 'closed': return sql`${s.voidedAt} is null and ${s.correctedById} is null and ${s.closedAt} is not null`;
    case 'open': return sql`${s.voidedAt} is null and ${s.closedAt} is null`;
    case undefined: return sql`${s.voidedAt} is null and ${s.correctedById} is null`;
  }
}

interface Tally { enlisted: number; attended: number; passed: number }

/** How many were enlisted, took part and passed, of many sessions at once. */
function tallies(db: ReadDb, ids: readonly string[]): Map<string, Tally> {
  const p = trainingParticipants;
  const passed = sql<number>`coalesce(sum(exists (select 1 from ${trainingAttempts} a where a.session_id = ${p.sessionId} and a.staff_id = ${p.staffId} and a.result = 'passed') and ${p.attended} = 1), 0)`;
  const rows = ids.length === 0 ? [] : db.select({
    sessionId: p.sessionId, enlisted: sql<number>`count(*)`, attended: sql<number>`coalesce(sum(${p.attended} = 1), 0)`, passed,
  }).from(p).where(inArray(p.sessionId, [...ids])).groupBy(p.sessionId).all();
  return new Map(rows.map(({ sessionId, ...tally }) => [sessionId, tally]));
}

function headOf(row: SessionRecord, tally: Tally | undefined, names: ReadonlyMap<string, { name: string }>): SessionRow {
  const { trainer, ...fields } = fieldsOf(row);
  return {
    id: row.id, version: row.version, number: numberOf(row), state: stateOf(row), ...fields,
    trainer: { ...trainer, name: trainer.staffId === null ? trainer.name : (names.get(trainer.staffId)?.name ?? null) },
    enlisted: tally?.enlisted ?? 0, attended: tally?.attended ?? 0, passed: tally?.passed ?? 0,
  };
}

function headsOf(db: ReadDb, rows: readonly SessionRecord[]): SessionRow[] {
  const tally = tallies(db, rows.map((row) => row.id));
  const names = staffNames(db, rows.flatMap((row) => row.trainerStaffId ?? []));
  return rows.map((row) => headOf(row, tally.get(row.id), names));
}

/** Sessions, the latest first. @param limit null for all of them */
export function listSessions(db: ReadDb, filter: SessionFilter, limit: number | null): { rows: SessionRow[]; total: number } {
  const where = conditions(filter);
  const asked = db.select().from(s).where(where).orderBy(desc(s.heldOn), desc(s.id));
  const rows = limit === null ? asked.all() : asked.limit(limit).all();
  const total = limit === null ? rows.length : (db.select({ n: sql<number>`count(*)` }).from(s).where(where).get()?.n ?? 0);
  return { rows: headsOf(db, rows), total };
}

/** The session of a code with the version of it that holds now: what was corrected points to what took its place. */
export function findByCode(db: ReadDb, code: string): { session: SessionRow; holds: SessionRow } | null {
  const row = db.select().from(s).where(named(code)).get();
  if (row === undefined) return null;
  let last = row;
  for (let next: SessionRecord | undefined = row; next !== undefined; next = next.correctedById === null ? undefined : sessionRecord(db, next.correctedById)) last = next;
  const [session, holds] = headsOf(db, [row, last]);
  return session === undefined || holds === undefined ? null : { session, holds };
}

/** Sessions of plan items, whatever their state but voided or replaced ones. */
export function sessionsOfItems(db: ReadDb, itemIds: readonly string[]): Map<string, SessionRow[]> {
  const rows = itemIds.length === 0 ? [] : db.select().from(s).where(and(inArray(s.planItemId, [...itemIds]), isNull(s.voidedAt), isNull(s.correctedById))).orderBy(s.heldOn, s.id).all();
  const by = new Map<string, SessionRow[]>();
  for (const head of headsOf(db, rows)) if (head.planItemId !== null) by.set(head.planItemId, [...(by.get(head.planItemId) ?? []), head]);
  return by;
}

/** The people of a session as of its day, with their tries. */
export function peopleOfSession(db: ReadDb, row: SessionRecord): TrainingParticipant[] {
  const list = participantsOf(db, row.id);
  const people = staffByIds(db, list.map((one) => one.staffId));
  const departments = departmentNames(db);
  const attempts = new Map<string, AttemptRecord[]>();
  for (const one of attemptsOf(db, row.id)) attempts.set(one.staffId, [...(attempts.get(one.staffId) ?? []), one]);
  const clashes = clashesOf(db, row, list.map((one) => one.staffId));
  return list.map((one) => {
    const person = people.get(one.staffId);
    const posts = person === undefined ? [] : postsOn(person.employments, row.heldOn);
    const departmentId = posts[0]?.departmentId ?? null;
    const tries = attempts.get(one.staffId) ?? [];
    return {
      number: one.number, staffId: one.staffId, name: person?.name ?? '', namePinyin: person?.namePinyin ?? '', department: departmentId === null ? null : (departments.get(departmentId) ?? null),
      positions: [...new Set(posts.map((post) => post.positionCode))], employed: person !== undefined && !person.voided && employmentOn(person.employments, row.heldOn) !== null,
      attended: one.attended, attempts: tries.map(({ id, examOn, result, score, retake }) => ({ id, examOn, result, score, retake })), result: tries.at(-1)?.result ?? null,
      clash: clashes.get(one.staffId) ?? null,
    };
  });
}

function refOf(db: ReadDb, id: string | null): { id: string; number: string } | null {
  const row = id === null ? undefined : sessionRecord(db, id);
  return row === undefined ? null : { id: row.id, number: numberOf(row) };
}

/** What keeps an open session from being closed; nothing for any other. */
export function problemsOf(row: SessionRecord, people: readonly TrainingParticipant[], today: CivilDate): ClosingProblem[] {
  return stateOf(row) === 'open' ? closingProblems(fieldsOf(row), people, today) : [];
}

/** One session whole, or null. */
export function readSession(db: ReadDb, id: string, today: CivilDate): TrainingSession | null {
  const row = sessionRecord(db, id);
  if (row === undefined) return null;
  const [head] = headsOf(db, [row]);
  if (head === undefined) return null;
  const participants = peopleOfSession(db, row);
  const item = row.planItemId === null ? undefined : db.select({ id: trainingPlanItems.id, title: trainingPlanItems.title }).from(trainingPlanItems).where(eq(trainingPlanItems.id, row.planItemId)).get();
  const { staffId, certificateId, kindCode } = trainingGrants;
  return {
    ...head, planItem: item ?? null, participants,
    files: filesOf(db, id).map((file) => ({ id: file.id, kind: file.kind, fileId: file.fileId, name: file.name, mediaType: file.mediaType, addedAt: file.createdAt })),
    grants: db.select({ staffId, certificateId, kindCode }).from(trainingGrants).where(eq(trainingGrants.sessionId, id)).all(),
    problems: problemsOf(row, participants, today),
    closed: row.closedAt === null || row.closedBy === null ? null : { at: row.closedAt, by: personRef(db, row.closedBy) },
    correctionOf: refOf(db, row.correctionOfId), correctionReason: row.correctionReason, correctedBy: refOf(db, row.correctedById),
    voided: row.voidedAt === null || row.voidedBy === null ? null : { at: row.voidedAt, by: personRef(db, row.voidedBy), reason: row.voidReason ?? '' },
    createdBy: personRef(db, row.createdBy), createdAt: row.createdAt,
  };
}

/** Closed sessions somebody was on the list of, the latest first. */
export function everySessionOf(db: ReadDb, staffId: string): StaffTraining['sessions'] {
  const p = trainingParticipants;
  const rows = db.select({ session: s, attended: p.attended }).from(p).innerJoin(s, eq(p.sessionId, s.id))
    .where(and(eq(p.staffId, staffId), isNull(s.voidedAt), isNull(s.correctedById), sql`${s.closedAt} is not null`)).orderBy(desc(s.heldOn), desc(s.id)).all();
  const ids = rows.map((row) => row.session.id);
  const tries = ids.length === 0 ? [] : db.select().from(trainingAttempts).where(and(eq(trainingAttempts.staffId, staffId), inArray(trainingAttempts.sessionId, ids)))
    .orderBy(trainingAttempts.examOn, trainingAttempts.id).all();
  return rows.map(({ session, attended }) => {
    const own = tries.filter((one) => one.sessionId === session.id);
    return {
      id: session.id, number: numberOf(session), heldOn: session.heldOn, title: session.title, topics: session.topics, kind: session.kind, hours: session.hours, attended: attended === true,
      result: own.at(-1)?.result ?? null, score: own.at(-1)?.score ?? null, passedOn: own.find((one) => one.result === 'passed')?.examOn ?? null,
    };
  });
}
