import { createCipheriv, createDecipheriv, randomBytes, scryptSync } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { DataUnavailable } from './data-unavailable';
import { writeWhole } from './files';

/**
 * The random data key, wrapped twice: by this computer's secret (OS keychain or a private file, the host decides) and by the
 * printed recovery code in the director's safe. Losing the computer's secret loses nothing while the code exists.
 */
export interface KeyRing {
  /** 32 bytes in hex. @throws DataUnavailable('wrongKey') when this computer cannot unwrap it */
  dataKey(): string;
  /** Wraps the data key by a recovery code, replacing the former one. */
  wrapByRecoveryCode(code: string): void;
  /** Unwraps by the recovery code and wraps for this computer. @returns false for a wrong code */
  restoreByRecoveryCode(code: string): boolean;
  /** Does this code open the key ring? Used before a password is reset with it. */
  recoveryCodeOpens(code: string): boolean;
}

const wrapped = z.object({ salt: z.string(), nonce: z.string(), tag: z.string(), body: z.string() });
type Wrapped = z.infer<typeof wrapped>;
const ringFile = z.object({ format: z.literal('anyi-key-ring-1'), machine: wrapped, recovery: wrapped.nullable() });
type RingFile = z.infer<typeof ringFile>;

const hex = (text: string): Buffer => Buffer.from(text, 'hex');

function stretch(secret: string, salt: Buffer): Buffer {
  return scryptSync(secret, salt, 32, { N: 2 ** 15, r: 8, p: 1, maxmem: 64 * 1024 * 1024 });
}

function wrap(dataKey: string, secret: string): Wrapped {
  const salt = randomBytes(16);
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', stretch(secret, salt), nonce);
  const body = Buffer.concat([cipher.update(hex(dataKey)), cipher.final()]);
  return { salt: salt.toString('hex'), nonce: nonce.toString('hex'), tag: cipher.getAuthTag().toString('hex'), body: body.toString('hex') };
}

function unwrap(from: Wrapped, secret: string): string | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', stretch(secret, hex(from.salt)), hex(from.nonce));
    decipher.setAuthTag(hex(from.tag));
    return Buffer.concat([decipher.update(hex(from.body)), decipher.final()]).toString('hex');
  } catch {
    // GCM refuses: the secret is not the one it was wrapped with.
    return null;
  }
}

/** @param machineSecret 32 bytes in hex that only this computer and this user can read */
export function openKeyRing(dataDir: string, machineSecret: string): KeyRing {
  const path = join(dataDir, 'key-ring.json');
  let known: string | null = null;

  const read = (): RingFile | null => {
    if (!existsSync(path)) return null;
    const parsed = ringFile.safeParse(safeJson(readFileSync(path, 'utf8')));
    if (!parsed.success) throw new DataUnavailable('wrongKey');
    return parsed.data;
  };
  const write = (ring: RingFile): void => {
    mkdirSync(dataDir, { recursive: true });
    writeWhole(path, Buffer.from(`${JSON.stringify(ring, null, 2)}\n`));
  };
  const dataKey = (): string => {
    if (known !== null) return known;
    const ring = read();
    if (ring === null) {
      // A database without its key ring cannot be opened by a new key; making one would only hide that.
      const database = join(dataDir, 'anyi.db');
      if (existsSync(database)) throw new DataUnavailable(statSync(database).size === 0 ? 'notADatabase' : 'wrongKey');
      const fresh = randomBytes(32).toString('hex');
      write({ format: 'anyi-key-ring-1', machine: wrap(fresh, machineSecret), recovery: null });
      known = fresh;
      return fresh;
    }
    const opened = unwrap(ring.machine, machineSecret);
    if (opened === null) throw new DataUnavailable('wrongKey');
    known = opened;
    return opened;
  };
  const byCode = (code: string): string | null => {
    const ring = read();
    return ring?.recovery ? unwrap(ring.recovery, code) : null;
  };

  return {
    dataKey,
    wrapByRecoveryCode(code) {
      const key = dataKey();
      const ring = read();
      write({ format: 'anyi-key-ring-1', machine: ring?.machine ?? wrap(key, machineSecret), recovery: wrap(key, code) });
    },
    restoreByRecoveryCode(code) {
      const key = byCode(code);
      if (key === null) return false;
      const ring = read();
      write({ format: 'anyi-key-ring-1', machine: wrap(key, machineSecret), recovery: ring?.recovery ?? null });
      known = key;
      return true;
    },
    recoveryCodeOpens: (code) => byCode(code) !== null,
  };
}

function safeJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
