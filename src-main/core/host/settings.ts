import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { writeWhole } from '../platform/files';

/** Where the home's data lives when the host does not say: the user's own application folder of each system. */
export function defaultDataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const chosen = env['ANYI_DATA_DIR'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Anyi');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Anyi');
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'anyi');
}

/**
 * The computer's secret for hosts without an OS keychain: 32 random bytes in a file only this user can read, beside and not
 * inside the data folder, so that a copied data folder alone does not open. @returns hex
 */
export function machineSecretFile(dataDir: string): string {
  const path = join(dirname(dataDir), `.${dataDir.split(/[\\/]/).at(-1) ?? 'anyi'}-machine.key`);
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8').trim();
    if (/^[0-9a-f]{64}$/.test(text)) return text;
  }
  mkdirSync(dirname(path), { recursive: true });
  const secret = randomBytes(32).toString('hex');
  writeWhole(path, Buffer.from(`${secret}\n`));
  return secret;
}

/** Folders of the built program, found from the bundle's own place: out/main/*.js beside out/fonts, with resources and drizzle above. */
export function builtPaths(bundleDir: string): { resourcesDir: string; migrationsDir: string; fontsDir: string; rendererDir: string; workerFile: string } {
  const root = join(bundleDir, '..', '..');
  return {
    resourcesDir: join(root, 'resources'), migrationsDir: join(root, 'drizzle'), fontsDir: join(root, 'out', 'fonts'),
    rendererDir: join(root, 'out', 'renderer'), workerFile: join(bundleDir, 'core-worker.js'),
  };
}
