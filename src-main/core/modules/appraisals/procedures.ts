import { contract } from '@shared/contract';
import { checkOwnPassword } from '../../access';
import type { ReadDb } from '../../platform/database';
import { InvalidFields, KeepAndRefuse } from '../../platform/failures';
import { command, query, type CallContext } from '../../platform/procedure';
import { staffByIds, staffOfAccount } from '../staff';
import { listCredit } from './credit';
import { monthOf } from './month';
import { payReader } from './pay';
import { recordProcedures } from './record-procedures';
import { listAwards } from './records';
import { editionOf, linesOfPerson, rowById, rowsOfMonth, scoreOf, sheetOut, type SheetRow } from './reading';
import { stateOf } from './rules';
import { acknowledge, affix, keep, lock, refuseFuture, reopen, signable, start, voidSheet } from './sheets';

const c = contract.appraisals;

function out(db: ReadDb, row: SheetRow, ctx: Pick<CallContext<Record<never, never>>, 'actor' | 'clock' | 'standards'>) {
  return sheetOut(db, row, ctx, ctx.actor.accountId);
}

const reading = {
  month: query(c.month, (db, input, ctx) => {
    refuseFuture(input.month, ctx.clock.today());
    return monthOf(db, input.month, ctx);
  }),
  get: query(c.get, (db, input, ctx) => {
    const row = rowById(db, input.id);
    const mayRead = ctx.services.mayDo(ctx.actor.role, 'appraisals.read');
    // The person sees the own sheet from the signature on; whose it is, and that it is there, is nobody else's business.
    const own = row !== undefined && row.signedAt !== null && staffOfAccount(db, ctx.actor.accountId) === row.staffId;
    if (row === undefined || (!mayRead && !own)) throw ctx.errors.NOT_FOUND({ data: { what: 'appraisal' } });
    return { sheet: out(db, row, ctx), checklist: editionOf(ctx.standards, row).standard };
  }),
  mine: query(c.mine, (db, _input, ctx) => {
    const staffId = staffOfAccount(db, ctx.actor.accountId);
    return staffId === null ? [] : linesOfPerson(db, staffId, ctx).filter((line) => line.state !== 'draft' && line.state !== 'voided');
  }),
  ofPerson: query(c.ofPerson, (db, input, ctx) => {
    if (!staffByIds(db, [input.staffId]).has(input.staffId)) throw ctx.errors.NOT_FOUND({ data: { what: 'staff' } });
    const today = ctx.clock.today();
    return {
      sheets: linesOfPerson(db, input.staffId, ctx), awards: listAwards(db, { staffId: input.staffId }), credit: listCredit(db, { staffId: input.staffId }, ctx.standards, today),
      pay: payReader(db, ctx)(input.staffId, today),
    };
  }),
};

const filling = {
  start: command(c.start, (tx, input, ctx) => {
    const { id, version } = start(tx, input, ctx);
    return { id, version };
  }),
  startMonth: command(c.startMonth, (tx, input, ctx) => {
    refuseFuture(input.month, ctx.clock.today());
    const without = monthOf(tx, input.month, ctx).people.filter((one) => one.sheet === null);
    // Nobody begins the sheet of a person who is gone or has one: that was asked above.
    const errors = { ...ctx.errors, ALREADY_APPRAISED: () => new Error('has a sheet'), NOT_EMPLOYED_THEN: () => new Error('not employed') };
    for (const one of without) start(tx, { staffId: one.staff.id, month: input.month }, { actor: ctx.actor, clock: ctx.clock, standards: ctx.standards, audit: ctx.audit.bind(ctx), errors });
    return { started: without.length };
  }),
  keep: command(c.keep, (tx, input, ctx) => {
    const row = keep(tx, input, ctx);
    return { version: row.version, score: scoreOf(ctx.standards, row) };
  }),
};

const deciding = {
  sign: command(c.sign, (tx, input, ctx) => {
    const row = signable(tx, input, ctx);
    const checked = checkOwnPassword(tx, ctx, ctx.actor, input.password);
    if (checked.outcome === 'wait') throw new KeepAndRefuse(ctx.errors.TOO_MANY_ATTEMPTS({ data: { waitSeconds: checked.seconds } }));
    if (checked.outcome === 'wrong') throw new KeepAndRefuse(new InvalidFields([{ path: ['password'], reason: 'passwordWrong', params: { left: checked.attemptsLeft } }]));
    return out(tx, affix(tx, row, ctx), ctx);
  }),
  reopen: command(c.reopen, (tx, input, ctx) => out(tx, reopen(tx, input, ctx), ctx)),
  acknowledge: command(c.acknowledge, (tx, input, ctx) => {
    const { role } = ctx.actor;
    const row = acknowledge(tx, input, {
      actor: ctx.actor, clock: ctx.clock, standards: ctx.standards, errors: ctx.errors, audit: ctx.audit.bind(ctx),
      mayEdit: ctx.services.mayDo(role, 'appraisals.edit'), forbidden: () => ctx.errors.FORBIDDEN({ data: { permission: 'appraisals.edit', role } }),
    });
    return out(tx, row, ctx);
  }),
  lock: command(c.lock, (tx, input, ctx) => out(tx, lock(tx, input, ctx), ctx)),
  lockMonth: command(c.lockMonth, (tx, input, ctx) => {
    const rows = rowsOfMonth(tx, input.month);
    const own = staffOfAccount(tx, ctx.actor.accountId);
    const ready = rows.filter((row) => stateOf(row) === 'acknowledged' && row.staffId !== own);
    const errors = { ...ctx.errors, APPRAISAL_STATE: () => new Error('not acknowledged'), APPRAISAL_LOCKED: () => new Error('locked'), OWN_APPRAISAL: () => new Error('own') };
    for (const row of ready) lock(tx, { id: row.id, expectedVersion: row.version }, { actor: ctx.actor, clock: ctx.clock, standards: ctx.standards, audit: ctx.audit.bind(ctx), errors });
    return { locked: ready.length, open: rows.filter((row) => row.lockedAt === null).length - ready.length };
  }),
  void: command(c.void, (tx, input, ctx) => out(tx, voidSheet(tx, input, ctx), ctx)),
};

export const appraisalProcedures = { ...reading, ...filling, ...deciding, ...recordProcedures };
