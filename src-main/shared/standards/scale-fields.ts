import * as z from 'zod';
import { bilingualText, provenance, standardCode } from './header';

/*
 * Information fields of a scale: the part of the form that is recorded but not scored (annex A of GB/T 42195). A closed set
 * of field types; a field the set cannot draw is a new type with a new format version, never an expression in the file.
 */

/** What a field may be pre-filled from. Facts of the resident's record and of the assessment itself, nothing computed. */
export const prefillSources = [
  'resident.name', 'resident.sex', 'resident.birthOn', 'resident.idNumber', 'resident.ethnicity', 'resident.religion', 'resident.education', 'resident.marital',
  'resident.livingSituation', 'resident.medicalPayment', 'resident.incomeSources', 'resident.diagnoses', 'resident.medications', 'resident.heightCm',
  'resident.weightKg', 'resident.contactName', 'resident.contactPhone', 'assessment.number', 'assessment.baselineOn', 'assessment.reason',
] as const;
export const prefillSource = z.enum(prefillSources);
export type PrefillSource = z.infer<typeof prefillSource>;

const detailRequest = z.strictObject({ label: bilingualText, required: z.boolean() });

/** One tick box of a field. */
export const fieldOption = z.strictObject({
  code: standardCode,
  text: bilingualText,
  hint: bilingualText.optional(),
  /** Cannot stand beside another option of the same field ("none"). */
  exclusive: z.literal(true).optional(),
  /** Asks for free text once ticked. */
  detail: detailRequest.optional(),
  /** Takes every pre-filled code that is no option of its own; its detail then holds that code's name. */
  catchAll: z.literal(true).optional(),
  ...provenance,
});
export type FieldOption = z.infer<typeof fieldOption>;

const icdRange = z.string().regex(/^[A-Z]\d{2}(\.\d{1,2})?(-[A-Z]\d{2}(\.\d{1,2})?)?$/);

const diagnosisOption = z.strictObject({ ...fieldOption.shape, icd: z.array(icdRange).optional() });
export type DiagnosisOption = z.infer<typeof diagnosisOption>;

const common = {
  code: standardCode,
  label: bilingualText,
  hint: bilingualText.optional(),
  required: z.boolean(),
  prefill: prefillSource.optional(),
  /** Family of the code list whose codes the options share, so that a pre-filled code is an option's code. */
  codeList: standardCode.optional(),
  ...provenance,
} as const;

const maxLength = z.number().int().min(1).max(5000).optional();

export const scaleField = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), ...common, maxLength }),
  z.strictObject({ type: z.literal('longText'), ...common, maxLength }),
  z.strictObject({ type: z.literal('date'), ...common, notAfterToday: z.boolean().optional() }),
  z.strictObject({
    type: z.literal('number'), ...common,
    unit: bilingualText, min: z.number(), max: z.number(), decimals: z.number().int().min(0).max(3),
  }),
  z.strictObject({ type: z.literal('choice'), ...common, options: z.array(fieldOption).min(2) }),
  z.strictObject({ type: z.literal('multiChoice'), ...common, options: z.array(fieldOption).min(2) }),
  z.strictObject({ type: z.literal('diagnosisList'), ...common, options: z.array(diagnosisOption).min(1) }),
  z.strictObject({
    type: z.literal('eventCounts'), ...common,
    rows: z.array(z.strictObject({ code: standardCode, text: bilingualText, detail: detailRequest.optional(), ...provenance })).min(1),
    /** The columns to tick; `count` is what a tick is worth when events are counted ("three or more" counts three). */
    counts: z.array(z.strictObject({ code: standardCode, text: bilingualText, count: z.number().int().min(0) })).min(2),
  }),
  z.strictObject({
    type: z.literal('table'), ...common,
    columns: z.array(z.strictObject({ code: standardCode, label: bilingualText, required: z.boolean(), maxLength })).min(1),
    maxRows: z.number().int().min(1).max(200),
  }),
]);
export type ScaleField = z.infer<typeof scaleField>;
export type ScaleFieldOf<T extends ScaleField['type']> = Extract<ScaleField, { type: T }>;

/** A titled group of information fields (A.1, A.2 …). */
export const scaleSection = z.strictObject({ code: standardCode, title: bilingualText, fields: z.array(scaleField).min(1), ...provenance });
export type ScaleSection = z.infer<typeof scaleSection>;
