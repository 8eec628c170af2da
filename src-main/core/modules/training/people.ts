import type { StaffTraining } from '@shared/contract/training-facts';
import { required } from '@shared/kit/assert';
import { civilDateFrom, civilParts, type CivilDate } from '@shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import type { CoreServices } from '../../platform/services';
import { positionList, staffNames, staffOn } from '../staff';
import { dutiesOfPerson, hoursAsked } from './duties';
import { allFacts, factsOf, hoursIn } from './facts';
import { everySessionOf } from './reading';

type Services = Pick<CoreServices, 'standards'>;

/** Hours somebody attended in a calendar year, all topics together. */
export function trainingHours(db: ReadDb, staffId: string, year: number): number {
  return hoursIn(factsOf(db, staffId), year, null);
}

/** Hours by year, newest first; years without training are left out. */
function hoursByYear(db: ReadDb, staffId: string): StaffTraining['hoursByYear'] {
  const facts = factsOf(db, staffId);
  const years = [...new Set(facts.map((fact) => civilParts(fact.heldOn).year))].sort((a, b) => b - a);
  return years.map((year) => ({ year, hours: hoursIn(facts, year, null) }));
}

/** One person's trainings, hours and duties; null when there is no such person. */
export function trainingOf(db: ReadDb, services: Services, staffId: string, on: CivilDate): StaffTraining | null {
  const name = staffNames(db, [staffId]).get(staffId)?.name;
  if (name === undefined) return null;
  return { staffId, name, sessions: everySessionOf(db, staffId), hoursByYear: hoursByYear(db, staffId), duties: dutiesOfPerson(db, services, staffId, on) };
}

/** Hours of everybody in service, in a year that may be over: then as of its last day. */
export function hoursOfYear(db: ReadDb, services: Services, year: number, today: CivilDate) {
  const on = year < civilParts(today).year ? required(civilDateFrom(year, 12, 31), 'the last day of a year') : today;
  const facts = allFacts(db);
  const asked = hoursAsked(db, services, on);
  return staffOn(db, on).map((day) => {
    const own = facts.get(day.id) ?? [];
    return {
      staffId: day.id, name: day.name, department: day.departmentName, positions: [...day.positions], hours: hoursIn(own, year, null),
      sessions: own.filter((fact) => civilParts(fact.heldOn).year === year).length, required: asked(day),
    };
  });
}

/** Who is in service on a day, with what a list of participants is chosen by. */
export function peopleOn(db: ReadDb, services: Services, on: CivilDate) {
  const positions = positionList(services.standards, on);
  return staffOn(db, on).map((day) => ({
    id: day.id, name: day.name, namePinyin: day.namePinyin, department: day.departmentName, departmentId: day.departmentId, positions: [...day.positions],
    groups: [...new Set(day.positions.flatMap((code) => positions.group(code) ?? []))],
  }));
}
