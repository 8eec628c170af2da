import { contract } from '@shared/contract';
import type { PreviewRow } from '@shared/contract/roster';
import { query, task } from '../../platform/procedure';
import type { InterpretedRow } from '../../platform/spreadsheets/import-target';
import { Cancelled } from '../../platform/failures';
import type { InterpretInput } from './jobs';
import { freshState, planRow } from './plan';
import { countOutcomes, findSession, type ImportSession } from './sessions';
import type { PlannedRow, Showing } from './target';
import { allowedKind } from './targets';
import { unknownWords } from './meanings';
import { rosterWords } from './words';

/** Rows planned between two looks at other windows' calls. */
const SLICE = 200;

/** Only columns and fields that exist; each column for one field. */
function soundMapping(session: ImportSession, mapping: Readonly<Record<string, number>>, fields: readonly string[]): Record<string, number> {
  const columns = new Set(session.list.layout.columns.map((column) => column.index));
  return Object.fromEntries(Object.entries(mapping).filter(([field, column]) => fields.includes(field) && columns.delete(column)));
}

export const check = task(contract.roster.check, async (db, input, ctx) => {
  const session = findSession(ctx.services, input.importId, ctx.actor.accountId);
  if (!session) throw ctx.errors.IMPORT_GONE({ data: {} });
  const kind = allowedKind(session.target, ctx);
  const words = rosterWords(ctx.services.paths.resourcesDir, kind.words);
  const handle = ctx.begin(input.taskId);
  const mapping = soundMapping(session, input.mapping, words.fields.map((one) => one.field));
  const choices = kind.choices?.(db, ctx);
  const meanings = choices === undefined ? {} : { [choices.field]: { ...session.meanings[choices.field], ...input.meanings } };
  const titleOf = (field: string) => session.list.layout.columns.find((column) => column.index === mapping[field])?.path.join('') ?? '';
  const job: InterpretInput = { rows: session.list.layout.rows, mapping, context: { ...kind.jobContext(ctx, { titleOf, meanings, db }), words } };
  const read = await ctx.services.offload.run<InterpretedRow<unknown>[]>(kind.job, job, { signal: handle.signal, timeoutMs: words.limits.timeoutMs });
  const rules = kind.rules(db, ctx);
  const state = freshState();
  const plan: PlannedRow[] = [];
  for (const row of read) {
    plan.push(planRow(row, rules, state));
    if (plan.length % SLICE !== 0) continue;
    handle.progress(plan.length, read.length);
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    if (handle.signal.aborted) throw new Cancelled();
  }
  session.mapping = mapping;
  session.meanings = meanings;
  session.plan = plan;
  return { counts: countOutcomes(plan), rows: plan.length, unknown: unknownWords(plan, choices?.field), choices: [...(choices?.choices ?? [])] };
});

function previewOf(planned: PlannedRow, showing: Showing<unknown, unknown>): PreviewRow {
  const { row, outcome, issues, remarks, fields, subject, earlierRow } = planned;
  const shown = showing.of(planned);
  return {
    row, outcome, issues, remarks, ...shown,
    mayBeNew: outcome === 'decide' && fields !== null,
    sameAs: subject === null && earlierRow === null ? null : { row: earlierRow, subjectId: subject?.id ?? null, name: subject?.name ?? shown.name },
  };
}

export const preview = query(contract.roster.preview, (db, input, ctx) => {
  const session = findSession(ctx.services, input.importId, ctx.actor.accountId);
  if (!session?.plan) throw ctx.errors.IMPORT_GONE({ data: {} });
  const kind = allowedKind(session.target, ctx);
  const matching = session.plan.filter((planned) =>
    (input.outcomes === undefined || input.outcomes.includes(planned.outcome)) && (input.remarked !== true || planned.remarks.length > 0));
  const from = matching.findIndex((planned) => planned.row > input.after);
  const page = from < 0 ? [] : matching.slice(from, from + input.limit);
  const showing = kind.showing(db, { language: input.language, fullIds: ctx.services.mayDo(ctx.actor.role, kind.readFullId) }, ctx);
  const last = page.at(-1);
  return {
    rows: page.map((planned) => previewOf(planned, showing)), total: matching.length,
    next: last === undefined || last === matching.at(-1) ? null : last.row,
  };
});
