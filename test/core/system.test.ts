import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import type { Core } from '@core/compose';
import { createLog } from '@core/platform/log';
import { failure } from '../support/failure';
import { bothDrivers, encrypted, newFolder, openIn, plain, stateOnOpening } from '../support/drivers';
import { createTestCore, director, home, testCoreOn, testPassword, windowOf, type TestCore } from '../support/test-core';

let t: TestCore | null = null;
const opened: Core[] = [];
const folders: string[] = [];
afterEach(() => {
  t?.close();
  t = null;
  for (const core of opened.splice(0)) core.close();
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const folder = () => {
  const made = newFolder();
  folders.push(made);
  return made;
};
/** A core on a folder as another computer, or the same one, would open it. */
function coreOn(dataDir: string, options: Parameters<typeof testCoreOn>[1] = {}): Core {
  const core = testCoreOn(dataDir, options);
  opened.push(core);
  return core;
}
const files = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));

async function homeWithCode(): Promise<{ home: TestCore; recoveryCode: string }> {
  const made = await createTestCore({ setUp: false });
  t = made;
  return { home: made, recoveryCode: (await made.client.institution.setUp({ institution: home, director })).recoveryCode };
}

describe('a data folder that a core has open', () => {
  test('is not opened by a second one, whose waiting room is left alone; once let go it opens', async () => {
    const { home: there } = await homeWithCode();
    const { files: waiting } = there.core.services;
    const upload = waiting.putTemporary(Buffer.from('a list'), 'list.csv', 'text/csv', 'somebody');
    const second = coreOn(there.dataDir);
    expect(await windowOf(second).system.info()).toMatchObject({ dataState: 'inUse' });
    expect(await failure(windowOf(second).access.signIn({ accountName: director.accountName, password: testPassword }))).toMatchObject({ code: 'UNAVAILABLE', data: { state: 'inUse' } });
    expect(waiting.takeTemporary(upload)?.name).toBe('list.csv');
    there.core.close();
    second.services.reopen();
    expect(second.services.dataState()).toBe('ready');
  });
});

describe('on another computer, or after this one lost its secret', () => {
  test('data does not open, says why, and opens again with the printed recovery code', async () => {
    const { home: there, recoveryCode } = await homeWithCode();
    there.core.close();
    const here = coreOn(there.dataDir, { machineSecret: 'cd'.repeat(32) });
    const window = windowOf(here);
    expect(await window.system.info()).toMatchObject({ dataState: 'wrongKey', dataFolder: there.dataDir, schemaVersion: null });
    expect(await failure(window.access.signIn({ accountName: director.accountName, password: testPassword }))).toMatchObject({ code: 'UNAVAILABLE', data: { state: 'wrongKey' } });

    const mistyped = recoveryCode.startsWith('7') ? `8${recoveryCode.slice(1)}` : `7${recoveryCode.slice(1)}`;
    for (const wrong of [mistyped, 'AAAAA-AAAAA-AAAAA-AAAAA-AAAAA', 'what was it']) {
      expect(await failure(window.system.restoreKey({ recoveryCode: wrong }))).toMatchObject({ code: 'WRONG_RECOVERY_CODE' });
    }
    expect(await window.system.info()).toMatchObject({ dataState: 'wrongKey' });

    await window.system.restoreKey({ recoveryCode });
    expect(await window.system.info()).toMatchObject({ dataState: 'ready' });
    expect(await window.access.signIn({ accountName: director.accountName, password: testPassword })).toMatchObject({ name: director.name });
    here.close();
    // From now on this computer opens it by itself, and the code is still good for the next one.
    const again = coreOn(there.dataDir, { machineSecret: 'cd'.repeat(32) });
    expect(again.services.dataState()).toBe('ready');
    again.close();
    expect(coreOn(there.dataDir, { machineSecret: 'ef'.repeat(32) }).services.dataState()).toBe('wrongKey');
  });

  test('a database without its key ring is not opened with a new key', async () => {
    const { home: there } = await homeWithCode();
    there.core.close();
    rmSync(join(there.dataDir, 'key-ring.json'));
    expect(coreOn(there.dataDir).services.dataState()).toBe('wrongKey');
    expect(existsSync(join(there.dataDir, 'key-ring.json'))).toBe(false);
  });

  test('a database cut to nothing, its key ring gone, is called no database and not a wrong key', () => {
    const dataDir = folder();
    writeFileSync(join(dataDir, 'anyi.db'), '');
    expect(coreOn(dataDir).services.dataState()).toBe('notADatabase');
    expect(existsSync(join(dataDir, 'key-ring.json'))).toBe(false);
  });

  test('a spoiled key ring is a state with a way out, not a crash', async () => {
    const { home: there } = await homeWithCode();
    there.core.close();
    writeFileSync(join(there.dataDir, 'key-ring.json'), '{"format":');
    expect(coreOn(there.dataDir).services.dataState()).toBe('wrongKey');
  });
});

describe('data that cannot be opened', () => {
  test.each([
    ['of zero bytes', 'notADatabase', (dir: string) => { writeFileSync(join(dir, 'anyi.db'), ''); }],
    ['that is a text', 'notADatabase', (dir: string) => { writeFileSync(join(dir, 'anyi.db'), 'Dear diary'); }],
    ['that is a folder', 'folderNotWritable', (dir: string) => { rmSync(join(dir, 'anyi.db')); mkdirSync(join(dir, 'anyi.db')); }],
  ])('because of a file %s: core starts, says %s, and answers everything else with that', async (_what, state, spoil) => {
    const { home: there } = await homeWithCode();
    there.core.close();
    for (const name of ['anyi.db-wal', 'anyi.db-shm']) rmSync(join(there.dataDir, name), { force: true });
    spoil(there.dataDir);
    const window = windowOf(coreOn(there.dataDir));
    expect(await window.system.info()).toMatchObject({ dataState: state });
    expect(await failure(window.institution.get())).toMatchObject({ code: 'UNAVAILABLE', data: { state } });
    expect(await failure(window.access.state())).toMatchObject({ code: 'UNAVAILABLE', data: { state } });
    expect(await failure(window.institution.setUp({ institution: home, director }))).toMatchObject({ code: 'UNAVAILABLE', data: { state } });
  });

  test('because the data folder cannot be made: core and its log start all the same', async () => {
    const blocked = join(folder(), 'a-file');
    writeFileSync(blocked, '');
    const core = coreOn(join(blocked, 'data'));
    expect(await windowOf(core).system.info()).toMatchObject({ dataState: 'folderNotWritable' });
    expect(() => createLog(join(blocked, 'data', 'logs', 'core.log'))).not.toThrow();
  });

  test('because a page was spoiled later: the call says so, nothing of the page is shown', async () => {
    const there = await createTestCore();
    t = there;
    for (let one = 0; one < 40; one += 1) await there.client.drafts.keep({ form: 'f', subject: String(one), edition: null, body: 'x'.repeat(5_000) });
    there.core.close();
    const path = join(there.dataDir, 'anyi.db');
    const bytes = readFileSync(path);
    // The last pages, where the long drafts are.
    for (let at = Math.floor((bytes.length / 4096) * 0.8) * 4096 + 77; at < bytes.length; at += 4096) bytes[at] = (bytes[at] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const core = coreOn(there.dataDir);
    expect(core.services.dataState()).toBe('ready');
    const window = windowOf(core, 'template');
    const answers = await Promise.allSettled(Array.from({ length: 40 }, async (_unused, one) => window.drafts.find({ form: 'f', subject: String(one) })));
    const refused = answers.filter((answer) => answer.status === 'rejected');
    expect(refused.length).toBeGreaterThan(0);
    for (const { reason } of refused) expect(reason).toMatchObject({ code: 'UNAVAILABLE', data: { state: 'unreadable' } });
    for (const answer of answers) if (answer.status === 'fulfilled') expect(answer.value?.body).toBe('x'.repeat(5_000));
  });
});

describe('on disk', () => {
  test('nothing in the data folder can be read without the key: no name, no password, no photo, no upload', async () => {
    const { home: there } = await homeWithCode();
    const secretWords = ['沈安和', '阳光苑养老院', 'Plain-words-of-a-note', testPassword, 'GIF89a-picture'];
    await there.client.drafts.keep({ form: 'f', subject: '', edition: null, body: { note: 'Plain-words-of-a-note' } });
    there.core.services.files.put(Buffer.from('GIF89a-picture'));
    there.core.services.files.putTemporary(Buffer.from('GIF89a-picture'), 'a.gif', 'image/gif', 'x');
    await there.client.system.backUp();
    const looked = files(there.dataDir);
    expect(looked.length).toBeGreaterThan(4);
    for (const path of looked) {
      const bytes = readFileSync(path);
      for (const word of secretWords) expect(bytes.includes(Buffer.from(word)), `${word} in ${path}`).toBe(false);
      expect(bytes.includes(Buffer.from(word16('沈安和'), 'latin1')), path).toBe(false);
    }
    expect(files(there.dataDir).some((path) => path.endsWith('anyi.db'))).toBe(true);
  });

  test('the plain driver would show them: the search above finds what is there', async () => {
    t = await createTestCore({ setUp: false, driver: plain.driver });
    await t.client.institution.setUp({ institution: home, director });
    t.core.services.database.write.$client.pragma('wal_checkpoint(truncate)');
    expect(readFileSync(join(t.dataDir, 'anyi.db')).includes(Buffer.from('阳光苑养老院'))).toBe(true);
  });

  test('key ring and files belong to their user alone', async () => {
    const { home: there } = await homeWithCode();
    const mode = (path: string) => statSync(path).mode & 0o077;
    expect(mode(join(there.dataDir, 'key-ring.json'))).toBe(0);
  });
});

const word16 = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');

describe('a backup', () => {
  test('is a verified, encrypted copy that opens with the same key ring and with nothing else', async () => {
    const { home: there } = await homeWithCode();
    await there.client.institution.correct({ ...home, beds: 33, expectedVersion: 1 });
    const { file, bytes, tables } = await there.client.system.backUp();
    expect(statSync(file).size).toBe(bytes);
    expect(tables).toBeGreaterThan(4);
    expect((await there.client.system.audit({})).entries[0]).toMatchObject({ procedure: 'system.backUp', subjectKind: 'backup' });

    const elsewhere = folder();
    cpSync(file, join(elsewhere, 'anyi.db'));
    expect(stateOnOpening(() => openIn(elsewhere, encrypted))).toBe('wrongKey');
    cpSync(join(there.dataDir, 'key-ring.json'), join(elsewhere, 'key-ring.json'));
    const restored = windowOf(coreOn(elsewhere));
    await restored.access.signIn({ accountName: director.accountName, password: testPassword });
    expect(await restored.institution.get()).toMatchObject({ beds: 33 });
    expect(await restored.system.audit({})).toMatchObject({ firstBroken: null });
  });
});

describe.each(bothDrivers)('the same home on the $title', ({ driver }) => {
  test('is set up, corrected, restarted and read back', async () => {
    t = await createTestCore({ setUp: false, driver });
    await t.client.institution.setUp({ institution: home, director });
    await t.client.institution.correct({ ...home, beds: 41, expectedVersion: 1 });
    t = t.restart();
    expect(await t.client.institution.get()).toMatchObject({ beds: 41 });
    expect(await t.client.system.audit({})).toMatchObject({ firstBroken: null });
  });
});

test('the about box tells versions; the place of the data only to somebody signed in', async () => {
  t = await createTestCore();
  expect(await t.client.system.info()).toMatchObject({ dataState: 'ready', schemaVersion: 1, host: 'test', dataFolder: t.dataDir });
  expect(await t.window().system.info()).toMatchObject({ dataState: 'ready', dataFolder: null });
});
