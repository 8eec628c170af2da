import { contract } from '@shared/contract';
import type { ResidentFields } from '@shared/contract/residents';
import type { Decision } from '@shared/contract/roster';
import { required } from '@shared/kit/assert';
import type { CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { ReadDb, WriteDb } from '../../platform/database';
import { longCommand } from '../../platform/procedure';
import { auditFacts, changedFacts, fieldsOfRecord, holderOfDocument, insertResident, residentRecord, updateResident, type Writer } from '../residents';
import { insertImportRow } from './import-rows';
import { knownResidents } from './known-residents';
import { planAsUpdate, type PlannedRow } from './plan';
import { dropSession, findSession, type ImportSession } from './sessions';
import { rosterImports, rosterMappings } from './tables';

interface Write {
  readonly row: number;
  readonly fields: ResidentFields;
  /** The resident an update is about; null for a new one. */
  readonly resident: { readonly id: string; readonly version: number } | null;
}

/** What will be written, with the person's decisions; rows nobody decided stay out. */
function writesOf(plan: readonly PlannedRow[], decisions: readonly Decision[], db: ReadDb, today: CivilDate): Write[] {
  const decided = new Map(decisions.map(({ row, as }) => [row, as]));
  const known = knownResidents(db);
  return plan.flatMap((planned): Write[] => {
    const as = planned.outcome === 'decide' ? (decided.get(planned.row) ?? 'skip') : planned.outcome;
    // A person may also leave out a single row that would be written.
    if (decided.get(planned.row) === 'skip') return [];
    const chosen = planned.outcome === 'decide' && as === 'update' ? planAsUpdate(planned, known, today) : planned;
    if (chosen.fields === null) return [];
    if (as === 'new') return [{ row: planned.row, fields: chosen.fields, resident: null }];
    return as === 'update' && chosen.resident !== null ? [{ row: planned.row, fields: chosen.fields, resident: chosen.resident }] : [];
  });
}

/** The preview still holds for this row: the document is free, and nobody has touched the resident since it was shown. */
function stillHolds(tx: WriteDb, { fields: { document }, resident }: Write): boolean {
  if (resident !== null && residentRecord(tx, resident.id)?.version !== resident.version) return false;
  if (document.number === null) return true;
  const holder = holderOfDocument(tx, document.kind, document.number);
  return holder === null || holder.voided || holder.id === resident?.id;
}

interface Written {
  readonly residentId: string;
  readonly versionAfter: number;
  readonly before: ResidentFields | null;
  readonly detail: unknown;
}

function writeRow(tx: WriteDb, writer: Writer, importId: string, { fields, resident }: Write): Written {
  if (resident === null) {
    const residentId = insertResident(tx, writer, fields, importId);
    return { residentId, versionAfter: 1, before: null, detail: { importId, to: auditFacts(fields) } };
  }
  const record = required(residentRecord(tx, resident.id), 'the resident of an update, looked at a moment ago');
  const before = fieldsOfRecord(tx, record);
  const versionAfter = updateResident(tx, record, fields);
  return { residentId: record.id, versionAfter, before, detail: { importId, ...changedFacts(auditFacts(before), auditFacts(fields)) } };
}

function remember(tx: WriteDb, session: ImportSession, by: { at: ReturnType<Writer['clock']['now']>; accountId: string }): void {
  const { fingerprint } = session;
  const mapping = { ...session.mapping };
  tx.insert(rosterMappings).values({ fingerprint, mapping, createdAt: by.at, createdBy: by.accountId })
    .onConflictDoUpdate({ target: rosterMappings.fingerprint, set: { mapping } }).run();
}

export const confirm = longCommand(contract.roster.confirm, function* (tx, input, ctx) {
  const session = findSession(ctx.services, input.importId, ctx.actor.accountId);
  if (!session?.plan) throw ctx.errors.IMPORT_GONE({ data: {} });
  const writes = writesOf(session.plan, input.decisions, tx, ctx.clock.today());
  if (writes.length === 0) throw ctx.errors.NOTHING_TO_IMPORT({ data: {} });
  const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
  const importId = newId(ctx.clock);
  const at = ctx.clock.now();
  const created = writes.filter((write) => write.resident === null).length;
  const counts = { created, updated: writes.length - created, skipped: session.plan.length - writes.length };
  const { fileName, fileHash } = session;
  tx.insert(rosterImports).values({
    id: importId, createdAt: at, createdBy: writer.accountId, createdByName: ctx.actor.name, fileName, fileHash,
    createdCount: counts.created, updatedCount: counts.updated, skippedCount: counts.skipped,
  }).run();
  for (const [index, write] of writes.entries()) {
    if (!stillHolds(tx, write)) throw ctx.errors.CHANGED_SINCE({ data: {} });
    const { residentId, versionAfter, before, detail } = writeRow(tx, writer, importId, write);
    insertImportRow(tx, { importId, row: write.row, residentId, outcome: write.resident === null ? 'new' : 'update', versionAfter, before });
    ctx.audit('resident', residentId, detail);
    yield { done: index + 1, total: writes.length };
  }
  remember(tx, session, { at, accountId: writer.accountId });
  ctx.audit('rosterImport', importId, { fileHash, ...counts });
  // The task may still fail on commit; a session dropped too early only means reading the file again.
  dropSession(ctx.services, input.importId);
  return { importId, ...counts };
});
