import { contract } from '../../../shared/contract';
import type { CivilDate } from '../../../shared/kit/civil-date';
import { indexOf } from '../../../shared/engines/scale-index';
import type { ReadDb } from '../../platform/database';
import { command, query } from '../../platform/procedure';
import type { StandardsStore } from '../../platform/standards';
import { compareAssessments, type Side } from './compare';
import { dueList, requestReassessment, withdrawRequest } from './due';
import { adoptEdition, complete, correctHead, keepAnswers, mainFamily, start } from './filling';
import { listAssessments } from './list';
import { readAssessment, scoreOf, wholeAssessment, type Looking } from './reading';
import { editionOf, editionRef } from './rows';
import { correctLocked, reopen, sign, voidAssessment } from './signing';

const c = contract.assessments;

function scalesOn(standards: StandardsStore, on: CivilDate) {
  const main = mainFamily({ standards }, on);
  return standards.allInForce('scale', on).map((entry) => ({
    ref: editionRef(entry), main: entry.standard.family === main, items: indexOf(entry.standard).items.size,
    reasons: entry.standard.reasons.map(({ code, text }) => ({ code, text })),
  })).sort((a, b) => Number(b.main) - Number(a.main));
}

function sideOf(db: ReadDb, id: string, look: Looking): Side | null {
  const record = readAssessment(db, id, look);
  return record === null ? null : { record, edition: editionOf(look.standards, record.edition.hash).standard };
}

const reading = {
  list: query(c.list, (db, input, ctx) => listAssessments(db, input, ctx)),
  get: query(c.get, (db, input, ctx) => {
    const found = readAssessment(db, input.id, ctx);
    if (found === null) throw ctx.errors.NOT_FOUND({ data: { what: 'assessment' } });
    return found;
  }),
  scales: query(c.scales, (_db, input, ctx) => scalesOn(ctx.standards, input.on ?? ctx.clock.today())),
  due: query(c.due, (db, input, ctx) => {
    const { today, warningDays, lines } = dueList(db, ctx.standards, ctx.clock.today(), input.withinDays);
    return { today, warningDays, lines };
  }),
  compare: query(c.compare, (db, input, ctx) => {
    const [before, after] = [sideOf(db, input.before, ctx), sideOf(db, input.after, ctx)];
    if (before === null || after === null) throw ctx.errors.NOT_FOUND({ data: { what: 'assessment' } });
    if (before.record.resident.id !== after.record.resident.id) throw ctx.errors.DIFFERENT_RESIDENTS({ data: {} });
    return compareAssessments(before, after);
  }),
};

const filling = {
  start: command(c.start, (tx, input, ctx) => wholeAssessment(tx, start(tx, input, ctx), ctx)),
  keepAnswers: command(c.keepAnswers, (tx, input, ctx) => {
    const one = keepAnswers(tx, input, ctx);
    const score = scoreOf(one, editionOf(ctx.standards, one.row.editionHash).standard, ctx.clock.today());
    return { version: one.row.version, savedAt: one.row.savedAt, score, fromFile: [...one.fromFile] };
  }),
  correctHead: command(c.correctHead, (tx, input, ctx) => wholeAssessment(tx, correctHead(tx, input, ctx), ctx)),
  adoptEdition: command(c.adoptEdition, (tx, input, ctx) => {
    const { one, dropped } = adoptEdition(tx, input, ctx);
    return { assessment: wholeAssessment(tx, one, ctx), dropped };
  }),
  complete: command(c.complete, (tx, input, ctx) => wholeAssessment(tx, complete(tx, input, ctx), ctx)),
};

const signing = {
  reopen: command(c.reopen, (tx, input, ctx) => wholeAssessment(tx, reopen(tx, input, ctx), ctx)),
  sign: command(c.sign, (tx, input, ctx) => wholeAssessment(tx, sign(tx, input, ctx), ctx)),
  correctLocked: command(c.correctLocked, (tx, input, ctx) => wholeAssessment(tx, correctLocked(tx, input, ctx), ctx)),
  void: command(c.void, (tx, input, ctx) => wholeAssessment(tx, voidAssessment(tx, input, ctx), ctx)),
  requestReassessment: command(c.requestReassessment, (tx, input, ctx) => requestReassessment(tx, input, ctx)),
  withdrawRequest: command(c.withdrawRequest, (tx, input, ctx) => {
    withdrawRequest(tx, input, ctx);
    return { id: input.id };
  }),
};

export const assessmentProcedures = { ...reading, ...filling, ...signing };
