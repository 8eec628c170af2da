import { createHash } from 'node:crypto';
import type { AssessmentState, GradeLine } from '../../../shared/contract/assessments';
import { validityMonthsFor } from '../../../shared/engines/scale';
import { addDays, addMonths, type CivilDate } from '../../../shared/kit/civil-date';
import { canonicalJson } from '../../../shared/standards/canonical';
import type { ScaleSwitches } from '../../../shared/standards/scale';
import type { AnswerSheet } from '../../../shared/standards/scale-sheet';
import type { ScoreResult } from '../../../shared/standards/score';

/* Decisions about an assessment that need no database. */

/** The facts the state follows from. */
export interface StateFacts {
  readonly voidedAt: string | null;
  readonly supersededById: string | null;
  readonly lockedAt: string | null;
  readonly completedAt: string | null;
  /** Signatures not taken back. */
  readonly signatures: number;
}

export function stateOf(facts: StateFacts): AssessmentState {
  if (facts.voidedAt !== null) return 'voided';
  if (facts.supersededById !== null) return 'superseded';
  if (facts.lockedAt !== null) return 'locked';
  if (facts.signatures > 0) return 'firstSigned';
  return facts.completedAt !== null ? 'complete' : 'draft';
}

/** Nothing may be changed any more: by screen, import or direct call. */
export function isLocked(state: AssessmentState): boolean {
  return state === 'locked' || state === 'superseded' || state === 'voided';
}

/** Still being worked on. */
export const isOpen = (state: AssessmentState): boolean => !isLocked(state);

/** Number of an assessment as people write it. */
export function numberText(year: number, sequence: number): string {
  return `${String(year)}-${String(sequence).padStart(4, '0')}`;
}

/** What signatures cover. */
export interface SignedContent {
  readonly number: string;
  readonly residentId: string;
  readonly editionHash: string;
  readonly switches: ScaleSwitches;
  readonly reason: string;
  readonly baselineOn: CivilDate;
  readonly sheet: AnswerSheet;
  readonly reportTexts: Readonly<Record<string, string>>;
}

/** sha256, in hex, of what signatures cover: the same content has the same hash on every computer. */
export function sheetHashOf(content: SignedContent): string {
  const { number, residentId, editionHash, switches, reason, baselineOn, sheet, reportTexts } = content;
  const covered = { number, residentId, editionHash, switches, reason, baselineOn, sheet, reportTexts };
  return createHash('sha256').update(canonicalJson(covered), 'utf8').digest('hex');
}

/** The line a list shows of a result; null while there is no grade. */
export function gradeLineOf(score: ScoreResult | null): GradeLine | null {
  if (score === null || !score.complete) return null;
  const { final, preliminary, total, max } = score;
  return { total, max, grade: final.grade, name: final.name, alias: final.alias ?? null, adjusted: final.grade !== preliminary.grade };
}

/** Last day a result holds: twelve months from 23 November end on 22 November. */
export function validUntil(baselineOn: CivilDate, switches: ScaleSwitches, grade: number): CivilDate {
  return addDays(addMonths(baselineOn, validityMonthsFor(switches, grade)), -1);
}

/** Last day on which the next routine assessment is in time. */
export function routineDueOn(baselineOn: CivilDate, switches: ScaleSwitches): CivilDate {
  return addMonths(baselineOn, switches.routineIntervalMonths);
}

/** One locked assessment in the chain of a resident's results by one scale. */
export interface ChainLink {
  readonly id: string;
  readonly baselineOn: CivilDate;
  readonly lockedAt: string;
  readonly correctionOfId: string | null;
}

/**
 * Which result each locked, unvoided assessment is superseded by. A corrected one by its correction; of the others each by the
 * next later baseline, so that an old paper entered today does not push aside a newer result, and a voided link lets the one
 * before stand again.
 */
export function supersessions(links: readonly ChainLink[]): Map<string, string | null> {
  const result = new Map<string, string | null>();
  const byOriginal = new Map<string, ChainLink>();
  const ids = new Set(links.map((link) => link.id));
  for (const link of links) {
    if (link.correctionOfId === null || !ids.has(link.correctionOfId)) continue;
    const known = byOriginal.get(link.correctionOfId);
    if (known === undefined || link.lockedAt >= known.lockedAt) byOriginal.set(link.correctionOfId, link);
  }
  const standing = links.filter((link) => !byOriginal.has(link.id))
    .sort((a, b) => compareText(a.baselineOn, b.baselineOn) || compareText(a.lockedAt, b.lockedAt) || compareText(a.id, b.id));
  standing.forEach((link, index) => result.set(link.id, standing[index + 1]?.id ?? null));
  for (const [original, correction] of byOriginal) result.set(original, correction.id);
  return result;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
