import { index, integer, sqliteTable, text, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Bilingual } from '../../../shared/contract/common';
import { accounts } from '../../access/tables';
import { checkCivilDate, civilDateColumn, idColumn, instantColumn, recordColumns } from '../../platform/columns';
import { assessments } from '../assessments/tables';
import { residents } from '../residents/tables';

/** Decisions on care levels. One holds from its day until the next one's; nothing is overwritten, a mistake gets a linked correction. */
export const careLevels = sqliteTable(
  'care_levels',
  {
    id: idColumn(),
    ...recordColumns(),
    residentId: text('resident_id').notNull().references(() => residents.id),
    assessmentId: text('assessment_id').notNull().references(() => assessments.id),
    /** 0 is the lightest care. */
    rank: integer('rank').notNull(),
    /** What the home called the level when it was decided. */
    levelCode: text('level_code').notNull(),
    /** JSON: its name in both languages. */
    levelName: text('level_name', { mode: 'json' }).$type<Bilingual>().notNull(),
    /** What the policy gave for the grade. */
    policyRank: integer('policy_rank').notNull(),
    policyHash: text('policy_hash').notNull(),
    schemeHash: text('scheme_hash').notNull(),
    effectiveOn: civilDateColumn('effective_on').notNull(),
    /** Why it differs from the policy. */
    reason: text('reason'),
    /** Set at once when it follows the policy or the director decides herself; empty while an override waits. */
    decidedAt: instantColumn('decided_at'),
    decidedBy: text('decided_by').references(() => accounts.id),
    approved: integer('approved', { mode: 'boolean' }),
    decisionNote: text('decision_note'),
    correctionOfId: text('correction_of_id').references((): AnySQLiteColumn => careLevels.id),
    correctionReason: text('correction_reason'),
    /** The correction that took its place. */
    correctedById: text('corrected_by_id').references((): AnySQLiteColumn => careLevels.id),
  },
  (table) => [
    index('care_levels_by_resident').on(table.residentId, table.effectiveOn),
    index('care_levels_by_assessment').on(table.assessmentId),
    checkCivilDate('care_levels_effective_on', table.effectiveOn),
  ],
);
