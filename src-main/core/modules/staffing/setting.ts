import { eq } from 'drizzle-orm';
import type { RatioFields, RatioRow } from '@shared/contract/staffing';
import { tableBeginning } from '@shared/engines/dated-table';
import type { CivilDate } from '@shared/kit/civil-date';
import { newId } from '@shared/kit/ids';
import { doubledGrade } from '@shared/standards/ratio-table';
import type { WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { Writer } from '../../platform/writing';
import { personOf } from '../../access';
import { allTables, type RatioTableRow } from './ratio';
import { ratioTables } from './tables';

/* Setting, correcting and voiding the home's ratio table. */

export interface Refusals {
  NOT_FOUND(given: { data: { what: string } }): Error;
  STALE_VERSION(given: { data: { current: number; changedBy: string | null; changedAt: string | null } }): Error;
  TABLE_EXISTS(given: { data: { on: CivilDate; title: string } }): Error;
  ALREADY_VOIDED(given: { data: Record<string, never> }): Error;
}

/** A grade two lines of one shift speak of, or a grade named twice in a line, would have two answers. */
function refuseDoubled(rows: readonly RatioRow[], at: readonly string[]): void {
  const twice = rows.findIndex((row) => new Set(row.grades).size !== row.grades.length);
  if (twice >= 0) throw new InvalidFields([{ path: [...at, 'rows', twice, 'grades'], reason: 'duplicate' }]);
  const doubled = doubledGrade(rows);
  if (doubled !== null) throw new InvalidFields([{ path: [...at, 'rows', doubled.row, 'grades'], reason: 'duplicate' }]);
}

function refuseTaken(tx: WriteDb, on: CivilDate, errors: Pick<Refusals, 'TABLE_EXISTS'>, except?: string): void {
  const taken = tableBeginning(allTables(tx), on, except);
  if (taken !== null) throw errors.TABLE_EXISTS({ data: { on, title: taken.title } });
}

/** The table, as the caller last saw it. */
function unchanged(tx: WriteDb, input: { readonly id: string; readonly expectedVersion: number }, errors: Pick<Refusals, 'NOT_FOUND' | 'STALE_VERSION' | 'ALREADY_VOIDED'>): RatioTableRow {
  const row = tx.select().from(ratioTables).where(eq(ratioTables.id, input.id)).get();
  if (row === undefined) throw errors.NOT_FOUND({ data: { what: 'ratioTable' } });
  if (row.voidedAt !== null) throw errors.ALREADY_VOIDED({ data: {} });
  if (row.version !== input.expectedVersion) {
    throw errors.STALE_VERSION({ data: { current: row.version, changedBy: personOf(tx, row.createdBy)?.name ?? null, changedAt: null } });
  }
  return row;
}

/** Sets a table from a day on. Also for a past day: what held then is a fact the home may write down later. */
export function setTable(tx: WriteDb, writer: Writer, fields: RatioFields, errors: Pick<Refusals, 'TABLE_EXISTS'>): RatioTableRow {
  refuseDoubled(fields.rows, []);
  refuseTaken(tx, fields.effectiveOn, errors);
  return tx.insert(ratioTables).values({
    id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, effectiveOn: fields.effectiveOn, title: fields.title, basis: fields.basis,
    rows: JSON.stringify(fields.rows),
  }).returning().get();
}

export function correctTable(tx: WriteDb, input: { readonly id: string; readonly expectedVersion: number; readonly fields: RatioFields }, errors: Refusals): RatioTableRow {
  const row = unchanged(tx, input, errors);
  const { fields } = input;
  refuseDoubled(fields.rows, ['fields']);
  refuseTaken(tx, fields.effectiveOn, errors, row.id);
  return tx.update(ratioTables).set({ version: row.version + 1, effectiveOn: fields.effectiveOn, title: fields.title, basis: fields.basis, rows: JSON.stringify(fields.rows) })
    .where(eq(ratioTables.id, row.id)).returning().get();
}

export function voidTable(
  tx: WriteDb, writer: Writer, input: { readonly id: string; readonly expectedVersion: number; readonly reason: string }, errors: Pick<Refusals, 'NOT_FOUND' | 'STALE_VERSION' | 'ALREADY_VOIDED'>,
): RatioTableRow {
  const row = unchanged(tx, input, errors);
  return tx.update(ratioTables).set({ version: row.version + 1, voidedAt: writer.clock.now(), voidedBy: writer.accountId, voidReason: input.reason })
    .where(eq(ratioTables.id, row.id)).returning().get();
}
