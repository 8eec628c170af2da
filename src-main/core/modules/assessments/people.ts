import type { AssessedPerson } from '../../../shared/contract/assessments';
import type { ReadDb } from '../../platform/database';
import { everyResident, residentById, residentsByIds, type ResidentFacts, type ResidentName } from '../residents';

/* What this module and those above it ask of the register of residents, in one place. */

export { idsFound } from '../residents';
export type { ResidentFacts } from '../residents';

function outline({ id, name, sex, birthOn, bed }: ResidentName): AssessedPerson {
  return { id, name, sex, birthOn, bed };
}

export function peopleByIds(db: ReadDb, ids: readonly string[]): Map<string, AssessedPerson> {
  const found = residentsByIds(db, [...new Set(ids)]);
  return new Map([...found].map(([id, person]) => [id, outline(person)]));
}

/** Everybody in the register who has not been taken out of it, by reading of the name. */
export function everybody(db: ReadDb): AssessedPerson[] {
  return everyResident(db).map(outline);
}

export function residentFacts(db: ReadDb, id: string): ResidentFacts | null {
  return residentById(db, id);
}
