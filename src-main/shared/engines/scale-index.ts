import type { ScaleField } from '../standards/scale-fields';
import { fieldsAskedBy } from '../standards/scale-checks';
import { optionsOfItem, type ItemOption, type ScaleItem, type ScaleEdition } from '../standards/scale';

/** An item with its options looked up. */
export interface IndexedItem {
  readonly item: ScaleItem;
  readonly options: ReadonlyMap<string, ItemOption>;
}

/** Look-up tables of an edition, built once per edition object. */
export interface ScaleIndex {
  /** In form order. */
  readonly fields: ReadonlyMap<string, ScaleField>;
  /** In form order. */
  readonly items: ReadonlyMap<string, IndexedItem>;
  /** Fields an adjustment looks at: without them there is no grade. */
  readonly deciding: ReadonlySet<string>;
}

const cache = new WeakMap<ScaleEdition, ScaleIndex>();

/** The look-up tables of an edition. Editions are never changed in memory, so the tables are kept with the object. */
export function indexOf(edition: ScaleEdition): ScaleIndex {
  const known = cache.get(edition);
  if (known !== undefined) return known;
  const fields = new Map<string, ScaleField>();
  for (const section of edition.sections) for (const field of section.fields) fields.set(field.code, field);
  const items = new Map<string, IndexedItem>();
  for (const part of edition.parts) {
    for (const item of part.items) {
      items.set(item.code, { item, options: new Map(optionsOfItem(edition, item).map((option) => [option.code, option])) });
    }
  }
  const deciding = new Set(edition.adjustments.flatMap((adjustment) => fieldsAskedBy(adjustment.when)));
  const index = { fields, items, deciding };
  cache.set(edition, index);
  return index;
}
