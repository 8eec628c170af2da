import { sql } from 'drizzle-orm';
import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { checkCivilDate, civilDateColumn, idColumn, recordColumns, voidColumns } from '../../platform/columns';

/** Staffing ratios the home has set, each from its day until the next one's. Rates themselves are never stored. */
export const ratioTables = sqliteTable(
  'ratio_tables',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    effectiveOn: civilDateColumn('effective_on').notNull(),
    title: text('title').notNull(),
    /** Document it comes from, or who decided. */
    basis: text('basis').notNull(),
    /** JSON: lines of grades, shift, who is counted, staff and residents. */
    rows: text('rows').notNull(),
  },
  (table) => [
    // Two tables for one day would leave open which of them holds.
    uniqueIndex('ratio_tables_one_a_day').on(table.effectiveOn).where(sql`voided_at is null`),
    checkCivilDate('ratio_tables_effective_on', table.effectiveOn),
  ],
);
