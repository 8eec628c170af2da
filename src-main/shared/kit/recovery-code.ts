/*
 * The recovery code is printed once, kept in a safe and typed years later by somebody in a hurry. Hence the Crockford
 * alphabet (no I, L, O, U), five groups of five, and a check symbol that tells a slip of the pen from a wrong code.
 */
import { toHalfWidth, withoutBlanks } from './plain-text';
import type { RandomBytes } from './random';

/** Random bytes in a recovery code: 120 bits, which make exactly 24 symbols; the 25th is the check symbol. */
export const RECOVERY_CODE_BYTES = 15;

/** Why a text is no recovery code: wrong number of symbols, a sign that never occurs, or mistyped. */
export type RecoveryCodeReason = 'length' | 'characters' | 'check';

/** Outcome of reading a recovery code. */
export type RecoveryCodeReading =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: RecoveryCodeReason };

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const SYMBOLS = 25;
const GROUP = 5;

/** Doubling in the field of 32 elements (x^5 + x^2 + 1). */
function double(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/**
 * Sum of the symbols, each weighted with another power of the field's generator. It is 0 for a right code; every single
 * wrong symbol and every exchange of two symbols makes it something else.
 */
function checkSum(symbols: readonly number[]): number {
  return symbols.reduce((sum, symbol) => double(sum) ^ symbol, 0);
}

function symbolsOfBytes(bytes: Uint8Array): number[] {
  const symbols: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      symbols.push((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return symbols;
}

function bytesOfSymbols(symbols: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const symbol of symbols) {
    held = (held << 5) | symbol;
    bits += 5;
    if (bits >= 8) {
      bits -= 8;
      bytes.push((held >> bits) & 255);
    }
    held &= (1 << bits) - 1;
  }
  return Uint8Array.from(bytes);
}

/**
 * Writes random bytes as a code for people: five groups of five symbols, `XXXXX-XXXXX-XXXXX-XXXXX-XXXXX`.
 *
 * @throws RangeError unless there are exactly `RECOVERY_CODE_BYTES` bytes.
 */
export function formatRecoveryCode(bytes: Uint8Array): string {
  if (bytes.length !== RECOVERY_CODE_BYTES) {
    throw new RangeError('A recovery code has fifteen bytes');
  }
  const symbols = symbolsOfBytes(bytes);
  const text = [...symbols, checkSum([...symbols, 0])].map((symbol) => ALPHABET.charAt(symbol)).join('');
  return Array.from({ length: SYMBOLS / GROUP }, (_, group) => text.slice(group * GROUP, (group + 1) * GROUP)).join('-');
}

/** A new recovery code from a source of random bytes fit for secrets. */
export function newRecoveryCode(randomBytes: RandomBytes): string {
  return formatRecoveryCode(randomBytes(RECOVERY_CODE_BYTES));
}

/**
 * Reads a recovery code as people type it: lower case, blanks or dashes anywhere, full-width signs, the letter O for zero,
 * I or l for one.
 */
export function parseRecoveryCode(text: string): RecoveryCodeReading {
  const typed = withoutBlanks(toHalfWidth(text)).replace(/[-\u2010-\u2015\u2212]/g, '').toUpperCase();
  const symbols = Array.from(typed.replaceAll('O', '0').replace(/[IL]/g, '1')).map((sign) => ALPHABET.indexOf(sign));
  if (symbols.includes(-1)) {
    return { ok: false, reason: 'characters' };
  }
  if (symbols.length !== SYMBOLS) {
    return { ok: false, reason: 'length' };
  }
  return checkSum(symbols) === 0 ? { ok: true, bytes: bytesOfSymbols(symbols.slice(0, -1)) } : { ok: false, reason: 'check' };
}
