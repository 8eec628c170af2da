import { asc, desc, eq, isNull } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { ResidentFields } from '@shared/contract/residents';
import { rosterText } from '@shared/text/roster';
import type { ReadDb, WriteDb } from '../../platform/database';
import { longCommand } from '../../platform/procedure';
import { auditFacts, changedFacts, fieldsOfRecord, holderOfDocument, residentRecord, updateResident, voidResident, type Writer } from '../residents';
import { isInUse } from './in-use';
import { rosterImportRows, rosterImports } from './tables';

type ImportRow = typeof rosterImportRows.$inferSelect;
type Refusal = 'changedSince' | 'inUse' | 'voided';
type Undone = { readonly ok: true; readonly detail: unknown } | { readonly ok: false; readonly why: Refusal; readonly name: string };

/** The import that an undo would take back: the last one that was not. */
export function lastImport(db: ReadDb): typeof rosterImports.$inferSelect | undefined {
  return db.select().from(rosterImports).where(isNull(rosterImports.undoneAt)).orderBy(desc(rosterImports.id)).limit(1).get();
}

function isFree(tx: WriteDb, { document }: ResidentFields, exceptId: string): boolean {
  if (document.number === null) return true;
  const holder = holderOfDocument(tx, document.kind, document.number);
  return holder === null || holder.voided || holder.id === exceptId;
}

function undoRow(tx: WriteDb, writer: Writer, row: ImportRow, reason: string): Undone {
  const record = residentRecord(tx, row.residentId);
  if (record === undefined) return { ok: false, why: 'voided', name: '' };
  const refuse = (why: Refusal): Undone => ({ ok: false, why, name: record.name });
  if (record.voidedAt !== null) return refuse('voided');
  if (record.version !== row.versionAfter) return refuse('changedSince');
  if (row.before === null) {
    if (isInUse(tx, row.residentId)) return refuse('inUse');
    voidResident(tx, writer, record, reason);
    return { ok: true, detail: { importId: row.importId, reason } };
  }
  if (!isFree(tx, row.before, record.id)) return refuse('changedSince');
  const now = fieldsOfRecord(tx, record);
  updateResident(tx, record, row.before);
  return { ok: true, detail: { importId: row.importId, reason, ...changedFacts(auditFacts(now), auditFacts(row.before)) } };
}

export const undo = longCommand(contract.roster.undo, function* (tx, input, ctx) {
  const found = tx.select().from(rosterImports).where(eq(rosterImports.id, input.importId)).get();
  if (found === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'rosterImport' } });
  if (found.undoneAt !== null) throw ctx.errors.ALREADY_UNDONE({ data: {} });
  if (lastImport(tx)?.id !== found.id) throw ctx.errors.NOT_LAST_IMPORT({ data: {} });
  const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
  const reason = rosterText(input.language).undoReason;
  const rows = tx.select().from(rosterImportRows).where(eq(rosterImportRows.importId, found.id)).orderBy(asc(rosterImportRows.row)).all();
  const refused: { row: number; residentId: string; name: string; why: Refusal }[] = [];
  for (const [index, row] of rows.entries()) {
    const result = undoRow(tx, writer, row, reason);
    if (result.ok) ctx.audit('resident', row.residentId, result.detail);
    else refused.push({ row: row.row, residentId: row.residentId, name: result.name, why: result.why });
    yield { done: index + 1, total: rows.length };
  }
  const undone = rows.length - refused.length;
  tx.update(rosterImports).set({ undoneAt: ctx.clock.now(), undoneBy: writer.accountId, undoRefusedCount: refused.length, version: found.version + 1 })
    .where(eq(rosterImports.id, found.id)).run();
  ctx.audit('rosterImport', found.id, { undone, refused: refused.length });
  return { undone, refused };
});
