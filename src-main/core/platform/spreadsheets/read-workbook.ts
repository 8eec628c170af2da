import { civilDateFrom } from '@shared/kit/civil-date';
import { SpreadsheetRefusal } from './refusal';
import { decodeText, readDelimitedText } from './read-text';
import { type SniffedKind, sniffSpreadsheet } from './sniff';
import { type Cell, cellText, type RawSheet, type RawWorkbook, type ReadingLimits, type SpreadsheetFormat } from './table';
import { guardZip, zipEntryText } from './zip-guard';

/**
 * Reads any spreadsheet a home is likely to hold, deciding by content: .xlsx, .xls of every age, .xlsb, .ods, CSV in UTF-8
 * or GBK, and the HTML or XML that government systems save under the name .xls.
 *
 * Two readers share the work, as measured: hucre for .xlsx and Excel 97–2003; SheetJS for the rest. hucre reads .xlsb
 * without its second text column and never gets one; SheetJS must always get `UTC: true`, else dates slip by a day.
 * @throws SpreadsheetRefusal
 */
export async function readWorkbook(bytes: Uint8Array, limits: ReadingLimits): Promise<RawWorkbook> {
  if (bytes.length > limits.maxBytes) throw new SpreadsheetRefusal('tooLarge', { limit: limits.maxBytes, actual: bytes.length });
  // Readers ask `instanceof Uint8Array`; a Buffer of another realm (a test page) would fail there, a plain view does not.
  const view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const raw = await readKind(sniffSpreadsheet(view), view, limits);
  const sheets = raw.sheets.map((sheet) => trimSheet(sheet, limits)).filter((sheet) => sheet.rows.length > 0);
  if (sheets.length === 0) throw new SpreadsheetRefusal('empty');
  return { ...raw, sheets };
}

async function readKind(kind: SniffedKind, bytes: Uint8Array, limits: ReadingLimits): Promise<RawWorkbook> {
  switch (kind) {
    case 'text':
      return readDelimitedText(bytes);
    case 'xlsx':
      guardZip(bytes, limits.maxExpandedBytes);
      return readByHucre(bytes, 'xlsx', limits);
    case 'biff8':
      return readByHucre(bytes, 'xls', limits);
    case 'ods':
      guardZip(bytes, limits.maxExpandedBytes);
      if (zipEntryText(bytes, 'META-INF/manifest.xml')?.includes('encryption-data')) throw new SpreadsheetRefusal('passwordProtected');
      return readBySheetJs(bytes, 'ods', limits);
    case 'xlsb':
      guardZip(bytes, limits.maxExpandedBytes);
      return readBySheetJs(bytes, 'xlsb', limits);
    case 'oldBiff':
      return readBySheetJs(bytes, 'xls', limits);
    case 'xml2003':
      return readBySheetJs(wholeMarkup(bytes, /<\/([\w]+:)?workbook>/i).text, 'xml2003', limits);
    case 'html':
      return readHtml(bytes, limits);
  }
}

/** An HTML page with a table in it; a page without one (a saved error page, a letter) is no spreadsheet. */
function readHtml(bytes: Uint8Array, limits: ReadingLimits): Promise<RawWorkbook> {
  const { text } = decodeText(bytes);
  if (!/<table/i.test(text)) throw new SpreadsheetRefusal('notASpreadsheet', { looksLike: 'textDocument' });
  return readBySheetJs(wholeMarkup(bytes, /<\/table>/i).text, 'html', limits);
}

function wholeMarkup(bytes: Uint8Array, closing: RegExp): { text: string } {
  const { text } = decodeText(bytes);
  if (!closing.test(text)) throw new SpreadsheetRefusal('truncated');
  return { text };
}

async function readByHucre(bytes: Uint8Array, format: 'xlsx' | 'xls', limits: ReadingLimits): Promise<RawWorkbook> {
  const hucre = await import('hucre');
  try {
    // Blank bordered rows reach far below the data in real files; they are cut afterwards, so more are read than are taken.
    const options = { maxRows: limits.maxRows * 3 };
    const book = format === 'xlsx' ? await hucre.readXlsx(bytes, options) : await hucre.readXls(bytes, options);
    const sheets = book.sheets.map((sheet) => ({
      name: sheet.name,
      hidden: sheet.hidden === true || sheet.veryHidden === true,
      rows: sheet.rows.map((row) => row.slice(0, limits.maxColumns).map(plainCell)),
      merges: (sheet.merges ?? []).map((m) => ({ startRow: m.startRow, endRow: m.endRow, startColumn: m.startCol, endColumn: m.endCol })),
    }));
    return { format, sheets };
  } catch (cause) {
    if (cause instanceof hucre.EncryptedFileError || cause instanceof hucre.DecryptionError) throw new SpreadsheetRefusal('passwordProtected', {}, { cause });
    if (cause instanceof SpreadsheetRefusal) throw cause;
    throw new SpreadsheetRefusal('truncated', {}, { cause });
  }
}

async function readBySheetJs(source: Uint8Array | string, format: SpreadsheetFormat, limits: ReadingLimits): Promise<RawWorkbook> {
  const xlsx = await import('@e965/xlsx');
  // Excel 5/95 files hold text in the code page of their day; for Chinese that is GBK, which needs the table.
  xlsx.set_cptable(await import('@e965/xlsx/dist/cpexcel.full.mjs'));
  try {
    // `raw` keeps the text of HTML cells: parsed as a number an 18-digit ID would lose its last digits.
    const options = { UTC: true, cellDates: true, raw: true, dense: true, cellFormula: false, cellHTML: false, sheetRows: limits.maxRows * 3 } as const;
    const book = typeof source === 'string' ? xlsx.read(source, { ...options, type: 'string' }) : xlsx.read(source, { ...options, type: 'array' });
    const sheets = book.SheetNames.map((name, index): RawSheet => {
      const sheet = book.Sheets[name] ?? {};
      const rows = xlsx.utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true, defval: null, blankrows: true, UTC: true });
      const offset = xlsx.utils.decode_range(sheet['!ref'] ?? 'A1').s;
      return {
        name,
        hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
        rows: rows.map((row) => row.slice(0, limits.maxColumns).map(plainCell)),
        merges: (sheet['!merges'] ?? []).map((m) => ({
          startRow: m.s.r - offset.r, endRow: m.e.r - offset.r, startColumn: m.s.c - offset.c, endColumn: m.e.c - offset.c,
        })),
      };
    });
    return { format, sheets };
  } catch (cause) {
    const asksPassword = cause instanceof Error && /password|encrypt/i.test(cause.message);
    throw new SpreadsheetRefusal(asksPassword ? 'passwordProtected' : 'truncated', {}, { cause });
  }
}

/** Brings a reader's value to our plain cell. Readers give dates in UTC, so the UTC parts are the civil date in the file. */
function plainCell(value: unknown): Cell {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value instanceof Date) return civilDateFrom(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate()) ?? null;
  return null;
}

/** Cuts blank rows at the end and refuses a sheet that is still too long. */
function trimSheet(sheet: RawSheet, limits: ReadingLimits): RawSheet {
  let last = sheet.rows.length;
  while (last > 0 && (sheet.rows[last - 1] ?? []).every((cell) => cellText(cell) === '')) last -= 1;
  if (last > limits.maxRows) throw new SpreadsheetRefusal('tooManyRows', { limit: limits.maxRows, actual: last });
  return { ...sheet, rows: sheet.rows.slice(0, last) };
}
