import * as z from 'zod';
import { bilingualText, headerFields, provenance, standardCode } from './header';
import { refuse, refuseDuplicates } from './problems';

/*
 * Care levels: a policy maps ability grades to ranks, a naming scheme gives ranks their names. Two files, because a home that
 * changes its words has not changed whom it cares for how.
 */

const rank = z.number().int().min(0).max(20);

/** A file of kind `care-level-policy`: grade → rank; rank 0 is the lightest care. */
export const careLevelPolicy = z.strictObject({
  ...headerFields('care-level-policy'),
  /** The scale whose grades are mapped. */
  scaleFamily: standardCode,
  /** How many ranks there are: 0 … ranks − 1. */
  ranks: z.number().int().min(2).max(20),
  rules: z.array(z.strictObject({ grade: z.number().int().min(0), rank, ...provenance })).min(1),
}).superRefine((policy, context) => {
  if (policy.effectiveTo !== undefined && policy.effectiveTo < policy.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['rules'], policy.rules.map((rule) => rule.grade));
  const ordered = [...policy.rules].sort((a, b) => a.grade - b.grade);
  ordered.forEach((rule, index) => {
    if (rule.grade !== index) refuse(context, ['rules'], 'gradeOrder', String(rule.grade));
    if (rule.rank >= policy.ranks) refuse(context, ['rules'], 'rankOrder', String(rule.rank));
    // A worse grade never gets lighter care.
    const before = ordered[index - 1];
    if (before !== undefined && before.rank > rule.rank) refuse(context, ['rules'], 'rankOrder', String(rule.grade));
  });
});
export type CareLevelPolicy = z.infer<typeof careLevelPolicy>;

/** A file of kind `naming-scheme`: levels from lightest to heaviest; neighbouring ranks may share a name. */
export const namingScheme = z.strictObject({
  ...headerFields('naming-scheme'),
  levels: z.array(z.strictObject({ code: standardCode, name: bilingualText, ranks: z.array(rank).min(1), ...provenance })).min(2),
}).superRefine((scheme, context) => {
  if (scheme.effectiveTo !== undefined && scheme.effectiveTo < scheme.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['levels'], scheme.levels.map((level) => level.code));
  const ranks = scheme.levels.flatMap((level) => level.ranks);
  ranks.forEach((value, index) => { if (value !== index) refuse(context, ['levels'], 'rankOrder', String(value)); });
});
export type NamingScheme = z.infer<typeof namingScheme>;
export type NamedLevel = NamingScheme['levels'][number];
