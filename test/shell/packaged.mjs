// `npm run e2e:packaged`: packs the program (`--linux --dir`, Electron 25 test runtime), looks into the package, starts it
// and waits for core. Needs a display.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { finish, output, picture, root, startEnvironment, temporaryFolder, test, until } from './harness.mjs';

const unpacked = join(root, 'dist', 'linux-unpacked');
const resources = join(unpacked, 'resources');
const archive = join(resources, 'app.asar');
const bin = (name) => join(root, 'node_modules', '.bin', name);

const packed = spawnSync(process.execPath, [join(root, 'src-main', 'launch', 'package-dir.mjs')], { stdio: 'inherit' });
await test('the program can be packed', () => {
  assert.equal(packed.status, 0);
  assert.ok(existsSync(archive));
});
if (packed.status !== 0) finish();

const inside = output(bin('asar'), ['list', archive]).split('\n');

await test('the archive holds the built program and its one native dependency, and no sources', () => {
  const foreign = inside.filter((path) => path !== '' && !/^\/(out|package\.json|node_modules$|node_modules\/better-sqlite3)/.test(path));
  assert.deepEqual(foreign, []);
  for (const path of ['/out/main/core-utility.js', '/out/main/core-worker.js', '/out/preload/index.js', '/out/renderer/index.html']) assert.ok(inside.includes(path), path);
  assert.deepEqual(filesBelow(unpacked).filter((path) => path.endsWith('.node')).map((path) => path.split('/').at(-1)), ['linux-x64.node']);
});

await test('standards, migrations, fonts and icons lie beside it', () => {
  for (const path of ['drizzle/meta/_journal.json', 'resources/standards', 'resources/icons/anyi-256.png']) assert.ok(existsSync(join(resources, path)), path);
  assert.ok(inside.includes('/out/fonts/NotoSansSC-Regular.ttf'));
});

await test('the fuses are set', () => {
  const fuses = output(bin('electron-fuses'), ['read', '--app', join(unpacked, 'anyi')]);
  for (const off of ['RunAsNode', 'EnableNodeOptionsEnvironmentVariable', 'EnableNodeCliInspectArguments']) assert.match(fuses, new RegExp(`\\b${off} is Disabled`));
  for (const on of ['EnableCookieEncryption', 'OnlyLoadAppFromAsar', 'EnableEmbeddedAsarIntegrityValidation']) assert.match(fuses, new RegExp(`\\b${on} is Enabled`));
});

await test('a release leaves the entry for tests out', () => {
  // Both lists: a positive pattern in one undoes a negative one in the other.
  const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
  assert.equal(config.match(/"!out\/main\/shell-for-tests\.js"/g)?.length, 4);
});

// A plain Node cannot read the archive, so core runs from a copy of it; the page and the shell come from the archive.
const extracted = temporaryFolder('package');
output(bin('asar'), ['extract', archive, extracted]);
const program = spawn(join(unpacked, 'anyi'), ['--no-sandbox', '--disable-gpu', '--remote-debugging-port=0', '--lang=zh-CN', `--user-data-dir=${temporaryFolder('packaged')}`], {
  env: startEnvironment({ ANYI_CORE_SCRIPT: join(extracted, 'out', 'main', 'core-utility.js') }),
  stdio: ['ignore', 'ignore', 'pipe'],
});
let noise = '';
program.stderr.on('data', (bytes) => {
  noise += String(bytes);
});

let browser;
await test('the packed program starts, and its core opens its database', async () => {
  const { found: address } = await until('the program to listen', () => /DevTools listening on (ws:\S+)/.exec(noise)?.[1], 30_000);
  // Electron has no browser contexts to manage: without this Playwright gives up.
  browser = await chromium.connectOverCDP(address, { noDefaults: true });
  const { found: page } = await until('a page', () => browser.contexts()[0]?.pages()[0]);
  await until('core to be ready', () =>
    page.evaluate(() => new Promise((resolve) => window.anyiDesktop.onCoreState((state) => resolve(state.phase === 'ready')))),
  );
  await until('the page to draw', () => page.evaluate(() => document.body.innerText.trim().length > 0));
  assert.equal(await page.evaluate(() => location.origin), 'app://anyi');
  await picture(page, 'packaged');
});

await test('it ends when asked, and core with it', async () => {
  const ended = new Promise((resolve) => program.once('exit', resolve));
  await browser?.close();
  program.kill('SIGTERM');
  await Promise.race([ended, new Promise((_resolve, reject) => setTimeout(() => reject(new Error('it did not end')), 10_000))]);
});

if (program.exitCode === null && program.signalCode === null) program.kill('SIGKILL');
finish();

function filesBelow(folder) {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesBelow(path) : [path];
  });
}
