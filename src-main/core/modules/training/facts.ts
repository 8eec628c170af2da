import type { CivilDate } from '@shared/kit/civil-date';
import type { TrainingKind, TrainingResult } from '@shared/contract/training-facts';
import { prepareOnce, type ReadDb } from '../../platform/database';

/* What is on record of trainings that count: closed, not voided, not replaced by a corrected version. One read for everybody. */

/** One person in one training that counts. */
export interface TrainingFact {
  readonly staffId: string;
  readonly sessionId: string;
  readonly heldOn: CivilDate;
  readonly title: string;
  readonly topics: readonly string[];
  readonly kind: TrainingKind;
  readonly hours: number;
  /** First day the exam was passed; null while it was not. */
  readonly passedOn: CivilDate | null;
  /** Days it was failed. */
  readonly failedOn: readonly CivilDate[];
  /** Score of the last try. */
  readonly score: number | null;
}

interface FactRow {
  staff_id: string; session_id: string; held_on: CivilDate; title: string; topics: string; kind: TrainingKind; hours: number;
  tries: string | null;
}
interface Try { readonly on: CivilDate; readonly result: TrainingResult; readonly score: number | null }

const FACTS = `
  select p.staff_id, p.session_id, s.held_on, s.title, s.topics, s.kind, s.hours,
    (select json_group_array(json_object('on', a.exam_on, 'result', a.result, 'score', a.score)) from
       (select exam_on, result, score from training_attempts where session_id = p.session_id and staff_id = p.staff_id order by exam_on, id) a) as tries
  from training_sessions s join training_participants p on p.session_id = s.id
  where s.closed_at is not null and s.voided_at is null and s.corrected_by_id is null and p.attended = 1`;

const everybody = (db: ReadDb) => db.$client.prepare<[], FactRow>(`${FACTS} order by s.held_on, s.id`);
const one = (db: ReadDb) => db.$client.prepare<[string], FactRow>(`${FACTS} and p.staff_id = ? order by s.held_on, s.id`);

function factOf(row: FactRow): TrainingFact {
  const tries = JSON.parse(row.tries ?? '[]') as Try[];
  return {
    staffId: row.staff_id, sessionId: row.session_id, heldOn: row.held_on, title: row.title, topics: JSON.parse(row.topics) as string[], kind: row.kind, hours: row.hours,
    passedOn: tries.find((attempt) => attempt.result === 'passed')?.on ?? null, failedOn: tries.filter((attempt) => attempt.result === 'failed').map((attempt) => attempt.on),
    score: tries.at(-1)?.score ?? null,
  };
}

/** The trainings of everybody, oldest first within a person. */
export function allFacts(db: ReadDb): ReadonlyMap<string, readonly TrainingFact[]> {
  const facts = new Map<string, TrainingFact[]>();
  for (const row of prepareOnce(db, everybody).all()) {
    const known = facts.get(row.staff_id);
    if (known === undefined) facts.set(row.staff_id, [factOf(row)]);
    else known.push(factOf(row));
  }
  return facts;
}

/** The trainings of one person, oldest first. */
export function factsOf(db: ReadDb, staffId: string): readonly TrainingFact[] {
  return prepareOnce(db, one).all(staffId).map(factOf);
}

/** Does a training count towards a topic? A failed exam that was not passed later does not. */
export function counts(fact: TrainingFact, topic: string | null): boolean {
  return fact.passedOn !== null && (topic === null || fact.topics.includes(topic));
}

/** Hours a person attended in a calendar year, of one topic or of all. What was attended counts, passed or not. */
export function hoursIn(facts: readonly TrainingFact[], year: number, topic: string | null): number {
  const own = facts.filter((fact) => fact.heldOn.startsWith(`${String(year).padStart(4, '0')}-`) && (topic === null || fact.topics.includes(topic)));
  // Quarter hours add up exactly in binary; thirds somebody typed do not.
  return Math.round(own.reduce((sum, fact) => sum + fact.hours, 0) * 100) / 100;
}
