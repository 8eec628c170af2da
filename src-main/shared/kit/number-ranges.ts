/*
 * Numbers keyed from a paper list: `1-12,15`. Commas, blanks and their Chinese forms divide; a dash of any width joins.
 */

export type NumberRanges = { readonly ok: true; readonly numbers: readonly number[] } | { readonly ok: false; readonly part: string };

const DIVIDER = /[\s,;，、；。.]+/u;
const RANGE = /^(\d{1,4})(?:[-–—~－～](\d{1,4}))?$/u;
/** Longest stretch taken, so that a slip of the finger does not name thousands. */
const LONGEST = 1000;

/** Chinese input methods give wide digits. */
function narrow(text: string): string {
  return text.replaceAll(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xfee0)).replaceAll(/\s*([-–—~－～])\s*/gu, '$1');
}

/** The numbers a text names, each once, in order; or the first part that names none. */
export function readNumberRanges(text: string): NumberRanges {
  const numbers = new Set<number>();
  for (const part of narrow(text).split(DIVIDER).filter((one) => one !== '')) {
    const match = RANGE.exec(part);
    const from = Number(match?.[1] ?? 0);
    const to = match?.[2] === undefined ? from : Number(match[2]);
    if (match === null || from < 1 || to < from || to - from > LONGEST) return { ok: false, part };
    for (let number = from; number <= to; number += 1) numbers.add(number);
  }
  return { ok: true, numbers: [...numbers].sort((a, b) => a - b) };
}
