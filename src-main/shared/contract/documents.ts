import * as z from 'zod';
import { id, language, nothing, optionalWords } from './common';
import { command, query, task } from './define';

/*
 * Printed forms: preview, export to PDF, Word and Excel, one by one or many in one file. What a form says is decided by the
 * module it belongs to; here it is only asked for.
 */

/** The forms there are. Each belongs to a module, which says who may see it. */
export const formCodes = [
  'assessment-report', 'assessment-blank', 'assessment-ledger', 'assessment-due', 'care-level-notice', 'care-level-ledger', 'resident-ledger', 'staff-roster', 'organisation-chart',
  'certificate-ledger', 'certificate-expiring', 'certificate-gaps', 'certificate-statistics', 'health-certificate-ledger', 'institution-licences', 'certificate-kinds', 'certificate-matrix',
  'shift-roster', 'roster-changes',
  'training-plan', 'training-ledger', 'training-session', 'training-sign-in', 'training-hours', 'training-duties',
  'staffing-rates', 'rate-people', 'staff-file', 'appraisal-sheet', 'appraisal-month', 'award-ledger', 'credit-ledger', 'pay-table',
] as const;
export const formCode = z.enum(formCodes);
export type FormCode = z.infer<typeof formCode>;

export const exportFormats = ['pdf', 'docx', 'xlsx'] as const;
export const exportFormat = z.enum(exportFormats);
export type ExportFormat = z.infer<typeof exportFormat>;

/** Most records one file may hold: what is larger is a backup, not paper. */
export const MAX_RECORDS_IN_FILE = 2_000;
/** Most records a preview draws; the file holds all. */
export const MAX_RECORDS_IN_PREVIEW = 20;

/**
 * What is to be printed. Ids are those of the records of the form: assessments, care levels, or the scale family of a blank
 * form. A list form has no ids but `list`: filter, order and columns, as the module the list belongs to takes them.
 */
const what = {
  form: formCode,
  ids: z.array(id).max(MAX_RECORDS_IN_FILE).default([]),
  list: z.json().optional(),
  language,
};

export const documents = {
  preview: query({
    doc: 'The pages of a form as HTML that holds everything but the fonts and runs no script.',
    permission: 'signedIn', input: z.object(what),
    output: z.object({
      html: z.string(), title: z.string(), recordNumber: z.string().nullable(), standardEdition: z.string().nullable(), statusNotice: z.string().nullable(),
      landscape: z.boolean(),
      /** How many documents the file will hold, and how many of them are drawn here. */
      documents: z.number().int(), shown: z.number().int(),
      /** false where nothing can make a PDF: the person prints from the preview. */
      canMakePdf: z.boolean(),
    }),
  }),
  export: task({
    doc: 'Makes one file of a form or of many and keeps it, encrypted, until it is fetched. Who, what, why, how many and the file\'s hash go into the audit trail.',
    permission: 'documents.export', topics: [],
    input: z.object({ ...what, taskId: z.string().min(1).max(80), format: exportFormat, purpose: optionalWords(200) }),
    output: z.object({
      /** Fetched at `/files/temporary/<id>`. */
      temporaryId: z.string(), fileName: z.string(), bytes: z.number().int(), sha256: z.string(), documents: z.number().int(),
    }),
    errors: {
      NO_PDF_PRINTER: { data: z.object({}) },
      PRINT_FAILED: { data: z.object({}) },
    },
  }),
  recordPrinting: command({
    doc: 'Notes that a form was sent to a printer from the preview, so that paper leaves the same trace as a file.',
    permission: 'documents.export', topics: [],
    input: z.object({ form: formCode, ids: what.ids, purpose: optionalWords(200) }), output: nothing,
  }),
};

