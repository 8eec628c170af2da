import { desc, eq } from 'drizzle-orm';
import { creditDirections, type CreditEvent, type CreditFields } from '@shared/contract/appraisals-records';
import type { CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { StandardsStore } from '../../platform/standards';
import type { Writer } from '../../platform/writing';
import { staffNames } from '../staff';
import { person } from './reading';
import { demand, narrowed, refuseImpossible, voidOf, type Asked } from './records';
import { creditState } from './rules';
import { creditEvents } from './tables';

/* Events of professional credit: dated, proven, open to appeal. A wrong one is taken back by a decision or voided, never deleted. */

type CreditRow = typeof creditEvents.$inferSelect;
interface OnVersion { readonly id: string; readonly expectedVersion: number }
interface Refusals {
  NOT_FOUND(given: { data: { what: string } }): Error;
  STALE_VERSION(given: { data: { current: number; changedBy: string | null; changedAt: string | null } }): Error;
  ALREADY_VOIDED(given: { data: Record<string, never> }): Error;
  CREDIT_STATE(given: { data: { state: CreditEvent['state'] } }): Error;
  OWN_EVENT(given: { data: Record<string, never> }): Error;
}

const listOf = (direction: CreditFields['direction']): string => `credit-${direction}`;

/** The lists the kinds of events are chosen from on a day. */
export function creditLists(standards: StandardsStore, on: CivilDate) {
  return creditDirections.flatMap((direction) => standards.inForce('code-list', listOf(direction), on)?.standard ?? []);
}

function kindName(standards: StandardsStore, row: Pick<CreditRow, 'direction' | 'kind' | 'on'>, today: CivilDate) {
  const list = standards.inForce('code-list', listOf(row.direction), row.on) ?? standards.inForce('code-list', listOf(row.direction), today);
  return list?.standard.items.find((item) => item.code === row.kind)?.text ?? { zh: row.kind, en: row.kind };
}

function creditOut(db: ReadDb, row: CreditRow, name: string, standards: StandardsStore, today: CivilDate): CreditEvent {
  const { id, version, staffId, direction, kind, on, detail, source, fileId } = row;
  return {
    id, version, staffId, direction, kind, on, detail, source, fileId, staff: { id: staffId, name }, kindName: kindName(standards, row, today),
    recordedBy: person(db, row.createdBy), recordedAt: row.createdAt, state: creditState(row),
    appeal: row.appealOn === null ? null : { on: row.appealOn, text: row.appealText ?? '' },
    decision: row.decidedOn === null || row.upheld === null ? null : { on: row.decidedOn, upheld: row.upheld, text: row.decisionText ?? '', by: person(db, row.decidedBy) },
    voided: voidOf(db, row),
  };
}

export function listCredit(db: ReadDb, ask: Asked, standards: StandardsStore, today: CivilDate): CreditEvent[] {
  const rows = db.select().from(creditEvents).where(narrowed(creditEvents, ask)).orderBy(desc(creditEvents.on), desc(creditEvents.id)).all();
  const names = staffNames(db, [...new Set(rows.map((row) => row.staffId))]);
  return rows.map((row) => creditOut(db, row, names.get(row.staffId)?.name ?? '', standards, today));
}

/** One event whole, just written. */
export function creditById(db: ReadDb, id: string, standards: StandardsStore, today: CivilDate): CreditEvent | null {
  const row = creditRow(db, id);
  return row === undefined ? null : creditOut(db, row, staffNames(db, [row.staffId]).get(row.staffId)?.name ?? '', standards, today);
}

function creditRow(db: ReadDb, id: string): CreditRow | undefined {
  return db.select().from(creditEvents).where(eq(creditEvents.id, id)).get();
}

export function recordCredit(tx: WriteDb, writer: Writer, standards: StandardsStore, fields: CreditFields, fileId: string | null): string {
  const today = writer.clock.today();
  refuseImpossible(tx, fields, today);
  const list = standards.inForce('code-list', listOf(fields.direction), today);
  if (list?.standard.items.some((item) => item.code === fields.kind && item.retired !== true) !== true) throw new InvalidFields([{ path: ['fields', 'kind'], reason: 'notInList' }]);
  return tx.insert(creditEvents).values({ id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, ...fields, fileId }).returning().get().id;
}

function set(tx: WriteDb, row: CreditRow, facts: Partial<CreditRow>): void {
  tx.update(creditEvents).set({ ...facts, version: row.version + 1 }).where(eq(creditEvents.id, row.id)).run();
}

/** The event as the caller last saw it, in the state a step needs; a voided one is in no such state. */
function inState(tx: WriteDb, input: OnVersion, wanted: CreditEvent['state'], errors: Pick<Refusals, 'NOT_FOUND' | 'STALE_VERSION' | 'CREDIT_STATE'>): CreditRow {
  const row = demand(creditRow(tx, input.id), input, 'credit', { ...errors, ALREADY_VOIDED: () => errors.CREDIT_STATE({ data: { state: 'voided' } }) });
  const state = creditState(row);
  if (state !== wanted) throw errors.CREDIT_STATE({ data: { state } });
  return row;
}

export function appealCredit(tx: WriteDb, today: CivilDate, input: OnVersion & { readonly on: CivilDate; readonly text: string }, errors: Pick<Refusals, 'NOT_FOUND' | 'STALE_VERSION' | 'CREDIT_STATE'>): void {
  const row = inState(tx, input, 'standing', errors);
  if (input.on > today) throw new InvalidFields([{ path: ['on'], reason: 'futureDate' }]);
  if (input.on < row.on) throw new InvalidFields([{ path: ['on'], reason: 'dateOrder' }]);
  set(tx, row, { appealOn: input.on, appealText: input.text });
}

/** The word on an appeal. Whoever wrote the event down may not judge whether it was right to. */
export function decideAppeal(
  tx: WriteDb, writer: Writer, input: OnVersion & { readonly upheld: boolean; readonly text: string }, errors: Pick<Refusals, 'NOT_FOUND' | 'STALE_VERSION' | 'CREDIT_STATE' | 'OWN_EVENT'>,
): void {
  const row = inState(tx, input, 'appealed', errors);
  if (row.createdBy === writer.accountId) throw errors.OWN_EVENT({ data: {} });
  set(tx, row, { decidedOn: writer.clock.today(), decidedBy: writer.accountId, upheld: input.upheld, decisionText: input.text });
}

export function voidCredit(tx: WriteDb, writer: Writer, input: OnVersion & { readonly reason: string }, errors: Pick<Refusals, 'NOT_FOUND' | 'STALE_VERSION' | 'ALREADY_VOIDED'>): void {
  const row = demand(creditRow(tx, input.id), input, 'credit', errors);
  set(tx, row, { voidedAt: writer.clock.now(), voidedBy: writer.accountId, voidReason: input.reason });
}
