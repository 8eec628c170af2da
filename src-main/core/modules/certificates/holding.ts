import type { GapReason } from '@shared/contract/certificates-facts';
import { certificateStateOn, levelReaches, type CertificateFacts, type CertificateStanding } from '@shared/engines/certificate';
import { addDays, type CivilDate } from '@shared/kit/civil-date';
import { prepareOnce, type ReadDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import { catalogueOn, type Catalogue, type CatalogueRule } from './catalogue';

/** A certificate of a person, as other modules see one: the facts on the document. Void ones are left out, superseded ones are not. */
export interface Holding extends CertificateFacts {
  readonly id: string;
  readonly staffId: string;
  readonly kindCode: string;
  readonly levelCode: string | null;
  readonly number: string | null;
  readonly superseded: boolean;
}

interface Raw {
  id: string; staff_id: string; kind_code: string; level_code: string | null; number: string | null; issued_on: CivilDate | null; valid_until_on: CivilDate | null;
  review_on: CivilDate | null; reviewed_on: CivilDate | null; verified: 0 | 1; superseded: 0 | 1;
}

const COLUMNS = `id, staff_id, kind_code, level_code, number, issued_on, valid_until_on, review_on, reviewed_on, verified_at is not null as verified,
  superseded_by_id is not null as superseded`;
const everybody = (db: ReadDb) => db.$client.prepare<[], Raw>(`select ${COLUMNS} from certificates where staff_id is not null and voided_at is null`);
const some = (db: ReadDb) => db.$client.prepare<[string], Raw>(
  `select ${COLUMNS} from certificates where staff_id in (select value from json_each(?)) and voided_at is null order by issued_on, id`,
);

function holdingOf(raw: Raw): Holding {
  return {
    id: raw.id, staffId: raw.staff_id, kindCode: raw.kind_code, levelCode: raw.level_code, number: raw.number, issuedOn: raw.issued_on, validUntil: raw.valid_until_on,
    reviewOn: raw.review_on, reviewedOn: raw.reviewed_on, verified: raw.verified === 1, superseded: raw.superseded === 1,
  };
}

/** What some people hold or held, or everybody when none are named; void records are left out. */
export function holdings(db: ReadDb, staffIds: readonly string[] | null): ReadonlyMap<string, readonly Holding[]> {
  const rows = staffIds === null ? prepareOnce(db, everybody).all() : prepareOnce(db, some).all(JSON.stringify(staffIds));
  const found = new Map<string, Holding[]>();
  for (const raw of rows) {
    const one = holdingOf(raw);
    const list = found.get(one.staffId);
    if (list === undefined) found.set(one.staffId, [one]);
    else list.push(one);
  }
  return found;
}

/** What one person holds or held; void records are left out. */
export function holdingsOf(db: ReadDb, staffId: string): readonly Holding[] {
  return holdings(db, [staffId]).get(staffId) ?? [];
}

/** How a rule stands for one person on one day. */
export interface RuleStanding {
  readonly met: boolean;
  readonly why: GapReason | null;
  /** The record that meets the rule or comes nearest. */
  readonly certificateId: string | null;
  /** First day it was wanting, where a date says so. */
  readonly since: CivilDate | null;
  /** Kind of that record, or the rule's own. */
  readonly kindCode: string;
}

/** What keeps a single record from meeting a rule. */
function wanting(one: Holding, rule: CatalogueRule, standing: CertificateStanding): Pick<RuleStanding, 'why' | 'since'> {
  if (standing.state === 'expired') return { why: 'expired', since: standing.expiresOn === null ? null : addDays(standing.expiresOn, 1) };
  if (one.kindCode === rule.kind.code && !levelReaches(rule.kind.levels, one.levelCode, rule.minLevel)) return { why: 'levelTooLow', since: null };
  if (!one.verified) return { why: 'unverified', since: null };
  if (standing.reviewOverdue) return { why: 'reviewOverdue', since: standing.reviewDueOn === null ? null : addDays(standing.reviewDueOn, 1) };
  return { why: null, since: null };
}

/** From met to missing: the record that comes nearest is the one to name. */
const NEARNESS: readonly (GapReason | null)[] = [null, 'unverified', 'reviewOverdue', 'levelTooLow', 'expired', 'missing'];

/** Does somebody with these records meet a rule on a day? Records issued later do not count. */
export function ruleOn(rule: CatalogueRule, held: readonly Holding[], catalogue: Catalogue, on: CivilDate): RuleStanding {
  let best: RuleStanding = { met: false, why: 'missing', certificateId: null, since: null, kindCode: rule.kind.code };
  for (const one of held) {
    if (!rule.accepted.includes(one.kindCode) || (one.issuedOn !== null && one.issuedOn > on)) continue;
    const { why, since } = wanting(one, rule, certificateStateOn(one, catalogue.timing(one.kindCode), on));
    const nearer = NEARNESS.indexOf(why) < NEARNESS.indexOf(best.why) || (why === best.why && since !== null && best.since !== null && since > best.since);
    if (nearer) best = { met: why === null, why, certificateId: one.id, since, kindCode: one.kindCode };
  }
  return best;
}

export const holdsReasons = ['certificateMissing', 'certificateExpired', 'certificateUnverified', 'levelTooLow', 'reviewOverdue'] as const;
export type HoldsReason = (typeof holdsReasons)[number];

/** Whether somebody may be put on a post as far as certificates go; only mandatory rules count. */
export interface HoldsAnswer {
  readonly ok: boolean;
  readonly reasons: readonly { readonly code: HoldsReason; readonly kindCode: string; readonly since?: CivilDate }[];
}

const REASONS: Readonly<Record<GapReason, HoldsReason>> = {
  missing: 'certificateMissing', expired: 'certificateExpired', unverified: 'certificateUnverified', levelTooLow: 'levelTooLow', reviewOverdue: 'reviewOverdue',
};

/** The mandatory rules of a position against what somebody holds. */
export function holdsOn(held: readonly Holding[], positionCode: string, catalogue: Catalogue, on: CivilDate): HoldsAnswer {
  const reasons = catalogue.rules(positionCode).filter((rule) => rule.mandatory).flatMap((rule) => {
    const { why, since } = ruleOn(rule, held, catalogue, on);
    return why === null ? [] : [{ code: REASONS[why], kindCode: rule.kind.code, ...(since === null ? {} : { since }) }];
  });
  return { ok: reasons.length === 0, reasons };
}

interface Reaching { readonly standards: StandardsStore }

/** Does this person hold what the position asks for on that day? */
export function holdsRequired(db: ReadDb, services: Reaching, staffId: string, positionCode: string, on: CivilDate): HoldsAnswer {
  return holdsOn(holdingsOf(db, staffId), positionCode, catalogueOn(db, services.standards, on), on);
}

/** The same for many people and days after one read, for the check of a month. */
export function holdsChecker(db: ReadDb, services: Reaching, staffIds: readonly string[] | null = null): (staffId: string, positionCode: string, on: CivilDate) => HoldsAnswer {
  const held = holdings(db, staffIds);
  const catalogues = new Map<CivilDate, Catalogue>();
  return (staffId, positionCode, on) => {
    const catalogue = catalogues.get(on) ?? catalogueOn(db, services.standards, on);
    catalogues.set(on, catalogue);
    return holdsOn(held.get(staffId) ?? [], positionCode, catalogue, on);
  };
}
