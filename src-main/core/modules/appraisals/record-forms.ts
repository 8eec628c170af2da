import { recordsAsk, type Award, type CreditEvent, type PayTable } from '@shared/contract/appraisals-records';
import { framed, type PrintedStandard, type Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import { row, type Block, type Content, type Document, type DocumentLanguage } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import type { CivilDate } from '@shared/kit/civil-date';
import type { StandardsStore } from '../../platform/standards';
import { askedOfList, type PrintableForm } from '../documents';
import { creditLists, listCredit } from './credit';
import { payTablesOn } from './pay';
import { listAwards } from './records';
import { appraisalWords } from './words';

/* What stands beside the monthly sheets, on paper: awards and penalties, events of credit, the pay table. Void records stay in, marked. */

const CENTS = 100;

function yearText(year: number | undefined, language: DocumentLanguage): string {
  const words = appraisalWords(language);
  return year === undefined ? words.allYears : fill(words.ofYear, { year });
}

/** A line, and smaller below it what explains it. */
function explained(text: string, more: string | null): Content {
  return more === null || more === '' ? text : [`${text}\n`, { kind: 'small', text: more }];
}

interface Common { readonly staff: Award['staff']; readonly on: CivilDate; readonly fileId: string | null; readonly recordedBy: Award['recordedBy'] }

/** The columns both ledgers begin and end with. */
function around<Row extends Common>(language: DocumentLanguage, middle: readonly ListedColumn<Row>[]): ListedColumn<Row>[] {
  const words = appraisalWords(language);
  return [
    { title: words.number, width: 5.8, align: 'center', value: (_one, index) => index + 1 },
    { title: words.name, width: 9, value: (one) => one.staff.name },
    { title: words.on, width: 11.5, align: 'center', value: (one) => one.on },
    ...middle,
    { title: words.proof, width: 8, align: 'center', value: (one) => (one.fileId === null ? '' : words.yes) },
    { title: words.recordedBy, width: 11, value: (one) => one.recordedBy?.name ?? '' },
  ];
}

function closing(rows: readonly Pick<Award, 'voided'>[], language: DocumentLanguage): string {
  const words = appraisalWords(language);
  const voided = rows.filter((one) => one.voided !== null).length;
  return fill(voided === 0 ? words.records : words.recordsVoided, { count: rows.length, voided });
}

function awardsDocument(rows: readonly Award[], year: number | undefined, printing: Printing): Document {
  const { language } = printing;
  const words = appraisalWords(language);
  const columns = around<Award>(language, [
    { title: words.awards.kind, width: 9, align: 'center', value: (one) => words.awards.kinds[one.kind] },
    { title: words.awards.what, width: 28, value: (one) => explained(one.title, one.detail) },
    { title: words.awards.amount, width: 10, align: 'right', value: (one) => (one.amountCents === null ? '' : one.amountCents / CENTS) },
    { title: words.basis, width: 17, value: (one) => one.basis ?? '' },
    { title: words.state, width: 14, value: (one) => (one.voided === null ? words.stands : fill(words.states.voided, { reason: one.voided.reason })) },
  ]);
  return listDocument({ title: words.awards.title, subtitle: yearText(year, language), columns, rows, closing: closing(rows, language) }, printing);
}

/** The appeal against an event and the word on it. */
function appealText({ appeal, decision }: CreditEvent, language: DocumentLanguage): string {
  const words = appraisalWords(language).credit;
  return [
    ...(appeal === null ? [] : [fill(words.appealed, { on: appeal.on, text: appeal.text })]),
    ...(decision === null ? [] : [fill(words.decided[decision.upheld ? 'upheld' : 'revoked'], { on: decision.on, name: decision.by?.name ?? '', text: decision.text })]),
  ].join('\n');
}

function creditDocument(rows: readonly CreditEvent[], year: number | undefined, standard: PrintedStandard | null, printing: Printing): Document {
  const { language } = printing;
  const words = appraisalWords(language);
  const columns = around<CreditEvent>(language, [
    { title: words.credit.direction, width: 9, align: 'center', value: (one) => words.credit.directions[one.direction] },
    { title: words.credit.event, width: 26, value: (one) => explained(said(one.kindName, language), one.detail) },
    { title: words.credit.source, width: 13, value: (one) => one.source ?? '' },
    { title: words.credit.appeal, width: 24, value: (one) => appealText(one, language) },
    { title: words.state, width: 14, value: (one) => (one.voided === null ? words.credit.states[one.state] : fill(words.states.voided, { reason: one.voided.reason })) },
  ]);
  return listDocument({ title: words.credit.title, subtitle: yearText(year, language), standard, columns, rows, closing: closing(rows, language) }, printing);
}

/** The lists the kinds of events are chosen from, as paper names them: none is anybody's official list. */
function creditStandard(standards: StandardsStore, today: CivilDate, language: DocumentLanguage): PrintedStandard | null {
  const lists = creditLists(standards, today);
  const [first] = lists;
  if (first === undefined) return null;
  const title = lists.map((one) => `${said(one.title, language)} ${one.edition}`).join(documentWords(language).listSeparator);
  return { document: appraisalWords(language).credit.list, title, status: lists.find((one) => one.status !== 'official')?.status ?? first.status };
}

type Pay = ReturnType<typeof payTablesOn>;

function periodOf(table: PayTable, language: DocumentLanguage): string {
  return `${table.effectiveOn} – ${table.endsOn ?? appraisalWords(language).payTable.open}`;
}

function currentBlocks(table: PayTable, levels: Pay['levels'], language: DocumentLanguage): Block[] {
  const words = appraisalWords(language);
  const nameOf = (code: string): string => {
    const level = levels.find((one) => one.code === code);
    return level === undefined ? code : level.name === null ? words.noLevel : said(level.name, language);
  };
  return [
    {
      kind: 'fieldGrid', columns: 2, fields: [
        { label: words.payTable.name, value: table.title }, { label: words.payTable.period, value: periodOf(table, language) },
        { label: words.basis, value: table.basis }, { label: words.payTable.setBy, value: table.setBy?.name ?? '' },
      ],
    },
    {
      kind: 'table', columns: [{ title: words.level, width: 40 }, { title: words.pay, width: 30 }, { title: words.payTable.allowance, width: 30, align: 'right' }],
      rows: table.rows.map((one) => row(nameOf(one.level), one.grade ?? words.notSet, one.allowanceCents === null ? '' : one.allowanceCents / CENTS)),
    },
  ];
}

function payDocument({ tables, levels }: Pay, printing: Printing): Document {
  const { language } = printing;
  const words = appraisalWords(language);
  const current = tables.find((one) => one.state === 'current');
  const state = (one: PayTable): string => (one.voidReason === null ? words.payTable.states[one.state] : fill(words.states.voided, { reason: one.voidReason }));
  return framed({
    title: words.payTable.title,
    blocks: [
      ...(current === undefined ? [{ kind: 'text' as const, content: words.payTable.none }] : currentBlocks(current, levels, language)),
      { kind: 'heading', level: 2, text: words.payTable.all },
      {
        kind: 'table', columns: [{ title: words.payTable.name, width: 24 }, { title: words.payTable.period, width: 28 }, { title: words.basis, width: 28 }, { title: words.state, width: 20 }],
        rows: tables.map((one) => row(one.title, periodOf(one, language), one.basis, state(one))),
      },
    ],
  }, printing);
}

/** Awards and penalties, events of credit, and the pay table; each shows what the screen shows. */
export const recordForms: readonly PrintableForm[] = [
  {
    code: 'award-ledger', permission: 'appraisals.read', each: false,
    build: (list, { db, printing }) => {
      const ask = askedOfList(recordsAsk, list);
      const rows = listAwards(db, ask);
      return { document: awardsDocument(rows, ask.year, printing), rows: rows.length };
    },
  },
  {
    code: 'credit-ledger', permission: 'appraisals.read', each: false,
    build: (list, { db, services, printing }) => {
      const ask = askedOfList(recordsAsk, list);
      const today = services.clock.today();
      const rows = listCredit(db, ask, services.standards, today);
      return { document: creditDocument(rows, ask.year, creditStandard(services.standards, today, printing.language), printing), rows: rows.length };
    },
  },
  {
    code: 'pay-table', permission: 'appraisals.read', each: false,
    build: (_list, { db, services, printing }) => {
      const pay = payTablesOn(db, services, services.clock.today());
      return { document: payDocument(pay, printing), rows: pay.tables.length };
    },
  },
];
