import { asc, eq } from 'drizzle-orm';
import * as z from 'zod';
import { payTable as payTableOutput, type PayOutlook, type PayTable, type PayTableFields } from '@shared/contract/appraisals-records';
import { certificateStateOn, timelessKind } from '@shared/engines/certificate';
import { tableBeginning, tableEndsOn, tableOn, tableState } from '@shared/engines/dated-table';
import type { CivilDate } from '@shared/kit/civil-date';
import type { Clock } from '@shared/kit/instant';
import { newId } from '@shared/kit/ids';
import { personOf } from '../../access';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import type { StandardsStore } from '../../platform/standards';
import type { Writer } from '../../platform/writing';
import { catalogueOn, holdings } from '../certificates';
import { payTables } from './tables';

/* What the home links to each skill level. The level comes from the certificate held on the day; nothing of it is stored. */

export interface Looking { readonly standards: StandardsStore; readonly clock: Clock }
export type PayRow = typeof payTables.$inferSelect;

const PAY_FAMILY = 'default';
/** The line of whoever holds no level. */
const NO_LEVEL = 'none';

export function allPayTables(db: ReadDb): PayRow[] {
  return db.select().from(payTables).orderBy(asc(payTables.effectiveOn), asc(payTables.id)).all();
}

function rowsOf(row: PayRow): PayTable['rows'] {
  return z.array(payTableOutput.shape.rows.element).parse(JSON.parse(row.rows));
}

export function payTableOut(db: ReadDb, all: readonly PayRow[], row: PayRow, today: CivilDate): PayTable {
  const person = personOf(db, row.createdBy);
  return {
    id: row.id, version: row.version, effectiveOn: row.effectiveOn, endsOn: tableEndsOn(all, row), title: row.title, basis: row.basis, rows: rowsOf(row),
    state: tableState(all, row, today), setBy: person === null ? null : { id: person.id, name: person.name, role: person.role }, setAt: row.createdAt, voidReason: row.voidReason,
  };
}

/** The levels a table has lines for, from the shipped skeleton, named by the catalogue; `none` has no name there. */
function payLevels(db: ReadDb, look: Looking, on: CivilDate) {
  const skeleton = look.standards.inForce('pay-table', PAY_FAMILY, on)?.standard;
  const levels = skeleton === undefined ? [] : (catalogueOn(db, look.standards, on).kind(skeleton.certificateKind)?.levels ?? []);
  return (skeleton?.rows ?? []).map(({ level }) => ({ code: level, name: levels.find((one) => one.code === level)?.name ?? null }));
}

/** Every table the home has set, newest first, and the levels one has lines for. */
export function payTablesOn(db: ReadDb, look: Looking, today: CivilDate) {
  const all = allPayTables(db);
  return { tables: all.toReversed().map((row) => payTableOut(db, all, row, today)), levels: payLevels(db, look, today) };
}

/** Answers for many people and days after one read. */
export function payReader(db: ReadDb, look: Looking): (staffId: string, on: CivilDate) => PayOutlook {
  const tables = allPayTables(db);
  const held = holdings(db, null);
  return (staffId, on) => {
    const kindCode = look.standards.inForce('pay-table', PAY_FAMILY, on)?.standard.certificateKind ?? '';
    const kind = catalogueOn(db, look.standards, on).kind(kindCode);
    const codes = new Set((held.get(staffId) ?? []).filter((one) => one.kindCode === kindCode && (one.issuedOn === null || one.issuedOn <= on)).filter((one) => {
      const { state, reviewOverdue } = certificateStateOn(one, kind ?? timelessKind, on);
      return state !== 'expired' && state !== 'unverified' && !reviewOverdue;
    }).map((one) => one.levelCode));
    const level = (kind?.levels ?? []).findLast((one) => codes.has(one.code)) ?? null;
    const table = tableOn(tables, on);
    const line = table === null ? undefined : rowsOf(table).find((one) => one.level === (level?.code ?? NO_LEVEL));
    return {
      level: level === null ? null : { code: level.code, name: level.name }, grade: line?.grade ?? null, allowanceCents: line?.allowanceCents ?? null, tableTitle: table?.title ?? null,
    };
  };
}

interface Refusals {
  NOT_FOUND(given: { data: { what: string } }): Error;
  STALE_VERSION(given: { data: { current: number; changedBy: string | null; changedAt: string | null } }): Error;
  TABLE_EXISTS(given: { data: { on: CivilDate; title: string } }): Error;
  ALREADY_VOIDED(given: { data: Record<string, never> }): Error;
}

export function setPayTable(tx: WriteDb, writer: Writer, fields: PayTableFields, errors: Pick<Refusals, 'TABLE_EXISTS'>): PayRow {
  const twice = fields.rows.findIndex((row, at) => fields.rows.findIndex((other) => other.level === row.level) !== at);
  if (twice >= 0) throw new InvalidFields([{ path: ['rows', twice, 'level'], reason: 'duplicate' }]);
  const taken = tableBeginning(allPayTables(tx), fields.effectiveOn);
  if (taken !== null) throw errors.TABLE_EXISTS({ data: { on: fields.effectiveOn, title: taken.title } });
  return tx.insert(payTables).values({
    id: newId(writer.clock), createdAt: writer.clock.now(), createdBy: writer.accountId, effectiveOn: fields.effectiveOn, title: fields.title, basis: fields.basis, rows: JSON.stringify(fields.rows),
  }).returning().get();
}

export function voidPayTable(
  tx: WriteDb, writer: Writer, input: { readonly id: string; readonly expectedVersion: number; readonly reason: string }, errors: Omit<Refusals, 'TABLE_EXISTS'>,
): PayRow {
  const row = tx.select().from(payTables).where(eq(payTables.id, input.id)).get();
  if (row === undefined) throw errors.NOT_FOUND({ data: { what: 'payTable' } });
  if (row.voidedAt !== null) throw errors.ALREADY_VOIDED({ data: {} });
  if (row.version !== input.expectedVersion) throw errors.STALE_VERSION({ data: { current: row.version, changedBy: null, changedAt: null } });
  return tx.update(payTables).set({ version: row.version + 1, voidedAt: writer.clock.now(), voidedBy: writer.accountId, voidReason: input.reason }).where(eq(payTables.id, row.id)).returning().get();
}
