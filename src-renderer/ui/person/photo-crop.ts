/** Width and height of a stored photo in pixels, and how hard it is pressed: about 60 KB, far below what core takes. */
export const PHOTO_WIDTH = 480;
export const PHOTO_HEIGHT = 600;
const QUALITY = 0.86;

/** Where the frame lies on the picture: zoom 1 fills the frame, x and y from 0 (left, top) to 1. */
export interface Crop { readonly zoom: number; readonly x: number; readonly y: number }
export const middle: Crop = { zoom: 1, x: 0.5, y: 0.35 };

/** Reads a picture the way up its camera meant it (EXIF). @throws when the file is no picture */
export async function readPicture(file: Blob): Promise<ImageBitmap> {
  return createImageBitmap(file, { imageOrientation: 'from-image' });
}

/** The part of a picture the frame shows, in its pixels. */
export function cropBox(width: number, height: number, crop: Crop): { x: number; y: number; width: number; height: number } {
  const scale = Math.min(width / PHOTO_WIDTH, height / PHOTO_HEIGHT) / crop.zoom;
  const box = { width: PHOTO_WIDTH * scale, height: PHOTO_HEIGHT * scale };
  return { ...box, x: (width - box.width) * crop.x, y: (height - box.height) * crop.y };
}

/** Draws the part that will be kept. */
export function drawCrop(canvas: HTMLCanvasElement, picture: ImageBitmap, crop: Crop): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const box = cropBox(picture.width, picture.height, crop);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, box.x, box.y, box.width, box.height, 0, 0, PHOTO_WIDTH, PHOTO_HEIGHT);
}

/** The picture in the frame as a small JPEG; nothing of the camera's data (place, time) stays in it. */
export function photoOf(canvas: HTMLCanvasElement): Promise<File | null> {
  return new Promise((resolve) => {
    canvas.toBlob((blob) => { resolve(blob === null ? null : new File([blob], 'photo.jpg', { type: 'image/jpeg' })); }, 'image/jpeg', QUALITY);
  });
}
