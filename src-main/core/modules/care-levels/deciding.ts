import { eq } from 'drizzle-orm';
import type { Bilingual } from '../../../shared/contract/common';
import type { CareLevelState } from '../../../shared/contract/care-levels';
import type { CivilDate } from '../../../shared/kit/civil-date';
import type { Clock } from '../../../shared/kit/instant';
import { newId } from '../../../shared/kit/ids';
import type { Role, Permission } from '../../../shared/contract/permissions';
import type { NamingScheme } from '../../../shared/standards/care-level';
import type { WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { Actor } from '../../platform/services';
import type { StandardsStore } from '../../platform/standards';
import { lockedGrades, type LockedGrade } from '../assessments';
import { levelsOf, named, rulesOn, waitingRow, type LevelRow } from './reading';
import { earliestOn, fitsBetween, standing, stateOf } from './rules';
import { careLevels } from './tables';

type Maker<D> = (options: { data: D }) => Error;

/** The declared refusals of this module's commands; each use case takes only those it can end in. */
export interface Refusals {
  readonly NOT_FOUND: Maker<{ what: string }>;
  readonly STALE_VERSION: Maker<{ current: number; changedBy: string | null; changedAt: string | null }>;
  readonly NOT_LOCKED: Maker<Record<string, never>>;
  readonly NO_POLICY: Maker<Record<string, never>>;
  readonly ALREADY_AWAITING: Maker<{ id: string }>;
  readonly EFFECTIVE_DATE_TAKEN: Maker<{ on: CivilDate; level: Bilingual }>;
  readonly ALREADY_DECIDED: Maker<Record<string, never>>;
  readonly SAME_PERSON: Maker<Record<string, never>>;
  readonly NOT_IN_FORCE: Maker<{ state: CareLevelState }>;
}

/** Who acts, when, by which rules: what the use cases here need. A command's context is one; so is the demo's. */
export interface Acting<K extends keyof Refusals> {
  readonly clock: Clock;
  readonly standards: StandardsStore;
  readonly actor: Actor;
  readonly services: { readonly mayDo: (role: Role, permission: Permission) => boolean };
  readonly errors: Pick<Refusals, K>;
  audit(subjectKind: string, subjectId: string, detail?: unknown): void;
}

function wording(scheme: NamingScheme, rank: number) {
  const { code, name } = named(scheme, rank);
  return { levelCode: code, levelName: name };
}

/** The locked assessment a level may rest on. */
export function lockedGrade(tx: WriteDb, assessmentId: string, ctx: { errors: Pick<Refusals, 'NOT_LOCKED'> }): LockedGrade {
  const grade = lockedGrades(tx, { ids: [assessmentId] }).get(assessmentId);
  if (grade === undefined || grade.voided) throw ctx.errors.NOT_LOCKED({ data: {} });
  return grade;
}

function decidedRules(tx: WriteDb, on: CivilDate, grade: LockedGrade, rank: number, ctx: Acting<'NO_POLICY'>) {
  const rules = rulesOn(tx, ctx.standards, on, grade);
  if (rules === null) throw ctx.errors.NO_POLICY({ data: {} });
  if (rank >= rules.policy.standard.ranks) throw new InvalidFields([{ path: ['rank'], reason: 'notInList' }]);
  // Ranks that share a name are one level: choosing the other of them departs from nothing.
  const scheme = rules.scheme.standard;
  const same = named(scheme, rank).code === named(scheme, rules.policyRank).code;
  return { ...rules, rank: same ? rules.policyRank : rank };
}

/** Another level already begins on this day, or a later one is decided: only a correction may go there. */
function refuseOverlap(tx: WriteDb, row: { residentId: string; effectiveOn: CivilDate }, notBefore: CivilDate, ctx: Acting<'EFFECTIVE_DATE_TAKEN'>): void {
  const own = levelsOf(tx, [row.residentId]).get(row.residentId) ?? [];
  const blocking = standing(own).findLast((level) => level.effectiveOn >= row.effectiveOn);
  if (blocking !== undefined) {
    throw ctx.errors.EFFECTIVE_DATE_TAKEN({ data: { on: blocking.effectiveOn, level: blocking.levelName } });
  }
  if (row.effectiveOn < earliestOn(own, notBefore)) throw new InvalidFields([{ path: ['effectiveOn'], reason: 'dateOrder' }]);
}

export interface Propose { readonly assessmentId: string; readonly rank: number; readonly effectiveOn: CivilDate; readonly reason: string | null }

/** Decides a level after a locked assessment. As the policy says it holds at once; an override waits, unless the director makes it herself. */
export function propose(tx: WriteDb, input: Propose, ctx: Acting<'NOT_LOCKED' | 'NO_POLICY' | 'ALREADY_AWAITING' | 'EFFECTIVE_DATE_TAKEN'>): LevelRow {
  const grade = lockedGrade(tx, input.assessmentId, ctx);
  const { policy, scheme, policyRank, rank } = decidedRules(tx, input.effectiveOn, grade, input.rank, ctx);
  const override = rank !== policyRank;
  if (override && input.reason === null) throw new InvalidFields([{ path: ['reason'], reason: 'required' }]);
  const waiting = waitingRow(tx, grade.residentId);
  if (waiting !== null) throw ctx.errors.ALREADY_AWAITING({ data: { id: waiting.id } });
  refuseOverlap(tx, { residentId: grade.residentId, effectiveOn: input.effectiveOn }, grade.baselineOn, ctx);
  const now = ctx.clock.now();
  const { accountId, role } = ctx.actor;
  const decided = !override || ctx.services.mayDo(role, 'careLevels.approve');
  const row = tx.insert(careLevels).values({
    id: newId(ctx.clock), createdAt: now, createdBy: accountId, residentId: grade.residentId, assessmentId: grade.id, rank, ...wording(scheme.standard, rank), policyRank,
    policyHash: policy.hash, schemeHash: scheme.hash, effectiveOn: input.effectiveOn, reason: override ? input.reason : null,
    ...(decided ? { decidedAt: now, decidedBy: accountId, approved: true } : {}),
  }).returning().get();
  ctx.audit('careLevel', row.id, { residentId: row.residentId, rank: row.rank, policyRank, effectiveOn: row.effectiveOn, reason: row.reason, approved: row.approved });
  return row;
}

export interface OnVersion { readonly id: string; readonly expectedVersion: number }

function rowFor(tx: WriteDb, input: OnVersion, ctx: Acting<'NOT_FOUND' | 'STALE_VERSION'>): LevelRow {
  const row = tx.select().from(careLevels).where(eq(careLevels.id, input.id)).get();
  if (row === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'careLevel' } });
  if (row.version !== input.expectedVersion) throw ctx.errors.STALE_VERSION({ data: { current: row.version, changedBy: null, changedAt: row.decidedAt } });
  return row;
}

type Deciding = Acting<'NOT_FOUND' | 'STALE_VERSION' | 'ALREADY_DECIDED' | 'SAME_PERSON' | 'EFFECTIVE_DATE_TAKEN'>;

/** The director's word on an override somebody else proposed. */
export function decide(tx: WriteDb, input: OnVersion & { approve: boolean; note: string | null }, ctx: Deciding): LevelRow {
  const row = rowFor(tx, input, ctx);
  if (row.approved !== null) throw ctx.errors.ALREADY_DECIDED({ data: {} });
  // Whoever was made director after proposing may not approve the own proposal: it was made to be looked at by another.
  if (row.createdBy === ctx.actor.accountId) throw ctx.errors.SAME_PERSON({ data: {} });
  if (!input.approve && input.note === null) throw new InvalidFields([{ path: ['note'], reason: 'required' }]);
  if (input.approve) refuseOverlap(tx, row, row.effectiveOn, ctx);
  ctx.audit('careLevel', row.id, { approved: input.approve, note: input.note });
  return tx.update(careLevels).set({
    version: row.version + 1, decidedAt: ctx.clock.now(), decidedBy: ctx.actor.accountId, approved: input.approve, decisionNote: input.note,
  }).where(eq(careLevels.id, row.id)).returning().get();
}

export interface Correct extends OnVersion { readonly rank: number; readonly effectiveOn: CivilDate; readonly reason: string }

/** A linked new decision takes the place of one that holds or held; the old one stays on record. */
export function correct(tx: WriteDb, input: Correct, ctx: Acting<'NOT_FOUND' | 'STALE_VERSION' | 'NOT_LOCKED' | 'NO_POLICY' | 'NOT_IN_FORCE' | 'EFFECTIVE_DATE_TAKEN'>): LevelRow {
  const row = rowFor(tx, input, ctx);
  const own = levelsOf(tx, [row.residentId]).get(row.residentId) ?? [];
  const state = stateOf(own, row, ctx.clock.today());
  if (state !== 'current' && state !== 'past' && state !== 'planned') throw ctx.errors.NOT_IN_FORCE({ data: { state } });
  const grade = lockedGrade(tx, row.assessmentId, ctx);
  const { policy, scheme, policyRank, rank } = decidedRules(tx, input.effectiveOn, grade, input.rank, ctx);
  if (!fitsBetween(own, row, input.effectiveOn)) throw new InvalidFields([{ path: ['effectiveOn'], reason: 'dateOrder' }]);
  const now = ctx.clock.now();
  const { accountId } = ctx.actor;
  const made = tx.insert(careLevels).values({
    id: newId(ctx.clock), createdAt: now, createdBy: accountId, residentId: row.residentId, assessmentId: row.assessmentId, rank, ...wording(scheme.standard, rank), policyRank,
    policyHash: policy.hash, schemeHash: scheme.hash, effectiveOn: input.effectiveOn, reason: rank === policyRank ? null : input.reason,
    decidedAt: now, decidedBy: accountId, approved: true, correctionOfId: row.id, correctionReason: input.reason,
  }).returning().get();
  tx.update(careLevels).set({ version: row.version + 1, correctedById: made.id }).where(eq(careLevels.id, row.id)).run();
  ctx.audit('careLevel', row.id, { correctedBy: made.id, reason: input.reason });
  ctx.audit('careLevel', made.id, { correctionOf: row.id, rank: made.rank, effectiveOn: made.effectiveOn });
  return made;
}
