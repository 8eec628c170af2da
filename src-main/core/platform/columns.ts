import { sql, type SQL } from 'drizzle-orm';
import { check, integer, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { CivilDate } from '../../shared/kit/civil-date';
import type { Instant } from '../../shared/kit/instant';

/** A UTC instant; columns of this kind end in `_at`. */
export const instantColumn = (name: string) => text(name).$type<Instant>();
/** A civil date; columns of this kind end in `_on`. */
export const civilDateColumn = (name: string) => text(name).$type<CivilDate>();

/** Primary key: sortable UUIDv7 text, made by the kit. */
export const idColumn = () => text('id').primaryKey();

/** What every record carries: its version for the stale-write check, and who made it when. */
export const recordColumns = () => ({
  /** Raised by one with every change. */
  version: integer('version').notNull().default(1),
  /** UTC instant. */
  createdAt: instantColumn('created_at').notNull(),
  /** Account id. */
  createdBy: text('created_by').notNull(),
});

/** Records are voided with a reason, never deleted. */
export const voidColumns = () => ({
  voidedAt: instantColumn('voided_at'),
  voidedBy: text('voided_by'),
  voidReason: text('void_reason'),
});

/** A CHECK that holds a column to a closed vocabulary, so that no program, ours or another, can store a word nobody knows. */
export function checkOneOf(name: string, column: AnySQLiteColumn, values: readonly string[]) {
  return check(name, sql`${column} in (${quoted(values)})`);
}

/** A CHECK that a text column holds a civil date. */
export function checkCivilDate(name: string, column: AnySQLiteColumn) {
  return check(name, sql`${column} is null or (${column} glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')`);
}

function quoted(values: readonly string[]): SQL {
  return sql.raw(values.map((value) => `'${value.replaceAll("'", "''")}'`).join(', '));
}
