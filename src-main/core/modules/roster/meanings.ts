import { and, eq } from 'drizzle-orm';
import type { RosterTarget } from '@shared/contract/roster';
import type { ReadDb, WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import type { Meanings, PlannedRow } from './target';
import { rosterMeanings } from './tables';

/** What this home said earlier that words of such lists mean. */
export function rememberedMeanings(db: ReadDb, target: RosterTarget): Meanings {
  const found: Record<string, Record<string, string>> = {};
  for (const { field, word, code } of db.select().from(rosterMeanings).where(eq(rosterMeanings.target, target)).all()) (found[field] ??= {})[word] = code;
  return found;
}

/** Keeps them for the next list, in the transaction of the import that used them. */
export function rememberMeanings(tx: WriteDb, writer: Writer, target: RosterTarget, meanings: Meanings): void {
  for (const [field, words] of Object.entries(meanings)) {
    for (const [word, code] of Object.entries(words)) {
      tx.delete(rosterMeanings).where(and(eq(rosterMeanings.target, target), eq(rosterMeanings.field, field), eq(rosterMeanings.word, word))).run();
      tx.insert(rosterMeanings).values({ target, field, word, code, createdAt: writer.clock.now(), createdBy: writer.accountId }).run();
    }
  }
}

/** Words of the file nobody has explained yet, the commonest first, with the number of rows they stand in. */
export function unknownWords(plan: readonly PlannedRow[], field: string | undefined): { field: string; word: string; rows: number }[] {
  if (field === undefined) return [];
  const rows = new Map<string, number>();
  for (const { issues, remarks } of plan) {
    const unknown = [...issues.filter((issue) => issue.reason === 'unknownWord'), ...remarks.filter((remark) => remark.notice === 'wordNotKnown')];
    for (const { params } of unknown.filter((one) => one.field === field)) {
      const word = params?.['word'];
      if (typeof word === 'string') rows.set(word, (rows.get(word) ?? 0) + 1);
    }
  }
  return [...rows].sort((a, b) => b[1] - a[1]).map(([word, count]) => ({ field, word, rows: count }));
}
