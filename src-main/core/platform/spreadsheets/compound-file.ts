/**
 * Just enough of Microsoft's compound file format ([MS-CFB]) to know what is inside before a reader is let loose on it:
 * which streams there are, and whether the file is as long as its own sector table says.
 */
const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const DIRECTORY_ENTRY_BYTES = 128;
/** Larger values in the table are marks (free, end of chain), not sector numbers. */
const LAST_SECTOR = 0xfffffffa;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, i) => bytes[i] === byte);
}

/** `biff8` is Excel 97–2003, `oldBiff` Excel 5/95, `encrypted` a password-protected workbook of any age. */
export function compoundKind(bytes: Uint8Array): 'biff8' | 'oldBiff' | 'encrypted' | 'other' | 'unreadable' {
  const names = streamNames(bytes);
  if (names.has('EncryptedPackage')) return 'encrypted';
  if (names.has('Workbook')) return hasFilePass(bytes) ? 'encrypted' : 'biff8';
  if (names.has('Book')) return hasFilePass(bytes) ? 'encrypted' : 'oldBiff';
  return names.size === 0 ? 'unreadable' : 'other';
}

/**
 * Directory entries are 128 bytes, aligned, with the name in UTF-16 and its length at offset 64. Looking at every aligned
 * place finds them without following chains, so it works on damaged files too.
 */
function streamNames(bytes: Uint8Array): Set<string> {
  const names = new Set<string>();
  const view = viewOf(bytes);
  for (let at = 512; at + DIRECTORY_ENTRY_BYTES <= bytes.length; at += DIRECTORY_ENTRY_BYTES) {
    const nameBytes = view.getUint16(at + 64, true);
    const type = view.getUint8(at + 66);
    const color = view.getUint8(at + 67);
    if (nameBytes < 4 || nameBytes > 64 || nameBytes % 2 !== 0 || ![1, 2, 5].includes(type) || color > 1) continue;
    let name = '';
    for (let i = 0; i < nameBytes - 2; i += 2) name += String.fromCharCode(view.getUint16(at + i, true));
    // The entry's own name is enough to rule chance out: it ends in a zero.
    if (/\w/.test(name) && view.getUint16(at + nameBytes - 2, true) === 0) names.add(name);
  }
  return names;
}

/** A BIFF workbook with a password carries a FILEPASS record (0x2F) right after its first BOF record. */
function hasFilePass(bytes: Uint8Array): boolean {
  const view = viewOf(bytes);
  for (let at = 512; at + 64 <= bytes.length; at += 64) {
    if (view.getUint16(at, true) !== 0x0809) continue;
    const bofBytes = view.getUint16(at + 2, true);
    const version = view.getUint16(at + 4, true);
    const isGlobals = view.getUint16(at + 6, true) === 0x0005;
    if ((version !== 0x0600 && version !== 0x0500) || !isGlobals || bofBytes > 16) continue;
    return filePassFollows(view, at + 4 + bofBytes);
  }
  return false;
}

/** FILEPASS may stand after a few short records (write protection, template flag), never later. */
function filePassFollows(view: DataView, start: number): boolean {
  let at = start;
  for (let i = 0; i < 4 && at + 4 <= view.byteLength; i += 1) {
    const record = view.getUint16(at, true);
    if (record === 0x2f) return true;
    at += 4 + view.getUint16(at + 2, true);
  }
  return false;
}

/** True if the allocation table links to a sector that lies beyond the end of the file. */
export function compoundIsTruncated(bytes: Uint8Array): boolean {
  if (bytes.length < 1024) return true;
  const view = viewOf(bytes);
  const sectorBytes = 2 ** view.getUint16(30, true);
  if (sectorBytes !== 512 && sectorBytes !== 4096) return true;
  const tables = Math.min(view.getUint32(44, true), 109);
  const perTable = sectorBytes / 4;
  for (let t = 0; t < tables; t += 1) {
    const tableSector = view.getUint32(76 + 4 * t, true);
    const tableAt = (tableSector + 1) * sectorBytes;
    if (tableAt + sectorBytes > bytes.length) return true;
    for (let i = 0; i < perTable; i += 1) {
      // Some writers fill the unused rest of the table with end marks, so only links to a next sector are believed.
      const next = view.getUint32(tableAt + 4 * i, true);
      if (next <= LAST_SECTOR && (next + 1) * sectorBytes >= bytes.length) return true;
    }
  }
  return false;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
