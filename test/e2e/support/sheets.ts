import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { newFolder } from './app';

/** The first page of a PDF as a picture, drawn by poppler: another program than the one that wrote it. */
export function pictureOfPdf(path: string): Buffer {
  const to = join(newFolder(), 'page');
  const { status, stderr } = spawnSync('pdftoppm', ['-png', '-r', '220', '-f', '1', '-l', '1', '-singlefile', path, to], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftoppm ended with ${String(status)}: ${stderr}`);
  return readFileSync(`${to}.png`);
}

export interface Shot {
  /** How far the sheet lies turned on the table, in degrees to the right. */
  readonly turned: number;
  /** Radius of the blur in pixels, strength of the noise of 255, what is left of the light at the dark edge. */
  readonly blur?: number; readonly noise?: number; readonly light?: number;
  /** A photo of the table alone. */
  readonly empty?: boolean;
}

/** A photo of 12 megapixels of a sheet on a brown table, as a telephone makes it: turned, blurred, noisy, darker to one side. */
export async function photoOf(page: Page, sheet: Buffer, { turned, blur = 1.5, noise = 30, light = 0.4, empty = false }: Shot): Promise<Buffer> {
  const base64 = await page.evaluate(async (shot) => {
    const bytes = Uint8Array.from(atob(shot.sheet), (letter) => letter.charCodeAt(0));
    const paper = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(4000, 3000);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = '#6b5b4a';
    context.fillRect(0, 0, 4000, 3000);
    context.filter = `blur(${String(shot.blur)}px)`;
    context.translate(2000, 1500);
    context.rotate((shot.turned * Math.PI) / 180);
    // As large as it fits, standing or lying.
    const lying = Math.abs(Math.sin((shot.turned * Math.PI) / 180)) > 0.7;
    const height = lying ? 3600 : 2800;
    const width = (height * paper.width) / paper.height;
    // A little from the side: not quite a rectangle.
    context.transform(1, 0.03, 0.05, 1, 0, 0);
    if (!shot.empty) context.drawImage(paper, -width / 2, -height / 2, width, height);
    context.resetTransform();
    context.filter = 'none';
    const shade = context.createLinearGradient(0, 0, 4000, 3000);
    shade.addColorStop(0, 'rgba(0, 0, 0, 0.1)');
    shade.addColorStop(1, `rgba(0, 0, 0, ${String(1 - shot.light)})`);
    context.fillStyle = shade;
    context.fillRect(0, 0, 4000, 3000);
    const picture = context.getImageData(0, 0, 4000, 3000);
    let seed = 20261123;
    for (let at = 0; at < picture.data.length; at += 4) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const grain = ((seed >>> 24) / 255 - 0.5) * 2 * shot.noise;
      for (let channel = 0; channel < 3; channel += 1) picture.data[at + channel] = (picture.data[at + channel] ?? 0) + grain;
    }
    context.putImageData(picture, 0, 0);
    const jpeg = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 })).arrayBuffer());
    let text = '';
    for (let at = 0; at < jpeg.length; at += 32_768) text += String.fromCharCode(...jpeg.subarray(at, at + 32_768));
    return btoa(text);
  }, { sheet: sheet.toString('base64'), turned, blur, noise, light, empty });
  return Buffer.from(base64, 'base64');
}
