import * as z from 'zod';
import { bilingual } from '@shared/contract/common';
import { toHalfWidth, withoutBlanks } from '@shared/kit/plain-text';

/**
 * The words by which a kind of list is recognised, as data: which titles mean which field, which words begin a total row
 * or a foot note, and how large a file may be. Kept in resources/templates, so that a home's own wording needs no code.
 */
export const columnWords = z.strictObject({
  format: z.literal(1),
  kind: z.literal('column-words'),
  target: z.string().min(1),
  limits: z.strictObject({
    maxBytes: z.number().int().positive(),
    maxExpandedBytes: z.number().int().positive(),
    maxRows: z.number().int().positive(),
    maxColumns: z.number().int().positive(),
    /** Milliseconds a file may take to read before it is given up. */
    timeoutMs: z.number().int().positive(),
  }),
  /** First words of a row that sums up the list. */
  totalWords: z.array(z.string().min(1)),
  /** First words of a row that explains the list or says who made it. */
  noteWords: z.array(z.string().min(1)),
  /** What people write into a cell to say that there is nothing. */
  noneWords: z.array(z.string().min(1)),
  /** What people write for yes, where a column asks whether. */
  yesWords: z.array(z.string().min(1)).default([]),
  /** Titles of columns that are no facts about the person, such as a running number. */
  ignoredTitles: z.array(z.string().min(1)),
  fields: z.array(z.strictObject({ field: z.string().min(1), text: bilingual, titles: z.array(z.string().min(1)).min(1) })).min(1),
});
export type ColumnWords = z.infer<typeof columnWords>;

/** Brings a title to the form in which titles are compared: no blanks, hints in brackets, stars or colons. */
export function comparableTitle(title: string): string {
  const plain = withoutBlanks(toHalfWidth(title)).toLowerCase();
  const bare = plain.replace(/[([{\u3010\u3014].*?[)\]}\u3011\u3015]/g, '').replace(/[*:#\u3001\u3002,.;?!_\-/]+/g, '');
  return bare === '' ? plain : bare;
}
