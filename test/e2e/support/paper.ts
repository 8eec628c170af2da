import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { optionsOfItem, type ScaleEdition } from '@shared/standards/scale';
import { root } from './app';

/** GB/T 42195-2022 as it is shipped. */
export const edition = JSON.parse(readFileSync(join(root, 'resources', 'standards', 'scale', 'gbt-42195', '2022.json'), 'utf8')) as ScaleEdition;

export interface Answer {
  readonly code: string;
  readonly name: string;
  /** The digit on the key of the option. */
  readonly key: string;
  /** The words of the option. */
  readonly words: string;
  readonly points: number;
}

/** A sheet of answers with every number of points in it, the same at every run. `shift` gives another one. */
export function answers(shift = 0): Answer[] {
  return edition.parts.flatMap((part) => part.items).map((item, at) => {
    const options = optionsOfItem(edition, item);
    const position = (at * 7 + shift) % Math.min(options.length, 3);
    const option = options[position];
    if (option === undefined) throw new Error(`no such option of ${item.code}`);
    const points = options.map((one) => one.points);
    const byPoints = new Set(points).size === points.length;
    return { code: item.code, name: item.text.zh, key: String(byPoints ? option.points : position + 1), words: option.text.zh, points: option.points };
  });
}
