import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DAY_MINUTES, minuteOf, minuteOfDay, shortfalls, spanOf, timeOf, type Span } from '@shared/engines/shift';
import { addDays, asCivilDate } from '@shared/kit/civil-date';

const day = asCivilDate;

describe('times of shifts', () => {
  test('a night ends on the next day, a day off has no time', () => {
    const midnight = minuteOf(day('2026-11-23'));
    expect(spanOf({ start: '23:00', end: '07:00' }, day('2026-11-23'))).toEqual({ from: midnight + 23 * 60, to: midnight + 31 * 60 });
    expect(spanOf({ start: '07:00', end: '15:00' }, day('2026-11-23'))).toEqual({ from: midnight + 7 * 60, to: midnight + 15 * 60 });
    // Around the clock: the end at the hour of the start is tomorrow's.
    expect(spanOf({ start: '08:00', end: '08:00' }, day('2026-11-23'))).toEqual({ from: midnight + 480, to: midnight + 480 + DAY_MINUTES });
    expect(spanOf({ start: null, end: null }, day('2026-11-23'))).toBeNull();
  });

  test('days follow each other without a gap, over leap days and changes of the clock', () => {
    for (const on of ['2024-02-28', '2024-02-29', '2026-03-08', '2026-11-01', '2026-12-31']) expect(minuteOf(addDays(day(on), 1)) - minuteOf(day(on))).toBe(DAY_MINUTES);
    expect([timeOf(minuteOf(day('2026-11-23')) + 61), timeOf(-1), minuteOfDay('23:59')]).toEqual(['01:01', '23:59', 1439]);
  });
});

describe('where too few are there', () => {
  test('stretches end where the number changes and at every full day', () => {
    const within = { from: 420, to: 420 + 2 * DAY_MINUTES };
    expect(shortfalls([], within, 2)).toEqual([{ from: 420, to: 1860, have: 0 }, { from: 1860, to: 3300, have: 0 }]);
    expect(shortfalls([{ from: 420, to: 900 }, { from: 0, to: 600 }, { from: 900, to: 3300 }], within, 1)).toEqual([]);
    expect(shortfalls([{ from: 420, to: 900 }, { from: 0, to: 600 }, { from: 900, to: 3300 }], within, 2)).toEqual([{ from: 600, to: 1860, have: 1 }, { from: 1860, to: 3300, have: 1 }]);
  });

  test('agree with counting every minute', () => {
    const span = fc.tuple(fc.nat(3_000), fc.nat(900)).map(([from, length]): Span => ({ from, to: from + length }));
    fc.assert(fc.property(fc.array(span, { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (spans, least) => {
      const within = { from: 300, to: 300 + 2 * DAY_MINUTES };
      const short = shortfalls(spans, within, least);
      for (let minute = within.from; minute < within.to; minute += 7) {
        const have = spans.filter((one) => one.from <= minute && minute < one.to).length;
        const told = short.find((one) => one.from <= minute && minute < one.to);
        expect(told?.have ?? least).toBe(Math.min(have, least));
      }
    }), { numRuns: 60 });
  });
});
