import type { ItemOption } from '@shared/standards/scale';

/**
 * The digit on the key cap of each option. Where every option has points of its own and they are single digits the digit is the
 * points; otherwise, where two options are worth the same, it is the place in the list.
 */
export function keysOf(options: readonly Pick<ItemOption, 'points'>[]): string[] {
  const points = options.map((option) => option.points);
  const byPoints = new Set(points).size === points.length && points.every((value) => value <= 9);
  return options.map((option, index) => String(byPoints ? option.points : index + 1));
}
