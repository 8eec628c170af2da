import { createHash } from 'node:crypto';
import { contract } from '@shared/contract';
import { MAX_RECORDS_IN_PREVIEW, type ExportFormat } from '@shared/contract/documents';
import type { Document } from '@shared/documents/model';
import type { ReadDb } from '../../platform/database';
import { Cancelled } from '../../platform/failures';
import { command, query, task } from '../../platform/procedure';
import { footTemplate, renderHtml } from '../../platform/renderers/html';
import { NoPdfPrinter, PrintFailed } from '../../platform/renderers/pdf-printer';
import type { CoreServices } from '../../platform/services';
import { exportFileName } from './file-name';
import { allowedForm, formContext, makeAll, makeOne } from './making';
import type { PrintableForm } from './printable';
import { mediaTypes } from './rendering';

const c = contract.documents;

interface Refusals {
  NO_PDF_PRINTER(given: { data: Record<string, never> }): Error;
  PRINT_FAILED(given: { data: Record<string, never> }): Error;
}

/** The bytes of the file. Word and Excel are made on another thread, the PDF by a browser or the shell. */
async function fileOf(documents: readonly Document[], format: ExportFormat, services: CoreServices, signal: AbortSignal, errors: Refusals): Promise<Uint8Array> {
  if (format !== 'pdf') return services.offload.run<Uint8Array>('renderOfficeFile', { format, documents }, { signal });
  if (services.printer === null) throw errors.NO_PDF_PRINTER({ data: {} });
  try {
    return await services.printer.print(renderHtml(documents), { landscape: documents[0]?.orientation === 'landscape', footTemplate: footTemplate(documents), signal });
  } catch (error) {
    if (error instanceof NoPdfPrinter) throw errors.NO_PDF_PRINTER({ data: {} });
    if (error instanceof PrintFailed) {
      services.log.warn('print failed', { reason: error.message });
      throw errors.PRINT_FAILED({ data: {} });
    }
    throw error;
  }
}

/** What the trail keeps of an export: enough to know what left the house, without copying it. */
interface ExportNote {
  readonly format: ExportFormat | 'paper';
  readonly purpose: string | null;
  readonly documents: number;
  readonly rows: number;
  readonly ids: readonly string[];
  readonly sha256?: string;
}

function noted(audit: (kind: string, id: string, detail?: unknown) => void, form: string, note: ExportNote): void {
  const [only] = note.ids;
  audit(form, only !== undefined && note.ids.length === 1 ? only : form, note);
}

/**
 * Preview and export of every form. Modules hand their forms in here, so that this module knows none of them.
 *
 * @param institutionName name of the home for the head of a form, or null before it has one
 */
export function documentProcedures(forms: readonly PrintableForm[], institutionName: (db: ReadDb) => string | null) {
  return {
    preview: query(c.preview, (db, input, ctx) => {
      const form = allowedForm(forms, input.form, ctx);
      const context = formContext(db, input.language, institutionName(db), ctx);
      const ids = form.each ? [...new Set(input.ids)] : [null];
      const documents = ids.slice(0, MAX_RECORDS_IN_PREVIEW).flatMap((id) => makeOne(form, id, input, context, ctx).documents);
      const [first] = documents;
      if (first === undefined) throw ctx.errors.NOT_FOUND({ data: { what: form.code } });
      return {
        html: renderHtml(documents), title: first.title, recordNumber: documents.length === 1 ? first.recordNumber : null,
        standardEdition: first.standardEdition, statusNotice: first.statusNotice, landscape: first.orientation === 'landscape',
        documents: ids.length, shown: documents.length, canMakePdf: ctx.services.printer !== null,
      };
    }),

    export: task(c.export, async (db, input, ctx) => {
      const form = allowedForm(forms, input.form, ctx);
      const handle = ctx.begin(input.taskId);
      const { services } = ctx;
      const context = formContext(db, input.language, institutionName(db), ctx);
      const { documents, rows } = await makeAll(form, input, context, ctx, handle);
      const bytes = await fileOf(documents, input.format, services, handle.signal, ctx.errors);
      if (handle.signal.aborted) throw new Cancelled();
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const fileName = exportFileName(documents, input.format, ctx.clock.today());
      const temporaryId = ctx.files.putTemporary(bytes, fileName, mediaTypes[input.format], ctx.actor.accountId);
      try {
        await ctx.write((_tx, audit) => {
          noted(audit, form.code, { format: input.format, purpose: input.purpose, documents: documents.length, rows, ids: input.ids, sha256 });
        });
      } catch (error) {
        // A file that left no trace must not be fetched.
        ctx.files.dropTemporary(temporaryId);
        throw error;
      }
      handle.progress(documents.length, documents.length);
      return { temporaryId, fileName, bytes: bytes.byteLength, sha256, documents: documents.length };
    }),

    recordPrinting: command(c.recordPrinting, (_tx, input, ctx) => {
      const form = allowedForm(forms, input.form, ctx);
      noted(ctx.audit.bind(ctx), form.code, { format: 'paper', purpose: input.purpose, documents: form.each ? input.ids.length : 1, rows: input.ids.length, ids: input.ids });
    }),
  };
}
