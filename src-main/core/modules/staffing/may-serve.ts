import { serving, type ServeAnswer, type ServeReason } from '../../../shared/contract/staffing-serving';
import type { CivilDate } from '../../../shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import { query } from '../../platform/procedure';
import type { CoreServices } from '../../platform/services';
import { catalogueOn, holdsChecker, holdsRequired, type Catalogue, type HoldsAnswer } from '../certificates';
import { employmentOn, everyStaff, postsOn, staffMember, type StaffDated } from '../staff';
import { preJobPassed, preJobReader, type PreJobAnswer } from '../training';

/*
 * The one place that says whether somebody may stand on a post: employed that day, holding the position, with every certificate
 * a mandatory rule asks for, and past the training asked for before the first duty. Each of these is answered by the module
 * that owns the facts.
 */

type Standards = Pick<CoreServices, 'standards'>;

/** A person, a post (code of the list of positions) and a day. */
export interface ServeQuestion { readonly staffId: string; readonly post: string; readonly on: CivilDate }
export type ServeReader = (staffId: string, post: string, on: CivilDate) => ServeAnswer;

interface Knowing {
  readonly person: (staffId: string) => StaffDated | null;
  readonly holds: (staffId: string, post: string, on: CivilDate) => HoldsAnswer;
  readonly preJob: (staffId: string, post: string, on: CivilDate) => PreJobAnswer;
  readonly kindName: (code: string, on: CivilDate) => { zh: string; en: string };
}

const NOT_EMPLOYED: ServeAnswer = { may: false, reasons: [{ code: 'notEmployed', kind: null, since: null }] };

function answered(knowing: Knowing, { staffId, post, on }: ServeQuestion): ServeAnswer {
  const person = knowing.person(staffId);
  // Of somebody who is not there nothing else is asked: every other reason would only follow from this one.
  if (person === null || person.voided || employmentOn(person.employments, on) === null) return NOT_EMPLOYED;
  const held = postsOn(person.employments, on).some((one) => one.positionCode === post);
  const certificates = knowing.holds(staffId, post, on).reasons.map(({ code, kindCode, since }): ServeReason => ({
    code, kind: { code: kindCode, name: knowing.kindName(kindCode, on) }, since: since ?? null,
  }));
  const training = knowing.preJob(staffId, post, on).reasons.map(({ code, kind, since }): ServeReason => ({ code, kind, since }));
  const reasons: ServeReason[] = [...(held ? [] : [{ code: 'positionNotHeld' as const, kind: null, since: null }]), ...certificates, ...training];
  return { may: reasons.length === 0, reasons };
}

/** May this person stand on this post on this day, and if not, why? */
export function mayServe(db: ReadDb, services: Standards, question: ServeQuestion): ServeAnswer {
  return answered({
    person: (id) => staffMember(db, id),
    holds: (id, post, on) => holdsRequired(db, services, id, post, on),
    preJob: (id, post, on) => preJobPassed(db, services, id, post, on),
    kindName: (code, on) => catalogueOn(db, services.standards, on).name(code),
  }, question);
}

/**
 * The same for many people, posts and days after one read of everything, for a whole month. Keep it no longer than one call.
 *
 * @param everybody the staff where the caller has read them already
 */
export function serveReader(db: ReadDb, services: Standards, everybody: readonly StaffDated[] = everyStaff(db)): ServeReader {
  const people = new Map(everybody.map((person) => [person.id, person]));
  const catalogues = new Map<CivilDate, Catalogue>();
  const knowing: Knowing = {
    person: (id) => people.get(id) ?? null,
    holds: holdsChecker(db, services),
    preJob: preJobReader(db, services),
    kindName: (code, on) => {
      const catalogue = catalogues.get(on) ?? catalogueOn(db, services.standards, on);
      catalogues.set(on, catalogue);
      return catalogue.name(code);
    },
  };
  return (staffId, post, on) => answered(knowing, { staffId, post, on });
}

/** A whole list of questions at once, answered in their order. */
export function mayServeAll(db: ReadDb, services: Standards, questions: readonly ServeQuestion[]): ServeAnswer[] {
  const read = serveReader(db, services);
  return questions.map(({ staffId, post, on }) => read(staffId, post, on));
}

/** The procedures of this part of the contract; the module's own router spreads them. */
export const servingProcedures = {
  mayServe: query(serving.mayServe, (db, input, ctx) => mayServe(db, ctx.services, input)),
};
