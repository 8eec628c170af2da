import * as z from 'zod';
import { bilingualText, headerFields, provenance, standardCode } from './header';
import { refuse, refuseDuplicates } from './problems';

/** A file of kind `pay-table`: the levels of a certificate and what a home links to each. What a home pays is its own; we ship no amounts. */
export const payTable = z.strictObject({
  ...headerFields('pay-table'),
  /** Kind of certificate whose levels are meant. */
  certificateKind: standardCode,
  /** From the lowest level to the highest; `none` is for whoever holds no level. */
  rows: z.array(z.strictObject({
    level: standardCode,
    grade: bilingualText.optional(),
    /** A month, in cents. */
    allowanceCents: z.number().int().min(0).max(100_000_000).optional(),
    ...provenance,
  })).min(1),
}).superRefine((table, context) => {
  if (table.effectiveTo !== undefined && table.effectiveTo < table.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['rows'], table.rows.map((row) => row.level));
});
export type PayTable = z.infer<typeof payTable>;
