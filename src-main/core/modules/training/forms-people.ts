import type { DutyPerson, TrainingDutyView } from '@shared/contract/training-facts';
import { framed, type Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import { row, type Block, type Document, type DocumentLanguage, type TableRow } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { training as en } from '@shared/text/en-US/training';
import { training as zh, type TrainingText } from '@shared/text/zh-CN/training';
import type { TrainingNames } from './forms';

const catalogues: Record<DocumentLanguage, TrainingText> = { 'zh-CN': zh, 'en-US': en };

/** Hours of one person in a year, as the list shows them. */
interface HoursLine {
  readonly name: string; readonly department: string | null; readonly positions: readonly string[]; readonly sessions: number; readonly hours: number; readonly required: number | null;
}

function posts(codes: readonly string[], names: TrainingNames, language: DocumentLanguage): string {
  return codes.map((code) => said(names.position(code), language)).join(documentWords(language).listSeparator);
}

/** Training hours of everybody in a year. */
export function hoursDocument(year: number, rows: readonly HoursLine[], names: TrainingNames, printing: Printing): Document {
  const { language } = printing;
  const { hoursList: words } = catalogues[language];
  const columns: ListedColumn<HoursLine>[] = [
    { title: words.number, width: 4, align: 'center', value: (_row, index) => index + 1 },
    { title: words.name, width: 8, value: (one) => one.name },
    { title: words.department, width: 11, value: (one) => one.department ?? '' },
    { title: words.positions, width: 16, value: (one) => posts(one.positions, names, language) },
    { title: words.sessions, width: 6, align: 'center', value: (one) => one.sessions },
    { title: words.hours, width: 7, align: 'center', value: (one) => one.hours },
    { title: words.required, width: 7, align: 'center', value: (one) => one.required ?? '' },
  ];
  const hours = Math.round(rows.reduce((sum, one) => sum + one.hours, 0) * 100) / 100;
  return listDocument({ title: fill(words.title, { year }), columns, rows, closing: fill(words.closing, { count: rows.length, hours }) }, printing);
}

function remark(duty: TrainingDutyView, one: DutyPerson, words: TrainingText['dutyList']): string {
  if (one.why !== null) return words.why[one.why];
  return duty.type === 'yearlyHours' ? fill(words.hoursOf, { hours: one.hours ?? 0, required: duty.hours ?? 0 }) : '';
}

function dutyBlocks(duty: TrainingDutyView, names: TrainingNames, language: DocumentLanguage): readonly Block[] {
  const { dutyList: words } = catalogues[language];
  const owing = duty.people.filter((one) => one.state !== 'done');
  const rule = fill(words.types[duty.type], { months: duty.everyMonths ?? 0, hours: duty.hours ?? 0 });
  const head: Block[] = [
    { kind: 'heading', level: 2, text: said(duty.title, language) },
    { kind: 'text', content: [`${rule}  `, fill(words.count, { count: duty.people.length, owing: owing.length })] },
    { kind: 'note', text: said(duty.basis, language) },
  ];
  if (owing.length === 0) return head;
  const rows = owing.map((one): TableRow => row(one.name, one.department ?? '', posts(one.positions, names, language), one.lastOn ?? '', one.dueOn ?? '', words.states[one.state], remark(duty, one, words)));
  return [...head, {
    kind: 'table', rows,
    columns: [
      { title: words.name, width: 8 }, { title: words.department, width: 10 }, { title: words.positions, width: 13 }, { title: words.lastOn, width: 10, align: 'center' },
      { title: words.dueOn, width: 10, align: 'center' }, { title: words.state, width: 8, align: 'center' }, { title: words.remark, width: 12 },
    ],
  }];
}

/** The duties in use, each with whoever has not done it. */
export function dutiesDocument(duties: readonly TrainingDutyView[], names: TrainingNames, printing: Printing): { document: Document; rows: number } {
  const { language } = printing;
  const used = duties.filter((duty) => duty.inUse);
  const rows = used.reduce((sum, duty) => sum + duty.people.filter((one) => one.state !== 'done').length, 0);
  return { document: framed({ title: catalogues[language].dutyList.title, blocks: used.flatMap((duty) => dutyBlocks(duty, names, language)) }, printing), rows };
}
