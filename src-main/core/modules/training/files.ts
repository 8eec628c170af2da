import { prepareOnce, type ReadDb } from '../../platform/database';
import { photoRefusal } from '../persons';

const latin = new TextDecoder('latin1');

/** What an upload is, judged by its content because a name can say anything; or why it is refused. */
export function fileRefusal(bytes: Uint8Array, maxBytes: number): { readonly mediaType: string } | { readonly reason: 'fileType' | 'fileTooLarge' } {
  if (bytes.length > maxBytes) return { reason: 'fileTooLarge' };
  const isPdf = latin.decode(bytes.subarray(0, 5)) === '%PDF-' && latin.decode(bytes.subarray(-2048)).includes('%%EOF');
  if (isPdf) return { mediaType: 'application/pdf' };
  if (photoRefusal(bytes, maxBytes) !== null) return { reason: 'fileType' };
  return { mediaType: bytes[0] === 0xff ? 'image/jpeg' : 'image/png' };
}

function namedStatement(db: ReadDb) {
  return db.$client.prepare<[string], { one: 1 }>('select 1 as one from training_files where file_id = ? limit 1');
}

/** Does a training name this stored file? Who may read trainings may then see it. */
export function isTrainingFile(db: ReadDb, fileId: string): boolean {
  return prepareOnce(db, namedStatement).get(fileId) !== undefined;
}
