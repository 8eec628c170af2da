/** What a chosen file is by its first bytes; its name is not believed. */
export type ScanKind = 'jpeg' | 'png' | 'webp' | 'pdf' | 'heic' | 'program' | 'other';

/** Why a file was refused before anything was sent. Each has a sentence in the text of the page that takes files. */
export type ScanRefusal = 'empty' | 'tooLarge' | 'pdfTooLarge' | 'program' | 'heic' | 'wrongKind' | 'damagedPdf' | 'unreadable' | 'cannotShrink';

/** A camera's photo of 12 megapixels is 4 to 12 MB, a scanner's picture without loss up to 36 MB; beyond that it is no page of a paper. */
export const MAX_PICTURE_BYTES = 40_000_000;

const HEAD_BYTES = 1024;
const TAIL_BYTES = 2048;

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean => signature.every((byte, index) => bytes[at + index] === byte);
const letters = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0));

function holds(bytes: Uint8Array, text: string): boolean {
  const wanted = letters(text);
  return bytes.some((_byte, at) => startsWith(bytes, wanted, at));
}

/** The kind of a file by the signature every program writes at its beginning. */
export function scanKindOf(head: Uint8Array): ScanKind {
  if (startsWith(head, [0xff, 0xd8, 0xff])) return 'jpeg';
  if (startsWith(head, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'png';
  if (startsWith(head, letters('RIFF')) && startsWith(head, letters('WEBP'), 8)) return 'webp';
  if (startsWith(head, letters('ftyp'), 4) && ['heic', 'heix', 'mif1', 'hevc', 'heim'].some((brand) => startsWith(head, letters(brand), 8))) return 'heic';
  if (startsWith(head, letters('MZ')) || startsWith(head, [0x7f, ...letters('ELF')]) || startsWith(head, letters('#!'))) return 'program';
  // Some printers put a few bytes before the mark; readers allow the first kilobyte.
  if (holds(head, '%PDF-')) return 'pdf';
  return 'other';
}

/** Bytes of a part of a file; FileReader is what every browser and jsdom have. */
function bytesOf(part: Blob): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => { resolve(new Uint8Array(reader.result as ArrayBuffer)); };
    reader.onerror = () => { reject(reader.error ?? new Error('the file could not be read')); };
    reader.readAsArrayBuffer(part);
  });
}

export type ScanCheck = { readonly ok: true; readonly kind: 'jpeg' | 'png' | 'webp' | 'pdf' } | { readonly ok: false; readonly why: ScanRefusal };

/**
 * Looks at a chosen file before it is read whole: size, what it is, and whether a PDF has its end. Core looks again.
 *
 * @param maxPdfBytes a PDF is stored as it is, so it must be small enough to stay
 */
export async function checkScan(file: Blob, maxPdfBytes: number): Promise<ScanCheck> {
  const refuse = (why: ScanRefusal): ScanCheck => ({ ok: false, why });
  if (file.size === 0) return refuse('empty');
  if (file.size > MAX_PICTURE_BYTES) return refuse('tooLarge');
  const kind = scanKindOf(await bytesOf(file.slice(0, HEAD_BYTES)));
  if (kind === 'program') return refuse('program');
  if (kind === 'heic') return refuse('heic');
  if (kind === 'other') return refuse('wrongKind');
  if (kind !== 'pdf') return { ok: true, kind };
  if (file.size > maxPdfBytes) return refuse('pdfTooLarge');
  const tail = await bytesOf(file.slice(Math.max(0, file.size - TAIL_BYTES)));
  return holds(tail, '%%EOF') ? { ok: true, kind } : refuse('damagedPdf');
}
