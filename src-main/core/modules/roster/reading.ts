import { createHash } from 'node:crypto';
import { desc, eq, and, isNull } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { ReadOutput, RosterTarget } from '@shared/contract/roster';
import { newId } from '@shared/kit/ids';
import { comparableTitle } from '../../platform/spreadsheets/column-words';
import type { TableLayout } from '../../platform/spreadsheets/layout';
import type { ReadList, ReadListResult } from '../../platform/spreadsheets/read-list';
import { cellText } from '../../platform/spreadsheets/table';
import type { ReadDb } from '../../platform/database';
import { OffloadTimeout } from '../../platform/offload';
import { task } from '../../platform/procedure';
import { rememberedMeanings } from './meanings';
import { keepSession } from './sessions';
import { rosterImports, rosterMappings } from './tables';
import { allowedKind } from './targets';
import { rosterWords } from './words';

const SAMPLES = 3;
const SAMPLE_LENGTH = 40;

function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex');
}

/** Lists with the same titles in the same order are the same kind of list. */
function fingerprintOf(layout: TableLayout): string {
  return sha256(layout.columns.map((column) => `${String(column.index)}:${column.path.map(comparableTitle).join('/')}`).join('|'));
}

function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
}

/** The mapping this home confirmed for such a list, if all its columns are still there. */
function rememberedMapping(db: ReadDb, target: RosterTarget, fingerprint: string): Record<string, number> | null {
  return db.select({ mapping: rosterMappings.mapping }).from(rosterMappings)
    .where(and(eq(rosterMappings.target, target), eq(rosterMappings.fingerprint, fingerprint))).get()?.mapping ?? null;
}

function importedBefore(db: ReadDb, target: RosterTarget, fileHash: string): ReadOutput['importedBefore'] {
  const row = db.select({ at: rosterImports.createdAt, by: rosterImports.createdByName }).from(rosterImports)
    .where(and(eq(rosterImports.target, target), eq(rosterImports.fileHash, fileHash), isNull(rosterImports.undoneAt))).orderBy(desc(rosterImports.id)).limit(1).get();
  return row ?? null;
}

function columnsOf(layout: TableLayout): ReadOutput['columns'] {
  return layout.columns.map(({ index, path }) => {
    const samples: string[] = [];
    for (const { cells } of layout.rows) {
      const text = cellText(cells[index]);
      if (text !== '' && !samples.includes(text)) samples.push(text.slice(0, SAMPLE_LENGTH));
      if (samples.length === SAMPLES) break;
    }
    return { index, title: path.join(' / '), samples };
  });
}

function describe(list: ReadList): Pick<ReadOutput, 'format' | 'encoding' | 'sheets' | 'sheet' | 'headerFrom' | 'headerTo' | 'columns' | 'dataRows' | 'skipped'> {
  const { layout } = list;
  const skipped = { blank: 0, repeatedHeader: 0, total: 0, note: 0 };
  for (const { why } of layout.skipped) skipped[why] += 1;
  return {
    format: list.format, encoding: list.encoding ?? null, sheets: list.sheets, sheet: list.sheet,
    headerFrom: layout.headerFrom, headerTo: layout.headerTo, columns: columnsOf(layout), dataRows: layout.rows.length, skipped,
  };
}

export const read = task(contract.roster.read, async (db, input, ctx) => {
  const { target } = input;
  const kind = allowedKind(target, ctx);
  const refuse = (data: Parameters<typeof ctx.errors.FILE_REFUSED>[0]['data']) => ctx.errors.FILE_REFUSED({ data });
  const file = ctx.files.takeTemporary(input.uploadId);
  if (file?.owner !== ctx.actor.accountId) throw refuse({ reason: 'uploadGone' });
  const words = rosterWords(ctx.services.paths.resourcesDir, kind.words);
  const handle = ctx.begin(input.taskId);
  const { sheet, headerTo } = input;
  let result: ReadListResult;
  try {
    result = await ctx.services.offload.run<ReadListResult>(
      'readList',
      { bytes: file.bytes, words, ...(sheet === undefined ? {} : { sheet }), ...(headerTo === undefined ? {} : { headerTo }) },
      { signal: handle.signal, timeoutMs: words.limits.timeoutMs },
    );
  } catch (error) {
    if (error instanceof OffloadTimeout) throw refuse({ reason: 'tookTooLong', limit: Math.round(words.limits.timeoutMs / 1000) });
    if (isOutOfMemory(error)) throw refuse({ reason: 'tooLarge', limit: words.limits.maxBytes, actual: file.bytes.byteLength });
    throw error;
  }
  if (!result.ok) throw refuse({ reason: result.code, ...result.params });
  const { list } = result;
  const fingerprint = fingerprintOf(list.layout);
  const remembered = rememberedMapping(db, target, fingerprint);
  const mapping = remembered ?? list.mapping;
  const importId = newId(ctx.clock);
  const fileHash = sha256(file.bytes);
  keepSession(ctx.services, {
    importId, target, owner: ctx.actor.accountId, fileName: file.name, fileHash, fingerprint, list, mapping, meanings: rememberedMeanings(db, target), plan: null,
  });
  const fields = words.fields.map(({ field, text }) => ({ field, text, required: kind.required.includes(field) }));
  return {
    importId, target, fileName: file.name, ...describe(list), fields, needed: kind.needed.map((group) => [...group]), shown: [...kind.shown],
    mapping, remembered: remembered !== null, importedBefore: importedBefore(db, target, fileHash),
  };
});
