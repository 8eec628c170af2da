import type { ResidentFieldsInput } from '@shared/contract/residents';
import type { RowIssue } from '@shared/contract/roster';
import type { CivilDate } from '@shared/kit/civil-date';
import { ID_DOCUMENT_KINDS, type IdDocumentKind } from '@shared/kit/id-number';
import { withoutBlanks } from '@shared/kit/plain-text';
import type { CodeList } from '@shared/standards/code-list';
import type { ImportTarget, RowCells } from '../../platform/spreadsheets/import-target';
import type { ColumnWords } from '../../platform/spreadsheets/column-words';
import { cellText } from '../../platform/spreadsheets/table';
import { isCellError, listParts, readBirth, readCode, readCodes, readIdNumber, readPhone, RowNotes } from './residents-values';

/** Code lists by family; a family without an edition in force is missing. */
export type CodeLists = Readonly<Record<string, CodeList | undefined>>;

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

/** Rosters pad two-character names with blanks so that columns of names align in print. */
const BLANKS_IN_NAME = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

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

function withoutFailedFormulas(cells: RowCells, notes: RowNotes): RowCells {
  return new Map([...cells].filter(([field, cell]) => {
    if (!isCellError(cell)) return true;
    notes.refuse(field, 'cellError');
    return false;
  }));
}

function identity(cells: RowCells, { today, lists }: Context, notes: RowNotes): GivenResident {
  const given: GivenResident = {};
  const name = cellText(cells.get('name')).replace(BLANKS_IN_NAME, '');
  if (name === '') refuseOnce(notes, { field: 'name', reason: 'required' });
  else given.name = name;
  const idCell = cells.get('idNumber');
  const id = idCell === undefined || cellText(idCell) === '' ? null : readIdNumber(idCell, statedKind(cells, lists, notes), today, notes);
  if (id?.ok === true) given.document = { kind: id.kind, number: id.number };
  const byId = id?.ok === true ? id : null;
  const birthOn = readBirth(cells.get('birthOn'), byId?.birthOn ?? null, today, notes);
  if (birthOn !== null) given.birthOn = birthOn;
  const sex = readSex(cells, lists, byId?.sex ?? null, notes);
  if (sex !== null) given.sex = sex;
  return given;
}

/** A field whose cell was refused already is not said to be missing as well. */
function refuseOnce(notes: RowNotes, issue: RowIssue): void {
  if (!notes.issues.some((known) => known.field === issue.field)) notes.refuse(issue.field, issue.reason, issue.params);
}

function statedKind(cells: RowCells, lists: CodeLists, notes: RowNotes): IdDocumentKind | null {
  const code = readCode('idKind', cells.get('idKind'), lists[codeListFamilies.idKind], notes);
  if (code === undefined) return null;
  return ID_DOCUMENT_KINDS.find((kind) => kind === code || kind === kindByListCode[code]) ?? null;
}

/** The code list names kinds with dashes and says less than the kit can tell apart. */
const kindByListCode: Readonly<Record<string, IdDocumentKind>> = {
  'resident-id': 'residentId', 'hmt-residence-permit': 'hkMoTwResidencePermit', 'hm-travel-permit': 'hkMoTravelPermit', 'tw-travel-permit': 'twTravelPermit',
  'foreign-permanent-resident': 'foreignPermanentResident',
};

function readSex(cells: RowCells, lists: CodeLists, byId: 'male' | 'female' | null, notes: RowNotes): 'male' | 'female' | null {
  const word = withoutBlanks(cellText(cells.get('sex')));
  if (word === '') {
    if (byId === null) refuseOnce(notes, { field: 'sex', reason: 'required' });
    else notes.remark('sex', 'sexFromId');
    return byId;
  }
  const heard = new RowNotes();
  const code = readCode('sex', word, lists[codeListFamilies.sex], heard);
  if (code === 'male' || code === 'female') return code;
  notes.refuse('sex', 'notInList', { word: word.slice(0, 20) });
  return null;
}

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

