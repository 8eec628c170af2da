import { certificateStateOn, levelReaches, timelessKind } from '@shared/engines/certificate';
import type { HeldPost, HoldingStand, RateResident, RateStaff, RateWorld } from '@shared/engines/rates';
import { civilDateOf, type CivilDate } from '@shared/kit/civil-date';
import type { RateSet } from '@shared/standards/rate-set';
import { partNames } from '@shared/text/staffing';
import type { ReadDb } from '../../platform/database';
import type { CoreServices } from '../../platform/services';
import { gradeHistory, type GradeFact } from '../assessments';
import { catalogueOn, holdings, type Catalogue, type Holding } from '../certificates';
import { registeredResidents } from '../residents';
import { everyStaff, type StaffDated } from '../staff';
import { preJobReader } from '../training';

/* What rates are counted from, read once for a call: people, certificates, trainings, residents and their results. */

export type Looking = Pick<CoreServices, 'clock' | 'standards'>;

/** A post cut to the employment it belongs to: who leaves holds no post after the last day. */
function heldPosts(person: StaffDated): RateStaff {
  return {
    id: person.id, name: person.name,
    employments: person.employments.map(({ leaveOn, posts }) => ({
      posts: posts.map((post): HeldPost => ({
        position: post.positionCode, fromOn: post.fromOn,
        toOn: leaveOn !== null && (post.toOn === null || post.toOn > leaveOn) ? leaveOn : post.toOn,
      })),
    })),
  };
}

/** Residents by the day they are known from: entered in the register, or first assessed, whichever is earlier. */
function residentsOf(db: ReadDb, scaleFamily: string, timeZone: string): RateResident[] {
  const results = new Map<string, GradeFact[]>();
  for (const one of gradeHistory(db, scaleFamily)) results.set(one.residentId, [...(results.get(one.residentId) ?? []), one]);
  return registeredResidents(db).map(({ id, name, createdAt }) => {
    const grades = (results.get(id) ?? []).map(({ baselineOn, grade }) => ({ fromOn: baselineOn, grade }));
    const entered = civilDateOf(createdAt, timeZone);
    const first = grades[0]?.fromOn ?? entered;
    return { id, name, sinceOn: first < entered ? first : entered, grades };
  });
}

/** What one record is worth to a rate on a day. A record issued later than the day does not count; a review overdue is like an end. */
function standOf(one: Holding, catalogue: Catalogue, on: CivilDate): HoldingStand {
  if (one.issuedOn !== null && one.issuedOn > on) return 'notHolding';
  const { state, reviewOverdue } = certificateStateOn(one, catalogue.kind(one.kindCode) ?? timelessKind, on);
  if (state === 'expired') return 'expired';
  if (!one.verified) return 'unverified';
  return reviewOverdue ? 'expired' : 'holds';
}

const NEARNESS: readonly HoldingStand[] = ['holds', 'unverified', 'expired', 'notHolding'];

/** Reads the world of a call. Keep it no longer than that call. */
export function rateWorld(db: ReadDb, look: Looking, set: Pick<RateSet, 'scaleFamily'>): RateWorld {
  const held = holdings(db, null);
  const prepared = preJobReader(db, look);
  const catalogues = new Map<CivilDate, Catalogue>();
  const catalogue = (on: CivilDate): Catalogue => {
    const known = catalogues.get(on) ?? catalogueOn(db, look.standards, on);
    catalogues.set(on, known);
    return known;
  };
  const ofKinds = (staffId: string, kinds: readonly string[]): readonly Holding[] => (held.get(staffId) ?? []).filter((one) => kinds.includes(one.kindCode));
  const levels = (kind: string, on: CivilDate) => catalogue(on).kind(kind)?.levels ?? [];
  return {
    staff: everyStaff(db).map(heldPosts),
    residents: residentsOf(db, set.scaleFamily, look.clock.timeZone),
    words: partNames,
    levels,
    holding: (staffId, kinds, on, minLevel) => {
      const stands = ofKinds(staffId, kinds).filter((one) => levelReaches(levels(one.kindCode, on), one.levelCode, minLevel)).map((one) => standOf(one, catalogue(on), on));
      return NEARNESS.find((stand) => stands.includes(stand)) ?? 'notHolding';
    },
    levelOf: (staffId, kind, on) => {
      const codes = new Set(ofKinds(staffId, [kind]).filter((one) => standOf(one, catalogue(on), on) === 'holds').map((one) => one.levelCode));
      return levels(kind, on).findLast((level) => codes.has(level.code))?.code ?? null;
    },
    trained: (staffId, position, on) => prepared(staffId, position, on).ok,
    grades: (on) => (look.standards.inForce('scale', set.scaleFamily, on)?.standard.bands ?? []).map(({ grade, name }) => ({ grade, name })).toSorted((a, b) => a.grade - b.grade),
  };
}
