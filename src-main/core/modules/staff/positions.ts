import type { CivilDate } from '@shared/kit/civil-date';
import { POSITION_FAMILY, type PositionItem, type PositionList } from '@shared/standards/position-list';
import type { StandardsStore } from '../../platform/standards';

/** The positions in force on a day, to look up by code. */
export interface Positions {
  readonly list: PositionList | null;
  item(code: string): PositionItem | null;
  /** The name in both languages; a code that no list has any more stands for itself. */
  name(code: string): { zh: string; en: string };
  group(code: string): string | null;
}

const made = new WeakMap<PositionList, Positions>();

function positionsOf(list: PositionList | null): Positions {
  const items = new Map((list?.positions ?? []).map((one) => [one.code, one]));
  return {
    list,
    item: (code) => items.get(code) ?? null,
    name: (code) => items.get(code)?.text ?? { zh: code, en: code },
    group: (code) => items.get(code)?.group ?? null,
  };
}

/** The list of positions in force on a day; the home's own edition before the shipped one. */
export function positionList(standards: StandardsStore, on: CivilDate): Positions {
  const list = standards.inForce('position-list', POSITION_FAMILY, on)?.standard ?? null;
  if (list === null) return positionsOf(null);
  const known = made.get(list) ?? positionsOf(list);
  made.set(list, known);
  return known;
}
