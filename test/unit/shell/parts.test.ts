import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FileRelay } from '../../../src-main/shell/file-relay';
import { describeError, openLog } from '../../../src-main/shell/log';
import { type Keychain, readMachineSecret } from '../../../src-main/shell/machine-secret';
import { createPageServer, resolveInside } from '../../../src-main/shell/page-server';
import { isPrintOptions } from '../../../src-main/shell/print-options';
import { firstBounds, readWindowState } from '../../../src-main/shell/window-state';
import { shell as english } from '@shared/text/en-US/shell';
import { shell as chinese } from '@shared/text/zh-CN/shell';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'anyi-shell-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});
const quiet = { note: () => undefined, fault: () => undefined };

/** A keychain that turns text around and remembers its own mark. */
function keychain(mark: string, available = true): Keychain {
  return {
    isEncryptionAvailable: () => available,
    encryptString: (text) => Buffer.from(`${mark}${text}`),
    decryptString: (bytes) => {
      const text = bytes.toString();
      if (!text.startsWith(mark)) throw new Error('sealed by another keychain');
      return text.slice(mark.length);
    },
    getSelectedStorageBackend: () => 'gnome_libsecret',
  };
}

describe('secret of this computer', () => {
  test('is made once and read again', () => {
    const first = readMachineSecret(folder, keychain('k:'), quiet);
    expect(first).toMatchObject({ secret: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown });
    expect(readMachineSecret(folder, keychain('k:'), quiet)).toEqual(first);
    expect(readdirSync(folder)).toEqual(['machine.bin']);
  });

  test('lies in a file for this user alone where there is no keychain, and stays there', () => {
    const first = readMachineSecret(folder, keychain('k:', false), quiet);
    expect(readdirSync(folder)).toEqual(['.data-machine.key']);
    expect(readMachineSecret(folder, keychain('k:'), quiet)).toEqual(first);
  });

  test('Linux without a keyring counts as no keychain', () => {
    const basic: Keychain = { ...keychain('k:'), getSelectedStorageBackend: () => 'basic_text' };
    readMachineSecret(folder, basic, quiet);
    expect(readdirSync(folder)).toEqual([process.platform === 'linux' ? '.data-machine.key' : 'machine.bin']);
  });

  test('a locked keychain throws nothing away', () => {
    const first = readMachineSecret(folder, keychain('k:'), quiet);
    expect(readMachineSecret(folder, keychain('k:', false), quiet)).toEqual({ problem: 'KEYCHAIN_UNAVAILABLE' });
    expect(readMachineSecret(folder, keychain('k:'), quiet)).toEqual(first);
  });

  test('what another keychain sealed is put aside, not deleted', () => {
    readMachineSecret(folder, keychain('old:'), quiet);
    expect(readMachineSecret(folder, keychain('new:'), quiet)).toHaveProperty('secret');
    expect(readdirSync(folder).sort()).toEqual(['machine.bin', 'machine.bin.unreadable']);
  });
});

describe('page server', () => {
  test.each(['../secret', '%2e%2e/secret', 'a/../../secret', '..%2fsecret', '%', 'a%00b'])('%s leads nowhere', (path) => {
    expect(resolveInside(folder, path)).toBeNull();
  });

  test('serves a page with the policy that forbids inline scripts', async () => {
    writeFileSync(join(folder, 'index.html'), '<p>');
    const server = createPageServer(folder, folder, () => Promise.resolve(new Response(null, { status: 204 })));
    const response = await server.answer(new Request('app://anyi/'));
    expect(response.status).toBe(200);
    expect(response.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect((await server.answer(new Request('app://anyi/none.js'))).status).toBe(404);
    expect((await server.answer(new Request('app://anyi/', { method: 'POST' }))).status).toBe(405);
    expect((await server.answer(new Request('app://anyi/files/x'))).status).toBe(204);
  });

  test('paper is there until it is taken down, and runs no script', async () => {
    const server = createPageServer(folder, folder, () => Promise.resolve(new Response()));
    const paper = server.putPaper('<h1>x</h1>');
    const response = await server.answer(new Request(paper.url));
    expect(await response.text()).toBe('<h1>x</h1>');
    expect(response.headers.get('content-security-policy')).not.toContain('script-src');
    paper.remove();
    expect((await server.answer(new Request(paper.url))).status).toBe(404);
  });
});

describe('file relay', () => {
  test('brings core its request and the page its answer', async () => {
    const relay: FileRelay = new FileRelay('token', (request) => {
      expect(request).toMatchObject({ token: 'token', method: 'POST', path: '/files/upload', body: new Uint8Array([1, 2]) });
      expect(request.headers).not.toHaveProperty('cookie');
      relay.receive({ type: 'file-response', id: request.id, status: 200, headers: { 'content-type': 'text/plain' }, body: new Uint8Array([111, 107]) });
      return true;
    });
    const request = new Request('app://anyi/files/upload', { method: 'POST', body: new Uint8Array([1, 2]), headers: { cookie: 'a=b' } });
    const response = await relay.forward(request, '/files/upload');
    expect([response.status, await response.text()]).toEqual([200, 'ok']);
  });

  test('says so when core is away or goes away', async () => {
    const away = new FileRelay('token', () => false);
    expect((await away.forward(new Request('app://anyi/files/x'), '/files/x')).status).toBe(503);
    const dying = new FileRelay('token', () => true);
    const waiting = dying.forward(new Request('app://anyi/files/x'), '/files/x');
    dying.coreGone();
    expect((await waiting).status).toBe(503);
  });
});

describe('window state', () => {
  const screen = { x: 0, y: 0, width: 1366, height: 728 };
  const write = (value: unknown): string => {
    const file = join(folder, 'window.json');
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
    return file;
  };

  test('is taken up where its screen is still there', () => {
    const kept = { bounds: { x: 50, y: 40, width: 1000, height: 650 }, maximized: true };
    expect(readWindowState(write(kept), [screen])).toEqual(kept);
  });

  test.each([['', 'empty'], ['{"bounds":{}}', 'half'], [{ bounds: { x: 3000, y: 0, width: 900, height: 600 }, maximized: false }, 'off every screen']])(
    '%j (%s) opens the first size',
    (value, _why) => {
      expect(firstBounds(readWindowState(write(value), [screen]))).toEqual({ width: 1280, height: 720 });
    },
  );
});

describe('log', () => {
  test('keeps the kind and place of an error and not its message', () => {
    const facts = describeError(Object.assign(new TypeError('王淑珍 110101194609254168'), { code: 'ENOENT' }));
    expect(facts).toMatchObject({ kind: 'TypeError', code: 'ENOENT' });
    expect(JSON.stringify(facts)).not.toMatch(/王|1101|\//);
    openLog(folder).fault('x', new Error('王淑珍'));
    expect(readFileSync(join(folder, 'shell.log'), 'utf8')).toMatch(/"event":"x"/);
    expect(readFileSync(join(folder, 'shell.log'), 'utf8')).not.toContain('王');
  });
});

describe('what the page may send', () => {
  const good = { pageSize: 'A4', landscape: false, marginsMm: { top: 20, right: 18, bottom: 20, left: 18 }, headerTemplate: '', footerTemplate: '' };
  test('complete print options pass, others do not', () => {
    expect(isPrintOptions(good)).toBe(true);
    for (const bad of [null, 'A4', {}, { ...good, pageSize: 'B5' }, { ...good, marginsMm: { top: 1 } }, { ...good, landscape: 1 }]) {
      expect(isPrintOptions(bad)).toBe(false);
    }
  });
});

describe('words of the shell', () => {
  test('both languages say everything', () => {
    const leaves = (value: object): string[] => Object.values(value).flatMap((part: string | object) => (typeof part === 'string' ? [part] : leaves(part)));
    expect(leaves(english)).toHaveLength(leaves(chinese).length);
    for (const words of [...leaves(english), ...leaves(chinese)]) expect(words.trim()).not.toBe('');
  });
});
