import * as z from 'zod';
import { bilingualText, headerFields, provenance, standardCode } from './header';
import { refuse, refuseDuplicates } from './problems';

/** A file of kind `position-list`: the positions of a home, each in one group. Rates, ratios and rules about certificates name them by code. */
export const positionList = z.strictObject({
  ...headerFields('position-list'),
  groups: z.array(z.strictObject({ code: standardCode, text: bilingualText, ...provenance })).min(1),
  positions: z.array(z.strictObject({
    code: standardCode,
    text: bilingualText,
    /** Code of one of `groups`. */
    group: standardCode,
    /** Other spellings met in rosters; an import maps them to this code. */
    synonyms: z.array(z.string().min(1)).optional(),
    /** Kept for old records, no longer offered. */
    retired: z.literal(true).optional(),
    ...provenance,
  })).min(1),
}).superRefine((list, context) => {
  if (list.effectiveTo !== undefined && list.effectiveTo < list.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['groups'], list.groups.map((group) => group.code));
  refuseDuplicates(context, ['positions'], list.positions.map((position) => position.code));
  const groups = new Set(list.groups.map((group) => group.code));
  list.positions.forEach((position, index) => {
    if (!groups.has(position.group)) refuse(context, ['positions', index, 'group'], 'unknownReference', position.group);
  });
  // A word that means two positions would let an import choose at random.
  refuseDuplicates(context, ['positions', 'synonyms'], list.positions.flatMap((position) => [...new Set([position.text.zh, ...(position.synonyms ?? [])])]));
});
export type PositionList = z.infer<typeof positionList>;
export type PositionItem = PositionList['positions'][number];

/** The family every home has; an edition of its own under this name takes the place of the shipped one. */
export const POSITION_FAMILY = 'default';

/** The code a word of a roster means, or null. Compares without surrounding blanks. */
export function positionForWord(list: PositionList, word: string): string | null {
  const wanted = word.trim();
  return list.positions.find((one) => one.text.zh === wanted || one.code === wanted || (one.synonyms ?? []).includes(wanted))?.code ?? null;
}
