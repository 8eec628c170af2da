import type { RowIssue, RowRemark } from '@shared/contract/roster';
import type { CodeList } from '@shared/standards/code-list';
import { codeForWord } from '@shared/standards/code-list';
import { checkIdDocument, type IdDocumentKind } from '@shared/kit/id-number';
import type { CivilDate } from '@shared/kit/civil-date';
import { readLooseDate } from '@shared/kit/loose-date';
import { checkPhone } from '@shared/kit/phone';
import { isExcelScientific, toHalfWidth, withoutBlanks } from '@shared/kit/plain-text';
import { type Cell, cellText } from '../../platform/spreadsheets/table';

/** Collects what is wrong and what to look at while the cells of one row are read. */
export class RowNotes {
  readonly issues: RowIssue[] = [];
  readonly remarks: RowRemark[] = [];
  refuse(field: string, reason: RowIssue['reason'], params?: RowIssue['params']): void {
    this.issues.push(params === undefined ? { field, reason } : { field, reason, params });
  }
  remark(field: string, notice: RowRemark['notice'], params?: RowRemark['params']): void {
    this.remarks.push(params === undefined ? { field, notice } : { field, notice, params });
  }
}

/** `#REF!`, `#N/A`, `#VALUE!`: a formula that failed in the spreadsheet program. */
export function isCellError(cell: Cell): boolean {
  return typeof cell === 'string' && /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!)/i.test(cell);
}

/** Numbers are kept by spreadsheets with 15 digits: of a longer one the last digits are lost. */
const KEPT_DIGITS = 1e15;

export type IdReading =
  | { readonly ok: true; readonly kind: IdDocumentKind; readonly number: string; readonly birthOn: CivilDate | null; readonly sex: 'male' | 'female' | null }
  | { readonly ok: false };

/** Chinese passports: a letter or two and digits, nine characters in all. */
const PASSPORT = /^[A-Z]{1,2}\d{7,8}$/;

/**
 * Reads the number of an identity document. Without a stated kind it is taken for a resident's ID unless its form says
 * otherwise; a number Excel has ruined is recognised before anything else is said about it.
 */
export function readIdNumber(cell: Cell, stated: IdDocumentKind | null, today: CivilDate, notes: RowNotes): IdReading {
  const field = 'idNumber';
  if (typeof cell === 'number' && Math.abs(cell) >= KEPT_DIGITS) {
    notes.refuse(field, 'idExcelTruncated');
    return { ok: false };
  }
  const text = withoutBlanks(toHalfWidth(cellText(cell))).toUpperCase();
  if (isExcelScientific(text)) {
    notes.refuse(field, 'idExcelScientific');
    return { ok: false };
  }
  const kind = stated ?? kindByForm(text);
  const checked = checkIdDocument(kind, text, today);
  if (!checked.ok) {
    notes.refuse(field, checked.reason);
    return { ok: false };
  }
  for (const warning of checked.warnings) notes.remark(field, warning);
  return { ok: true, kind, number: checked.normalized, birthOn: checked.birthOn, sex: checked.sex };
}

function kindByForm(text: string): IdDocumentKind {
  const others: IdDocumentKind[] = ['hkMoTwResidencePermit', 'hkMoTravelPermit', 'foreignPermanentResident'];
  const fits = (kind: IdDocumentKind) => checkIdDocument(kind, text).ok;
  if (fits('residentId')) return 'residentId';
  return others.find(fits) ?? (PASSPORT.test(text) ? 'passport' : 'residentId');
}

/** Birth date of a cell; a month without a day is completed by the ID number where that agrees. */
export function readBirth(cell: Cell | undefined, byId: CivilDate | null, today: CivilDate, notes: RowNotes): CivilDate | null {
  const given = cell === undefined ? null : readLooseDate(typeof cell === 'number' ? cell : cellText(cell), { today });
  if (given?.ok === true) return given.date;
  const isIncomplete = given === null || given.reason === 'required' || given.reason === 'ambiguousDate';
  if (byId !== null && isIncomplete && agreesInPart(cell, byId)) {
    notes.remark('birthOn', 'birthFromId');
    return byId;
  }
  notes.refuse('birthOn', given?.reason ?? 'required');
  return null;
}

/** A year and month in the cell must be those of the ID, else the cell contradicts it. */
function agreesInPart(cell: Cell | undefined, byId: CivilDate): boolean {
  const text = withoutBlanks(toHalfWidth(cellText(cell)));
  const [year = '', month = ''] = /^\d{6}$/.test(text) ? [text.slice(0, 4), text.slice(4)] : (text.match(/\d+/g) ?? []);
  return (year === '' || Number(year) % 100 === Number(byId.slice(2, 4))) && (month === '' || Number(month) === Number(byId.slice(5, 7)));
}

/** One code of a list; an unknown word is told and left out, so that one odd word does not hold up a person. */
export function readCode(field: string, cell: Cell | undefined, list: CodeList | undefined, notes: RowNotes): string | undefined {
  const word = withoutBlanks(cellText(cell));
  if (word === '' || list === undefined) return undefined;
  const code = codeForWord(list, word) ?? codeForWord(list, toHalfWidth(word));
  if (code !== null) return code;
  notes.remark(field, 'wordNotKnown', { word: word.slice(0, 40) });
  return undefined;
}

/** Several codes in one cell. The whole is tried first, because some words of the lists hold a slash themselves. */
export function readCodes(field: string, cell: Cell | undefined, list: CodeList | undefined, notes: RowNotes): string[] | undefined {
  const text = withoutBlanks(cellText(cell));
  if (text === '' || list === undefined) return undefined;
  const whole = codeForWord(list, text);
  if (whole !== null) return [whole];
  const codes: string[] = [];
  for (const word of listParts(text)) {
    const found = codeForWord(list, word) === null ? word.split('/') : [word];
    for (const part of found) {
      const code = readCode(field, part, list, notes);
      if (code !== undefined && !codes.includes(code)) codes.push(code);
    }
  }
  return codes.length > 0 ? codes : undefined;
}

/** Parts of a list in one cell: separated by commas, semicolons or their Chinese twins, or by a line break. */
export function listParts(text: string): string[] {
  return text.split(/[,;\u3001\uFF0C\uFF1B\n\r]+/).map((part) => part.trim()).filter((part) => part !== '');
}

export interface PhoneReading {
  phone: string | null;
  /** Text that was no number, or the further numbers of a cell with several. */
  rest: string | null;
}

/** The first number of a cell that may hold several. */
export function readPhone(cell: Cell | undefined): PhoneReading {
  const text = cellText(cell);
  if (text === '') return { phone: null, rest: null };
  const whole = checkPhone(text);
  if (whole.ok) return { phone: whole.normalized, rest: null };
  const parts = text.split(/[\s,;/\u3001\uFF0C\uFF1B]+/).filter((part) => part !== '');
  const at = parts.findIndex((part) => checkPhone(part).ok);
  const found = at < 0 ? null : checkPhone(parts[at] ?? '');
  if (found?.ok !== true) return { phone: null, rest: text };
  const rest = parts.filter((_, i) => i !== at).join(' ');
  return { phone: found.normalized, rest: rest === '' ? null : rest };
}
