import type { DutyPerson, StaffTraining, TrainingDutyView } from '@shared/contract/training-facts';
import { dutyState, recurringDue, yearEnd } from '@shared/engines/duty';
import { civilParts, type CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import type { ReadDb } from '../../platform/database';
import type { CoreServices } from '../../platform/services';
import { departmentNames, employmentOn, everyStaff, positionList, staffOn, type Positions, type StaffDated, type StaffOnDay } from '../staff';
import { audienceNames, dutiesOn, isMeant, postIsMeant, type HomeDuty } from './calendar';
import { allFacts, counts, hoursIn, type TrainingFact } from './facts';
import { postFrom, standingIn } from './pre-job';

/* Duties of training on a day: who owes what until when. Everything here is worked out from the facts; nothing is stored. */

type Services = Pick<CoreServices, 'standards'>;

interface Ground {
  readonly on: CivilDate;
  readonly positions: Positions;
  readonly dated: ReadonlyMap<string, StaffDated>;
  readonly facts: ReadonlyMap<string, readonly TrainingFact[]>;
}

/** The day a person came under a duty: the entry, or later the first post it is about. */
function underSince(home: HomeDuty, person: StaffDated, day: StaffOnDay, ground: Ground): CivilDate {
  const { audience } = home.duty;
  const entryOn = required(employmentOn(person.employments, ground.on), 'the employment of somebody on duty').entryOn;
  if (audience.all === true) return entryOn;
  const meant = day.positions.filter((code) => postIsMeant(audience, code, ground.positions));
  const first = meant.flatMap((code) => postFrom(person, code, ground.on) ?? []).sort()[0];
  return first ?? entryOn;
}

type Standing = Pick<DutyPerson, 'lastOn' | 'dueOn' | 'hours' | 'state' | 'why'>;

function recurringFor(home: HomeDuty, person: StaffDated, day: StaffOnDay, own: readonly TrainingFact[], ground: Ground): Standing {
  const { rule, topic } = home.duty;
  const remindDays = rule.type === 'recurring' ? rule.remindDays : 0;
  const lastOn = own.filter((fact) => counts(fact, topic) && fact.heldOn <= ground.on).at(-1)?.heldOn ?? null;
  // Training taken on entering also counts for who comes under the duty later: what matters is the present stay.
  const entryOn = required(employmentOn(person.employments, ground.on), 'the employment of somebody on duty').entryOn;
  const since = lastOn !== null && lastOn >= entryOn ? entryOn : underSince(home, person, day, ground);
  const dueOn = recurringDue(lastOn, since, required(home.everyMonths, 'the interval of a recurring duty'));
  return { lastOn, dueOn, hours: null, state: dutyState(dueOn, ground.on, remindDays), why: null };
}

function preJobFor(home: HomeDuty, person: StaffDated, day: StaffOnDay, own: readonly TrainingFact[], ground: Ground): Standing {
  const posts = day.positions.filter((code) => postIsMeant(home.duty.audience, code, ground.positions));
  const standings = (posts.length === 0 ? [''] : posts).map((code) => standingIn(home, person, own, code, ground.on));
  const bad = standings.find((one) => one.standing !== 'passed');
  const lastOn = standings[0]?.passedOn ?? null;
  if (bad === undefined || bad.standing === 'passed') return { lastOn, dueOn: null, hours: null, state: 'done', why: null };
  return { lastOn, dueOn: bad.since, hours: null, state: 'overdue', why: bad.standing };
}

function hoursFor(home: HomeDuty, own: readonly TrainingFact[], ground: Ground): Standing {
  const { rule, topic } = home.duty;
  const dueOn = yearEnd(ground.on);
  const hours = hoursIn(own.filter((fact) => fact.heldOn <= ground.on), civilParts(ground.on).year, topic);
  const enough = hours >= required(home.hours, 'the hours of a yearly duty');
  const state = enough ? 'done' : dutyState(dueOn, ground.on, rule.type === 'yearlyHours' ? rule.remindDays : 0);
  return { lastOn: null, dueOn, hours, state, why: null };
}

function standingFor(home: HomeDuty, day: StaffOnDay, ground: Ground): Standing {
  const person = required(ground.dated.get(day.id), 'a person on duty');
  const own = ground.facts.get(day.id) ?? [];
  switch (home.duty.rule.type) {
    case 'recurring': return recurringFor(home, person, day, own, ground);
    case 'preJob': return preJobFor(home, person, day, own, ground);
    case 'yearlyHours': return hoursFor(home, own, ground);
  }
}

/** The home's own line: the last session of the topic, and when the next is due. */
function ofHome(home: HomeDuty, people: readonly DutyPerson[], ground: Ground): Pick<TrainingDutyView, 'lastOn' | 'dueOn' | 'state'> {
  const { rule, topic } = home.duty;
  if (!home.inUse) return { lastOn: null, dueOn: null, state: 'off' };
  const worst = people.some((one) => one.state === 'overdue') ? 'overdue' : people.some((one) => one.state === 'soon') ? 'soon' : 'done';
  if (rule.type !== 'recurring') return { lastOn: null, dueOn: null, state: worst };
  let lastOn: CivilDate | null = null;
  for (const facts of ground.facts.values()) {
    for (const fact of facts) if (counts(fact, topic) && fact.heldOn <= ground.on && (lastOn === null || fact.heldOn > lastOn)) lastOn = fact.heldOn;
  }
  // The home is late with whoever is late first.
  const dueOn = people.flatMap((one) => one.dueOn ?? []).sort()[0] ?? null;
  return { lastOn, dueOn, state: worst };
}

function meant(home: HomeDuty, on: readonly StaffOnDay[], ground: Ground): readonly StaffOnDay[] {
  return home.inUse ? on.filter((day) => isMeant(home.duty.audience, day, ground.positions)) : [];
}

function viewOf(home: HomeDuty, on: readonly StaffOnDay[], ground: Ground, departments: ReadonlyMap<string, string>): TrainingDutyView {
  const { duty } = home;
  const { rule } = duty;
  const people = meant(home, on, ground).map((day): DutyPerson => ({
    staffId: day.id, name: day.name, department: day.departmentName, positions: [...day.positions], ...standingFor(home, day, ground),
  }));
  return {
    key: home.key, family: home.family, code: duty.code, title: duty.title, calendar: home.calendar, topic: duty.topic, type: rule.type,
    audienceNames: audienceNames(duty.audience, ground.positions, departments), inUse: home.inUse, everyMonths: home.everyMonths, hours: home.hours,
    presetMonths: rule.type === 'recurring' ? rule.everyMonths : null, presetHours: rule.type === 'yearlyHours' ? rule.hours : null,
    floorMonths: rule.type === 'recurring' ? (rule.floorMonths ?? null) : null, floorBasis: rule.type === 'recurring' ? (rule.floorBasis ?? null) : null,
    basis: duty.basis, note: duty.note ?? null, confidence: duty.confidence, status: home.status, version: home.version, ...ofHome(home, people, ground), people,
  };
}

function groundOn(db: ReadDb, services: Services, on: CivilDate): Ground {
  return { on, positions: positionList(services.standards, on), dated: new Map(everyStaff(db).map((one) => [one.id, one])), facts: allFacts(db) };
}

/** Every duty with everybody it is about and where each stands on a day; duties out of use without people. */
export function trainingDuties(db: ReadDb, services: Services, on: CivilDate): TrainingDutyView[] {
  const ground = groundOn(db, services, on);
  const people = staffOn(db, on);
  const departments = departmentNames(db);
  return dutiesOn(db, services.standards, on).map((home) => viewOf(home, people, ground, departments));
}

/** What one person owes on a day. Nobody who is not in service owes anything. */
export function dutiesOfPerson(db: ReadDb, services: Services, staffId: string, on: CivilDate): StaffTraining['duties'] {
  const day = staffOn(db, on).find((one) => one.id === staffId);
  if (day === undefined) return [];
  const ground = groundOn(db, services, on);
  return dutiesOn(db, services.standards, on).filter((home) => meant(home, [day], ground).length > 0).map((home) => ({
    key: home.key, title: home.duty.title, type: home.duty.rule.type, required: home.hours, ...standingFor(home, day, ground),
  }));
}

/** Hours a year asks of a person's posts; null when no duty in use does. */
export function hoursAsked(db: ReadDb, services: Services, on: CivilDate): (day: StaffOnDay) => number | null {
  const positions = positionList(services.standards, on);
  const asking = dutiesOn(db, services.standards, on).filter((home) => home.inUse && home.duty.rule.type === 'yearlyHours');
  return (day) => {
    const hours = asking.filter((home) => isMeant(home.duty.audience, day, positions)).flatMap((home) => home.hours ?? []);
    return hours.length === 0 ? null : Math.max(...hours);
  };
}
