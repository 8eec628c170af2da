import type { RosterRow } from '../../../shared/contract/shifts';
import { addDays, asCivilDate, type CivilDate } from '../../../shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import { employmentOn, everyStaff, postsOn, type StaffDated } from '../staff';
import { monthSpan } from './rules';

/** One person over a month: where employed, as what, in which departments the main post lay. */
export interface MonthPerson {
  readonly person: StaffDated;
  readonly employed: RosterRow['employed'];
  /** The main one of the first day first. */
  readonly posts: readonly string[];
  readonly departments: ReadonlySet<string | null>;
}

/** Every day of a month. */
export function daysOf(month: string): CivilDate[] {
  const { from, to } = monthSpan(month);
  const days: CivilDate[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day);
  return days;
}

/** Days on which anything dated about a person begins or ends within a month: between two of them nothing changes. */
function turningDays(person: StaffDated, from: CivilDate, to: CivilDate): CivilDate[] {
  const after = (day: CivilDate | null): CivilDate[] => (day === null ? [] : [addDays(day, 1)]);
  const all = person.employments.flatMap((one) => [one.entryOn, ...after(one.leaveOn), ...one.posts.flatMap((post) => [post.fromOn, ...after(post.toOn)])]);
  return [...new Set([from, ...all.filter((day) => day > from && day <= to)])].sort();
}

/** A person over a month; null for somebody who is not employed on any day of it. */
export function overMonth(person: StaffDated, month: string): MonthPerson | null {
  const { from, to } = monthSpan(month);
  const turns = turningDays(person, from, to);
  const stays = turns.filter((day) => employmentOn(person.employments, day) !== null);
  const [first] = stays;
  if (first === undefined) return null;
  const held = stays.map((day) => postsOn(person.employments, day));
  const last = employmentOn(person.employments, stays.at(-1) ?? first)?.leaveOn ?? to;
  return {
    person, employed: { from: first, to: last < to ? last : to },
    posts: [...new Set(held.flatMap((posts) => posts.map((post) => post.positionCode)))],
    departments: new Set(held.map((posts) => posts[0]?.departmentId ?? null)),
  };
}

/** Everybody employed on some day of a month, by reading of the name. */
export function peopleOf(db: ReadDb, month: string): MonthPerson[] {
  return everyStaff(db).flatMap((person) => overMonth(person, month) ?? []);
}

/** What holds of a person from a day until the next such day. */
interface Stretch { readonly from: CivilDate; readonly employed: boolean; readonly main: string | null }

const BEFORE_ALL: Stretch = { from: asCivilDate('0001-01-01'), employed: false, main: null };
const AFTER_ALL = asCivilDate('9999-12-31');

function stretchesOf(person: StaffDated): Stretch[] {
  return turningDays(person, BEFORE_ALL.from, AFTER_ALL).map((from) => ({
    from, employed: employmentOn(person.employments, from) !== null, main: postsOn(person.employments, from)[0]?.positionCode ?? null,
  }));
}

/** Who holds what on a day, asked for every cell of a month: the stretches of a person are worked out once. */
export function postReader(people: readonly StaffDated[]) {
  const byId = new Map(people.map((person) => [person.id, person]));
  const known = new Map<string, readonly Stretch[]>();
  const at = (staffId: string, on: CivilDate): Stretch => {
    let stretches = known.get(staffId);
    if (stretches === undefined) {
      const person = byId.get(staffId);
      stretches = person === undefined ? [] : stretchesOf(person);
      known.set(staffId, stretches);
    }
    return stretches.findLast((one) => one.from <= on) ?? BEFORE_ALL;
  };
  return { employed: (staffId: string, on: CivilDate) => at(staffId, on).employed, mainPost: (staffId: string, on: CivilDate) => at(staffId, on).main };
}
