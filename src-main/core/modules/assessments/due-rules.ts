import type { DueLine } from '../../../shared/contract/assessments';
import { daysBetween, type CivilDate } from '../../../shared/kit/civil-date';
import type { ScaleSwitches } from '../../../shared/standards/scale';
import { routineDueOn, validUntil } from './rules';

/* When somebody is to be assessed again. Pure; the same facts give the same list on every day and every computer. */

/** The result that counts: locked, not superseded, not void. */
export interface CountingResult {
  readonly baselineOn: CivilDate;
  readonly grade: number;
  /** The switches it was made under decide how long it holds. */
  readonly switches: ScaleSwitches;
}

export interface DueDate { readonly kind: DueLine['kind']; readonly dueOn: CivilDate | null; readonly daysLeft: number | null }

/** The earlier of two days: the result runs out, or the home's interval has passed. The interval is the one set today. */
export function nextDue(last: CountingResult | null, current: ScaleSwitches, today: CivilDate): DueDate {
  if (last === null) return { kind: 'never', dueOn: null, daysLeft: null };
  const runsOut = validUntil(last.baselineOn, last.switches, last.grade);
  const routine = routineDueOn(last.baselineOn, current);
  const byRoutine = routine < runsOut;
  const dueOn = byRoutine ? routine : runsOut;
  return { kind: byRoutine ? 'routine' : 'validity', dueOn, daysLeft: daysBetween(today, dueOn) };
}

/** Requests first, then by day, the never assessed last. */
export function dueOrder(a: DueLine, b: DueLine): number {
  const rank = (line: DueLine) => (line.kind === 'request' ? 0 : line.kind === 'never' ? 2 : 1);
  return rank(a) - rank(b) || (a.daysLeft ?? 0) - (b.daysLeft ?? 0);
}

