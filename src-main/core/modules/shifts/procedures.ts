import { contract } from '../../../shared/contract';
import { command, query } from '../../platform/procedure';
import { arrange, publish } from './arranging';
import { sheetCheck } from './checking';
import { historyOf } from './history';
import { guestsFor, onDutyNow, readSheet, sheetsIn, shiftsOfAccount } from './reading';

const c = contract.shifts;

export const shiftProcedures = {
  sheets: query(c.sheets, (db, input) => sheetsIn(db, input.month)),
  sheet: query(c.sheet, (db, input, ctx) => readSheet(db, ctx.services, input)),
  check: query(c.check, (db, input, ctx) => sheetCheck(db, ctx.services, input).of(input.cells)),
  arrange: command(c.arrange, (tx, input, ctx) => {
    arrange(tx, input, ctx);
    return readSheet(tx, ctx.services, { month: input.month, departmentId: input.departmentId });
  }),
  publish: command(c.publish, (tx, input, ctx) => {
    publish(tx, input, ctx);
    return readSheet(tx, ctx.services, { month: input.month, departmentId: input.departmentId });
  }),
  history: query(c.history, (db, input, ctx) => historyOf(db, ctx.services, input)),
  onDuty: query(c.onDuty, (db, _input, ctx) => onDutyNow(db, ctx.services)),
  guests: query(c.guests, (db, input) => guestsFor(db, input, input.text)),
  mine: query(c.mine, (db, input, ctx) => shiftsOfAccount(db, ctx.services, ctx.actor.accountId, input.month)),
};
