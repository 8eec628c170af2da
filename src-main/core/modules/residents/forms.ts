import { residentLedger, type ResidentColumn } from '@shared/contract/residents';
import type { Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import type { Document, DocumentLanguage } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { residents as en } from '@shared/text/en-US/residents';
import { residents as zh, type ResidentsText } from '@shared/text/zh-CN/residents';
import { civilDateOf } from '@shared/kit/civil-date';
import { askedOfList, type PrintableForm } from '../documents';
import { namesInForce, type NameOfCode } from '../persons';
import { eachResident, type ListedResident } from './list';
import type { OutlookSource } from './outlook';

const catalogues: Record<DocumentLanguage, ResidentsText> = { 'zh-CN': zh, 'en-US': en };

/** What the ledger prints beside the rows themselves. */
export interface LedgerLook {
  readonly columns: readonly ResidentColumn[];
  /** true for the list of voided records. */
  readonly voided: boolean;
  readonly nameOf: NameOfCode;
  /** false prints the numbers of documents masked. */
  readonly fullNumbers: boolean;
}

type Column = ListedColumn<ListedResident>;

/** The register of residents as a list, with the columns chosen. */
export function residentLedgerDocument(rows: readonly ListedResident[], look: LedgerLook, printing: Printing): Document {
  const words = documentWords(printing.language).ledger;
  const number: Column = { title: words.number, width: 4, align: 'center', value: (_row, index) => index + 1 };
  return listDocument(
    { title: look.voided ? catalogues[printing.language].voidedTitle : words.title, columns: [number, ...look.columns.map((name) => columnOf(name, look, printing))], rows, closing: fill(words.count, { count: rows.length }) },
    printing,
  );
}

function columnOf(name: ResidentColumn, look: LedgerLook, printing: Printing): Column {
  const { language } = printing;
  const words = documentWords(language);
  const ours = catalogues[language];
  // Nothing where nobody asked, "none" where somebody did.
  const several = (family: string, codes: readonly string[] | null): string =>
    codes?.length === 0 ? ours.none : (codes ?? []).map((code) => look.nameOf(family, code)).join(words.listSeparator);
  const one = (family: string, code: string | null): string => (code === null ? '' : look.nameOf(family, code));
  const made: Record<ResidentColumn, Omit<Column, 'title'>> = {
    name: { width: 8, value: (row) => row.name },
    pinyin: { width: 11, value: (row) => row.namePinyin },
    sex: { width: 5, align: 'center', value: (row) => one('sex', row.sex) },
    age: { width: 4, align: 'center', value: (row) => row.age },
    birthOn: { width: 9, align: 'center', value: (row) => row.birthOn },
    documentKind: { width: 8, value: (row) => ours.documentKinds[row.documentKind] },
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

/** The ledger as a form to preview, print and export; it shows the same people in the same order as the list on screen. */
export function residentForms(outlook: OutlookSource): readonly PrintableForm[] {
  return [
    {
      code: 'resident-ledger', permission: 'residents.read', each: false,
      build: (list, { db, services, actor, printing }) => {
        const ask = askedOfList(residentLedger, list);
        const today = services.clock.today();
        const rows = [...eachResident(db, ask, today, outlook)];
        const look: LedgerLook = {
          columns: ask.columns, voided: ask.filter.voided === true, nameOf: namesInForce(services.standards, today, printing.language),
          // Whole numbers leave the home on paper: only when asked for, and only for who may read them.
          fullNumbers: ask.fullNumbers && services.mayDo(actor.role, 'residents.readFullId'),
        };
        return { document: residentLedgerDocument(rows, look, printing), rows: rows.length };
      },
    },
  ];
}
