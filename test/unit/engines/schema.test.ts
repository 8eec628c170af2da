import { describe, expect, it } from 'vitest';
import { parseStandard, parseStandardText } from '@shared/standards/parse';
import { readJson } from '../../standards/files';

type Loose = Record<string, unknown> & unknown[];
type Change = (file: Loose) => void;

/** Applies a change to a deep copy of a shipped file and gives the problems it then has. */
function problemsAfter(path: string, change: Change): string[] {
  const copy = structuredClone(readJson(path)) as Loose;
  change(copy);
  const parsed = parseStandard(copy);
  return parsed.ok ? [] : parsed.problems.map((one) => one.problem);
}
function at(file: Loose, ...path: (string | number)[]): Loose {
  return path.reduce<Loose>((value, key) => value[key as never] as Loose, file);
}

const scale = 'scale/gbt-42195/2022.json';
const cases: [string, string, Change, string][] = [
  ['a misspelt key', scale, (f) => { at(f, 'parts', 0)['titel'] = 'x'; }, 'unknownKey'],
  ['a missing key', scale, (f) => { delete (f as Partial<Record<string, unknown>>)['status']; }, 'missing'],
  ['a status nobody knows', scale, (f) => { (f as Record<string, unknown>)['status'] = 'certified'; }, 'shape'],
  ['an impossible date', scale, (f) => { (f as Record<string, unknown>)['effectiveFrom'] = '2022-02-30'; }, 'shape'],
  ['an end before the start', scale, (f) => { (f as Record<string, unknown>)['effectiveTo'] = '2022-01-01'; }, 'dateOrder'],
  ['points above the maximum', scale, (f) => { at(f, 'parts', 0, 'items', 0, 'options', 0)['points'] = 5; }, 'pointsAboveMax'],
  ['a maximum no answer reaches', scale, (f) => { at(f, 'parts', 0, 'items', 0, 'options', 0)['points'] = 3; }, 'maxNotReached'],
  ['parts that do not add up', scale, (f) => { at(f, 'parts', 0)['max'] = 31; }, 'maxSum'],
  ['a total that does not add up', scale, (f) => { (f as Record<string, unknown>)['totalMax'] = 91; }, 'maxSum'],
  ['a gap between bands', scale, (f) => { at(f, 'bands', 1)['from'] = 67; }, 'bandGap'],
  ['overlapping bands', scale, (f) => { at(f, 'bands', 1)['from'] = 65; }, 'bandOverlap'],
  ['bands that end too early', scale, (f) => { at(f, 'bands', 4)['from'] = 1; }, 'bandGap'],
  ['grades in no order', scale, (f) => { at(f, 'bands', 1)['grade'] = 2; at(f, 'bands', 2)['grade'] = 1; }, 'bandOrder'],
  ['a grade that is skipped', scale, (f) => { at(f, 'bands', 4)['grade'] = 7; }, 'gradeOrder'],
  ['an item code twice', scale, (f) => { at(f, 'parts', 0, 'items', 0)['code'] = 'B.1.2'; }, 'duplicateCode'],
  ['an option code twice', scale, (f) => { at(f, 'parts', 0, 'items', 0, 'options', 0)['code'] = '3'; }, 'duplicateCode'],
  ['unknown anchors', scale, (f) => { at(f, 'parts', 0, 'items', 1)['anchors'] = 'H'; }, 'unknownReference'],
  ['options and anchors at once', scale, (f) => { at(f, 'parts', 0, 'items', 0)['anchors'] = 'G'; }, 'anchorsAndOptions'],
  ['an unknown prefill source', scale, (f) => { at(f, 'sections', 1, 'fields', 0)['prefill'] = 'resident.salary'; }, 'shape'],
  ['a condition on an unknown field', scale, (f) => { at(f, 'adjustments', 1, 'when')['field'] = 'A.9.9'; }, 'unknownReference'],
  ['a condition on an unknown option', scale, (f) => { at(f, 'adjustments', 1, 'when')['options'] = ['measles']; }, 'unknownReference'],
  ['a condition on a field of the wrong type', scale, (f) => { at(f, 'adjustments', 1, 'when')['field'] = 'A.2.1'; }, 'wrongFieldType'],
  ['a deciding field that may stay open', scale, (f) => { at(f, 'sections', 4, 'fields', 10)['required'] = false; }, 'decidingFieldOptional'],
  ['an unknown operator', scale, (f) => { at(f, 'adjustments', 1, 'when')['op'] = 'eval'; }, 'shape'],
  ['a set grade that does not exist', scale, (f) => { at(f, 'adjustments', 0, 'effect')['grade'] = 9; }, 'unknownReference'],
  ['an exclusive option of a single choice', scale, (f) => { at(f, 'sections', 4, 'fields', 0, 'options', 0)['exclusive'] = true; }, 'exclusiveMisplaced'],
  ['a policy that skips a grade', 'care-level-policy/default/2026.json', (f) => { at(f, 'rules').splice(2, 1); }, 'gradeOrder'],
  ['a policy where a worse grade gets lighter care', 'care-level-policy/default/2026.json', (f) => { at(f, 'rules', 4)['rank'] = 0; }, 'rankOrder'],
  ['a naming scheme with ranks out of order', 'naming-scheme/nursing-levels/2026.json', (f) => { at(f, 'levels').reverse(); }, 'rankOrder'],
  ['a code list with a code twice', 'code-list/sex/2022.json', (f) => { at(f, 'items', 1)['code'] = 'male'; }, 'duplicateCode'],
  ['a word that means two codes', 'code-list/sex/2022.json', (f) => { at(f, 'items', 1)['synonyms'] = ['男']; }, 'duplicateCode'],
];

describe('a standards file is refused for', () => {
  it.each(cases)('%s', (_name, path, change, expected) => { expect(problemsAfter(path, change)).toContain(expected); });

  it('text that is no JSON, and a kind nobody knows', () => {
    expect(parseStandardText('{').ok).toBe(false);
    expect(parseStandard({ kind: 'horoscope' })).toEqual({ ok: false, problems: [{ path: ['kind'], problem: 'unknownKind', detail: '' }] });
    expect(parseStandard(null).ok).toBe(false);
  });
});
