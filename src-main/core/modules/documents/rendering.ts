import type { Document } from '@shared/documents/model';
import type { ExportFormat } from '@shared/contract/documents';
import { renderDocx } from '../../platform/renderers/docx';
import { hucreSheetWriter } from '../../platform/renderers/hucre-sheet-writer';
import { renderXlsx } from '../../platform/renderers/xlsx';

/** Word and Excel of two hundred reports take seconds; this job of the worker makes them off core's thread. */
export function renderOfficeFile(input: { readonly format: Exclude<ExportFormat, 'pdf'>; readonly documents: readonly Document[] }): Promise<Uint8Array> {
  return input.format === 'docx' ? renderDocx(input.documents) : renderXlsx(input.documents, hucreSheetWriter);
}

/** Media type of a file, for the browser that fetches it. */
export const mediaTypes: Record<ExportFormat, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
