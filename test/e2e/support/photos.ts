import type { Page } from 'playwright-core';

/** Width and height of a made photo as the sensor sees it: 12 megapixels, lying. */
export const SENSOR = { width: 4000, height: 3000 } as const;

/**
 * A photo of 12 megapixels as a telephone held upright makes it: the sensor lies, the picture stands, and EXIF orientation 6 says
 * so. Noise of a dark room over the whole sheet, a black block in the upper left corner of the upright sheet, and lines of
 * writing 40 pixels high.
 */
export async function noisyPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(async ({ width, height }) => {
    const canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#eee';
    context.fillRect(0, 0, width, height);
    // Turned back by a quarter: what is drawn upright here lies on the sensor.
    context.translate(0, height);
    context.rotate(-Math.PI / 2);
    context.fillStyle = '#000';
    context.fillRect(0, 0, 600, 600);
    for (let line = 0; line < 20; line += 1) context.fillRect(400, 900 + line * 120, 2200, 40);
    context.resetTransform();
    const picture = context.getImageData(0, 0, width, height);
    const { data } = picture;
    let seed = 20261123;
    for (let at = 0; at < data.length; at += 1) {
      if (at % 4 === 3) continue;
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      data[at] = (data[at] ?? 0) + ((seed >>> 24) - 128) * 0.35;
    }
    context.putImageData(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.95 });
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let text = '';
    for (let at = 0; at < bytes.length; at += 32_768) text += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return btoa(text);
  }, SENSOR);
  return withOrientation(Buffer.from(base64, 'base64'), 6);
}

/** Puts an EXIF block with an orientation behind the first marker of a JPEG. */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from([
    ...Buffer.from('MM'), 0, 42, 0, 0, 0, 8, // big-endian, first directory at 8
    0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, // one entry: orientation, short, once
    0, 0, 0, 0, // no further directory
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const size = Buffer.alloc(2);
  size.writeUInt16BE(body.length + 2);
  return Buffer.concat([jpeg.subarray(0, 2), Buffer.from([0xff, 0xe1]), size, body, jpeg.subarray(2)]);
}
