import type { BlockOf, Content, Field } from './model';
import type { DocumentLanguage } from './model';
import { documentWords } from './words';

/** Height of a place to sign by hand. */
const SIGN_HERE_MM = 12;

/**
 * Signatures as a grid of two columns: who in which role, and when. All renderers draw this grid; they only add that it is
 * kept on one page.
 */
export function signatureGrid(block: BlockOf<'signatures'>, language: DocumentLanguage): BlockOf<'fieldGrid'> {
  const words = documentWords(language);
  const fields = block.people.flatMap((person): Field[] => [
    {
      label: person.role,
      minHeightMm: SIGN_HERE_MM,
      value: person.signed === null ? '' : signedName(person.signed.name, person.signed.detail),
    },
    { label: words.signedOn, minHeightMm: SIGN_HERE_MM, value: person.signed?.on ?? dateBlank(words.dateBlank) },
  ]);
  return { kind: 'fieldGrid', columns: 2, fields, labelWidthMm: 34 };
}

function signedName(name: string, detail: string | undefined): Content {
  return detail === undefined || detail === '' ? [{ kind: 'strong', text: name }] : [{ kind: 'strong', text: name }, '\n', { kind: 'small', text: detail }];
}

/** Blanks for year, month and day, to write a date in by hand. */
export function dateBlank(words: { readonly year: string; readonly month: string; readonly day: string }): Content {
  return [{ kind: 'blank', widthMm: 12 }, words.year, { kind: 'blank', widthMm: 8 }, words.month, { kind: 'blank', widthMm: 8 }, words.day];
}
