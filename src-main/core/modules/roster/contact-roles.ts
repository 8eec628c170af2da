import { comparableTitle } from '../../platform/spreadsheets/column-words';
import type { CodeLists } from './person-cells';
import { codeListFamilies } from './residents-target';

/** Roles the title of the contact's column names: of the words it holds, the longest one of each code. */
export function contactRolesIn(title: string, lists: CodeLists): string[] {
  const comparable = comparableTitle(title);
  const found = (lists[codeListFamilies.contactRole]?.items ?? []).flatMap(({ code, text, synonyms }) =>
    [text.zh, text.en, ...(synonyms ?? [])].map(comparableTitle).filter((word) => comparable.includes(word)).map((word) => ({ code, word })));
  found.sort((a, b) => b.word.length - a.word.length);
  // The longest word decides; a shorter one inside it ("contact" in "emergency contact") names no second role.
  const [longest] = found;
  return longest === undefined ? [] : [longest.code];
}
