import { addDays, addMonths, civilParts, endOfMonth, startOfMonth, weekdayOf, type CivilDate } from '@shared/kit/civil-date';

export interface MonthDay { readonly day: CivilDate; readonly number: number; readonly inMonth: boolean }

/** The weeks of a month, Monday first, filled up with the days of the months beside it. */
export function weeksOf(month: CivilDate): MonthDay[][] {
  const [first, last] = [startOfMonth(month), endOfMonth(month)];
  const own = civilParts(first).month;
  const weeks: MonthDay[][] = [];
  for (let day = addDays(first, 1 - weekdayOf(first)); day <= last; day = addDays(day, 7)) {
    weeks.push([0, 1, 2, 3, 4, 5, 6].map((step) => {
      const one = addDays(day, step);
      const parts = civilParts(one);
      return { day: one, number: parts.day, inMonth: parts.month === own };
    }));
  }
  return weeks;
}

/** The first day of the month so many months away. */
export function monthAway(month: CivilDate, months: number): CivilDate {
  return startOfMonth(addMonths(startOfMonth(month), months));
}
