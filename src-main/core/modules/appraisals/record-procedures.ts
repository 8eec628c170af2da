import { contract } from '@shared/contract';
import { required } from '@shared/kit/assert';
import type { ReadDb } from '../../platform/database';
import { command, query, type CallContext } from '../../platform/procedure';
import { appealCredit, creditById, decideAppeal, listCredit, recordCredit, voidCredit } from './credit';
import { allPayTables, payTableOut, payTablesOn, setPayTable, voidPayTable } from './pay';
import { correctAward, listAwards, recordAward, takeProof, voidAward } from './records';

const c = contract.appraisals;
type Ctx = Pick<CallContext<Record<never, never>>, 'actor' | 'clock' | 'standards'>;

const writer = (ctx: Ctx) => ({ clock: ctx.clock, accountId: ctx.actor.accountId });
const credit = (db: ReadDb, id: string, ctx: Ctx) => required(creditById(db, id, ctx.standards, ctx.clock.today()), 'an event just written');

const awards = {
  awards: query(c.awards, (db, input) => listAwards(db, input)),
  recordAward: command(c.recordAward, (tx, input, ctx) => {
    const made = recordAward(tx, writer(ctx), input.fields, takeProof(input.uploadId, ctx));
    ctx.audit('award', made.id, { staffId: made.staffId, kind: made.kind, on: made.on, amountCents: made.amountCents });
    return made;
  }),
  correctAward: command(c.correctAward, (tx, input, ctx) => {
    const made = correctAward(tx, ctx.clock.today(), input, ctx.errors);
    ctx.audit('award', made.id, { staffId: made.staffId, kind: made.kind, on: made.on, amountCents: made.amountCents });
    return made;
  }),
  voidAward: command(c.voidAward, (tx, input, ctx) => {
    ctx.audit('award', input.id, { reason: input.reason });
    return voidAward(tx, writer(ctx), input, ctx.errors);
  }),
};

const events = {
  creditEvents: query(c.creditEvents, (db, input, ctx) => listCredit(db, input, ctx.standards, ctx.clock.today())),
  recordCredit: command(c.recordCredit, (tx, input, ctx) => {
    const id = recordCredit(tx, writer(ctx), ctx.standards, input.fields, takeProof(input.uploadId, ctx));
    ctx.audit('credit', id, { staffId: input.fields.staffId, kind: input.fields.kind, on: input.fields.on });
    return credit(tx, id, ctx);
  }),
  appealCredit: command(c.appealCredit, (tx, input, ctx) => {
    appealCredit(tx, ctx.clock.today(), input, ctx.errors);
    ctx.audit('credit', input.id, { appealOn: input.on });
    return credit(tx, input.id, ctx);
  }),
  decideAppeal: command(c.decideAppeal, (tx, input, ctx) => {
    decideAppeal(tx, writer(ctx), input, ctx.errors);
    ctx.audit('credit', input.id, { upheld: input.upheld });
    return credit(tx, input.id, ctx);
  }),
  voidCredit: command(c.voidCredit, (tx, input, ctx) => {
    voidCredit(tx, writer(ctx), input, ctx.errors);
    ctx.audit('credit', input.id, { reason: input.reason });
    return credit(tx, input.id, ctx);
  }),
};

const pay = {
  payTables: query(c.payTables, (db, _input, ctx) => payTablesOn(db, ctx, ctx.clock.today())),
  setPayTable: command(c.setPayTable, (tx, input, ctx) => {
    const row = setPayTable(tx, writer(ctx), input, ctx.errors);
    ctx.audit('payTable', row.id, { effectiveOn: row.effectiveOn, title: row.title, rows: input.rows });
    return payTableOut(tx, allPayTables(tx), row, ctx.clock.today());
  }),
  voidPayTable: command(c.voidPayTable, (tx, input, ctx) => {
    const row = voidPayTable(tx, writer(ctx), input, ctx.errors);
    ctx.audit('payTable', row.id, { reason: input.reason });
    return payTableOut(tx, allPayTables(tx), row, ctx.clock.today());
  }),
};

export const recordProcedures = { ...awards, ...events, ...pay };
