import { desc, eq, lte } from 'drizzle-orm';
import type { Bilingual } from '@shared/contract/common';
import type { PlanItemFields } from '@shared/contract/training-facts';
import type { CivilDate } from '@shared/kit/civil-date';
import type { TrainingAudience, TrainingDuty } from '@shared/standards/training-calendar';
import type { StandardStatus } from '@shared/standards/header';
import type { ReadDb } from '../../platform/database';
import type { StandardsStore } from '../../platform/standards';
import type { Positions } from '../staff';
import { trainingDutySettings } from './tables';

/* Which training is owed on a day: the calendars in force, with what the home has decided about each duty in their place. */

/** A duty as it holds for this home on a day. */
export interface HomeDuty {
  readonly key: string;
  readonly family: string;
  readonly calendar: Bilingual;
  readonly status: StandardStatus;
  readonly duty: TrainingDuty;
  readonly inUse: boolean;
  /** The home's own interval, else the calendar's; null for other rules. */
  readonly everyMonths: number | null;
  readonly hours: number | null;
  /** Number of decisions on it so far. */
  readonly version: number;
}

type Setting = typeof trainingDutySettings.$inferSelect;

/** The decision that holds on a day for each duty, and how many there are. */
function settingsOn(db: ReadDb, on: CivilDate): { holding: Map<string, Setting>; count: Map<string, number> } {
  const rows = db.select().from(trainingDutySettings).where(lte(trainingDutySettings.effectiveOn, on)).orderBy(trainingDutySettings.effectiveOn, trainingDutySettings.sequence).all();
  const counts = db.select({ key: trainingDutySettings.dutyKey, sequence: trainingDutySettings.sequence }).from(trainingDutySettings).orderBy(trainingDutySettings.sequence).all();
  return { holding: new Map(rows.map((row) => [row.dutyKey, row])), count: new Map(counts.map((row) => [row.key, row.sequence])) };
}

/** Number of the last decision on a duty; 0 when there is none. */
export function lastSetting(db: ReadDb, key: string): number {
  return db.select({ sequence: trainingDutySettings.sequence }).from(trainingDutySettings).where(eq(trainingDutySettings.dutyKey, key))
    .orderBy(desc(trainingDutySettings.sequence)).get()?.sequence ?? 0;
}

/** Every duty of every calendar in force on a day, those out of use too. */
export function dutiesOn(db: ReadDb, standards: StandardsStore, on: CivilDate): HomeDuty[] {
  const { holding, count } = settingsOn(db, on);
  return standards.allInForce('training-calendar', on).flatMap(({ standard }) => standard.duties.map((duty): HomeDuty => {
    const key = `${standard.family}/${duty.code}`;
    const own = holding.get(key);
    const { rule } = duty;
    return {
      key, family: standard.family, calendar: standard.title, status: standard.status, duty, inUse: own?.inUse ?? duty.offUntilChosen !== true,
      everyMonths: rule.type === 'recurring' ? (own?.everyMonths ?? rule.everyMonths) : null,
      hours: rule.type === 'yearlyHours' ? (own?.hours ?? rule.hours) : null,
      version: count.get(key) ?? 0,
    };
  }));
}

type Audience = TrainingAudience & Pick<PlanItemFields['audience'], 'departments'>;

/** Is somebody with these posts, in this department, meant? Whoever one of the lists names is; a list that is not there names nobody. */
export function isMeant(audience: Audience, person: { readonly positions: readonly string[]; readonly departmentId: string | null }, positions: Positions): boolean {
  if (audience.all === true) return true;
  const byPost = person.positions.some((code) => audience.positions?.includes(code) === true || audience.groups?.includes(positions.group(code) ?? '') === true);
  return byPost || (person.departmentId !== null && audience.departments?.includes(person.departmentId) === true);
}

/** Does a post belong to an audience, whoever holds it? */
export function postIsMeant(audience: TrainingAudience, code: string, positions: Positions): boolean {
  return isMeant(audience, { positions: [code], departmentId: null }, positions);
}

/** Whom an audience names, in words: groups, posts, departments; empty for everybody. */
export function audienceNames(audience: Audience, positions: Positions, departments: ReadonlyMap<string, string>): Bilingual[] {
  if (audience.all === true) return [];
  const groups = (audience.groups ?? []).map((code) => positions.list?.groups.find((one) => one.code === code)?.text ?? { zh: code, en: code });
  const own = (audience.departments ?? []).map((id) => { const name = departments.get(id) ?? id; return { zh: name, en: name }; });
  return [...groups, ...(audience.positions ?? []).map((code) => positions.name(code)), ...own];
}
