import { readCode, type SheetCode } from './sheet-code';

/*
 * Beside the page: unpacks a picture of 12 megapixels and looks for its code, while the page goes on answering. The
 * only place that loads the QR library, and it is loaded with the first picture.
 */

export interface SheetAsked { readonly number: number; readonly file: Blob }
export interface SheetAnswer { readonly number: number; readonly reading: SheetReading }
/** `small` is the picture as it is shown in the list: unpacking photos of 12 megapixels for that would hold up the page. */
export type SheetReading = ({ readonly state: 'code' } & SheetCode | { readonly state: 'noCode' }) & { readonly small: Blob } | { readonly state: 'unreadable' };

/** A larger picture is brought down to this long side first: the code on a sheet of A4 needs no more, and memory does. */
const LONG_SIDE = 4_200;
/** Twice what the list shows, for screens with fine dots. */
const SMALL_SIDE = 240;

async function read(file: Blob): Promise<SheetReading> {
  const picture = await createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);
  if (picture === null) return { state: 'unreadable' };
  const scale = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale)));
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) return { state: 'unreadable' };
  // What is see-through in a PNG would read as black.
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const shrink = SMALL_SIDE / Math.max(picture.width, picture.height);
  const small = new OffscreenCanvas(Math.max(1, Math.round(picture.width * shrink)), Math.max(1, Math.round(picture.height * shrink)));
  small.getContext('2d')?.drawImage(picture, 0, 0, small.width, small.height);
  picture.close();
  const shown = { small: await small.convertToBlob({ type: 'image/jpeg' }) };
  const found = readCode(context.getImageData(0, 0, canvas.width, canvas.height));
  return found === null ? { state: 'noCode', ...shown } : { state: 'code', ...found, ...shown };
}

interface Scope { onmessage: ((event: MessageEvent<SheetAsked>) => void) | null; postMessage(answer: SheetAnswer): void }
const scope = globalThis as unknown as Scope;

scope.onmessage = ({ data: { number, file } }) => {
  void read(file).catch((): SheetReading => ({ state: 'unreadable' })).then((reading) => { scope.postMessage({ number, reading }); });
};
