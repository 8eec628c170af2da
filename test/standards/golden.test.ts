import { describe, expect, it } from 'vitest';
import { resolveSwitches, scoreSheet } from '@shared/engines/scale';
import { caseFile, sheetOf } from './cases';
import { allFiles, readJson, scaleFile } from './files';

const files = allFiles().filter((path) => path.startsWith('scale/') && path.endsWith('.cases.json')).map((path) => ({ path, file: caseFile.parse(readJson(path)) }));
const rows = files.flatMap(({ file }) => file.cases.map((golden) => ({ label: `${file.family} ${golden.number}: ${golden.name}`, file, golden })));

describe('golden cases of every scale', () => {
  it('GB/T 42195 has its 17', () => {
    const file = files.find((one) => one.file.family === 'gbt-42195')?.file;
    const numbers = new Set(file?.cases.map((golden) => golden.number));
    for (let number = 1; number <= 17; number += 1) expect(numbers.has(number), String(number)).toBe(true);
  });

  it.each(rows)('$label', ({ file, golden }) => {
    const edition = scaleFile(file.family, file.edition);
    const result = scoreSheet(edition, resolveSwitches(edition, golden.switches), sheetOf(edition, file, golden));
    if ('missing' in golden.expect) {
      expect(result).toMatchObject({ complete: false, missing: golden.expect.missing, refused: [] });
      expect(JSON.stringify(result)).not.toMatch(/grade|points|total/);
      return;
    }
    if (!result.complete) throw new Error(JSON.stringify(result));
    expect(result.total).toBe(golden.total);
    expect(result.final.grade).toBe(golden.expect.grade);
    if (golden.expect.preliminary !== undefined) expect(result.preliminary.grade).toBe(golden.expect.preliminary);
  });
});
