/*
 * Dates as rosters have them. The reader never guesses: where a cell can mean two days, or only a month, it says so, and a
 * person decides. A wrong birth date that looks right is worse than a row that has to be mended.
 */
import { addDays, asCivilDate, type CivilDate, civilDateFrom, isCivilDate } from './civil-date';
import { toHalfWidth } from './plain-text';

/** Why a cell was not read as a date, as reason codes of the contract. */
export type LooseDateReason =
  /** Nothing in it. */
  | 'required'
  /** No date in any form we know. */
  | 'notADate'
  /** The day is missing, the year has two digits, day and month could stand in either order, or a time zone decides. */
  | 'ambiguousDate'
  /** A day that does not exist, as 30 February, or a year before 1800 or after 2199. */
  | 'impossibleDate'
  /** After `today`. */
  | 'futureDate';

/** Outcome of reading a cell. */
export type LooseDateReading =
  | { readonly ok: true; readonly date: CivilDate }
  | { readonly ok: false; readonly reason: LooseDateReason };

/** How to read. */
export interface LooseDateOptions {
  /** When given, later days are refused. Give it for births and admissions, not for the day a certificate runs out. */
  readonly today?: CivilDate | null;
  /** When given, two-digit years above it are of the 1900s and the others of the 2000s. Without it they are refused. */
  readonly twoDigitPivot?: number | null;
  /** Whether the workbook counts days from 1904, as those made on old Macintoshes do. */
  readonly from1904?: boolean;
}

const FIRST_YEAR = 1800;
const LAST_YEAR = 2199;

/** The last day Excel can show, 9999-12-31. */
const LAST_EXCEL_SERIAL = 2_958_465;

/** Excel believes that 1900 was a leap year; this is the day that never was. */
const EXCEL_GHOST_DAY = 60;

/** The Chinese characters for year, month and day of the month (two are in use), written as code points. */
const YEAR_SIGN = '\u5e74';
const MONTH_SIGN = '\u6708';
const DAY_SIGNS = '\u65e5\u53f7';

/** Separators between numbers: point, slash, dash in their variants, the ideographic full stop, comma and middle dot. */
const SEPARATOR = /\s*[./\\,\-\u2010-\u2015\u2212\u3001\u3002\u00b7]\s*/g;

/** A time of day behind the date. The day is what is written; the time is dropped, midnight or not. */
const TIME = /[\sT]+\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?\s*([AP]M)?$/i;

/** A moment in UTC or with an offset, as programs write it. */
const MOMENT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)\s*(Z|[+-]\d{2}:?\d{2})$/i;

function refused(reason: LooseDateReason): LooseDateReading {
  return { ok: false, reason };
}

function accepted(date: CivilDate | null, options: LooseDateOptions): LooseDateReading {
  if (date === null) {
    return refused('impossibleDate');
  }
  const year = Number(date.slice(0, 4));
  if (year < FIRST_YEAR || year > LAST_YEAR) {
    return refused('impossibleDate');
  }
  return options.today && date > options.today ? refused('futureDate') : { ok: true, date };
}

/** Puts a date together from the texts of its numbers, the year first. */
function fromNumbers(year: string, month: string, day: string, options: LooseDateOptions): LooseDateReading {
  if (year.length === 4) {
    return accepted(civilDateFrom(Number(year), Number(month), Number(day)), options);
  }
  const pivot = options.twoDigitPivot ?? null;
  if (pivot === null) {
    return refused('ambiguousDate');
  }
  return accepted(civilDateFrom(Number(year) + (Number(year) > pivot ? 1900 : 2000), Number(month), Number(day)), options);
}

/** Eight digits are a day. Six are a month of a four-digit year, or a day of a two-digit one. */
function fromDigits(digits: string, options: LooseDateOptions): LooseDateReading {
  if (digits.length === 8) {
    return fromNumbers(digits.slice(0, 4), digits.slice(4, 6), digits.slice(6), options);
  }
  if (/^(1[89]|2[01])\d{2}((0[1-9]|1[0-2]))?$/.test(digits)) {
    return refused('ambiguousDate');
  }
  return digits.length === 6
    ? fromNumbers(digits.slice(0, 2), digits.slice(2, 4), digits.slice(4), options)
    : refused('notADate');
}

/** Three numbers with the year last, as the English-speaking world writes them. */
function fromYearLast(first: string, second: string, year: string, options: LooseDateOptions): LooseDateReading {
  if (Number(first) === Number(second) || Number(second) > 12) {
    return fromNumbers(year, first, second, options);
  }
  return Number(first) > 12 ? fromNumbers(year, second, first, options) : refused('ambiguousDate');
}

function fromSeparated(text: string, options: LooseDateOptions): LooseDateReading {
  const numbers = text.split('-');
  const [first = '', second = '', third = ''] = numbers;
  if (numbers.some((number) => !/^\d{1,4}$/.test(number)) || numbers.length > 3) {
    return refused('notADate');
  }
  if (numbers.length < 3) {
    // Two numbers are a year and a month only when the first is a year: `9.25` is no date of any year.
    return refused(first.length === 4 && second.length <= 2 ? 'ambiguousDate' : 'notADate');
  }
  if (second.length > 2) {
    return refused('notADate');
  }
  if (third.length === 4 && first.length <= 2) {
    return fromYearLast(first, second, third, options);
  }
  return third.length <= 2 && (first.length === 4 || first.length === 2)
    ? fromNumbers(first, second, third, options)
    : refused(third.length > 2 || first.length === 3 ? 'notADate' : 'ambiguousDate');
}

function fromText(text: string, options: LooseDateOptions): LooseDateReading {
  const plain = toHalfWidth(text).replace(/[\u200b-\u200f\u202a-\u202e\ufeff]/g, '').trim();
  if (plain === '') {
    return refused('required');
  }
  const moment = MOMENT.exec(plain);
  if (moment !== null) {
    const [, day = '', time = ''] = moment;
    // Spreadsheet readers give a plain day as midnight UTC; any other time may be midnight somewhere else.
    return /^[0:.]+$/.test(time) ? accepted(isCivilDate(day) ? day : null, options) : refused('ambiguousDate');
  }
  const day = plain.replace(TIME, '').trim();
  if (/^\d+$/.test(day)) {
    return fromDigits(day, options);
  }
  const dashed = day
    .replace(new RegExp(`\\s*[${YEAR_SIGN}${MONTH_SIGN}]\\s*`, 'g'), '-')
    .replace(new RegExp(`\\s*[${DAY_SIGNS}]$`), '')
    .replace(SEPARATOR, '-')
    .replace(/\s+/g, '-')
    .replace(/-$/, '');
  return fromSeparated(dashed, options);
}

/** A cell's number: a count of days, or a date written as one number, `19460925`. */
function fromNumber(value: number, options: LooseDateOptions): LooseDateReading {
  const whole = Math.floor(value);
  if (!Number.isFinite(value) || whole < 0) {
    return refused('notADate');
  }
  if (whole > LAST_EXCEL_SERIAL) {
    return Number.isInteger(value) ? fromDigits(String(whole), options) : refused('notADate');
  }
  // 1946 is far likelier the year of birth than the 1946th day of Excel's calendar, a day of 1905; 194609 is a month.
  if (Number.isInteger(value) && /^(1[89]|2[01])\d{2}((0[1-9]|1[0-2]))?$/.test(String(whole))) {
    return refused('ambiguousDate');
  }
  if (options.from1904 === true) {
    return accepted(addDays(asCivilDate('1904-01-01'), whole), options);
  }
  if (whole === 0 || whole === EXCEL_GHOST_DAY) {
    return refused('impossibleDate');
  }
  return accepted(addDays(asCivilDate(whole < EXCEL_GHOST_DAY ? '1899-12-31' : '1899-12-30'), whole), options);
}

/**
 * Reads a date from a cell of a roster: `1946-09-25`, `1946.9.25`, `1946/9/25`, `19460925`, the Chinese form with the
 * signs for year, month and day, each also in full-width digits and with a time behind it, and the day numbers of Excel.
 *
 * @param value text of the cell, or its number: then it is a day number of Excel.
 */
export function readLooseDate(value: string | number, options: LooseDateOptions = {}): LooseDateReading {
  return typeof value === 'number' ? fromNumber(value, options) : fromText(value, options);
}
