import { addDays, type CivilDate } from '../kit/civil-date';

/* Tables a home sets from a day on: one holds until the day before the next one begins. A voided one never held. */

interface Dated {
  readonly id: string;
  readonly effectiveOn: CivilDate;
  readonly voidedAt: string | null;
}

/** Those that count, by the day they begin. */
function standing<T extends Dated>(tables: readonly T[]): T[] {
  return tables.filter((one) => one.voidedAt === null).sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
}

/** The table that holds on a day, or null before the first. */
export function tableOn<T extends Dated>(tables: readonly T[], on: CivilDate): T | null {
  return standing(tables).findLast((one) => one.effectiveOn <= on) ?? null;
}

/** The table that already begins on a day; a second one would leave open which of them holds. */
export function tableBeginning<T extends Dated>(tables: readonly T[], on: CivilDate, except?: string): T | null {
  return standing(tables).find((one) => one.effectiveOn === on && one.id !== except) ?? null;
}

/** Last day a table holds; null while none follows, or when it never held. */
export function tableEndsOn(tables: readonly Dated[], table: Dated): CivilDate | null {
  const order = standing(tables);
  const at = order.findIndex((one) => one.id === table.id);
  const next = at < 0 ? undefined : order[at + 1];
  return next === undefined ? null : addDays(next.effectiveOn, -1);
}

export function tableState(tables: readonly Dated[], table: Dated, today: CivilDate): 'planned' | 'current' | 'past' | 'voided' {
  if (table.voidedAt !== null) return 'voided';
  if (table.effectiveOn > today) return 'planned';
  return tableOn(tables, today)?.id === table.id ? 'current' : 'past';
}
