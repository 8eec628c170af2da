import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ColumnWords, columnWords } from '../../platform/spreadsheets/column-words';

const read = new Map<string, ColumnWords>();

/** The words by which rosters of residents are recognised, from resources/templates. Read once. */
export function rosterWords(resourcesDir: string): ColumnWords {
  const known = read.get(resourcesDir);
  if (known) return known;
  const words = columnWords.parse(JSON.parse(readFileSync(join(resourcesDir, 'templates', 'roster-columns.json'), 'utf8')));
  read.set(resourcesDir, words);
  return words;
}
