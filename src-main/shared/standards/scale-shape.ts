import * as z from 'zod';
import { bilingualText, headerFields, provenance, standardCode } from './header';
import { scaleSection } from './scale-fields';

/*
 * A scale: information fields, scored items in parts, bands from total to grade, adjustments of the grade, switches the home
 * may set, and the order of the report. Interpreted by engines/scale.ts; nothing in here is an expression.
 */

/** One way to answer an item. Two options may be worth the same, so that the record says which state was seen. */
export const itemOption = z.strictObject({
  code: standardCode,
  text: bilingualText,
  points: z.number().int().min(0),
  /** The standard's own words, put here by an institution that holds the text; empty in what we ship. */
  officialText: z.string(),
  ...provenance,
});
export type ItemOption = z.infer<typeof itemOption>;

export const scaleItem = z.strictObject({
  code: standardCode,
  text: bilingualText,
  hint: bilingualText.optional(),
  max: z.number().int().min(1),
  /** Either its own options, or the code of a shared set of anchors. */
  options: z.array(itemOption).min(2).optional(),
  anchors: standardCode.optional(),
  officialText: z.string(),
  ...provenance,
});
export type ScaleItem = z.infer<typeof scaleItem>;

const scalePart = z.strictObject({
  code: standardCode, title: bilingualText, max: z.number().int().min(1), items: z.array(scaleItem).min(1), ...provenance,
});
export type ScalePart = z.infer<typeof scalePart>;

/** A range of totals that means a grade. Grades count from 0; a higher number is always the worse state. */
const band = z.strictObject({
  grade: z.number().int().min(0), name: bilingualText, alias: bilingualText.optional(),
  from: z.number().int().min(0), to: z.number().int().min(0), ...provenance,
});
export type ScaleBand = z.infer<typeof band>;

/** How risk events are counted: all kinds together, or each kind by itself. */
export const riskEventCounting = z.enum(['sum', 'perKind']);

/** The closed set of conditions an adjustment may ask. */
export type Condition =
  | { op: 'all-of'; of: Condition[] }
  | { op: 'any-of'; of: Condition[] }
  | { op: 'option-is'; field: string; option: string }
  | { op: 'option-in'; field: string; options: string[] }
  | { op: 'answer-in'; item: string; options: string[] }
  | { op: 'count-sum-at-least'; field: string; atLeast: number }
  | { op: 'count-where'; field: string; eachAtLeast: number; rowsAtLeast: number }
  | { op: 'gate'; switch: 'riskEventCounting'; is: z.infer<typeof riskEventCounting>; then: Condition };

export const condition: z.ZodType<Condition> = z.lazy(() => z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('all-of'), of: z.array(condition).min(1) }),
  z.strictObject({ op: z.literal('any-of'), of: z.array(condition).min(1) }),
  z.strictObject({ op: z.literal('option-is'), field: standardCode, option: standardCode }),
  z.strictObject({ op: z.literal('option-in'), field: standardCode, options: z.array(standardCode).min(1) }),
  z.strictObject({ op: z.literal('answer-in'), item: standardCode, options: z.array(standardCode).min(1) }),
  z.strictObject({ op: z.literal('count-sum-at-least'), field: standardCode, atLeast: z.number().int().min(1) }),
  z.strictObject({ op: z.literal('count-where'), field: standardCode, eachAtLeast: z.number().int().min(1), rowsAtLeast: z.number().int().min(1) }),
  z.strictObject({ op: z.literal('gate'), switch: z.literal('riskEventCounting'), is: riskEventCounting, then: condition }),
]));

const adjustment = z.strictObject({
  code: standardCode,
  clause: z.string().min(1),
  title: bilingualText,
  when: condition,
  effect: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('worsen'), by: z.number().int().min(1) }),
    z.strictObject({ kind: z.literal('set'), grade: z.number().int().min(0) }),
  ]),
  ...provenance,
});
export type ScaleAdjustment = z.infer<typeof adjustment>;

const months = z.number().int().min(1).max(120);
const shortValidity = z.strictObject({ months, grades: z.array(z.number().int().min(0)) });

/** The values of the switches: what the standard leaves open and a home decides. Counted in months and days. */
export const scaleSwitches = z.strictObject({
  stackAdjustments: z.boolean(),
  riskEventCounting,
  assessorsRequired: z.number().int().min(1).max(5),
  validityMonths: months,
  shortValidity,
  routineIntervalMonths: months,
  dueWarningDays: z.number().int().min(0).max(365),
});
export type ScaleSwitches = z.infer<typeof scaleSwitches>;

/** What a home has set differently from the edition. */
export const switchOverrides = scaleSwitches.partial();
export type SwitchOverrides = z.infer<typeof switchOverrides>;

function declared<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, title: bilingualText, clause: z.string().optional(), ...provenance });
}
const switchDeclarations = z.strictObject({
  stackAdjustments: declared(scaleSwitches.shape.stackAdjustments),
  riskEventCounting: declared(scaleSwitches.shape.riskEventCounting),
  assessorsRequired: declared(scaleSwitches.shape.assessorsRequired),
  validityMonths: declared(scaleSwitches.shape.validityMonths),
  shortValidity: declared(scaleSwitches.shape.shortValidity),
  routineIntervalMonths: declared(scaleSwitches.shape.routineIntervalMonths),
  dueWarningDays: declared(scaleSwitches.shape.dueWarningDays),
});

/** Why an assessment is made. The codes are the same in every edition, because the due list reasons about them. */
export const assessmentReason = z.enum(['first', 'routine', 'immediate', 'dispute', 'other']);
export type AssessmentReason = z.infer<typeof assessmentReason>;

/** What stands on the report page, in this order. */
const reportBlock = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('partScores'), code: standardCode, label: bilingualText }),
  z.strictObject({ kind: z.literal('total'), code: standardCode, label: bilingualText }),
  z.strictObject({ kind: z.literal('preliminaryGrade'), code: standardCode, label: bilingualText }),
  z.strictObject({ kind: z.literal('adjustments'), code: standardCode, label: bilingualText }),
  z.strictObject({ kind: z.literal('finalGrade'), code: standardCode, label: bilingualText }),
  z.strictObject({ kind: z.literal('text'), code: standardCode, label: bilingualText }),
  z.strictObject({
    kind: z.literal('signatures'), code: standardCode, label: bilingualText, role: z.enum(['assessor', 'informant']),
    /** How many blanks; assessors get at least as many as the switch asks. */
    blanks: z.number().int().min(1).max(5),
  }),
]);
export type ReportBlock = z.infer<typeof reportBlock>;

const annex = z.strictObject({ code: standardCode, title: bilingualText });

export const scaleShape = z.strictObject({
  ...headerFields('scale'),
  shortTitle: bilingualText,
  annexes: z.strictObject({ information: annex, items: annex, report: annex }),
  sections: z.array(scaleSection),
  generalAnchors: z.array(z.strictObject({ code: standardCode, title: bilingualText, options: z.array(itemOption).min(2) })),
  parts: z.array(scalePart).min(1),
  totalMax: z.number().int().min(1),
  bands: z.array(band).min(2),
  adjustments: z.array(adjustment),
  switches: switchDeclarations,
  reasons: z.array(z.strictObject({ code: assessmentReason, text: bilingualText, ...provenance })).min(1),
  report: z.strictObject({ blocks: z.array(reportBlock).min(1) }),
});

/** What the cross checks read; the shape without them. */
export type ScaleShape = z.infer<typeof scaleShape>;

/** The options of an item, its own or those of the anchor set it names, in the order of the form. */
export function optionsOfItem(edition: Pick<ScaleShape, 'generalAnchors'>, item: ScaleItem): readonly ItemOption[] {
  if (item.options !== undefined) return item.options;
  return edition.generalAnchors.find((set) => set.code === item.anchors)?.options ?? [];
}
