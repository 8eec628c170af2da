import * as z from 'zod';
import { addDays, type CivilDate } from '../kit/civil-date';
import { civilDate, id, optionalWords, words } from './common';
import type { FieldIssue } from './issues';
import { code, optionalPhone, personDocument, personIssues, sex } from './person';

/*
 * Facts about staff. What was never asked is `null`; what was asked and is not there is an empty list or `false`. Employments
 * and posts are dated facts: somebody who leaves ends them by a date, and comes back by a new employment.
 */

export const staffContact = z.object({
  name: words(60),
  /** As people say it: wife, elder brother. */
  relation: optionalWords(30),
  phone: optionalPhone,
});
export type StaffContact = z.infer<typeof staffContact>;

/** Work before this home. */
export const staffWork = z.object({ employer: words(100), job: optionalWords(60), fromOn: civilDate.nullable(), toOn: civilDate.nullable(), note: optionalWords(200) });
export type StaffWork = z.infer<typeof staffWork>;

/** What a person declares on entering: no criminal record, never abused anybody in their care. */
export const declarationKinds = ['noCriminalRecord', 'noAbuse'] as const;
export const declarationKind = z.enum(declarationKinds);
export type DeclarationKind = z.infer<typeof declarationKind>;
export const staffDeclaration = z.object({ kind: declarationKind, declaredOn: civilDate, note: optionalWords(200) });
export type StaffDeclaration = z.infer<typeof staffDeclaration>;

/** Everything about a person that does not change with the post. Only name, sex, birth date and document must be known. */
export const staffFacts = z.object({
  name: words(60),
  sex,
  birthOn: civilDate,
  document: personDocument,
  /** Code list `ethnic-group`. */
  ethnicity: code.nullable(),
  /** Code list `education`. */
  education: code.nullable(),
  phone: optionalPhone,
  address: optionalWords(200),
  /** Emergency contacts. */
  contacts: z.array(staffContact).max(10).nullable(),
  workHistory: z.array(staffWork).max(30).nullable(),
  /** Whether the home pays social insurance for the person, and since when. */
  socialInsurance: z.object({ insured: z.boolean(), sinceOn: civilDate.nullable(), note: optionalWords(200) }).nullable(),
  declarations: z.array(staffDeclaration).max(declarationKinds.length).nullable(),
  note: optionalWords(500),
});
export type StaffFacts = z.output<typeof staffFacts>;

const postFields = {
  /** Code of the position list in force. */
  positionCode: code,
  departmentId: id.nullable(),
  /** A person may hold several posts; one of them is the main one. */
  main: z.boolean(),
};
/** A post without its dates, as a change of post names it. */
export const staffPlace = z.object(postFields);
export type StaffPlace = z.infer<typeof staffPlace>;

export const staffPost = z.object({
  ...postFields,
  fromOn: civilDate,
  /** Last day; null while held. */
  toOn: civilDate.nullable(),
});
export type StaffPost = z.infer<typeof staffPost>;

export const staffEmployment = z.object({
  entryOn: civilDate,
  /** Last day employed; null while employed. */
  leaveOn: civilDate.nullable(),
  leaveReason: optionalWords(300),
  /** Code list `employment-form`. */
  form: code,
  posts: z.array(staffPost).max(60),
});
export type StaffEmployment = z.infer<typeof staffEmployment>;

export const staffFields = staffFacts.extend({ employments: z.array(staffEmployment).min(1).max(30) });
/** As core works with it, numbers normalised. */
export type StaffFields = z.output<typeof staffFields>;
/** As a form, the demo or a roster row hands it in. */
export type StaffFieldsInput = z.input<typeof staffFields>;

/** Every fact unsaid but the four that must be known; forms and imports start from it. */
export const unsaidStaffFacts = {
  ethnicity: null, education: null, phone: null, address: null, contacts: null, workHistory: null, socialInsurance: null, declarations: null, note: null,
} as const satisfies Partial<z.input<typeof staffFacts>>;

const FAR: CivilDate = '9999-12-31' as CivilDate;
const endOf = (last: CivilDate | null): CivilDate => last ?? FAR;
type Path = (string | number)[];

function postIssues(employment: StaffEmployment, path: Path): FieldIssue[] {
  const issues: FieldIssue[] = [];
  const { posts, entryOn } = employment;
  const last = endOf(employment.leaveOn);
  posts.forEach((post, at) => {
    const here = [...path, 'posts', at];
    const to = endOf(post.toOn);
    if (to < post.fromOn) issues.push({ path: [...here, 'toOn'], reason: 'dateOrder' });
    else if (post.fromOn < entryOn || post.fromOn > last) issues.push({ path: [...here, 'fromOn'], reason: 'postOutsideEmployment' });
    else if (post.toOn !== null && to > last) issues.push({ path: [...here, 'toOn'], reason: 'postOutsideEmployment' });
    posts.slice(0, at).forEach((other) => {
      const together = other.fromOn <= to && post.fromOn <= endOf(other.toOn);
      if (together && other.positionCode === post.positionCode && other.departmentId === post.departmentId) issues.push({ path: [...here, 'positionCode'], reason: 'postTwice' });
      else if (together && other.main && post.main) issues.push({ path: [...here, 'main'], reason: 'mainPostTwice' });
    });
  });
  return issues;
}

/** What is wrong with dated employments seen together: a leave before the entry, two at one time, posts outside of them. */
export function employmentIssues(employments: readonly StaffEmployment[], birthOn: CivilDate): FieldIssue[] {
  return employments.flatMap((employment, at): FieldIssue[] => {
    const path = ['employments', at];
    const { entryOn, leaveOn } = employment;
    if (entryOn <= birthOn) return [{ path: [...path, 'entryOn'], reason: 'entryBeforeBirth' }];
    if (leaveOn !== null && leaveOn < entryOn) return [{ path: [...path, 'leaveOn'], reason: 'leaveBeforeEntry' }];
    const overlapping = employments.slice(0, at).some((other) => other.entryOn <= endOf(leaveOn) && entryOn <= endOf(other.leaveOn));
    return [...(overlapping ? [{ path: [...path, 'entryOn'], reason: 'employmentOverlap' as const }] : []), ...postIssues(employment, path)];
  });
}

/** What only shows when a person's facts are seen together or beside today. One function for forms, core and imports. */
export function staffFactIssues(facts: Pick<StaffFacts, 'sex' | 'birthOn' | 'document' | 'workHistory' | 'declarations'>, today: CivilDate): FieldIssue[] {
  const work = (facts.workHistory ?? []).flatMap(({ fromOn, toOn }, at): FieldIssue[] =>
    fromOn !== null && toOn !== null && toOn < fromOn ? [{ path: ['workHistory', at, 'toOn'], reason: 'dateOrder' }] : []);
  const declared = (facts.declarations ?? []).flatMap(({ kind, declaredOn }, at, all): FieldIssue[] => [
    ...(declaredOn > today ? [{ path: ['declarations', at, 'declaredOn'], reason: 'futureDate' as const }] : []),
    ...(all.slice(0, at).some((other) => other.kind === kind) ? [{ path: ['declarations', at, 'kind'], reason: 'duplicate' as const }] : []),
  ]);
  return [...personIssues(facts, today), ...work, ...declared];
}

/** Facts and employments together. */
export function staffIssues(fields: Pick<StaffFields, 'sex' | 'birthOn' | 'document' | 'workHistory' | 'declarations' | 'employments'>, today: CivilDate): FieldIssue[] {
  return [...staffFactIssues(fields, today), ...employmentIssues(fields.employments, fields.birthOn)];
}

/** Is a stretch of days, both ends included, open on a day? */
export const holdsOn = (fromOn: CivilDate, toOn: CivilDate | null, on: CivilDate): boolean => fromOn <= on && on <= endOf(toOn);

/** The employments with other posts from a day on: posts that stay are not touched, those that end do so the day before. Pure; check the outcome. */
export function withPostsFrom(employment: StaffEmployment, fromOn: CivilDate, places: readonly StaffPlace[]): StaffEmployment {
  const same = (post: StaffPost, place: StaffPlace): boolean =>
    post.positionCode === place.positionCode && post.departmentId === place.departmentId && post.main === place.main;
  const running = employment.posts.filter((post) => endOf(post.toOn) >= fromOn);
  const stays = (post: StaffPost): boolean => post.fromOn <= fromOn && post.toOn === null && places.some((place) => same(post, place));
  const ended = running.filter((post) => !stays(post) && post.fromOn < fromOn).map((post) => ({ ...post, toOn: addDays(fromOn, -1) }));
  const begun = places.filter((place) => !running.some((post) => stays(post) && same(post, place))).map((place) => ({ ...place, fromOn, toOn: null }));
  const past = employment.posts.filter((post) => endOf(post.toOn) < fromOn);
  return { ...employment, posts: [...past, ...running.filter(stays), ...ended, ...begun] };
}

/** An employment that ends: its posts end with it, and posts that would begin later never do. */
export function ended(employment: StaffEmployment, leaveOn: CivilDate, leaveReason: string): StaffEmployment {
  const posts = employment.posts.filter((post) => post.fromOn <= leaveOn).map((post) => ({ ...post, toOn: endOf(post.toOn) > leaveOn ? leaveOn : post.toOn }));
  return { ...employment, leaveOn, leaveReason, posts };
}
