import { ratesAsk, type CountedPerson, type RateFigure } from '@shared/contract/staffing';
import { framed, type Printing } from '@shared/documents/frame';
import { row, type Block, type Document } from '@shared/documents/model';
import { documentWords, fill, said } from '@shared/documents/words';
import { formatCivilDate, type CivilDate } from '@shared/kit/civil-date';
import type { RateSet } from '@shared/standards/rate-set';
import { staffingText } from '@shared/text/staffing';
import { InvalidFields } from '../../platform/failures';
import { askedOfList, type PrintableForm } from '../documents';
import { targetText, valueText, wordsOf } from './figure-text';
import { peopleBehind, rateSetOn, ratesOn } from './rates';

/* The rates of a day on paper: value with both counts, the words, the parts, and who is wanting, so that a figure can be checked by hand. */

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
  return [
    { kind: 'heading', level: 2, text: fill(words.list, { title: said(figure.title, printing.language) }) },
    {
      kind: 'table', columns: [{ title: words.name, width: 16 }, { title: words.post, width: 34 }, { title: words.since, width: 20, align: 'center' }, { title: words.finding, width: 30 }],
      rows: missing.map((one) => row(one.name, one.detail.map((part) => said(part, printing.language)).join(listSeparator), one.since ?? '', words.why[one.why])),
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

/** The rates of a day, with everybody who is wanting. */
export const ratesForm: PrintableForm = {
  code: 'staffing-rates', permission: 'staffing.read', each: false,
  build: (list, { db, services, printing }) => {
    const on = askedOfList(ratesAsk, list).on ?? services.clock.today();
    const set = rateSetOn(services.standards, on)?.standard;
    if (set === undefined) throw new InvalidFields([{ path: ['list', 'on'], reason: 'tooOld' }]);
    const figures = ratesOn(db, set, on, services);
    const missing = new Map(figures.filter((figure) => figure.unit === 'percent' && (figure.m ?? 0) > figure.n)
      .map((figure) => [figure.code, (peopleBehind(db, set, figure.code, on, services)?.denominator ?? []).filter((one) => !one.counted)]));
    return { document: ratesDocument({ set, on, figures, missing }, printing), rows: figures.length };
  },
};
