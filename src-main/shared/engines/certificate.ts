import { addDays, addMonths, daysBetween, type CivilDate } from '../kit/civil-date';
import type { CertificateKind } from '../standards/certificate';

/*
 * What a certificate is worth on a day, and when it must speak. Pure: the dates on the document, the kind, the reviews passed and
 * a day go in. Nothing that comes out is ever stored, so nothing can drift.
 */

export type HeldState = 'valid' | 'expiring' | 'expired' | 'reviewDue' | 'unverified';
export type DueKind = 'expiry' | 'review';

/** The facts a state follows from. */
export interface CertificateFacts {
  readonly issuedOn: CivilDate | null;
  /** Last day it holds, as the document says. */
  readonly validUntil: CivilDate | null;
  /** Day by which the next review is due, as the document says. */
  readonly reviewOn: CivilDate | null;
  /** Day of the last review passed. */
  readonly reviewedOn: CivilDate | null;
  readonly verified: boolean;
}

/** The part of a kind the engine looks at. */
export type KindTiming = Pick<CertificateKind, 'validity' | 'reviewMonths' | 'renewBeforeDays' | 'leadDays' | 'reviewLeadDays'>;

/** Without a kind (a file that is gone) only the document speaks. */
export const timelessKind: KindTiming = { validity: { rule: 'document' }, reviewMonths: null, renewBeforeDays: null, leadDays: [], reviewLeadDays: [] };

/**
 * Last day the certificate holds: what the document says, else so many months from the day of issue. Months keep to the end of a
 * shorter month: issued on 29 February for a year it holds until 28 February.
 */
export function expiresOn(facts: Pick<CertificateFacts, 'issuedOn' | 'validUntil'>, kind: Pick<KindTiming, 'validity'>): CivilDate | null {
  if (facts.validUntil !== null) return facts.validUntil;
  return kind.validity.rule === 'months' && facts.issuedOn !== null ? addMonths(facts.issuedOn, kind.validity.months) : null;
}

/** Day by which the next review is due; null when none is asked for, or when the certificate ends before: then it is renewed. */
export function reviewDueOn(facts: Omit<CertificateFacts, 'verified'>, kind: Pick<KindTiming, 'validity' | 'reviewMonths'>): CivilDate | null {
  const from = facts.reviewedOn ?? facts.issuedOn;
  const due = facts.reviewOn ?? (kind.reviewMonths === null || from === null ? null : addMonths(from, kind.reviewMonths));
  const end = expiresOn(facts, kind);
  return due !== null && end !== null && due >= end ? null : due;
}

/** Days before a due day on which it speaks, the farthest first. The day itself always speaks. */
export function leadsOf(kind: Pick<KindTiming, 'leadDays' | 'reviewLeadDays'>, due: DueKind): readonly number[] {
  return [...new Set([...(due === 'expiry' ? kind.leadDays : kind.reviewLeadDays), 0])].toSorted((a, b) => b - a);
}

/** The smallest lead that has begun, or null before the first. */
export function leadBegun(leads: readonly number[], dueOn: CivilDate, today: CivilDate): number | null {
  const left = daysBetween(today, dueOn);
  return leads.findLast((lead) => left <= lead) ?? null;
}

export interface CertificateStanding {
  readonly state: HeldState;
  readonly expiresOn: CivilDate | null;
  readonly reviewDueOn: CivilDate | null;
  readonly reviewOverdue: boolean;
  /** To the nearer of the two days; negative when past. */
  readonly daysLeft: number | null;
}

/**
 * The state on a day. Of several that apply the gravest is said: expired, not verified, review due, running out. `reviewDue`
 * begins with the first lead of the review and lasts until it is recorded.
 */
export function certificateStateOn(facts: CertificateFacts, kind: KindTiming, on: CivilDate): CertificateStanding {
  const end = expiresOn(facts, kind);
  const review = reviewDueOn(facts, kind);
  const left = [end, review].flatMap((day) => (day === null ? [] : [daysBetween(on, day)]));
  return {
    state: stateOf(facts, kind, on, { end, review }), expiresOn: end, reviewDueOn: review, reviewOverdue: review !== null && review < on,
    daysLeft: left.length === 0 ? null : Math.min(...left),
  };
}

function stateOf(facts: CertificateFacts, kind: KindTiming, on: CivilDate, due: { end: CivilDate | null; review: CivilDate | null }): HeldState {
  if (due.end !== null && due.end < on) return 'expired';
  if (!facts.verified) return 'unverified';
  if (due.review !== null && leadBegun(leadsOf(kind, 'review'), due.review, on) !== null) return 'reviewDue';
  if (due.end !== null && leadBegun(leadsOf(kind, 'expiry'), due.end, on) !== null) return 'expiring';
  return 'valid';
}

/** One day a certificate must be seen to. */
export interface Due {
  readonly due: DueKind;
  readonly dueOn: CivilDate;
}

/** The due days of a certificate, nearest first. */
export function duesOf(facts: CertificateFacts, kind: KindTiming): readonly Due[] {
  const end = expiresOn(facts, kind);
  const review = reviewDueOn(facts, kind);
  const dues: Due[] = [...(review === null ? [] : [{ due: 'review' as const, dueOn: review }]), ...(end === null ? [] : [{ due: 'expiry' as const, dueOn: end }])];
  return dues.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0));
}

/** What somebody answered to an alarm. */
export interface Answer {
  readonly due: DueKind;
  readonly dueOn: CivilDate;
  readonly leadDays: number;
  readonly planOn: CivilDate;
}

/** One alarm that has begun. */
export interface Alarm extends Due {
  readonly leadDays: number;
  /** The day it began to speak. */
  readonly firesOn: CivilDate;
  /** The day planned for it has passed and it still stands. */
  readonly planMissed: boolean;
}

/**
 * The alarms that wait for an answer. One begins on the due day less each lead. An answer covers the lead it was given for and
 * the longer ones; when its planned day has passed and the due day still stands, the last one answered speaks again, until it
 * is answered anew. An answer belongs to a due day: when the day is corrected, it covers nothing.
 */
export function openAlarms(due: Due, leads: readonly number[], today: CivilDate, answers: readonly Answer[]): readonly Alarm[] {
  const own = answers.filter((one) => one.due === due.due && one.dueOn === due.dueOn);
  const covered = own.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...own.map((one) => one.leadDays));
  const left = daysBetween(today, due.dueOn);
  const begun = leads.filter((lead) => left <= lead);
  const alarm = (leadDays: number, planMissed: boolean): Alarm => ({ ...due, leadDays, firesOn: addDays(due.dueOn, -leadDays), planMissed });
  const unanswered = begun.filter((lead) => lead < covered).map((lead) => alarm(lead, false));
  if (unanswered.length > 0) return unanswered;
  const last = own.at(-1);
  return last !== undefined && last.planOn < today ? [alarm(last.leadDays, true)] : [];
}

/** Whether a level is at least another; a level that is not in the list is below all. */
export function levelReaches(levels: readonly { readonly code: string }[], has: string | null, least: string | undefined): boolean {
  if (least === undefined) return true;
  const at = (code: string | null): number => levels.findIndex((level) => level.code === code);
  return at(has) >= at(least);
}
