import { contract } from '@shared/contract';
import { checkIdDocument } from '@shared/kit/id-number';
import { query } from '../../platform/procedure';
import { historyOf } from '../persons';
import { found, wholeStaff } from './calls';
import { datedProcedures } from './changing';
import { departmentProcedures } from './department-procedures';
import { factProcedures } from './entering';
import { leavingBlocks, type LeavingCheck } from './leaving';
import { countStaff, listStaff } from './list';
import { positionList } from './positions';
import { findStaff } from './search';
import { standingProcedures } from './standing';
import { staffByDocument } from './store';

const c = contract.staff;

function reads(leavingChecks: readonly LeavingCheck[]) {
  return {
    list: query(c.list, (db, input, ctx) => listStaff(db, input, ctx.clock.today(), positionList(ctx.standards, ctx.clock.today()))),
    counts: query(c.counts, (db, _input, ctx) => countStaff(db, ctx.clock.today(), positionList(ctx.standards, ctx.clock.today()))),
    search: query(c.search, (db, input, ctx) => findStaff(db, input.text, input.limit, ctx.clock.today(), positionList(ctx.standards, ctx.clock.today()))),
    get: query(c.get, (db, input, ctx) => wholeStaff(db, found(db, input.id, ctx.errors), ctx)),
    history: query(c.history, (db, input) => historyOf(db, input)),
    findByIdNumber: query(c.findByIdNumber, (db, input) => {
      if (input.kind === 'none') return null;
      const checked = checkIdDocument(input.kind, input.number);
      return checked.ok ? staffByDocument(db, input.kind, checked.normalized) : null;
    }),
    positions: query(c.positions, (_db, _input, ctx) => {
      const { list } = positionList(ctx.standards, ctx.clock.today());
      return {
        groups: (list?.groups ?? []).map(({ code, text }) => ({ code, name: text })),
        positions: (list?.positions ?? []).map(({ code, text, group, retired }) => ({ code, name: text, group, retired: retired === true })),
      };
    }),
    leavingCheck: query(c.leavingCheck, (db, input) => leavingBlocks(db, input.id, input.leaveOn, leavingChecks)),
  };
}

/** The procedures of this module; `leavingChecks` say what the modules above it know of a person's duties. */
export function staffProcedures(leavingChecks: readonly LeavingCheck[]) {
  return { ...reads(leavingChecks), ...factProcedures, ...datedProcedures(leavingChecks), ...standingProcedures, ...departmentProcedures };
}
