import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { awardKinds, creditDirections } from '../../../shared/contract/appraisals-records';
import { accounts } from '../../access/tables';
import { checkCivilDate, checkOneOf, civilDateColumn, idColumn, instantColumn, recordColumns, voidColumns } from '../../platform/columns';
import { staff } from '../staff/tables';

/** Monthly appraisal sheets. The state follows from the stamps: draft, signed, acknowledged, locked. */
export const appraisalSheets = sqliteTable(
  'appraisal_sheets',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    staffId: text('staff_id').notNull().references(() => staff.id),
    /** `2026-10`. */
    month: text('month').notNull(),
    family: text('family').notNull(),
    edition: text('edition').notNull(),
    /** By which records name the edition. */
    editionHash: text('edition_hash').notNull(),
    /** JSON: groups of the posts held in the month, by which items were chosen. */
    groups: text('groups').notNull(),
    /** JSON: answers and proofs. */
    sheet: text('sheet').notNull(),
    remark: text('remark'),
    /** JSON of the score at the signature; a sheet is never scored again. */
    result: text('result'),
    signedAt: instantColumn('signed_at'),
    signedBy: text('signed_by').references(() => accounts.id),
    acknowledgedAt: instantColumn('acknowledged_at'),
    acknowledgedBy: text('acknowledged_by').references(() => accounts.id),
    /** Day on which the print was signed, where it was. */
    acknowledgedOnPaperOn: civilDateColumn('acknowledged_on_paper_on'),
    acknowledgeRemark: text('acknowledge_remark'),
    lockedAt: instantColumn('locked_at'),
    lockedBy: text('locked_by').references(() => accounts.id),
  },
  (table) => [
    uniqueIndex('appraisal_sheets_one_a_month').on(table.staffId, table.month).where(sql`voided_at is null`),
    index('appraisal_sheets_by_month').on(table.month),
    check('appraisal_sheets_month', sql`${table.month} glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]'`),
    check('appraisal_sheets_order', sql`(${table.lockedAt} is null or ${table.acknowledgedAt} is not null) and (${table.acknowledgedAt} is null or ${table.signedAt} is not null) and (${table.signedAt} is null or ${table.result} is not null)`),
    checkCivilDate('appraisal_sheets_acknowledged_on_paper_on', table.acknowledgedOnPaperOn),
  ],
);

/** Awards and penalties. */
export const staffAwards = sqliteTable(
  'staff_awards',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    staffId: text('staff_id').notNull().references(() => staff.id),
    kind: text('kind', { enum: awardKinds }).notNull(),
    on: civilDateColumn('happened_on').notNull(),
    title: text('title').notNull(),
    detail: text('detail'),
    /** Paid or kept back. */
    amountCents: integer('amount_cents'),
    basis: text('basis'),
    /** sha256 of the paper in the file store. */
    fileId: text('file_id'),
  },
  (table) => [
    index('staff_awards_by_staff').on(table.staffId, table.on),
    index('staff_awards_by_file').on(table.fileId).where(sql`file_id is not null`),
    checkOneOf('staff_awards_kind', table.kind, awardKinds),
    checkCivilDate('staff_awards_happened_on', table.on),
    check('staff_awards_amount', sql`${table.amountCents} is null or ${table.amountCents} >= 0`),
  ],
);

/** Events of professional credit, with the appeal against them. */
export const creditEvents = sqliteTable(
  'credit_events',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    staffId: text('staff_id').notNull().references(() => staff.id),
    direction: text('direction', { enum: creditDirections }).notNull(),
    /** Code of the list `credit-honour` or `credit-breach`. */
    kind: text('kind').notNull(),
    on: civilDateColumn('happened_on').notNull(),
    detail: text('detail').notNull(),
    /** Who established it. */
    source: text('source'),
    /** sha256 of the proof in the file store. */
    fileId: text('file_id'),
    appealOn: civilDateColumn('appeal_on'),
    appealText: text('appeal_text'),
    decidedOn: civilDateColumn('decided_on'),
    decidedBy: text('decided_by').references(() => accounts.id),
    upheld: integer('upheld', { mode: 'boolean' }),
    decisionText: text('decision_text'),
  },
  (table) => [
    index('credit_events_by_staff').on(table.staffId, table.on),
    index('credit_events_by_file').on(table.fileId).where(sql`file_id is not null`),
    checkOneOf('credit_events_direction', table.direction, creditDirections),
    checkCivilDate('credit_events_happened_on', table.on),
    checkCivilDate('credit_events_appeal_on', table.appealOn),
    checkCivilDate('credit_events_decided_on', table.decidedOn),
    check('credit_events_decision', sql`(${table.decidedOn} is null) = (${table.upheld} is null) and (${table.decidedOn} is null or ${table.appealOn} is not null)`),
  ],
);

/** What the home links to each skill level, each table from its day until the next one's. */
export const payTables = sqliteTable(
  'pay_tables',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    effectiveOn: civilDateColumn('effective_on').notNull(),
    title: text('title').notNull(),
    basis: text('basis').notNull(),
    /** JSON: level, grade, allowance in cents. */
    rows: text('rows').notNull(),
  },
  (table) => [
    uniqueIndex('pay_tables_one_a_day').on(table.effectiveOn).where(sql`voided_at is null`),
    checkCivilDate('pay_tables_effective_on', table.effectiveOn),
  ],
);
