import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { charactersOf, subsetFont } from '@core/platform/renderers/font-subset';
import { fontReader } from '@core/platform/renderers/fonts';
import { fontFiles } from '@core/platform/renderers/html';

const path = 'node_modules/@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf';
const font = readFileSync(path);

/** Start and length of a table. */
function table(bytes: Buffer, name: string): { start: number; length: number } | null {
  for (let index = 0; index < bytes.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    if (bytes.toString('latin1', at, at + 4) === name) return { start: bytes.readUInt32BE(at + 8), length: bytes.readUInt32BE(at + 12) };
  }
  return null;
}

/** The outlines of all glyphs, by number. */
function outlines(bytes: Buffer): Buffer[] {
  const glyf = table(bytes, 'glyf');
  const loca = table(bytes, 'loca');
  if (glyf === null || loca === null) throw new Error('not TrueType');
  return Array.from({ length: loca.length / 4 - 1 }, (_, glyph) =>
    bytes.subarray(glyf.start + bytes.readUInt32BE(loca.start + glyph * 4), glyf.start + bytes.readUInt32BE(loca.start + glyph * 4 + 4)));
}

test('keeps the outlines of the characters asked for, byte for byte, and drops the rest', () => {
  const small = subsetFont(font, charactersOf('老年人能力评估䶮√'));
  expect(small.byteLength).toBeLessThan(500_000);
  const [before, after] = [outlines(font), outlines(small)];
  expect(after).toHaveLength(before.length);
  const kept = after.filter((outline) => outline.length > 0);
  expect(kept.length).toBeGreaterThan(95);
  after.forEach((outline, glyph) => { if (outline.length > 0) expect(outline.equals(before[glyph] ?? Buffer.alloc(0))).toBe(true); });
  expect(table(small, 'GSUB')).toBeNull();
  expect(table(small, 'cmap')).not.toBeNull();
});

test('a file that is no such font is handed on as it is', () => {
  const other = Buffer.concat([Buffer.from([0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]), Buffer.from('nothing')]);
  expect(subsetFont(other, [65])).toBe(other);
});

test('fonts are found in the package as in a build, and nothing else is', () => {
  const read = fontReader('node_modules/@expo-google-fonts/noto-sans-sc');
  expect(read(fontFiles.regular)?.equals(font)).toBe(true);
  expect(read('/fonts/../package.json')).toBeNull();
  expect(fontReader('/nowhere')(fontFiles.bold)).toBeNull();
});
