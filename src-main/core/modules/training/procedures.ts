import { contract } from '@shared/contract';
import type { FieldIssue } from '@shared/contract/issues';
import { newId } from '@shared/kit/ids';
import type { TrainingDuty } from '@shared/standards/training-calendar';
import { command, query } from '../../platform/procedure';
import { dutiesOn, lastSetting, type HomeDuty } from './calendar';
import { found, refuseIssues } from './calls';
import { closingProcedures } from './closing';
import { trainingDuties } from './duties';
import { grantProcedures } from './grants';
import { hoursOfYear, peopleOn, trainingOf } from './people';
import { knownYears, planOf, planProcedures } from './plan';
import { findByCode, listSessions, readSession } from './reading';
import { sessionProcedures } from './sessions';
import { trainingDutySettings } from './tables';

const c = contract.training;

const reads = {
  plan: query(c.plan, (db, input, ctx) => planOf(db, ctx, input.year, ctx.clock.today())),
  sessions: query(c.sessions, (db, input) => listSessions(db, input.filter, input.limit)),
  session: query(c.session, (db, input, ctx) => found(readSession(db, input.id, ctx.clock.today()), 'training', ctx.errors)),
  findByCode: query(c.findByCode, (db, input) => findByCode(db, input.code)),
  people: query(c.people, (db, input, ctx) => peopleOn(db, ctx, input.on)),
  duties: query(c.duties, (db, input, ctx) => trainingDuties(db, ctx, input.on ?? ctx.clock.today())),
  ofStaff: query(c.ofStaff, (db, input, ctx) => found(trainingOf(db, ctx, input.staffId, ctx.clock.today()), 'staff', ctx.errors)),
  hours: query(c.hours, (db, input, ctx) => hoursOfYear(db, ctx, input.year, ctx.clock.today())),
  years: query(c.years, (db) => knownYears(db)),
};

interface Decision { readonly inUse: boolean; readonly everyMonths: number | null; readonly hours: number | null }

/** Read in a law, not in a local form or a preset of ours. */
const LAW: ReadonlySet<TrainingDuty['confidence']> = new Set(['V1', 'V2']);

/** Whether a decision is laxer than what a law leaves: an interval above the floor, or a duty by law put out of use. */
export function isLaxer(home: Pick<HomeDuty, 'duty' | 'status'>, decision: Decision): boolean {
  const { rule, confidence } = home.duty;
  if (!decision.inUse) return home.status !== 'local' && (LAW.has(confidence) || (rule.type === 'recurring' && rule.floorMonths !== undefined));
  return rule.type === 'recurring' && rule.floorMonths !== undefined && (decision.everyMonths ?? rule.everyMonths) > rule.floorMonths;
}

const settings = {
  adoptDuty: command(c.adoptDuty, (tx, input, ctx) => {
    const home = found(dutiesOn(tx, ctx.standards, input.effectiveOn).find((one) => one.key === input.key), 'trainingDuty', ctx.errors);
    const last = lastSetting(tx, input.key);
    if (last !== input.expectedVersion) throw ctx.errors.STALE_VERSION({ data: { current: last, changedBy: null, changedAt: null } });
    const { type } = home.duty.rule;
    const issues: FieldIssue[] = [];
    if (input.everyMonths !== null && type !== 'recurring') issues.push({ path: ['everyMonths'], reason: 'unknownKey' });
    if (input.hours !== null && type !== 'yearlyHours') issues.push({ path: ['hours'], reason: 'unknownKey' });
    refuseIssues(issues);
    if (!input.laxerAccepted && isLaxer(home, input)) {
      const { rule } = home.duty;
      throw ctx.errors.LAXER_THAN_LAW({ data: { floorMonths: rule.type === 'recurring' ? (rule.floorMonths ?? null) : null } });
    }
    const { inUse, everyMonths, hours, effectiveOn, reason, laxerAccepted } = input;
    tx.insert(trainingDutySettings).values({
      id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, dutyKey: input.key, sequence: last + 1, inUse, everyMonths, hours, effectiveOn, reason, laxerAccepted,
    }).run();
    ctx.audit('trainingDuty', input.key, { inUse, everyMonths, hours, effectiveOn, reason, laxerAccepted });
    return { key: input.key, version: last + 1 };
  }),
};

export const trainingProcedures = { ...reads, ...planProcedures, ...sessionProcedures, ...closingProcedures, ...grantProcedures, ...settings };
