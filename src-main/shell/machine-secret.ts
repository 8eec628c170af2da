import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShellLog } from './log';

/** The part of Electron's `safeStorage` used here. */
export interface Keychain {
  isEncryptionAvailable(): boolean;
  encryptString(text: string): Buffer;
  decryptString(bytes: Buffer): string;
  /** Linux only, and not in every Electron: which keyring answers. */
  getSelectedStorageBackend?(): string;
}

/** The secret of this computer, or why it cannot be had now. */
export type MachineSecret = { secret: string } | { problem: 'KEYCHAIN_UNAVAILABLE' };

const HEX = /^[0-9a-f]{64}$/;

/**
 * Reads the 32 random bytes that wrap the database key, or makes them at the first start.
 *
 * They are kept by the keychain of the operating system (`machine.bin`). Where there is none they lie in a file that
 * only this user may read, beside the data and not inside it: a copied data folder alone does not open. It is the file
 * the HTTP host uses too, so a home begun in the browser opens in the desktop program.
 */
export function readMachineSecret(folder: string, keychain: Keychain, log: ShellLog): MachineSecret {
  const sealed = join(folder, 'machine.bin');
  const plain = join(folder, '.data-machine.key');
  mkdirSync(folder, { recursive: true });

  if (existsSync(sealed)) {
    // A locked or missing keyring may be back at the next start: nothing is thrown away because of it.
    if (!keychain.isEncryptionAvailable()) return { problem: 'KEYCHAIN_UNAVAILABLE' };
    const secret = open(keychain, readFileSync(sealed));
    if (secret !== null) return { secret };
    // Sealed by another keychain, for instance after the system was installed anew. Core will ask for the recovery code.
    log.note('machine-secret-unreadable');
    renameSync(sealed, `${sealed}.unreadable`);
  } else if (existsSync(plain)) {
    const secret = readFileSync(plain, 'utf8').trim();
    if (HEX.test(secret)) return { secret };
    log.note('machine-key-damaged');
    renameSync(plain, `${plain}.unreadable`);
  }

  const secret = randomBytes(32).toString('hex');
  if (isRealKeychain(keychain)) {
    writeFileSync(sealed, keychain.encryptString(secret), { mode: 0o600 });
  } else {
    log.note('machine-secret-without-keychain');
    writeFileSync(plain, `${secret}\n`, { mode: 0o600 });
  }
  return { secret };
}

// Without a keyring Linux' safeStorage "encrypts" with a password built into Chromium: worse than a plain file, because
// it looks like protection.
function isRealKeychain(keychain: Keychain): boolean {
  if (!keychain.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux') return true;
  const backend = keychain.getSelectedStorageBackend?.() ?? 'unknown';
  return backend !== 'basic_text' && backend !== 'unknown';
}

function open(keychain: Keychain, bytes: Buffer): string | null {
  try {
    const secret = keychain.decryptString(bytes);
    return HEX.test(secret) ? secret : null;
  } catch {
    return null;
  }
}
