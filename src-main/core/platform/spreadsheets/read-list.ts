import type { ColumnWords } from './column-words';
import { layOut, type TableLayout } from './layout';
import { matchTitles } from './match-titles';
import { type RefusalCode, type RefusalParams, SpreadsheetRefusal } from './refusal';
import { readWorkbook } from './read-workbook';
import type { RawWorkbook } from './table';

export interface ReadListInput {
  bytes: Uint8Array;
  words: ColumnWords;
  /** Index among the sheets with something in them; left out, the first visible one with a known header is taken. */
  sheet?: number;
  headerTo?: number;
}

export interface ReadList {
  format: RawWorkbook['format'];
  encoding: RawWorkbook['encoding'] | null;
  sheets: { index: number; name: string; rows: number }[];
  sheet: number;
  layout: TableLayout;
  mapping: Record<string, number>;
}

/** A refusal travels between threads as data: an error's class does not survive the way. */
export type ReadListResult = { ok: true; list: ReadList } | { ok: false; code: RefusalCode; params: RefusalParams };

/** Reads a file as a list: workbook, header, suggestion which column is which. Runs on a thread of its own. */
export async function readList(input: ReadListInput): Promise<ReadListResult> {
  try {
    return { ok: true, list: await read(input) };
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return { ok: false, code: error.code, params: error.params };
    throw error;
  }
}

async function read(input: ReadListInput): Promise<ReadList> {
  const book = await readWorkbook(input.bytes, input.words.limits);
  const { sheet, layout } = chosenSheet(book, input);
  return {
    format: book.format,
    encoding: book.encoding ?? null,
    sheets: book.sheets.map(({ name, rows }, index) => ({ index, name, rows: rows.length })),
    sheet, layout,
    mapping: Object.fromEntries(matchTitles(layout.columns, input.words)),
  };
}

function chosenSheet(book: RawWorkbook, { words, sheet, headerTo }: ReadListInput): { sheet: number; layout: TableLayout } {
  const asked = sheet === undefined ? undefined : book.sheets[sheet];
  if (asked !== undefined && sheet !== undefined) return { sheet, layout: layOut(asked, words, headerTo) };
  // Visible sheets before hidden ones, then the one most of whose titles are known: workbooks often open with a cover sheet.
  const order = book.sheets.map((one, index) => ({ one, index })).sort((a, b) => Number(a.one.hidden) - Number(b.one.hidden));
  let best: { sheet: number; layout: TableLayout; known: number } | undefined;
  for (const { one, index } of order) {
    const layout = layoutOrNone(one, words, headerTo);
    const known = layout === undefined ? 0 : matchTitles(layout.columns, words).size;
    if (layout !== undefined && (best === undefined || known > best.known)) best = { sheet: index, layout, known };
  }
  if (!best) throw new SpreadsheetRefusal('noHeader');
  return best;
}

function layoutOrNone(sheet: RawWorkbook['sheets'][number], words: ColumnWords, headerTo: number | undefined): TableLayout | undefined {
  try {
    return layOut(sheet, words, headerTo);
  } catch (error) {
    if (error instanceof SpreadsheetRefusal) return undefined;
    throw error;
  }
}
