import { sql } from 'drizzle-orm';
import { index, integer, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { reassessmentKinds } from '../../../shared/contract/assessments';
import { roles } from '../../../shared/contract/permissions';
import { assessmentReason, type AssessmentReason } from '../../../shared/standards/scale';
import { accounts } from '../../access/tables';
import { checkCivilDate, checkOneOf, civilDateColumn, idColumn, instantColumn, recordColumns, voidColumns } from '../../platform/columns';
import { residents } from '../residents/tables';

/** One filled-in form of one scale edition about one resident. Its state follows from the facts here and is not stored. */
export const assessments = sqliteTable(
  'assessments',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    residentId: text('resident_id').notNull().references(() => residents.id),
    /** Year and running number within it make the number of the assessment, `2026-0007`. */
    numberYear: integer('number_year').notNull(),
    numberSequence: integer('number_sequence').notNull(),
    /** The scale edition, by name and by hash of its content. */
    family: text('family').notNull(),
    edition: text('edition').notNull(),
    editionHash: text('edition_hash').notNull(),
    /** JSON: the switches that held when it was begun. */
    switches: text('switches').notNull(),
    reason: text('reason').$type<AssessmentReason>().notNull(),
    baselineOn: civilDateColumn('baseline_on').notNull(),
    /** JSON: field values and answers; while open this is the autosaved draft. */
    sheet: text('sheet').notNull(),
    /** JSON: words for the text blanks of the report page, by block code. */
    reportTexts: text('report_texts').notNull(),
    /** JSON: codes of the fields still as they were taken from the resident's record. */
    fromFile: text('from_file').notNull(),
    savedAt: instantColumn('saved_at').notNull(),
    savedBy: text('saved_by').notNull().references(() => accounts.id),
    /** The window that wrote last; it may write over its own text without having read the reply. */
    savedByWindow: text('saved_by_window'),
    completedAt: instantColumn('completed_at'),
    completedBy: text('completed_by').references(() => accounts.id),
    /** sha256 of what signatures cover; set when the form is closed, cleared when it is opened again. */
    sheetHash: text('sheet_hash'),
    /** Time of the last signature. */
    lockedAt: instantColumn('locked_at'),
    /** JSON: the whole result of scoring at the last signature; never computed again. */
    result: text('result'),
    /** Read out of the result for filters and lists. */
    grade: integer('grade').generatedAlwaysAs(sql`json_extract(result, '$.final.grade')`, { mode: 'stored' }),
    correctionOfId: text('correction_of_id').references((): AnySQLiteColumn => assessments.id),
    correctionReason: text('correction_reason'),
    supersededById: text('superseded_by_id').references((): AnySQLiteColumn => assessments.id),
  },
  (table) => [
    uniqueIndex('assessments_number').on(table.numberYear, table.numberSequence),
    index('assessments_by_resident').on(table.residentId, table.family, table.baselineOn),
    index('assessments_by_baseline').on(table.baselineOn, table.id),
    index('assessments_by_correction').on(table.correctionOfId),
    checkOneOf('assessments_reason', table.reason, assessmentReason.options),
    checkCivilDate('assessments_baseline_on', table.baselineOn),
  ],
);

/** Signatures, also those taken back before the record was locked. */
export const assessmentSignatures = sqliteTable(
  'assessment_signatures',
  {
    id: idColumn(),
    assessmentId: text('assessment_id').notNull().references(() => assessments.id),
    /** 1 for the first assessor, 2 for the second. */
    position: integer('position').notNull(),
    accountId: text('account_id').notNull().references(() => accounts.id),
    /** Name and role as they were when signing. */
    name: text('name').notNull(),
    role: text('role', { enum: roles }).notNull(),
    signedAt: instantColumn('signed_at').notNull(),
    editionHash: text('edition_hash').notNull(),
    sheetHash: text('sheet_hash').notNull(),
    withdrawnAt: instantColumn('withdrawn_at'),
    withdrawnBy: text('withdrawn_by').references(() => accounts.id),
    withdrawReason: text('withdraw_reason'),
  },
  (table) => [
    // Two different people, one signature for each place: held by the database too.
    uniqueIndex('assessment_signatures_person').on(table.assessmentId, table.accountId).where(sql`withdrawn_at is null`),
    uniqueIndex('assessment_signatures_position').on(table.assessmentId, table.position).where(sql`withdrawn_at is null`),
    index('assessment_signatures_by_assessment').on(table.assessmentId),
    checkOneOf('assessment_signatures_role', table.role, roles),
  ],
);

/** Requests for an assessment out of turn. Fulfilled when a later assessment is locked; that is derived. */
export const reassessmentRequests = sqliteTable(
  'reassessment_requests',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    residentId: text('resident_id').notNull().references(() => residents.id),
    kind: text('kind', { enum: reassessmentKinds }).notNull(),
    reason: text('reason').notNull(),
    /** The day the state changed or the incident happened. */
    occurredOn: civilDateColumn('occurred_on').notNull(),
  },
  (table) => [
    index('reassessment_requests_by_resident').on(table.residentId),
    checkOneOf('reassessment_requests_kind', table.kind, reassessmentKinds),
    checkCivilDate('reassessment_requests_occurred_on', table.occurredOn),
  ],
);
