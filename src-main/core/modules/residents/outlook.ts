import type { ResidentOutlook } from '@shared/contract/residents';
import type { CivilDate } from '@shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';

/**
 * What modules that stand on this one know about residents: ability grade and care level. They hand it in when the router is
 * put together, so that this module needs none of them.
 */
export interface OutlookSource {
  of(db: ReadDb, residentIds: readonly string[], today: CivilDate): ReadonlyMap<string, ResidentOutlook>;
  /** Residents whose grade and level are among those asked for; an undefined list does not narrow. */
  idsWith(db: ReadDb, ask: { abilityGrades?: readonly number[] | undefined; careLevels?: readonly string[] | undefined }, today: CivilDate): readonly string[];
}

export const nothingKnown: ResidentOutlook = { ability: null, careLevel: null };
