import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  asCivilDate,
  type CivilDate,
  civilDateFrom,
  civilDateOf,
  civilParts,
  compareDates,
  daysBetween,
  daysInMonth,
  endOfMonth,
  formatCivilDate,
  isCivilDate,
  isLeapYear,
  startOfMonth,
  weekdayOf,
  yearsBetween,
} from '@shared/kit/civil-date';
import { asInstant } from '@shared/kit/instant';

const d = asCivilDate;
const anyDate = fc
  .date({ min: new Date('0001-06-01T00:00:00Z'), max: new Date('9990-01-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => d(date.toISOString().slice(0, 10)));
const dateNearUs = fc.integer({ min: -60_000, max: 60_000 }).map((days) => addDays(d('2000-01-01'), days));

describe('civil dates', () => {
  it('exist only where the calendar has the day', () => {
    expect(civilDateFrom(2024, 2, 29)).toBe('2024-02-29');
    expect(civilDateFrom(2025, 2, 29)).toBeNull();
    expect(civilDateFrom(1900, 2, 29)).toBeNull();
    expect(civilDateFrom(2000, 2, 29)).toBe('2000-02-29');
    expect(civilDateFrom(2026, 6, 31)).toBeNull();
    expect(civilDateFrom(2026, 13, 1)).toBeNull();
    expect(civilDateFrom(2026, 0, 1)).toBeNull();
    expect(civilDateFrom(0, 1, 1)).toBeNull();
    expect(civilDateFrom(10_000, 1, 1)).toBeNull();
    expect(civilDateFrom(2026, 1.5, 1)).toBeNull();
    expect(civilDateFrom(Number.NaN, 1, 1)).toBeNull();
    expect(civilDateFrom(7, 1, 1)).toBe('0007-01-01');
  });

  it('are told from other texts', () => {
    for (const text of ['', '2026-1-1', '2026/01/01', '2026-02-30', '2026-01-01T00:00', ' 2026-01-01', '２０２６-01-01']) {
      expect(isCivilDate(text)).toBe(false);
      expect(() => d(text)).toThrow(RangeError);
    }
    expect(isCivilDate('1880-01-01')).toBe(true);
  });

  it('count days as the calendar of the language does, in every year', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -200_000, max: 200_000 }), (date, days) => {
        const expected = new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000);
        fc.pre(expected.getUTCFullYear() >= 1 && expected.getUTCFullYear() <= 9999);
        const result = addDays(date, days);
        expect(result).toBe(expected.toISOString().slice(0, 10));
        expect(daysBetween(date, result)).toBe(days);
        expect(weekdayOf(result)).toBe(expected.getUTCDay() === 0 ? 7 : expected.getUTCDay());
        expect(Math.sign(compareDates(date, result))).toBe(Math.sign(-days) + 0);
      }),
    );
  });

  it('cross leap days and ends of years', () => {
    expect(addDays(d('2024-02-28'), 1)).toBe('2024-02-29');
    expect(addDays(d('2024-03-01'), -1)).toBe('2024-02-29');
    expect(addDays(d('2025-12-31'), 1)).toBe('2026-01-01');
    expect(daysBetween(d('2024-01-01'), d('2025-01-01'))).toBe(366);
    expect(() => addDays(d('9999-12-31'), 1)).toThrow(RangeError);
    expect(() => addDays(d('2026-01-01'), 0.5)).toThrow(RangeError);
  });

  it('stay at the end of a month that is too short, when months are added', () => {
    expect(addMonths(d('2026-01-31'), 1)).toBe('2026-02-28');
    expect(addMonths(d('2024-01-31'), 1)).toBe('2024-02-29');
    expect(addMonths(d('2024-02-29'), 12)).toBe('2025-02-28');
    expect(addMonths(d('2024-02-29'), 48)).toBe('2028-02-29');
    expect(addMonths(d('2026-03-31'), -1)).toBe('2026-02-28');
    expect(addMonths(d('2026-01-15'), -1)).toBe('2025-12-15');
    expect(addMonths(d('2026-11-30'), 6)).toBe('2027-05-30');
    expect(() => addMonths(d('9999-12-01'), 1)).toThrow(RangeError);
  });

  it('land in the month asked for, whatever the day', () => {
    fc.assert(
      fc.property(dateNearUs, fc.integer({ min: -600, max: 600 }), (date, months) => {
        const from = civilParts(date);
        const to = civilParts(addMonths(date, months));
        expect((to.year - from.year) * 12 + to.month - from.month).toBe(months);
        expect(to.day).toBe(Math.min(from.day, daysInMonth(to.year, to.month)));
      }),
    );
  });

  it('give an age that changes on the birthday', () => {
    expect(yearsBetween(d('1946-09-25'), d('2026-09-24'))).toBe(79);
    expect(yearsBetween(d('1946-09-25'), d('2026-09-25'))).toBe(80);
    expect(yearsBetween(d('2026-09-25'), d('2026-09-25'))).toBe(0);
    expect(yearsBetween(d('1880-01-01'), d('1999-12-31'))).toBe(119);
  });

  it('make a person born on 29 February older on 1 March in common years and on the day itself in leap years', () => {
    expect(yearsBetween(d('1940-02-29'), d('2025-02-28'))).toBe(84);
    expect(yearsBetween(d('1940-02-29'), d('2025-03-01'))).toBe(85);
    expect(yearsBetween(d('1940-02-29'), d('2028-02-28'))).toBe(87);
    expect(yearsBetween(d('1940-02-29'), d('2028-02-29'))).toBe(88);
  });

  it('never make anybody younger as days go by', () => {
    fc.assert(
      fc.property(dateNearUs, dateNearUs, (birth, on) => {
        const step = yearsBetween(birth, addDays(on, 1)) - yearsBetween(birth, on);
        expect([0, 1]).toContain(step);
      }),
    );
  });

  it('know leap years, month ends and weekdays', () => {
    expect([1900, 2000, 2024, 2025].map(isLeapYear)).toEqual([false, true, true, false]);
    expect(daysInMonth(2024, 2)).toBe(29);
    expect(daysInMonth(2024, 13)).toBe(0);
    expect(startOfMonth(d('2024-02-15'))).toBe('2024-02-01');
    expect(endOfMonth(d('2024-02-15'))).toBe('2024-02-29');
    expect(endOfMonth(d('2026-12-31'))).toBe('2026-12-31');
    expect(weekdayOf(d('2026-11-23'))).toBe(1);
    expect(weekdayOf(d('1949-10-01'))).toBe(6);
    expect(weekdayOf(d('1900-01-07'))).toBe(7);
  });

  it('sort as text in calendar order', () => {
    const dates: CivilDate[] = [d('2026-01-02'), d('0999-12-31'), d('2025-12-31')];
    expect(dates.sort(compareDates)).toEqual(['0999-12-31', '2025-12-31', '2026-01-02']);
    expect(compareDates(d('2026-01-01'), d('2026-01-01'))).toBe(0);
  });

  it('follow the zone of the home, not the zone of the computer', () => {
    const moment = asInstant('2026-11-22T16:30:00Z');
    expect(civilDateOf(moment, 'Asia/Shanghai')).toBe('2026-11-23');
    expect(civilDateOf(moment, 'America/New_York')).toBe('2026-11-22');
    expect(civilDateOf(asInstant('2026-11-22T15:59:59.999Z'), 'Asia/Shanghai')).toBe('2026-11-22');
  });

  it('hold through the summer time China had until 1991', () => {
    expect(civilDateOf(asInstant('1988-07-01T15:30:00Z'), 'Asia/Shanghai')).toBe('1988-07-02');
    expect(civilDateOf(asInstant('1992-07-01T15:30:00Z'), 'Asia/Shanghai')).toBe('1992-07-01');
  });

  it('are written in columns on screen and in words on paper', () => {
    expect(formatCivilDate(d('2026-01-05'), 'screen', 'zh-CN')).toBe('2026-01-05');
    expect(formatCivilDate(d('2026-01-05'), 'screen', 'en-US')).toBe('2026-01-05');
    expect(formatCivilDate(d('2026-01-05'), 'print', 'zh-CN')).toBe('2026年1月5日');
    expect(formatCivilDate(d('2026-01-05'), 'print', 'en-US')).toBe('5 January 2026');
    expect(formatCivilDate(d('1880-01-01'), 'print', 'zh-CN')).toBe('1880年1月1日');
  });
});
