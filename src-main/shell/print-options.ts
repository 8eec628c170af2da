import type { PrintOptions } from '@shared/contract/desktop';

/** Whether something the page sent is a complete set of print options. */
export function isPrintOptions(value: unknown): value is PrintOptions {
  if (typeof value !== 'object' || value === null) return false;
  const { pageSize, landscape, marginsMm, headerTemplate, footerTemplate } = value as Partial<Record<keyof PrintOptions, unknown>>;
  if (pageSize !== 'A3' && pageSize !== 'A4' && pageSize !== 'A5') return false;
  if (typeof landscape !== 'boolean' || typeof headerTemplate !== 'string' || typeof footerTemplate !== 'string') return false;
  if (typeof marginsMm !== 'object' || marginsMm === null) return false;
  const sides = ['top', 'right', 'bottom', 'left'].map((side) => (marginsMm as Record<string, unknown>)[side]);
  return sides.every((side) => typeof side === 'number' && side >= 0 && side <= 100);
}
