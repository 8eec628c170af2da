import { toHalfWidth, withoutBlanks } from './plain-text';

/** A range of ICD-10 codes, both ends included, without dots: `{ from: 'C00', to: 'D48' }`. */
export interface IcdRange {
  readonly from: string;
  readonly to: string;
}

/** A letter, two digits and up to eight further characters; China's extension writes `I10.x00x002`. */
const CODE = /^([A-Z]\d{2})\.?([0-9A-Z]{0,8})$/;

/** Upper case, without blanks, dot and the dagger and asterisk marks; null when the text has not the form of a code. */
function compactCode(text: string): string | null {
  const match = CODE.exec(withoutBlanks(toHalfWidth(text)).toUpperCase().replace(/[+*\u2020]$/, ''));
  return match === null ? null : `${match[1] ?? ''}${match[2] ?? ''}`;
}

/** Whether a text has the form of an ICD-10 code, `I10` or `E11.9` or `I10.x00x002`. It need not be in any list. */
export function isIcdCode(text: string): boolean {
  return compactCode(text) !== null;
}

/**
 * Reads a range as standards print it: `I10–I15`, `C00-D48`, `E01~E03`, or one code `I25`, which stands for all below it.
 *
 * @returns null when it is no range, or its end lies before its start.
 */
export function parseIcdRange(text: string): IcdRange | null {
  const ends = withoutBlanks(toHalfWidth(text)).split(/[-~\u2010-\u2015\u2212\u301c\u223c]+/);
  const from = compactCode(ends[0] ?? '');
  const to = ends.length === 1 ? from : compactCode(ends[1] ?? '');
  if (from === null || to === null || ends.length > 2 || to.slice(0, from.length) < from.slice(0, to.length)) {
    return null;
  }
  return { from, to };
}

/**
 * Whether a code lies in a range. An end counts with everything below it: `I15.9` is in `I10–I15`. A code coarser than the
 * start of the range, `I10` against `I10.1–I10.5`, is not in it, because it says less.
 *
 * @param range as parsed, or its text; a text that is no range contains nothing.
 */
export function icdInRange(code: string, range: IcdRange | string): boolean {
  const compact = compactCode(code);
  const bounds = typeof range === 'string' ? parseIcdRange(range) : range;
  return compact !== null && bounds !== null && compact >= bounds.from && compact.slice(0, bounds.to.length) <= bounds.to;
}
