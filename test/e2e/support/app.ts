import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterEach } from 'vitest';

export const root = resolve(import.meta.dirname, '..', '..', '..');
const pictures = join(root, 'test-results', 'screens');
const folders: string[] = [];

/** A folder that goes with `closeAll`. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'anyi-e2e-'));
  folders.push(folder);
  return folder;
}

export interface Host {
  readonly address: string;
  readonly port: number;
  readonly dataDir: string;
  /** Kills the process as a power cut would. */
  kill(): Promise<void>;
  stop(): Promise<void>;
}

async function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => { done(port); });
    });
  });
}

const running = new Set<ChildProcess>();

/** Starts the built HTTP host as `npm start` does where there is no display. */
export async function startHost(options: { dataDir?: string; port?: number; demo?: boolean } = {}): Promise<Host> {
  const dataDir = options.dataDir ?? join(newFolder(), 'data');
  const port = options.port ?? (await freePort());
  const args = [join(root, 'out', 'main', 'core-http.js'), '--data', dataDir, '--port', String(port)];
  if (options.demo === true) args.push('--demo');
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, VITEST: '' } });
  running.add(child);
  const gone = new Promise<void>((done) => { child.once('exit', () => { running.delete(child); done(); }); });
  await Promise.race([
    new Promise<void>((done) => { child.stdout.once('data', () => { done(); }); }),
    gone.then(() => { throw new Error('the host ended before it answered'); }),
  ]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (running.has(child)) child.kill(signal);
    await gone;
  };
  return { address: `http://127.0.0.1:${String(port)}/`, port, dataDir, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

let browser: Browser | null = null;

/** One browser for a test file: a fresh one costs a second. */
async function openBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({
    // Without a language of the system Chromium cannot write a Chinese file name and calls every download `download`.
    env: { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8' },
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

/** For `afterAll`: the browser, every host still running, every folder. */
export async function closeAll(): Promise<void> {
  await browser?.close();
  browser = null;
  for (const child of running) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export interface Window {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the page reported as wrong: uncaught errors and refused resources. */
  readonly faults: string[];
}

/**
 * A window of its own: another person at another computer. What the mouse presses is counted through navigations. `still` is
 * somebody who has asked the system not to move things; on a busy machine an opening list moves away between the mouse's
 * going down and up, faster than any hand.
 */
export async function openWindow({ still = false }: { readonly still?: boolean } = {}): Promise<Window> {
  const context = await (await openBrowser()).newContext({
    viewport: { width: 1366, height: 768 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true, reducedMotion: still ? 'reduce' : 'no-preference',
  });
  context.setDefaultTimeout(15_000);
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => { faults.push(error.message); });
  // A refused call is part of many journeys and the browser reports each; only what the program itself says counts.
  page.on('console', (message) => { if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) faults.push(message.text()); });
  await page.addInitScript(() => {
    // The pressing is counted, not the click: a click on a label makes a second one on its field, and Enter makes one too.
    addEventListener('pointerdown', (event) => {
      if (event.isTrusted) sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks') ?? '0') + 1));
    }, true);
  });
  return { context, page, faults };
}

/** What stood on the screen when a journey stopped. */
afterEach(async ({ task }) => {
  if (task.result?.state !== 'fail') return;
  const pages = browser?.contexts().flatMap((context) => context.pages()) ?? [];
  for (const [at, page] of pages.entries()) await picture(page, `failed-${task.name.slice(0, 40).replaceAll(/\W+/g, '-')}-${String(at)}`).catch(() => undefined);
});

/** How often the person has clicked in this window. */
export async function clicks(page: Page): Promise<number> {
  return page.evaluate(() => Number(sessionStorage.getItem('clicks') ?? '0'));
}

/** Keeps a picture for somebody to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`), animations: 'disabled' });
}

/** Does what makes the browser save a file. @returns its bytes, its name, and where a copy lies for other programs */
export async function downloaded(page: Page, act: () => Promise<unknown>): Promise<{ name: string; bytes: Buffer; path: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  const bytes = readFileSync(await download.path());
  const name = download.suggestedFilename();
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  return { name, bytes, path };
}

/** Serious and critical findings of axe-core on the page as it stands, each as one line. */
export async function seriousFindings(page: Page): Promise<string[]> {
  // Evaluated through the debugger, because the page's own policy rightly refuses foreign scripts.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const inPage = (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> } }).axe;
    const found = await inPage.run();
    return found.violations
      .filter((one) => one.impact === 'serious' || one.impact === 'critical')
      .map((one) => `${one.id}: ${one.nodes.map((node) => node.target.join(' ')).slice(0, 4).join(' | ')}`);
  });
}
