// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { SCAN_PDF_MAX_BYTES as MAX_PDF_BYTES } from '@shared/contract/certificates';
import { checkScan as check, MAX_PICTURE_BYTES, scanKindOf } from '@renderer/ui/scan-file';
import { attempts, fitted, LEAST_LONG_SIDE, MAX_PAGE_BYTES, ScanRefused, squeeze } from '@renderer/ui/scan-shrink';

const checkScan = (file: Blob) => check(file, MAX_PDF_BYTES);
const file = (...parts: (string | number[])[]): File => new File(parts.map((part) => (typeof part === 'string' ? part : new Uint8Array(part))), 'a file');
/** A file that says it is large without taking up memory. */
const large = (bytes: number, head: string): File => {
  const made = file(head);
  Object.defineProperty(made, 'size', { value: bytes });
  return made;
};

describe('what a file is', () => {
  test('is read from its first bytes, not from its name', () => {
    expect(scanKindOf(new Uint8Array([0xff, 0xd8, 0xff, 0xe1]))).toBe('jpeg');
    expect(scanKindOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBe('png');
    expect(scanKindOf(new TextEncoder().encode('RIFF0000WEBPVP8 '))).toBe('webp');
    expect(scanKindOf(new TextEncoder().encode('\u0000\u0000\u0000\u0018ftypheic'))).toBe('heic');
    expect(scanKindOf(new TextEncoder().encode('\n%PDF-1.7'))).toBe('pdf');
    expect(scanKindOf(new TextEncoder().encode('MZ\u0090'))).toBe('program');
    expect(scanKindOf(new TextEncoder().encode('hello'))).toBe('other');
  });

  test('an empty file, 80 MB, a renamed program, a damaged PDF and another kind are each refused with their own reason', async () => {
    expect(await checkScan(file())).toEqual({ ok: false, why: 'empty' });
    expect(await checkScan(large(80_000_000, '\u00ff'))).toEqual({ ok: false, why: 'tooLarge' });
    expect(await checkScan(file('MZ program renamed to .jpg'))).toEqual({ ok: false, why: 'program' });
    expect(await checkScan(file('%PDF-1.7 cut off in the midd'))).toEqual({ ok: false, why: 'damagedPdf' });
    expect(await checkScan(file('just words'))).toEqual({ ok: false, why: 'wrongKind' });
    expect(await checkScan(large(MAX_PDF_BYTES + 1, '%PDF-1.7'))).toEqual({ ok: false, why: 'pdfTooLarge' });
  });

  test('a whole PDF and a photo of usual size are taken', async () => {
    expect(await checkScan(file('%PDF-1.7\n1 0 obj\nstartxref\n0\n%%EOF\n'))).toEqual({ ok: true, kind: 'pdf' });
    expect(await checkScan(file([0xff, 0xd8, 0xff, 0xe0]))).toEqual({ ok: true, kind: 'jpeg' });
    expect(MAX_PICTURE_BYTES).toBeLessThan(80_000_000);
  });
});

describe('making a photo smaller', () => {
  test('never enlarges, keeps the shape, and never goes below what can be read', () => {
    expect(fitted({ width: 4000, height: 3000 }, 1600)).toEqual({ width: 1600, height: 1200 });
    expect(fitted({ width: 800, height: 600 }, 1600)).toEqual({ width: 800, height: 600 });
    expect(Math.min(...attempts(4000).map((one) => one.longSide))).toBe(LEAST_LONG_SIDE);
    expect(new Set(attempts(1200).map((one) => one.longSide))).toEqual(new Set([1200]));
  });

  test('takes the first attempt that fits, the sharpest one first', async () => {
    const tried: string[] = [];
    const encode = (longSide: number, quality: number): Promise<{ size: number }> => {
      tried.push(`${String(longSide)}@${String(quality)}`);
      return Promise.resolve({ size: Math.round(longSide * longSide * quality * 0.2) });
    };
    expect((await squeeze(4000, encode)).size).toBeLessThanOrEqual(MAX_PAGE_BYTES);
    expect(tried[0]).toBe('2240@0.86');
    expect(tried.at(-1)).toBe('1600@0.78');
  });

  test('says so when nothing is small enough, instead of storing more than was promised', async () => {
    await expect(squeeze(4000, () => Promise.resolve({ size: MAX_PAGE_BYTES + 1 }))).rejects.toBeInstanceOf(ScanRefused);
  });
});
