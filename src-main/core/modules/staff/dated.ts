import { holdsOn, type StaffEmployment, type StaffPost } from '@shared/contract/staff-facts';
import type { EmploymentState } from '@shared/contract/staff';
import type { CivilDate } from '@shared/kit/civil-date';

/* What dated employments say about a day. Pure: every state is derived, none is stored. */

/** The employment that runs on a day, or null. */
export function employmentOn(employments: readonly StaffEmployment[], on: CivilDate): StaffEmployment | null {
  return employments.find((one) => holdsOn(one.entryOn, one.leaveOn, on)) ?? null;
}

/** Posts held on a day, the main one first. */
export function postsOn(employments: readonly StaffEmployment[], on: CivilDate): StaffPost[] {
  const running = employmentOn(employments, on);
  if (running === null) return [];
  return running.posts.filter((post) => holdsOn(post.fromOn, post.toOn, on)).sort((a, b) => Number(b.main) - Number(a.main));
}

/** Coming, here or gone. Nobody is employed for the first time twice: who comes back is coming until the new first day. */
export function stateOn(employments: readonly StaffEmployment[], on: CivilDate): EmploymentState {
  if (employmentOn(employments, on) !== null) return 'employed';
  return employments.some((one) => one.entryOn > on) ? 'upcoming' : 'left';
}

/** The employment lists speak of: the one that runs, else the next to come, else the last; with the day its posts are read on. */
export function tellingEmployment(employments: readonly StaffEmployment[], on: CivilDate): { readonly employment: StaffEmployment; readonly day: CivilDate } | null {
  const running = employmentOn(employments, on);
  if (running !== null) return { employment: running, day: on };
  const coming = employments.filter((one) => one.entryOn > on).sort((a, b) => (a.entryOn < b.entryOn ? -1 : 1))[0];
  if (coming !== undefined) return { employment: coming, day: coming.entryOn };
  const last = [...employments].sort((a, b) => (a.entryOn < b.entryOn ? 1 : -1))[0];
  return last === undefined ? null : { employment: last, day: last.leaveOn ?? on };
}
