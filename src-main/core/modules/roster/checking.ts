import { contract } from '@shared/contract';
import { maskIdNumber } from '@shared/kit/mask';
import type { CivilDate } from '@shared/kit/civil-date';
import type { PreviewRow } from '@shared/contract/roster';
import { query, task } from '../../platform/procedure';
import type { InterpretedRow } from '../../platform/spreadsheets/import-target';
import type { StandardsStore } from '../../platform/standards';
import { Cancelled } from '../../platform/failures';
import { contactRolesIn } from './contact-roles';
import { describeChanges } from './describe';
import type { InterpretInput } from './jobs';
import { knownResidents } from './known-residents';
import { planRow, type PlannedRow } from './plan';
import { codeListFamilies, type CodeLists, type GivenResident } from './residents-target';
import { countOutcomes, findSession, type ImportSession } from './sessions';
import { rosterWords } from './words';

/** Rows planned between two looks at other windows' calls. */
const SLICE = 200;

/** The lists in force whose words a roster may use. */
export function listsInForce(standards: StandardsStore, on: CivilDate): CodeLists {
  return Object.fromEntries(Object.values(codeListFamilies).map((family) => [family, standards.inForce('code-list', family, on)?.standard]));
}

/** Only columns and fields that exist; each column for one field. */
function soundMapping(session: ImportSession, mapping: Readonly<Record<string, number>>, fields: readonly string[]): Record<string, number> {
  const columns = new Set(session.list.layout.columns.map((column) => column.index));
  return Object.fromEntries(Object.entries(mapping).filter(([field, column]) => fields.includes(field) && columns.delete(column)));
}

export const check = task(contract.roster.check, async (db, input, ctx) => {
  const session = findSession(ctx.services, input.importId, ctx.actor.accountId);
  if (!session) throw ctx.errors.IMPORT_GONE({ data: {} });
  const words = rosterWords(ctx.services.paths.resourcesDir);
  const handle = ctx.begin(input.taskId);
  const today = ctx.clock.today();
  const mapping = soundMapping(session, input.mapping, words.fields.map((one) => one.field));
  const lists = listsInForce(ctx.standards, today);
  const title = session.list.layout.columns.find((column) => column.index === mapping['contactName'])?.path.join('') ?? '';
  const job: InterpretInput = { rows: session.list.layout.rows, mapping, context: { today, lists, words, contactRoles: contactRolesIn(title, lists) } };
  const read = await ctx.services.offload.run<InterpretedRow<GivenResident>[]>('interpretResidents', job, { signal: handle.signal, timeoutMs: words.limits.timeoutMs });
  const known = knownResidents(db);
  const state = { documents: new Map<string, number>(), residents: new Map<string, number>() };
  const plan: PlannedRow[] = [];
  for (const row of read) {
    plan.push(planRow(row, known, today, state));
    if (plan.length % SLICE !== 0) continue;
    handle.progress(plan.length, read.length);
    await new Promise<void>((resolve) => { setImmediate(resolve); });
    if (handle.signal.aborted) throw new Cancelled();
  }
  session.mapping = mapping;
  session.plan = plan;
  return { counts: countOutcomes(plan), rows: plan.length };
});

function previewOf(planned: PlannedRow, names: { lists: CodeLists; language: 'zh-CN' | 'en-US'; fullIds: boolean }): PreviewRow {
  const { row, outcome, given, issues, remarks, fields, before, resident, earlierRow } = planned;
  const number = given.document?.number ?? null;
  return {
    row, outcome, issues, remarks,
    name: given.name ?? '', sex: given.sex ?? null, birthOn: given.birthOn ?? null,
    idNumber: number === null || names.fullIds ? number : maskIdNumber(number),
    changes: before === null || fields === null ? [] : describeChanges(before, fields, names),
    mayBeNew: outcome === 'decide' && fields !== null,
    sameAs: resident === null && earlierRow === null ? null : { row: earlierRow, residentId: resident?.id ?? null, name: resident?.name ?? given.name ?? '' },
  };
}

export const preview = query(contract.roster.preview, (_db, input, ctx) => {
  const plan = findSession(ctx.services, input.importId, ctx.actor.accountId)?.plan;
  if (!plan) throw ctx.errors.IMPORT_GONE({ data: {} });
  const matching = plan.filter((planned) =>
    (input.outcomes === undefined || input.outcomes.includes(planned.outcome)) && (input.remarked !== true || planned.remarks.length > 0));
  const from = matching.findIndex((planned) => planned.row > input.after);
  const page = from < 0 ? [] : matching.slice(from, from + input.limit);
  const names = {
    lists: listsInForce(ctx.standards, ctx.clock.today()), language: input.language,
    fullIds: ctx.services.mayDo(ctx.actor.role, 'residents.readFullId'),
  };
  const last = page.at(-1);
  return {
    rows: page.map((planned) => previewOf(planned, names)), total: matching.length,
    next: last === undefined || last === matching.at(-1) ? null : last.row,
  };
});
