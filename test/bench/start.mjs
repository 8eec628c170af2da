// From starting the host to rows on screen, beside the same host serving an empty antd page that waits for nothing.
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import { call, newToken, startHost } from './host.mjs';

const ROUNDS = 5;

/** @returns the bar: median of several rounds, ours and the floor by turns */
export async function startToRows(root) {
  const dataDir = join(mkdtempSync(join(tmpdir(), 'anyi-bench-')), 'data');
  const empty = await emptyHost(root);
  const token = newToken();
  // The home is filled, and the window signed in, before anything is measured.
  const first = await startHost(join(root, 'out/main/core-http.js'), dataDir, ['--demo']);
  await signIn(first.address, token);
  await first.stop();

  const browser = await chromium.launch({ executablePath: browserPath(), headless: true, chromiumSandbox: process.getuid?.() !== 0 });
  const times = { ours: [], floor: [] };
  try {
    for (let round = 0; round <= ROUNDS; round += 1) {
      const floor = await once(browser, empty, dataDir, '', '.ant-table-row', token);
      const ours = await once(browser, join(root, 'out/main/core-http.js'), dataDir, '#/residents', '.ant-table-row', token);
      // The first round warms the disk.
      if (round > 0) {
        times.floor.push(floor);
        times.ours.push(ours);
      }
    }
  } finally {
    await browser.close();
    rmSync(dirname(dataDir), { recursive: true, force: true });
  }
  return {
    name: 'start of the host to the first residents on screen, beside an empty antd page', ours: median(times.ours), floor: median(times.floor), unit: 's',
    held: 'ratio', limit: 1.5,
  };
}

async function once(browser, program, dataDir, hash, selector, token) {
  const began = performance.now();
  const host = await startHost(program, dataDir);
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  try {
    await context.addCookies([{ name: 'anyi_window', value: token, url: host.address }]);
    const page = await context.newPage();
    await page.goto(`${host.address}${hash}`);
    await page.locator(selector).first().waitFor({ timeout: 30_000 });
    return (performance.now() - began) / 1000;
  } finally {
    await context.close();
    await host.stop();
  }
}

async function signIn(address, token) {
  const state = await call(address, token, 'access/state', undefined);
  const director = state.demoAccounts.find((account) => account.role === 'director');
  await call(address, token, 'access/signIn', { accountName: director.accountName, password: director.password });
}

/** The same host with another page: a table of one row, drawn by the same libraries, that asks core for nothing. */
async function emptyHost(root) {
  const place = join(root, '.cache', 'bench-empty');
  rmSync(place, { recursive: true, force: true });
  mkdirSync(join(place, 'out'), { recursive: true });
  cpSync(join(root, 'out/main'), join(place, 'out/main'), { recursive: true });
  cpSync(join(root, 'package.json'), join(place, 'package.json'));
  for (const folder of ['resources', 'drizzle', 'out/fonts']) symlinkSync(join(root, folder), join(place, folder));
  await build({
    root: join(root, 'test/bench/empty-page'), configFile: false, logLevel: 'warn', plugins: [react()],
    build: { outDir: join(place, 'out/renderer'), emptyOutDir: true, target: 'chrome114', minify: true, chunkSizeWarningLimit: 5_000 },
  });
  return join(place, 'out/main/core-http.js');
}

function browserPath() {
  const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'].find((path) => existsSync(path));
  if (found === undefined) throw new Error('there is no Chromium on this computer');
  return found;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
