import { toHalfWidth, withoutBlanks } from './plain-text';

/** Why a text is no unified social credit code. The names are reason codes of the contract. */
export type UsccReason = 'usccCharacters' | 'usccLength' | 'usccOldNumber' | 'usccCheckCharacter';

/** Outcome of checking a unified social credit code. */
export type UsccCheck =
  | {
      readonly ok: true;
      /** Eighteen characters, upper case. */
      readonly normalized: string;
      /** First character, the registering authority: 5 civil affairs, 9 market regulation, 1 staffing office. */
      readonly authority: string;
      /** Second character, the kind of organisation within that authority. */
      readonly organisationKind: string;
    }
  | { readonly ok: false; readonly reason: UsccReason };

/** The 31 characters of GB 32100-2015: digits and capitals without I, O, S, V, Z. The place is the value. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character for the first seventeen: weights are the powers of 3 modulo 31 (GB 32100-2015, annex). */
function checkCharacterOf(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const sign of body) {
    sum += ALPHABET.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}

/**
 * Checks a unified social credit code (GB 32100-2015). Lower case, full-width characters, blanks and dashes are put right.
 *
 * The fifteen-digit registration number of old business licences is told apart, because people copy it in good faith. The
 * area code is not compared with a list: districts are merged and renamed while codes stay.
 */
export function checkUscc(text: string): UsccCheck {
  const code = withoutBlanks(toHalfWidth(text)).toUpperCase().replace(/[-\u2010-\u2015\u2212]/g, '');
  if (/^\d{15}$/.test(code)) {
    return { ok: false, reason: 'usccOldNumber' };
  }
  if (Array.from(code).some((sign) => !ALPHABET.includes(sign))) {
    return { ok: false, reason: 'usccCharacters' };
  }
  if (code.length !== 18) {
    return { ok: false, reason: 'usccLength' };
  }
  if (!/^..\d{6}/.test(code)) {
    return { ok: false, reason: 'usccCharacters' };
  }
  if (checkCharacterOf(code.slice(0, 17)) !== code.charAt(17)) {
    return { ok: false, reason: 'usccCheckCharacter' };
  }
  return { ok: true, normalized: code, authority: code.charAt(0), organisationKind: code.charAt(1) };
}
