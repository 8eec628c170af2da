import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm';
import type { AssessedPerson } from '../../../shared/contract/assessments';
import type { CareLevel, CareLevelLine, CareLevelOffer, ChangeNotice, NamedLevel } from '../../../shared/contract/care-levels';
import { levelFor, nameOfRank } from '../../../shared/engines/care-level';
import { required } from '../../../shared/kit/assert';
import type { CivilDate } from '../../../shared/kit/civil-date';
import type { Clock } from '../../../shared/kit/instant';
import type { NamingScheme } from '../../../shared/standards/care-level';
import type { ReadDb } from '../../platform/database';
import type { StandardEntry, StandardsStore } from '../../platform/standards';
import { everybody, lockedGrades, peopleByIds, personRef, type LockedGrade } from '../assessments';
import { currentInstitution } from '../institution';
import { careLevelPolicyOn, namingSchemeOn } from '../standards';
import { earliestOn, endsOn, levelOn, stateOf } from './rules';
import { careLevels } from './tables';

export type LevelRow = typeof careLevels.$inferSelect;

export interface Looking { readonly standards: StandardsStore; readonly clock: Pick<Clock, 'today'> }

function refOf(entry: StandardEntry) {
  const { family, edition, title, status } = entry.standard;
  return { family, edition, hash: entry.hash, title, status };
}

function entryByHash(standards: StandardsStore, hash: string): StandardEntry {
  return required(standards.byHash(hash), 'the edition a care level was decided by');
}

function schemeByHash(standards: StandardsStore, hash: string): StandardEntry<'naming-scheme'> {
  const entry = entryByHash(standards, hash);
  if (entry.standard.kind !== 'naming-scheme') throw new Error('Broken assumption: a care level was named by a naming scheme');
  return { ...entry, standard: entry.standard };
}

/** What a scheme calls a rank; the rank itself only if a scheme of the home lost its name. */
export function named(scheme: NamingScheme, rank: number): NamedLevel {
  const level = nameOfRank(scheme, rank);
  return { rank, code: level?.code ?? String(rank), name: level?.name ?? { zh: String(rank), en: String(rank) } };
}

export function levelsOf(db: ReadDb, residentIds: readonly string[]): Map<string, LevelRow[]> {
  const rows = residentIds.length === 0 ? [] : db.select().from(careLevels).where(inArray(careLevels.residentId, [...residentIds])).orderBy(asc(careLevels.id)).all();
  return grouped(rows);
}

function grouped(rows: readonly LevelRow[]): Map<string, LevelRow[]> {
  const byResident = new Map<string, LevelRow[]>();
  for (const row of rows) {
    const known = byResident.get(row.residentId);
    if (known === undefined) byResident.set(row.residentId, [row]);
    else known.push(row);
  }
  return byResident;
}

interface Beside { readonly people: ReadonlyMap<string, AssessedPerson>; readonly grades: ReadonlyMap<string, LockedGrade> }

function direction(row: LevelRow): CareLevel['direction'] {
  return row.rank === row.policyRank ? 'asPolicy' : row.rank > row.policyRank ? 'up' : 'down';
}

function levelOut(db: ReadDb, row: LevelRow, all: readonly LevelRow[], beside: Beside, look: Looking): CareLevel {
  const scheme = schemeByHash(look.standards, row.schemeHash);
  const grade = required(beside.grades.get(row.assessmentId), 'the assessment a care level rests on');
  const { decidedAt, decidedBy, approved } = row;
  return {
    id: row.id, version: row.version, resident: required(beside.people.get(row.residentId), 'the resident of a care level'),
    level: { rank: row.rank, code: row.levelCode, name: row.levelName }, byPolicy: named(scheme.standard, row.policyRank), direction: direction(row),
    assessment: { id: grade.id, number: grade.number, baselineOn: grade.baselineOn, grade: grade.grade, gradeName: grade.gradeName },
    policy: refOf(entryByHash(look.standards, row.policyHash)), scheme: refOf(scheme), effectiveOn: row.effectiveOn, endsOn: endsOn(all, row),
    state: stateOf(all, row, look.clock.today()), reason: row.reason, proposedBy: personRef(db, row.createdBy), proposedAt: row.createdAt,
    decision: decidedAt === null || decidedBy === null || approved === null ? null : { approved, by: personRef(db, decidedBy), at: decidedAt, note: row.decisionNote },
    correctionOf: row.correctionOfId, correctionReason: row.correctionReason, correctedBy: row.correctedById,
  };
}

function outputs(db: ReadDb, rows: readonly LevelRow[], all: ReadonlyMap<string, LevelRow[]>, look: Looking): CareLevel[] {
  const beside = {
    people: peopleByIds(db, rows.map((row) => row.residentId)), grades: lockedGrades(db, { ids: rows.map((row) => row.assessmentId) }),
  };
  return rows.map((row) => levelOut(db, row, all.get(row.residentId) ?? [], beside, look));
}

/** All levels of a resident, the last decided first. */
export function historyOf(db: ReadDb, residentId: string, look: Looking): CareLevel[] {
  const rows = db.select().from(careLevels).where(eq(careLevels.residentId, residentId)).orderBy(desc(careLevels.effectiveOn), desc(careLevels.id)).all();
  return outputs(db, rows, new Map([[residentId, rows]]), look);
}

export function levelById(db: ReadDb, id: string, look: Looking): CareLevel | null {
  const row = db.select().from(careLevels).where(eq(careLevels.id, id)).get();
  return row === undefined ? null : (outputs(db, [row], levelsOf(db, [row.residentId]), look)[0] ?? null);
}

/** The levels residents have on a day, for lists of other modules. Who has none is left out. */
export function currentLevels(db: ReadDb, residentIds: readonly string[], on: CivilDate, look: Looking): Map<string, CareLevel> {
  const all = levelsOf(db, residentIds);
  const rows = [...all.values()].flatMap((levels) => levelOn(levels, on) ?? []);
  return new Map(outputs(db, rows, all, look).map((level) => [level.resident.id, level]));
}

export function awaiting(db: ReadDb, look: Looking): CareLevel[] {
  const rows = db.select().from(careLevels).where(isNull(careLevels.approved)).orderBy(asc(careLevels.id)).all();
  return outputs(db, rows, levelsOf(db, rows.map((row) => row.residentId)), look);
}

/** Everybody with the level of today, and whether the result that counts has been followed by a decision. */
export function overview(db: ReadDb, look: Looking): CareLevelLine[] {
  const today = look.clock.today();
  const people = everybody(db);
  const all = grouped(db.select().from(careLevels).orderBy(asc(careLevels.id)).all());
  const rows = [...all.values()].flatMap((levels) => levelOn(levels, today) ?? []);
  const levels = new Map(outputs(db, rows, all, look).map((level) => [level.resident.id, level]));
  const family = careLevelPolicyOn(look.standards, today)?.standard.scaleFamily;
  const counting = new Map([...lockedGrades(db, { countingIn: family ?? '' }).values()].map((grade) => [grade.residentId, grade]));
  return people.map((resident) => {
    const own = all.get(resident.id) ?? [];
    const grade = counting.get(resident.id);
    const followed = grade === undefined || own.some((row) => row.assessmentId === grade.id && row.approved !== false);
    return {
      resident, level: levels.get(resident.id) ?? null, awaiting: own.some((row) => row.approved === null),
      undecided: followed ? null : { id: grade.id, number: grade.number, baselineOn: grade.baselineOn },
    };
  });
}

/** The policy and names by which a level beginning on a day is decided; null without a policy in force or for another scale. */
export function rulesOn(db: ReadDb, standards: StandardsStore, on: CivilDate, grade: LockedGrade) {
  const policy = careLevelPolicyOn(standards, on);
  const scheme = namingSchemeOn(db, standards, on);
  if (policy === null || scheme === null || policy.standard.scaleFamily !== grade.family) return null;
  const policyRank = levelFor(policy.standard, grade.grade);
  return policyRank === null ? null : { policy, scheme, policyRank };
}

/** What the policy gives for a locked assessment. `null` without a policy that maps its scale. */
export function offerFor(db: ReadDb, grade: LockedGrade, look: Looking): CareLevelOffer | null {
  const today = look.clock.today();
  const rules = rulesOn(db, look.standards, today, grade);
  if (rules === null) return null;
  const { policy, scheme, policyRank } = rules;
  const own = levelsOf(db, [grade.residentId]).get(grade.residentId) ?? [];
  const resident = required(peopleByIds(db, [grade.residentId]).get(grade.residentId), 'the resident of an assessment');
  return {
    assessment: { id: grade.id, number: grade.number, baselineOn: grade.baselineOn, grade: grade.grade, gradeName: grade.gradeName }, resident,
    byPolicy: named(scheme.standard, policyRank), levels: scheme.standard.levels.map((level) => named(scheme.standard, level.ranks.includes(policyRank) ? policyRank : (level.ranks[0] ?? 0))),
    policy: refOf(policy), scheme: refOf(scheme), current: currentLevels(db, [grade.residentId], today, look).get(grade.residentId) ?? null,
    earliestOn: earliestOn(own, grade.baselineOn),
  };
}

/** What the notice to the family says: the decision and the level before it. */
export function changeNoticeOf(db: ReadDb, id: string, look: Looking): ChangeNotice | null {
  const decided = levelById(db, id, look);
  if (decided === null) return null;
  const before = historyOf(db, decided.resident.id, look).find((one) => one.id !== id && (one.state === 'past' || one.state === 'current') && one.effectiveOn < decided.effectiveOn) ?? null;
  return { institutionName: currentInstitution(db)?.name ?? '', resident: decided.resident, decided, before };
}

/** An override that still waits for one resident. */
export function waitingRow(db: ReadDb, residentId: string): LevelRow | null {
  return db.select().from(careLevels).where(and(eq(careLevels.residentId, residentId), isNull(careLevels.approved))).get() ?? null;
}
