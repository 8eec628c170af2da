import { and, eq } from 'drizzle-orm';
import type { SessionFields, TrainingResult } from '@shared/contract/training-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import type { WriteDb } from '../../platform/database';
import type { Writer } from '../../platform/writing';
import { addParticipants, insertAttempt, insertSession } from './store';
import { trainingParticipants, trainingSessions } from './tables';

/** A training that was held and closed, as an import or the made-up home tells it. */
export interface PastTraining {
  readonly fields: SessionFields;
  readonly people: readonly { readonly staffId: string; readonly attended: boolean; readonly result: TrainingResult | null; readonly score: number | null; readonly examOn: CivilDate | null }[];
  /** false leaves it open: planned, or not written up yet. */
  readonly closed: boolean;
}

/**
 * Records a training inside the caller's transaction, as of the writer's clock; the caller has checked it and writes the audit
 * entry. @returns its id
 */
export function recordTraining(tx: WriteDb, writer: Writer, past: PastTraining): string {
  const closing = past.closed ? { closedAt: writer.clock.now(), closedBy: writer.accountId } : {};
  const id = insertSession(tx, writer, past.fields, closing);
  const lastNumber = addParticipants(tx, id, past.people.map((one) => one.staffId), 0);
  tx.update(trainingSessions).set({ lastNumber }).where(eq(trainingSessions.id, id)).run();
  for (const one of past.people) {
    if (past.closed) {
      tx.update(trainingParticipants).set({ attended: one.attended })
        .where(and(eq(trainingParticipants.sessionId, id), eq(trainingParticipants.staffId, one.staffId))).run();
    }
    if (one.attended && one.result !== null) insertAttempt(tx, writer, id, { staffId: one.staffId, examOn: one.examOn ?? past.fields.heldOn, result: one.result, score: one.score }, false);
  }
  return id;
}
