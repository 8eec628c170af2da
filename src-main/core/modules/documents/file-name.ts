import type { Document } from '@shared/documents/model';
import { documentWords, fill } from '@shared/documents/words';
import type { ExportFormat } from '@shared/contract/documents';
import type { CivilDate } from '@shared/kit/civil-date';

const LONGEST = 120;
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const REFUSED = /[\\/:*?"<>|\u0000-\u001f\u007f]/g;

/** A file name every system takes: the title, then the record number, or how many documents and the day. */
export function exportFileName(documents: readonly Document[], format: ExportFormat, today: CivilDate): string {
  const [first] = documents;
  const title = first?.title ?? '';
  const rest = documents.length === 1 ? (first?.recordNumber ?? today) : `${fill(documentWords(first?.language ?? 'zh-CN').copies, { count: documents.length })}_${today}`;
  const name = `${title}_${rest}`.replaceAll(REFUSED, ' ').replaceAll(/\s+/g, ' ').trim();
  return `${[...name].slice(0, LONGEST).join('')}.${format}`;
}
