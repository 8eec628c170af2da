import { addDays, addMonths, civilParts, civilDateFrom, compareDates, type CivilDate } from '../kit/civil-date';
import { required } from '../kit/assert';

/*
 * Recurring duties. A due date is the last fact plus the interval in civil months; it is worked out whenever it is asked for and
 * never stored, so that nothing saved elsewhere can move it.
 */

/** Where a duty stands on a day. `none`: nothing asks for it. */
export type DutyState = 'done' | 'soon' | 'overdue';

/** When something done on `last` is due again; the month's end where the day does not exist there (31 August + 6 months = 28 February). */
export function dueAfter(last: CivilDate, everyMonths: number): CivilDate {
  return addMonths(last, everyMonths);
}

/**
 * When a recurring duty is due.
 *
 * @param last the last day it was done; null when never
 * @param since the day it began to be owed: of one never done it is due from that day
 */
export function recurringDue(last: CivilDate | null, since: CivilDate, everyMonths: number): CivilDate {
  // Done before the duty began to be owed (an earlier stay in the home) counts for nothing.
  return last === null || last < since ? since : dueAfter(last, everyMonths);
}

/** Where a duty stands: late from the day after it was due, announced `remindDays` before. */
export function dutyState(dueOn: CivilDate, today: CivilDate, remindDays: number): DutyState {
  if (compareDates(today, dueOn) > 0) return 'overdue';
  return compareDates(today, addDays(dueOn, -remindDays)) >= 0 ? 'soon' : 'done';
}

/** The last day of the year a day lies in: until then the hours of that year can still be done. */
export function yearEnd(on: CivilDate): CivilDate {
  return required(civilDateFrom(civilParts(on).year, 12, 31), 'the last day of a year');
}

/** What somebody's pre-job training must be measured against. */
export interface PreJobFacts {
  /** First day of the present stay in the home. */
  readonly entryOn: CivilDate;
  /** First day in the post, without a break; null when the post is not held yet. */
  readonly postFrom: CivilDate | null;
  /** Days on which pre-job training of the topic was passed. */
  readonly passedOn: readonly CivilDate[];
  /** Days on which an exam of it was failed. */
  readonly failedOn: readonly CivilDate[];
}

export type PreJobStanding = 'passed' | 'failed' | 'missing' | 'beforeTransfer';

/**
 * Whether pre-job training of one topic lets somebody stand on a post on a day: passed on or before that day, after the entry of
 * the present stay, and where a change of post asks for it anew, not earlier than `leadDays` before the post.
 */
export function preJobStanding(facts: PreJobFacts, on: CivilDate, onTransfer: { readonly leadDays: number } | null): PreJobStanding {
  const counted = facts.passedOn.filter((day) => day >= facts.entryOn && day <= on);
  if (counted.length === 0) return facts.failedOn.some((day) => day >= facts.entryOn && day <= on) ? 'failed' : 'missing';
  if (onTransfer === null || facts.postFrom === null || facts.postFrom > on) return 'passed';
  const earliest = addDays(facts.postFrom, -onTransfer.leadDays);
  return counted.some((day) => day >= earliest) ? 'passed' : 'beforeTransfer';
}
