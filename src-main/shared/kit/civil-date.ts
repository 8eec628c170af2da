/*
 * Civil dates: the day on the calendar on the wall, as text `YYYY-MM-DD`.
 *
 * Why text and not a `Date`. A birthday, an admission day or the day a certificate runs out has no time of day and no time
 * zone; it is the same day in Shanghai and in New York. A `Date` is a moment: it turns 1946-09-25 into the 24th as soon as
 * a computer stands west of Greenwich, or where the clocks changed at midnight. That mistake prints a wrong birth date on
 * an official form and nobody notices. Text of fixed width has none of it: it is stored, compared, sorted and sent as it
 * stands, in JavaScript, JSON and SQLite alike, and needs no converting at any border. So nothing outside this kit touches
 * `Date`; a moment becomes a day in exactly one place, `civilDateOf`, which has to be told the time zone.
 */
import { type Instant, wallTimeAt } from './time-zone';

/** A day of the Gregorian calendar as text `YYYY-MM-DD`, years 0001 to 9999. Text order is calendar order. */
export type CivilDate = string & { readonly __civilDate: unique symbol };

/** The numbers of a civil date; January is 1. */
export interface CivilParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const SHAPE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days in the months of a common year. */
const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Days in four hundred years, after which the Gregorian calendar repeats. */
const DAYS_PER_ERA = 146_097;

/** Whether the year has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Number of days in a month, or 0 when there is no such month (January is 1). */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) {
    return 29;
  }
  return MONTH_LENGTHS[month - 1] ?? 0;
}

function textOf(year: number, month: number, day: number): CivilDate {
  const pad = (value: number, width: number) => String(value).padStart(width, '0');
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CivilDate;
}

/** The civil date of these numbers, or null when the calendar has no such day (31 June, 29 February 2025, year 0). */
export function civilDateFrom(year: number, month: number, day: number): CivilDate | null {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(day);
  if (!whole || year < 1 || year > 9999 || day < 1 || day > daysInMonth(year, month)) {
    return null;
  }
  return textOf(year, month, day);
}

/** Whether a text is `YYYY-MM-DD` and a day that exists. */
export function isCivilDate(text: string): text is CivilDate {
  const match = SHAPE.exec(text);
  return match !== null && civilDateFrom(Number(match[1]), Number(match[2]), Number(match[3])) !== null;
}

/**
 * Takes a text known to be a civil date.
 *
 * @throws RangeError when it is none. For what people typed use `isCivilDate` or `readLooseDate`.
 */
export function asCivilDate(text: string): CivilDate {
  if (!isCivilDate(text)) {
    throw new RangeError('Not a civil date YYYY-MM-DD');
  }
  return text;
}

/** Year, month and day of a civil date. */
export function civilParts(date: CivilDate): CivilParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/**
 * Days since 1970-01-01. Years are counted from March, so that the leap day is the last day of the year and every month
 * before it starts at a fixed offset: floor((153 * m + 2) / 5).
 */
function dayNumber(date: CivilDate): number {
  const { year, month, day } = civilParts(date);
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - 719_468;
}

/** Reverses `dayNumber`. */
function dateOfDayNumber(days: number): CivilDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / DAYS_PER_ERA);
  const dayOfEra = shifted - era * DAYS_PER_ERA;
  const leapDaysPassed = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDaysPassed) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const date = civilDateFrom(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day);
  if (date === null) {
    throw new RangeError('Outside the calendar, years 0001 to 9999');
  }
  return date;
}

/**
 * The day `days` days later, or earlier when negative.
 *
 * @throws RangeError when the result leaves the years 0001 to 9999 or `days` is not whole.
 */
export function addDays(date: CivilDate, days: number): CivilDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/**
 * The same day of the month `months` months later, or earlier when negative. Where that month is too short its last day
 * is taken: one month after 31 January is 28 or 29 February, never a day of March.
 *
 * @throws RangeError when the result leaves the years 0001 to 9999 or `months` is not whole.
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = civilParts(date);
  const total = year * 12 + (month - 1) + months;
  const newYear = Math.floor(total / 12);
  const newMonth = total - newYear * 12 + 1;
  const result = civilDateFrom(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
  if (result === null) {
    throw new RangeError('Outside the calendar, years 0001 to 9999');
  }
  return result;
}

/** Days from `from` to `to`; negative when `to` is earlier, 0 on the same day. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * Full years from `birth` to `on`: the age on a day. A year is full on the anniversary itself; who was born on 29 February
 * turns a year older on 1 March in common years. Negative when `on` is before `birth`.
 */
export function yearsBetween(birth: CivilDate, on: CivilDate): number {
  const years = civilParts(on).year - civilParts(birth).year;
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
}

/** Order for sorting: negative, 0 or positive as `a` is before, on or after `b`. */
export function compareDates(a: CivilDate, b: CivilDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Day of the week, Monday 1 to Sunday 7 (GB/T 7408, ISO 8601). */
export function weekdayOf(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** First day of the date's month. */
export function startOfMonth(date: CivilDate): CivilDate {
  return `${date.slice(0, 8)}01` as CivilDate;
}

/** Last day of the date's month. */
export function endOfMonth(date: CivilDate): CivilDate {
  const { year, month } = civilParts(date);
  return textOf(year, month, daysInMonth(year, month));
}

/**
 * The day on the calendar in `timeZone` at a moment.
 *
 * @param timeZone IANA name; for everything a home records this is the zone of the home, not of the computer.
 */
export function civilDateOf(instant: Instant, timeZone: string): CivilDate {
  const { year, month, day } = wallTimeAt(Date.parse(instant), timeZone);
  return textOf(year, month, day);
}

/** Languages a date is written in. */
export type DateLanguage = 'zh-CN' | 'en-US';

const printFormatters = new Map<DateLanguage, Intl.DateTimeFormat>();

function printFormatterOf(language: DateLanguage): Intl.DateTimeFormat {
  let formatter = printFormatters.get(language);
  if (formatter === undefined) {
    // The days are counted in UTC below, so UTC is the one zone in which formatting cannot move them.
    formatter = new Intl.DateTimeFormat(language === 'zh-CN' ? 'zh-CN' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
    printFormatters.set(language, formatter);
  }
  return formatter;
}

/**
 * Writes a date for people: on screen `2026-11-23`, which lines up in columns; on paper in words of the language, in
 * Chinese with the characters for year, month and day, in English `23 November 2026`.
 */
export function formatCivilDate(date: CivilDate, place: 'screen' | 'print', language: DateLanguage): string {
  return place === 'screen' ? date : printFormatterOf(language).format(dayNumber(date) * 86_400_000);
}
