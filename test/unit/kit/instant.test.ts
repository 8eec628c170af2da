import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import {
  addDuration,
  asInstant,
  formatInstant,
  instantAt,
  instantOfMs,
  isInstant,
  msBetween,
  msOfInstant,
  settableClock,
  systemClock,
} from '@shared/kit/instant';

const SHANGHAI = 'Asia/Shanghai';
const NEW_YORK = 'America/New_York';

describe('instants', () => {
  it('have one form: UTC with milliseconds', () => {
    expect(asInstant('2026-11-23T09:02:03+08:00')).toBe('2026-11-23T01:02:03.000Z');
    expect(asInstant('2026-11-23T01:02Z')).toBe('2026-11-23T01:02:00.000Z');
    expect(instantOfMs(1.9)).toBe('1970-01-01T00:00:00.001Z');
    expect(isInstant('2026-11-23T01:02:03.004Z')).toBe(true);
    for (const text of ['2026-11-23T01:02:03Z', '2026-11-23', '2026-02-30T01:02:03.004Z', '2026-11-23T24:00:00.000Z', 'x']) {
      expect(isInstant(text)).toBe(false);
    }
  });

  it('are not read from texts that leave the moment open or name a day that does not exist', () => {
    for (const text of ['2026-11-23T09:02:03', '2026-11-23', '2026-02-31T00:00:00Z', '2026-11-23T24:00:00Z', '2026-11-23T09:61Z', '']) {
      expect(() => asInstant(text)).toThrow(RangeError);
    }
    expect(() => instantOfMs(Number.NaN)).toThrow(RangeError);
    expect(() => instantOfMs(8.64e15)).toThrow(RangeError);
    expect(() => instantOfMs(-8.64e15)).toThrow(RangeError);
  });

  it('sort as text in the order of time', () => {
    const ms = fc.integer({ min: -62_000_000_000_000, max: 253_000_000_000_000 });
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        expect(instantOfMs(a) < instantOfMs(b)).toBe(a < b);
        expect(msOfInstant(instantOfMs(a))).toBe(a);
        expect(msBetween(instantOfMs(a), instantOfMs(b))).toBe(b - a);
      }),
    );
  });

  it('are written by the clock on the wall of the home', () => {
    expect(formatInstant(asInstant('2026-11-23T01:02:03.004Z'), SHANGHAI)).toBe('2026-11-23 09:02');
    expect(formatInstant(asInstant('2026-11-23T16:00:00Z'), SHANGHAI)).toBe('2026-11-24 00:00');
    expect(formatInstant(asInstant('2026-11-23T01:02:03Z'), NEW_YORK)).toBe('2026-11-22 20:02');
  });

  it('shift by hours of real time, also over the night the clocks change', () => {
    const before = asInstant('2026-11-01T05:30:00Z');
    expect(formatInstant(before, NEW_YORK)).toBe('2026-11-01 01:30');
    expect(formatInstant(addDuration(before, { hours: 1 }), NEW_YORK)).toBe('2026-11-01 01:30');
    expect(addDuration(before, { days: -1, minutes: 1, seconds: 2 })).toBe('2026-10-31T05:31:02.000Z');
  });
});

describe('a time of day on a date', () => {
  it('is the moment at which the wall clock shows it', () => {
    expect(instantAt(asCivilDate('2026-11-23'), '09:00', SHANGHAI)).toBe('2026-11-23T01:00:00.000Z');
    expect(instantAt(asCivilDate('2026-07-01'), '09:00', NEW_YORK)).toBe('2026-07-01T13:00:00.000Z');
    expect(instantAt(asCivilDate('2026-12-01'), '00:00', NEW_YORK)).toBe('2026-12-01T05:00:00.000Z');
    expect(instantAt(asCivilDate('1988-07-01'), '09:00', SHANGHAI)).toBe('1988-07-01T00:00:00.000Z');
  });

  it('is the first of two when clocks are put back', () => {
    expect(instantAt(asCivilDate('2026-11-01'), '01:30', NEW_YORK)).toBe('2026-11-01T05:30:00.000Z');
  });

  it('moves on by the gap when clocks are put forward over it', () => {
    const moment = instantAt(asCivilDate('2026-03-08'), '02:30', NEW_YORK);
    expect(moment).toBe('2026-03-08T07:30:00.000Z');
    expect(formatInstant(moment, NEW_YORK)).toBe('2026-03-08 03:30');
  });

  it('comes back when written, on every hour of every day outside the gaps', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40 * 365 * 24 * 60 }),
        fc.constantFrom(SHANGHAI, NEW_YORK, 'Asia/Urumqi', 'Australia/Lord_Howe', 'UTC'),
        (minutes, zone) => {
          const text = formatInstant(instantOfMs(Date.UTC(1990, 0, 1) + minutes * 60_000), zone);
          const again = instantAt(asCivilDate(text.slice(0, 10)), text.slice(11), zone);
          expect(formatInstant(again, zone)).toBe(text);
        },
      ),
    );
  });

  it('is refused when there is no such time', () => {
    for (const time of ['24:00', '9:00', '09:60', '']) {
      expect(() => instantAt(asCivilDate('2026-11-23'), time, SHANGHAI)).toThrow(RangeError);
    }
  });
});

describe('clocks', () => {
  it('of the computer give the present moment and the day in the zone of the home', () => {
    const clock = systemClock();
    const before = Date.now();
    const now = msOfInstant(clock.now());
    expect(now).toBeGreaterThanOrEqual(before);
    expect(now).toBeLessThanOrEqual(Date.now());
    expect(clock.timeZone).toBe(SHANGHAI);
    expect(systemClock(NEW_YORK).timeZone).toBe(NEW_YORK);
    expect(clock.today()).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const started = clock.monotonicMs();
    expect(clock.monotonicMs()).toBeGreaterThanOrEqual(started);
  });

  it('of tests stand still until they are moved', () => {
    const clock = settableClock('2026-11-23T23:59:00+08:00');
    expect(clock.today()).toBe('2026-11-23');
    clock.advance({ minutes: 2 });
    expect(clock.today()).toBe('2026-11-24');
    expect(clock.now()).toBe('2026-11-23T16:01:00.000Z');
    clock.advance({ days: 1, hours: 1, seconds: 1 });
    expect(clock.now()).toBe('2026-11-24T17:01:01.000Z');
  });

  it('let no time pass when somebody sets the wall clock', () => {
    const clock = settableClock('2026-11-23T09:00:00+08:00');
    clock.advance({ seconds: 5 });
    clock.set('2020-01-01T00:00:00Z');
    expect(clock.now()).toBe('2020-01-01T00:00:00.000Z');
    expect(clock.monotonicMs()).toBe(5000);
  });
});
