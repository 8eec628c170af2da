import { type CivilDate, civilDateFrom } from './civil-date';
import { isExcelScientific, toHalfWidth, withoutBlanks } from './plain-text';

/** Kinds of identity document a resident, a contact or a worker may show. */
export const ID_DOCUMENT_KINDS = [
  'residentId',
  'hkMoTwResidencePermit',
  'hkMoTravelPermit',
  'twTravelPermit',
  'foreignPermanentResident',
  'passport',
  'other',
] as const;

/** One of `ID_DOCUMENT_KINDS`. */
export type IdDocumentKind = (typeof ID_DOCUMENT_KINDS)[number];

/** Why a number is refused, as reason codes of the contract. Which check digit would be right is never told: that would help to make up numbers. */
export type IdNumberReason =
  | 'idLength'
  | 'idCharacters'
  | 'idPrefix'
  | 'impossibleDate'
  | 'futureDate'
  | 'idCheckDigit'
  | 'idExcelScientific'
  | 'idExcelTruncated';

/**
 * What a person should look at although the number is accepted: it had fifteen digits and was lengthened; its area code is
 * of no province we know; or it ends in three zeros, as numbers do that went through Excel.
 */
export type IdNumberWarning = 'convertedFrom15' | 'unknownAreaCode' | 'maybeExcelTruncated';

/** Sex as far as a number tells it. */
export type IdNumberSex = 'male' | 'female';

/** A number that was accepted, and what it tells about its holder. */
export interface AcceptedIdNumber {
  readonly ok: true;
  readonly kind: IdDocumentKind;
  /** The form to store and to compare: half-width, upper case, without blanks; resident ids always with 18 characters. */
  readonly normalized: string;
  readonly birthOn: CivilDate | null;
  readonly sex: IdNumberSex | null;
  readonly warnings: readonly IdNumberWarning[];
}

/** Outcome of checking the number of an identity document. */
export type IdNumberCheck = AcceptedIdNumber | { readonly ok: false; readonly reason: IdNumberReason };

/** GB 11643-1999, 4.2: weights of the first seventeen digits and the check character for the sum modulo 11. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_CHARACTERS = '10X98765432';

/** First two digits of the provinces (GB/T 2260). Only a warning hangs on them. */
const PROVINCES = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82'.split(' '),
);

/** Prefixes of residence permits for people of Hong Kong, Macao and Taiwan (State Council office notice 2018 no. 81, art. 3). */
const RESIDENCE_PERMIT = /^8[123]0000/;

/** Fifteen-digit numbers give these sequence numbers to people born before 1900. */
const BORN_BEFORE_1900 = /99[6-9]$/;

/** The first century for which the numbers have a mark; an earlier birth year is a slip. */
const FIRST_BIRTH_YEAR = 1800;

function refused(reason: IdNumberReason): IdNumberCheck {
  return { ok: false, reason };
}

function checkCharacterOf(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(body.charAt(place)), 0);
  return CHECK_CHARACTERS.charAt(sum % 11);
}

/** Lengthens a fifteen-digit number (GB 11643-1989) to eighteen characters; null for any other text. */
function lengthened(number: string): string | null {
  if (!/^\d{15}$/.test(number)) {
    return null;
  }
  const body = `${number.slice(0, 6)}${BORN_BEFORE_1900.test(number) ? '18' : '19'}${number.slice(6)}`;
  return `${body}${checkCharacterOf(body)}`;
}

/** Date and check character of an eighteen-character number, which all three kinds of card share. */
function checkEighteen(number: string, today: CivilDate | null): CivilDate | IdNumberReason {
  const truncated = /^\d{15}000$/.test(number) && checkCharacterOf(number.slice(0, 17)) !== '0';
  const year = Number(number.slice(6, 10));
  const birthOn = civilDateFrom(year, Number(number.slice(10, 12)), Number(number.slice(12, 14)));
  if (truncated) {
    return 'idExcelTruncated';
  }
  if (birthOn === null || year < FIRST_BIRTH_YEAR) {
    return 'impossibleDate';
  }
  if (today !== null && birthOn > today) {
    return 'futureDate';
  }
  return checkCharacterOf(number.slice(0, 17)) === number.charAt(17) ? birthOn : 'idCheckDigit';
}

function sexOf(number: string): IdNumberSex {
  return Number(number.charAt(16)) % 2 === 1 ? 'male' : 'female';
}

function isReason(result: CivilDate | IdNumberReason): result is IdNumberReason {
  return !/^\d/.test(result);
}

/** Cards with a citizen's number: the resident id card and the residence permit, told apart by the prefix. */
function checkCitizenNumber(
  kind: 'residentId' | 'hkMoTwResidencePermit',
  text: string,
  today: CivilDate | null,
): IdNumberCheck {
  const longer = kind === 'residentId' ? lengthened(text) : null;
  const number = longer ?? text;
  if (!/^\d*X?$/.test(number)) {
    return refused('idCharacters');
  }
  if (number.length !== 18) {
    return refused('idLength');
  }
  if (RESIDENCE_PERMIT.test(number) !== (kind === 'hkMoTwResidencePermit') || /^[09]/.test(number)) {
    return refused('idPrefix');
  }
  const birthOn = checkEighteen(number, today);
  if (isReason(birthOn)) {
    return refused(birthOn);
  }
  const warnings: IdNumberWarning[] = [];
  if (longer !== null) {
    warnings.push('convertedFrom15');
  }
  if (kind === 'residentId' && !PROVINCES.has(number.slice(0, 2))) {
    warnings.push('unknownAreaCode');
  }
  if (longer === null && number.endsWith('000')) {
    warnings.push('maybeExcelTruncated');
  }
  return { ok: true, kind, normalized: number, birthOn, sex: sexOf(number), warnings };
}

/**
 * The foreign permanent resident's card: since December 2023 eighteen characters that start with 9 and have the check
 * character of GB 11643; before that three letters and twelve digits. No source says how it tells the sex, so we do not.
 */
function checkForeignResident(text: string, today: CivilDate | null): IdNumberCheck {
  const accepted = { ok: true, kind: 'foreignPermanentResident', normalized: text, sex: null, warnings: [] } as const;
  if (/^[A-Z]{3}\d{12}$/.test(text)) {
    return { ...accepted, birthOn: null };
  }
  if (!/^([A-Z]{3}\d*|\d*X?)$/.test(text)) {
    return refused('idCharacters');
  }
  if (text.length !== 18 || /^[A-Z]/.test(text)) {
    return refused('idLength');
  }
  if (!text.startsWith('9')) {
    return refused('idPrefix');
  }
  const birthOn = checkEighteen(text, today);
  return isReason(birthOn) ? refused(birthOn) : { ...accepted, birthOn };
}

/** Signs and lengths of the documents whose numbers have no check character. */
const PLAIN_SHAPES = {
  /** H or M and eight digits, older cards ten. */
  hkMoTravelPermit: { signs: /^[A-Z]?\d*$/, prefix: /^[HM]/, shape: /^[HM](\d{8}|\d{10})$/ },
  /** Eight digits; older booklets ten digits and a sign, often in brackets. */
  twTravelPermit: { signs: /^\d*[A-Z]?$/, prefix: /^\d/, shape: /^(\d{8}|\d{10}[A-Z\d])$/ },
  passport: { signs: /^[A-Z\d]*$/, prefix: /^/, shape: /^.{5,20}$/ },
} as const;

function checkPlain(kind: keyof typeof PLAIN_SHAPES, text: string): IdNumberCheck {
  const normalized = kind === 'twTravelPermit' ? text.replace(/[()]/g, '') : text;
  const { signs, prefix, shape } = PLAIN_SHAPES[kind];
  if (!signs.test(normalized)) {
    return refused('idCharacters');
  }
  if (normalized !== '' && !prefix.test(normalized)) {
    return refused('idPrefix');
  }
  return shape.test(normalized)
    ? { ok: true, kind, normalized, birthOn: null, sex: null, warnings: [] }
    : refused('idLength');
}

/** The longest number of any other document. */
const OTHER_MAX_LENGTH = 40;

function checkOther(text: string): IdNumberCheck {
  const normalized = toHalfWidth(text).replace(/\s+/g, ' ').trim();
  return normalized.length >= 1 && normalized.length <= OTHER_MAX_LENGTH
    ? { ok: true, kind: 'other', normalized, birthOn: null, sex: null, warnings: [] }
    : refused('idLength');
}

/**
 * Checks the number of an identity document and reads from it what it tells (GB 11643-1999; fifteen digits by
 * GB 11643-1989, which are lengthened). Full-width characters, blanks, invisible marks and a small x are put right.
 *
 * An area code is never a reason to refuse, because districts were renamed and people keep their numbers for life.
 *
 * @param today refuses births after this day; leave it out where the day is not known.
 */
export function checkIdDocument(kind: IdDocumentKind, text: string, today: CivilDate | null = null): IdNumberCheck {
  if (kind === 'other') {
    return checkOther(text);
  }
  const compact = withoutBlanks(toHalfWidth(text)).toUpperCase();
  if (isExcelScientific(compact) && compact.includes('+')) {
    return refused('idExcelScientific');
  }
  switch (kind) {
    case 'residentId':
    case 'hkMoTwResidencePermit':
      return checkCitizenNumber(kind, compact, today);
    case 'foreignPermanentResident':
      return checkForeignResident(compact, today);
    case 'hkMoTravelPermit':
    case 'twTravelPermit':
    case 'passport':
      return checkPlain(kind, compact);
  }
}
