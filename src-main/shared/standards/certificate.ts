import * as z from 'zod';
import { bilingualText, confidence, headerFields, provenance, standardCode } from './header';
import { refuse, refuseDuplicates } from './problems';

/*
 * Certificates, licences and permits as data: what exists, how long it holds, when to speak of its end, and who must hold it.
 * A home adds kinds on screen or by file; nothing about a kind is written in code.
 */

export const certificateSubjects = ['staff', 'institution'] as const;
export type CertificateSubject = (typeof certificateSubjects)[number];

const days = z.number().int().min(0).max(3_650);
const months = z.number().int().min(1).max(600);

/** Who must hold it. Of several alternatives (`anyOf`) one is enough; only a mandatory rule keeps somebody off a post. */
export const holdingRule = z.strictObject({
  /** Codes of the list of positions. */
  positions: z.array(standardCode).min(1),
  mandatory: z.boolean(),
  /** Least level, a code of the kind's own levels. */
  minLevel: standardCode.optional(),
  /** Other kinds that satisfy the rule as well. */
  anyOf: z.array(standardCode).optional(),
  basis: bilingualText.optional(),
  confidence,
});
export type HoldingRule = z.infer<typeof holdingRule>;

/** One kind of certificate. */
export const certificateKind = z.strictObject({
  code: standardCode,
  name: bilingualText,
  subject: z.enum(certificateSubjects),
  issuer: bilingualText.optional(),
  /** From the lowest to the highest. */
  levels: z.array(z.strictObject({ code: standardCode, name: bilingualText, ...provenance })).default([]),
  /** `none`: no end is known; `months`: so many from the day of issue unless the document says otherwise; `document`: only the document says. */
  validity: z.discriminatedUnion('rule', [
    z.strictObject({ rule: z.literal('none') }),
    z.strictObject({ rule: z.literal('months'), months }),
    z.strictObject({ rule: z.literal('document') }),
  ]),
  /** A review that falls due every so many months while the certificate holds; null for none. */
  reviewMonths: months.nullable().default(null),
  /** Days before the end by which the renewal must be asked for; null where no rule says so. */
  renewBeforeDays: days.nullable().default(null),
  /** Days before the end, and before a review, on which to speak; several each. The day itself always speaks. */
  leadDays: z.array(days).default([]),
  reviewLeadDays: z.array(days).default([]),
  rules: z.array(holdingRule).default([]),
  basis: bilingualText.optional(),
  /** Stands in the ledger of health certificates. */
  health: z.boolean().default(false),
  /** Other spellings met in lists; an import maps them to this kind. */
  synonyms: z.array(z.string().min(1)).default([]),
  /** Kept for old records, no longer offered, asked for or spoken of. */
  retired: z.boolean().default(false),
  confidence,
  note: bilingualText.optional(),
});
export type CertificateKind = z.infer<typeof certificateKind>;

function checkKind(kind: CertificateKind, at: number, known: ReadonlySet<string> | null, context: Parameters<typeof refuse>[0]): void {
  const levels = kind.levels.map((level) => level.code);
  refuseDuplicates(context, ['kinds', at, 'levels'], levels);
  refuseDuplicates(context, ['kinds', at, 'leadDays'], kind.leadDays);
  refuseDuplicates(context, ['kinds', at, 'reviewLeadDays'], kind.reviewLeadDays);
  kind.rules.forEach((rule, index) => {
    if (rule.minLevel !== undefined && !levels.includes(rule.minLevel)) refuse(context, ['kinds', at, 'rules', index, 'minLevel'], 'unknownReference', rule.minLevel);
    for (const other of rule.anyOf ?? []) {
      if (known?.has(other) === false) refuse(context, ['kinds', at, 'rules', index, 'anyOf'], 'unknownReference', other);
    }
  });
}

/**
 * A file of kind `certificate-catalogue`. Of `base` and `home` every family takes part, of `regional` only the one the home has
 * chosen; a kind of a later scope takes the place of one with the same code.
 */
export const certificateCatalogue = z.strictObject({
  ...headerFields('certificate-catalogue'),
  scope: z.enum(['base', 'regional', 'home']),
  kinds: z.array(certificateKind).min(1),
}).superRefine((catalogue, context) => {
  if (catalogue.effectiveTo !== undefined && catalogue.effectiveTo < catalogue.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  const codes = catalogue.kinds.map((kind) => kind.code);
  refuseDuplicates(context, ['kinds'], codes);
  // A region or a home may lean on kinds of the base, which this file does not know.
  const known = catalogue.scope === 'base' ? new Set(codes) : null;
  catalogue.kinds.forEach((kind, index) => { checkKind(kind, index, known, context); });
});
export type CertificateCatalogue = z.infer<typeof certificateCatalogue>;
