import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, expectTypeOf, test } from 'vitest';
import type { ReadDb, WriteDb } from '@core/platform/database';
import { schemaVersion } from '@core/platform/database';
import { verifiedCopy } from '@core/platform/migrate';
import { drafts } from '@core/modules/drafts/tables';
import { asInstant } from '@shared/kit/instant';
import { testStart } from '../support/test-core';
import { bothDrivers, encrypted, newFolder, openIn, plain, stateOnOpening } from '../support/drivers';

let folder: string;
beforeEach(() => { folder = newFolder(); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

const file = (): string => join(folder, 'anyi.db');

describe.each(bothDrivers)('$title', (driver) => {
  test('opens with the settings that keep data whole, on the writing and on the reading side', () => {
    const db = openIn(folder, driver);
    for (const side of [db.write, db.read]) {
      expect(side.$client.pragma('journal_mode', { simple: true })).toBe('wal');
      // 2 is FULL: WAL alone falls to NORMAL, which can lose the last commits at a power cut.
      expect(side.$client.pragma('synchronous', { simple: true })).toBe(2);
      expect(side.$client.pragma('foreign_keys', { simple: true })).toBe(1);
      expect(side.$client.pragma('busy_timeout', { simple: true })).toBe(5_000);
    }
    expect(schemaVersion(db.read)).toBe(1);
    db.close();
  });

  test('gives queries a handle that cannot write: not in its type, not in the connection behind it', () => {
    expectTypeOf<ReadDb>().not.toHaveProperty('insert');
    expectTypeOf<ReadDb>().not.toHaveProperty('update');
    expectTypeOf<ReadDb>().not.toHaveProperty('delete');
    expectTypeOf<ReadDb>().not.toHaveProperty('run');
    expectTypeOf<ReadDb>().not.toHaveProperty('transaction');
    expectTypeOf<WriteDb>().toHaveProperty('insert');
    const db = openIn(folder, driver);
    // Past the type, as careless code could go.
    const careless = db.read as WriteDb;
    expect(() => careless.insert(drafts).values({ id: '1', accountId: '1', form: '', subject: '', body: '', startedAt: asInstant(testStart), savedAt: asInstant(testStart) }).run()).toThrow(/readonly/);
    expect(() => db.read.$client.exec('delete from accounts')).toThrow(/readonly/);
    db.close();
  });

  test('a reader sees the state before a transaction that is under way, and waits for nobody', () => {
    const db = openIn(folder, driver);
    const writer = db.write.$client;
    writer.exec('begin immediate');
    writer.exec("insert into institutions (id, created_at, created_by, name, kind, beds) values ('1', '', '', 'a', 'private', 1)");
    const count = db.read.$client.prepare<[], { n: number }>('select count(*) as n from institutions');
    expect(count.get()?.n).toBe(0);
    writer.exec('commit');
    expect(count.get()?.n).toBe(1);
    db.close();
  });

  test('a zero-byte file is refused and left alone, not turned into a new, empty home', () => {
    writeFileSync(file(), '');
    expect(stateOnOpening(() => openIn(folder, driver))).toBe('notADatabase');
    expect(statSync(file()).size).toBe(0);
  });

  test.each([300, 4096])('a text file of %i bytes that was renamed .db is refused and left alone', (bytes) => {
    const text = 'Dear diary, '.repeat(400).slice(0, bytes);
    writeFileSync(file(), text);
    // A text of whole pages could be our file with another key; nothing tells them apart.
    expect(['notADatabase', 'wrongKey']).toContain(stateOnOpening(() => openIn(folder, driver)));
    expect(readFileSync(file(), 'utf8')).toBe(text);
  });

  test('the unencrypted file of another program is refused and left alone', () => {
    const foreign = new plain.driver(file());
    foreign.exec("create table songs (title text); insert into songs values ('La Paloma')");
    foreign.close();
    const before = readFileSync(file());
    expect(stateOnOpening(() => openIn(folder, driver))).toBe('notADatabase');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('a file that a newer version has migrated is refused and not touched', () => {
    const db = openIn(folder, driver);
    db.write.$client.prepare("insert into __drizzle_migrations (hash, created_at) values ('of tomorrow', ?)").run(Number.MAX_SAFE_INTEGER);
    db.close();
    expect(stateOnOpening(() => openIn(folder, driver))).toBe('newerVersion');
    expect(existsSync(join(folder, 'backups')) ? readdirSync(join(folder, 'backups')) : []).toEqual([]);
  });

  test('a place that cannot be written to is named as such', () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(stateOnOpening(() => openIn(join(folder, 'a-file'), driver))).toBe('folderNotWritable');
    mkdirSync(file());
    expect(stateOnOpening(() => openIn(folder, driver))).toBe('folderNotWritable');
  });

  test('a verified copy opens with the same key and holds the same tables', () => {
    const db = openIn(folder, driver);
    const target = join(folder, 'copy', 'anyi.db');
    mkdirSync(join(folder, 'copy'));
    expect(verifiedCopy(db.write.$client, target, driver)).toBeGreaterThan(3);
    db.close();
    openIn(join(folder, 'copy'), driver).close();
  });
});

describe('encryption', () => {
  test('another key is told apart from a foreign file, and the file is left alone', () => {
    openIn(folder, encrypted).close();
    const before = readFileSync(file());
    expect(stateOnOpening(() => openIn(folder, { ...encrypted, key: 'a5'.repeat(32) }))).toBe('wrongKey');
    expect(stateOnOpening(() => openIn(folder, { ...encrypted, key: null }))).toBe('notADatabase');
    expect(readFileSync(file()).equals(before)).toBe(true);
  });

  test('a copy opens with the key and with no other', () => {
    const db = openIn(folder, encrypted);
    mkdirSync(join(folder, 'copy'));
    const target = join(folder, 'copy', 'anyi.db');
    verifiedCopy(db.write.$client, target, encrypted);
    db.close();
    expect(readFileSync(target).subarray(0, 15).toString('latin1')).not.toBe('SQLite format 3');
    expect(stateOnOpening(() => openIn(join(folder, 'copy'), { ...encrypted, key: 'a5'.repeat(32) }))).toBe('wrongKey');
    openIn(join(folder, 'copy'), encrypted).close();
  });

  test('one flipped bit anywhere is noticed, never read as data', () => {
    const db = openIn(folder, encrypted);
    db.close();
    const whole = readFileSync(file());
    const intact = join(folder, 'intact');
    copyFileSync(file(), intact);
    for (const at of [100, 5_000, Math.floor(whole.length / 2), whole.length - 10]) {
      const spoiled = Buffer.from(whole);
      spoiled[at] = (spoiled[at] ?? 0) ^ 0b0000_0100;
      writeFileSync(file(), spoiled);
      expect(() => {
        const opened = openIn(folder, encrypted);
        try {
          const verdict = opened.read.$client.pragma('quick_check', { simple: true });
          if (verdict !== 'ok') throw new Error('noticed');
        } finally {
          opened.close();
        }
      }, `bit at ${String(at)}`).toThrow();
    }
    copyFileSync(intact, file());
    openIn(folder, encrypted).close();
  });
});
