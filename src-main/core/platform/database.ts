import { closeSync, existsSync, mkdirSync, openSync, readSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type BetterSqlite3 from 'better-sqlite3';
import { drizzle, type BetterSQLite3Database } from 'drizzle-orm/better-sqlite3';
import { assert } from '@shared/kit/assert';
import type { DataState } from '@shared/contract/system';
import { DataUnavailable } from './data-unavailable';
import { migrateDatabase, requireOurs, schemaVersionOf } from './migrate';

export { DataUnavailable } from './data-unavailable';

/** What the two SQLite packages have in common; passed in so that the database tests run on both. */
export type SqliteDriver = typeof BetterSqlite3;
export type SqliteConnection = BetterSqlite3.Database;

/** The full handle: only commands get it, inside their transaction. */
export type WriteDb = BetterSQLite3Database & { readonly $client: SqliteConnection };
/** What queries get: no insert, update, delete or transaction in the type, and a read-only connection behind it. */
export type ReadDb = Pick<WriteDb, 'select' | 'selectDistinct' | '$count' | '$with' | 'with' | '$client'>;

export interface Database {
  readonly read: ReadDb;
  readonly write: WriteDb;
  readonly path: string;
  readonly driver: SqliteDriver;
  close(): void;
}

export interface OpenOptions {
  readonly driver: SqliteDriver;
  readonly path: string;
  /** 32 raw bytes as hex; null leaves the file unencrypted (tests on the plain driver only). */
  readonly key: string | null;
  readonly migrationsDir: string;
  /** Where the verified copy goes before a migration. */
  readonly backupDir: string;
  readonly onSlowQuery?: ((name: string, ms: number) => void) | undefined;
}

/** What the file system says about a folder nobody may write into, or that is no folder. */
const NOT_WRITABLE: ReadonlySet<string> = new Set(['EACCES', 'EROFS', 'EPERM', 'ENOTDIR', 'EEXIST', 'EISDIR']);
/** The smallest page SQLite knows; every page is a multiple of it. */
const PAGE_BYTES = 512;
/** How a database begins that nobody encrypted. */
const PLAIN_HEADER = Buffer.from('SQLite format 3\0', 'latin1');

function codeOf(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Maps what SQLite and the file system say to the closed list of states a person can do something about. */
export function stateOfOpenError(error: unknown, keyed: boolean): Exclude<DataState, 'ready'> {
  const code = codeOf(error);
  if (code === 'SQLITE_NOTADB') return keyed ? 'wrongKey' : 'notADatabase';
  if (code === 'SQLITE_FULL' || code === 'ENOSPC') return 'diskFull';
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return 'inUse';
  if (NOT_WRITABLE.has(code) || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_CANTOPEN')) return 'folderNotWritable';
  return 'unreadable';
}

/** To SQLite a wrong key and a foreign file look alike. Ours is encrypted from its first byte and made of whole pages. */
function cannotBeOurs(path: string): boolean {
  if (statSync(path).size % PAGE_BYTES !== 0) return true;
  const file = openSync(path, 'r');
  try {
    const head = Buffer.alloc(PLAIN_HEADER.length);
    readSync(file, head, 0, head.length, 0);
    return head.equals(PLAIN_HEADER);
  } finally {
    closeSync(file);
  }
}

function applyKey(connection: SqliteConnection, key: string | null): void {
  if (key === null) return;
  assert(/^[0-9a-f]{64}$/.test(key), 'the data key is 32 bytes in hex');
  connection.pragma("cipher='aegis'");
  connection.pragma(`key='raw:${key}'`);
}

function openConnection(options: OpenOptions, readonly: boolean, fresh = false): SqliteConnection {
  const connection = new options.driver(options.path, { readonly, timeout: 5_000 });
  try {
    applyKey(connection, options.key);
    // First page read: a wrong key or a file that is no database shows here and nowhere later.
    connection.prepare('select count(*) from sqlite_schema').get();
    // Turning the log on already writes to the file: only to one of ours.
    if (!readonly) {
      requireOurs(connection, { ...options, fresh });
      connection.pragma('journal_mode = WAL');
    }
    // This build of SQLite falls to NORMAL when WAL is turned on, which can lose the last commits at a power cut.
    connection.pragma('synchronous = FULL');
    connection.pragma('foreign_keys = ON');
    connection.pragma('temp_store = MEMORY');
    connection.pragma('cache_size = -32000');
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/**
 * Opens, checks and if needed migrates the database.
 *
 * @throws DataUnavailable with the state the screen explains; the file is left as it was.
 */
export function openDatabase(options: OpenOptions): Database {
  let writer: SqliteConnection | null = null;
  try {
    // Personal data: nobody else on this computer needs to look in, encrypted or not.
    mkdirSync(dirname(options.path), { recursive: true, mode: 0o700 });
    mkdirSync(options.backupDir, { recursive: true });
    // A zero-byte file is a database that was never finished or was cut off; SQLite would silently make a new, empty one of it.
    if (existsSync(options.path) && statSync(options.path).size === 0) throw new DataUnavailable('notADatabase');
    const fresh = !existsSync(options.path);
    writer = openConnection(options, false, fresh);
    migrateDatabase(writer, { ...options, fresh });
    const reader = openConnection(options, true);
    const read = drizzle(reader);
    const write = drizzle(writer);
    const connections = [reader, writer];
    return {
      read, write, path: options.path, driver: options.driver,
      close: () => { for (const connection of connections) connection.close(); },
    };
  } catch (error) {
    writer?.close();
    if (error instanceof DataUnavailable) throw error;
    const state = stateOfOpenError(error, options.key !== null);
    throw new DataUnavailable(state === 'wrongKey' && cannotBeOurs(options.path) ? 'notADatabase' : state, { cause: error });
  }
}

/** Number of the last migration in the file, for the about box. */
export function schemaVersion(db: ReadDb): number | null {
  return schemaVersionOf(db.$client);
}

const preparedByDb = new WeakMap<object, Map<unknown, unknown>>();

/**
 * Prepares a statement once per connection. Building a query costs four to twelve times running it, so hot paths go through here.
 * `build` must be one module-level function: it is the cache key.
 */
export function prepareOnce<Db extends ReadDb, Statement>(db: Db, build: (db: Db) => Statement): Statement {
  let cache = preparedByDb.get(db);
  if (cache === undefined) {
    cache = new Map();
    preparedByDb.set(db, cache);
  }
  const known = cache.get(build);
  // The cache is keyed by the builder, so what is found under it is what that builder returned.
  if (known !== undefined) return known as Statement;
  const made = build(db);
  cache.set(build, made);
  return made;
}

/** Path of the one database file in a data folder. */
export const databaseFile = (dataDir: string): string => join(dataDir, 'anyi.db');
