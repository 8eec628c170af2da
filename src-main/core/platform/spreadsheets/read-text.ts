import Papa from 'papaparse';
import { SpreadsheetRefusal } from './refusal';
import type { Cell, RawWorkbook } from './table';

type TextEncoding = NonNullable<RawWorkbook['encoding']>;

/**
 * Decodes the text of a CSV or HTML file. Chinese office programs write GBK without saying so, but GBK text is practically
 * never valid UTF-8: strict UTF-8 first, then GB 18030, which contains GBK, is both quick and sure.
 * @throws SpreadsheetRefusal notASpreadsheet, if it is neither
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: TextEncoding } {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  const order: TextEncoding[] = isUtf16 ? ['utf-16le'] : ['utf-8', 'gb18030'];
  for (const encoding of order) {
    try {
      return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
    } catch {
      // not this one; the next decides
    }
  }
  throw new SpreadsheetRefusal('notASpreadsheet', { looksLike: 'unknown' });
}

/**
 * Reads comma, tab or semicolon separated text.
 * @throws SpreadsheetRefusal truncated, if the file ends inside a quoted cell
 */
export function readDelimitedText(bytes: Uint8Array): RawWorkbook {
  const { text, encoding } = decodeText(bytes);
  const parsed = Papa.parse<string[]>(text, { delimitersToGuess: [',', '\t', ';', '|', '\uFF0C'], skipEmptyLines: false });
  const broken = parsed.errors.find((error) => error.code === 'MissingQuotes');
  if (broken) throw new SpreadsheetRefusal('truncated');
  const rows = parsed.data.map((row) => row.map(unwrapTextGuard));
  return { format: 'csv', encoding, sheets: [{ name: '', hidden: false, rows, merges: [] }] };
}

/** Programs that want to keep an ID as text write `="110…"`, a leading apostrophe or a tab; the guard is not part of the value. */
function unwrapTextGuard(value: string): Cell {
  if (value === '') return null;
  const formula = /^="(.*)"$/s.exec(value);
  if (formula) return formula[1] ?? null;
  return /^['\t]/.test(value) ? value.slice(1) : value;
}
