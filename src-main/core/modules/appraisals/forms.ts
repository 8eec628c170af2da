import { belongsTo, monthAsk, type AppraisalSheet, type MonthFilter } from '@shared/contract/appraisals';
import type { PayOutlook } from '@shared/contract/appraisals-records';
import { framed, type Printing } from '@shared/documents/frame';
import { listDocument } from '@shared/documents/list';
import { row, type Block, type Document, type DocumentLanguage, type TableRow } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { askedSections } from '@shared/engines/checklist';
import { formatCivilDate } from '@shared/kit/civil-date';
import { formatInstant } from '@shared/kit/instant';
import type { Checklist, ChecklistItem } from '@shared/standards/checklist';
import type { AppraisalsText } from '@shared/text/zh-CN/appraisals';
import { askedOfList, type PrintableForm } from '../documents';
import { monthOf } from './month';
import { editionOf, factsOf, rowById, sheetOut } from './reading';
import { recordForms } from './record-forms';
import { refuseFuture } from './sheets';
import { appraisalWords } from './words';

const CENTS = 100;

function payText(pay: PayOutlook, words: AppraisalsText): string {
  const parts = [...(pay.grade === null ? [] : [pay.grade]), ...(pay.allowanceCents === null ? [] : [fill(words.allowance, { amount: pay.allowanceCents / CENTS })])];
  return parts.length === 0 ? words.notSet : parts.join(' ');
}

function answerText(item: ChecklistItem, sheet: AppraisalSheet, language: DocumentLanguage): string | number {
  const answer = sheet.sheet.answers[item.code];
  if (answer === undefined) return '';
  switch (answer.type) {
    case 'points': return answer.points;
    case 'number': return answer.value;
    case 'date': return answer.on;
    case 'text': return answer.text;
    case 'choice': {
      const option = item.answer.type === 'choice' ? item.answer.options.find((one) => one.code === answer.option) : undefined;
      return option === undefined ? answer.option : said(option.text, language);
    }
  }
}

function itemsTable(sheet: AppraisalSheet, list: Checklist, language: DocumentLanguage): Block {
  const words = appraisalWords(language);
  const { score } = sheet;
  const rows: TableRow[] = askedSections(list, factsOf(sheet.groups)).flatMap((section): TableRow[] => [
    { kind: 'group', text: said(section.title, language) },
    ...section.items.map((item) => row(said(item.title, language), item.points ?? '', answerText(item, sheet, language), sheet.sheet.proofs[item.code]?.note ?? '')),
  ]);
  const total = score.complete ? [row({ content: words.total, label: true }, score.max, score.points, score.percent === null ? '' : fill(words.percent, { percent: score.percent }))] : [];
  return {
    kind: 'table', columns: [{ title: words.item, width: 34 }, { title: words.most, width: 9, align: 'center' }, { title: words.given, width: 13, align: 'center' }, { title: words.note, width: 44 }], rows: [...rows, ...total],
  };
}

function sheetRemarks(sheet: AppraisalSheet, list: Checklist, language: DocumentLanguage): string[] {
  const words = appraisalWords(language);
  const { score } = sheet;
  const titles = new Map(list.sections.flatMap((section) => section.items.map((item) => [item.code, said(item.title, language)])));
  const vetoes = score.complete ? score.vetoes.map((code) => titles.get(code) ?? code) : [];
  return [
    ...(sheet.state === 'locked' ? [] : [fill(words.states[sheet.state], { reason: sheet.voided?.reason ?? '' })]),
    ...(vetoes.length === 0 ? [] : [fill(words.veto, { items: vetoes.join(documentWords(language).listSeparator) })]),
  ];
}

/** A sheet as it is kept in the person's file, with both signatures. */
function sheetDocument(sheet: AppraisalSheet, list: Checklist, printing: Printing): Document {
  const { language, timeZone } = printing;
  const words = appraisalWords(language);
  const { listSeparator } = documentWords(language);
  const { signed, acknowledged, score } = sheet;
  const band = score.complete && score.band !== null ? said(score.band.name, language) : '';
  return framed({
    title: words.sheetTitle, remarks: sheetRemarks(sheet, list, language), standard: { document: words.standard, title: `${said(sheet.edition.title, language)} ${sheet.edition.edition}`, status: sheet.edition.status },
    blocks: [
      {
        kind: 'fieldGrid', columns: 2, fields: [
          { label: words.name, value: sheet.staff.name }, { label: words.month, value: sheet.month },
          { label: words.positions, value: sheet.positions.map((one) => said(one, language)).join(listSeparator) }, { label: words.department, value: sheet.departmentName ?? '' },
          { label: words.level, value: sheet.pay.level === null ? words.noLevel : said(sheet.pay.level.name, language) }, { label: words.pay, value: payText(sheet.pay, words) },
          { label: words.band, value: [{ kind: 'strong', text: band }], span: 2 },
        ],
      },
      itemsTable(sheet, list, language),
      { kind: 'fieldGrid', columns: 1, fields: [{ label: words.remark, value: sheet.remark ?? '', minHeightMm: 14 }, { label: words.ownRemark, value: acknowledged?.remark ?? '', minHeightMm: 14 }] },
      {
        kind: 'signatures', people: [
          { role: words.appraiser, signed: signed === null ? null : { name: signed.name, on: formatInstant(signed.at, timeZone) } },
          {
            role: words.person,
            signed: acknowledged === null ? null : acknowledged.onPaper === null ? { name: acknowledged.name, on: formatInstant(acknowledged.at, timeZone) }
              : { name: sheet.staff.name, on: formatCivilDate(acknowledged.onPaper, 'print', language), detail: words.onPaper },
          },
        ],
      },
    ],
  }, printing);
}

function monthDocument(month: ReturnType<typeof monthOf>, filter: MonthFilter, printing: Printing): Document {
  const { language } = printing;
  const words = appraisalWords(language);
  const { listSeparator } = documentWords(language);
  type Line = (typeof month)['people'][number];
  return listDocument<Line>({
    title: words.monthTitle, subtitle: filter === 'all' ? month.month : fill(words.monthOf[filter], { month: month.month }), rows: month.people,
    columns: [
      { title: words.number, width: 4, align: 'center', value: (_line, index) => index + 1 },
      { title: words.name, width: 9, value: (line) => line.staff.name },
      { title: words.department, width: 11, value: (line) => line.departmentName ?? '' },
      { title: words.positions, width: 13, value: (line) => line.positions.map((one) => said(one, language)).join(listSeparator) },
      { title: words.level, width: 12, value: (line) => (line.pay.level === null ? words.noLevel : said(line.pay.level.name, language)) },
      { title: words.pay, width: 13, value: (line) => payText(line.pay, words) },
      { title: words.result, width: 8, align: 'right', value: (line) => line.sheet?.percent ?? '' },
      { title: words.band, width: 9, value: (line) => (line.sheet === null || line.sheet.band === null ? '' : said(line.sheet.band.name, language)) },
      { title: words.state, width: 11, value: (line) => (line.sheet === null ? words.none : words.states[line.sheet.state]) },
    ],
    closing: fill(words.count, { count: month.people.length, locked: month.people.filter((line) => line.sheet?.state === 'locked').length }),
  }, printing);
}

/** The sheet of a person, the summary of a month, and the ledgers beside them. */
export const appraisalForms: readonly PrintableForm[] = [
  {
    code: 'appraisal-sheet', permission: 'appraisals.read', each: true,
    build: (id, { db, services, actor, printing }) => {
      const found = rowById(db, id);
      if (found === undefined) return null;
      return sheetDocument(sheetOut(db, found, services, actor.accountId), editionOf(services.standards, found).standard, printing);
    },
  },
  {
    code: 'appraisal-month', permission: 'appraisals.read', each: false,
    build: (list, { db, services, printing }) => {
      const ask = askedOfList(monthAsk, list);
      refuseFuture(ask.month, services.clock.today());
      const month = monthOf(db, ask.month, services);
      const people = month.people.filter((line) => belongsTo(line, ask.filter));
      return { document: monthDocument({ ...month, people }, ask.filter, printing), rows: people.length };
    },
  },
  ...recordForms,
];
