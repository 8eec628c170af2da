import { contract } from '../../../shared/contract';
import { required } from '../../../shared/kit/assert';
import type { ReadDb } from '../../platform/database';
import { command, query } from '../../platform/procedure';
import { lockedGrades } from '../assessments';
import { correct, decide, propose, type Refusals } from './deciding';
import { awaiting, changeNoticeOf, currentLevels, historyOf, levelById, offerFor, overview, type LevelRow, type Looking } from './reading';

const c = contract.careLevels;

function out(db: ReadDb, row: LevelRow, look: Looking) {
  return required(levelById(db, row.id, look), 'a care level just written');
}

function found<T>(value: T | null, ctx: { errors: Pick<Refusals, 'NOT_FOUND'> }): T {
  if (value === null) throw ctx.errors.NOT_FOUND({ data: { what: 'careLevel' } });
  return value;
}

export const careLevelProcedures = {
  history: query(c.history, (db, input, ctx) => historyOf(db, input.residentId, ctx)),
  get: query(c.get, (db, input, ctx) => found(levelById(db, input.id, ctx), ctx)),
  current: query(c.current, (db, input, ctx) =>
    currentLevels(db, [input.residentId], input.on ?? ctx.clock.today(), ctx).get(input.residentId) ?? null),
  awaiting: query(c.awaiting, (db, _input, ctx) => awaiting(db, ctx)),
  overview: query(c.overview, (db, _input, ctx) => overview(db, ctx)),
  offer: query(c.offer, (db, input, ctx) => {
    const grade = lockedGrades(db, { ids: [input.assessmentId] }).get(input.assessmentId);
    if (grade === undefined || grade.voided) throw ctx.errors.NOT_LOCKED({ data: {} });
    const offer = offerFor(db, grade, ctx);
    if (offer === null) throw ctx.errors.NO_POLICY({ data: {} });
    return offer;
  }),
  notice: query(c.notice, (db, input, ctx) => found(changeNoticeOf(db, input.id, ctx), ctx)),
  propose: command(c.propose, (tx, input, ctx) => out(tx, propose(tx, input, ctx), ctx)),
  decide: command(c.decide, (tx, input, ctx) => out(tx, decide(tx, input, ctx), ctx)),
  correct: command(c.correct, (tx, input, ctx) => out(tx, correct(tx, input, ctx), ctx)),
};
