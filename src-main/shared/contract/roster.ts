import * as z from 'zod';
import { id, instant, language, personRef } from './common';
import { longCommand, query, task } from './define';

/*
 * Importing a list of residents, staff or certificates: read a file, match its columns, see what each row would do, and only then write. Until
 * `confirm` nothing is stored; what was read lives in core's memory under the id that `read` gives.
 */

/** What a list is a list of. */
export const rosterTargets = ['residents', 'staff', 'certificates'] as const;
export const rosterTarget = z.enum(rosterTargets);
export type RosterTarget = z.infer<typeof rosterTarget>;

/** Why a file as a whole is not taken. */
export const fileRefusals = [
  'notASpreadsheet', 'passwordProtected', 'truncated', 'empty', 'tooLarge', 'tooManyRows', 'noHeader', 'tookTooLong', 'uploadGone',
] as const;
export type FileRefusal = (typeof fileRefusals)[number];

/** What a file that is no spreadsheet seems to be. */
export const looksLikeKinds = ['picture', 'pdf', 'textDocument', 'archive', 'program', 'media', 'database', 'unknown'] as const;

/** Why a row is an error: those of the forms' reasons that a person's facts can meet, and those only a spreadsheet has. */
export const rowReasons = [
  'required', 'tooShort', 'tooLong', 'tooSmall', 'tooLarge', 'notANumber', 'notADate', 'notInList', 'format',
  'futureDate', 'tooOld', 'impossibleDate', 'ambiguousDate',
  'idLength', 'idCharacters', 'idCheckDigit', 'idPrefix', 'idExcelScientific', 'idExcelTruncated', 'birthContradictsId', 'sexContradictsId',
  'phone', 'cellError', 'unknownWord', 'personUnknown', 'personUnclear', 'numberTaken', 'olderThanHeld',
  'issuedInFuture', 'validBeforeIssue', 'reviewAfterExpiry', 'reviewBeforeIssue', 'endNotSaid', 'leaveBeforeEntry', 'entryBeforeBirth', 'employmentOverlap',
] as const;
export type RowReason = (typeof rowReasons)[number];

/** What a person should look at although the row is taken. */
export const rowNotices = [
  'birthFromId', 'sexFromId', 'convertedFrom15', 'unknownAreaCode', 'maybeExcelTruncated', 'wordNotKnown', 'phoneKeptAsNote', 'phoneTakenAsOwn', 'nameDiffers', 'notReadAsNumber',
  'usualForm', 'positionMissing', 'departmentNew', 'levelInNote', 'replacesHeld',
] as const;
export type RowNotice = (typeof rowNotices)[number];

/**
 * What a row would do. `new` and `update` write; `duplicate` says the same as an earlier row or as the record there is;
 * `decide` looks like somebody there is (same name and birth date, no number to tell); `error` must be mended in the file.
 */
export const rowOutcomes = ['new', 'update', 'duplicate', 'decide', 'error'] as const;
export const rowOutcome = z.enum(rowOutcomes);
export type RowOutcome = z.infer<typeof rowOutcome>;

const params = z.record(z.string(), z.union([z.string(), z.number()])).optional();

export const rowIssue = z.object({ field: z.string(), reason: z.enum(rowReasons), params });
export type RowIssue = z.infer<typeof rowIssue>;
export const rowRemark = z.object({ field: z.string(), notice: z.enum(rowNotices), params });
export type RowRemark = z.infer<typeof rowRemark>;

/** The field of a list a column can hold: its key, and its label in both languages from resources/templates. */
export const importField = z.object({ field: z.string(), text: z.object({ zh: z.string(), en: z.string() }), required: z.boolean() });
export type ImportFieldInfo = z.infer<typeof importField>;

/** Column index (from 0) that holds each field. */
export const columnMapping = z.record(z.string(), z.number().int().min(0).max(16_384));
export type ColumnMapping = z.infer<typeof columnMapping>;

export const readOutput = z.object({
  importId: id,
  target: rosterTarget,
  fileName: z.string(),
  format: z.enum(['xlsx', 'xls', 'xlsb', 'ods', 'html', 'xml2003', 'csv']),
  encoding: z.enum(['utf-8', 'gb18030', 'utf-16le']).nullable(),
  /** Sheets with something in them; `rows` counts all of them, header and blanks too. */
  sheets: z.array(z.object({ index: z.number().int(), name: z.string(), rows: z.number().int() })),
  sheet: z.number().int(),
  /** First and last row of the header, as the person sees them in the program, from 1. */
  headerFrom: z.number().int(),
  headerTo: z.number().int(),
  columns: z.array(z.object({ index: z.number().int(), title: z.string(), samples: z.array(z.string()) })),
  fields: z.array(importField),
  /** Groups of fields: while none of a group has a column, no row can be checked. */
  needed: z.array(z.array(z.string()).min(1)),
  /** Fields the preview shows in columns of their own, beside the name. */
  shown: z.array(z.string()),
  mapping: columnMapping,
  /** The mapping is the one this home confirmed for a list with the same titles. */
  remembered: z.boolean(),
  /** Rows with something in them under the header. */
  dataRows: z.number().int(),
  skipped: z.object({ blank: z.number().int(), repeatedHeader: z.number().int(), total: z.number().int(), note: z.number().int() }),
  /** This very file was imported before. */
  importedBefore: z.object({ at: instant, by: z.string() }).nullable(),
});
export type ReadOutput = z.infer<typeof readOutput>;

const counts = z.object({ new: z.number().int(), update: z.number().int(), duplicate: z.number().int(), decide: z.number().int(), error: z.number().int() });
export type OutcomeCounts = z.infer<typeof counts>;

export const previewRow = z.object({
  /** Row in the file, from 1. */
  row: z.number().int(),
  outcome: rowOutcome,
  name: z.string(),
  /** Field → what the row says, in the standards' words; numbers of documents masked where the person may not read them in full. */
  values: z.record(z.string(), z.string().nullable()),
  issues: z.array(rowIssue),
  remarks: z.array(rowRemark),
  /** For an update: what would change, as text in the standards' words. */
  changes: z.array(z.object({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
  /** For a decision: the row has all it takes to become a new record. */
  mayBeNew: z.boolean(),
  /** For a duplicate or a decision: the earlier row or the record it looks like. */
  sameAs: z.object({ row: z.number().int().nullable(), subjectId: z.string().nullable(), name: z.string() }).nullable(),
});
export type PreviewRow = z.infer<typeof previewRow>;

/** What to do with a row that looks like a record there is. */
export const decision = z.object({ row: z.number().int(), as: z.enum(['new', 'update', 'skip']) });
export type Decision = z.infer<typeof decision>;

export const importSummary = z.object({
  importId: id, fileName: z.string(), at: instant, by: personRef.shape.name,
  created: z.number().int(), updated: z.number().int(), skipped: z.number().int(),
  undone: z.object({ at: instant, rows: z.number().int(), refused: z.number().int() }).nullable(),
  /** Only the last import can be undone. */
  undoable: z.boolean(),
});
export type ImportSummary = z.infer<typeof importSummary>;

/** A word of the list nobody knows, until a person says what it means. */
export const unknownWord = z.object({ field: z.string(), word: z.string(), rows: z.number().int() });
export type UnknownWord = z.infer<typeof unknownWord>;
/** What such a word can mean. */
export const wordChoice = z.object({ code: z.string(), text: z.object({ zh: z.string(), en: z.string() }) });
export type WordChoice = z.infer<typeof wordChoice>;

/** Pages that show what an import has written. */
const written = ['residents', 'staff', 'certificates', 'training', 'staffing', 'shifts', 'roster', 'today'] as const;

const gone = { IMPORT_GONE: { data: z.object({}) } } as const;
const refused = {
  FILE_REFUSED: {
    data: z.object({
      reason: z.enum(fileRefusals), looksLike: z.enum(looksLikeKinds).optional(), limit: z.number().optional(), actual: z.number().optional(),
    }),
  },
} as const;

export const roster = {
  read: task({
    doc: 'Reads an uploaded list, finds its header and suggests which column is which; writes nothing.',
    permission: 'roster.import', topics: [],
    input: z.object({
      uploadId: z.string().min(1).max(120), target: rosterTarget.default('residents'), sheet: z.number().int().min(0).max(1000).optional(),
      /** Last row of the header as a person pointed it out, from 1. */
      headerTo: z.number().int().min(1).max(2000).optional(),
      taskId: id,
    }),
    output: readOutput, errors: refused,
  }),
  check: task({
    doc: 'Says for every row what importing it would do, by the columns the person chose; writes nothing.',
    permission: 'roster.import', topics: [],
    input: z.object({
      importId: id, mapping: columnMapping,
      /** What a person said words of the list mean that nobody knew: word → code among `choices`. */
      meanings: z.record(z.string().max(200), z.string().max(64)).default({}), taskId: id,
    }),
    output: z.object({ counts, rows: z.number().int(), unknown: z.array(unknownWord), choices: z.array(wordChoice) }), errors: gone,
  }),
  preview: query({
    doc: 'The checked rows page by page, all or those of some outcomes.',
    permission: 'roster.import',
    input: z.object({
      importId: id, outcomes: z.array(rowOutcome).max(5).optional(),
      /** Only rows with a remark. */
      remarked: z.boolean().optional(),
      /** Rows after this row of the file. */
      after: z.number().int().min(0).default(0), limit: z.number().int().min(1).max(500).default(100),
      /** Language of the standards' words among the changes. */
      language,
    }),
    output: z.object({ rows: z.array(previewRow), total: z.number().int(), next: z.number().int().nullable() }), errors: gone,
  }),
  confirm: longCommand({
    doc: 'Writes the new and the changed records in one transaction and remembers which column was which.',
    permission: 'roster.import', topics: written,
    input: z.object({ importId: id, decisions: z.array(decision).max(50_000).default([]), taskId: id }),
    output: z.object({ importId: id, created: z.number().int(), updated: z.number().int(), skipped: z.number().int() }),
    errors: {
      ...gone,
      /** Records changed since the rows were checked; check again and look. */
      CHANGED_SINCE: { data: z.object({}) },
      NOTHING_TO_IMPORT: { data: z.object({}) },
    },
  }),
  errorRows: task({
    doc: 'The rows that cannot be imported, as a workbook with the file\'s own columns and a sentence why, to mend and import again.',
    permission: 'roster.import', topics: [],
    input: z.object({ importId: id, language }),
    output: z.object({ fileId: z.string(), fileName: z.string(), rows: z.number().int() }),
    errors: { ...gone, NO_ERROR_ROWS: { data: z.object({}) } },
  }),
  undo: longCommand({
    doc: 'Takes the last import back: voids what it created and restores what it changed; rows touched since are left and named.',
    permission: 'roster.import', topics: written,
    input: z.object({ importId: id, language, taskId: id }),
    output: z.object({
      undone: z.number().int(),
      refused: z.array(z.object({ row: z.number().int(), subjectId: id, name: z.string(), why: z.enum(['changedSince', 'inUse', 'voided']) })),
    }),
    errors: { NOT_LAST_IMPORT: { data: z.object({}) }, ALREADY_UNDONE: { data: z.object({}) } },
  }),
  history: query({
    doc: 'Earlier imports of such lists, newest first.',
    permission: 'roster.import',
    input: z.object({ target: rosterTarget.default('residents'), limit: z.number().int().min(1).max(100).default(20) }), output: z.array(importSummary),
  }),
};
