import type { RateFigure } from '@shared/contract/staffing';
import type { Printing } from '@shared/documents/frame';
import { fill, said } from '@shared/documents/words';
import { staffingText } from '@shared/text/staffing';

/* A figure in the words of paper: its value, its target, how it is counted. */

export function valueText(figure: Pick<RateFigure, 'unit' | 'base'>, value: number | null, printing: Printing): string {
  const words = staffingText(printing.language).rates;
  if (value === null) return words.none;
  const sentence = { percent: words.percent, perBase: words.perBase, oneTo: words.oneTo, people: words.count }[figure.unit];
  return fill(sentence, { value, base: figure.base ?? 0 });
}

export function targetText(figure: RateFigure, printing: Printing): string {
  const words = staffingText(printing.language).rates;
  const { target } = figure;
  if (target === null) return '';
  return fill(target.met === null ? words.later : target.met ? words.met : words.open, { atLeast: target.atLeast, from: target.from });
}

export function wordsOf(figure: RateFigure, printing: Printing): string {
  const words = staffingText(printing.language).rates;
  const { language } = printing;
  return [
    fill(figure.denominator === null ? words.only : words.numerator, { words: said(figure.numerator, language) }),
    ...(figure.denominator === null ? [] : [fill(words.denominator, { words: said(figure.denominator, language) })]),
    fill(words.basis, { words: said(figure.basis, language) }),
  ].join('\n');
}
