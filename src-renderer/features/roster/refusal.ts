import { fileRefusals, looksLikeKinds, type RosterTarget } from '@shared/contract/roster';
import { failureOf, presentError, UploadRefused } from '../../api';
import { textOf } from '../../text';

const MEGABYTE = 1024 * 1024;

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}

/** The sentence for a file that was not taken: what it is, and the way out. */
export function refusalSentence(error: unknown, target: RosterTarget): string {
  const text = textOf('roster');
  if (error instanceof UploadRefused) {
    if (error.code === 'TOO_LARGE') return text('uploadTooLarge', { max: Math.round((error.maxBytes ?? 0) / MEGABYTE) });
    return error.code === 'EMPTY' ? text('uploadEmpty') : text('uploadFailed');
  }
  const { code, data } = failureOf(error);
  const reason = fileRefusals.find((known) => known === data['reason']);
  if (code !== 'FILE_REFUSED' || reason === undefined) return presentError(error).sentence;
  const what = looksLikeKinds.find((known) => known === data['looksLike']) ?? 'unknown';
  const limit = numberOf(data['limit']);
  return text(`refusals.${reason}`, { what: text(`looksLike.${what}`), limit, limitMb: Math.round(limit / MEGABYTE), actual: numberOf(data['actual']), titles: text(`targets.${target}.titles`) });
}
