import * as z from 'zod';
import { bilingualText, headerFields, provenance, standardCode } from './header';
import { refuse, refuseDuplicates } from './problems';

/** A file of kind `code-list`: a closed vocabulary for forms, records and imports. */
export const codeList = z.strictObject({
  ...headerFields('code-list'),
  items: z.array(z.strictObject({
    code: standardCode,
    text: bilingualText,
    hint: bilingualText.optional(),
    /** Other spellings met in rosters and government lists; an import maps them to this code. */
    synonyms: z.array(z.string().min(1)).optional(),
    /** Kept for old records, no longer offered. */
    retired: z.literal(true).optional(),
    ...provenance,
  })).min(1),
}).superRefine((list, context) => {
  if (list.effectiveTo !== undefined && list.effectiveTo < list.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['items'], list.items.map((item) => item.code));
  // A word that means two codes would let an import choose at random.
  const words = list.items.flatMap((item) => [...new Set([item.text.zh, ...(item.synonyms ?? [])])]);
  refuseDuplicates(context, ['items', 'synonyms'], words);
});
export type CodeList = z.infer<typeof codeList>;
export type CodeListItem = CodeList['items'][number];

/** The code a word of a roster means, or null. Compares without surrounding blanks. */
export function codeForWord(list: CodeList, word: string): string | null {
  const wanted = word.trim();
  const hit = list.items.find((item) => item.text.zh === wanted || item.code === wanted || (item.synonyms ?? []).includes(wanted));
  return hit?.code ?? null;
}
