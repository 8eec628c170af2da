import type { ScanRefusal } from './scan-file';

/** Largest stored photo in bytes where the page asks for no other, and the shortest long side at which small print can still be read. */
export const MAX_PAGE_BYTES = 400_000;
export const LEAST_LONG_SIDE = 1600;
/** Sharper than any paper needs; a page starts here and gives way only as far as it must. */
const FIRST_LONG_SIDE = 2240;
const qualities = [0.86, 0.78, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2] as const;

/** Quarter turns to the right the person asked for, on top of the way up the camera noted. */
export type Turns = 0 | 1 | 2 | 3;

export class ScanRefused extends Error {
  constructor(readonly why: ScanRefusal) {
    super(`scan refused: ${why}`);
    this.name = 'ScanRefused';
  }
}

export interface Size { readonly width: number; readonly height: number }

/** The size of a picture brought to a long side; never larger than it is. */
export function fitted({ width, height }: Size, longSide: number): Size {
  const scale = Math.min(1, longSide / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}

/**
 * The attempts in order: sharpness first, then quality, then quality at the least size. A wanted quality below one half is only
 * tried at the least size, because fewer pixels of good quality read better than many of bad.
 */
export function attempts(longest: number): readonly { readonly longSide: number; readonly quality: number }[] {
  const sides = [FIRST_LONG_SIDE, 1920, LEAST_LONG_SIDE].map((side) => Math.min(side, longest));
  const distinct = [...new Set(sides)];
  return distinct.flatMap((longSide, at) => qualities.filter((quality) => at === distinct.length - 1 || quality >= 0.6).map((quality) => ({ longSide, quality })));
}

/** The first attempt that is small enough. @throws ScanRefused when none is */
export async function squeeze<T extends { readonly size: number }>(longest: number, encode: (longSide: number, quality: number) => Promise<T>, maxBytes: number = MAX_PAGE_BYTES): Promise<T> {
  for (const { longSide, quality } of attempts(longest)) {
    const made = await encode(longSide, quality);
    if (made.size <= maxBytes) return made;
  }
  throw new ScanRefused('cannotShrink');
}

/** Draws a picture at a long side, turned by quarters. */
function drawn(picture: ImageBitmap, longSide: number, turns: Turns): HTMLCanvasElement {
  const { width, height } = fitted(picture, longSide);
  const canvas = document.createElement('canvas');
  const lying = turns % 2 === 1;
  canvas.width = lying ? height : width;
  canvas.height = lying ? width : height;
  const context = canvas.getContext('2d');
  if (context === null) throw new ScanRefused('unreadable');
  // What is see-through in a PNG would become black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turns * Math.PI) / 2);
  context.drawImage(picture, -width / 2, -height / 2, width, height);
  return canvas;
}

const asJpeg = (canvas: HTMLCanvasElement, quality: number): Promise<Blob> => new Promise((resolve, reject) => {
  canvas.toBlob((blob) => { if (blob === null) reject(new ScanRefused('unreadable')); else resolve(blob); }, 'image/jpeg', quality);
});

export interface PreparedPicture extends Size { readonly blob: Blob }

/**
 * A photo as it will be stored: the way up its camera meant (EXIF), turned as asked, small enough and still readable. Nothing
 * of the camera's data (place, time) stays in it. @throws ScanRefused
 */
export async function preparePicture(file: Blob, turns: Turns = 0, maxBytes: number = MAX_PAGE_BYTES): Promise<PreparedPicture> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => { throw new ScanRefused('unreadable'); });
  try {
    let canvas: HTMLCanvasElement | null = null;
    let side = 0;
    const blob = await squeeze(Math.max(picture.width, picture.height), (longSide, quality) => {
      // One drawing serves every quality of its size.
      if (canvas === null || side !== longSide) [canvas, side] = [drawn(picture, longSide, turns), longSide];
      return asJpeg(canvas, quality);
    }, maxBytes);
    const size = fitted(picture, side);
    return turns % 2 === 1 ? { blob, width: size.height, height: size.width } : { blob, ...size };
  } finally {
    picture.close();
  }
}
