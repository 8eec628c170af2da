import { SCAN_PDF_MAX_BYTES, SCAN_PICTURE_MAX_BYTES, type CertificateScan } from '@shared/contract/certificates-facts';
import type { FieldIssue } from '@shared/contract/issues';

/*
 * What a scan is, judged by its content: a name can say anything. A picture is followed mark by mark to its end; a PDF must begin,
 * end and point to its table where the table is.
 */

export type ScanJudgement =
  | { readonly ok: true; readonly mediaType: CertificateScan['mediaType'] }
  | ({ readonly ok: false } & Pick<FieldIssue, 'reason' | 'params'>);

const latin = (bytes: Uint8Array): string => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
const begins = (bytes: Uint8Array, ...signature: readonly number[]): boolean => signature.every((byte, at) => bytes[at] === byte);
const word = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0);

/** Programs, scripts and archives, by how they begin. */
function isProgram(bytes: Uint8Array): boolean {
  return begins(bytes, 0x4d, 0x5a) || begins(bytes, 0x7f, 0x45, 0x4c, 0x46) || begins(bytes, 0xcf, 0xfa, 0xed, 0xfe) || begins(bytes, 0xca, 0xfe, 0xba, 0xbe)
    || begins(bytes, 0x50, 0x4b, 0x03, 0x04) || begins(bytes, 0x37, 0x7a, 0xbc, 0xaf) || begins(bytes, 0x52, 0x61, 0x72, 0x21) || begins(bytes, 0x23, 0x21)
    || begins(bytes, 0xd0, 0xcf, 0x11, 0xe0);
}

/** Follows the segments of a JPEG: a frame with a size, then a scan, then the end mark near the end of the file. */
function wholeJpeg(bytes: Uint8Array): boolean {
  let at = 2;
  let framed = false;
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const mark = bytes[at + 1] ?? 0;
    if (mark === 0xff) { at += 1; continue; }
    const length = word(bytes, at + 2);
    if (length < 2) return false;
    const frame = mark >= 0xc0 && mark <= 0xcf && mark !== 0xc4 && mark !== 0xc8 && mark !== 0xcc;
    if (frame) framed = word(bytes, at + 5) > 0 && word(bytes, at + 7) > 0;
    if (mark === 0xda) return framed && endsJpeg(bytes, at + 2 + length);
    at += 2 + length;
  }
  return false;
}

/** Cameras pad after the end mark, so it may stand a little before the end. */
function endsJpeg(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= Math.max(from, bytes.length - 4096); at -= 1) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Follows the chunks of a PNG from its head to its end. */
function wholePng(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at: number = PNG.length;
  let data = false;
  while (at + 12 <= buffer.length) {
    const length = buffer.readUInt32BE(at);
    const name = buffer.toString('latin1', at + 4, at + 8);
    if (at === PNG.length && name !== 'IHDR') return false;
    if (name === 'IDAT') data = true;
    if (name === 'IEND') return data && length === 0;
    at += 12 + length;
  }
  return false;
}

const TAIL = 2_048;

/** Begins as a PDF, ends as one, and its last word says where its table of objects is, and there is one there. */
function wholePdf(bytes: Uint8Array): boolean {
  const tail = latin(bytes.subarray(-TAIL));
  const end = tail.lastIndexOf('%%EOF');
  const said = end < 0 ? null : /startxref\s+(\d{1,10})\s*$/.exec(tail.slice(0, end));
  if (said === null) return false;
  const at = Number(said[1]);
  if (at <= 0 || at >= bytes.length) return false;
  const table = latin(bytes.subarray(at, at + 64)).trimStart();
  return table.startsWith('xref') || /^\d+\s+\d+\s+obj\b/.test(table);
}

const HEAD = 1_024;
const KB = 1_024;
const MB = KB * KB;

function picture(bytes: Uint8Array, mediaType: 'image/jpeg' | 'image/png'): ScanJudgement {
  if (!(mediaType === 'image/jpeg' ? wholeJpeg(bytes) : wholePng(bytes))) return { ok: false, reason: 'scanPictureDamaged' };
  if (bytes.length > SCAN_PICTURE_MAX_BYTES) return { ok: false, reason: 'scanPictureTooLarge', params: { max: SCAN_PICTURE_MAX_BYTES / KB } };
  return { ok: true, mediaType };
}

function pdf(bytes: Uint8Array): ScanJudgement {
  if (bytes.length > SCAN_PDF_MAX_BYTES) return { ok: false, reason: 'scanPdfTooLarge', params: { max: SCAN_PDF_MAX_BYTES / MB } };
  if (!wholePdf(bytes)) return { ok: false, reason: 'scanPdfDamaged' };
  // A dictionary may name it anywhere; the word inside a picture's data is next to impossible with the reference behind it.
  if (/\/Encrypt\s+\d+\s+\d+\s+R/.test(latin(bytes))) return { ok: false, reason: 'scanPdfLocked' };
  return { ok: true, mediaType: 'application/pdf' };
}

/** Judges one page of a scan. */
export function judgeScan(bytes: Uint8Array): ScanJudgement {
  if (bytes.length === 0) return { ok: false, reason: 'scanEmpty' };
  if (begins(bytes, 0xff, 0xd8, 0xff)) return picture(bytes, 'image/jpeg');
  if (begins(bytes, ...PNG)) return picture(bytes, 'image/png');
  if (latin(bytes.subarray(0, HEAD)).includes('%PDF-')) return pdf(bytes);
  return { ok: false, reason: isProgram(bytes) ? 'scanProgram' : 'scanType' };
}
