import type { RosterProblem } from '../../../shared/contract/shifts';
import type { ShiftKind, ShiftRole } from '../../../shared/standards/shift-set';
import type { RatioCounted, RatioShift } from '../../../shared/standards/ratio-table';
import type { CivilDate } from '../../../shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import { positionList } from '../staff';
import { countsAs, shiftNeedsReader } from '../staffing';
import type { CoreServices } from '../../platform/services';
import { daysOf } from './people';
import { problemOf, type RosterFacts } from './rules';

/** Which part of the day of a ratio table a shift belongs to. A long day stands in the morning and in the evening. */
const PARTS: Readonly<Record<ShiftRole, readonly RatioShift[]>> = { day: ['day'], long: ['day', 'evening'], evening: ['evening'], night: ['night'], rest: [], away: [] };
/** Groups of which a sheet has people on a post, told by the home's list of positions. */
type GroupOf = (staffId: string, post: string | null, on: CivilDate) => string | null;

function counter(facts: RosterFacts, group: GroupOf): (on: CivilDate, part: RatioShift, counted: RatioCounted) => number {
  const present = new Map<CivilDate, { readonly parts: readonly RatioShift[]; readonly group: string | null }[]>();
  const add = (kind: ShiftKind | null | undefined, staffId: string, post: string | null, on: CivilDate): void => {
    const parts = kind === null || kind === undefined ? [] : PARTS[kind.role];
    if (parts.length > 0) present.set(on, [...(present.get(on) ?? []), { parts, group: group(staffId, post, on) }]);
  };
  const kinds = new Map(facts.set.shifts.map((kind) => [kind.code, kind]));
  for (const cell of facts.cells) add(kinds.get(cell.shift), cell.staffId, cell.post, cell.on);
  for (const cell of facts.elsewhere) add(cell.kind, cell.staffId, cell.post, cell.on);
  return (on, part, counted) => (present.get(on) ?? []).filter((one) => one.parts.includes(part) && countsAs(one.group, counted)).length;
}

/**
 * Shifts with fewer people than the home's own ratio table asks for, over all sheets of the home together. Asked of the sheets
 * with caregivers only, and of the days to come: who was too few yesterday cannot be more today. The table is the home's, no
 * law: nothing of it keeps a roster from being published.
 */
export function ratioProblems(db: ReadDb, services: Pick<CoreServices, 'standards' | 'clock'>, facts: RosterFacts): RosterProblem[] {
  const positions = positionList(services.standards, services.clock.today());
  const group: GroupOf = (staffId, post, on) => { const at = post ?? facts.mainPost(staffId, on); return at === null ? null : positions.group(at); };
  if (!facts.cells.some((cell) => countsAs(group(cell.staffId, cell.post, cell.on), 'serviceStaff'))) return [];
  const needs = shiftNeedsReader(db, services);
  const days = daysOf(facts.month).filter((on) => on >= services.clock.today()).map((on) => ({ on, asked: needs(on) })).filter(({ asked }) => asked.length > 0);
  if (days.length === 0) return [];
  const count = counter(facts, group);
  return days.flatMap(({ on, asked }) => asked.flatMap(({ shift, counted, needed }): RosterProblem[] => {
    const have = shift === 'all' ? needed : count(on, shift, counted);
    return have >= needed ? [] : [problemOf(counted === 'caregivers' ? 'ratioShort' : 'serviceRatioShort', false, on, { note: shift, have, need: needed })];
  }));
}
