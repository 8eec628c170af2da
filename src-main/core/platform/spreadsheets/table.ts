/**
 * The plain shape every spreadsheet format is brought to before anything looks at its meaning.
 * A date cell becomes its civil date as text (`1946-09-25`); numbers stay numbers, because an ID number or an
 * Excel day count can only be told apart later, when the column's meaning is known.
 */
export type Cell = string | number | null;

/** A rectangle of merged cells, all ends inclusive and counted from 0. */
export interface Merge {
  startRow: number;
  endRow: number;
  startColumn: number;
  endColumn: number;
}

/** One sheet as it stands in the file: `rows[r][c]` is the cell in row r, column c, counted from 0. */
export interface RawSheet {
  name: string;
  hidden: boolean;
  rows: Cell[][];
  merges: Merge[];
}

/** One column of the table: where it stands and the words above it, outermost first. */
export interface TableColumn {
  index: number;
  path: string[];
}

/** What kind of file the bytes turned out to be; the file name is never trusted. */
export type SpreadsheetFormat = 'xlsx' | 'xls' | 'xlsb' | 'ods' | 'html' | 'xml2003' | 'csv';

export interface RawWorkbook {
  format: SpreadsheetFormat;
  /** Character set found in a text file; absent for binary formats. */
  encoding?: 'utf-8' | 'gb18030' | 'utf-16le';
  sheets: RawSheet[];
}

/** Ceilings that keep a hostile or mistaken file from freezing the program. */
export interface ReadingLimits {
  /** Largest file taken, in bytes. */
  maxBytes: number;
  /** Largest size a zipped workbook may unpack to, in bytes. */
  maxExpandedBytes: number;
  /** Most rows of one sheet, header and blank rows included. */
  maxRows: number;
  /** Most columns of one sheet that are looked at. */
  maxColumns: number;
}

/** Text of a cell as a person would read it: no surrounding or full-width blanks, no control or zero-width characters. */
export function cellText(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return numberText(cell);
  return tidy(cell);
}

/** A number without exponent where it is whole, so that a long ID typed as a number shows its digits. */
function numberText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  return String(value);
}

// Zero-width characters, byte-order marks and soft hyphens arrive by copying from web pages and chat programs.
const INVISIBLE = /[\u200B-\u200F\u2028-\u202F\u2060\uFEFF\u00AD]/g;
// eslint-disable-next-line no-control-regex -- control characters are exactly what is removed here
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g;

/** Removes invisible characters, turns every kind of blank into one plain space and trims. */
export function tidy(text: string): string {
  return text.replace(INVISIBLE, '').replace(CONTROL, '').replace(/[\s\u3000\u00A0]+/g, ' ').trim();
}
