import { getTableColumns, getTableName, type Table } from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { Clock } from '@shared/kit/instant';
import { prepareOnce, type WriteDb } from './database';

/** Who writes, and by which clock. */
export interface Writer {
  readonly clock: Clock;
  readonly accountId: string;
}

/**
 * A prepared insert of whole rows. Rosters enter thousands of residents in one transaction, and drizzle's own builder costs
 * nine times the statement; its placeholders would turn null into the text `null` in JSON columns.
 */
export function inserter<T extends SQLiteTable>(table: T) {
  const columns = Object.entries(getTableColumns(table as Table));
  const names = columns.map(([, column]) => `"${column.name}"`).join(', ');
  const build = (tx: WriteDb) =>
    tx.$client.prepare(`insert into "${getTableName(table as Table)}" (${names}) values (${columns.map(() => '?').join(', ')})`);
  return (tx: WriteDb, row: T['$inferInsert']): void => {
    const given: Record<string, unknown> = row;
    const values = columns.map(([key, column]) => {
      const value: unknown = given[key] ?? column.default ?? null;
      return value === null ? null : column.mapToDriverValue(value);
    });
    prepareOnce(tx, build).run(...values);
  };
}
