import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import * as z from 'zod';
import { DataUnavailable } from './data-unavailable';

type SqliteConnection = BetterSqlite3.Database;

const journal = z.object({ entries: z.array(z.object({ idx: z.number(), when: z.number(), tag: z.string() })) });

export interface MigrateOptions {
  readonly migrationsDir: string;
  readonly backupDir: string;
  readonly key: string | null;
  readonly fresh: boolean;
  readonly driver: typeof BetterSqlite3;
}

interface Shipped { readonly when: number; readonly tag: string; readonly hash: string }

function shippedMigrations(migrationsDir: string): Shipped[] {
  const parsed = journal.parse(JSON.parse(readFileSync(join(migrationsDir, 'meta', '_journal.json'), 'utf8')));
  return parsed.entries.map((entry) => ({
    when: entry.when,
    tag: entry.tag,
    hash: createHash('sha256').update(readFileSync(join(migrationsDir, `${entry.tag}.sql`), 'utf8')).digest('hex'),
  }));
}

function applied(connection: SqliteConnection): { hash: string; created_at: number }[] {
  const table = connection.prepare("select 1 from sqlite_schema where name = '__drizzle_migrations'").get();
  if (table === undefined) return [];
  return connection.prepare<[], { hash: string; created_at: number }>('select hash, created_at from __drizzle_migrations order by created_at').all();
}

/** How many migrations the file has seen; null when it is not one of ours. */
export function schemaVersionOf(connection: SqliteConnection): number | null {
  const count = applied(connection).length;
  return count === 0 ? null : count;
}

function tableCounts(connection: SqliteConnection): Map<string, number> {
  const tables = connection
    .prepare<[], { name: string }>("select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '__drizzle%' and name not like '%\\_fts%' escape '\\'")
    .all();
  return new Map(
    tables.map(({ name }) => [name, connection.prepare<[], { n: number }>(`select count(*) as n from "${name}"`).get()?.n ?? 0]),
  );
}

/**
 * Writes a complete, still encrypted copy and proves it by opening it: SQLite's own backup API throws on an encrypted file,
 * a plain file copy would miss what is still in the write-ahead log.
 *
 * @returns the number of tables compared
 */
export function verifiedCopy(connection: SqliteConnection, target: string, options: { key: string | null; driver: typeof BetterSqlite3 }): number {
  if (existsSync(target)) rmSync(target);
  connection.prepare('vacuum into ?').run(target);
  const copy = new options.driver(target, { readonly: true });
  try {
    if (options.key !== null) {
      copy.pragma("cipher='aegis'");
      copy.pragma(`key='raw:${options.key}'`);
    }
    const check = copy.pragma('quick_check', { simple: true });
    const here = tableCounts(connection);
    const there = tableCounts(copy);
    const same = [...here].every(([name, count]) => there.get(name) === count);
    if (check !== 'ok' || !same) throw new Error('the copy of the database does not match it');
    return here.size;
  } finally {
    copy.close();
  }
}

/**
 * Looks whether the file is one of ours and not newer than this program, before anything is written to it.
 *
 * @throws DataUnavailable
 */
export function requireOurs(connection: SqliteConnection, options: Pick<MigrateOptions, 'migrationsDir' | 'fresh'>): void {
  const shipped = shippedMigrations(options.migrationsDir);
  const done = applied(connection);
  const last = shipped.at(-1);
  const newest = done.at(-1);
  if (newest !== undefined && last !== undefined && newest.created_at > last.when) throw new DataUnavailable('newerVersion');
  if (newest !== undefined && !shipped.some((one) => one.hash === newest.hash)) throw new DataUnavailable('newerVersion');
  if (done.length === 0 && !options.fresh && tableCounts(connection).size > 0) throw new DataUnavailable('notADatabase');
}

/** Runs what the file has not seen yet, as drizzle's own runner would, and notes each in its table. */
function runPending(connection: SqliteConnection, options: MigrateOptions, newestAt: number): void {
  connection.exec('create table if not exists __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)');
  const note = connection.prepare('insert into __drizzle_migrations (hash, created_at) values (?, ?)');
  for (const migration of readMigrationFiles({ migrationsFolder: options.migrationsDir })) {
    if (migration.folderMillis <= newestAt) continue;
    for (const statement of migration.sql) connection.exec(statement);
    note.run(migration.hash, migration.folderMillis);
  }
}

/** @throws when a reference points nowhere or a table has fewer rows than before */
function requireNothingLost(connection: SqliteConnection, before: ReadonlyMap<string, number>): void {
  const broken = connection.pragma('foreign_key_check') as unknown[];
  if (broken.length > 0) throw new Error('a migration broke references between tables');
  const after = tableCounts(connection);
  for (const [name, count] of before) {
    const now = after.get(name);
    if (now !== undefined && now < count) throw new Error(`a migration lost rows of ${name}`);
  }
}

/**
 * Brings the file to the shipped schema. Drizzle's own migrate() run with foreign keys on silently deletes child rows when
 * a parent table is rebuilt, and commits before anybody could look. So: verified copy, foreign keys off outside any
 * transaction, migrate, check keys and row counts, and only then commit; a migration that loses something leaves the file as it was.
 */
export function migrateDatabase(connection: SqliteConnection, options: MigrateOptions): void {
  const shipped = shippedMigrations(options.migrationsDir);
  const last = shipped.at(-1);
  const newest = applied(connection).at(-1);
  if (newest !== undefined && newest.created_at === last?.when) return;

  if (newest !== undefined) {
    mkdirSync(options.backupDir, { recursive: true });
    verifiedCopy(connection, join(options.backupDir, `before-${last?.tag ?? 'migration'}.db`), options);
  }
  const before = tableCounts(connection);
  connection.pragma('foreign_keys = OFF');
  try {
    connection.exec('begin immediate');
    runPending(connection, options, newest?.created_at ?? -1);
    requireNothingLost(connection, before);
    connection.exec('commit');
  } finally {
    if (connection.inTransaction) connection.exec('rollback');
    connection.pragma('foreign_keys = ON');
  }
}
