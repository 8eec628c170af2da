import type { CareLevelState } from '../../../shared/contract/care-levels';
import { addDays, type CivilDate } from '../../../shared/kit/civil-date';

/* Decisions about care levels that need no database. */

/** The facts the state and the period follow from. */
export interface LevelFacts {
  readonly id: string;
  readonly effectiveOn: CivilDate;
  readonly approved: boolean | null;
  readonly correctedById: string | null;
}

/** Those that hold or held: approved and not replaced by a correction, by the day they begin. */
export function standing<T extends LevelFacts>(levels: readonly T[]): T[] {
  return levels.filter((level) => level.approved === true && level.correctedById === null)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0));
}

/** The one that holds on a day. */
export function levelOn<T extends LevelFacts>(levels: readonly T[], on: CivilDate): T | null {
  return standing(levels).findLast((level) => level.effectiveOn <= on) ?? null;
}

/** Last day a level holds: the day before the next one begins; null while none follows or when it never held. */
export function endsOn(levels: readonly LevelFacts[], level: LevelFacts): CivilDate | null {
  const order = standing(levels);
  const index = order.findIndex((one) => one.id === level.id);
  const next = index < 0 ? undefined : order[index + 1];
  return next === undefined ? null : addDays(next.effectiveOn, -1);
}

export function stateOf(levels: readonly LevelFacts[], level: LevelFacts, today: CivilDate): CareLevelState {
  if (level.approved === null) return 'awaiting';
  if (!level.approved) return 'refused';
  if (level.correctedById !== null) return 'corrected';
  if (level.effectiveOn > today) return 'planned';
  return levelOn(levels, today)?.id === level.id ? 'current' : 'past';
}

/** First day a new level may begin: the day after the last one decided begins. Earlier days are a matter of correction. */
export function earliestOn(levels: readonly LevelFacts[], notBefore: CivilDate): CivilDate {
  const last = standing(levels).at(-1);
  if (last === undefined) return notBefore;
  const after = addDays(last.effectiveOn, 1);
  return after > notBefore ? after : notBefore;
}

/** May a level begin on this day in place of the one it corrects? It stays between its neighbours, so that periods never overlap. */
export function fitsBetween(levels: readonly LevelFacts[], corrected: LevelFacts, on: CivilDate): boolean {
  const order = standing(levels);
  const index = order.findIndex((one) => one.id === corrected.id);
  const before = order[index - 1];
  const after = order[index + 1];
  return (before === undefined || on > before.effectiveOn) && (after === undefined || on < after.effectiveOn);
}
