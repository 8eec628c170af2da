import type { LeavingBlock } from '@shared/contract/staff';
import type { CivilDate } from '@shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import { departmentsLed } from './departments';

/**
 * What modules that stand on this one know of a person's duties after a last day: shifts on the roster, sessions to teach.
 * They hand it in when the router is put together, so that this module needs none of them.
 */
export type LeavingCheck = (db: ReadDb, staffId: string, leaveOn: CivilDate) => readonly LeavingBlock[];

/** Everything that still hangs on a person who leaves. */
export function leavingBlocks(db: ReadDb, staffId: string, leaveOn: CivilDate, checks: readonly LeavingCheck[]): LeavingBlock[] {
  const heads = departmentsLed(db, staffId).map((one): LeavingBlock => ({ kind: 'head', what: one.name, fromOn: null, toOn: null, count: 1 }));
  return [...heads, ...checks.flatMap((check) => check(db, staffId, leaveOn))];
}
