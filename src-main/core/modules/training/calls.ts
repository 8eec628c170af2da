import type { FieldIssue } from '@shared/contract/issues';
import type { SessionFields, SessionState } from '@shared/contract/training-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import { auditPage } from '../../audit';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { StandardsStore } from '../../platform/standards';
import { codeLists } from '../persons';
import { employmentOn, staffByIds } from '../staff';
import { sessionIssues } from './rules';
import { sessionRecord, stateOf, type SessionRecord } from './store';

/* What the procedures of this module share: finding, refusing. */

/** The failures these procedures share, as makers. */
export interface Refusals {
  NOT_FOUND(given: { data: { what: string } }): Error;
  STALE_VERSION(given: { data: { current: number; changedBy: string | null; changedAt: string | null } }): Error;
}
export interface ClosedRefusal { TRAINING_CLOSED(given: { data: { state: SessionState } }): Error }
export interface OpenRefusal { TRAINING_OPEN(given: { data: { state: SessionState } }): Error }
export interface Asked { readonly id: string; readonly expectedVersion: number }

export function found<T>(value: T | null | undefined, what: string, errors: Pick<Refusals, 'NOT_FOUND'>): T {
  if (value === null || value === undefined) throw errors.NOT_FOUND({ data: { what } });
  return value;
}

/** Refuses when somebody changed the row since the caller read it, and says who did and when, from the trail. */
export function demandVersion(tx: WriteDb, row: { readonly id: string; readonly version: number }, input: Asked, errors: Refusals): void {
  if (row.version === input.expectedVersion) return;
  const last = auditPage(tx, { subjectId: row.id, limit: 1 }).entries[0];
  throw errors.STALE_VERSION({ data: { current: row.version, changedBy: last?.actorName ?? null, changedAt: last?.at ?? null } });
}

export function unchanged(tx: WriteDb, input: Asked, errors: Refusals): SessionRecord {
  const row = found(sessionRecord(tx, input.id), 'training', errors);
  demandVersion(tx, row, input, errors);
  return row;
}

/** The session, if it may still be worked on. */
export function openSession(tx: WriteDb, input: Asked, errors: Refusals & ClosedRefusal): SessionRecord {
  const row = unchanged(tx, input, errors);
  const state = stateOf(row);
  if (state !== 'open') throw errors.TRAINING_CLOSED({ data: { state } });
  return row;
}

/** The session, if it is closed and holds. */
export function closedSession(tx: WriteDb, input: Asked, errors: Refusals & OpenRefusal): SessionRecord {
  const row = unchanged(tx, input, errors);
  const state = stateOf(row);
  if (state !== 'closed') throw errors.TRAINING_OPEN({ data: { state } });
  return row;
}

export function refuseIssues(issues: readonly FieldIssue[]): void {
  if (issues.length > 0) throw new InvalidFields(issues);
}

/** Issues of people to be put on a list: unknown, named twice, not in service that day. */
export function peopleIssues(db: ReadDb, staffIds: readonly string[], on: CivilDate, path: string): FieldIssue[] {
  const people = staffByIds(db, staffIds);
  const seen = new Set<string>();
  return staffIds.flatMap((id, at): FieldIssue[] => {
    const person = people.get(id);
    const twice = seen.has(id);
    seen.add(id);
    if (person === undefined || person.voided) return [{ path: [path, at], reason: 'notFound' }];
    if (twice) return [{ path: [path, at], reason: 'duplicate' }];
    return employmentOn(person.employments, on) === null ? [{ path: [path, at], reason: 'notEmployedThatDay' }] : [];
  });
}

/** Issues of the fields of a session, those that need the register of staff and the code lists included; paths below `fields`. */
export function fieldIssuesOf(db: ReadDb, fields: SessionFields, standards: StandardsStore, hasPlanItem: (id: string) => boolean): FieldIssue[] {
  const issues = sessionIssues(fields, codeLists(standards, fields.heldOn));
  const { trainer, planItemId } = fields;
  if (trainer.inside && trainer.staffId !== null) {
    for (const issue of peopleIssues(db, [trainer.staffId], fields.heldOn, 'trainer')) issues.push({ path: ['trainer', 'staffId'], reason: issue.reason });
  }
  if (planItemId !== null && !hasPlanItem(planItemId)) issues.push({ path: ['planItemId'], reason: 'notFound' });
  return issues.map((issue) => ({ ...issue, path: ['fields', ...issue.path] }));
}
