import { residentLedgerList } from '@shared/contract/documents';
import type { ResidentColumn } from '@shared/contract/residents';
import type { Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import type { Document, DocumentLanguage } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { civilDateOf, type CivilDate } from '@shared/kit/civil-date';
import type { PrintableForm } from '../documents';
import type { StandardsStore } from '../../platform/standards';
import { eachResident, type ListedResident } from './list';
import type { OutlookSource } from './outlook';

/** Names of codes, by list and language; a code without a name prints as it is stored, so that nothing vanishes. */
export type NameOfCode = (family: string, code: string) => string;

/** What the ledger prints beside the rows themselves. */
export interface LedgerLook {
  readonly columns: readonly ResidentColumn[];
  readonly nameOf: NameOfCode;
  /** false prints the numbers of documents masked. */
  readonly fullNumbers: boolean;
}

type Column = ListedColumn<ListedResident>;

/** The register of residents as a list, with the columns chosen. */
export function residentLedger(rows: readonly ListedResident[], look: LedgerLook, printing: Printing): Document {
  const words = documentWords(printing.language).ledger;
  const number: Column = { title: words.number, width: 4, align: 'center', value: (_row, index) => index + 1 };
  return listDocument(
    { title: words.title, columns: [number, ...look.columns.map((name) => columnOf(name, look, printing))], rows, closing: fill(words.count, { count: rows.length }) },
    printing,
  );
}

function columnOf(name: ResidentColumn, look: LedgerLook, printing: Printing): Column {
  const { language } = printing;
  const words = documentWords(language);
  const several = (family: string, codes: readonly string[] | null): string => (codes ?? []).map((code) => look.nameOf(family, code)).join(words.listSeparator);
  const one = (family: string, code: string | null): string => (code === null ? '' : look.nameOf(family, code));
  const made: Record<ResidentColumn, Omit<Column, 'title'>> = {
    name: { width: 8, value: (row) => row.name },
    pinyin: { width: 11, value: (row) => row.namePinyin },
    sex: { width: 4, align: 'center', value: (row) => one('sex', row.sex) },
    age: { width: 4, align: 'center', value: (row) => row.age },
    birthOn: { width: 9, align: 'center', value: (row) => row.birthOn },
    documentKind: { width: 8, value: (row) => one('id-document', row.documentKind) },
    documentNumber: { width: 16, value: (row) => (look.fullNumbers ? row.fullNumber : row.documentNumber) ?? '' },
    bed: { width: 7, align: 'center', value: (row) => row.bed ?? '' },
    ability: { width: 9, value: (row) => gradeName(row, language) },
    careLevel: { width: 8, value: (row) => (row.careLevel === null ? '' : said(row.careLevel.name, language)) },
    categories: { width: 9, value: (row) => several('resident-category', row.categories) },
    phone: { width: 10, value: (row) => row.phone ?? '' },
    contact: { width: 12, value: (row) => (row.contact === null ? '' : [row.contact.name, row.contact.phone ?? ''].join(' ').trim()) },
    ethnicity: { width: 6, value: (row) => one('ethnic-group', row.ethnicity) },
    education: { width: 8, value: (row) => one('education', row.education) },
    marital: { width: 6, value: (row) => one('marital', row.marital) },
    livingSituation: { width: 9, value: (row) => several('living-situation', row.livingSituation) },
    medicalPayment: { width: 12, value: (row) => several('medical-payment', row.medicalPayment) },
    incomeSources: { width: 10, value: (row) => several('income-source', row.incomeSources) },
    createdAt: { width: 9, align: 'center', value: (row) => civilDateOf(row.createdAt, printing.timeZone) },
  };
  return { title: words.ledger.columns[name], ...made[name] };
}

function gradeName(row: ListedResident, language: DocumentLanguage): string {
  return row.ability === null ? '' : said(row.ability.name, language);
}

/** Names of codes by the code lists in force on a day, each list looked up once. */
function namesInForce(standards: StandardsStore, on: CivilDate, language: DocumentLanguage): NameOfCode {
  const lists = new Map<string, ReadonlyMap<string, string>>();
  return (family, code) => {
    let names = lists.get(family);
    if (names === undefined) {
      const items = standards.inForce('code-list', family, on)?.standard.items ?? [];
      names = new Map(items.map((item) => [item.code, said(item.text, language)]));
      lists.set(family, names);
    }
    return names.get(code) ?? code;
  };
}

/** The ledger as a form to preview, print and export; it shows the same people in the same order as the list on screen. */
export function residentForms(outlook: OutlookSource): readonly PrintableForm[] {
  return [
    {
      code: 'resident-ledger', permission: 'residents.read', each: false,
      build: (list, { db, services, actor, printing }) => {
        const { filter, sort, columns } = residentLedgerList.parse(list ?? {});
        const today = services.clock.today();
        const rows = [...eachResident(db, { filter, sort }, today, outlook)];
        const look = { columns, nameOf: namesInForce(services.standards, today, printing.language), fullNumbers: services.mayDo(actor.role, 'residents.readFullId') };
        return { document: residentLedger(rows, look, printing), rows: rows.length };
      },
    },
  ];
}
