import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { bothDrivers, newFolder, openIn, stateOnOpening, type DriverCase } from '../support/drivers';

/*
 * The runner on folders of its own, from N-1 to N: a parent table is rebuilt while it has children, as drizzle-kit writes it.
 * With foreign keys on, SQLite would empty the children while the parent is dropped.
 */
const BEFORE = `CREATE TABLE wards (id text PRIMARY KEY NOT NULL, name text NOT NULL);
--> statement-breakpoint
CREATE TABLE beds (id text PRIMARY KEY NOT NULL, ward_id text NOT NULL, FOREIGN KEY (ward_id) REFERENCES wards(id) ON DELETE cascade);
--> statement-breakpoint
CREATE TABLE linen (id text PRIMARY KEY NOT NULL, bed_id text REFERENCES beds(id) ON DELETE set null);`;
const REBUILD = `PRAGMA foreign_keys=OFF;
--> statement-breakpoint
CREATE TABLE __new_wards (id text PRIMARY KEY NOT NULL, name text NOT NULL, floor integer DEFAULT 1 NOT NULL);
--> statement-breakpoint
INSERT INTO __new_wards (id, name) SELECT id, name FROM wards;
--> statement-breakpoint
DROP TABLE wards;
--> statement-breakpoint
ALTER TABLE __new_wards RENAME TO wards;
--> statement-breakpoint
PRAGMA foreign_keys=ON;`;

let folder: string;
beforeEach(() => { folder = newFolder(); });
afterEach(() => { rmSync(folder, { recursive: true, force: true }); });

function migrations(name: string, ...steps: readonly string[]): string {
  const target = join(folder, name);
  mkdirSync(join(target, 'meta'), { recursive: true });
  const entries = steps.map((sql, idx) => {
    const tag = `000${String(idx)}_step`;
    writeFileSync(join(target, `${tag}.sql`), sql);
    return { idx, version: '6', when: 1_000 + idx, tag, breakpoints: true };
  });
  writeFileSync(join(target, 'meta', '_journal.json'), JSON.stringify({ version: '7', dialect: 'sqlite', entries }));
  return target;
}

/** A file at N-1 with rows that a careless rebuild would take along. */
function awkwardHome(driver: DriverCase): void {
  const db = openIn(folder, driver, { migrationsDir: migrations('old', BEFORE) });
  const client = db.write.$client;
  client.exec("insert into wards values ('w1', 'Plum'), ('w2', '梅 \"o'' clock\"')");
  client.exec("insert into beds values ('b1', 'w1'), ('b2', 'w2'), ('b3', 'w2')");
  client.exec("insert into linen values ('l1', 'b3'), ('l2', null)");
  db.close();
}

const rows = (driver: DriverCase, dir: string) => {
  const db = openIn(folder, driver, { migrationsDir: dir });
  try {
    const all = (sql: string) => db.read.$client.prepare(sql).all();
    return { wards: all('select * from wards order by id'), beds: all('select * from beds order by id'), linen: all('select * from linen order by id') };
  } finally {
    db.close();
  }
};

describe.each(bothDrivers)('$title', (driver) => {
  test('a rebuilt parent keeps its children, and foreign keys hold again afterwards', () => {
    awkwardHome(driver);
    const next = migrations('new', BEFORE, REBUILD);
    expect(rows(driver, next)).toEqual({
      wards: [{ id: 'w1', name: 'Plum', floor: 1 }, { id: 'w2', name: '梅 "o\' clock"', floor: 1 }],
      beds: [{ id: 'b1', ward_id: 'w1' }, { id: 'b2', ward_id: 'w2' }, { id: 'b3', ward_id: 'w2' }],
      linen: [{ id: 'l1', bed_id: 'b3' }, { id: 'l2', bed_id: null }],
    });
    const db = openIn(folder, driver, { migrationsDir: next });
    expect(db.write.$client.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(() => db.write.$client.exec("insert into beds values ('b9', 'nowhere')")).toThrow(/FOREIGN KEY/);
    db.close();
  });

  test('a verified copy of the state before is made first, and only when there was something to migrate', () => {
    awkwardHome(driver);
    expect(readdirSync(join(folder, 'backups'))).toEqual([]);
    openIn(folder, driver, { migrationsDir: migrations('new', BEFORE, REBUILD) }).close();
    expect(readdirSync(join(folder, 'backups'))).toEqual(['before-0001_step.db']);
    const aside = join(folder, 'aside');
    mkdirSync(aside);
    cpSync(join(folder, 'backups', 'before-0001_step.db'), join(aside, 'anyi.db'));
    const copy = openIn(aside, driver, { migrationsDir: migrations('old', BEFORE) });
    expect(copy.read.$client.prepare('select count(*) as n from beds').get()).toEqual({ n: 3 });
    copy.close();
    openIn(folder, driver, { migrationsDir: join(folder, 'new') }).close();
    expect(readdirSync(join(folder, 'backups'))).toHaveLength(1);
  });

  test.each([
    ['loses rows', 'DELETE FROM linen;'],
    ['leaves a reference that points nowhere', "UPDATE beds SET ward_id = 'nowhere' WHERE id = 'b1';"],
    ['fails halfway', "INSERT INTO wards VALUES ('w3', 'Pine');\n--> statement-breakpoint\nINSERT INTO gone VALUES (1);"],
    ['rebuilds a parent and forgets rows', REBUILD.replace('FROM wards', "FROM wards WHERE id = 'w1'")],
  ])('a migration that %s is undone whole', (_what, sql) => {
    awkwardHome(driver);
    const old = join(folder, 'old');
    const before = rows(driver, old);
    expect(stateOnOpening(() => openIn(folder, driver, { migrationsDir: migrations('new', BEFORE, sql) }))).toBe('unreadable');
    expect(rows(driver, old)).toEqual(before);
  });

  test('a folder that lacks the last migration of the file is an older program: refused', () => {
    awkwardHome(driver);
    openIn(folder, driver, { migrationsDir: migrations('new', BEFORE, REBUILD) }).close();
    expect(stateOnOpening(() => openIn(folder, driver, { migrationsDir: join(folder, 'old') }))).toBe('newerVersion');
  });

  test('shipped SQL that was edited afterwards is noticed', () => {
    awkwardHome(driver);
    const edited = migrations('edited', `${BEFORE} -- a harmless word`);
    expect(stateOnOpening(() => openIn(folder, driver, { migrationsDir: edited }))).toBe('newerVersion');
    expect(existsSync(join(folder, 'anyi.db'))).toBe(true);
    expect(readFileSync(join(folder, 'anyi.db')).length).toBeGreaterThan(0);
  });
});
