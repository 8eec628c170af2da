// The window and what it refuses; the way of messages through a utility process, as the released program has it.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, picture, root, startAgain, test, until } from './harness.mjs';

/** Asks for a port as the page does, and keeps it on `window.testPort`. */
const askForPort = () =>
  new Promise((resolve) => {
    const nonce = crypto.randomUUID();
    window.addEventListener('message', (event) => {
      if (event.source !== window || event.data?.nonce !== nonce) return;
      const [port] = event.ports;
      window.testPort = port;
      window.portClosed = false;
      port.onclose = () => {
        window.portClosed = true;
      };
      port.start();
      resolve(true);
    });
    window.anyiDesktop.requestPort(nonce);
  });

const echo = (message) =>
  new Promise((resolve) => {
    window.testPort.addEventListener('message', (event) => resolve(event.data), { once: true });
    window.testPort.postMessage(message);
  });

export async function lockDownTests() {
  const stub = { ANYI_CORE_NODE: '', ANYI_CORE_SCRIPT: join(root, 'test', 'shell', 'stub-core.cjs') };
  const { app, page, userData, close } = await launch({ env: stub, before: ['-r', join(root, 'test', 'shell', 'sandbox-probe.cjs')] });

  await test('the window shows our page under its own scheme', async () => {
    assert.equal(await page.evaluate(() => location.origin), 'app://anyi');
    assert.equal(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 1);
  });

  await test('the page has no Node and ten desktop calls at most', async () => {
    assert.deepEqual(await page.evaluate(() => [typeof require, typeof process, typeof module]), ['undefined', 'undefined', 'undefined']);
    const calls = await page.evaluate(() => Object.keys(window.anyiDesktop));
    assert.ok(calls.length > 0 && calls.length <= 10, calls.join(', '));
  });

  await test('sandbox and isolation are on', async () => {
    const settings = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0].webContents.getLastWebPreferences());
    assert.equal(settings.sandbox, true);
    assert.equal(settings.contextIsolation, true);
    assert.equal(settings.nodeIntegration, false);
    // What the process itself says, not what it was asked to be.
    assert.deepEqual(await page.evaluate(() => ({ ...document.documentElement.dataset })), { sandboxed: 'true', isolated: 'true' });
  });

  await test('the content policy stops an inserted script', async () => {
    const ran = await page.evaluate(async () => {
      window.intruder = false;
      const script = document.createElement('script');
      script.textContent = 'window.intruder = true';
      document.body.append(script);
      const image = new Image();
      image.setAttribute('onerror', 'window.intruder = true');
      image.src = '/none.png';
      document.body.append(image);
      await new Promise((resolve) => setTimeout(resolve, 300));
      return window.intruder;
    });
    assert.equal(ran, false);
  });

  await test('nothing is fetched from outside, no window opens, no page is left', async () => {
    const outcome = await page.evaluate(async () => {
      const fetched = await fetch('https://example.org/').then(
        () => 'fetched',
        () => 'refused',
      );
      const opened = window.open('https://example.org/') === null ? 'refused' : 'opened';
      location.href = 'https://example.org/';
      await new Promise((resolve) => setTimeout(resolve, 300));
      return { fetched, opened, at: location.origin };
    });
    assert.deepEqual(outcome, { fetched: 'refused', opened: 'refused', at: 'app://anyi' });
  });

  await test('camera, place and notifications are refused', async () => {
    const answers = await page.evaluate(() =>
      Promise.all([
        Notification.requestPermission(),
        navigator.permissions.query({ name: 'geolocation' }).then((status) => status.state),
        navigator.mediaDevices.getUserMedia({ video: true }).then(() => 'granted', () => 'denied'),
      ]),
    );
    assert.deepEqual(answers, ['denied', 'denied', 'denied']);
  });

  await test('files outside the page folder cannot be reached', async () => {
    const answers = await page.evaluate(() =>
      Promise.all(['/../../package.json', '/%2e%2e/%2e%2e/package.json', '/..%2f..%2fpackage.json', '/print/none'].map((path) => fetch(path).then((response) => response.status))),
    );
    assert.deepEqual(answers, [404, 404, 404, 404]);
  });

  await test('a utility process gets the port and answers on it', async () => {
    await page.evaluate(askForPort);
    const answer = await page.evaluate(echo, { text: '您好' });
    assert.deepEqual(answer.echo, { text: '您好' });
    assert.equal(answer.kind, 'utility');
    assert.match(answer.token, /^[0-9a-f]{64}$/);
  });

  await test('files go the same way', async () => {
    const answer = await page.evaluate(() => fetch('/files/upload?name=a', { method: 'POST', body: new Uint8Array(7) }).then((response) => response.text()));
    assert.equal(answer, 'POST /files/upload?name=a 7');
  });

  await test('a utility process that dies is replaced, and the token stays', async () => {
    const { token } = await page.evaluate(echo, 1);
    await page.evaluate(() => window.testPort.postMessage('die'));
    const { ms } = await until('the port to close', () => page.evaluate(() => window.portClosed));
    await page.evaluate(askForPort);
    const again = await page.evaluate(echo, 2);
    assert.equal(again.token, token);
    assert.ok(ms < 5_000);
  });

  await test('a second instance ends at once and leaves the first alone', async () => {
    const { code } = startAgain(userData);
    assert.equal(code, 0);
    assert.equal(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length), 1);
  });

  await picture(page, 'window');
  await close();

  await test('the window remembers its place', () => {
    const state = JSON.parse(readFileSync(join(userData, 'window.json'), 'utf8'));
    assert.ok(state.bounds.width >= 900);
    assert.ok(existsSync(join(userData, 'logs', 'shell.log')));
  });
}
