import { and, desc, eq, isNull, sql } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { RosterTarget } from '@shared/contract/roster';
import { rosterText } from '@shared/text/roster';
import { required } from '@shared/kit/assert';
import { prepareOnce, type ReadDb } from '../../platform/database';
import { longCommand } from '../../platform/procedure';
import { raiseVersions } from './import-rows';
import { rosterImportRows, rosterImports } from './tables';
import type { UndoRefusal } from './target';
import { allowedKind } from './targets';

/** The import of such records that an undo would take back: the last one that was not. */
export function lastImport(db: ReadDb, target: RosterTarget): typeof rosterImports.$inferSelect | undefined {
  return db.select().from(rosterImports).where(and(eq(rosterImports.target, target), isNull(rosterImports.undoneAt)))
    .orderBy(desc(rosterImports.id)).limit(1).get();
}

const rowStatement = (db: ReadDb) => db.select().from(rosterImportRows)
  .where(and(eq(rosterImportRows.importId, sql.placeholder('importId')), eq(rosterImportRows.row, sql.placeholder('row')))).prepare();

function importRow(db: ReadDb, importId: string, row: number): typeof rosterImportRows.$inferSelect | undefined {
  return prepareOnce(db, rowStatement).get({ importId, row });
}

export const undo = longCommand(contract.roster.undo, function* (tx, input, ctx) {
  const found = tx.select().from(rosterImports).where(eq(rosterImports.id, input.importId)).get();
  if (found === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'rosterImport' } });
  const kind = allowedKind(found.target, ctx);
  if (found.undoneAt !== null) throw ctx.errors.ALREADY_UNDONE({ data: {} });
  if (lastImport(tx, found.target)?.id !== found.id) throw ctx.errors.NOT_LAST_IMPORT({ data: {} });
  const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
  const reason = rosterText(input.language).undoReason;
  // Last written, first taken back; the rows are read one by one, because taking one back may raise the version of another.
  const rows = tx.select({ row: rosterImportRows.row }).from(rosterImportRows).where(eq(rosterImportRows.importId, found.id)).orderBy(sql`rowid desc`).all();
  const refused: { row: number; subjectId: string; name: string; why: UndoRefusal }[] = [];
  for (const [index, { row: at }] of rows.entries()) {
    const row = required(importRow(tx, found.id, at), 'a row just listed');
    const result = kind.undo(tx, writer, row, reason);
    if (result.ok) {
      ctx.audit(kind.subjectKind, row.subjectId, result.detail);
      raiseVersions(tx, found.id, result.touched ?? []);
    } else refused.push({ row: row.row, subjectId: row.subjectId, name: result.name, why: result.why });
    yield { done: index + 1, total: rows.length };
  }
  const undone = rows.length - refused.length;
  tx.update(rosterImports).set({ undoneAt: ctx.clock.now(), undoneBy: writer.accountId, undoRefusedCount: refused.length, version: found.version + 1 })
    .where(eq(rosterImports.id, found.id)).run();
  ctx.audit('rosterImport', found.id, { undone, refused: refused.length });
  return { undone, refused: refused.toSorted((a, b) => a.row - b.row) };
});
