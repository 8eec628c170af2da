import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { sessionFileKinds, trainingKinds, trainingResults, type PlanItemFields } from '../../../shared/contract/training-facts';
import { accounts } from '../../access/tables';
import { checkCivilDate, checkOneOf, civilDateColumn, idColumn, instantColumn, recordColumns, voidColumns } from '../../platform/columns';
import { staff } from '../staff/tables';

/** What a home means to train in a year. Whether it was done follows from the sessions that name it. */
export const trainingPlanItems = sqliteTable(
  'training_plan_items',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    year: integer('year').notNull(),
    /** 1–12. */
    month: integer('month').notNull(),
    title: text('title').notNull(),
    /** JSON array of codes of `training-topic`. */
    topics: text('topics', { mode: 'json' }).$type<string[]>().notNull(),
    kind: text('kind', { enum: trainingKinds }).notNull(),
    /** JSON: everybody, groups of posts, posts, departments. */
    audience: text('audience', { mode: 'json' }).$type<PlanItemFields['audience']>().notNull(),
    hours: real('hours').notNull(),
    /** Who sees to it, in words. */
    responsible: text('responsible'),
    note: text('note'),
    /** The item of another year it was copied from. */
    copiedFromId: text('copied_from_id').references((): AnySQLiteColumn => trainingPlanItems.id),
  },
  (table) => [
    index('training_plan_items_by_year').on(table.year, table.month),
    check('training_plan_items_month', sql`${table.month} between 1 and 12`),
    check('training_plan_items_hours', sql`${table.hours} > 0 and ${table.hours} <= 24`),
    checkOneOf('training_plan_items_kind', table.kind, trainingKinds),
  ],
);

/** One training held or to be held. Closed, it is locked: a mistake gets a linked later version. Its state follows from the facts here. */
export const trainingSessions = sqliteTable(
  'training_sessions',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    /** Year it was entered in and running number within it, `2026-0007`. */
    numberYear: integer('number_year').notNull(),
    numberSequence: integer('number_sequence').notNull(),
    heldOn: civilDateColumn('held_on').notNull(),
    /** Clock time of the home, `09:30`. */
    startsAt: text('starts_at'),
    endsAt: text('ends_at'),
    hours: real('hours').notNull(),
    title: text('title').notNull(),
    /** JSON array of codes of `training-topic`. */
    topics: text('topics', { mode: 'json' }).$type<string[]>().notNull(),
    kind: text('kind', { enum: trainingKinds }).notNull(),
    /** What was taught. */
    content: text('content'),
    trainerInside: integer('trainer_inside', { mode: 'boolean' }).notNull(),
    trainerStaffId: text('trainer_staff_id').references(() => staff.id),
    trainerName: text('trainer_name'),
    place: text('place'),
    planItemId: text('plan_item_id').references(() => trainingPlanItems.id),
    closedAt: instantColumn('closed_at'),
    closedBy: text('closed_by').references(() => accounts.id),
    correctionOfId: text('correction_of_id').references((): AnySQLiteColumn => trainingSessions.id),
    correctionReason: text('correction_reason'),
    /** The version that took its place, set when that one was closed. */
    correctedById: text('corrected_by_id').references((): AnySQLiteColumn => trainingSessions.id),
    /** The number of the last place on the sign-in sheet, so that a number once printed is never given to another. */
    lastNumber: integer('last_number').notNull().default(0),
  },
  (table) => [
    uniqueIndex('training_sessions_number').on(table.numberYear, table.numberSequence),
    index('training_sessions_by_day').on(table.heldOn, table.id),
    index('training_sessions_by_plan').on(table.planItemId).where(sql`plan_item_id is not null`),
    index('training_sessions_by_correction').on(table.correctionOfId).where(sql`correction_of_id is not null`),
    checkOneOf('training_sessions_kind', table.kind, trainingKinds),
    checkCivilDate('training_sessions_held_on', table.heldOn),
    check('training_sessions_hours', sql`${table.hours} > 0 and ${table.hours} <= 24`),
  ],
);

/** Who is on the list of a session. */
export const trainingParticipants = sqliteTable(
  'training_participants',
  {
    sessionId: text('session_id').notNull().references(() => trainingSessions.id),
    staffId: text('staff_id').notNull().references(() => staff.id),
    /** Number on the sign-in sheet. */
    number: integer('number').notNull(),
    /** Null until attendance is keyed. */
    attended: integer('attended', { mode: 'boolean' }),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.staffId] }),
    uniqueIndex('training_participants_number').on(table.sessionId, table.number),
    index('training_participants_by_staff').on(table.staffId),
  ],
);

/** Tries at the exam. Those keyed before closing are the session's; a later one is a re-take. */
export const trainingAttempts = sqliteTable(
  'training_attempts',
  {
    id: idColumn(),
    ...recordColumns(),
    sessionId: text('session_id').notNull().references(() => trainingSessions.id),
    staffId: text('staff_id').notNull().references(() => staff.id),
    examOn: civilDateColumn('exam_on').notNull(),
    result: text('result', { enum: trainingResults }).notNull(),
    score: real('score'),
    /** true when it was added after the session was closed. */
    retake: integer('retake', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    index('training_attempts_by_session').on(table.sessionId, table.staffId),
    checkOneOf('training_attempts_result', table.result, trainingResults),
    checkCivilDate('training_attempts_exam_on', table.examOn),
  ],
);

/** Sheets, material and photos of a session; the bytes are in the file store. */
export const trainingFiles = sqliteTable(
  'training_files',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    sessionId: text('session_id').notNull().references(() => trainingSessions.id),
    kind: text('kind', { enum: sessionFileKinds }).notNull(),
    /** sha256 in the file store. */
    fileId: text('file_id').notNull(),
    name: text('name').notNull(),
    mediaType: text('media_type').notNull(),
  },
  (table) => [
    index('training_files_by_session').on(table.sessionId),
    index('training_files_by_file').on(table.fileId),
    checkOneOf('training_files_kind', table.kind, sessionFileKinds),
  ],
);

/** Certificates a session granted or renewed. */
export const trainingGrants = sqliteTable(
  'training_grants',
  {
    sessionId: text('session_id').notNull().references(() => trainingSessions.id),
    staffId: text('staff_id').notNull().references(() => staff.id),
    certificateId: text('certificate_id').notNull(),
    kindCode: text('kind_code').notNull(),
    grantedAt: instantColumn('granted_at').notNull(),
    grantedBy: text('granted_by').notNull().references(() => accounts.id),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.staffId, table.kindCode] })],
);

/** What the home has decided about a duty of a calendar; the last that has begun holds. */
export const trainingDutySettings = sqliteTable(
  'training_duty_settings',
  {
    id: idColumn(),
    ...recordColumns(),
    /** `family/code` of the duty. */
    dutyKey: text('duty_key').notNull(),
    /** Running number of the decisions on this duty. */
    sequence: integer('sequence').notNull(),
    inUse: integer('in_use', { mode: 'boolean' }).notNull(),
    everyMonths: integer('every_months'),
    hours: real('hours'),
    effectiveOn: civilDateColumn('effective_on').notNull(),
    reason: text('reason').notNull(),
    /** true when the person saw that this is laxer than the law leaves. */
    laxerAccepted: integer('laxer_accepted', { mode: 'boolean' }).notNull(),
  },
  (table) => [
    uniqueIndex('training_duty_settings_once').on(table.dutyKey, table.sequence),
    checkCivilDate('training_duty_settings_effective_on', table.effectiveOn),
  ],
);
