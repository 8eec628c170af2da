import type { ResidentFieldsInput } from '@shared/contract/residents';
import type { RowIssue } from '@shared/contract/roster';
import type { CivilDate } from '@shared/kit/civil-date';
import { ID_DOCUMENT_KINDS, type IdDocumentKind } from '@shared/kit/id-number';
import { withoutBlanks } from '@shared/kit/plain-text';
import type { CodeList } from '@shared/standards/code-list';
import type { RowCells } from '../../platform/spreadsheets/import-target';
import { cellText } from '../../platform/spreadsheets/table';
import { isCellError, readBirth, readCode, readIdNumber, RowNotes } from './residents-values';

/** Code lists by family; a family without an edition in force is missing. */
export type CodeLists = Readonly<Record<string, CodeList | undefined>>;

export type GivenIdentity = Partial<Pick<ResidentFieldsInput, 'name' | 'sex' | 'birthOn' | 'document'>>;

/** Rosters pad two-character names with blanks so that columns of names align in print. */
const BLANKS_IN_NAME = /(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu;

/** Cells whose formula failed are refused and taken out. */
export function withoutFailedFormulas(cells: RowCells, notes: RowNotes): RowCells {
  return new Map([...cells].filter(([field, cell]) => {
    if (!isCellError(cell)) return true;
    notes.refuse(field, 'cellError');
    return false;
  }));
}

/** Who a person is on paper, as a row of any list of people says it. */
export function identity(cells: RowCells, { today, lists }: { readonly today: CivilDate; readonly lists: CodeLists }, notes: RowNotes): GivenIdentity {
  const given: GivenIdentity = {};
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
  const code = readCode('idKind', cells.get('idKind'), lists['id-document'], notes);
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
  const code = readCode('sex', word, lists['sex'], heard);
  if (code === 'male' || code === 'female') return code;
  notes.refuse('sex', 'notInList', { word: word.slice(0, 20) });
  return null;
}
