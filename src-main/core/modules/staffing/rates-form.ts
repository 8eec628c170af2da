import * as z from 'zod';
import { civilDate } from '@shared/contract/common';
import { fieldIssues } from '@shared/contract/issues';
import type { CountedPerson, RateFigure } from '@shared/contract/staffing';
import { framed, type Printing } from '@shared/documents/frame';
import { row, type Block, type Document } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import type { RateSet } from '@shared/standards/rate-set';
import { staffingText } from '@shared/text/staffing';
import { InvalidFields } from '../../platform/failures';
import type { PrintableForm } from '../documents';
import { peopleBehind, rateSetOn, ratesOn } from './rates';

/* The rates of a day on paper: value with both counts, the words, the parts, and who is wanting, so that a figure can be checked by hand. */

function valueText(figure: Pick<RateFigure, 'unit' | 'base'>, value: number | null, printing: Printing): string {
  const words = staffingText(printing.language).rates;
  if (value === null) return words.none;
  const sentence = { percent: words.percent, perBase: words.perBase, oneTo: words.oneTo, people: words.count }[figure.unit];
  return fill(sentence, { value, base: figure.base ?? 0 });
}

function targetText(figure: RateFigure, printing: Printing): string {
  const words = staffingText(printing.language).rates;
  const { target } = figure;
  if (target === null) return '';
  return fill(target.met === null ? words.later : target.met ? words.met : words.open, { atLeast: target.atLeast, from: target.from });
}

function wordsOf(figure: RateFigure, printing: Printing): string {
  const words = staffingText(printing.language).rates;
  const { language } = printing;
  return [
    fill(figure.denominator === null ? words.only : words.numerator, { words: said(figure.numerator, language) }),
    ...(figure.denominator === null ? [] : [fill(words.denominator, { words: said(figure.denominator, language) })]),
    fill(words.basis, { words: said(figure.basis, language) }),
  ].join('\n');
}

function partsTable(figure: RateFigure, printing: Printing): Block[] {
  const words = staffingText(printing.language).rates;
  if (figure.parts.length === 0) return [];
  const byLevel = figure.unit === 'people';
  return [
    { kind: 'heading', level: 2, text: fill(words.parts, { title: said(figure.title, printing.language) }) },
    {
      kind: 'table', columns: [{ title: words.part, width: 40 }, { title: words.people, width: 20, align: 'right' }, { title: words.share, width: 20, align: 'right' }],
      rows: figure.parts.map((part) => row(said(part.title, printing.language), byLevel ? part.n : (part.m ?? ''), valueText({ unit: byLevel ? 'percent' : figure.unit, base: figure.base }, part.value === 0 && !byLevel ? null : part.value, printing))),
    },
  ];
}

function missingTable(figure: RateFigure, missing: readonly CountedPerson[], printing: Printing): Block[] {
  const words = staffingText(printing.language).rates;
  if (missing.length === 0) return [];
  const { listSeparator } = documentWords(printing.language);
  const why = (one: CountedPerson): string => (one.why === 'notHolding' || one.why === 'unverified' || one.why === 'expired' || one.why === 'untrained' ? words[one.why] : '');
  return [
    { kind: 'heading', level: 2, text: fill(words.list, { title: said(figure.title, printing.language) }) },
    {
      kind: 'table', columns: [{ title: words.name, width: 16 }, { title: words.post, width: 34 }, { title: words.since, width: 20, align: 'center' }, { title: words.why, width: 30 }],
      rows: missing.map((one) => row(one.name, one.detail.map((part) => said(part, printing.language)).join(listSeparator), one.since ?? '', why(one))),
    },
  ];
}

interface Sheet { readonly set: RateSet; readonly on: CivilDate; readonly figures: readonly RateFigure[]; readonly missing: ReadonlyMap<string, readonly CountedPerson[]> }

function ratesDocument({ set, on, figures, missing }: Sheet, printing: Printing): Document {
  const { language } = printing;
  const words = staffingText(language).rates;
  return framed({
    title: words.title, subtitle: fill(words.on, { on: formatCivilDate(on, 'print', language) }),
    standard: { document: words.standard, title: `${said(set.title, language)} ${set.edition}`, status: set.status },
    blocks: [
      {
        kind: 'table', columns: [{ title: words.rate, width: 22 }, { title: words.counted, width: 11, align: 'center' }, { title: words.value, width: 14, align: 'right' }, { title: words.target, width: 18 }, { title: words.words, width: 48 }],
        rows: figures.map((figure) => row(
          said(figure.title, language), figure.m === null ? figure.n : `${String(figure.n)} / ${String(figure.m)}`, [{ kind: 'strong', text: valueText(figure, figure.value, printing) }],
          targetText(figure, printing), [{ kind: 'small', text: wordsOf(figure, printing) }],
        )),
      },
      ...figures.flatMap((figure) => partsTable(figure, printing)),
      ...figures.flatMap((figure) => missingTable(figure, missing.get(figure.code) ?? [], printing)),
    ],
  }, printing);
}

const ask = z.object({ on: civilDate.optional() });

/** The rates of a day, with everybody who is wanting. */
export const ratesForm: PrintableForm = {
  code: 'staffing-rates', permission: 'staffing.read', each: false,
  build: (list, { db, services, printing }) => {
    const asked = ask.safeParse(list ?? {});
    if (!asked.success) throw new InvalidFields(fieldIssues(asked.error.issues, list).map((issue) => ({ ...issue, path: ['list', ...issue.path] })));
    const on = asked.data.on ?? services.clock.today();
    const set = rateSetOn(services.standards, on)?.standard;
    if (set === undefined) throw new InvalidFields([{ path: ['list', 'on'], reason: 'tooOld' }]);
    const figures = ratesOn(db, set, on, services);
    const missing = new Map(figures.filter((figure) => figure.unit === 'percent' && (figure.m ?? 0) > figure.n)
      .map((figure) => [figure.code, (peopleBehind(db, set, figure.code, on, services)?.denominator ?? []).filter((one) => !one.counted)]));
    return { document: ratesDocument({ set, on, figures, missing }, printing), rows: figures.length };
  },
};
