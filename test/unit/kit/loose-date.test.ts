import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, asCivilDate, civilParts, daysBetween } from '@shared/kit/civil-date';
import { type LooseDateOptions, readLooseDate } from '@shared/kit/loose-date';

const TODAY = asCivilDate('2026-11-23');

function read(value: string | number, options: LooseDateOptions = { today: TODAY }): string {
  const result = readLooseDate(value, options);
  return result.ok ? result.date : result.reason;
}

const day = fc.integer({ min: 0, max: 100_000 }).map((days) => addDays(asCivilDate('1850-01-01'), days));

describe('dates in rosters', () => {
  it('are read in every form people write them', () => {
    for (const text of [
      '1946-09-25',
      '1946.9.25',
      '1946/9/25',
      '1946-9-25',
      '19460925',
      '1946年9月25日',
      '1946年09月25号',
      '1946 年 9 月 25 日',
      '１９４６年９月２５日',
      '１９４６．９．２５',
      '1946。9。25',
      '1946、9、25',
      '1946·9·25',
      '1946—9—25',
      '1946\\9\\25',
      '1946 9 25',
      '1946.9.25.',
      '  1946-09-25  ',
      '\u200e1946/9/25',
      '1946-09-25 00:00:00',
      '1946/9/25 0:00',
      '1946/9/25 8:30:15 AM',
      '1946-09-25T13:45:00.000',
      '1946-09-25T00:00:00.000Z',
      '1946-09-25T00:00:00+08:00',
      '9/25/1946',
      '25.9.1946',
    ]) {
      expect([text, read(text)]).toEqual([text, '1946-09-25']);
    }
  });

  it('are read the same however their numbers are joined', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('-', '/', '.', '、', '－', ' / '), fc.boolean(), (date, sign, padded) => {
        const { year, month, day: dayOfMonth } = civilParts(date);
        const two = (value: number) => (padded ? String(value).padStart(2, '0') : String(value));
        expect(read([String(year), two(month), two(dayOfMonth)].join(sign), {})).toBe(date);
        expect(read(`${String(year)}年${two(month)}月${two(dayOfMonth)}日`, {})).toBe(date);
        expect(read(date.replaceAll('-', ''), {})).toBe(date);
        expect(read(Number(date.replaceAll('-', '')), {})).toBe(date);
      }),
    );
  });

  it('are refused as ambiguous where the day is missing', () => {
    for (const text of ['1946年9月', '1946年', '1946', '1946.9', '1946-09', '194609', 1946, 194609]) {
      expect([text, read(text)]).toEqual([text, 'ambiguousDate']);
    }
  });

  it('are refused as ambiguous where the century is open, unless the caller gives a pivot', () => {
    for (const text of ['46.9.25', '46-09-25', '460925', '9/25/46', '46年9月25日']) {
      expect([text, read(text)]).toEqual([text, 'ambiguousDate']);
    }
    expect(read('46.9.25', { today: TODAY, twoDigitPivot: 26 })).toBe('1946-09-25');
    expect(read('460925', { today: TODAY, twoDigitPivot: 26 })).toBe('1946-09-25');
    expect(read('26-01-02', { today: TODAY, twoDigitPivot: 26 })).toBe('2026-01-02');
    expect(read('460931', { twoDigitPivot: 26 })).toBe('impossibleDate');
  });

  it('are refused as ambiguous where day and month could change places', () => {
    expect(read('3/4/1946')).toBe('ambiguousDate');
    expect(read('4/4/1946')).toBe('1946-04-04');
    expect(read('13/14/1946')).toBe('impossibleDate');
  });

  it('are refused as ambiguous where a time zone decides on the day', () => {
    expect(read('1946-09-24T16:00:00.000Z')).toBe('ambiguousDate');
    expect(read('1946-09-24 16:00+08:00')).toBe('ambiguousDate');
  });

  it('that never were are refused', () => {
    expect(read('1946-02-29')).toBe('impossibleDate');
    expect(read('1948-02-29')).toBe('1948-02-29');
    expect(read('19460230')).toBe('impossibleDate');
    expect(read('1946.13.1')).toBe('impossibleDate');
    expect(read('0946.9.25')).toBe('impossibleDate');
    expect(read('9946.9.25')).toBe('impossibleDate');
    expect(read('1946-02-30T00:00:00Z')).toBe('impossibleDate');
  });

  it('of the future are refused only where the caller says so', () => {
    expect(read('2026-11-24')).toBe('futureDate');
    expect(read('2026-11-23')).toBe('2026-11-23');
    expect(read('2031-01-01', {})).toBe('2031-01-01');
    expect(read('2031-01-01', { today: null })).toBe('2031-01-01');
  });

  it('are told from empty cells and from other texts', () => {
    expect(read('')).toBe('required');
    expect(read(' \u3000 ')).toBe('required');
    for (const text of ['不详', '农历九月', '-', '9.25', '1946.9.25.1', '194.6.9', '46925', '1946-009-25', '1946-9-025', '八月十五', 'Sep 25, 1946', '123456789']) {
      expect([text, read(text)]).toEqual([text, 'notADate']);
    }
  });
});

describe('day numbers of Excel', () => {
  it('follow its calendar, with the leap day of 1900 that never was', () => {
    expect(read(1)).toBe('1900-01-01');
    expect(read(59)).toBe('1900-02-28');
    expect(read(60)).toBe('impossibleDate');
    expect(read(61)).toBe('1900-03-01');
    expect(read(17_070)).toBe('1946-09-25');
    expect(read(17_070.75)).toBe('1946-09-25');
    expect(read(36_526)).toBe('2000-01-01');
    expect(read(0)).toBe('impossibleDate');
  });

  it('follow the calendar from 1904 where the workbook says so', () => {
    expect(read(0, { from1904: true })).toBe('1904-01-01');
    expect(read(17_070 - 1462, { from1904: true })).toBe('1946-09-25');
  });

  it('count one day for one day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2200, max: 109_000 }), (serial) => {
        expect(daysBetween(asCivilDate('1899-12-30'), asCivilDate(read(serial, {})))).toBe(serial);
      }),
    );
  });

  it('are refused where they make no day', () => {
    expect(read(-1)).toBe('notADate');
    expect(read(Number.NaN)).toBe('notADate');
    expect(read(Number.POSITIVE_INFINITY)).toBe('notADate');
    expect(read(19_460_925.5)).toBe('notADate');
    expect(read(2_000_000)).toBe('impossibleDate');
  });
});

describe('any cell', () => {
  it('gets an answer', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.double(), fc.stringMatching(/^[0-9./\-年月日 ]{0,14}$/)), (value) => {
        expect(read(value, {})).not.toBe('');
      }),
    );
  });
});
