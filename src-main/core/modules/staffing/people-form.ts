import { peopleAsk, type CountedPerson, type RateFigure } from '@shared/contract/staffing';
import { framed, type Printing } from '@shared/documents/frame';
import type { Document, TableRow } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import type { RateSet } from '@shared/standards/rate-set';
import { staffingText } from '@shared/text/staffing';
import { InvalidFields } from '../../platform/failures';
import { askedOfList, type PrintableForm } from '../documents';
import { targetText, valueText, wordsOf } from './figure-text';
import { peopleBehind, rateSetOn } from './rates';

interface Part { readonly list: 'missing' | 'numerator' | 'denominator'; readonly people: readonly CountedPerson[] }
type Behind = NonNullable<ReturnType<typeof peopleBehind>>;

/**
 * The lists behind a figure, who is wanting first. Those counted among stand by themselves only where they are others than the
 * counted and the wanting: residents to caregivers.
 */
function partsOf({ numerator, denominator }: Behind): readonly Part[] {
  const missing = denominator.filter((one) => !one.counted);
  const counted = new Set(numerator.map((one) => `${one.kind} ${one.id}`));
  const others = denominator.some((one) => one.counted && !counted.has(`${one.kind} ${one.id}`));
  return [
    ...(missing.length === 0 ? [] : [{ list: 'missing' as const, people: missing }]),
    { list: 'numerator', people: numerator },
    ...(others ? [{ list: 'denominator' as const, people: denominator }] : []),
  ];
}

function personRow(one: CountedPerson, number: number, figure: RateFigure, printing: Printing): TableRow {
  const { language } = printing;
  const part = one.kind === 'staff' && one.part !== null ? figure.parts.find(({ code }) => code === one.part)?.title : undefined;
  const detail = [...one.detail, ...(part === undefined ? [] : [part])].map((words) => said(words, language)).join(documentWords(language).listSeparator);
  return { kind: 'row', cells: [number, one.name, detail, one.since ?? '', staffingText(language).rates.why[one.why]], minHeightMm: 6.5 };
}

function peopleDocument(behind: Behind, set: RateSet, on: CivilDate, printing: Printing): { document: Document; rows: number } {
  const { language } = printing;
  const { rates: words } = staffingText(language);
  const { figure } = behind;
  const parts = partsOf(behind);
  const rows = parts.flatMap(({ list, people }): TableRow[] => [
    { kind: 'group', text: fill(words.lists[list], { count: people.length }) }, ...people.map((one, at) => personRow(one, at + 1, figure, printing)),
  ]);
  const target = targetText(figure, printing);
  const document = framed({
    title: fill(words.peopleTitle, { title: said(figure.title, language) }), subtitle: fill(words.on, { on: formatCivilDate(on, 'print', language) }),
    standard: { document: words.standard, title: `${said(set.title, language)} ${set.edition}`, status: set.status },
    blocks: [
      {
        kind: 'fieldGrid', columns: 2, fields: [
          { label: words.value, value: [{ kind: 'strong', text: valueText(figure, figure.value, printing) }] },
          { label: words.counted, value: figure.m === null ? figure.n : `${String(figure.n)} / ${String(figure.m)}` },
          ...(target === '' ? [] : [{ label: words.target, value: target, span: 2 }]),
          { label: words.words, value: wordsOf(figure, printing), span: 2 },
        ],
      },
      {
        kind: 'table', rows,
        columns: [{ title: words.number, width: 7, align: 'center' }, { title: words.name, width: 16 }, { title: words.detail, width: 34 }, { title: words.since, width: 18, align: 'center' }, { title: words.finding, width: 25 }],
      },
    ],
  }, printing);
  return { document, rows: parts.reduce((sum, { people }) => sum + people.length, 0) };
}

/** Everybody behind one rate of a day, with what decided about each. */
export const peopleForm: PrintableForm = {
  code: 'rate-people', permission: 'staffing.read', each: false,
  build: (list, { db, services, printing }) => {
    const ask = askedOfList(peopleAsk, list);
    const on = ask.on ?? services.clock.today();
    const set = rateSetOn(services.standards, on)?.standard;
    if (set === undefined) throw new InvalidFields([{ path: ['list', 'on'], reason: 'tooOld' }]);
    const behind = peopleBehind(db, set, ask.code, on, services);
    if (behind === null) throw new InvalidFields([{ path: ['list', 'code'], reason: 'notInList' }]);
    return peopleDocument(behind, set, on, printing);
  },
};
