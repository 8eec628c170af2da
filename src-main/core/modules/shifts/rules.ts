import type { RosterProblem, RosterProblemCode, ShiftCell } from '../../../shared/contract/shifts';
import type { ServeAnswer } from '../../../shared/contract/staffing-serving';
import { DAY_MINUTES, minuteOf, shortfalls, spanOf, timeOf, type Span } from '../../../shared/engines/shift';
import { addDays, asCivilDate, daysInMonth, type CivilDate } from '../../../shared/kit/civil-date';
import type { CoverageRule, ShiftKind, ShiftSet } from '../../../shared/standards/shift-set';

/* What is wrong with a roster: decisions over facts that were read before, no database. */

/** First and last day of `2026-11`. */
export function monthSpan(month: string): { readonly from: CivilDate; readonly to: CivilDate } {
  const days = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return { from: asCivilDate(`${month}-01`), to: asCivilDate(`${month}-${String(days)}`) };
}

/** A cell of another sheet, which the same people may stand on. */
export interface ElsewhereCell extends ShiftCell {
  readonly kind: ShiftKind | null;
  readonly department: string | null;
}

export interface RosterFacts {
  readonly month: string;
  readonly set: ShiftSet;
  readonly cells: readonly ShiftCell[];
  /** Other departments' cells of the month and the days around it, and this department's own of the neighbouring months. */
  readonly elsewhere: readonly ElsewhereCell[];
  /** The person's main position of the day; null for somebody who holds none. */
  readonly mainPost: (staffId: string, on: CivilDate) => string | null;
  readonly employed: (staffId: string, on: CivilDate) => boolean;
  readonly serve: (staffId: string, post: string, on: CivilDate) => ServeAnswer;
}

interface Placed extends ShiftCell {
  readonly own: boolean;
  readonly span: Span;
  readonly at: string | null;
  readonly department: string | null;
}

type Parts = Partial<Omit<RosterProblem, 'code' | 'blocks' | 'on'>>;

/** A problem with nothing said but what is given. */
export function problemOf(code: RosterProblemCode, blocks: boolean, on: CivilDate, parts: Parts): RosterProblem {
  return { code, blocks, on, staffId: null, post: null, kind: null, since: null, from: null, to: null, have: null, need: null, note: null, ...parts };
}

/** May everybody stand where the sheet puts them? */
function servingProblems(facts: RosterFacts, kinds: ReadonlyMap<string, ShiftKind>): RosterProblem[] {
  return facts.cells.flatMap((cell): RosterProblem[] => {
    const { staffId, on } = cell;
    if (!facts.employed(staffId, on)) return [problemOf('notEmployed', true, on, { staffId, post: cell.post })];
    // Whoever is off stands on no post.
    if (kinds.get(cell.shift)?.start === undefined) return [];
    const post = cell.post ?? facts.mainPost(staffId, on);
    if (post === null) return [problemOf('noPost', true, on, { staffId })];
    return facts.serve(staffId, post, on).reasons.map(({ code, kind, since }) => problemOf(code, true, on, { staffId, post, kind, since }));
  });
}

function placedOf(facts: RosterFacts, kinds: ReadonlyMap<string, ShiftKind>): Placed[] {
  const placed = (cell: ShiftCell, kind: ShiftKind | null | undefined, own: boolean, department: string | null): Placed[] => {
    const span = kind === null || kind === undefined ? null : spanOf(kind, cell.on);
    return span === null ? [] : [{ ...cell, own, span, department, at: cell.post ?? facts.mainPost(cell.staffId, cell.on) }];
  };
  return [
    ...facts.cells.flatMap((cell) => placed(cell, kinds.get(cell.shift), true, null)),
    ...facts.elsewhere.flatMap((cell) => placed(cell, cell.kind, false, cell.department)),
  ];
}

function byPerson(placed: readonly Placed[]): Map<string, Placed[]> {
  const people = new Map<string, Placed[]>();
  for (const one of placed) {
    const list = people.get(one.staffId);
    if (list === undefined) people.set(one.staffId, [one]);
    else list.push(one);
  }
  return people;
}

/** Two shifts of one person that overlap, or follow each other too soon. */
function timeProblems(placed: readonly Placed[], restHours: number | null): RosterProblem[] {
  return [...byPerson(placed).values()].flatMap((own) => {
    const order = own.toSorted((a, b) => a.span.from - b.span.from || a.span.to - b.span.to);
    return order.flatMap((later, index): RosterProblem[] => {
      const earlier = order[index - 1];
      if (earlier === undefined || (!earlier.own && !later.own)) return [];
      const mine = later.own ? later : earlier;
      const other = later.own ? earlier : later;
      const rest = later.span.from - earlier.span.to;
      const parts = { staffId: mine.staffId, post: mine.post, from: timeOf(other.span.from), to: timeOf(other.span.to), note: other.own ? null : other.department };
      if (rest < 0) return [problemOf('doubleAssignment', true, mine.on, parts)];
      return restHours !== null && rest < restHours * 60 ? [problemOf('restTooShort', false, mine.on, { ...parts, have: Math.floor(rest / 6) / 10, need: restHours })] : [];
    });
  });
}

/** Somebody another sheet says is away works here. */
function awayProblems(facts: RosterFacts, kinds: ReadonlyMap<string, ShiftKind>): RosterProblem[] {
  const away = new Map(facts.elsewhere.filter((cell) => cell.kind?.role === 'away').map((cell) => [`${cell.staffId} ${cell.on}`, cell]));
  return facts.cells.flatMap((cell) => {
    const other = away.get(`${cell.staffId} ${cell.on}`);
    return other === undefined || kinds.get(cell.shift)?.start === undefined ? [] : [problemOf('doubleAssignment', true, cell.on, { staffId: cell.staffId, post: cell.post, note: other.department })];
  });
}

function dayOfMinute(month: CivilDate, minute: number): CivilDate {
  return addDays(month, Math.floor((minute - minuteOf(month)) / DAY_MINUTES));
}

/** Too few people who may stand on a post that the sheet mans. */
function coverageProblems(facts: RosterFacts, placed: readonly Placed[], rule: CoverageRule): RosterProblem[] {
  const onPost = placed.filter((one) => one.at === rule.post);
  const own = onPost.filter((one) => one.own);
  if (own.length === 0) return [];
  const { from, to } = monthSpan(facts.month);
  const begins = minuteOf(from);
  // A home that begins with this month has no night of yesterday that ends this morning.
  const firstStart = Math.min(...own.map((one) => one.span.from - minuteOf(one.on)));
  const within = { from: onPost.some((one) => one.span.from < begins && one.on < from) ? begins : begins + firstStart, to: minuteOf(to) + DAY_MINUTES };
  const counted = onPost.filter((one) => facts.serve(one.staffId, rule.post, one.on).may).map((one) => one.span);
  return shortfalls(counted, within, rule.least).map((gap) =>
    problemOf('coverageShort', rule.blocks, dayOfMinute(from, gap.from), {
      post: rule.post, from: timeOf(gap.from), to: timeOf(gap.to), have: gap.have, need: rule.least, note: [rule.basis.document, rule.basis.clause].filter((part) => part !== '').join(' '),
    }));
}

/** Everything wrong with a sheet but the ratios, by day. */
export function rosterProblems(facts: RosterFacts): RosterProblem[] {
  const kinds = new Map(facts.set.shifts.map((kind) => [kind.code, kind]));
  const placed = placedOf(facts, kinds);
  const found = [
    ...servingProblems(facts, kinds),
    ...timeProblems(placed, facts.set.restHours),
    ...awayProblems(facts, kinds),
    ...facts.set.coverage.flatMap((rule) => coverageProblems(facts, placed, rule)),
  ];
  return inOrder(found);
}

/** What blocks before what does not, then by day. */
export function inOrder(problems: readonly RosterProblem[]): RosterProblem[] {
  return problems.toSorted((a, b) => Number(b.blocks) - Number(a.blocks) || (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** What tells two problems apart: the same one before and after a change is no new one. */
export function problemKey({ code, staffId, on, post, kind, from, to }: RosterProblem): string {
  return [code, staffId, on, post, kind?.code, from, to].join(' ');
}

/** How many things are wrong, as a person counts them: the same with somebody on twenty days is one. */
export function countProblems(problems: readonly RosterProblem[]): number {
  return new Set(problems.map(({ code, staffId, post, kind, from, to, have, need, note }) => [code, staffId, post, kind?.code, from, to, have, need, note].join(' '))).size;
}
