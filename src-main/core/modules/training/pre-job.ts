import type { Bilingual } from '@shared/contract/common';
import { preJobStanding, type PreJobStanding } from '@shared/engines/duty';
import { addDays, type CivilDate } from '@shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import type { CoreServices } from '../../platform/services';
import { employmentOn, everyStaff, positionList, staffMember, type StaffDated } from '../staff';
import { dutiesOn, postIsMeant, type HomeDuty } from './calendar';
import { allFacts, factsOf, type TrainingFact } from './facts';

/** Why pre-job training does not let somebody stand on a post. */
export interface PreJobReason {
  readonly code: 'preJobMissing';
  /** The duty of the calendar. */
  readonly kind: { readonly code: string; readonly name: Bilingual };
  readonly why: Exclude<PreJobStanding, 'passed'>;
  /** Since when it is owed: the entry, or the first day of the new post. */
  readonly since: CivilDate;
}
export interface PreJobAnswer { readonly ok: boolean; readonly reasons: readonly PreJobReason[] }

type Standards = Pick<CoreServices, 'standards'>;

/** First day in a post without a break on or before a day, within the employment that runs then; null when it is not held. */
export function postFrom(person: StaffDated, positionCode: string, on: CivilDate): CivilDate | null {
  const employment = employmentOn(person.employments, on);
  const stretches = (employment?.posts ?? []).filter((post) => post.positionCode === positionCode && post.fromOn <= on).sort((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
  let from: CivilDate | null = null;
  for (const post of stretches) {
    const joins = from === null ? post.toOn === null || post.toOn >= on : post.toOn === null || addDays(post.toOn, 1) >= from;
    // A move between departments is no new post: the stretches join.
    if (joins) from = post.fromOn;
  }
  return from;
}

/** Where one person stands in one pre-job duty for a post. */
export function standingIn(home: HomeDuty, person: StaffDated, facts: readonly TrainingFact[], positionCode: string, on: CivilDate): { standing: PreJobStanding; since: CivilDate; passedOn: CivilDate | null } {
  const { rule, topic } = home.duty;
  const entryOn = employmentOn(person.employments, on)?.entryOn ?? on;
  const own = facts.filter((fact) => fact.kind === 'preJob' && (topic === null || fact.topics.includes(topic)));
  const from = postFrom(person, positionCode, on);
  const standing = preJobStanding({
    entryOn, postFrom: from, passedOn: own.flatMap((fact) => fact.passedOn ?? []), failedOn: own.flatMap((fact) => fact.failedOn),
  }, on, rule.type === 'preJob' ? (rule.onTransfer ?? null) : null);
  const passedOn = own.flatMap((fact) => fact.passedOn ?? []).filter((day) => day >= entryOn && day <= on).at(-1) ?? null;
  return { standing, since: standing === 'beforeTransfer' ? (from ?? entryOn) : entryOn, passedOn };
}

export type PreJobReader = (staffId: string, positionCode: string, on: CivilDate) => PreJobAnswer;

/**
 * Answers for many people, posts and days at once: people and trainings are read one time, the calendars one time a day. Keep it
 * no longer than one call.
 */
export function preJobReader(db: ReadDb, services: Standards): PreJobReader {
  const people = new Map(everyStaff(db).map((person) => [person.id, person]));
  const facts = allFacts(db);
  return readerOver(db, services, (id) => people.get(id) ?? null, (id) => facts.get(id) ?? []);
}

function readerOver(db: ReadDb, services: Standards, personOf: (id: string) => StaffDated | null, factsFor: (id: string) => readonly TrainingFact[]): PreJobReader {
  const asked = new Map<string, readonly HomeDuty[]>();
  const dutiesFor = (positionCode: string, on: CivilDate): readonly HomeDuty[] => {
    const key = `${on} ${positionCode}`;
    let found = asked.get(key);
    if (found === undefined) {
      const positions = positionList(services.standards, on);
      found = preJobDuties(on).filter((home) => postIsMeant(home.duty.audience, positionCode, positions));
      asked.set(key, found);
    }
    return found;
  };
  const days = new Map<CivilDate, readonly HomeDuty[]>();
  const preJobDuties = (on: CivilDate): readonly HomeDuty[] => {
    let found = days.get(on);
    if (found === undefined) {
      found = dutiesOn(db, services.standards, on).filter((home) => home.inUse && home.duty.rule.type === 'preJob');
      days.set(on, found);
    }
    return found;
  };
  return (staffId, positionCode, on) => {
    const person = personOf(staffId);
    if (person === null) return { ok: true, reasons: [] };
    const reasons = dutiesFor(positionCode, on).flatMap((home): PreJobReason[] => {
      const { standing, since } = standingIn(home, person, factsFor(staffId), positionCode, on);
      return standing === 'passed' ? [] : [{ code: 'preJobMissing', kind: { code: home.key, name: home.duty.title }, why: standing, since }];
    });
    return { ok: reasons.length === 0, reasons };
  };
}

/** Has this person passed the pre-job training that the calendars ask for before standing on this post on this day? */
export function preJobPassed(db: ReadDb, services: Standards, staffId: string, positionCode: string, on: CivilDate): PreJobAnswer {
  const person = staffMember(db, staffId);
  const facts = factsOf(db, staffId);
  return readerOver(db, services, () => person, () => facts)(staffId, positionCode, on);
}
