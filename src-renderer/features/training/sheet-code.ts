import decodeQR from 'qr/decode.js';
import type { Turns } from '../../ui/scan-shrink';

/** What stands in the QR code of a picture, and the quarter turns to the right that put its sheet upright. */
export interface SheetCode { readonly code: string; readonly turns: Turns }
export interface Pixels { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

/** A photo that hides its code costs this many ms at most; one that shows it takes less than one second. */
const PATIENCE = 8_000;

/** Quarter turns that bring the upper edge of a code, seen as going that way, back to going right. */
export function turnsOf(dx: number, dy: number): Turns {
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 3 : 1;
}

/** Three values beside each other become their mean, along lines of `length` that are `step` apart. */
function meanOfThree(from: Uint8ClampedArray, lines: number, length: number, between: number, step: number): Uint8ClampedArray {
  const to = new Uint8ClampedArray(from.length);
  for (let line = 0; line < lines; line += 1) {
    const start = line * between;
    for (let at = 0; at < length; at += 1) {
      const here = start + at * step;
      const before = at === 0 ? here : here - step;
      const after = at === length - 1 ? here : here + step;
      to[here] = ((from[before] ?? 0) + (from[here] ?? 0) + (from[after] ?? 0)) / 3;
    }
  }
  return to;
}

/** The picture in grey without its grain: what a telephone adds in a dim room hides a code that is as sharp as ever. */
export function withoutGrain({ width, height, data }: Pixels): Pixels {
  const grey = new Uint8ClampedArray(width * height);
  for (let at = 0; at < grey.length; at += 1) grey[at] = ((data[at * 4] ?? 0) * 2 + (data[at * 4 + 1] ?? 0) * 5 + (data[at * 4 + 2] ?? 0)) / 8;
  const smooth = meanOfThree(meanOfThree(grey, height, width, width, 1), width, height, 1, width);
  const pixels = new Uint8ClampedArray(data.length);
  for (let at = 0; at < smooth.length; at += 1) pixels.fill(smooth[at] ?? 0, at * 4, at * 4 + 3);
  return { width, height, data: pixels };
}

function decoded(pixels: Pixels): SheetCode | null {
  let turns: Turns = 0;
  try {
    const code = decodeQR(pixels, { effort: Infinity, timeLimit: PATIENCE, pointsOnDetect: ({ tl, tr }) => { turns = turnsOf(tr.x - tl.x, tr.y - tl.y); } });
    return { code: code.trim(), turns };
  } catch {
    // The library says by throwing that there is no code, or none that can be read.
    return null;
  }
}

/** Reads the QR code of a picture, whichever way it lies; null when none can be read. */
export function readCode(pixels: Pixels): SheetCode | null {
  return decoded(pixels) ?? decoded(withoutGrain(pixels));
}
