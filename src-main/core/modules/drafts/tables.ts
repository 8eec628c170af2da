import { sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from '../../access/tables';
import { idColumn, instantColumn } from '../../platform/columns';

/** What people have typed and not yet handed in. Not records: replaced at every autosave, removed when the form is handed in. */
export const drafts = sqliteTable(
  'drafts',
  {
    id: idColumn(),
    accountId: text('account_id').notNull().references(() => accounts.id),
    /** Name of the form, `assessment`. */
    form: text('form').notNull(),
    /** The record the form is about; empty for a new one. */
    subject: text('subject').notNull(),
    /** JSON of the form's fields. */
    body: text('body').notNull(),
    /** Hash of the standards edition the form was drawn from. */
    edition: text('edition'),
    startedAt: instantColumn('started_at').notNull(),
    savedAt: instantColumn('saved_at').notNull(),
  },
  (table) => [uniqueIndex('drafts_one_per_form').on(table.accountId, table.form, table.subject)],
);
