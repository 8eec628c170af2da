import { addDays, type CivilDate } from '../kit/civil-date';
import type { BilingualText } from '../standards/header';
import type { Rate, RateCondition, ResidentPeople, StaffPeople } from '../standards/rate-set';

/*
 * Counts rates from dated facts. Pure: what is known about people comes in as a world, and every figure comes out together
 * with the people it counts and those it counts among. Nothing is stored, so a corrected fact corrects every month at once.
 */

/** A post inside one employment, already cut to it. */
export interface HeldPost { readonly position: string; readonly fromOn: CivilDate; readonly toOn: CivilDate | null }
export interface RateStaff { readonly id: string; readonly name: string; readonly employments: readonly { readonly posts: readonly HeldPost[] }[] }
/** `grades`: results by their baseline date, oldest first. */
export interface RateResident { readonly id: string; readonly name: string; readonly sinceOn: CivilDate; readonly grades: readonly { readonly fromOn: CivilDate; readonly grade: number }[] }
/** How somebody stands to some kinds of certificates on a day; the best of the records counts. */
export type HoldingStand = 'holds' | 'unverified' | 'expired' | 'notHolding';

export interface RateWorld {
  readonly staff: readonly RateStaff[];
  readonly residents: readonly RateResident[];
  holding(staffId: string, kinds: readonly string[], on: CivilDate, minLevel?: string): HoldingStand;
  /** The highest level of a kind that holds on a day; null without one. */
  levelOf(staffId: string, kind: string, on: CivilDate): string | null;
  /** Levels of a kind from the lowest to the highest. */
  levels(kind: string, on: CivilDate): readonly { readonly code: string; readonly name: BilingualText }[];
  trained(staffId: string, position: string, on: CivilDate): boolean;
  grades(on: CivilDate): readonly { readonly grade: number; readonly name: BilingualText }[];
  readonly words: { readonly noLevel: BilingualText; readonly noGrade: BilingualText };
}

export type CountedWhy = HoldingStand | 'trained' | 'untrained' | 'assessed' | 'notAssessed' | 'inPost';
export interface Counted {
  readonly kind: 'staff' | 'resident';
  readonly id: string;
  readonly name: string;
  readonly positions: readonly string[];
  readonly grade: number | null;
  readonly sinceOn: CivilDate | null;
  readonly counted: boolean;
  readonly why: CountedWhy;
  readonly part: string | null;
}
export interface Part { readonly code: string; readonly title: BilingualText; readonly n: number; readonly m: number | null; readonly value: number | null }
export interface Figure {
  readonly n: number;
  readonly m: number | null;
  readonly value: number | null;
  readonly parts: readonly Part[];
  readonly numerator: readonly Counted[];
  readonly denominator: readonly Counted[];
}

/** The part of a figure that people without a level, or without a grade, belong to. */
export const NO_PART = 'none';

/** `n × times / m` with two decimals, half rounded up; null when there is nothing to divide by. In whole numbers, so that 2.675 is no trap. */
export function ratio(n: number, m: number, times = 1): number | null {
  return m === 0 ? null : Math.floor((2 * n * times * 100 + m) / (2 * m)) / 100;
}

function within(post: HeldPost, on: CivilDate): boolean {
  return post.fromOn <= on && (post.toOn === null || post.toOn >= on);
}

/** Posts of these positions held on a day. */
function postsOn(one: RateStaff, positions: readonly string[], on: CivilDate): readonly HeldPost[] {
  return one.employments.flatMap((employment) => employment.posts).filter((post) => positions.includes(post.position) && within(post, on));
}

/**
 * First day and position of the unbroken time in such posts up to a day, inside one employment. A move to another department,
 * or from one of the positions to another, is no new start; coming back after leaving is.
 */
export function startIn(one: RateStaff, positions: readonly string[], on: CivilDate): HeldPost | null {
  for (const { posts } of one.employments) {
    const wanted = posts.filter((post) => positions.includes(post.position) && post.fromOn <= on).toSorted((a, b) => (a.fromOn < b.fromOn ? 1 : -1));
    if (!wanted.some((post) => within(post, on))) continue;
    let first: HeldPost | null = null;
    for (const post of wanted) {
      if (first === null ? within(post, on) : post.toOn === null || addDays(post.toOn, 1) >= first.fromOn) first = post;
    }
    if (first !== null) return first;
  }
  return null;
}

interface InPost { readonly person: RateStaff; readonly posts: readonly HeldPost[]; readonly start: HeldPost }

function staffAmong(world: RateWorld, people: StaffPeople, on: CivilDate): readonly InPost[] {
  const from = people.startedWithin === 'year' ? `${on.slice(0, 4)}-01-01` : people.startedWithin === 'month' ? `${on.slice(0, 7)}-01` : null;
  return world.staff.flatMap((person): InPost[] => {
    const posts = postsOn(person, people.positions, on);
    const start = posts.length === 0 ? null : startIn(person, people.positions, on);
    return start === null || (from !== null && start.fromOn < from) ? [] : [{ person, posts, start }];
  });
}

function gradeOn(one: RateResident, on: CivilDate): number | null {
  return one.grades.findLast((result) => result.fromOn <= on)?.grade ?? null;
}

function residentsAmong(world: RateWorld, people: ResidentPeople, on: CivilDate): readonly { readonly person: RateResident; readonly grade: number | null }[] {
  return world.residents.filter((person) => person.sinceOn <= on).map((person) => ({ person, grade: gradeOn(person, on) }))
    .filter(({ grade }) => people.grades === undefined || (grade !== null && people.grades.includes(grade)));
}

const ORDER: readonly HoldingStand[] = ['notHolding', 'expired', 'unverified', 'holds'];

function judged(world: RateWorld, one: InPost, where: RateCondition, on: CivilDate): CountedWhy {
  switch (where.test) {
    case 'holdsAny':
      return world.holding(one.person.id, where.kinds, on);
    case 'holdsForPost': {
      // Whoever holds two such posts needs what each of them asks for; the worst decides.
      const stands = one.posts.flatMap((post) => where.posts.filter((rule) => rule.positions.includes(post.position))
        .map((rule) => world.holding(one.person.id, rule.kinds, on, rule.minLevel)));
      return stands.toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b))[0] ?? 'notHolding';
    }
    case 'trainedBeforeStart':
      return world.trained(one.person.id, one.start.position, one.start.fromOn) ? 'trained' : 'untrained';
  }
}

function staffCounted(one: InPost, counted: boolean, why: CountedWhy, part: string | null = null): Counted {
  return { kind: 'staff', id: one.person.id, name: one.person.name, positions: [...new Set(one.posts.map((post) => post.position))], grade: null, sinceOn: one.start.fromOn, counted, why, part };
}

function residentCounted({ person, grade }: { person: RateResident; grade: number | null }): Counted {
  return {
    kind: 'resident', id: person.id, name: person.name, positions: [], grade, sinceOn: null, counted: true, why: grade === null ? 'notAssessed' : 'assessed',
    part: grade === null ? NO_PART : String(grade),
  };
}

function levelsFigure(world: RateWorld, people: StaffPeople, kind: string, on: CivilDate): Figure {
  const levels = world.levels(kind, on).toReversed();
  const all = staffAmong(world, people, on).map((one) => {
    const level = world.levelOf(one.person.id, kind, on);
    return staffCounted(one, level !== null, level === null ? world.holding(one.person.id, [kind], on) : 'holds', level ?? NO_PART);
  });
  const parts = [...levels.map(({ code, name }) => ({ code, title: name })), { code: NO_PART, title: world.words.noLevel }]
    .map(({ code, title }): Part => ({ code, title, n: all.filter((one) => one.part === code).length, m: all.length, value: ratio(all.filter((one) => one.part === code).length, all.length, 100) }));
  const holders = all.filter((one) => one.counted);
  return { n: holders.length, m: all.length, value: holders.length, parts, numerator: holders, denominator: all };
}

/** One rate on a day, with everybody behind it. */
export function figureOn(world: RateWorld, rate: Rate, on: CivilDate): Figure {
  const { formula } = rate;
  switch (formula.op) {
    case 'share': {
      const all = staffAmong(world, formula.of, on).map((one) => {
        const why = judged(world, one, formula.where, on);
        return staffCounted(one, why === 'holds' || why === 'trained', why);
      });
      const numerator = all.filter((one) => one.counted);
      return { n: numerator.length, m: all.length, value: ratio(numerator.length, all.length, 100), parts: [], numerator, denominator: all };
    }
    case 'count': {
      const numerator = staffAmong(world, formula.count, on).map((one) => staffCounted(one, true, 'inPost'));
      return { n: numerator.length, m: null, value: numerator.length, parts: [], numerator, denominator: [] };
    }
    case 'per': {
      const numerator = staffAmong(world, formula.count, on).map((one) => staffCounted(one, true, 'inPost'));
      const denominator = residentsAmong(world, formula.among, on).map(residentCounted);
      return { n: numerator.length, m: denominator.length, value: ratio(numerator.length, denominator.length, formula.base), parts: [], numerator, denominator };
    }
    case 'oneTo': {
      const numerator = staffAmong(world, formula.count, on).map((one) => staffCounted(one, true, 'inPost'));
      const denominator = residentsAmong(world, formula.among, on).map(residentCounted);
      const n = numerator.length;
      const titles = [...world.grades(on).map(({ grade, name }) => ({ code: String(grade), title: name })), { code: NO_PART, title: world.words.noGrade }];
      const parts = !formula.byGrade ? [] : titles.map(({ code, title }): Part => {
        const m = denominator.filter((one) => one.part === code).length;
        return { code, title, n, m, value: ratio(m, n) };
      });
      return { n, m: denominator.length, value: ratio(denominator.length, n), parts, numerator, denominator };
    }
    case 'levels':
      return levelsFigure(world, formula.of, formula.kind, on);
  }
}

/** Is the target reached? null before its day and where there is no value. A ratio `1 : x` has no target here. */
export function targetMet(rate: Rate, value: number | null, on: CivilDate): boolean | null {
  const { target } = rate;
  return target === undefined || value === null || on.slice(0, target.from.length) < target.from ? null : value >= target.atLeast;
}
