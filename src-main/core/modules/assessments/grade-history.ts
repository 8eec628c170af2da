import { and, asc, eq, isNotNull, isNull } from 'drizzle-orm';
import type { CivilDate } from '@shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import { assessments } from './tables';

/** A result of a locked record, by the day it speaks of. */
export interface GradeFact {
  readonly residentId: string;
  readonly baselineOn: CivilDate;
  readonly grade: number;
}

/**
 * Every locked, valid result by a scale, oldest first: what was known of each resident on any day is the last one up to it. A
 * correction has the day of its original and was locked later, so it takes its place by itself.
 */
export function gradeHistory(db: ReadDb, family: string): GradeFact[] {
  const { residentId, baselineOn, grade, lockedAt, voidedAt } = assessments;
  return db.select({ residentId, baselineOn, grade }).from(assessments)
    .where(and(eq(assessments.family, family), isNotNull(lockedAt), isNull(voidedAt), isNotNull(grade)))
    .orderBy(asc(baselineOn), asc(lockedAt)).all()
    .flatMap((row) => (row.grade === null ? [] : [{ residentId: row.residentId, baselineOn: row.baselineOn, grade: row.grade }]));
}
