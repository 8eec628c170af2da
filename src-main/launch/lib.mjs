// What the launch scripts share. Plain JavaScript on purpose: these files run before anything is installed or built.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder. */
export const projectRoot = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** The least Node that can load the database driver. */
export const LEAST_NODE = [22, 12];

const isWindows = process.platform === 'win32';
const stampFile = join(projectRoot, 'node_modules', '.anyi-installed');

/** One plain line to the person at the terminal. */
export function say(sentence) {
  process.stdout.write(`${sentence}\n`);
}

/** The environment in which the project's own tools (and its Node 24, where it has one) come first. */
export function projectEnvironment(extra = {}) {
  const bin = join(projectRoot, 'node_modules', '.bin');
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: `${bin}${delimiter}${process.env[key] ?? ''}`, ...extra };
}

/** Runs a program to its end with its output shown; ends this program too if it fails. */
export function runOrEnd(command, args, what) {
  const result = spawnSync(command, args, { cwd: projectRoot, stdio: 'inherit', env: projectEnvironment(), shell: isWindows });
  if (result.error || result.status !== 0) {
    say(`${what} did not succeed; its message is above.`);
    process.exit(result.status || 1);
  }
}

/** Installs from the lock file, if nothing is installed or the lock file has changed since. */
export function installIfNeeded() {
  const lock = createHash('sha256').update(readFileSync(join(projectRoot, 'package-lock.json'))).digest('hex');
  const installed = existsSync(stampFile) ? readFileSync(stampFile, 'utf8').trim() : '';
  if (installed === lock) return false;
  if (installed === '' && installedMatchesLock()) {
    writeFileSync(stampFile, lock);
    return false;
  }
  say('Installing what the lock file names …');
  runOrEnd(isWindows ? 'npm.cmd' : 'npm', ['ci', '--no-fund', '--no-audit'], 'The installation');
  mkdirSync(join(projectRoot, 'node_modules'), { recursive: true });
  writeFileSync(stampFile, lock);
  return true;
}

// npm keeps a copy of the lock file it installed; if somebody ran `npm ci` by hand there is nothing left to do.
function installedMatchesLock() {
  const hidden = join(projectRoot, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const have = JSON.parse(readFileSync(hidden, 'utf8')).packages ?? {};
  const want = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')).packages ?? {};
  return Object.entries(want).every(
    ([path, entry]) => path === '' || entry.optional || entry.devOptional || entry.peer || have[path]?.version === entry.version,
  );
}

function isRecentNode(version) {
  const [major, minor] = version.replace(/^v/, '').split('.').map(Number);
  return major > LEAST_NODE[0] || (major === LEAST_NODE[0] && minor >= LEAST_NODE[1]);
}

/** A Node that can load the database driver: the project's own, else the one this script runs on; null if neither can. */
export function recentNode() {
  const own = join(projectRoot, 'node_modules', '.bin', 'node');
  if (!isWindows && existsSync(own)) {
    const result = spawnSync(own, ['-p', 'process.version'], { encoding: 'utf8' });
    if (result.status === 0 && isRecentNode(result.stdout.trim())) return own;
  }
  return isRecentNode(process.version) ? process.execPath : null;
}

/** As recentNode, but says what is missing and ends if there is none. */
export function recentNodeOrEnd() {
  const node = recentNode();
  if (node !== null) return node;
  say(`Anyi needs Node ${LEAST_NODE.join('.')} or newer here and found only ${process.version}; install it from https://nodejs.org and start again.`);
  process.exit(1);
}

/** Newest change (ms since 1970) of a file or of anything inside a folder; 0 if it does not exist. */
function newestChange(path) {
  if (!existsSync(path)) return 0;
  const facts = statSync(path);
  if (!facts.isDirectory()) return facts.mtimeMs;
  let newest = 0;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestChange(inside) : statSync(inside).mtimeMs);
  }
  return newest;
}

const buildStamp = join(projectRoot, 'out', '.built');
const SOURCES = ['src-main', 'src-renderer', 'electron.vite.config.ts', 'package-lock.json', 'package.json'];

/** True if a source is newer than the last whole build. */
function buildIsOld() {
  if (!existsSync(buildStamp)) return true;
  const built = statSync(buildStamp).mtimeMs;
  return SOURCES.some((source) => newestChange(join(projectRoot, source)) > built);
}

/** Builds all processes with a recent Node, unless the last build is still good. */
export function buildIfNeeded(node) {
  if (!buildIsOld()) return false;
  say('Building …');
  const out = join(projectRoot, 'out');
  mkdirSync(out, { recursive: true });
  rmSync(buildStamp, { force: true });
  // Written before the build and renamed after it: a source saved meanwhile is newer than the stamp.
  writeFileSync(`${buildStamp}-soon`, '');
  const script = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  const result = spawnSync(node, [script, 'build', '--logLevel', 'error'], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: projectEnvironment(),
  });
  if (result.error || result.status !== 0) {
    say('The build did not succeed; its message is above.');
    process.exit(result.status || 1);
  }
  renameSync(`${buildStamp}-soon`, buildStamp);
  return true;
}

/** Says that what lies in out/ is no whole release build any more. */
export function forgetBuild() {
  rmSync(buildStamp, { force: true });
}

/** The words after the script's name: `{ port: '7000', demo: true }` for `--port 7000 --demo`. Unknown ones end the program. */
export function readWords(known) {
  const found = {};
  const words = process.argv.slice(2);
  for (let index = 0; index < words.length; index += 1) {
    const [name, given] = words[index].replace(/^--/, '').split('=');
    const kind = words[index].startsWith('--') ? known[name] : undefined;
    if (kind === undefined) {
      say(`"${words[index]}" is not understood; possible are ${Object.keys(known).map((word) => `--${word}`).join(', ')}.`);
      process.exit(2);
    }
    if (kind === 'flag') found[name] = true;
    else found[name] = given ?? words[(index += 1)];
  }
  return found;
}

/**
 * How Node runs the HTTP host. Its young generation grows to 48 MB by itself and stays there; held at 4 MB a half, a large import
 * takes a quarter less memory and no longer, on computers that often have 4 GB for everything.
 */
export const hostFlags = ['--max-semi-space-size=4'];
