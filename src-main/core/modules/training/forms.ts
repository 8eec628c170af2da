import type { Bilingual } from '@shared/contract/common';
import type { PlanItem, SessionRow, TrainingParticipant, TrainingSession } from '@shared/contract/training-facts';
import { framed, type Printing } from '@shared/documents/frame';
import { listDocument, type ListedColumn } from '@shared/documents/list';
import { row, type Block, type Document, type DocumentLanguage, type Field, type TableRow } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { formatInstant } from '@shared/kit/instant';
import { training as en } from '@shared/text/en-US/training';
import { training as zh, type TrainingText } from '@shared/text/zh-CN/training';
import { qrPng } from './qr';

const catalogues: Record<DocumentLanguage, TrainingText> = { 'zh-CN': zh, 'en-US': en };
const onPaper = (date: CivilDate, language: DocumentLanguage): string => formatCivilDate(date, 'print', language);

/** Names of codes the forms print. */
export interface TrainingNames {
  readonly topic: (code: string) => string;
  readonly position: (code: string) => Bilingual;
}

function joined(names: readonly string[], language: DocumentLanguage): string {
  return names.join(documentWords(language).listSeparator);
}

function heldIn(item: PlanItem, language: DocumentLanguage): string {
  const done = item.sessions.filter((one) => one.state === 'closed').map((one) => onPaper(one.heldOn, language));
  return done.length === 0 ? catalogues[language].plan.states[item.state] : done.join('\n');
}

/** The plan of a year with what was done of it. */
export function planDocument(year: number, items: readonly PlanItem[], names: TrainingNames, printing: Printing): Document {
  const { language } = printing;
  const words = catalogues[language];
  const { plan } = words;
  const columns: ListedColumn<PlanItem>[] = [
    { title: plan.month, width: 7, align: 'center', value: (item) => fill(plan.monthOf, { month: item.month }) },
    { title: plan.what, width: 18, value: (item) => item.title },
    { title: plan.topics, width: 10, value: (item) => joined(item.topics.map(names.topic), language) },
    { title: plan.audience, width: 12, value: (item) => (item.audienceNames.length === 0 ? words.everybody : joined(item.audienceNames.map((name) => said(name, language)), language)) },
    { title: plan.kind, width: 7, value: (item) => words.kinds[item.kind] },
    { title: plan.hours, width: 5, align: 'center', value: (item) => item.hours },
    { title: plan.responsible, width: 9, value: (item) => item.responsible ?? '' },
    { title: plan.held, width: 11, value: (item) => heldIn(item, language) },
    { title: plan.note, width: 10, value: (item) => item.note ?? '' },
  ];
  const done = items.filter((item) => item.state === 'done').length;
  return listDocument({ title: fill(plan.title, { year }), columns, rows: items, closing: fill(plan.closing, { count: items.length, done }) }, printing);
}

function trainerWords(trainer: SessionRow['trainer'], words: TrainingText): string {
  return trainer.name === null ? '' : fill(trainer.inside ? words.session.inside : words.session.outside, { name: trainer.name });
}

/** Sessions as a ledger, oldest first as ledgers are kept. */
export function ledgerDocument(rows: readonly SessionRow[], names: TrainingNames, printing: Printing): Document {
  const { language } = printing;
  const words = catalogues[language];
  const { ledger } = words;
  const columns: ListedColumn<SessionRow>[] = [
    { title: ledger.number, width: 5, align: 'center', value: (_row, index) => index + 1 },
    { title: ledger.heldOn, width: 11, align: 'center', value: (one) => one.heldOn },
    { title: ledger.record, width: 9, align: 'center', value: (one) => one.number },
    { title: ledger.what, width: 24, value: (one) => (one.content === null ? one.title : [{ kind: 'strong', text: one.title }, '\n', { kind: 'small', text: one.content }]) },
    { title: ledger.topics, width: 10, value: (one) => joined(one.topics.map(names.topic), language) },
    { title: ledger.kind, width: 8, value: (one) => words.kinds[one.kind] },
    { title: ledger.hours, width: 5, align: 'center', value: (one) => one.hours },
    { title: ledger.trainer, width: 11, value: (one) => trainerWords(one.trainer, words) },
    { title: ledger.place, width: 9, value: (one) => one.place ?? '' },
    { title: ledger.people, width: 6, align: 'center', value: (one) => `${String(one.attended)}/${String(one.enlisted)}` },
    { title: ledger.passed, width: 5, align: 'center', value: (one) => one.passed },
    { title: ledger.state, width: 8, align: 'center', value: (one) => ledger.states[one.state] },
  ];
  const hours = Math.round(rows.reduce((sum, one) => sum + one.hours, 0) * 100) / 100;
  return listDocument({ title: ledger.title, columns, rows: [...rows].reverse(), closing: fill(ledger.closing, { count: rows.length, hours }) }, printing);
}

function facts(session: TrainingSession, names: TrainingNames, language: DocumentLanguage): readonly Field[] {
  const words = catalogues[language];
  const { session: labels } = words;
  const clock = session.startsAt === null ? '' : ` ${session.startsAt}${session.endsAt === null ? '' : `–${session.endsAt}`}`;
  return [
    { label: labels.what, value: [{ kind: 'strong', text: session.title }], span: 2 },
    { label: labels.time, value: `${onPaper(session.heldOn, language)}${clock}` },
    { label: labels.hours, value: fill(words.hours, { hours: session.hours }) },
    { label: labels.kind, value: words.kinds[session.kind] },
    { label: labels.topics, value: joined(session.topics.map(names.topic), language) },
    { label: labels.trainer, value: trainerWords(session.trainer, words) },
    { label: labels.place, value: session.place ?? '' },
  ];
}

function resultWords(person: TrainingParticipant, words: TrainingText, language: DocumentLanguage): string {
  const last = person.attempts.at(-1);
  if (last === undefined) return '';
  const result = words.results[last.result];
  return last.retake ? fill(words.session.retake, { result, on: onPaper(last.examOn, language) }) : result;
}

function peopleTable(session: TrainingSession, names: TrainingNames, language: DocumentLanguage): Block {
  const words = catalogues[language];
  const { session: labels } = words;
  const rows = session.participants.map((one): TableRow => ({
    kind: 'row', minHeightMm: 7,
    cells: [
      one.number, one.name, one.department ?? '', joined(one.positions.map((code) => said(names.position(code), language)), language),
      one.attended === null ? '' : one.attended ? labels.yes : labels.no, one.attempts[0]?.examOn ?? '', resultWords(one, words, language), one.attempts.at(-1)?.score ?? '',
    ],
  }));
  return {
    kind: 'table', rows,
    columns: [
      { title: labels.number, width: 5, align: 'center' }, { title: labels.name, width: 9 }, { title: labels.department, width: 10 }, { title: labels.positions, width: 12 },
      { title: labels.attended, width: 7, align: 'center' }, { title: labels.examOn, width: 10, align: 'center' }, { title: labels.result, width: 10, align: 'center' }, { title: labels.score, width: 6, align: 'center' },
    ],
  };
}

function remarks(session: TrainingSession, words: TrainingText['session']): readonly string[] {
  const { correctionOf, correctedBy, voided } = session;
  return [
    ...(voided === null ? [] : [fill(words.voided, { reason: voided.reason })]), ...(correctedBy === null ? [] : [fill(words.corrected, { number: correctedBy.number })]),
    ...(correctionOf === null ? [] : [fill(words.correction, { number: correctionOf.number, reason: session.correctionReason ?? '' })]), ...(session.state === 'open' ? [words.open] : []),
  ];
}

/** The record of one session: time, content, who took part, the results (Work Safety Law art. 28). */
export function sessionDocument(session: TrainingSession, names: TrainingNames, printing: Printing): Document {
  const { language } = printing;
  const { session: words } = catalogues[language];
  const { closed } = session;
  const files = session.files.map((file) => `${words.fileKinds[file.kind]} ${file.name}`);
  const blocks: Block[] = [
    {
      kind: 'fieldGrid', columns: 2, labelWidthMm: 26,
      fields: [
        ...facts(session, names, language), { label: words.content, value: session.content ?? '', span: 2, minHeightMm: 14 },
        ...(session.planItem === null ? [] : [{ label: words.plan, value: session.planItem.title, span: 2 }]), ...(files.length === 0 ? [] : [{ label: words.files, value: joined(files, language), span: 2 }]),
      ],
    },
    { kind: 'heading', level: 2, text: words.people },
    peopleTable(session, names, language),
    { kind: 'text', content: fill(words.summary, { enlisted: session.enlisted, attended: session.attended, passed: session.passed }) },
    { kind: 'signatures', people: [{ role: words.maker, signed: closed === null ? null : { name: closed.by.name, on: formatInstant(closed.at, printing.timeZone) } }, { role: words.head, signed: null }] },
  ];
  return framed({ title: words.title, recordNumber: session.number, remarks: remarks(session, words), blocks }, printing);
}

/** Empty lines after the list, numbered on, for who comes unannounced. */
const SPARE_LINES = 4;

/** The sheet people sign on. Its QR code holds the id of the session and nothing else. */
export function signInDocument(session: TrainingSession, names: TrainingNames, printing: Printing): Document {
  const { language } = printing;
  const { session: labels, signIn } = catalogues[language];
  const last = session.participants.at(-1)?.number ?? 0;
  const spare = Array.from({ length: SPARE_LINES }, (_, at) => row(last + at + 1, '', '', '', '', ''));
  const listed = session.participants.map((one) => row(one.number, one.name, one.department ?? '', joined(one.positions.map((code) => said(names.position(code), language)), language), '', ''));
  const blocks: Block[] = [
    { kind: 'image', mediaType: 'image/png', base64: Buffer.from(qrPng(session.id)).toString('base64'), widthMm: 24, heightMm: 24, alt: signIn.code },
    { kind: 'fieldGrid', columns: 2, labelWidthMm: 26, fields: facts(session, names, language) },
    { kind: 'note', text: signIn.hint },
    {
      kind: 'table', rows: [...listed, ...spare].map((one) => ({ ...one, minHeightMm: 9.5 })),
      columns: [
        { title: labels.number, width: 5, align: 'center' }, { title: labels.name, width: 10 }, { title: labels.department, width: 11 }, { title: labels.positions, width: 12 },
        { title: signIn.sign, width: 20 }, { title: signIn.remark, width: 10 },
      ],
    },
    { kind: 'signatures', people: [{ role: signIn.trainer, signed: null }, { role: signIn.keeper, signed: null }] },
  ];
  return framed({ title: signIn.title, recordNumber: session.number, blocks }, printing);
}
