import Database from 'better-sqlite3';
import PlainDatabase from 'better-sqlite3-plain';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database as OpenDatabase, type OpenOptions, type SqliteDriver } from '@core/platform/database';
import { DataUnavailable } from '@core/platform/data-unavailable';
import { testPaths } from './test-core';

export interface DriverCase {
  readonly title: string;
  readonly driver: SqliteDriver;
  /** null leaves the file unencrypted. */
  readonly key: string | null;
}

export const encrypted: DriverCase = { title: 'encrypted driver', driver: Database, key: '5a'.repeat(32) };
export const plain: DriverCase = { title: 'plain driver', driver: PlainDatabase, key: null };
/** The database layer takes its driver as a parameter, so that the encrypted one is never trusted blindly. */
export const bothDrivers: readonly DriverCase[] = [encrypted, plain];

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'anyi-test-'));

export function openIn(folder: string, { driver, key }: DriverCase, options: Partial<OpenOptions> = {}): OpenDatabase {
  return openDatabase({
    driver, key, path: join(folder, 'anyi.db'), backupDir: join(folder, 'backups'), migrationsDir: testPaths.migrationsDir, ...options,
  });
}

/** The state a database that cannot be opened is in. @throws when it opened */
export function stateOnOpening(open: () => OpenDatabase): string {
  try {
    open().close();
  } catch (error) {
    if (error instanceof DataUnavailable) return error.state;
    throw error;
  }
  throw new Error('the database opened');
}
