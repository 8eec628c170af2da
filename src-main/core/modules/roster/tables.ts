import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { ColumnMapping } from '../../../shared/contract/roster';
import type { ResidentFields } from '../../../shared/contract/residents';
import { checkOneOf, idColumn, instantColumn, recordColumns } from '../../platform/columns';

/** Every confirmed import of a list. */
export const rosterImports = sqliteTable(
  'roster_imports',
  {
    id: idColumn(),
    ...recordColumns(),
    /** Name of the person who imported, as it was then. */
    createdByName: text('created_by_name').notNull(),
    /** Name of the file as the person had it. */
    fileName: text('file_name').notNull(),
    /** sha256 of the file, so that the same file is noticed when it comes again. */
    fileHash: text('file_hash').notNull(),
    /** Rows that made a new resident. */
    createdCount: integer('created_count').notNull(),
    /** Rows that changed a resident. */
    updatedCount: integer('updated_count').notNull(),
    /** Rows that wrote nothing: duplicates, errors, undecided. */
    skippedCount: integer('skipped_count').notNull(),
    /** UTC instant of the undo; rows it could not undo keep a null of their own. */
    undoneAt: instantColumn('undone_at'),
    undoneBy: text('undone_by'),
    /** Rows that could not be undone because somebody had worked on them; null while nothing was undone. */
    undoRefusedCount: integer('undo_refused_count'),
  },
  (table) => [index('roster_imports_by_hash').on(table.fileHash)],
);

/** What each row of an import wrote; the undo reads it. */
export const rosterImportRows = sqliteTable(
  'roster_import_rows',
  {
    importId: text('import_id').notNull().references(() => rosterImports.id),
    /** Row in the file, from 1. */
    row: integer('row').notNull(),
    /** The resident written. */
    residentId: text('resident_id').notNull(),
    outcome: text('outcome', { enum: ['new', 'update'] }).notNull(),
    /** Version of the resident after the import: a higher one says that somebody has changed it since. */
    versionAfter: integer('version_after').notNull(),
    /** JSON of the resident's fields before an update; null for a new one. */
    before: text('before', { mode: 'json' }).$type<ResidentFields>(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row] }), checkOneOf('roster_import_rows_outcome', table.outcome, ['new', 'update'])],
);

/** Which column was which, as last confirmed for a list with these titles. */
export const rosterMappings = sqliteTable('roster_mappings', {
  /** sha256 over the titles in their order. */
  fingerprint: text('fingerprint').primaryKey(),
  ...recordColumns(),
  /** JSON: field → column, from 0. */
  mapping: text('mapping', { mode: 'json' }).$type<ColumnMapping>().notNull(),
});
