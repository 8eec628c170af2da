import { readLooseDate } from '@shared/kit/loose-date';
import { withoutBlanks } from '@shared/kit/plain-text';
import type { ColumnWords } from './column-words';
import { matchTitles } from './match-titles';
import { SpreadsheetRefusal } from './refusal';
import { type Cell, cellText, type Merge, type RawSheet, type TableColumn } from './table';

export type SkipReason = 'blank' | 'repeatedHeader' | 'total' | 'note';

/** A sheet understood as a table. Row numbers are those the person sees in the program, counted from 1. */
export interface TableLayout {
  headerFrom: number;
  headerTo: number;
  columns: TableColumn[];
  rows: { row: number; cells: Cell[] }[];
  skipped: { row: number; why: SkipReason }[];
}

interface Header {
  from: number;
  to: number;
  columns: TableColumn[];
}

/** Titles and banners rarely fill more rows than this above the header. */
const SEARCHED_ROWS = 60;
const MAX_HEADER_ROWS = 3;

/**
 * Finds the header of a sheet (below any banner rows, one to three rows high, merged or not) and the rows under it.
 * @param headerTo the last header row as a person pointed it out, counted from 1; left out, it is searched
 * @throws SpreadsheetRefusal noHeader
 */
export function layOut(sheet: RawSheet, words: ColumnWords, headerTo?: number): TableLayout {
  const header = headerTo === undefined ? findHeader(sheet, words) : headerEndingAt(sheet, words, headerTo - 1);
  if (!header || header.columns.length === 0) throw new SpreadsheetRefusal('noHeader');
  return { headerFrom: header.from + 1, headerTo: header.to + 1, columns: header.columns, ...dataRows(sheet, header, words) };
}

function findHeader(sheet: RawSheet, words: ColumnWords): Header | undefined {
  let best: { header: Header; score: number } | undefined;
  const last = Math.min(sheet.rows.length, SEARCHED_ROWS) - 1;
  for (let to = 0; to <= last; to += 1) {
    for (const header of headersEndingAt(sheet, to)) {
      const known = matchTitles(header.columns, words).size;
      const score = known * 10 - to * 0.1 - (header.to - header.from) * 0.5;
      if (known >= 2 && score > (best?.score ?? 0)) best = { header, score };
    }
  }
  return best?.header ?? headerOfUnknownWords(sheet, last);
}

function headerEndingAt(sheet: RawSheet, words: ColumnWords, to: number): Header | undefined {
  const candidates = headersEndingAt(sheet, to);
  const known = (header: Header) => matchTitles(header.columns, words).size;
  return candidates.sort((a, b) => known(b) - known(a))[0] ?? bandOf(sheet, to, to);
}

/** A list in words we do not know still has a header: a row of different short words above a row with dates or numbers. */
function headerOfUnknownWords(sheet: RawSheet, last: number): Header | undefined {
  for (let to = 0; to < last; to += 1) {
    const header = headersEndingAt(sheet, to)[0];
    if (!header || header.columns.length < 3) continue;
    const titles = header.columns.map((column) => column.path.join());
    if (new Set(titles).size < titles.length || titles.some((title) => title.length > 20)) continue;
    if ((sheet.rows[to + 1] ?? []).some(looksLikeData)) return header;
  }
  return undefined;
}

/** The bands of one to three rows ending at `to` that could be a header, the lowest first. */
function headersEndingAt(sheet: RawSheet, to: number): Header[] {
  const found: Header[] = [];
  for (let from = to; from >= Math.max(0, to - MAX_HEADER_ROWS + 1); from -= 1) {
    const row = sheet.rows[from] ?? [];
    if (row.some(looksLikeData) || isBanner(sheet, from)) break;
    if (from < to && !belongsTogether(sheet, from)) break;
    const band = bandOf(sheet, from, to);
    if (band.columns.length >= 2) found.push(band);
  }
  return found;
}

/** A row with a single text, merged over the table or alone: the name of the list, not a row of titles. */
function isBanner(sheet: RawSheet, row: number): boolean {
  return (sheet.rows[row] ?? []).filter((cell) => cellText(cell) !== '').length <= 1;
}

/** True if row `upper` and the row under it form one header: cells merged across them, or gaps that fill each other. */
function belongsTogether(sheet: RawSheet, upper: number): boolean {
  if (sheet.merges.some((m) => m.startRow <= upper && m.endRow >= upper + 1 && m.endRow - m.startRow < MAX_HEADER_ROWS)) return true;
  const above = (sheet.rows[upper] ?? []).map(cellText);
  const below = (sheet.rows[upper + 1] ?? []).map(cellText);
  const width = Math.max(above.length, below.length);
  let onlyAbove = 0;
  let onlyBelow = 0;
  for (let c = 0; c < width; c += 1) {
    if (above[c] && !below[c]) onlyAbove += 1;
    if (!above[c] && below[c]) onlyBelow += 1;
  }
  return onlyAbove > 0 && onlyBelow > 0;
}

function bandOf(sheet: RawSheet, from: number, to: number): Header {
  const width = Math.max(0, ...sheet.rows.slice(from, to + 1).map((row) => row.length));
  const columns: TableColumn[] = [];
  for (let c = 0; c < width; c += 1) {
    const path: string[] = [];
    for (let r = from; r <= to; r += 1) {
      const title = titleAt(sheet, r, c, to);
      if (title !== '' && path.at(-1) !== title) path.push(title);
    }
    if (path.length > 0) columns.push({ index: c, path });
  }
  return { from, to, columns };
}

/** The title over column c in row r: its own, that of the merge it lies in, or of the group that begins to its left. */
function titleAt(sheet: RawSheet, r: number, c: number, to: number): string {
  const own = cellText(sheet.rows[r]?.[c]);
  if (own !== '') return own;
  const merge = mergeOver(sheet.merges, r, c);
  if (merge) return cellText(sheet.rows[merge.startRow]?.[merge.startColumn]);
  // CSV keeps no merges: a group title stands over its first column only, and the columns under it have titles of their own.
  if (r === to || cellText(sheet.rows[r + 1]?.[c]) === '') return '';
  for (let left = c - 1; left >= 0; left -= 1) {
    if (cellText(sheet.rows[r + 1]?.[left]) === '') return '';
    const group = cellText(sheet.rows[r]?.[left]);
    if (group !== '') return sheet.merges.length > 0 ? '' : group;
  }
  return '';
}

function mergeOver(merges: readonly Merge[], r: number, c: number): Merge | undefined {
  return merges.find((m) => r >= m.startRow && r <= m.endRow && c >= m.startColumn && c <= m.endColumn);
}

/** A cell that can stand only in a row of data: a number, a date or a long row of digits. */
function looksLikeData(cell: Cell): boolean {
  if (typeof cell === 'number') return true;
  const text = cellText(cell);
  if (text === '' || !/\d/.test(text)) return false;
  return /\d{6,}/.test(withoutBlanks(text)) || readLooseDate(text).ok;
}

function dataRows(sheet: RawSheet, header: Header, words: ColumnWords): Pick<TableLayout, 'rows' | 'skipped'> {
  const rows: TableLayout['rows'] = [];
  const skipped: TableLayout['skipped'] = [];
  const wide = wideMergeRows(sheet.merges);
  const filled = filledDown(sheet, header.to);
  for (let r = header.to + 1; r < sheet.rows.length; r += 1) {
    const cells = (filled.get(r) ?? sheet.rows[r] ?? []).map((cell) => (typeof cell === 'number' ? cell : cellText(cell) || null));
    const why = reasonToSkip(cells, header, words, wide.has(r), sheet.rows[r] ?? []);
    if (why) skipped.push({ row: r + 1, why });
    else rows.push({ row: r + 1, cells });
  }
  return { rows, skipped };
}

function reasonToSkip(cells: Cell[], header: Header, words: ColumnWords, isMergedWide: boolean, own: readonly Cell[]): SkipReason | undefined {
  // A row whose only content was filled in from a merge above is an empty row of the form.
  if (own.every((cell) => cellText(cell) === '')) return 'blank';
  const texts = cells.map(cellText);
  const full = texts.filter((text) => text !== '');
  const first = withoutBlanks(full[0] ?? '');
  if (full.length <= 2 && isMergedWide) return 'note';
  if (isRepeatedHeader(texts, header)) return 'repeatedHeader';
  if (full.slice(0, 2).some((text) => startsWithAny(withoutBlanks(text), words.totalWords)) && !full.some((text) => /\d{15}/.test(text))) return 'total';
  if (startsWithAny(first, words.noteWords)) return 'note';
  return undefined;
}

function startsWithAny(text: string, beginnings: readonly string[]): boolean {
  return beginnings.some((word) => text.toLowerCase().startsWith(word));
}

function isRepeatedHeader(texts: readonly string[], header: Header): boolean {
  const compared = header.columns.filter((column) => (texts[column.index] ?? '') !== '');
  const same = compared.filter((column) => column.path.includes(texts[column.index] ?? ''));
  return compared.length >= 2 && same.length >= compared.length * 0.6;
}

/** Rows in which a cell is merged over more than half of a usual table's width: section titles and foot notes. */
function wideMergeRows(merges: readonly Merge[]): Set<number> {
  return new Set(merges.filter((m) => m.endColumn - m.startColumn >= 2).map((m) => m.startRow));
}

/** Values under a merge stand only in its first cell; a room merged over four people belongs to all four. */
function filledDown(sheet: RawSheet, headerTo: number): Map<number, Cell[]> {
  const filled = new Map<number, Cell[]>();
  for (const merge of sheet.merges) {
    if (merge.startRow <= headerTo || merge.endRow === merge.startRow) continue;
    const value = sheet.rows[merge.startRow]?.[merge.startColumn] ?? null;
    for (let r = merge.startRow + 1; r <= Math.min(merge.endRow, sheet.rows.length - 1); r += 1) {
      const cells = filled.get(r) ?? [...(sheet.rows[r] ?? [])];
      cells[merge.startColumn] = value;
      filled.set(r, cells);
    }
  }
  return filled;
}
