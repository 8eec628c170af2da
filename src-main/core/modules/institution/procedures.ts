import { eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { InstitutionFields } from '@shared/contract/institution';
import { newId } from '@shared/kit/ids';
import type { Clock } from '@shared/kit/instant';
import { createFirstDirector } from '../../access';
import { command, query } from '../../platform/procedure';
import type { ReadDb, WriteDb } from '../../platform/database';
import { institutions } from './tables';

type Row = typeof institutions.$inferSelect;

export function currentInstitution(db: ReadDb): Row | undefined {
  return db.select().from(institutions).limit(1).get();
}

function out(row: Row) {
  const { name, uscc, kind, address, beds, phone, version, demo } = row;
  return { name, uscc, kind, address, beds, phone, version, demo };
}

/** Stores the one home of this database, inside the caller's transaction. */
export function insertInstitution(tx: WriteDb, clock: Clock, fields: InstitutionFields, createdBy: string, demo: boolean): Row {
  return tx.insert(institutions).values({ id: newId(clock), createdAt: clock.now(), createdBy, demo, ...fields }).returning().get();
}

const c = contract.institution;

export const institutionProcedures = {
  get: query(c.get, (db) => {
    const row = currentInstitution(db);
    return row === undefined ? null : out(row);
  }),
  setUp: command(c.setUp, (tx, input, ctx) => {
    if (currentInstitution(tx) !== undefined) throw ctx.errors.ALREADY_SET_UP({ data: {} });
    const { actor, recoveryCode } = createFirstDirector(tx, ctx.services, input.director, ctx.token);
    const row = insertInstitution(tx, ctx.clock, input.institution, actor.accountId, false);
    ctx.audit('institution', row.id);
    return { recoveryCode };
  }),
  correct: command(c.correct, (tx, input, ctx) => {
    const { expectedVersion, ...fields } = input;
    const row = currentInstitution(tx);
    if (row === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'institution' } });
    if (row.version !== expectedVersion) throw ctx.errors.STALE_VERSION({ data: { current: row.version, changedBy: null, changedAt: null } });
    ctx.audit('institution', row.id, { from: out(row), to: fields });
    return out(tx.update(institutions).set({ ...fields, version: row.version + 1 }).where(eq(institutions.id, row.id)).returning().get());
  }),
};
