// What the tests in a real Electron share. Plain scripts, not vitest: they need no transforming, and one window is used
// for many checks because each start costs a second.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from 'playwright-core';
import { electron25Path } from '../../src-main/launch/electron25.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '../../..');
export const testApp = join(root, 'test', 'shell', 'app');
const pictures = join(root, 'test-results', 'shell');
const recentNode = join(root, 'node_modules', '.bin', 'node');

let passed = 0;
let failed = 0;

/** Runs one check and prints its result. */
export async function test(name, body) {
  try {
    await body();
    passed += 1;
    process.stdout.write(`ok      ${name}\n`);
  } catch (error) {
    failed += 1;
    process.stdout.write(`not ok  ${name}\n${String(error?.stack ?? error).replace(/^/gm, '        ')}\n`);
  }
}

/** Prints the sum and ends with an honest code. */
export function finish() {
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exit(failed === 0 && passed > 0 ? 0 : 1);
}

const temporary = [];
process.on('exit', () => {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes when the tests end. */
export function temporaryFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `anyi-${name}-`));
  temporary.push(folder);
  return folder;
}

/** Arguments and environment with which the test runtime runs our program. */
export function startArguments(userData, more = []) {
  // As root Chromium refuses its own sandbox; the pages stay sandboxed by Electron, which the tests check.
  return [testApp, '--no-sandbox', '--disable-gpu', `--user-data-dir=${userData}`, '--lang=zh-CN', ...more];
}

export function startEnvironment(more = {}) {
  const { ELECTRON_RUN_AS_NODE: _run, NODE_OPTIONS: _options, ...kept } = process.env;
  return { ...kept, LANGUAGE: 'zh_CN', TZ: 'Asia/Shanghai', ANYI_CORE_NODE: recentNode, ...more };
}

/** How often a start is tried: on a busy machine Electron at times does not announce its window (electron issue 35318). */
const MOST_STARTS = 3;

/** Starts the program with a window to talk to. */
export async function launch({ userData = temporaryFolder('shell'), before = [], args = [], env = {} } = {}) {
  const words = [...before, ...startArguments(userData, args)];
  for (let start = 1; ; start += 1) {
    const app = await _electron.launch({ executablePath: electron25Path, args: words, env: startEnvironment(env) });
    try {
      const page = await app.firstWindow({ timeout: 15_000 });
      return { app, page, userData, pid: app.process().pid, close: () => app.close() };
    } catch (error) {
      app.process().kill('SIGKILL');
      if (start === MOST_STARTS) throw error;
      process.stdout.write('        the window was not announced; started again\n');
    }
  }
}

/** Starts the program a second time on the same data, without a driver, and waits for its end. */
export function startAgain(userData) {
  const began = performance.now();
  const result = spawnSync(electron25Path, startArguments(userData), { env: startEnvironment(), timeout: 20_000, encoding: 'utf8' });
  return { code: result.status, ms: performance.now() - began };
}

/** Process id of the running core, found as a child of the program. */
export function corePid(parent) {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const stat = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const ppid = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
      if (ppid === parent && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('core-utility')) return Number(entry);
    } catch {
      // It ended while we looked.
    }
  }
  return null;
}

/** Waits until `probe` gives something true; tells how long that took, in ms. */
export async function until(what, probe, patience = 15_000) {
  const began = performance.now();
  for (;;) {
    const found = await probe();
    if (found) return { found, ms: Math.round(performance.now() - began) };
    if (performance.now() - began > patience) throw new Error(`waited ${patience} ms in vain for ${what}`);
    await new Promise((resolvePause) => setTimeout(resolvePause, 50));
  }
}

/** A picture somebody looks at. */
export async function picture(page, name) {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Output of a program that must succeed. */
export function output(command, args) {
  const result = spawnSync(command, args, { encoding: 'utf8' });
  if (result.error) throw result.error;
  if (result.status !== 0) throw new Error(`${command} ended with ${result.status}: ${result.stderr}`);
  return result.stdout;
}

