/**
 * Why a password is too weak, as reason codes of the contract. `passwordSimple` is one kind of character only, or too few
 * different ones.
 */
export type PasswordReason = 'passwordShort' | 'passwordSimple' | 'passwordContainsName' | 'passwordCommon';

/** The least number of characters. */
export const PASSWORD_MIN_LENGTH = 10;

/** A password with fewer different characters than this is guessed by trying patterns. */
const MIN_DIFFERENT = 5;

/** So many characters have to stand beside well-known pieces. */
const MIN_OWN = 4;

/** Pieces that open the lists of stolen passwords, in China and elsewhere; longer ones first, so that they go whole. */
const WELL_KNOWN = [
  'administrator',
  '1234567890',
  '0123456789',
  '9876543210',
  'qwertyuiop',
  '1q2w3e4r5t',
  'yanglaoyuan',
  '123456789',
  '987654321',
  'asdfghjkl',
  '147258369',
  'password',
  '12345678',
  'iloveyou',
  '88888888',
  'passw0rd',
  'p@ssw0rd',
  'zxcvbnm',
  '1234567',
  'welcome',
  'letmein',
  '5201314',
  'woaini',
  'qwerty',
  '1q2w3e',
  'qazwsx',
  'asdfgh',
  'abc123',
  '123456',
  '654321',
  '111111',
  '000000',
  '123123',
  '112233',
  '666666',
  '888888',
  '1314',
  'admin',
  'huli',
  'yiyuan',
  'root',
  'test',
  'abcd',
  '1234',
  '520',
] as const;

function kindsOfCharacters(password: string): number {
  return [/[a-z]/, /[A-Z]/, /\d/, /[^a-zA-Z\d]/].filter((kind) => kind.test(password)).length;
}

function isCommon(password: string): boolean {
  const rest = WELL_KNOWN.reduce((left, piece) => left.replaceAll(piece, ''), password.toLowerCase());
  return rest.length < password.length && Array.from(rest).length < MIN_OWN;
}

/**
 * Says what is wrong with a new password; an empty list means it is strong enough.
 *
 * @param accountName name by which the person signs in; it must not be part of the password. Names of one or two
 *   characters are not looked for, or hardly any password would pass.
 */
export function checkPasswordStrength(password: string, accountName: string): readonly PasswordReason[] {
  const reasons: PasswordReason[] = [];
  const signs = Array.from(password);
  const account = accountName.trim().toLowerCase();
  if (signs.length < PASSWORD_MIN_LENGTH) {
    reasons.push('passwordShort');
  }
  if (kindsOfCharacters(password) < 2 || new Set(signs).size < MIN_DIFFERENT) {
    reasons.push('passwordSimple');
  }
  if (account.length > 2 && password.toLowerCase().includes(account)) {
    reasons.push('passwordContainsName');
  }
  if (isCommon(password)) {
    reasons.push('passwordCommon');
  }
  return reasons;
}
