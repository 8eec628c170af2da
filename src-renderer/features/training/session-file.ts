import { TRAINING_FILE_MAX_BYTES, type SessionFileKind } from '@shared/contract/training';
import { client, presentError, upload, UploadRefused } from '../../api';
import { checkScan, MAX_PICTURE_BYTES, preparePicture, ScanRefused, type ScanRefusal, type Turns } from '../../ui';

/** Why a file could not be kept; each has a sentence under `files.refused`. */
export type FileRefusal = ScanRefusal | 'notSent';

/** A page full of signatures is dense; this keeps it readable at 2240 pixels. */
const MAX_PICTURE_KEPT = 900_000;

const MB = 1_000_000;
/** What the sentences about refused files name. */
export const fileLimits = { maxPicture: MAX_PICTURE_BYTES / MB, maxPdf: TRAINING_FILE_MAX_BYTES / MB };

export const checkSessionFile = (file: Blob): ReturnType<typeof checkScan> => checkScan(file, TRAINING_FILE_MAX_BYTES);

const jpegName = (name: string): string => `${name.replace(/\.[^.]*$/, '')}.jpg`;

/** A photo as it is kept: upright, small, without what the camera noted; a PDF as it is. @throws ScanRefused */
async function prepared(file: File, turns: Turns): Promise<File> {
  const check = await checkSessionFile(file);
  if (!check.ok) throw new ScanRefused(check.why);
  if (check.kind === 'pdf') return file;
  const { blob } = await preparePicture(file, turns, MAX_PICTURE_KEPT);
  return new File([blob], jpegName(file.name), { type: 'image/jpeg' });
}

interface Target { readonly id: string; readonly version: number }

/**
 * Keeps a file with a session.
 *
 * @param target asked for after the file has been made small, which takes a moment
 */
export async function keepWithSession(target: () => Promise<Target>, kind: SessionFileKind, file: File, turns: Turns = 0): Promise<void> {
  const uploadId = await upload(await prepared(file, turns));
  const { id, version } = await target();
  await client.training.attach({ id, expectedVersion: version, kind, uploadId });
}

/** What to say when a file was not kept: a refusal of the file itself, or the sentence of another failure. */
export function refusalOf(error: unknown): FileRefusal | null {
  if (error instanceof ScanRefused) return error.why;
  return error instanceof UploadRefused ? (error.code === 'TOO_LARGE' ? 'tooLarge' : 'notSent') : null;
}

export const sentenceOf = (error: unknown): string => presentError(error).sentence;
