import type { LeavingBlock } from '@shared/contract/staff';
import type { CivilDate } from '@shared/kit/civil-date';
import { prepareOnce, type ReadDb } from '../../platform/database';

interface Row { title: string; held_on: CivilDate }

function statement(db: ReadDb) {
  return db.$client.prepare<[string, string, string], Row>(`
    select s.title, s.held_on from training_sessions s
    where s.voided_at is null and s.closed_at is null and s.held_on > ?
      and (s.trainer_staff_id = ? or exists (select 1 from training_participants p where p.session_id = s.id and p.staff_id = ?)) order by s.held_on`);
}

/** Open trainings after a last day that name the person, as participant or trainer: whoever lets somebody go is told of them. */
export function trainingsAfter(db: ReadDb, staffId: string, leaveOn: CivilDate): LeavingBlock[] {
  return prepareOnce(db, statement).all(leaveOn, staffId, staffId).map((row) => ({ kind: 'training', what: row.title, fromOn: row.held_on, toOn: row.held_on, count: 1 }));
}
