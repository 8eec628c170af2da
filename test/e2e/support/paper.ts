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

export interface ReadReport {
  /** Points by item code, of every item that was found. */
  readonly scores: Readonly<Record<string, number>>;
  readonly total: number;
  /** The grade that is ticked as the final one. */
  readonly grade: number;
  readonly signers: readonly string[];
}

/** How a line of an item ends in its points, in what each program makes of the file. */
const itemLine = {
  pdf: /^\s*(B\.\d\.\d+)\s.*\s(\d+)\s*$/gm,
  docx: /^(B\.\d\.\d+)\n.+\n.+\n(\d+)$/gm,
  xlsx: /^"(B\.\d\.\d+)"\t.*\t(\d+)$/gm,
} as const;
const totalLine = { pdf: /合计（满分 \d+ 分）\s+(\d+)/, docx: /合计（满分 \d+ 分）\s+(\d+)/, xlsx: /合计（满分 \d+ 分）"\t*(\d+)/ } as const;

/** Reads a report out of the text another program found in it. */
export function readReport(format: keyof typeof itemLine, text: string): ReadReport {
  const scores = Object.fromEntries([...text.matchAll(itemLine[format])].map(([, code = '', points = '']) => [code, Number(points)]));
  const ticked = [...text.matchAll(/[√☑]\s*(\d)级/g)].at(-1)?.[1];
  // The name stands in the cell beside; poppler puts the rest of the label on a line below.
  const signers = [...text.matchAll(/评估人员签名(?:（[一二]）)?["\s]+([^\s"]+)/g)].map(([, name = '']) => name);
  return { scores, total: Number(totalLine[format].exec(text)?.[1] ?? NaN), grade: Number(ticked ?? NaN), signers };
}

/** What the answers come to where nothing changes the grade. */
export function expectedReport(sheet: readonly Answer[], signers: readonly string[]): ReadReport {
  const total = sheet.reduce((sum, one) => sum + one.points, 0);
  const band = edition.bands.find((one) => total >= one.from && total <= one.to);
  return { scores: Object.fromEntries(sheet.map((one) => [one.code, one.points])), total, grade: band?.grade ?? NaN, signers };
}
