import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { employmentIssues, ended, holdsOn, withPostsFrom, type StaffEmployment, type StaffPlace } from '@shared/contract/staff-facts';
import { addDays, asCivilDate, type CivilDate } from '@shared/kit/civil-date';

const entryOn = asCivilDate('2023-12-15');
const birthOn = asCivilDate('1985-04-12');
const heldOn = (employment: StaffEmployment, on: CivilDate) =>
  employment.posts.filter((post) => holdsOn(post.fromOn, post.toOn, on)).map((post) => `${post.positionCode} ${String(post.main)}`).sort();

// Each position at most once, the first of them the main one.
const places = fc.uniqueArray(fc.constantFrom('caregiver', 'care-lead', 'nurse', 'cook'), { minLength: 1, maxLength: 3 })
  .map((codes) => codes.map((positionCode, at): StaffPlace => ({ positionCode, departmentId: null, main: at === 0 })));
/** Changes of post on growing days, some of them the 29 February. */
const changes = fc.array(fc.record({ after: fc.integer({ min: 1, max: 200 }), posts: places }), { maxLength: 6 });

describe('posts by date', () => {
  test('after any changes the facts are sound, every day before a change is as it was, and from the day on the posts are those asked for', () => {
    fc.assert(fc.property(places, changes, (first, list) => {
      let employment: StaffEmployment = { entryOn, leaveOn: null, leaveReason: null, form: 'labour', posts: first.map((post) => ({ ...post, fromOn: entryOn, toOn: null })) };
      let on = entryOn;
      for (const change of list) {
        on = addDays(on, change.after);
        const before = employment;
        employment = withPostsFrom(before, on, change.posts);
        for (const day of [entryOn, addDays(on, -1)]) expect(heldOn(employment, day)).toEqual(heldOn(before, day));
        for (const day of [on, addDays(on, 1), addDays(on, 400)]) expect(heldOn(employment, day)).toEqual(change.posts.map((post) => `${post.positionCode} ${String(post.main)}`).sort());
        expect(employmentIssues([employment], birthOn)).toEqual([]);
      }
      const last = addDays(on, 3);
      const left = ended(employment, last, 'x');
      expect(employmentIssues([left], birthOn)).toEqual([]);
      expect(heldOn(left, last)).toEqual(heldOn(employment, last));
      expect(heldOn(left, addDays(last, 1))).toEqual([]);
    }));
  });

  test('the same change twice is one change', () => {
    fc.assert(fc.property(places, places, (first, next) => {
      const employment: StaffEmployment = { entryOn, leaveOn: null, leaveReason: null, form: 'labour', posts: first.map((post) => ({ ...post, fromOn: entryOn, toOn: null })) };
      const on = asCivilDate('2024-02-29');
      const once = withPostsFrom(employment, on, next);
      expect(withPostsFrom(once, on, next).posts).toHaveLength(once.posts.length);
    }));
  });

  test.each<[string, Partial<StaffEmployment>, string]>([
    ['a leave before the entry', { leaveOn: asCivilDate('2023-12-14'), posts: [] }, 'leaveBeforeEntry'],
    ['an entry on the day of birth', { entryOn: birthOn, posts: [] }, 'entryBeforeBirth'],
    ['a post that ends after the leave', { leaveOn: asCivilDate('2024-01-31'), posts: [{ positionCode: 'cook', departmentId: null, main: true, fromOn: entryOn, toOn: asCivilDate('2024-02-01') }] }, 'postOutsideEmployment'],
    ['a post that ends before it begins', { posts: [{ positionCode: 'cook', departmentId: null, main: true, fromOn: asCivilDate('2024-02-02'), toOn: asCivilDate('2024-02-01') }] }, 'dateOrder'],
  ])('%s is named', (_name, more, reason) => {
    expect(employmentIssues([{ entryOn, leaveOn: null, leaveReason: null, form: 'labour', posts: [], ...more }], birthOn).map((issue) => issue.reason)).toEqual([reason]);
  });
});
