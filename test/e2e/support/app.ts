import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import axe from 'axe-core';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const root = resolve(import.meta.dirname, '..', '..', '..');
const pictures = join(root, 'test-results', 'screens');

export interface Host {
  readonly address: string;
  readonly dataDir: string;
  readonly child: ChildProcess;
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

/** Starts the built HTTP host as `npm start` does where there is no display. */
export async function startHost(options: { dataDir?: string; port?: number; demo?: boolean } = {}): Promise<Host> {
  const dataDir = options.dataDir ?? join(mkdtempSync(join(tmpdir(), 'anyi-e2e-')), 'data');
  const port = options.port ?? (await freePort());
  const args = [join(root, 'out', 'main', 'core-http.js'), '--data', dataDir, '--port', String(port)];
  if (options.demo === true) args.push('--demo');
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, VITEST: '' } });
  const gone = new Promise<void>((done) => { child.once('exit', () => { done(); }); });
  await Promise.race([
    new Promise<void>((done) => { child.stdout.once('data', () => { done(); }); }),
    gone.then(() => { throw new Error('the host ended before it answered'); }),
  ]);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await gone;
  };
  return { address: `http://127.0.0.1:${String(port)}/`, dataDir, child, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}

let browser: Browser | null = null;

/** One browser for a test file: a fresh one costs a second. */
export async function openBrowser(): Promise<Browser> {
  browser ??= await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  });
  return browser;
}

export async function closeBrowser(): Promise<void> {
  await browser?.close();
  browser = null;
}

/** A window of its own: another person at another computer. Trusted clicks are counted through navigations. */
export async function openWindow(size = { width: 1366, height: 768 }): Promise<{ context: BrowserContext; page: Page; faults: string[] }> {
  const context = await (await openBrowser()).newContext({ viewport: size, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', acceptDownloads: true });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => { faults.push(error.message); });
  page.on('console', (message) => { if (message.type() === 'error') faults.push(message.text()); });
  await page.addInitScript(() => {
    addEventListener('click', (event) => {
      // Enter on a button also makes a click event, without a pointer; that is a key, not a click.
      if (event.isTrusted && event.detail > 0) sessionStorage.setItem('clicks', String(Number(sessionStorage.getItem('clicks') ?? '0') + 1));
    }, true);
  });
  return { context, page, faults };
}

/** How often the person has clicked in this window. */
export async function clicks(page: Page): Promise<number> {
  return page.evaluate(() => Number(sessionStorage.getItem('clicks') ?? '0'));
}

/** Keeps a picture for somebody to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(pictures, { recursive: true });
  await page.screenshot({ path: join(pictures, `${name}.png`) });
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
