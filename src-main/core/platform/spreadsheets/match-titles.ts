import { type ColumnWords, comparableTitle } from './column-words';
import type { TableColumn } from './table';

interface Candidate {
  field: string;
  column: number;
  score: number;
}

/** Shorter known words are too common inside other words to be searched there. */
const SHORTEST_PART = 3;

/** For each field the column whose title means it: the whole title first, then the longest known word inside it. */
export function matchTitles(columns: readonly TableColumn[], words: ColumnWords): Map<string, number> {
  const known = knownTitles(words);
  const ignored = new Set(words.ignoredTitles.map(comparableTitle));
  const candidates = columns.flatMap((column) => candidatesOf(column, known, ignored));
  candidates.sort((a, b) => b.score - a.score || a.column - b.column);
  const mapping = new Map<string, number>();
  const taken = new Set<number>();
  for (const { field, column } of candidates) {
    if (mapping.has(field) || taken.has(column)) continue;
    mapping.set(field, column);
    taken.add(column);
  }
  return mapping;
}

const knownByWords = new WeakMap<ColumnWords, Map<string, string>>();

/** Comparable title → field. Built once for each set of words: the search for the header asks hundreds of times. */
function knownTitles(words: ColumnWords): Map<string, string> {
  const built = knownByWords.get(words);
  if (built) return built;
  const known = new Map<string, string>();
  for (const { field, text, titles } of words.fields) {
    for (const title of [text.zh, text.en, ...titles]) {
      const comparable = comparableTitle(title);
      if (!known.has(comparable)) known.set(comparable, field);
    }
  }
  knownByWords.set(words, known);
  return known;
}

function candidatesOf(column: TableColumn, known: ReadonlyMap<string, string>, ignored: ReadonlySet<string>): Candidate[] {
  const leaf = comparableTitle(column.path.at(-1) ?? '');
  const whole = comparableTitle(column.path.join(''));
  if (ignored.has(whole)) return [];
  const exact = known.get(whole);
  if (exact !== undefined) return [{ field: exact, column: column.index, score: 1000 }];
  // "guardian / name" must never be taken for the resident's own name: below a group that is itself a known word the
  // leaf alone means nothing.
  const groups = column.path.slice(0, -1).map(comparableTitle);
  const underKnownGroup = groups.some((group) => containedWord(group, known) !== undefined);
  if (!underKnownGroup) {
    const byLeaf = known.get(leaf);
    if (byLeaf !== undefined) return [{ field: byLeaf, column: column.index, score: 900 }];
  }
  const inside = containedWord(underKnownGroup ? whole : leaf, known);
  return inside === undefined ? [] : [{ field: inside.field, column: column.index, score: inside.length }];
}

/** The longest known word inside a title, unless the rest holds a word of another field: then nobody can say which it means. */
function containedWord(title: string, known: ReadonlyMap<string, string>): { field: string; length: number } | undefined {
  const exact = known.get(title);
  if (exact !== undefined) return { field: exact, length: title.length };
  let best: { word: string; field: string } | undefined;
  for (const [word, field] of known) {
    if (word.length >= SHORTEST_PART && word.length > (best?.word.length ?? 0) && title.includes(word)) best = { word, field };
  }
  if (!best) return undefined;
  const rest = title.replace(best.word, '');
  const { field, word } = best;
  const isMixed = [...known].some(([other, otherField]) => otherField !== field && other.length >= 2 && rest.includes(other));
  return isMixed ? undefined : { field, length: word.length };
}
