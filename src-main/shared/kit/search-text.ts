/**
 * Brings a text into the form in which it is compared when searching: compatibility forms unified (full-width letters,
 * half-width kana, ligatures; Unicode NFKC), lower case, invisible marks gone, blanks collapsed to one and trimmed. Both
 * sides of a comparison go through it.
 */
export function normalizeSearchText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    // Once more, because letters that stood apart may now join.
    .normalize('NFKC')
    .replace(/\s+/g, ' ')
    .trim();
}
