import { contract } from '../../../shared/contract';
import type { CivilDate } from '../../../shared/kit/civil-date';
import type { StandardsStore } from '../../platform/standards';
import { command, query } from '../../platform/procedure';
import { servingProcedures } from './may-serve';
import { peopleBehind, rateHistory, rateSetOn, ratesOn } from './rates';
import { allTables, ratioOutlook, SCALE_FAMILY, tableOut } from './ratio';
import { correctTable, setTable, voidTable } from './setting';

const c = contract.staffing;

function setIn(standards: StandardsStore, on: CivilDate, errors: { NO_EDITION(given: { data: { on: CivilDate } }): Error }) {
  const entry = rateSetOn(standards, on);
  if (entry === null) throw errors.NO_EDITION({ data: { on } });
  return entry.standard;
}

function gradesOn(standards: StandardsStore, on: CivilDate) {
  const family = rateSetOn(standards, on)?.standard.scaleFamily ?? SCALE_FAMILY;
  return (standards.inForce('scale', family, on)?.standard.bands ?? []).map(({ grade, name }) => ({ grade, name })).toSorted((a, b) => a.grade - b.grade);
}

const reading = {
  rates: query(c.rates, (db, input, ctx) => {
    const on = input.on ?? ctx.clock.today();
    const set = setIn(ctx.standards, on, ctx.errors);
    const { family, edition, title, status } = set;
    return { on, set: { family, edition, title, status }, rates: ratesOn(db, set, on, ctx) };
  }),
  people: query(c.people, (db, input, ctx) => {
    const on = input.on ?? ctx.clock.today();
    const behind = peopleBehind(db, setIn(ctx.standards, on, ctx.errors), input.code, on, ctx);
    if (behind === null) throw ctx.errors.NOT_FOUND({ data: { what: 'rate' } });
    return { on, ...behind };
  }),
  history: query(c.history, (db, input, ctx) => rateHistory(db, input.until ?? ctx.clock.today(), input.months, ctx)),
  ratio: query(c.ratio, (db, input, ctx) => ratioOutlook(db, input.on ?? ctx.clock.today(), ctx)),
  ratioTables: query(c.ratioTables, (db, _input, ctx) => {
    const today = ctx.clock.today();
    const all = allTables(db);
    return {
      tables: all.toReversed().map((row) => tableOut(db, all, row, today)),
      examples: ctx.standards.allInForce('ratio-table', today).filter(({ standard }) => standard.rows.length > 0).map(({ standard }) => ({
        family: standard.family, edition: standard.edition, title: standard.title, status: standard.status, source: standard.source,
        rows: standard.rows.map(({ grades, shift, counted, staff, residents }) => ({ grades, shift, counted, staff, residents })),
      })),
      grades: gradesOn(ctx.standards, today),
    };
  }),
};

const changing = {
  setRatioTable: command(c.setRatioTable, (tx, input, ctx) => {
    const row = setTable(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, input, ctx.errors);
    ctx.audit('ratioTable', row.id, { effectiveOn: row.effectiveOn, title: row.title, rows: input.rows });
    return tableOut(tx, allTables(tx), row, ctx.clock.today());
  }),
  correctRatioTable: command(c.correctRatioTable, (tx, input, ctx) => {
    const row = correctTable(tx, input, ctx.errors);
    ctx.audit('ratioTable', row.id, { effectiveOn: row.effectiveOn, title: row.title, rows: input.fields.rows, reason: input.reason });
    return tableOut(tx, allTables(tx), row, ctx.clock.today());
  }),
  voidRatioTable: command(c.voidRatioTable, (tx, input, ctx) => {
    const row = voidTable(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, input, ctx.errors);
    ctx.audit('ratioTable', row.id, { effectiveOn: row.effectiveOn, reason: input.reason });
    return tableOut(tx, allTables(tx), row, ctx.clock.today());
  }),
};

export const staffingProcedures = { ...servingProcedures, ...reading, ...changing };
