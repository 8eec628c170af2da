import * as z from 'zod';
import { standardCode } from './header';

/*
 * What somebody filled in on a checklist, and what the engine makes of it. Tagged by answer type, so that a sheet can be read,
 * stored and compared without its edition at hand.
 */

export const checklistAnswer = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('choice'), option: standardCode }),
  z.strictObject({ type: z.literal('points'), points: z.number() }),
  z.strictObject({ type: z.literal('number'), value: z.number() }),
  z.strictObject({ type: z.literal('date'), on: z.string().max(10) }),
  z.strictObject({ type: z.literal('text'), text: z.string().trim().max(2_000) }),
]);
export type ChecklistAnswer = z.infer<typeof checklistAnswer>;

/** Proof beside an answer: words, the number of a record, files by their hash. */
export const checklistProof = z.strictObject({
  note: z.string().trim().max(1_000).optional(),
  record: z.string().trim().max(200).optional(),
  photos: z.array(z.string().min(1).max(128)).max(20).optional(),
  files: z.array(z.string().min(1).max(128)).max(20).optional(),
});
export type ChecklistProof = z.infer<typeof checklistProof>;

/** One filled-in checklist, complete or not. What is not answered is absent. */
export const checklistSheet = z.strictObject({
  answers: z.record(standardCode, checklistAnswer),
  proofs: z.record(standardCode, checklistProof),
});
export type ChecklistSheet = z.infer<typeof checklistSheet>;

export function emptyChecklistSheet(): ChecklistSheet {
  return { answers: {}, proofs: {} };
}

/** Why an answer cannot stand. */
export const checklistProblems = ['unknownItem', 'wrongType', 'unknownOption', 'tooSmall', 'tooLarge', 'step', 'notADate', 'empty', 'notAsked'] as const;
export type ChecklistProblem = (typeof checklistProblems)[number];

const itemScore = z.object({
  code: z.string(), points: z.number().nullable(), max: z.number(), finding: z.boolean(), notApplicable: z.boolean(),
});

const result = {
  answered: z.number().int(), of: z.number().int(),
};

/** Everything there is to know about a sheet; points only once it is complete, so that nobody acts on half of it. */
export const checklistScore = z.discriminatedUnion('complete', [
  z.object({
    complete: z.literal(false), ...result,
    /** Codes in form order. */
    missing: z.array(z.string()),
    refused: z.array(z.object({ item: z.string(), problem: z.enum(checklistProblems), limit: z.number().optional() })),
    missingProof: z.array(z.object({ item: z.string(), kind: z.enum(['note', 'photo', 'file', 'record']), atLeast: z.number().int() })),
  }),
  z.object({
    complete: z.literal(true), ...result,
    sections: z.array(z.object({ code: z.string(), points: z.number(), max: z.number(), percent: z.number().nullable(), items: z.array(itemScore) })),
    points: z.number(), max: z.number(),
    /** Of the whole, two decimals, rounded half up; null where nothing carries points. */
    percent: z.number().nullable(),
    /** Codes of items with a finding, in form order; those of them that decide the whole sheet. */
    findings: z.array(z.string()), vetoes: z.array(z.string()),
    band: z.object({ code: z.string(), name: z.object({ zh: z.string(), en: z.string() }) }).nullable(),
  }),
]);
export type ChecklistScore = z.infer<typeof checklistScore>;
export type CompleteChecklistScore = Extract<ChecklistScore, { complete: true }>;
