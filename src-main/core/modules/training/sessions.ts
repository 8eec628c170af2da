import { and, eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { FieldIssue } from '@shared/contract/issues';
import { TRAINING_DRAFT } from '@shared/contract/training';
import type { WriteDb } from '../../platform/database';
import { command } from '../../platform/procedure';
import { dropDraft } from '../drafts';
import { changedFacts } from '../persons';
import { fieldIssuesOf, openSession, peopleIssues, refuseIssues } from './calls';
import { planItemRecord } from './plan';
import { addParticipants, attemptsOf, dropParticipants, fieldsOf, insertAttempt, insertSession, participantsOf, sessionColumns, type SessionRecord } from './store';
import { trainingAttempts, trainingParticipants, trainingSessions } from './tables';

const c = contract.training;

/** Raises the version and writes what else changed. @returns what the caller goes on with */
export function touch(tx: WriteDb, row: SessionRecord, changes: Partial<typeof trainingSessions.$inferInsert> = {}): { id: string; version: number } {
  const version = row.version + 1;
  tx.update(trainingSessions).set({ ...changes, version }).where(eq(trainingSessions.id, row.id)).run();
  return { id: row.id, version };
}

const known = (tx: WriteDb) => (id: string): boolean => planItemRecord(tx, id)?.voidedAt === null;

const entering = {
  schedule: command(c.schedule, (tx, input, ctx) => {
    refuseIssues([...fieldIssuesOf(tx, input.fields, ctx.standards, known(tx)), ...peopleIssues(tx, input.staffIds, input.fields.heldOn, 'staffIds')]);
    const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
    const id = insertSession(tx, writer, input.fields);
    const lastNumber = addParticipants(tx, id, input.staffIds, 0);
    tx.update(trainingSessions).set({ lastNumber }).where(eq(trainingSessions.id, id)).run();
    ctx.audit('training', id, { to: { ...input.fields, people: input.staffIds.length } });
    dropDraft(tx, ctx.actor.accountId, { form: TRAINING_DRAFT, subject: '' });
    return { id, version: 1 };
  }),
  amend: command(c.amend, (tx, input, ctx) => {
    const row = openSession(tx, input, ctx.errors);
    const issues = fieldIssuesOf(tx, input.fields, ctx.standards, known(tx));
    if (attemptsOf(tx, row.id).some((one) => one.examOn < input.fields.heldOn)) issues.push({ path: ['fields', 'heldOn'], reason: 'examBeforeSession' });
    refuseIssues(issues);
    ctx.audit('training', row.id, changedFacts({ ...fieldsOf(row) }, { ...input.fields }));
    dropDraft(tx, ctx.actor.accountId, { form: TRAINING_DRAFT, subject: row.id });
    return touch(tx, row, sessionColumns(input.fields));
  }),
};

const listing = {
  enlist: command(c.enlist, (tx, input, ctx) => {
    const row = openSession(tx, input, ctx.errors);
    refuseIssues(peopleIssues(tx, input.staffIds, row.heldOn, 'staffIds'));
    const lastNumber = addParticipants(tx, row.id, input.staffIds, row.lastNumber);
    ctx.audit('training', row.id, { enlisted: input.staffIds });
    return touch(tx, row, { lastNumber });
  }),
  strike: command(c.strike, (tx, input, ctx) => {
    const row = openSession(tx, input, ctx.errors);
    refuseIssues(notListed(tx, row.id, input.staffIds, 'staffIds'));
    dropParticipants(tx, row.id, input.staffIds);
    ctx.audit('training', row.id, { struck: input.staffIds });
    return touch(tx, row);
  }),
};

function notListed(tx: WriteDb, sessionId: string, staffIds: readonly string[], path: string): FieldIssue[] {
  const listed = new Set(participantsOf(tx, sessionId).map((one) => one.staffId));
  return staffIds.flatMap((id, at): FieldIssue[] => (listed.has(id) ? [] : [{ path: [path, at], reason: 'notOnList' }]));
}

function dropAttempts(tx: WriteDb, sessionId: string, staffId: string): void {
  tx.delete(trainingAttempts).where(and(eq(trainingAttempts.sessionId, sessionId), eq(trainingAttempts.staffId, staffId))).run();
}

const keying = {
  keyAttendance: command(c.keyAttendance, (tx, input, ctx) => {
    const row = openSession(tx, input, ctx.errors);
    refuseIssues(notListed(tx, row.id, input.attended, 'attended'));
    const there = new Set(input.attended);
    for (const one of participantsOf(tx, row.id)) {
      const attended = there.has(one.staffId);
      tx.update(trainingParticipants).set({ attended }).where(and(eq(trainingParticipants.sessionId, row.id), eq(trainingParticipants.staffId, one.staffId))).run();
      // Who was not there has no result.
      if (!attended) dropAttempts(tx, row.id, one.staffId);
    }
    ctx.audit('training', row.id, { attended: [...there] });
    return touch(tx, row);
  }),
  keyResults: command(c.keyResults, (tx, input, ctx) => {
    const row = openSession(tx, input, ctx.errors);
    const today = ctx.clock.today();
    const people = new Map(participantsOf(tx, row.id).map((one) => [one.staffId, one]));
    const seen = new Set<string>();
    refuseIssues(input.results.flatMap((one, at): FieldIssue[] => {
      const person = people.get(one.staffId);
      const twice = seen.has(one.staffId);
      seen.add(one.staffId);
      if (person === undefined) return [{ path: ['results', at, 'staffId'], reason: 'notOnList' }];
      if (twice) return [{ path: ['results', at, 'staffId'], reason: 'duplicate' }];
      if (person.attended !== true) return [{ path: ['results', at, 'staffId'], reason: 'notAttended' }];
      if (one.examOn < row.heldOn) return [{ path: ['results', at, 'examOn'], reason: 'examBeforeSession' }];
      return one.examOn > today ? [{ path: ['results', at, 'examOn'], reason: 'futureDate' }] : [];
    }));
    const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
    for (const one of input.results) {
      dropAttempts(tx, row.id, one.staffId);
      insertAttempt(tx, writer, row.id, one, false);
    }
    ctx.audit('training', row.id, { results: input.results });
    return touch(tx, row);
  }),
};

export const sessionProcedures = { ...entering, ...listing, ...keying };
