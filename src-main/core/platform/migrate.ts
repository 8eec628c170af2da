import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { migrate } from 'drizzle-orm/better-sqlite3/migrator';
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
 * Brings the file to the shipped schema. Drizzle's own migrate() run with foreign keys on silently deletes child rows when
 * a parent table is rebuilt, so: verified copy, foreign keys off outside any transaction, migrate, check keys and row counts, on.
 */
export function migrateDatabase(connection: SqliteConnection, options: MigrateOptions): void {
  const shipped = shippedMigrations(options.migrationsDir);
  const done = applied(connection);
  const last = shipped.at(-1);
  const newest = done.at(-1);
  if (newest !== undefined && last !== undefined && newest.created_at > last.when) throw new DataUnavailable('newerVersion');
  if (newest !== undefined && !shipped.some((one) => one.hash === newest.hash)) throw new DataUnavailable('newerVersion');
  if (done.length === 0 && !options.fresh && tableCounts(connection).size > 0) throw new DataUnavailable('notADatabase');
  if (newest !== undefined && newest.created_at === last?.when) return;

  if (newest !== undefined) {
    mkdirSync(options.backupDir, { recursive: true });
    verifiedCopy(connection, join(options.backupDir, `before-${last?.tag ?? 'migration'}.db`), options);
  }
  const before = tableCounts(connection);
  connection.pragma('foreign_keys = OFF');
  try {
    migrate(drizzle(connection), { migrationsFolder: options.migrationsDir });
    const broken = connection.pragma('foreign_key_check') as unknown[];
    if (broken.length > 0) throw new Error('a migration broke references between tables');
    const after = tableCounts(connection);
    for (const [name, count] of before) {
      const now = after.get(name);
      if (now !== undefined && now < count) throw new Error(`a migration lost rows of ${name}`);
    }
  } finally {
    connection.pragma('foreign_keys = ON');
  }
}
