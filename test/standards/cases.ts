import * as z from 'zod';
import { scaleIndexOptions } from './sheets';
import { fieldValue, type AnswerSheet } from '@shared/standards/scale-sheet';
import { switchOverrides, type ScaleEdition } from '@shared/standards/scale';

/** A file of golden cases: `<edition>.cases.json` beside the edition. */
export const caseFile = z.strictObject({
  family: z.string(),
  edition: z.string(),
  /** Field values every case starts from. */
  base: z.record(z.string(), fieldValue),
  cases: z.array(z.strictObject({
    number: z.number().int(),
    name: z.string(),
    /** The points the sheet shall have; the runner makes one up. */
    total: z.number().int(),
    fields: z.record(z.string(), fieldValue).optional(),
    answers: z.record(z.string(), z.string()).optional(),
    omit: z.array(z.string()).optional(),
    switches: switchOverrides.optional(),
    expect: z.union([
      z.strictObject({ grade: z.number().int(), preliminary: z.number().int().optional() }),
      z.strictObject({ missing: z.array(z.string()).min(1) }),
    ]),
  })).min(1),
});
export type CaseFile = z.infer<typeof caseFile>;
export type GoldenCase = CaseFile['cases'][number];

/** Answers whose points sum to `total`: starts from the best, takes points away item by item, keeps fixed answers. */
export function answersWorth(edition: ScaleEdition, total: number, fixed: Record<string, string>): Record<string, string> {
  const items = scaleIndexOptions(edition);
  const answers: Record<string, string> = {};
  let toLose = edition.totalMax - total;
  const lose = (code: string, option: { code: string; points: number }, max: number) => {
    answers[code] = option.code;
    toLose -= max - option.points;
  };
  for (const item of items) {
    const own = item.options.find((option) => option.code === fixed[item.code]);
    if (own !== undefined) lose(item.code, own, item.max);
  }
  for (const item of items) {
    if (answers[item.code] !== undefined) continue;
    const possible = item.options.filter((option) => item.max - option.points <= toLose).sort((a, b) => a.points - b.points);
    const choice = possible[0];
    if (choice === undefined) throw new Error(`no answer of ${item.code} fits`);
    lose(item.code, choice, item.max);
  }
  if (toLose !== 0) throw new Error(`a total of ${total} cannot be reached`);
  return answers;
}

/** The sheet a golden case describes. */
export function sheetOf(edition: ScaleEdition, file: CaseFile, golden: GoldenCase): AnswerSheet {
  const answers = answersWorth(edition, golden.total, golden.answers ?? {});
  const omitted = new Set(golden.omit ?? []);
  return {
    fields: { ...file.base, ...golden.fields },
    answers: Object.fromEntries(Object.entries(answers).filter(([code]) => !omitted.has(code))),
  };
}
