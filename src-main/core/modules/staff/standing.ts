import { eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import { command } from '../../platform/procedure';
import { demandFreeDocument, unchanged } from './calls';
import { staffOfAccount } from './doors';
import { staffRecord } from './store';
import { staff } from './tables';

const c = contract.staff;

export const standingProcedures = {
  void: command(c.void, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (row.voidedAt !== null) throw ctx.errors.ALREADY_VOIDED({ data: {} });
    const version = row.version + 1;
    tx.update(staff).set({ version, voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId, voidReason: input.reason }).where(eq(staff.id, row.id)).run();
    ctx.audit('staff', row.id, { reason: input.reason });
    return { id: row.id, version };
  }),
  restore: command(c.restore, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (row.voidedAt === null) throw ctx.errors.NOT_VOIDED({ data: {} });
    demandFreeDocument(tx, { kind: row.idKind, number: row.idNumber }, row.id, ctx.errors);
    const other = row.accountId === null ? null : staffOfAccount(tx, row.accountId);
    if (other !== null) throw ctx.errors.ACCOUNT_LINKED({ data: { staffId: other, name: staffRecord(tx, other)?.name ?? '' } });
    const version = row.version + 1;
    tx.update(staff).set({ version, voidedAt: null, voidedBy: null, voidReason: null }).where(eq(staff.id, row.id)).run();
    ctx.audit('staff', row.id, { reason: null });
    return { id: row.id, version };
  }),
};
