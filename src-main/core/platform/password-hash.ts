import * as crypto from 'node:crypto';

/**
 * Stored as `algorithm$parameters$salt$hash`, so that an old hash keeps working after the algorithm changes.
 * argon2id where this runtime has it, else scrypt (Electron's crypto library may lack argon2).
 */
type Sync = (algorithm: string, options: Record<string, unknown>) => Buffer;
const argon2Sync = (crypto as unknown as { argon2Sync?: Sync }).argon2Sync;

// OWASP's minimum for argon2id; scrypt to match.
const ARGON = { memory: 19_456, passes: 2, parallelism: 1 };
const SCRYPT = { N: 2 ** 15, r: 8, p: 3 };
const LENGTH = 32;

function argon(password: string, salt: Buffer): Buffer {
  if (argon2Sync === undefined) throw new Error('this runtime has no argon2');
  return argon2Sync('argon2id', { message: password.normalize('NFKC'), nonce: salt, tagLength: LENGTH, ...ARGON });
}

function scrypt(password: string, salt: Buffer): Buffer {
  return crypto.scryptSync(password.normalize('NFKC'), salt, LENGTH, { ...SCRYPT, maxmem: 128 * 1024 * 1024 });
}

/** Takes about 50 ms on purpose. */
export function hashPassword(password: string): string {
  const salt = crypto.randomBytes(16);
  const algorithm = argon2Sync === undefined ? 'scrypt' : 'argon2id';
  const hash = algorithm === 'scrypt' ? scrypt(password, salt) : argon(password, salt);
  return [algorithm, '1', salt.toString('base64url'), hash.toString('base64url')].join('$');
}

/** Compares in constant time; a malformed stored hash is a refusal, not a crash. */
export function passwordMatches(password: string, stored: string): boolean {
  const [algorithm, , salt, hash] = stored.split('$');
  if (algorithm === undefined || salt === undefined || hash === undefined) return false;
  const saltBytes = Buffer.from(salt, 'base64url');
  const wanted = Buffer.from(hash, 'base64url');
  const given = algorithm === 'argon2id' ? argon(password, saltBytes) : scrypt(password, saltBytes);
  return wanted.length === given.length && crypto.timingSafeEqual(wanted, given);
}
