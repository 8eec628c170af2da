import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { dueKinds } from '../../../shared/contract/certificates-facts';
import { certificateSubjects } from '../../../shared/standards/certificate';
import { accounts } from '../../access/tables';
import { checkCivilDate, checkOneOf, civilDateColumn, idColumn, instantColumn, recordColumns, voidColumns } from '../../platform/columns';
import { staff } from '../staff/tables';

const standing = sql`voided_at is null and superseded_by_id is null`;
const notVoid = sql`voided_at is null`;

/** Certificates of the staff and licences of the home, as the documents say. States and due days are never stored. */
export const certificates = sqliteTable(
  'certificates',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    /** Code of a kind of the catalogue. */
    kindCode: text('kind_code').notNull(),
    subject: text('subject', { enum: certificateSubjects }).notNull(),
    /** Whose it is; null for a licence of the home. */
    staffId: text('staff_id').references(() => staff.id),
    number: text('number'),
    /** The number without blanks and in capitals, by which doubles are found. */
    numberKey: text('number_key'),
    levelCode: text('level_code'),
    issuer: text('issuer'),
    issuedOn: civilDateColumn('issued_on'),
    /** Last day it holds, as the document says. */
    validUntilOn: civilDateColumn('valid_until_on'),
    /** Day by which the next review is due, as the document says or as the last review set it. */
    reviewOn: civilDateColumn('review_on'),
    /** Day of the last review passed, of those in `certificate_reviews`. */
    reviewedOn: civilDateColumn('reviewed_on'),
    /** Who sees to the renewal; null leaves it to the holder. */
    responsibleId: text('responsible_id').references(() => staff.id),
    note: text('note'),
    /** Account that entered what it says now: it may not verify it. */
    enteredBy: text('entered_by').notNull(),
    verifiedAt: instantColumn('verified_at'),
    verifiedBy: text('verified_by').references(() => accounts.id),
    verifyNote: text('verify_note'),
    supersedesId: text('supersedes_id').references((): AnySQLiteColumn => certificates.id),
    /** The renewal that took its place. */
    supersededById: text('superseded_by_id').references((): AnySQLiteColumn => certificates.id),
    /** The import, or the training session, that entered it; null when a person did. */
    importId: text('import_id'),
  },
  (table) => [
    checkOneOf('certificates_subject', table.subject, certificateSubjects),
    check('certificates_holder', sql`(${table.subject} = 'staff') = (${table.staffId} is not null)`),
    checkCivilDate('certificates_issued_on', table.issuedOn),
    checkCivilDate('certificates_valid_until_on', table.validUntilOn),
    checkCivilDate('certificates_review_on', table.reviewOn),
    checkCivilDate('certificates_reviewed_on', table.reviewedOn),
    check('certificates_order', sql`${table.validUntilOn} is null or ${table.issuedOn} is null or ${table.validUntilOn} >= ${table.issuedOn}`),
    index('certificates_by_holder').on(table.staffId, table.kindCode).where(notVoid),
    index('certificates_by_number').on(table.kindCode, table.numberKey).where(sql`number_key is not null`),
    index('certificates_by_end').on(table.kindCode, table.validUntilOn, table.id).where(standing),
    index('certificates_by_review').on(table.kindCode, table.reviewOn, table.id).where(standing),
    index('certificates_by_creation').on(table.createdAt, table.id),
    index('certificates_by_import').on(table.importId).where(sql`import_id is not null`),
  ],
);

/** Pages of scans, in order. The bytes lie in the file store. */
export const certificateScans = sqliteTable(
  'certificate_scans',
  {
    certificateId: text('certificate_id').notNull().references(() => certificates.id),
    position: integer('position').notNull(),
    /** sha256 of the content. */
    fileId: text('file_id').notNull(),
    mediaType: text('media_type', { enum: ['image/jpeg', 'image/png', 'application/pdf'] }).notNull(),
    bytes: integer('bytes').notNull(),
    /** As the person's file was called. */
    name: text('name').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.certificateId, table.position] }),
    checkOneOf('certificate_scans_media_type', table.mediaType, ['image/jpeg', 'image/png', 'application/pdf']),
    index('certificate_scans_by_file').on(table.fileId),
  ],
);

/** Reviews passed. */
export const certificateReviews = sqliteTable(
  'certificate_reviews',
  {
    id: idColumn(),
    ...recordColumns(),
    certificateId: text('certificate_id').notNull().references(() => certificates.id),
    reviewedOn: civilDateColumn('reviewed_on').notNull(),
    /** Next one as the document says; null leaves it to the kind. */
    nextOn: civilDateColumn('next_on'),
    note: text('note'),
  },
  (table) => [
    index('certificate_reviews_by_certificate').on(table.certificateId, table.reviewedOn),
    checkCivilDate('certificate_reviews_reviewed_on', table.reviewedOn),
    checkCivilDate('certificate_reviews_next_on', table.nextOn),
  ],
);

/** Answers to alarms. One belongs to a due day: when the day is corrected it covers nothing any more. */
export const certificateAnswers = sqliteTable(
  'certificate_answers',
  {
    id: idColumn(),
    ...recordColumns(),
    certificateId: text('certificate_id').notNull().references(() => certificates.id),
    due: text('due', { enum: dueKinds }).notNull(),
    dueOn: civilDateColumn('due_on').notNull(),
    leadDays: integer('lead_days').notNull(),
    /** Day by which it is seen to. */
    planOn: civilDateColumn('plan_on').notNull(),
    note: text('note'),
  },
  (table) => [
    index('certificate_answers_by_certificate').on(table.certificateId, table.due, table.dueOn),
    checkOneOf('certificate_answers_due', table.due, dueKinds),
    checkCivilDate('certificate_answers_due_on', table.dueOn),
    checkCivilDate('certificate_answers_plan_on', table.planOn),
  ],
);

/** Which notices a person has seen on the last day they signed in; one row per account, replaced day by day. */
export const certificateNotices = sqliteTable(
  'certificate_notices',
  {
    id: idColumn(),
    ...recordColumns(),
    accountId: text('account_id').notNull().references(() => accounts.id),
    seenOn: civilDateColumn('seen_on').notNull(),
    /** JSON: keys of the alarms seen that day. */
    seen: text('seen', { mode: 'json' }).$type<string[]>().notNull(),
  },
  (table) => [uniqueIndex('certificate_notices_by_account').on(table.accountId), checkCivilDate('certificate_notices_seen_on', table.seenOn)],
);

/** Kinds the home added or changed on screen, one row per decision; the last one whose day has come holds. */
export const certificateKinds = sqliteTable(
  'certificate_kinds',
  {
    id: idColumn(),
    ...recordColumns(),
    code: text('code').notNull(),
    effectiveOn: civilDateColumn('effective_on').notNull(),
    /** JSON of the kind, of the format of the catalogue. */
    content: text('content').notNull(),
    reason: text('reason'),
    /** Counts the decisions on a code from 1. */
    sequence: integer('sequence').notNull(),
  },
  (table) => [uniqueIndex('certificate_kinds_sequence').on(table.code, table.sequence), checkCivilDate('certificate_kinds_effective_on', table.effectiveOn)],
);

/** Which regional scheme holds from which day, one row per choice. */
export const certificateRegions = sqliteTable(
  'certificate_regions',
  {
    id: idColumn(),
    ...recordColumns(),
    /** Family of the catalogue; null for none. */
    family: text('family'),
    effectiveOn: civilDateColumn('effective_on').notNull(),
    reason: text('reason').notNull(),
    /** Counts the choices from 1. */
    sequence: integer('sequence').notNull(),
  },
  (table) => [uniqueIndex('certificate_regions_sequence').on(table.sequence), checkCivilDate('certificate_regions_effective_on', table.effectiveOn)],
);
