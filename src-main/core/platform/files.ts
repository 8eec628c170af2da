import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { assert } from '@shared/kit/assert';

/**
 * Photos, scans and finished exports: files named by the sha256 of their content, encrypted with a key derived from the
 * data key, never blobs in the database (which stays small and quick to copy).
 */
export interface FileStore {
  /** Stores bytes; the same bytes twice are kept once. @returns the file id */
  put(bytes: Uint8Array): string;
  /** @returns the bytes, or null when there is no such file. @throws when the file was changed on disk. */
  get(fileId: string): Uint8Array | null;
  has(fileId: string): boolean;
  /** Puts bytes that only wait to be fetched or read: an upload or a finished export. They are gone after a day or at the next start. */
  putTemporary(bytes: Uint8Array, name: string, mediaType: string, owner: string): string;
  takeTemporary(temporaryId: string): TemporaryFile | null;
  dropTemporary(temporaryId: string): void;
}

export interface TemporaryFile {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly mediaType: string;
  /** Account id; nobody else may fetch it. */
  readonly owner: string;
}

const NONCE = 12;
const TAG = 16;
const FILE_ID = /^[0-9a-f]{64}$/;

function encrypt(key: Buffer, bytes: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const body = Buffer.concat([cipher.update(bytes), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), body]);
}

function decrypt(key: Buffer, stored: Buffer): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, stored.subarray(0, NONCE));
  decipher.setAuthTag(stored.subarray(NONCE, NONCE + TAG));
  return Buffer.concat([decipher.update(stored.subarray(NONCE + TAG)), decipher.final()]);
}

/** Writes beside and renames, so that a power cut or a full disk leaves the old file or none, never half of one. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const beside = `${path}.${randomBytes(6).toString('hex')}.part`;
  try {
    writeFileSync(beside, bytes, { mode: 0o600, flush: true });
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}

export function createFileStore(options: {
  readonly dataDir: string; readonly dataKey: () => string;
  /** false while another program has the folder: what waits there is its own. */
  readonly clearWaiting: boolean;
}): FileStore {
  const filesDir = join(options.dataDir, 'files');
  const temporaryDir = join(options.dataDir, 'temporary');
  const temporary = new Map<string, Omit<TemporaryFile, 'bytes'>>();
  // What a crashed run left in the waiting room belongs to nobody.
  if (options.clearWaiting) rmSync(temporaryDir, { recursive: true, force: true });

  const keyFor = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', Buffer.from(options.dataKey(), 'hex'), Buffer.alloc(0), `anyi:${purpose}`, 32));
  const place = (fileId: string): string => {
    assert(FILE_ID.test(fileId), 'a file id is a sha256 in hex');
    return join(filesDir, fileId.slice(0, 2), fileId);
  };

  return {
    put(bytes) {
      const fileId = createHash('sha256').update(bytes).digest('hex');
      const path = place(fileId);
      if (!existsSync(path)) {
        mkdirSync(join(filesDir, fileId.slice(0, 2)), { recursive: true });
        writeWhole(path, encrypt(keyFor('files'), bytes));
      }
      return fileId;
    },
    get(fileId) {
      if (!FILE_ID.test(fileId)) return null;
      const path = place(fileId);
      return existsSync(path) ? decrypt(keyFor('files'), readFileSync(path)) : null;
    },
    has: (fileId) => FILE_ID.test(fileId) && existsSync(place(fileId)),
    putTemporary(bytes, name, mediaType, owner) {
      mkdirSync(temporaryDir, { recursive: true });
      const temporaryId = randomBytes(24).toString('base64url');
      writeWhole(join(temporaryDir, temporaryId), encrypt(keyFor('temporary'), bytes));
      temporary.set(temporaryId, { name, mediaType, owner });
      return temporaryId;
    },
    takeTemporary(temporaryId) {
      const known = temporary.get(temporaryId);
      if (known === undefined) return null;
      return { ...known, bytes: decrypt(keyFor('temporary'), readFileSync(join(temporaryDir, temporaryId))) };
    },
    dropTemporary(temporaryId) {
      if (temporary.delete(temporaryId)) rmSync(join(temporaryDir, temporaryId), { force: true });
    },
  };
}
