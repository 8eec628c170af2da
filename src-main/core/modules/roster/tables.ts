import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { rosterTargets, type ColumnMapping } from '../../../shared/contract/roster';
import { checkOneOf, idColumn, instantColumn, recordColumns } from '../../platform/columns';

/** Every confirmed import of a list. */
export const rosterImports = sqliteTable(
  'roster_imports',
  {
    id: idColumn(),
    ...recordColumns(),
    /** What the list was a list of. */
    target: text('target', { enum: rosterTargets }).notNull(),
    /** Name of the person who imported, as it was then. */
    createdByName: text('created_by_name').notNull(),
    /** Name of the file as the person had it. */
    fileName: text('file_name').notNull(),
    /** sha256 of the file, so that the same file is noticed when it comes again. */
    fileHash: text('file_hash').notNull(),
    /** Rows that made a new record. */
    createdCount: integer('created_count').notNull(),
    /** Rows that changed a record. */
    updatedCount: integer('updated_count').notNull(),
    /** Rows that wrote nothing: duplicates, errors, undecided. */
    skippedCount: integer('skipped_count').notNull(),
    /** UTC instant of the undo; rows it could not undo keep a null of their own. */
    undoneAt: instantColumn('undone_at'),
    undoneBy: text('undone_by'),
    /** Rows that could not be undone because somebody had worked on them; null while nothing was undone. */
    undoRefusedCount: integer('undo_refused_count'),
  },
  (table) => [index('roster_imports_by_hash').on(table.fileHash), checkOneOf('roster_imports_target', table.target, rosterTargets)],
);

/** What each row of an import wrote; the undo reads it. */
export const rosterImportRows = sqliteTable(
  'roster_import_rows',
  {
    importId: text('import_id').notNull().references(() => rosterImports.id),
    /** Row in the file, from 1. */
    row: integer('row').notNull(),
    /** The record written, of the kind the import's target says. */
    subjectId: text('subject_id').notNull(),
    outcome: text('outcome', { enum: ['new', 'update'] }).notNull(),
    /** Version of the record after the import: a higher one says that somebody has changed it since. */
    versionAfter: integer('version_after').notNull(),
    /** JSON of the record's fields before an update; null for a new one. */
    before: text('before', { mode: 'json' }).$type<unknown>(),
  },
  (table) => [primaryKey({ columns: [table.importId, table.row] }), checkOneOf('roster_import_rows_outcome', table.outcome, ['new', 'update'])],
);

/** Which column was which, as last confirmed for a list of that kind with these titles. */
export const rosterMappings = sqliteTable(
  'roster_mappings',
  {
    target: text('target', { enum: rosterTargets }).notNull(),
    /** sha256 over the titles in their order. */
    fingerprint: text('fingerprint').notNull(),
    ...recordColumns(),
    /** JSON: field → column, from 0. */
    mapping: text('mapping', { mode: 'json' }).$type<ColumnMapping>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.target, table.fingerprint] }), checkOneOf('roster_mappings_target', table.target, rosterTargets)],
);

/** What a person said a word of such lists means, so that nobody is asked twice. */
export const rosterMeanings = sqliteTable(
  'roster_meanings',
  {
    target: text('target', { enum: rosterTargets }).notNull(),
    /** Field of the list the word stood in. */
    field: text('field').notNull(),
    word: text('word').notNull(),
    ...recordColumns(),
    /** Code the word stands for. */
    code: text('code').notNull(),
  },
  (table) => [primaryKey({ columns: [table.target, table.field, table.word] }), checkOneOf('roster_meanings_target', table.target, rosterTargets)],
);
