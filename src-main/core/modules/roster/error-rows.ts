import { contract } from '@shared/contract';
import type { RowIssue } from '@shared/contract/roster';
import { reasonSentence, rosterText } from '@shared/text/roster';
import type { Cell } from '../../platform/spreadsheets/table';
import { cellText } from '../../platform/spreadsheets/table';
import { task } from '../../platform/procedure';
import { hucreSheetWriter } from '../../platform/renderers/hucre-sheet-writer';
import { collect } from '../../platform/renderers/sheet-writer';
import { findSession, type ImportSession } from './sessions';
import { allowedKind } from './targets';
import { rosterWords } from './words';

type Language = 'zh-CN' | 'en-US';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const COLUMN_MM = 28;
const REASON_MM = 110;
/** Larger numbers are IDs and telephones: as text they keep their digits. */
const LARGEST_NUMBER = 1e9;

function kept(cell: Cell): string | number | null {
  if (cell === null) return null;
  return typeof cell === 'number' && Math.abs(cell) < LARGEST_NUMBER ? cell : cellText(cell);
}

function sentences(issues: readonly RowIssue[], labels: ReadonlyMap<string, string>, language: Language): string {
  return issues.map((issue) => reasonSentence(issue, labels.get(issue.field) ?? issue.field, language)).join('\n');
}

function errorTable(session: ImportSession, labels: ReadonlyMap<string, string>, language: Language) {
  const { columns, rows } = session.list.layout;
  const issuesOf = new Map((session.plan ?? []).filter((one) => one.outcome === 'error').map((one) => [one.row, one.issues]));
  const table = rows.flatMap(({ row, cells }) => {
    const issues = issuesOf.get(row);
    return issues === undefined ? [] : [[...columns.map((column) => kept(cells[column.index] ?? null)), sentences(issues, labels, language)]];
  });
  const titles = [...columns.map((column) => column.path.join('')), rosterText(language).reasonColumn];
  return { titles, table };
}

function errorFileName(fileName: string, language: Language): string {
  return `${fileName.replace(/\.[^.]*$/, '')}-${rosterText(language).errorFileSuffix}.xlsx`;
}

export const errorRows = task(contract.roster.errorRows, async (_db, input, ctx) => {
  const session = findSession(ctx.services, input.importId, ctx.actor.accountId);
  if (!session?.plan) throw ctx.errors.IMPORT_GONE({ data: {} });
  const { language } = input;
  const words = rosterWords(ctx.services.paths.resourcesDir, allowedKind(session.target, ctx).words);
  const labels = new Map(words.fields.map(({ field, text }) => [field, language === 'zh-CN' ? text.zh : text.en]));
  const { titles, table } = errorTable(session, labels, language);
  if (table.length === 0) throw ctx.errors.NO_ERROR_ROWS({ data: {} });
  const last = titles.length - 1;
  const bytes = await collect(hucreSheetWriter.streamSheet({
    name: rosterText(language).errorFileSuffix, rows: table,
    columns: titles.map((title, index) => ({ title, widthMm: index === last ? REASON_MM : COLUMN_MM })),
  }));
  const fileName = errorFileName(session.fileName, language);
  // The rows hold personal data that leaves the program: the trail says who took how many.
  await ctx.write((_tx, audit) => { audit('rosterErrors', session.importId, { rows: table.length, fileHash: session.fileHash }); });
  return { fileId: ctx.files.putTemporary(bytes, fileName, XLSX, ctx.actor.accountId), fileName, rows: table.length };
});
