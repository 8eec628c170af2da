import {
  dueViewOf, type AssessmentFilter, type AssessmentLine, type AssessmentState, type DueLine, type DueView, type EditionRef, type GradeLine,
} from '@shared/contract/assessments';
import type { PrintedStandard, Printing } from '@shared/documents/frame';
import { listDocument, standardOfAll, type ListedColumn } from '@shared/documents/list';
import type { Document, DocumentLanguage } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { civilDateOf, formatCivilDate } from '@shared/kit/civil-date';
import { maskIdNumbersIn } from '@shared/kit/mask';
import { assessments as en } from '@shared/text/en-US/assessments';
import { assessments as zh, type AssessmentsText } from '@shared/text/zh-CN/assessments';
import type { DueList } from './due';

/* The lists of this module on paper: lines in, document out. */

const catalogues: Record<DocumentLanguage, AssessmentsText> = { 'zh-CN': zh, 'en-US': en };

function printed(edition: EditionRef, language: DocumentLanguage): PrintedStandard {
  return { document: edition.document, title: said(edition.title, language), status: edition.status };
}

/** The grade as lists name it; nothing without one. */
function nameOf(result: GradeLine | null, language: DocumentLanguage): string {
  return result === null ? '' : said(result.name, language);
}

/** By what the ledger was narrowed, so that a part is not taken for the whole. */
function scopeOf(filter: AssessmentFilter, language: DocumentLanguage): string | undefined {
  const { ledger } = catalogues[language];
  const { scope } = ledger;
  const { listSeparator } = documentWords(language);
  const part = (sentence: string, values: readonly string[]): string[] => (values.length === 0 ? [] : [fill(sentence, { what: values.join(listSeparator) })]);
  const parts = [
    ...part(scope.state, (filter.states ?? []).map((state) => ledger.states[state])),
    ...part(scope.reason, (filter.reasons ?? []).map((reason) => ledger.reasons[reason])),
    ...part(scope.grade, (filter.grades ?? []).map(String)),
    ...part(scope.from, filter.from === undefined ? [] : [formatCivilDate(filter.from, 'print', language)]),
    ...part(scope.to, filter.to === undefined ? [] : [formatCivilDate(filter.to, 'print', language)]),
    ...part(scope.text, filter.text === undefined || filter.text === '' ? [] : [maskIdNumbersIn(filter.text)]),
  ];
  return parts.length === 0 ? undefined : parts.join(scope.separator);
}

/** Assessments as a ledger, the columns of the list on screen. */
export function assessmentLedger(lines: readonly AssessmentLine[], filter: AssessmentFilter, printing: Printing): Document {
  const { language } = printing;
  const { ledger, number } = catalogues[language];
  const { listSeparator } = documentWords(language);
  const { columns: titles } = ledger;
  // Millimetres: thirteen columns leave none to spare. Chinese keeps a record on one line; an English word must not be broken.
  const wide = (chinese: number, english: number): number => (language === 'zh-CN' ? chinese : english);
  const columns: ListedColumn<AssessmentLine>[] = [
    { title: number, width: wide(11.8, 10.5), align: 'center', value: (_line, index) => index + 1 },
    { title: titles.resident, width: 15.5, value: (line) => line.resident.name },
    { title: titles.bed, width: 17.1, align: 'center', value: (line) => line.resident.bed ?? '' },
    { title: titles.record, width: wide(22.5, 21.9), align: 'center', value: (line) => line.number },
    { title: titles.baselineOn, width: 23.2, align: 'center', value: (line) => line.baselineOn },
    { title: titles.reason, width: wide(11.8, 23), value: (line) => ledger.reasons[line.reason] },
    { title: titles.scale, width: wide(20, 22), value: (line) => [{ kind: 'small', text: said(line.edition.shortTitle, language) }] },
    { title: titles.state, width: wide(19.3, 20.3), value: (line) => ledger.states[line.state] },
    { title: titles.grade, width: wide(27, 24.6), value: (line) => (line.result === null ? fill(ledger.answered, { answered: line.answered, of: line.of }) : nameOf(line.result, language)) },
    { title: titles.points, width: wide(14, 15.6), align: 'center', value: (line) => (line.result === null ? '' : `${String(line.result.total)}/${String(line.result.max)}`) },
    { title: titles.validUntil, width: 23.2, align: 'center', value: (line) => line.validUntil ?? '' },
    { title: titles.signed, width: wide(30, 18.2), value: (line) => line.signatures.map((signature) => signature.person.name).join(language === 'zh-CN' ? listSeparator : '\n') },
    { title: titles.savedAt, width: 23.2, align: 'center', value: (line) => civilDateOf(line.lockedAt ?? line.savedAt, printing.timeZone) },
  ];
  const scope = scopeOf(filter, language);
  return listDocument({
    title: ledger.title, ...(scope === undefined ? {} : { subtitle: scope }), columns, rows: lines, closing: fill(ledger.count, { count: lines.length }),
    ...standardOfAll(lines.map((line) => printed(line.edition, language)), language),
  }, printing);
}

function reasonOf(line: DueLine, words: AssessmentsText['due']): string {
  const { request } = line;
  if (request !== null) return fill(words.request, { kind: words.requestKinds[request.kind], on: request.occurredOn, reason: maskIdNumbersIn(request.reason) });
  return line.kind === 'request' ? words.views.request : words.kinds[line.kind];
}

function timeLeft(days: number | null, words: AssessmentsText['due']): string {
  if (days === null) return '';
  if (days < 0) return fill(words.overdue, { days: -days });
  return days === 0 ? words.today : fill(words.inDays, { days });
}

function begunOf(begun: { readonly number: string; readonly state: AssessmentState } | null, words: AssessmentsText): string {
  return begun === null ? words.due.notBegun : fill(words.due.begun, { number: begun.number, state: words.ledger.states[begun.state] });
}

/** Who is to be assessed, as the list of the day shows them. */
export function dueListDocument(lines: readonly DueLine[], list: Pick<DueList, 'today' | 'warningDays' | 'edition'>, view: DueView, printing: Printing): Document {
  const { language } = printing;
  const words = catalogues[language];
  const { due } = words;
  const { columns: titles } = due;
  const columns: ListedColumn<DueLine>[] = [
    { title: words.number, width: 5, align: 'center', value: (_line, index) => index + 1 },
    { title: titles.resident, width: 8, value: (line) => line.resident.name },
    { title: titles.bed, width: 7, align: 'center', value: (line) => line.resident.bed ?? '' },
    { title: titles.why, width: 9, value: (line) => due.views[dueViewOf(line)] },
    { title: titles.reason, width: 24, value: (line) => reasonOf(line, due) },
    { title: titles.dueOn, width: 10.8, align: 'center', value: (line) => line.dueOn ?? '' },
    { title: titles.left, width: 10, align: 'center', value: (line) => timeLeft(line.daysLeft, due) },
    { title: titles.last, width: 10.8, align: 'center', value: (line) => line.last?.baselineOn ?? '' },
    { title: titles.grade, width: 11, value: (line) => nameOf(line.last?.result ?? null, language) },
    { title: titles.begun, width: 13, value: (line) => begunOf(line.inProgress, words) },
  ];
  const on = formatCivilDate(list.today, 'print', language);
  return listDocument({
    title: due.title, subtitle: view === 'all' ? fill(due.on, { on, days: list.warningDays }) : fill(due.onView, { on, view: due.views[view] }),
    standard: list.edition === null ? null : printed(list.edition, language), columns, rows: lines, closing: fill(due.count, { count: lines.length }),
  }, printing);
}
