// Electron's npm package has no install script: its binary (about 110 MB) is fetched at the first start. A home's PC may
// have no way to the place where it lies, so a quick look comes first and nobody waits for retries.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { lookup } from 'node:dns/promises';
import { join } from 'node:path';
import { projectEnvironment, projectRoot, say } from './lib.mjs';

const LOOK_PATIENCE = 3_000;
/** A binary of 110 MB over a slow line. */
const FETCH_PATIENCE = 15 * 60_000;

/** Null if Electron can be started, else the reason as the first half of a sentence. Fetches the binary if need be. */
export async function whyNotElectron(node) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display';
  if (electronBinary() !== null) return null;
  return (await fetchElectron(node)) && electronBinary() !== null ? null : "Electron's binary cannot be had here";
}

/** Path of the installed Electron program, or null. */
export function electronBinary() {
  const home = join(projectRoot, 'node_modules', 'electron');
  const pathFile = join(home, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const binary = join(process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(home, 'dist'), readFileSync(pathFile, 'utf8').trim());
  return existsSync(binary) ? binary : null;
}

/** Fetches the binary of the installed Electron version; false if it cannot be had. */
async function fetchElectron(node) {
  const mirror = process.env.ELECTRON_MIRROR ?? process.env.npm_config_electron_mirror ?? 'https://github.com/';
  if (!(await isReachable(mirror))) return false;
  say('Fetching Electron (about 110 MB, once) …');
  const script = join(projectRoot, 'node_modules', 'electron', 'install.js');
  const child = spawn(node, [script], { cwd: projectRoot, stdio: 'inherit', env: projectEnvironment(), timeout: FETCH_PATIENCE });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function isReachable(mirror) {
  const signal = AbortSignal.timeout(LOOK_PATIENCE);
  const late = new Promise((resolve) => signal.addEventListener('abort', () => resolve(false)));
  // The name first: where it is unknown, fetch itself may retry for long.
  const look = lookup(new URL(mirror).hostname)
    .then(() => fetch(mirror, { method: 'HEAD', redirect: 'manual', signal }))
    .then(() => true, () => false);
  return Promise.race([look, late]);
}
