import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSwitches, scoreSheet } from '@shared/engines/scale';
import type { AnswerSheet } from '@shared/standards/scale-sheet';
import type { ScaleSwitches } from '@shared/standards/scale';
import { completeScore, scoreResult, type CompleteScore } from '@shared/standards/score';
import { shipped } from './files';
import { arbitrarySheet, scaleIndexOptions } from './sheets';

const RUNS = 10_000;
const settings = { numRuns: RUNS, seed: 42195 };

describe.each(shipped('scale').map((edition) => ({ name: `${edition.family} ${edition.edition}`, edition })))('$name on random sheets', ({ edition }) => {
  const sheets = arbitrarySheet(edition);
  const items = scaleIndexOptions(edition);
  const switches = resolveSwitches(edition);
  const anySwitches: fc.Arbitrary<ScaleSwitches> = fc.record({ stackAdjustments: fc.boolean(), riskEventCounting: fc.constantFrom('sum' as const, 'perKind' as const) })
    .map((overrides) => resolveSwitches(edition, overrides));
  const score = (sheet: AnswerSheet, by = switches): CompleteScore => {
    const result = scoreSheet(edition, by, sheet);
    if (!result.complete) throw new Error(JSON.stringify(result));
    return result;
  };
  // On a scale where the best state has the most points, grades fall as totals rise.
  const moreIsBetter = (edition.bands.find((band) => band.grade === 0)?.to ?? 0) === edition.totalMax;

  it('the total is the sum of the parts, the parts are the sums of their items, nothing exceeds its maximum', () => {
    fc.assert(fc.property(sheets, anySwitches, (sheet, by) => {
      const result = score(sheet, by);
      const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
      const ofPart = result.parts.every((part) => part.points === sum(part.items.map((item) => item.points)) && part.points <= part.max);
      const byHand = sum(items.map((item) => item.options.find((option) => option.code === sheet.answers[item.code])?.points ?? Number.NaN));
      return ofPart && result.total === sum(result.parts.map((part) => part.points)) && result.total === byHand && result.total <= result.max;
    }), settings);
  });

  it('a better answer never gives a worse grade', () => {
    fc.assert(fc.property(sheets, fc.nat(items.length - 1), fc.nat(20), (sheet, which, pick) => {
      const item = items[which];
      if (item === undefined) return false;
      const now = item.options.find((option) => option.code === sheet.answers[item.code])?.points ?? 0;
      const better = item.options.filter((option) => (moreIsBetter ? option.points >= now : option.points <= now));
      const option = better[pick % better.length];
      if (option === undefined) return false;
      // An answer an adjustment asks for (coma) is a worse state than its points say; compare answers that differ in points.
      const improved = { ...sheet, answers: { ...sheet.answers, [item.code]: option.code } };
      if (option.points === now) return true;
      return score(improved).final.grade <= score(sheet).final.grade;
    }), settings);
  });

  it('is never graded when an item is missing, and names what is missing in form order', () => {
    fc.assert(fc.property(sheets, fc.subarray(items.map((item) => item.code), { minLength: 1 }), (sheet, dropped) => {
      const answers = Object.fromEntries(Object.entries(sheet.answers).filter(([code]) => !dropped.includes(code)));
      const result = scoreSheet(edition, switches, { ...sheet, answers });
      const expected = items.map((item) => item.code).filter((code) => dropped.includes(code));
      return !result.complete && result.missing.join() === expected.join() && result.answered === items.length - dropped.length
        && !('final' in result) && !('total' in result) && !('parts' in result);
    }), settings);
  });

  it('no adjustment improves a grade, and without stacking steps worsen by at most one step', () => {
    fc.assert(fc.property(sheets, anySwitches, (sheet, by) => {
      const result = score(sheet, by);
      const outright = result.adjustments.some((one) => one.effective && edition.adjustments.find((rule) => rule.code === one.code)?.effect.kind === 'set');
      const moved = result.final.grade - result.preliminary.grade;
      const single = by.stackAdjustments || outright || moved <= Math.max(1, ...edition.adjustments.map((rule) => (rule.effect.kind === 'worsen' ? rule.effect.by : 0)));
      return moved >= 0 && single && result.adjustments.every((one) => !one.effective || one.applied) && (moved > 0) === result.adjustments.some((one) => one.effective);
    }), settings);
  });

  it('results fit the schema they are stored by', () => {
    fc.assert(fc.property(sheets, (sheet) => completeScore.safeParse(score(sheet)).success), { numRuns: 300, seed: 1 });
    expect(scoreResult.safeParse(scoreSheet(edition, switches, { fields: {}, answers: {} })).success).toBe(true);
  });
});
