import { type LooksLike, SpreadsheetRefusal } from './refusal';
import { isCompoundFile, compoundKind, compoundIsTruncated } from './compound-file';
import { readZipDirectory, zipEntryText } from './zip-guard';

/** How the bytes have to be read. */
export type SniffedKind = 'xlsx' | 'xlsb' | 'ods' | 'biff8' | 'oldBiff' | 'html' | 'xml2003' | 'text';

const SIGNATURES: readonly { bytes: readonly number[]; at?: number; is: LooksLike }[] = [
  { bytes: [0xff, 0xd8, 0xff], is: 'picture' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], is: 'picture' },
  { bytes: [0x47, 0x49, 0x46, 0x38], is: 'picture' },
  { bytes: [0x42, 0x4d], is: 'picture' },
  { bytes: [0x49, 0x49, 0x2a, 0x00], is: 'picture' },
  { bytes: [0x4d, 0x4d, 0x00, 0x2a], is: 'picture' },
  { bytes: [0x57, 0x45, 0x42, 0x50], at: 8, is: 'picture' },
  { bytes: [0x66, 0x74, 0x79, 0x70], at: 4, is: 'media' },
  { bytes: [0x49, 0x44, 0x33], is: 'media' },
  { bytes: [0x25, 0x50, 0x44, 0x46], is: 'pdf' },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], is: 'textDocument' },
  { bytes: [0x52, 0x61, 0x72, 0x21], is: 'archive' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], is: 'archive' },
  { bytes: [0x1f, 0x8b], is: 'archive' },
  { bytes: [0x4d, 0x5a], is: 'program' },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], is: 'program' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], is: 'database' },
];

/**
 * Decides by content, never by name, how a file must be read.
 * @throws SpreadsheetRefusal notASpreadsheet, passwordProtected, truncated or empty
 */
export function sniffSpreadsheet(bytes: Uint8Array): SniffedKind {
  if (bytes.length === 0) throw new SpreadsheetRefusal('empty');
  if (startsWith(bytes, [0x50, 0x4b])) return sniffZip(bytes);
  if (isCompoundFile(bytes)) return sniffCompound(bytes);
  // A bare BIFF stream (Excel 2–5 without the OLE wrapper) starts with a BOF record.
  if (bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && bytes.length > 8 && (bytes[2] ?? 0) <= 0x10) return 'oldBiff';
  const head = latin1(bytes.subarray(0, 4096)).toLowerCase();
  const isText = /^(\u00ef\u00bb\u00bf|\u00ff\u00fe)?\s*</.test(head);
  if (isText) {
    if (head.includes('urn:schemas-microsoft-com:office:spreadsheet') && head.includes('<workbook')) return 'xml2003';
    if (/<(html|table|!doctype html|head|meta|body)/.test(head)) return 'html';
  }
  const known = SIGNATURES.find((s) => startsWith(bytes, s.bytes, s.at ?? 0));
  // Two-letter signatures ("BM", "MZ") also begin plain text; they count only in a file that holds binary bytes.
  if (known && (known.bytes.length > 2 || looksBinary(bytes))) throw new SpreadsheetRefusal('notASpreadsheet', { looksLike: known.is });
  if (looksBinary(bytes)) throw new SpreadsheetRefusal('notASpreadsheet', { looksLike: 'unknown' });
  return 'text';
}

function sniffZip(bytes: Uint8Array): SniffedKind {
  const names = readZipDirectory(bytes).map((entry) => entry.name);
  const has = (name: string) => names.includes(name);
  if (has('xl/workbook.bin')) return 'xlsb';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (has('content.xml') && has('mimetype')) return sniffOpenDocument(bytes);
  throw new SpreadsheetRefusal('notASpreadsheet', { looksLike: names.some((n) => n.startsWith('word/') || n.startsWith('ppt/')) ? 'textDocument' : 'archive' });
}

function sniffOpenDocument(bytes: Uint8Array): SniffedKind {
  if (!zipEntryText(bytes, 'mimetype')?.includes('opendocument.spreadsheet')) throw new SpreadsheetRefusal('notASpreadsheet', { looksLike: 'textDocument' });
  return 'ods';
}

function sniffCompound(bytes: Uint8Array): SniffedKind {
  const kind = compoundKind(bytes);
  if (kind === 'encrypted') throw new SpreadsheetRefusal('passwordProtected');
  if (kind === 'other') throw new SpreadsheetRefusal('notASpreadsheet', { looksLike: 'textDocument' });
  if (kind === 'unreadable' || compoundIsTruncated(bytes)) throw new SpreadsheetRefusal('truncated');
  return kind;
}

function startsWith(bytes: Uint8Array, prefix: readonly number[], at = 0): boolean {
  return prefix.every((byte, i) => bytes[at + i] === byte);
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
}

/** True if the start of the file holds bytes that occur in no text; UTF-16 with its mark is text although it is full of zeros. */
function looksBinary(bytes: Uint8Array): boolean {
  if (startsWith(bytes, [0xff, 0xfe])) return false;
  const head = bytes.subarray(0, 8192);
  let odd = 0;
  for (const byte of head) {
    if (byte === 0) return true;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) odd += 1;
  }
  return odd > head.length / 50;
}
