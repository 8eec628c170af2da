import { pinyin } from 'pinyin-pro';
import { toHalfWidth } from '@shared/kit/plain-text';

/** How a name is read, in the three forms lists and search need. */
export interface NameReading {
  /** `zhang wei fang` */
  readonly namePinyin: string;
  /** `zhangweifang` */
  readonly pinyinKey: string;
  /** `zwf` */
  readonly nameInitials: string;
}

/** Family names that pinyin-pro 3.29 reads as the everyday word, by their code point: Chong, Bi, Xian, Ji, Che, Zhai, Yao. */
const HARD_SURNAMES: ReadonlyMap<number, string> = new Map([
  [0x79cd, 'chong'], [0x79d8, 'bi'], [0x6d17, 'xian'], [0x20bb7, 'ji'], [0x8eca, 'che'], [0x796d, 'zhai'], [0x4e48, 'yao'],
]);

const HAN = '\\p{Script=Han}';
const BLANKS_BETWEEN_HAN = new RegExp(`(?<=${HAN})\\s+(?=${HAN})`, 'gu');
/** Signs people type for the dot inside the names of some peoples. */
const DOTS = /[\u2022\u2027\u22c5\u30fb\uff65\uff0e]/g;

/** A name as it is kept: plain width, one kind of middle dot, no blanks between Chinese characters (rosters pad short names). */
export function tidyName(name: string): string {
  return toHalfWidth(name.replace(DOTS, '\u00b7')).replace(/\s+/g, ' ').trim().replace(BLANKS_BETWEEN_HAN, '');
}

/** Letters only, lower case, u with two dots as v, accents gone: both sides of a comparison by sound go through it. */
function plainSyllable(syllable: string): string {
  return syllable.toLowerCase().replaceAll('\u00fc', 'v').normalize('NFD').replace(/u[\u0300-\u036f]*\u0308[\u0300-\u036f]*/g, 'v').replace(/[^a-z0-9]/g, '');
}

function reading(syllables: readonly string[]): NameReading {
  const plain = syllables.map(plainSyllable).filter((syllable) => syllable !== '');
  return { namePinyin: plain.join(' '), pinyinKey: plain.join(''), nameInitials: plain.map((syllable) => syllable.charAt(0)).join('') };
}

/** Reads a name aloud: family names by their own reading, everything else as the word it is. Names in letters stand for themselves. */
export function readName(name: string): NameReading {
  const syllables = pinyin(name, { surname: 'head', toneType: 'none', type: 'array', v: true, nonZh: 'consecutive' }).flatMap((part) => part.split(/\s+/));
  const surname = HARD_SURNAMES.get(name.codePointAt(0) ?? 0);
  return reading(surname === undefined ? syllables : [surname, ...syllables.slice(1)]);
}

/** The forms of a reading somebody typed, with blanks or apostrophes between the syllables; null when no letter is left. */
export function typedReading(text: string): NameReading | null {
  const made = reading(text.split(/[\s'\u2019]+/));
  return made.pinyinKey === '' ? null : made;
}

/** A reading as search compares it. */
export const soundOf = plainSyllable;
