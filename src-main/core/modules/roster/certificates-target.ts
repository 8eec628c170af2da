import type { CivilDate } from '@shared/kit/civil-date';
import { readLooseDate } from '@shared/kit/loose-date';
import { toHalfWidth, withoutBlanks } from '@shared/kit/plain-text';
import { comparableTitle, type ColumnWords } from '../../platform/spreadsheets/column-words';
import type { ImportTarget, RowCells } from '../../platform/spreadsheets/import-target';
import { cellText } from '../../platform/spreadsheets/table';
import { withoutFailedFormulas } from './person-cells';
import { readIdNumber, RowNotes } from './residents-values';

/** A kind of the catalogue as the reading of cells needs it. */
export interface ReadableKind {
  readonly code: string;
  /** Names and other spellings. */
  readonly words: readonly string[];
  readonly levels: readonly { readonly code: string; readonly words: readonly string[] }[];
}

export interface CertificatesContext {
  readonly today: CivilDate;
  readonly kinds: readonly ReadableKind[];
  /** What a person said words for kinds mean. */
  readonly meanings: Readonly<Record<string, string>>;
}

/** What a row says about a certificate; only what stands in its cells. */
export interface GivenCertificate {
  readonly name?: string;
  readonly document?: { readonly kind: string; readonly number: string };
  readonly kindCode?: string;
  readonly levelCode?: string;
  readonly number?: string;
  readonly issuer?: string;
  readonly issuedOn?: CivilDate;
  readonly validUntil?: CivilDate;
  readonly reviewOn?: CivilDate;
  readonly note?: string;
}

type Context = CertificatesContext & { readonly words: ColumnWords };

/** Rows of a list of certificates. */
export const certificatesTarget: ImportTarget<GivenCertificate, CertificatesContext> = {
  required: ['name', 'kind'],
  interpret(all, context) {
    const notes = new RowNotes();
    const cells = withoutFailedFormulas(all, notes);
    const kind = readKind(cells, context, notes);
    const level = readLevel(cells, kind, notes);
    const given: GivenCertificate = {
      ...holder(cells, context, notes), ...(kind === null ? {} : { kindCode: kind.kind.code }), ...(level.code === null ? {} : { levelCode: level.code }),
      ...plain('number', cells, context), ...plain('issuer', cells, context), ...noteWith(cells, level.unread),
      ...day('issuedOn', cells, context, notes), ...day('validUntil', cells, context, notes), ...day('reviewOn', cells, context, notes),
    };
    return { given, issues: notes.issues, remarks: notes.remarks };
  },
};

function isNone(cells: RowCells, field: string, { words }: Context): boolean {
  return words.noneWords.includes(withoutBlanks(cellText(cells.get(field))).toLowerCase());
}

function plain<F extends 'number' | 'issuer'>(field: F, cells: RowCells, context: Context): Partial<Record<F, string>> {
  const text = cellText(cells.get(field));
  return text === '' || isNone(cells, field, context) ? {} : ({ [field]: text } as Partial<Record<F, string>>);
}

/** A level nobody knows is kept in the note: a list must lose nothing. */
function noteWith(cells: RowCells, unread: string | null): { note?: string } {
  const parts = [cellText(cells.get('note')), unread ?? ''].filter((part) => part !== '');
  return parts.length === 0 ? {} : { note: parts.join(' \u00b7 ').slice(0, 500) };
}

function holder(cells: RowCells, context: Context, notes: RowNotes): Pick<GivenCertificate, 'name' | 'document'> {
  const name = withoutBlanks(cellText(cells.get('name')));
  const cell = cells.get('idNumber');
  const id = cell === undefined || cellText(cell) === '' ? null : readIdNumber(cell, null, context.today, notes);
  return { ...(name === '' ? {} : { name }), ...(id?.ok === true ? { document: { kind: id.kind, number: id.number } } : {}) };
}

/** Longer than a year and a month, so that a day is never guessed; validity without an end is said in words. */
function day<F extends 'issuedOn' | 'validUntil' | 'reviewOn'>(field: F, cells: RowCells, context: Context, notes: RowNotes): Partial<Record<F, CivilDate>> {
  const cell = cells.get(field) ?? null;
  if (cellText(cell) === '' || isNone(cells, field, context)) return {};
  const read = readLooseDate(typeof cell === 'number' ? cell : cellText(cell));
  if (read.ok) return { [field]: read.date } as Partial<Record<F, CivilDate>>;
  notes.refuse(field, read.reason);
  return {};
}

const comparable = comparableTitle;

interface FoundKind { readonly kind: ReadableKind; readonly levelCode: string | null }

/** Kinds by their comparable words; made once for a list. */
const indexes = new WeakMap<readonly ReadableKind[], Map<string, ReadableKind>>();
function indexOf(kinds: readonly ReadableKind[]): Map<string, ReadableKind> {
  const known = indexes.get(kinds);
  if (known !== undefined) return known;
  const made = new Map<string, ReadableKind>();
  for (const kind of kinds) for (const word of [kind.code, ...kind.words]) if (!made.has(comparable(word))) made.set(comparable(word), kind);
  indexes.set(kinds, made);
  return made;
}

function readKind(cells: RowCells, context: Context, notes: RowNotes): FoundKind | null {
  const word = withoutBlanks(cellText(cells.get('kind')));
  if (word === '') {
    if (!notes.issues.some((issue) => issue.field === 'kind')) notes.refuse('kind', 'required');
    return null;
  }
  const found = kindOf(word, context);
  if (found === null) notes.refuse('kind', 'unknownWord', { word: word.slice(0, 80) });
  return found;
}

function kindOf(word: string, { kinds, meanings }: CertificatesContext): FoundKind | null {
  const meant = meanings[word.slice(0, 80)];
  const byMeaning = meant === undefined ? undefined : kinds.find((kind) => kind.code === meant);
  if (byMeaning !== undefined) return { kind: byMeaning, levelCode: null };
  const index = indexOf(kinds);
  // The whole word first, with what stands in brackets: some names hold brackets of their own.
  const whole = kinds.find((kind) => kind.words.some((one) => withoutBlanks(toHalfWidth(one)) === toHalfWidth(word)));
  if (whole !== undefined) return { kind: whole, levelCode: null };
  const exact = index.get(comparable(word));
  if (exact !== undefined) return { kind: exact, levelCode: levelIn(exact, word) };
  // A level before or behind the name belongs to it; nothing else may be left over, or the kind would be a guess.
  for (const kind of new Set(index.values())) {
    for (const level of kind.levels) {
      for (const part of level.words.filter((one) => word.includes(one))) {
        if (index.get(comparable(word.replace(part, ''))) === kind) return { kind, levelCode: level.code };
      }
    }
  }
  return null;
}

/** The level a text names: the only one of whose words one is in it. */
function levelIn(kind: ReadableKind, text: string): string | null {
  const plainText = withoutBlanks(toHalfWidth(text));
  const exact = kind.levels.find((level) => level.code === plainText || level.words.includes(plainText));
  if (exact !== undefined) return exact.code;
  const found = kind.levels.filter((level) => level.words.some((word) => plainText.includes(word)));
  const [only] = found;
  return found.length === 1 && only !== undefined ? only.code : null;
}

function readLevel(cells: RowCells, found: FoundKind | null, notes: RowNotes): { code: string | null; unread: string | null } {
  const text = cellText(cells.get('level'));
  if (found === null || text === '') return { code: found?.levelCode ?? null, unread: null };
  const code = levelIn(found.kind, text);
  if (code !== null) return { code, unread: null };
  notes.remark('level', 'levelInNote', { word: text.slice(0, 40) });
  return { code: found.levelCode, unread: text.slice(0, 40) };
}

