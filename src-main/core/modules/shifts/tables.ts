import { sql } from 'drizzle-orm';
import { check, index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { accounts } from '../../access/tables';
import { checkCivilDate, checkOneOf, civilDateColumn, idColumn, instantColumn, recordColumns } from '../../platform/columns';
import { departments, staff } from '../staff/tables';

/** The roster of one month and department. */
export const shiftSheets = sqliteTable(
  'shift_sheets',
  {
    id: idColumn(),
    ...recordColumns(),
    /** `2026-11`. */
    month: text('month').notNull(),
    /** null is the sheet of people without a department. */
    departmentId: text('department_id').references(() => departments.id),
    /** Hash of the shift set the cells are named by. */
    setHash: text('set_hash').notNull(),
    publishedAt: instantColumn('published_at'),
    publishedBy: text('published_by').references(() => accounts.id),
  },
  (table) => [
    // Two indexes, because drizzle splits an expression at its comma and null equals nothing.
    uniqueIndex('shift_sheets_one').on(table.month, table.departmentId).where(sql`department_id is not null`),
    uniqueIndex('shift_sheets_rest').on(table.month).where(sql`department_id is null`),
    check('shift_sheets_month', sql`${table.month} glob '[0-9][0-9][0-9][0-9]-[0-1][0-9]'`),
  ],
);

/** Every time a sheet was kept, published or changed: who, when and why. */
export const shiftSaves = sqliteTable(
  'shift_saves',
  {
    id: idColumn(),
    ...recordColumns(),
    sheetId: text('sheet_id').notNull().references(() => shiftSheets.id),
    /** Version of the sheet it made. */
    sheetVersion: integer('sheet_version').notNull(),
    kind: text('kind', { enum: ['kept', 'published', 'changed'] }).notNull(),
    reason: text('reason'),
  },
  (table) => [
    uniqueIndex('shift_saves_by_sheet').on(table.sheetId, table.sheetVersion),
    checkOneOf('shift_saves_kind', table.kind, ['kept', 'published', 'changed']),
  ],
);

/** What a cell of a sheet said from one version to another. Nothing is overwritten: a changed cell ends, and another begins. */
export const shiftAssignments = sqliteTable(
  'shift_assignments',
  {
    id: idColumn(),
    ...recordColumns(),
    sheetId: text('sheet_id').notNull().references(() => shiftSheets.id),
    staffId: text('staff_id').notNull().references(() => staff.id),
    /** The day the shift begins on. */
    workOn: civilDateColumn('work_on').notNull(),
    /** Code of the sheet's shift set. */
    shift: text('shift').notNull(),
    /** Position code; null is the person's main position of that day. */
    post: text('post'),
    /** Version of the sheet it came with, and the one it went with; null while it stands. */
    sinceVersion: integer('since_version').notNull(),
    untilVersion: integer('until_version'),
  },
  (table) => [
    uniqueIndex('shift_assignments_standing').on(table.sheetId, table.staffId, table.workOn).where(sql`until_version is null`),
    index('shift_assignments_by_day').on(table.workOn, table.staffId).where(sql`until_version is null`),
    index('shift_assignments_by_staff').on(table.staffId, table.workOn).where(sql`until_version is null`),
    index('shift_assignments_by_sheet').on(table.sheetId, table.sinceVersion),
    checkCivilDate('shift_assignments_work_on', table.workOn),
  ],
);
