import { asc, eq } from 'drizzle-orm';
import { namesAllRanks } from '@shared/engines/care-level';
import { resolveSwitches } from '@shared/engines/scale';
import type { CivilDate } from '@shared/kit/civil-date';
import type { CareLevelPolicy, NamingScheme } from '@shared/standards/care-level';
import { switchOverrides, type ScaleEdition, type ScaleSwitches, type SwitchOverrides } from '@shared/standards/scale';
import type { ReadDb } from '../../platform/database';
import type { StandardEntry, StandardsStore } from '../../platform/standards';
import { namingChoices, scaleSettings } from './tables';

/*
 * What the home has decided where standards leave it open. Adoptions are appended with the day they begin; of those whose day
 * has come the last one made holds, so a decision can be prepared ahead and taken back before it begins.
 */

/** Family of the policy that maps ability grades to care levels. */
export const CARE_LEVEL_POLICY = 'default';
/** Naming used until the home has chosen. */
const FIRST_NAMING = 'nursing-levels';

interface Dated {
  readonly effectiveOn: CivilDate;
  readonly sequence: number;
}

/** The adoption that holds on a day: the last day begun, of one day the last made. */
function holding<T extends Dated>(rows: readonly T[], on: CivilDate): T | undefined {
  return rows.filter((row) => row.effectiveOn <= on)
    .reduce<T | undefined>((chosen, row) => (chosen === undefined || row.effectiveOn > chosen.effectiveOn || (row.effectiveOn === chosen.effectiveOn && row.sequence > chosen.sequence) ? row : chosen), undefined);
}

export function readOverrides(json: string): SwitchOverrides {
  return switchOverrides.parse(JSON.parse(json));
}

/** All adoptions of switches for a scale, in the order they were made. */
export function switchAdoptions(db: ReadDb, family: string): (typeof scaleSettings.$inferSelect)[] {
  return db.select().from(scaleSettings).where(eq(scaleSettings.family, family)).orderBy(asc(scaleSettings.sequence)).all();
}

/** What the home has set for a scale on a day; empty when it follows the edition. */
export function overridesOn(db: ReadDb, family: string, on: CivilDate): SwitchOverrides {
  const row = holding(switchAdoptions(db, family), on);
  return row === undefined ? {} : readOverrides(row.overrides);
}

/** The switches of a scale that hold on a day: the edition's with the home's in place. */
export function switchesOn(db: ReadDb, edition: ScaleEdition, on: CivilDate): ScaleSwitches {
  return resolveSwitches(edition, overridesOn(db, edition.family, on));
}

/** All choices of a naming scheme, in the order they were made. */
export function namingAdoptions(db: ReadDb): (typeof namingChoices.$inferSelect)[] {
  return db.select().from(namingChoices).orderBy(asc(namingChoices.sequence)).all();
}

/** The policy of care levels in force on a day, or null. */
export function careLevelPolicyOn(standards: StandardsStore, on: CivilDate): StandardEntry<'care-level-policy'> | null {
  return standards.inForce('care-level-policy', CARE_LEVEL_POLICY, on);
}

/** The naming scheme of care levels that holds on a day: the home's choice, else the shipped first one, else any in force. */
export function namingSchemeOn(db: ReadDb, standards: StandardsStore, on: CivilDate): StandardEntry<'naming-scheme'> | null {
  const chosen = holding(namingAdoptions(db), on)?.family ?? FIRST_NAMING;
  return standards.inForce('naming-scheme', chosen, on) ?? standards.allInForce('naming-scheme', on)[0] ?? null;
}

/** Whether a scheme can be used with the policy in force: it must have a name for every rank. */
export function schemeFits(scheme: NamingScheme, policy: CareLevelPolicy | undefined): boolean {
  return policy === undefined || namesAllRanks(scheme, policy);
}
