import { integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { idColumn, recordColumns } from '../../platform/columns';

/** The one home this database belongs to. */
export const institutions = sqliteTable('institutions', {
  id: idColumn(),
  ...recordColumns(),
  name: text('name').notNull(),
  /** 18-character unified social credit code, check character verified; null while the home has not entered it. */
  uscc: text('uscc'),
  /** Code of the code list `institution-kind`. */
  kind: text('kind').notNull(),
  address: text('address'),
  /** Beds as filed with the authority. */
  beds: integer('beds').notNull(),
  phone: text('phone'),
  /** true for the made-up home; every page says so. */
  demo: integer('demo', { mode: 'boolean' }).notNull().default(false),
});
