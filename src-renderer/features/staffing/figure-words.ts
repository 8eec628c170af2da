import type { RateFigure } from '@shared/contract/staffing';
import { useText } from '../../text';

/** How a value is written: 66.67 %, 1 : 1.75, 12 people; in words where nobody is to be counted. */
export function useFigureWords() {
  const text = useText('staffing');
  const valueOf = (unit: RateFigure['unit'], value: number | null): string => (value === null ? text('value.none') : text(`value.${unit}`, { value }));
  return {
    value: valueOf,
    people: (figure: Pick<RateFigure, 'unit' | 'n' | 'm'>): string => {
      if (figure.m === null) return text('peopleOnly', { n: figure.n });
      return text(figure.unit === 'percent' || figure.unit === 'people' ? 'people' : 'peopleOf', { n: figure.n, m: figure.m });
    },
    target: (figure: RateFigure): string | null => {
      const { target } = figure;
      if (target === null) return null;
      return text(target.met === null ? 'target.later' : target.met ? 'target.met' : 'target.open', { value: valueOf(figure.unit, target.atLeast), from: target.from });
    },
  };
}
