import * as z from 'zod';
import { bilingualText, standardCode } from './header';

/*
 * What scoring a sheet yields. Schemas and not only types, because the result is stored as a snapshot with the record (a
 * record is never scored again) and crosses the contract.
 */

/** Why a value on a sheet cannot stand. A part of the contract's closed list of reasons. */
export const sheetReasons = [
  'unknownItem', 'unknownOption', 'exclusiveOption', 'notADate', 'futureDate', 'tooSmall', 'tooLarge', 'tooLong', 'format', 'duplicate',
] as const;

/** One value that cannot stand; `path` leads to it in the sheet (`['answers', 'B.1.1']`, `['fields', 'A.2.4']`). */
export const sheetProblem = z.strictObject({
  path: z.array(z.union([z.string(), z.number()])),
  reason: z.enum(sheetReasons),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type SheetProblem = z.infer<typeof sheetProblem>;

const grade = z.number().int().min(0);
const points = z.number().int().min(0);

const namedGrade = z.strictObject({ grade, name: bilingualText, alias: bilingualText.optional() });
export type NamedGrade = z.infer<typeof namedGrade>;

/** What made an adjustment apply. */
const because = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('options'), field: standardCode, options: z.array(standardCode) }),
  z.strictObject({ kind: z.literal('events'), field: standardCode, rows: z.array(z.strictObject({ row: standardCode, count: standardCode, times: points })), total: points }),
  z.strictObject({ kind: z.literal('answer'), item: standardCode, option: standardCode }),
]);
export type Because = z.infer<typeof because>;

/** Why an adjustment that applies did or did not move the grade. */
export const adjustmentOutcome = z.enum(['notApplied', 'moved', 'alreadyThere', 'onlyOneCounts']);

const scoredAdjustment = z.strictObject({
  code: standardCode,
  clause: z.string(),
  title: bilingualText,
  /** Its condition holds: its box on the report is ticked. */
  applied: z.boolean(),
  /** It moved the grade. */
  effective: z.boolean(),
  outcome: adjustmentOutcome,
  because: z.array(because),
});
export type ScoredAdjustment = z.infer<typeof scoredAdjustment>;

const scoredPart = z.strictObject({
  code: standardCode, title: bilingualText, points, max: points,
  items: z.array(z.strictObject({ code: standardCode, option: standardCode, points, max: points })),
});
export type ScoredPart = z.infer<typeof scoredPart>;

/** The way from answers to grade, step by step, in the order it was taken. */
const whyStep = z.discriminatedUnion('step', [
  z.strictObject({ step: z.literal('part'), code: standardCode, title: bilingualText, points, max: points }),
  z.strictObject({ step: z.literal('total'), points, max: points }),
  z.strictObject({ step: z.literal('band'), grade, name: bilingualText, from: points, to: points }),
  z.strictObject({
    step: z.literal('adjustment'), code: standardCode, clause: z.string(), title: bilingualText, outcome: adjustmentOutcome,
    fromGrade: grade, toGrade: grade, because: z.array(because),
  }),
  z.strictObject({ step: z.literal('final'), grade, name: bilingualText }),
]);
export type WhyStep = z.infer<typeof whyStep>;

const progress = { answered: z.number().int().min(0), of: z.number().int().min(1), missingFields: z.array(standardCode) } as const;

export const incompleteScore = z.strictObject({
  complete: z.literal(false),
  /** Items without an answer, in form order. */
  missing: z.array(standardCode),
  /** Values that cannot stand; while there is one the sheet has no grade even if every item is answered. */
  refused: z.array(sheetProblem),
  ...progress,
});
export type IncompleteScore = z.infer<typeof incompleteScore>;

export const completeScore = z.strictObject({
  complete: z.literal(true),
  parts: z.array(scoredPart),
  total: points,
  max: points,
  preliminary: z.strictObject({ ...namedGrade.shape, band: z.strictObject({ from: points, to: points }) }),
  adjustments: z.array(scoredAdjustment),
  final: namedGrade,
  why: z.array(whyStep),
  ...progress,
});
export type CompleteScore = z.infer<typeof completeScore>;

/** The result of scoring a sheet. A sheet that is not complete has no points and no grade anywhere in its result. */
export const scoreResult = z.discriminatedUnion('complete', [incompleteScore, completeScore]);
export type ScoreResult = z.infer<typeof scoreResult>;
