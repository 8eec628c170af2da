import { prepareOnce, type WriteDb } from '../../platform/database';

interface ImportRow {
  readonly importId: string;
  readonly row: number;
  readonly subjectId: string;
  readonly outcome: 'new' | 'update';
  readonly versionAfter: number;
  readonly before: unknown;
}

// Thousands of rows in one transaction: the builder would cost several times the statement.
const insertStatement = (tx: WriteDb) => tx.$client.prepare<[string, number, string, string, number, string | null]>(
  'insert into roster_import_rows (import_id, row, subject_id, outcome, version_after, before) values (?, ?, ?, ?, ?, ?)',
);

/** Notes what a row of an import wrote, for its undo. */
export function insertImportRow(tx: WriteDb, row: ImportRow): void {
  const before = row.before === null ? null : JSON.stringify(row.before);
  prepareOnce(tx, insertStatement).run(row.importId, row.row, row.subjectId, row.outcome, row.versionAfter, before);
}

const raiseStatement = (tx: WriteDb) => tx.$client.prepare<[string, string]>('update roster_import_rows set version_after = version_after + 1 where import_id = ? and subject_id = ?');

/** Notes that an import, or its undo, has itself raised the version of records it wrote. */
export function raiseVersions(tx: WriteDb, importId: string, subjectIds: readonly string[]): void {
  for (const id of subjectIds) prepareOnce(tx, raiseStatement).run(importId, id);
}
