import { asc } from 'drizzle-orm';
import * as z from 'zod';
import { ratioRow, type RatioOutlook, type RatioRow, type RatioTable } from '@shared/contract/staffing';
import { tableEndsOn, tableOn, tableState } from '@shared/engines/dated-table';
import type { RateWorld } from '@shared/engines/rates';
import type { CivilDate } from '@shared/kit/civil-date';
import type { RatioCounted, RatioShift } from '@shared/standards/ratio-table';
import { personOf } from '../../access';
import type { ReadDb } from '../../platform/database';
import { everyStaff, positionList, postsOn } from '../staff';
import { rateSetOn } from './rates';
import { ratioTables } from './tables';
import { rateWorld, type Looking } from './world';

export type RatioTableRow = typeof ratioTables.$inferSelect;

/** The scale whose grades tables speak of where no set of rates says it. */
export const SCALE_FAMILY = 'gbt-42195';

/** All tables ever set, oldest first. */
export function allTables(db: ReadDb): RatioTableRow[] {
  return db.select().from(ratioTables).orderBy(asc(ratioTables.effectiveOn), asc(ratioTables.id)).all();
}

export function rowsOf(row: RatioTableRow): RatioRow[] {
  return z.array(ratioRow).parse(JSON.parse(row.rows));
}

export function tableOut(db: ReadDb, all: readonly RatioTableRow[], row: RatioTableRow, today: CivilDate): RatioTable {
  const person = personOf(db, row.createdBy);
  return {
    id: row.id, version: row.version, effectiveOn: row.effectiveOn, endsOn: tableEndsOn(all, row), title: row.title, basis: row.basis, rows: rowsOf(row),
    state: tableState(all, row, today), setBy: person === null ? null : { id: person.id, name: person.name, role: person.role }, setAt: row.createdAt, voidReason: row.voidReason,
  };
}

/** Groups of positions whose people serve residents: all but those who run the house. */
const SERVING_GROUPS = ['care', 'nursing', 'therapy', 'social', 'catering', 'support'];
/** Caregivers are those in the posts of this group. */
const CARE_GROUP = 'care';

interface Present { readonly caregivers: ReadonlySet<string>; readonly serviceStaff: ReadonlySet<string> }

/** Who is in post on a day, whatever the shift. */
function countedStaff(db: ReadDb, on: CivilDate, look: Looking): Present {
  const positions = positionList(look.standards, on);
  const caregivers = new Set<string>();
  const serviceStaff = new Set<string>();
  for (const person of everyStaff(db)) {
    const groups = postsOn(person.employments, on).map((post) => positions.group(post.positionCode) ?? '');
    if (groups.includes(CARE_GROUP)) caregivers.add(person.id);
    if (groups.some((group) => SERVING_GROUPS.includes(group))) serviceStaff.add(person.id);
  }
  return { caregivers, serviceStaff };
}

/** Is somebody on a post of this group among those a line of the table counts? */
export function countsAs(group: string | null, counted: RatioCounted): boolean {
  return group !== null && (counted === 'caregivers' ? group === CARE_GROUP : SERVING_GROUPS.includes(group));
}

function worldOn(db: ReadDb, on: CivilDate, look: Looking): RateWorld {
  return rateWorld(db, look, { scaleFamily: rateSetOn(look.standards, on)?.standard.scaleFamily ?? SCALE_FAMILY });
}

/** Residents of each grade on a day, and those without a result. */
function residentsByGrade(world: RateWorld, on: CivilDate) {
  const there = world.residents.filter((one) => one.sinceOn <= on).map((one) => one.grades.findLast((result) => result.fromOn <= on)?.grade ?? null);
  return {
    grades: world.grades(on).map(({ grade, name }) => ({ grade, name, residents: there.filter((one) => one === grade).length })),
    notAssessed: there.filter((one) => one === null).length,
  };
}

/** So many staff for so many residents of a line, rounded up: a home cannot have half a caregiver. */
export function needed(row: Pick<RatioRow, 'staff' | 'residents'>, residents: number): number {
  return Math.ceil((residents * row.staff) / row.residents);
}

/** How many staff of a kind a shift needs by the home's table; lines for `all` are over the whole staff and asked of no single shift. */
export interface ShiftNeed { readonly shift: RatioShift; readonly counted: RatioCounted; readonly needed: number }

function needsOf(rows: readonly RatioRow[], grades: readonly { readonly grade: number; readonly residents: number }[]) {
  const needs = rows.map((row) => {
    const residents = grades.filter((one) => row.grades.includes(one.grade)).reduce((sum, one) => sum + one.residents, 0);
    return { row, residents, needed: needed(row, residents) };
  });
  const sums = new Map<string, { shift: RatioShift; counted: RatioCounted; needed: number }>();
  for (const one of needs) {
    const { shift, counted } = one.row;
    const key = `${shift} ${counted}`;
    sums.set(key, { shift, counted, needed: (sums.get(key)?.needed ?? 0) + one.needed });
  }
  return { needs, sums: [...sums.values()] };
}

/**
 * What the home's table asks of the shifts of a day, for many days after one read; empty while it has set none. The door for
 * rosters. Keep it no longer than one call.
 */
export function shiftNeedsReader(db: ReadDb, look: Looking): (on: CivilDate) => readonly ShiftNeed[] {
  const all = allTables(db);
  let world: RateWorld | null = null;
  return (on) => {
    const table = tableOn(all, on);
    if (table === null) return [];
    world ??= worldOn(db, on, look);
    return needsOf(rowsOf(table), residentsByGrade(world, on).grades).sums;
  };
}

/** The table that holds on a day against who is there. */
export function ratioOutlook(db: ReadDb, on: CivilDate, look: Looking): RatioOutlook {
  const all = allTables(db);
  const table = tableOn(all, on);
  const { grades, notAssessed } = residentsByGrade(worldOn(db, on, look), on);
  const present = countedStaff(db, on, look);
  const { needs, sums } = needsOf(table === null ? [] : rowsOf(table), grades);
  return {
    on, table: table === null ? null : tableOut(db, all, table, look.clock.today()), grades, notAssessed,
    caregivers: present.caregivers.size, serviceStaff: present.serviceStaff.size, needs,
    sums: sums.map((one) => ({ ...one, present: one.shift === 'all' ? present[one.counted].size : null })),
  };
}
