import { auditPage } from '../../audit';
import { personOf } from '../../access';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { CallContext } from '../../platform/procedure';
import type { FieldIssue } from '@shared/contract/issues';
import type { StaffMember } from '@shared/contract/staff';
import type { StaffEmployment } from '@shared/contract/staff-facts';
import { yearsBetween } from '@shared/kit/civil-date';
import { maskIdNumber } from '@shared/kit/mask';
import { codeLists } from '../persons';
import { stateOn } from './dated';
import { departmentRecord, departmentsLed } from './departments';
import { departmentNames } from './doors';
import { shownPosts } from './list';
import { positionList } from './positions';
import { datedIssues } from './rules';
import { declarationsOf, employmentsOf, factsOfRecord, staffByDocument, staffRecord, type StaffRecord } from './store';

/* What the procedures of this module share: finding, refusing, showing. */

/** The failures these procedures share, as makers. */
export interface Refusals {
  NOT_FOUND(given: { data: { what: string } }): Error;
  STALE_VERSION(given: { data: { current: number; changedBy: string | null; changedAt: string | null } }): Error;
}
/** The part of a call these functions look at, whatever the call may fail with. */
export type Reader = Pick<CallContext<Record<never, never>>, 'actor' | 'services' | 'clock' | 'standards'>;
export interface Asked { readonly id: string; readonly expectedVersion: number }

export function found(db: ReadDb, id: string, errors: Pick<Refusals, 'NOT_FOUND'>): StaffRecord {
  const row = staffRecord(db, id);
  if (row === undefined) throw errors.NOT_FOUND({ data: { what: 'staff' } });
  return row;
}

/** Refuses when somebody changed the row since the caller read it, and says who did and when, from the trail. */
export function demandVersion(tx: WriteDb, row: { readonly id: string; readonly version: number }, input: Asked, errors: Refusals): void {
  if (row.version === input.expectedVersion) return;
  const last = auditPage(tx, { subjectId: row.id, limit: 1 }).entries[0];
  throw errors.STALE_VERSION({ data: { current: row.version, changedBy: last?.actorName ?? null, changedAt: last?.at ?? null } });
}

export function unchanged(tx: WriteDb, input: Asked, errors: Refusals): StaffRecord {
  const row = found(tx, input.id, errors);
  demandVersion(tx, row, input, errors);
  return row;
}

interface TakenRefusal { STAFF_ID_TAKEN(given: { data: { staffId: string; name: string; issues: { path: string[]; reason: 'idDuplicate' }[] } }): Error }

/** Refuses a document another staff member already has; of voided ones the number is free again. */
export function demandFreeDocument(tx: WriteDb, document: { kind: string; number: string | null }, exceptId: string | null, errors: TakenRefusal): void {
  if (document.number === null) return;
  const holder = staffByDocument(tx, document.kind, document.number);
  if (holder === null || holder.voided || holder.id === exceptId) return;
  throw errors.STAFF_ID_TAKEN({ data: { staffId: holder.id, name: holder.name, issues: [{ path: ['fields', 'document', 'number'], reason: 'idDuplicate' }] } });
}

/** @throws InvalidFields with every issue, below `under` */
export function refuseIssues(issues: readonly FieldIssue[], ...under: string[]): void {
  if (issues.length > 0) throw new InvalidFields(issues.map((issue) => ({ ...issue, path: [...under, ...issue.path] })));
}

/** What is wrong with dated employments in this home today. */
export function employmentProblems(db: ReadDb, employments: readonly StaffEmployment[], birthOn: StaffRecord['birthOn'], before: readonly StaffEmployment[], ctx: Pick<Reader, 'standards' | 'clock'>): FieldIssue[] {
  const today = ctx.clock.today();
  return datedIssues(employments, birthOn, {
    lists: codeLists(ctx.standards, today), positions: positionList(ctx.standards, today), before,
    hasDepartment: (id) => { const row = departmentRecord(db, id); return row !== undefined && row.voidedAt === null; },
  });
}

/** The record as the record page shows it. */
export function wholeStaff(db: ReadDb, row: StaffRecord, ctx: Reader): StaffMember {
  const today = ctx.clock.today();
  const { document, ...facts } = factsOfRecord(db, row);
  const employments = employmentsOf(db, row.id);
  const masked = document.number !== null && !ctx.services.mayDo(ctx.actor.role, 'staff.readFullId');
  const account = row.accountId === null ? null : personOf(db, row.accountId);
  return {
    ...facts, id: row.id, version: row.version, namePinyin: row.namePinyin, age: yearsBetween(row.birthOn, today), photoFileId: row.photoFileId, createdAt: row.createdAt,
    document: { ...document, number: masked && document.number !== null ? maskIdNumber(document.number) : document.number, masked },
    declarations: facts.declarations === null ? null : declarationsOf(db, row.id),
    state: stateOn(employments, today), employments,
    posts: shownPosts(employments, today, { positions: positionList(ctx.standards, today), departments: departmentNames(db) }),
    account: account === null ? null : { id: account.id, name: account.name, active: account.active },
    leads: departmentsLed(db, row.id),
    voided: row.voidedAt === null ? null : { at: row.voidedAt, reason: row.voidReason ?? '' },
  };
}
