import type { CareLevelFilter, CareLevelLine } from '@shared/contract/care-levels';
import type { Printing } from '@shared/documents/frame';
import { listDocument, standardOfAll, type ListedColumn } from '@shared/documents/list';
import type { Document, DocumentLanguage } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { maskIdNumbersIn } from '@shared/kit/mask';
import { careLevels as en } from '@shared/text/en-US/care-levels';
import { careLevels as zh, type CareLevelsText } from '@shared/text/zh-CN/care-levels';

const catalogues: Record<DocumentLanguage, CareLevelsText> = { 'zh-CN': zh, 'en-US': en };

function toDo(line: CareLevelLine, words: CareLevelsText): string {
  if (line.awaiting) return words.next.awaiting;
  return line.undecided === null ? '' : words.next.undecided;
}

/** Everybody with the level of the day, as the overview on screen shows them. */
export function careLevelLedger(lines: readonly CareLevelLine[], filter: CareLevelFilter, today: CivilDate, printing: Printing): Document {
  const { language } = printing;
  const words = catalogues[language];
  const { columns: titles } = words;
  const columns: ListedColumn<CareLevelLine>[] = [
    { title: words.number, width: 4, align: 'center', value: (_line, index) => index + 1 },
    { title: titles.resident, width: 6.5, value: (line) => line.resident.name },
    { title: titles.bed, width: 6, align: 'center', value: (line) => line.resident.bed ?? '' },
    { title: titles.level, width: 8, value: (line) => (line.level === null ? words.none : said(line.level.level.name, language)) },
    { title: titles.since, width: 8, align: 'center', value: (line) => line.level?.effectiveOn ?? '' },
    { title: titles.grade, width: 9.2, value: (line) => (line.level === null ? '' : said(line.level.assessment.gradeName, language)) },
    { title: titles.override, width: 8, align: 'center', value: (line) => (line.level === null ? '' : words.directions[line.level.direction]) },
    { title: titles.next, width: 8, value: (line) => toDo(line, words) },
  ];
  const on = formatCivilDate(today, 'print', language);
  const { view, text } = filter;
  const scope = [view === 'all' ? fill(words.on, { on }) : fill(words.onView, { on, view: words.views[view] }), ...(text === '' ? [] : [fill(words.search, { text: maskIdNumbersIn(text) })])];
  const policies = lines.flatMap(({ level }) => (level === null ? [] : [{ document: documentWords(language).careLevelNotice.policy, title: said(level.policy.title, language), status: level.policy.status }]));
  return listDocument(
    { title: words.title, subtitle: scope.join(words.separator), columns, rows: lines, closing: fill(words.count, { count: lines.length }), ...standardOfAll(policies, language) }, printing,
  );
}
