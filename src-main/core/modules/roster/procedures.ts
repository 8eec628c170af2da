import { desc, eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import { query } from '../../platform/procedure';
import { check, preview } from './checking';
import { confirm } from './confirming';
import { errorRows } from './error-rows';
import { read } from './reading';
import { rosterImports } from './tables';
import { allowedKind } from './targets';
import { lastImport, undo } from './undoing';

const history = query(contract.roster.history, (db, input, ctx) => {
  allowedKind(input.target, ctx);
  const undoable = lastImport(db, input.target)?.id;
  return db.select().from(rosterImports).where(eq(rosterImports.target, input.target)).orderBy(desc(rosterImports.id)).limit(input.limit).all().map((row) => ({
    importId: row.id, fileName: row.fileName, at: row.createdAt, by: row.createdByName,
    created: row.createdCount, updated: row.updatedCount, skipped: row.skippedCount,
    undone: row.undoneAt === null ? null : {
      at: row.undoneAt, refused: row.undoRefusedCount ?? 0, rows: row.createdCount + row.updatedCount - (row.undoRefusedCount ?? 0),
    },
    undoable: row.id === undoable,
  }));
});

export const rosterProcedures = { read, check, preview, confirm, errorRows, undo, history };
