import { and, eq, isNull } from 'drizzle-orm';
import { contract } from '@shared/contract';
import { newId } from '@shared/kit/ids';
import { TRAINING_FILE_MAX_BYTES } from '@shared/contract/training';
import type { FieldIssue } from '@shared/contract/issues';
import type { WriteDb } from '../../platform/database';
import { command } from '../../platform/procedure';
import { closedSession, found, openSession, refuseIssues, unchanged } from './calls';
import { fileRefusal } from './files';
import { peopleOfSession, problemsOf } from './reading';
import { touch } from './sessions';
import { attemptsOf, copyInto, fieldsOf, filesOf, insertAttempt, insertSession, participantsOf, sessionRecord, type SessionRecord } from './store';
import { trainingFiles, trainingSessions } from './tables';

const c = contract.training;

/** The version that corrects a session and is still being worked on. */
function openCorrection(tx: WriteDb, sessionId: string): SessionRecord | undefined {
  const { correctionOfId, voidedAt, closedAt } = trainingSessions;
  return tx.select().from(trainingSessions).where(and(eq(correctionOfId, sessionId), isNull(voidedAt), isNull(closedAt))).get();
}

const ending = {
  close: command(c.close, (tx, input, ctx) => {
    const row = openSession(tx, input, ctx.errors);
    const missing = problemsOf(row, peopleOfSession(tx, row), ctx.clock.today());
    if (missing.length > 0) throw ctx.errors.TRAINING_INCOMPLETE({ data: { missing } });
    const before = row.correctionOfId === null ? undefined : sessionRecord(tx, row.correctionOfId);
    // From now on the new version holds in place of the old one.
    if (before !== undefined) touch(tx, before, { correctedById: row.id });
    ctx.audit('training', row.id, { closed: true, correctionOf: row.correctionOfId });
    return touch(tx, row, { closedAt: ctx.clock.now(), closedBy: ctx.actor.accountId });
  }),
  correctClosed: command(c.correctClosed, (tx, input, ctx) => {
    const row = closedSession(tx, input, ctx.errors);
    const waiting = openCorrection(tx, row.id);
    if (waiting !== undefined) throw ctx.errors.BEING_CORRECTED({ data: { id: waiting.id } });
    const writer = { clock: ctx.clock, accountId: ctx.actor.accountId };
    const id = insertSession(tx, writer, fieldsOf(row), { correctionOfId: row.id, correctionReason: input.reason });
    tx.update(trainingSessions).set({ lastNumber: row.lastNumber }).where(eq(trainingSessions.id, id)).run();
    copyInto(tx, writer, row.id, id);
    ctx.audit('training', row.id, { correctedBy: id, reason: input.reason });
    ctx.audit('training', id, { correctionOf: row.id });
    return { id, version: 1 };
  }),
  void: command(c.void, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (row.voidedAt !== null) throw ctx.errors.ALREADY_VOIDED({ data: {} });
    ctx.audit('training', row.id, { reason: input.reason });
    return touch(tx, row, { voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId, voidReason: input.reason });
  }),
  recordRetake: command(c.recordRetake, (tx, input, ctx) => {
    const row = closedSession(tx, input, ctx.errors);
    const person = participantsOf(tx, row.id).find((one) => one.staffId === input.staffId);
    const last = attemptsOf(tx, row.id).findLast((one) => one.staffId === input.staffId)?.examOn ?? row.heldOn;
    const issues: FieldIssue[] = [];
    if (person === undefined) issues.push({ path: ['staffId'], reason: 'notOnList' });
    else if (person.attended !== true) issues.push({ path: ['staffId'], reason: 'notAttended' });
    if (input.examOn < last) issues.push({ path: ['examOn'], reason: 'examBeforeSession' });
    if (input.examOn > ctx.clock.today()) issues.push({ path: ['examOn'], reason: 'futureDate' });
    refuseIssues(issues);
    insertAttempt(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, row.id, input, true);
    ctx.audit('training', row.id, { retake: { staffId: input.staffId, examOn: input.examOn, result: input.result, score: input.score } });
    return touch(tx, row);
  }),
};

const files = {
  attach: command(c.attach, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (row.voidedAt !== null) throw ctx.errors.ALREADY_VOIDED({ data: {} });
    const upload = ctx.files.takeTemporary(input.uploadId);
    const refusal = upload?.owner === ctx.actor.accountId ? fileRefusal(upload.bytes, TRAINING_FILE_MAX_BYTES) : { reason: 'notFound' as const };
    if (upload === null || 'reason' in refusal) {
      throw ctx.errors.TRAINING_FILE_REFUSED({ data: { reason: 'reason' in refusal ? refusal.reason : 'notFound', maxBytes: TRAINING_FILE_MAX_BYTES } });
    }
    const fileId = ctx.files.put(upload.bytes);
    ctx.files.dropTemporary(input.uploadId);
    // The same scan handed in twice is kept once.
    if (!filesOf(tx, row.id).some((one) => one.fileId === fileId && one.kind === input.kind)) {
      tx.insert(trainingFiles).values({
        id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, sessionId: row.id, kind: input.kind, fileId, name: upload.name, mediaType: refusal.mediaType,
      }).run();
    }
    ctx.audit('training', row.id, { attached: input.kind, fileId });
    return touch(tx, row);
  }),
  detach: command(c.detach, (tx, input, ctx) => {
    const row = openSession(tx, input, ctx.errors);
    const file = found(filesOf(tx, row.id).find((one) => one.id === input.fileRowId), 'file', ctx.errors);
    tx.update(trainingFiles).set({ version: file.version + 1, voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId }).where(eq(trainingFiles.id, file.id)).run();
    ctx.audit('training', row.id, { detached: file.kind, fileId: file.fileId });
    return touch(tx, row);
  }),
};

export const closingProcedures = { ...ending, ...files };
