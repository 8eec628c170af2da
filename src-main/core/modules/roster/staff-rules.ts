import { fieldIssues } from '@shared/contract/issues';
import type { RowRemark } from '@shared/contract/roster';
import {
  ended, staffFields, staffIssues, unsaidStaffFacts, withPostsFrom, type StaffEmployment, type StaffFacts, type StaffFields, type StaffFieldsInput,
} from '@shared/contract/staff-facts';
import { asCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { required } from '@shared/kit/assert';
import type { ReadDb } from '../../platform/database';
import { tidyName } from '../persons';
import { departmentNamed, employmentsOf, factsOfRecord, staffByDocument, staffByNameAndBirth, staffRecord } from '../staff';
import { rowIssue } from './plan';
import { comparableName } from './residents-rules';
import { staffFieldOfPath, type GivenStaff, type GivenWork } from './staff-target';
import type { PlanRules, Subject, Validated } from './target';

/**
 * A staff member as a list sees one. A department that does not exist yet has no id: posts name it by this mark and the name,
 * and it is made when the list is written.
 */
export type ListedStaff = StaffFields;
const NEW_DEPARTMENT = 'new:';

export const departmentMark = (name: string): string => `${NEW_DEPARTMENT}${name}`;
/** The name of a department still to be made; null for the id of one there is. */
export function newDepartment(departmentId: string | null): string | null {
  return departmentId?.startsWith(NEW_DEPARTMENT) === true ? departmentId.slice(NEW_DEPARTMENT.length) : null;
}

/** What most lists leave out because it is the same for everybody. */
const USUAL_FORM = 'labour';

function placesOf({ positions = [] }: GivenWork, departmentId: string | null) {
  return positions.map((positionCode, at) => ({ positionCode, departmentId, main: at === 0 }));
}

function firstEmployment(work: GivenWork, entryOn: CivilDate, departmentId: string | null): StaffEmployment {
  const begun: StaffEmployment = {
    entryOn, leaveOn: null, leaveReason: null, form: work.form ?? USUAL_FORM, posts: placesOf(work, departmentId).map((place) => ({ ...place, fromOn: entryOn, toOn: null })),
  };
  return left(begun, work);
}

/** A list says that somebody left, and rarely why. */
function left(employment: StaffEmployment, { leaveOn }: GivenWork): StaffEmployment {
  if (leaveOn === undefined || employment.leaveOn === leaveOn) return employment;
  if (leaveOn < employment.entryOn) return { ...employment, leaveOn };
  return { ...ended(employment, leaveOn, ''), leaveReason: employment.leaveReason };
}

interface Moment { readonly today: CivilDate; readonly departmentId: string | null }

/** The employments with what a row says laid over the last one. An entry after somebody left begins a new employment. */
function workLaidOver(before: readonly StaffEmployment[], work: GivenWork, { today, departmentId }: Moment): StaffEmployment[] {
  const last = before.at(-1);
  if (last === undefined) return work.entryOn === undefined ? [] : [firstEmployment(work, work.entryOn, departmentId)];
  if (work.entryOn !== undefined && last.leaveOn !== null && work.entryOn > last.leaveOn) return [...before, firstEmployment(work, work.entryOn, departmentId)];
  // An entry of an earlier employment says nothing about this one.
  if (work.entryOn !== undefined && before.slice(0, -1).some((one) => one.entryOn === work.entryOn)) return [...before];
  const entered = work.entryOn === undefined || work.entryOn === last.entryOn ? last : movedTo(last, work.entryOn);
  const formed = { ...entered, form: work.form ?? entered.form };
  return [...before.slice(0, -1), left(posted(formed, work, { today, departmentId }), work)];
}

function movedTo(employment: StaffEmployment, entryOn: CivilDate): StaffEmployment {
  const posts = employment.posts.map((post) => (post.fromOn === employment.entryOn || post.fromOn < entryOn ? { ...post, fromOn: entryOn } : post));
  return { ...employment, entryOn, posts };
}

/** Other posts than those held hold from today; the list does not say since when. */
function posted(employment: StaffEmployment, work: GivenWork, { today, departmentId }: Moment): StaffEmployment {
  const held = employment.posts.filter((post) => post.toOn === null || post.toOn === employment.leaveOn);
  const codes = work.positions ?? [...held].sort((a, b) => Number(b.main) - Number(a.main)).map((post) => post.positionCode);
  const main = held.find((post) => post.main) ?? held[0];
  const where = work.department === undefined ? (main?.departmentId ?? null) : departmentId;
  const places = codes.map((positionCode, at) => {
    const same = held.find((post) => post.positionCode === positionCode);
    return { positionCode, departmentId: at === 0 || same === undefined ? where : same.departmentId, main: at === 0 };
  });
  const isSame = places.length === held.length && places.every((place) => held.some((post) =>
    post.positionCode === place.positionCode && post.departmentId === place.departmentId && post.main === place.main));
  if (isSame || places.length === 0 || employment.leaveOn !== null) return employment;
  // Somebody whose posts nobody entered has held them since entering.
  const fromOn = employment.posts.length === 0 ? employment.entryOn : today < employment.entryOn ? employment.entryOn : today;
  return withPostsFrom(employment, fromOn, places);
}

function factsLaidOver(before: StaffFacts, { work: _work, ...given }: GivenStaff): Omit<StaffFieldsInput, 'employments'> {
  const merged: Omit<StaffFieldsInput, 'employments'> = { ...before, ...given };
  if (given.name !== undefined && comparableName(given.name) === comparableName(before.name)) merged.name = before.name;
  if (given.socialInsurance && before.socialInsurance?.insured === given.socialInsurance.insured) {
    merged.socialInsurance = { ...before.socialInsurance, sinceOn: given.socialInsurance.sinceOn ?? before.socialInsurance.sinceOn };
  }
  if (given.contacts) {
    const known = before.contacts ?? [];
    const [one] = given.contacts;
    const at = known.findIndex((contact) => one !== undefined && comparableName(contact.name) === comparableName(one.name));
    merged.contacts = at === -1 || one === undefined ? [...known, ...given.contacts]
      : known.map((contact, index) => (index === at ? { name: contact.name, relation: one.relation ?? contact.relation, phone: one.phone ?? contact.phone } : contact));
  }
  return merged;
}

function validate(input: Partial<StaffFieldsInput>, today: CivilDate): Validated<ListedStaff> {
  const parsed = staffFields.safeParse(input);
  const raw = parsed.success ? staffIssues(parsed.data, today) : fieldIssues(parsed.error.issues, input);
  const issues = raw.map(({ path, reason, params }) => rowIssue(staffFieldOfPath(path), reason, params));
  return parsed.success && issues.length === 0 ? { ok: true, fields: parsed.data } : { ok: false, issues };
}

function documentOf({ document }: GivenStaff): { kind: string; number: string } | null {
  return typeof document?.number === 'string' ? { kind: document.kind, number: document.number } : null;
}

/** A record with its employments, as the fields of a list. */
export function listedStaff(db: ReadDb, id: string): ListedStaff {
  const record = required(staffRecord(db, id), 'a staff member just found');
  return { ...factsOfRecord(db, record), employments: employmentsOf(db, id) };
}

/** Staff there are, by document or by name and birth date. Voided ones do not count: their number is free again. */
export function staffRules(db: ReadDb, today: CivilDate): PlanRules<GivenStaff, ListedStaff> {
  const known = (id: string): Subject => {
    const { version, name } = required(staffRecord(db, id), 'a staff member just found');
    return { id, version, name };
  };
  const departmentOf = ({ department }: GivenWork): string | null => (department === undefined ? null : (departmentNamed(db, department) ?? departmentMark(department)));
  const remarks = ({ work }: GivenStaff): RowRemark[] => [
    ...(work.form === undefined ? [{ field: 'form', notice: 'usualForm' as const }] : []),
    ...(work.positions === undefined ? [{ field: 'position', notice: 'positionMissing' as const }] : []),
  ];
  return {
    keyOf(given) {
      const document = documentOf(given);
      return document === null ? null : `${document.kind} ${document.number}`;
    },
    certain(given) {
      const document = documentOf(given);
      const holder = document === null ? null : staffByDocument(db, document.kind, document.number);
      return holder === null || holder.voided ? undefined : known(holder.id);
    },
    alike({ name, birthOn }) {
      if (name === undefined || birthOn === undefined) return undefined;
      const [first] = staffByNameAndBirth(db, tidyName(name), asCivilDate(birthOn));
      return first === undefined ? undefined : known(first.id);
    },
    fieldsOf: ({ id }) => listedStaff(db, id),
    asNew(given) {
      const { work, ...facts } = given;
      const missing = [...(given.document === undefined ? ['idNumber'] : []), ...(work.entryOn === undefined ? ['entryOn'] : [])];
      if (work.entryOn === undefined || missing.length > 0) return { ok: false, issues: missing.map((field) => ({ field, reason: 'required' as const })) };
      return validate({ ...unsaidStaffFacts, ...facts, employments: [firstEmployment(work, work.entryOn, departmentOf(work))] }, today);
    },
    laidOver: (before, given) => {
      const { employments, ...facts } = before;
      return validate({ ...factsLaidOver(facts, given), employments: workLaidOver(employments, given.work, { today, departmentId: departmentOf(given.work) }) }, today);
    },
    remarksOnNew: (given) => [...remarks(given), ...departmentRemark(departmentOf(given.work))],
    remarksOn: (before, after, given) => [
      ...(comparableName(before.name) === comparableName(after.name) ? [] : [{ field: 'name', notice: 'nameDiffers' as const, params: { name: before.name } }]),
      ...departmentRemark(departmentOf(given.work)),
    ],
  };
}

function departmentRemark(departmentId: string | null): RowRemark[] {
  const name = newDepartment(departmentId);
  return name === null ? [] : [{ field: 'department', notice: 'departmentNew', params: { name } }];
}
