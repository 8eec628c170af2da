import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dueAfter, dutyState, preJobStanding, recurringDue, yearEnd } from '@shared/engines/duty';
import { addDays, asCivilDate, civilParts, daysBetween } from '@shared/kit/civil-date';

const day = asCivilDate;

describe('recurrences in civil months', () => {
  test.each([
    ['2026-08-31', 6, '2027-02-28'], ['2023-08-31', 6, '2024-02-29'], ['2024-02-29', 12, '2025-02-28'], ['2024-02-29', 48, '2028-02-29'], ['2026-11-23', 1, '2026-12-23'],
  ])('%s and %i months', (last, months, due) => { expect(dueAfter(day(last), months)).toBe(due); });

  test('of something never done, or done before it was owed, it is due from the first day', () => {
    expect(recurringDue(null, day('2026-03-01'), 6)).toBe('2026-03-01');
    expect(recurringDue(day('2025-12-31'), day('2026-03-01'), 6)).toBe('2026-03-01');
    expect(recurringDue(day('2026-03-01'), day('2026-03-01'), 6)).toBe('2026-09-01');
  });

  test('late from the day after, announced before', () => {
    const due = day('2026-11-23');
    expect([-31, -30, 0, 1].map((step) => dutyState(due, addDays(due, step), 30))).toEqual(['done', 'soon', 'soon', 'overdue']);
    expect(dutyState(due, due, 0)).toBe('soon');
    expect(yearEnd(day('2024-02-29'))).toBe('2024-12-31');
  });

  test('a longer interval is never due earlier, and a day later of the fact moves the due day by no more than three days forth', () => {
    const dates = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1950-01-01'), n));
    fc.assert(fc.property(dates, fc.integer({ min: 1, max: 60 }), (last, months) => {
      const due = dueAfter(last, months);
      expect(dueAfter(last, months + 1) > due).toBe(true);
      const step = daysBetween(due, dueAfter(addDays(last, 1), months));
      expect(step).toBeGreaterThanOrEqual(0);
      expect(step).toBeLessThanOrEqual(4);
      expect(civilParts(due).day).toBeLessThanOrEqual(civilParts(last).day);
    }));
  });
});

describe('pre-job training', () => {
  const facts = { entryOn: day('2026-03-01'), postFrom: day('2026-03-01'), passedOn: [day('2026-03-02')], failedOn: [] };
  test('counts from the day it was passed, within the present stay', () => {
    expect(preJobStanding(facts, day('2026-03-01'), null)).toBe('missing');
    expect(preJobStanding(facts, day('2026-03-02'), null)).toBe('passed');
    expect(preJobStanding({ ...facts, entryOn: day('2026-06-01'), postFrom: day('2026-06-01') }, day('2026-06-02'), null)).toBe('missing');
    expect(preJobStanding({ ...facts, passedOn: [], failedOn: [day('2026-03-02')] }, day('2026-03-03'), null)).toBe('failed');
  });

  test('a new post asks anew where the rule says so; training shortly before it counts', () => {
    const moved = { ...facts, postFrom: day('2026-09-01') };
    expect(preJobStanding(moved, day('2026-09-02'), null)).toBe('passed');
    expect(preJobStanding(moved, day('2026-09-02'), { leadDays: 30 })).toBe('beforeTransfer');
    expect(preJobStanding({ ...moved, passedOn: [...facts.passedOn, day('2026-08-02')] }, day('2026-09-02'), { leadDays: 30 })).toBe('passed');
    expect(preJobStanding({ ...moved, passedOn: [...facts.passedOn, day('2026-08-01')] }, day('2026-09-02'), { leadDays: 30 })).toBe('beforeTransfer');
  });
});
