// What `npm start` runs, from a fresh clone on: installs from the lock file, builds, and opens the app, in Electron where
// its binary and a display are there, else in the browser over an address of this computer only.
import { spawn } from 'node:child_process';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { electronBinary, whyNotElectron } from './electron-binary.mjs';
import { buildIfNeeded, hostFlags, installIfNeeded, projectEnvironment, projectRoot, readWords, recentNodeOrEnd, say } from './lib.mjs';

const FIRST_PORT = 7610;
const words = readWords({ demo: 'flag', port: 'value', browser: 'flag', data: 'value', 'no-open': 'flag' });

installIfNeeded();
const node = recentNodeOrEnd();
buildIfNeeded(node);

const obstacle = words.browser ? 'A browser was asked for' : await whyNotElectron(node);
if (obstacle === null) await runElectron();
else await serve(obstacle);

async function runElectron() {
  const args = [projectRoot];
  if (words.demo) args.push('--demo');
  if (words.data) args.push(`--user-data-dir=${words.data}`);
  // Chromium refuses to run as root with its sandbox.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const env = projectEnvironment();
  delete env.ELECTRON_RUN_AS_NODE;
  delete env.NODE_OPTIONS;
  const began = performance.now();
  const child = spawn(electronBinary(), args, { cwd: projectRoot, stdio: 'inherit', env });
  forwardSignals(child);
  const code = await ended(child);
  // A missing library or a forbidden sandbox shows at once; a crash later is a crash.
  if (code !== 0 && performance.now() - began < 4_000) await serve('Electron could not start');
  else process.exit(code);
}

async function serve(reason) {
  const port = words.port === undefined ? await freePort(FIRST_PORT) : Number(words.port);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    say(`"${words.port}" is not a port; it must be a number from 1 to 65535.`);
    process.exit(2);
  }
  if (!(await isFree(port))) {
    say(`Port ${port} is in use; choose another with --port.`);
    process.exit(1);
  }
  const data = join(words.data ?? programFolder(), 'data');
  mkdirSync(data, { recursive: true, mode: 0o700 });
  const args = [...hostFlags, join(projectRoot, 'out', 'main', 'core-http.js'), '--port', String(port), '--data', data];
  if (words.demo) args.push('--demo');
  // The host prints one line, its address, once it answers.
  const child = spawn(node, args, { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'], env: projectEnvironment() });
  forwardSignals(child);
  child.stdout.once('data', () => {
    const address = `http://127.0.0.1:${port}/`;
    const opensBrowser = !words['no-open'] && browserCommand(address) !== null;
    say(`${reason}, so the app is served to ${opensBrowser ? 'your' : 'a'} browser on this computer: ${address}`);
    if (opensBrowser) openBrowser(address);
  });
  process.exit(await ended(child));
}

/** The program's own folder: the one the desktop program uses, so that a home is there either way. */
function programFolder() {
  const name = words.demo ? 'Anyi-demo' : 'Anyi';
  if (process.platform === 'win32') return join(process.env.APPDATA ?? homedir(), name);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(process.env.XDG_CONFIG_HOME || join(homedir(), '.config'), name);
}

/** Resolves to the exit code; a signal counts as a wished end, because Ctrl+C is how one ends this program. */
function ended(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      say(`It could not be started (${error.code ?? error.name}).`);
      resolve(1);
    });
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}

function forwardSignals(child) {
  // Ctrl+C reaches the child from the terminal too; this program only has to outlive it, and must not end first.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (process.platform !== 'win32' && child.exitCode === null) child.kill('SIGTERM');
    });
  }
}

async function freePort(first) {
  for (let port = first; port < first + 50; port += 1) if (await isFree(port)) return port;
  say(`Ports ${first} to ${first + 49} are all in use; choose another with --port.`);
  process.exit(1);
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Program and arguments that open an address in the person's browser, or null where there is none. */
function browserCommand(address) {
  if (process.platform === 'win32') return ['cmd', ['/c', 'start', '', address]];
  if (process.platform === 'darwin') return ['open', [address]];
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  const opener = (process.env.PATH ?? '').split(delimiter).map((folder) => join(folder, 'xdg-open')).find(isProgram);
  return hasDisplay && opener !== undefined ? [opener, [address]] : null;
}

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function openBrowser(address) {
  const [command, args] = browserCommand(address);
  const child = spawn(command, args, { stdio: 'ignore', detached: true });
  child.once('error', () => say(`Please open ${address} in a browser.`));
  child.unref();
}
