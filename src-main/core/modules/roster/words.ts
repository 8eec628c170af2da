import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ColumnWords, columnWords } from '../../platform/spreadsheets/column-words';

const read = new Map<string, ColumnWords>();

/** The words by which lists of one kind are recognised, from a file of resources/templates. Read once. */
export function rosterWords(resourcesDir: string, file: string): ColumnWords {
  const path = join(resourcesDir, 'templates', file);
  const known = read.get(path);
  if (known) return known;
  const words = columnWords.parse(JSON.parse(readFileSync(path, 'utf8')));
  read.set(path, words);
  return words;
}
