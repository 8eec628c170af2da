import { contract } from '@shared/contract';
import type { Decision } from '@shared/contract/roster';
import { newId } from '@shared/kit/ids';
import type { WriteDb } from '../../platform/database';
import { longCommand } from '../../platform/procedure';
import type { Writer } from '../../platform/writing';
import { insertImportRow, raiseVersions } from './import-rows';
import { rememberMeanings } from './meanings';
import { planAsUpdate } from './plan';
import { dropSession, findSession, type ImportSession } from './sessions';
import { rosterImports, rosterMappings } from './tables';
import type { PlannedRow, PlanRules, Write } from './target';
import { allowedKind } from './targets';

/** What will be written, with the person's decisions; rows nobody decided stay out. */
function writesOf(plan: readonly PlannedRow[], decisions: readonly Decision[], rules: PlanRules<unknown, unknown>): Write[] {
  const decided = new Map(decisions.map(({ row, as }) => [row, as]));
  return plan.flatMap((planned): Write[] => {
    const as = planned.outcome === 'decide' ? (decided.get(planned.row) ?? 'skip') : planned.outcome;
    // A person may also leave out a single row that would be written.
    if (decided.get(planned.row) === 'skip') return [];
    const chosen = planned.outcome === 'decide' && as === 'update' ? planAsUpdate(planned, rules) : planned;
    if (chosen.fields === null) return [];
    if (as === 'new') return [{ row: planned.row, fields: chosen.fields, subject: null }];
    return as === 'update' && chosen.subject !== null ? [{ row: planned.row, fields: chosen.fields, subject: chosen.subject }] : [];
  });
}

function remember(tx: WriteDb, { target, fingerprint, mapping, meanings }: ImportSession, writer: Writer): void {
  const kept = { ...mapping };
  tx.insert(rosterMappings).values({ target, fingerprint, mapping: kept, createdAt: writer.clock.now(), createdBy: writer.accountId })
    .onConflictDoUpdate({ target: [rosterMappings.target, rosterMappings.fingerprint], set: { mapping: kept } }).run();
  rememberMeanings(tx, writer, target, meanings);
}

export const confirm = longCommand(contract.roster.confirm, function* (tx, input, ctx) {
  const session = findSession(ctx.services, input.importId, ctx.actor.accountId);
  if (!session?.plan) throw ctx.errors.IMPORT_GONE({ data: {} });
  const { target, fileName, fileHash, plan } = session;
  const kind = allowedKind(target, ctx);
  const wanted = writesOf(plan, input.decisions, kind.rules(tx, ctx));
  const writes = kind.inOrder?.(wanted) ?? wanted;
  if (writes.length === 0) throw ctx.errors.NOTHING_TO_IMPORT({ data: {} });
  const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
  const importId = newId(ctx.clock);
  const created = writes.filter((write) => write.subject === null).length;
  const counts = { created, updated: writes.length - created, skipped: plan.length - writes.length };
  tx.insert(rosterImports).values({
    id: importId, target, createdAt: ctx.clock.now(), createdBy: writer.accountId, createdByName: ctx.actor.name, fileName, fileHash,
    createdCount: counts.created, updatedCount: counts.updated, skippedCount: counts.skipped,
  }).run();
  for (const [index, write] of writes.entries()) {
    if (!kind.stillHolds(tx, write)) throw ctx.errors.CHANGED_SINCE({ data: {} });
    const { id, versionAfter, before, detail, touched } = kind.write(tx, writer, importId, write, ctx);
    // What the import itself has raised is no change somebody made since.
    if (touched !== undefined) raiseVersions(tx, importId, touched);
    insertImportRow(tx, { importId, row: write.row, subjectId: id, outcome: write.subject === null ? 'new' : 'update', versionAfter, before });
    ctx.audit(kind.subjectKind, id, detail);
    yield { done: index + 1, total: writes.length };
  }
  remember(tx, session, writer);
  ctx.audit('rosterImport', importId, { target, fileHash, ...counts });
  // The task may still fail on commit; a session dropped too early only means reading the file again.
  dropSession(ctx.services, input.importId);
  return { importId, ...counts };
});
