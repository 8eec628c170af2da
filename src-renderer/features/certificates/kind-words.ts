import type { ShownKind } from '@shared/contract/certificates';
import { useText } from '../../text';
import { useListing, usePositions } from './catalogue';

const MONTHS = 12;

export interface KindWords {
  validity(kind: ShownKind): string;
  leads(days: readonly number[]): string;
  reviews(kind: ShownKind): string;
  positions(kind: ShownKind): readonly string[];
}

/** A kind's figures in words. */
export function useKindWords(): KindWords {
  const text = useText('certificates');
  const listing = useListing();
  const positions = usePositions();
  return {
    validity: ({ validity }) => {
      if (validity.rule !== 'months') return text(validity.rule === 'none' ? 'kinds.none' : 'kinds.document');
      return validity.months % MONTHS === 0 ? text('kinds.years', { years: validity.months / MONTHS }) : text('kinds.months', { months: validity.months });
    },
    leads: (days) => (days.length === 0 ? '' : listing(days.map((one) => text('kinds.day', { days: one })))),
    reviews: ({ reviewMonths }) => {
      if (reviewMonths === null) return '';
      return reviewMonths % MONTHS === 0 ? text('kinds.everyYears', { years: reviewMonths / MONTHS }) : text('kinds.everyMonths', { months: reviewMonths });
    },
    positions: (kind) => kind.rules.map((rule) => text('kinds.rule', { positions: positions.names(rule.positions), mark: text(rule.mandatory ? 'kinds.mandatory' : 'kinds.preferable') })),
  };
}
