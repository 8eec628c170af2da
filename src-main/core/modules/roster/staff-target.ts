import type { StaffFieldsInput } from '@shared/contract/staff-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import { readLooseDate } from '@shared/kit/loose-date';
import { withoutBlanks } from '@shared/kit/plain-text';
import { positionForWord, type PositionList } from '@shared/standards/position-list';
import type { ColumnWords } from '../../platform/spreadsheets/column-words';
import type { ImportTarget, RowCells } from '../../platform/spreadsheets/import-target';
import { cellText } from '../../platform/spreadsheets/table';
import { identity, withoutFailedFormulas, type CodeLists } from './person-cells';
import { listParts, readCode, readPhone, RowNotes } from './residents-values';

export interface StaffContext {
  readonly today: CivilDate;
  readonly lists: CodeLists;
  readonly positions: PositionList | null;
  /** What a person said words for positions mean. */
  readonly meanings: Readonly<Record<string, string>>;
}

export const staffListFamilies = { sex: 'sex', ethnicity: 'ethnic-group', education: 'education', form: 'employment-form', idKind: 'id-document' } as const;

/** What a row says about the employment; only what stands in its cells. */
export interface GivenWork {
  readonly entryOn?: CivilDate;
  readonly leaveOn?: CivilDate;
  readonly form?: string;
  /** Codes of positions, the main one first. */
  readonly positions?: readonly string[];
  readonly department?: string;
}

/** What a row says about somebody who works in the home. */
export type GivenStaff = Partial<Omit<StaffFieldsInput, 'employments'>> & { readonly work: GivenWork };

type Context = StaffContext & { readonly words: ColumnWords };

/** Rows of a list of staff. */
export const staffTarget: ImportTarget<GivenStaff, StaffContext> = {
  required: ['name', 'sex', 'birthOn', 'idNumber', 'entryOn'],
  interpret(all, context) {
    const notes = new RowNotes();
    const cells = withoutFailedFormulas(all, notes);
    const given: GivenStaff = { ...identity(cells, context, notes), ...facts(cells, context, notes), work: work(cells, context, notes) };
    return { given, issues: notes.issues, remarks: notes.remarks };
  },
};

type Facts = Omit<GivenStaff, 'work'>;

function says(words: readonly string[], cells: RowCells, field: string): boolean {
  return words.includes(withoutBlanks(cellText(cells.get(field))).toLowerCase());
}

function facts(cells: RowCells, context: Context, notes: RowNotes): Facts {
  const given: Facts = {};
  for (const field of ['ethnicity', 'education'] as const) {
    const code = readCode(field, cells.get(field), context.lists[staffListFamilies[field]], notes);
    if (code !== undefined) given[field] = code;
  }
  const address = cellText(cells.get('address'));
  if (address !== '') given.address = address;
  const note = cellText(cells.get('note'));
  if (note !== '' && !says(context.words.noneWords, cells, 'note')) given.note = note;
  const own = readPhone(cells.get('phone'));
  if (own.phone !== null) given.phone = own.phone;
  else if (own.rest !== null && !says(context.words.noneWords, cells, 'phone')) notes.refuse('phone', 'phone');
  return { ...given, ...insurance(cells, context, notes), ...contact(cells, notes) };
}

function insurance(cells: RowCells, { words }: Context, notes: RowNotes): Facts {
  const text = cellText(cells.get('insured'));
  if (text === '') return {};
  const day = readLooseDate(cells.get('insured') ?? '');
  if (day.ok) return { socialInsurance: { insured: true, sinceOn: day.date, note: null } };
  if (says(words.yesWords, cells, 'insured')) return { socialInsurance: { insured: true, sinceOn: null, note: null } };
  if (says(words.noneWords, cells, 'insured')) return { socialInsurance: { insured: false, sinceOn: null, note: null } };
  notes.remark('insured', 'wordNotKnown', { word: text.slice(0, 40) });
  return {};
}

function contact(cells: RowCells, notes: RowNotes): Facts {
  const name = cellText(cells.get('contactName'));
  if (name === '') return {};
  const { phone, rest } = readPhone(cells.get('contactPhone'));
  // A relation can carry what is no whole number, so that nothing of the row is lost.
  if (phone === null && rest !== null) notes.remark('contactPhone', 'phoneKeptAsNote');
  const relation = [cellText(cells.get('contactRelation')), rest ?? ''].filter((part) => part !== '').join(' ').slice(0, 30);
  return { contacts: [{ name, relation: relation === '' ? null : relation, phone }] };
}

function day(field: string, cells: RowCells, context: Context, notes: RowNotes): CivilDate | undefined {
  const cell = cells.get(field) ?? null;
  if (cellText(cell) === '' || says(context.words.noneWords, cells, field)) return undefined;
  const read = readLooseDate(typeof cell === 'number' ? cell : cellText(cell));
  if (read.ok) return read.date;
  notes.refuse(field, read.reason);
  return undefined;
}

function work(cells: RowCells, context: Context, notes: RowNotes): GivenWork {
  const entryOn = day('entryOn', cells, context, notes);
  const leaveOn = day('leaveOn', cells, context, notes);
  const form = readCode('form', cells.get('form'), context.lists[staffListFamilies.form], notes);
  const positions = readPositions(cells, context, notes);
  const department = cellText(cells.get('department'));
  return {
    ...(entryOn === undefined ? {} : { entryOn }), ...(leaveOn === undefined ? {} : { leaveOn }), ...(form === undefined ? {} : { form }),
    ...(positions.length === 0 ? {} : { positions }), ...(department === '' || says(context.words.noneWords, cells, 'department') ? {} : { department }),
  };
}

/** The whole cell is tried first, because some words of the list hold a separator themselves; an unknown word does not hold up a person. */
function readPositions(cells: RowCells, { positions, meanings }: Context, notes: RowNotes): string[] {
  const text = withoutBlanks(cellText(cells.get('position')));
  if (text === '' || positions === null) return [];
  const codeOf = (word: string) => meanings[word] ?? positionForWord(positions, word);
  const whole = codeOf(text);
  if (whole !== null) return [whole];
  const found = listParts(text).flatMap((part) => (codeOf(part) === null ? part.split(/[/+\u517c]/) : [part])).map((word) => word.trim()).filter((word) => word !== '');
  return [...new Set(found.flatMap((word) => {
    const code = codeOf(word);
    if (code === null) notes.remark('position', 'wordNotKnown', { word: word.slice(0, 40) });
    return code === null ? [] : [code];
  }))];
}

/** Field of the list for the way to it in the record's own issues. */
export function staffFieldOfPath(path: readonly (string | number)[]): string {
  const [first = '', second, third] = path;
  if (first === 'document') return second === 'kind' ? 'idKind' : 'idNumber';
  if (first === 'contacts') return third === 'phone' ? 'contactPhone' : third === 'relation' ? 'contactRelation' : 'contactName';
  if (first === 'socialInsurance') return 'insured';
  if (first === 'employments') return third === 'leaveOn' || third === 'form' ? third : third === 'posts' ? 'position' : 'entryOn';
  return String(first);
}
