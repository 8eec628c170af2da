import type { ResidentFieldsInput } from '@shared/contract/residents';
import type { CivilDate } from '@shared/kit/civil-date';
import { withoutBlanks } from '@shared/kit/plain-text';
import type { ImportTarget, RowCells } from '../../platform/spreadsheets/import-target';
import type { ColumnWords } from '../../platform/spreadsheets/column-words';
import { cellText } from '../../platform/spreadsheets/table';
import { identity, withoutFailedFormulas, type CodeLists } from './person-cells';
import { listParts, readCode, readCodes, readPhone, RowNotes } from './residents-values';

export interface ResidentsContext {
  readonly today: CivilDate;
  readonly lists: CodeLists;
  /** Contact roles the title of the contact's column names, such as guardian. */
  readonly contactRoles: readonly string[];
}

/** What a row says about a resident: only fields with something in their cell. */
export type GivenResident = Partial<ResidentFieldsInput>;

export const codeListFamilies = {
  sex: 'sex', ethnicity: 'ethnic-group', education: 'education', marital: 'marital', livingSituation: 'living-situation',
  medicalPayment: 'medical-payment', incomeSources: 'income-source', categories: 'resident-category', contactRelation: 'informant-relation',
  contactRole: 'contact-role', idKind: 'id-document',
} as const;

type Context = ResidentsContext & { readonly words: ColumnWords };

/** Rows of a roster as residents. */
export const residentsTarget: ImportTarget<GivenResident, ResidentsContext> = {
  required: ['name', 'sex', 'birthOn', 'idNumber'],
  interpret(all, context) {
    const notes = new RowNotes();
    const cells = withoutFailedFormulas(all, notes);
    const given: GivenResident = { ...identity(cells, context, notes), ...codes(cells, context, notes), ...others(cells, context, notes) };
    return { given, issues: notes.issues, remarks: notes.remarks };
  },
};

function codes(cells: RowCells, { lists }: Context, notes: RowNotes): GivenResident {
  const given: GivenResident = {};
  for (const field of ['ethnicity', 'education', 'marital'] as const) {
    const code = readCode(field, cells.get(field), lists[codeListFamilies[field]], notes);
    if (code !== undefined) given[field] = code;
  }
  for (const field of ['livingSituation', 'medicalPayment', 'incomeSources', 'categories'] as const) {
    const found = readCodes(field, cells.get(field), lists[codeListFamilies[field]], notes);
    if (found !== undefined) given[field] = found;
  }
  return given;
}

function others(cells: RowCells, context: Context, notes: RowNotes): GivenResident {
  const given: GivenResident = {};
  const none = (field: string) => context.words.noneWords.includes(withoutBlanks(cellText(cells.get(field))).toLowerCase());
  const bed = cellText(cells.get('bed'));
  if (bed !== '') given.bed = bed;
  const own = cellText(cells.get('phone'));
  if (own !== '' && !none('phone')) given.phone = own;
  const religion = cellText(cells.get('religion'));
  if (religion !== '') given.religion = none('religion') ? { has: false, name: null } : { has: true, name: religion };
  const height = Number.parseFloat(cellText(cells.get('heightCm')));
  if (Number.isFinite(height)) given.heightCm = height;
  else if (cells.has('heightCm')) notes.remark('heightCm', 'notReadAsNumber');
  for (const field of ['diagnoses', 'medications'] as const) {
    const text = cellText(cells.get(field));
    if (text === '') continue;
    const names = none(field) ? [] : listParts(text);
    if (field === 'diagnoses') given.diagnoses = names.map((name) => ({ name }));
    else given.medications = names.map((name) => ({ name }));
  }
  return { ...given, ...contact(cells, context, notes, given.phone !== undefined) };
}

function contact(cells: RowCells, context: Context, notes: RowNotes, hasOwnPhone: boolean): GivenResident {
  const name = cellText(cells.get('contactName'));
  const { phone, rest } = readPhone(cells.get('contactPhone'));
  if (name === '') {
    // A telephone without a contact's name beside it is the resident's own.
    if (phone === null || hasOwnPhone) return {};
    notes.remark('phone', 'phoneTakenAsOwn');
    return { phone };
  }
  if (phone === null && rest !== null) notes.remark('contactPhone', 'phoneKeptAsNote');
  const relationWord = cellText(cells.get('contactRelation'));
  const relation = readCode('contactRelation', relationWord, context.lists[codeListFamilies.contactRelation], notes) ?? null;
  const unread = relation === null && relationWord !== '' ? relationWord : null;
  const note = [unread, rest].filter((part) => part !== null).join(' ');
  return { contacts: [{ name, relation, roles: [...context.contactRoles], phone, note: note === '' ? null : note }] };
}

/** Field of the list → the way to it in the record's own issues, and back. */
export function fieldOfPath(path: readonly (string | number)[]): string {
  const [first = '', second, third] = path;
  if (first === 'document') return second === 'kind' ? 'idKind' : 'idNumber';
  if (first === 'contacts') return third === 'phone' ? 'contactPhone' : third === 'relation' ? 'contactRelation' : 'contactName';
  return String(first);
}

