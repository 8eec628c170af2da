import type { CivilDate } from '../../../shared/kit/civil-date';
import { settableClock, type Instant } from '../../../shared/kit/instant';
import type { Permission, Role } from '../../../shared/contract/permissions';
import type { WriteDb } from '../../platform/database';
import type { Actor } from '../../platform/services';
import type { StandardsStore } from '../../platform/standards';
import { lockedGrades } from '../assessments';
import { decide, propose, type Acting, type Refusals } from './deciding';
import { rulesOn } from './reading';

/* Care levels of the made-up home, decided by the same rules on a clock set to the day. */

export interface PastLevel {
  readonly assessmentId: string;
  readonly effectiveOn: CivilDate;
  readonly at: Instant;
  readonly proposer: Actor;
  /** Steps above (+) or below (−) what the policy gives; 0 follows it. */
  readonly override: number;
  /** Required for an override. */
  readonly reason: string | null;
  /** Approves an override of somebody else; null leaves it waiting. */
  readonly approver: Actor | null;
}

export interface PastDeps {
  readonly standards: StandardsStore;
  readonly timeZone: string;
  readonly mayDo: (role: Role, permission: Permission) => boolean;
}

function refusal(code: string) {
  return ({ data }: { data: unknown }) => new Error(`${code} ${JSON.stringify(data)}`);
}

const pastErrors: Refusals = {
  NOT_FOUND: refusal('NOT_FOUND'), STALE_VERSION: refusal('STALE_VERSION'), NOT_LOCKED: refusal('NOT_LOCKED'), NO_POLICY: refusal('NO_POLICY'),
  ALREADY_AWAITING: refusal('ALREADY_AWAITING'), EFFECTIVE_DATE_TAKEN: refusal('EFFECTIVE_DATE_TAKEN'), ALREADY_DECIDED: refusal('ALREADY_DECIDED'),
  SAME_PERSON: refusal('SAME_PERSON'), NOT_IN_FORCE: refusal('NOT_IN_FORCE'),
};

/** Decides a level as on its day. @returns its id */
export function recordPastLevel(tx: WriteDb, deps: PastDeps, past: PastLevel): string {
  const acting = (actor: Actor): Acting<keyof Refusals> => ({
    actor, clock: settableClock(past.at, deps.timeZone), standards: deps.standards, services: { mayDo: deps.mayDo }, errors: pastErrors, audit: () => undefined,
  });
  const grade = lockedGrades(tx, { ids: [past.assessmentId] }).get(past.assessmentId);
  const rules = grade === undefined ? null : rulesOn(tx, deps.standards, past.effectiveOn, grade);
  if (rules === null) throw pastErrors.NO_POLICY({ data: {} });
  const rank = Math.min(rules.policy.standard.ranks - 1, Math.max(0, rules.policyRank + past.override));
  const row = propose(tx, { assessmentId: past.assessmentId, rank, effectiveOn: past.effectiveOn, reason: past.reason }, acting(past.proposer));
  if (row.approved === null && past.approver !== null) {
    decide(tx, { id: row.id, expectedVersion: row.version, approve: true, note: null }, acting(past.approver));
  }
  return row.id;
}
