import type { AppraisalState } from '@shared/contract/appraisals';
import type { StaffEmployment } from '@shared/contract/staff-facts';
import type { CreditEvent } from '@shared/contract/appraisals-records';
import { addDays, addMonths, asCivilDate, type CivilDate } from '@shared/kit/civil-date';

/* Decisions about appraisals that need no database. */

/** The stamps a state follows from. */
export interface Stamps { readonly signedAt: string | null; readonly acknowledgedAt: string | null; readonly lockedAt: string | null; readonly voidedAt: string | null }

export function stateOf(stamps: Stamps): AppraisalState {
  if (stamps.voidedAt !== null) return 'voided';
  if (stamps.lockedAt !== null) return 'locked';
  if (stamps.acknowledgedAt !== null) return 'acknowledged';
  return stamps.signedAt === null ? 'draft' : 'signed';
}

/** First and last day of a month `2026-10`. */
export function monthSpan(month: string): { readonly from: CivilDate; readonly to: CivilDate } {
  const from = asCivilDate(`${month}-01`);
  return { from, to: addDays(addMonths(from, 1), -1) };
}

/** The last day of a month on which somebody was employed, not later than today; null when there is none. Posts are read on it. */
export function lastDayIn(employments: readonly StaffEmployment[], month: string, today: CivilDate): CivilDate | null {
  const { from, to } = monthSpan(month);
  const limit = to < today ? to : today;
  const days = employments.filter((one) => one.entryOn <= limit && (one.leaveOn === null || one.leaveOn >= from))
    .map((one) => (one.leaveOn !== null && one.leaveOn < limit ? one.leaveOn : limit));
  return days.toSorted().at(-1) ?? null;
}

/** Where an event of professional credit stands. */
export function creditState(row: { readonly voidedAt: string | null; readonly appealOn: string | null; readonly upheld: boolean | null }): CreditEvent['state'] {
  if (row.voidedAt !== null) return 'voided';
  if (row.upheld !== null) return row.upheld ? 'upheld' : 'revoked';
  return row.appealOn === null ? 'standing' : 'appealed';
}
