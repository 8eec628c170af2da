import { inflateRawSync } from 'node:zlib';
import { SpreadsheetRefusal } from './refusal';

export interface ZipEntry {
  name: string;
  packedBytes: number;
  unpackedBytes: number;
  method: number;
  encrypted: boolean;
  localHeaderAt: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const MAX_ENTRIES = 10_000;

/**
 * Reads the list of files at the end of a zip archive.
 * @throws SpreadsheetRefusal truncated, if the end is missing: the mark of a broken download
 */
export function readZipDirectory(bytes: Uint8Array): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_ENTRIES) throw new SpreadsheetRefusal('tooLarge', { limit: MAX_ENTRIES, actual: count });
  const entries: ZipEntry[] = [];
  for (let i = 0; i < count; i += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) throw new SpreadsheetRefusal('truncated');
    const nameBytes = view.getUint16(at + 28, true);
    entries.push({
      name: Buffer.from(bytes.buffer, bytes.byteOffset + at + 46, Math.min(nameBytes, bytes.length - at - 46)).toString('utf8'),
      packedBytes: view.getUint32(at + 20, true),
      unpackedBytes: view.getUint32(at + 24, true),
      method: view.getUint16(at + 10, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
      localHeaderAt: view.getUint32(at + 42, true),
    });
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  throw new SpreadsheetRefusal('truncated');
}

/**
 * Refuses a zip bomb before any reader allocates memory for it. The declared sizes are summed first; then every entry is
 * unpacked against its own declaration, because a hostile file lies there.
 */
export function guardZip(bytes: Uint8Array, maxExpandedBytes: number): void {
  const entries = readZipDirectory(bytes);
  if (entries.some((entry) => entry.encrypted)) throw new SpreadsheetRefusal('passwordProtected');
  const declared = entries.reduce((sum, entry) => sum + entry.unpackedBytes, 0);
  if (declared > maxExpandedBytes) throw new SpreadsheetRefusal('tooLarge', { limit: maxExpandedBytes, actual: declared });
  for (const entry of entries) if (entry.method === 8) unpacksAsDeclared(bytes, entry);
}

function unpacksAsDeclared(bytes: Uint8Array, entry: ZipEntry): void {
  const packed = packedData(bytes, entry);
  try {
    inflateRawSync(packed, { maxOutputLength: Math.max(entry.unpackedBytes, 1) });
  } catch (cause) {
    const tooLong = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    throw new SpreadsheetRefusal(tooLong ? 'tooLarge' : 'truncated', tooLong ? { limit: entry.unpackedBytes } : {}, { cause });
  }
}

function packedData(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.localHeaderAt;
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw new SpreadsheetRefusal('truncated');
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.packedBytes > bytes.length) throw new SpreadsheetRefusal('truncated');
  return bytes.subarray(start, start + entry.packedBytes);
}

/** Text of one small entry, for the few files that are looked at before reading; undefined if it is not there. */
export function zipEntryText(bytes: Uint8Array, name: string): string | undefined {
  const entry = readZipDirectory(bytes).find((e) => e.name === name);
  if (!entry) return undefined;
  const packed = packedData(bytes, entry);
  const plain = entry.method === 8 ? inflateRawSync(packed, { maxOutputLength: 4 * 1024 * 1024 }) : Buffer.from(packed);
  return plain.toString('utf8');
}
