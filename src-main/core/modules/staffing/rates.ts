import type { CountedPerson, RateFigure } from '@shared/contract/staffing';
import { figureOn, targetMet, type Counted, type Figure } from '@shared/engines/rates';
import { addDays, addMonths, asCivilDate, type CivilDate } from '@shared/kit/civil-date';
import type { Rate, RateSet } from '@shared/standards/rate-set';
import type { ReadDb } from '../../platform/database';
import type { StandardEntry, StandardsStore } from '../../platform/standards';
import { positionList } from '../staff';
import { rateWorld, type Looking } from './world';

/** The family every home has; an edition of its own under this name takes the place of the shipped one. */
const RATE_FAMILY = 'default';

export function rateSetOn(standards: StandardsStore, on: CivilDate): StandardEntry<'rate-set'> | null {
  return standards.inForce('rate-set', RATE_FAMILY, on);
}

function figureOut(rate: Rate, figure: Figure, on: CivilDate): RateFigure {
  const { target } = rate;
  return {
    code: rate.code, title: rate.title, unit: rate.unit, numerator: rate.numerator, denominator: rate.denominator ?? null,
    base: rate.formula.op === 'per' ? rate.formula.base : null, n: figure.n, m: figure.m, value: figure.value,
    target: target === undefined ? null : { ...target, met: targetMet(rate, figure.value, on) },
    parts: figure.parts.map((part) => ({ ...part })), basis: rate.basis, confidence: rate.confidence, note: rate.note ?? null,
  };
}

/** Every rate of a set on a day. */
export function ratesOn(db: ReadDb, set: RateSet, on: CivilDate, look: Looking): RateFigure[] {
  const world = rateWorld(db, look, set);
  return set.rates.map((rate) => figureOut(rate, figureOn(world, rate, on), on));
}

/** The people behind one rate; null when the set has no such rate. */
export function peopleBehind(db: ReadDb, set: RateSet, code: string, on: CivilDate, look: Looking): { figure: RateFigure; numerator: CountedPerson[]; denominator: CountedPerson[] } | null {
  const rate = set.rates.find((one) => one.code === code);
  if (rate === undefined) return null;
  const world = rateWorld(db, look, set);
  const figure = figureOn(world, rate, on);
  const positions = positionList(look.standards, on);
  const grades = new Map(world.grades(on).map(({ grade, name }) => [grade, name]));
  const person = (one: Counted): CountedPerson => {
    const grade = one.grade === null ? undefined : grades.get(one.grade);
    return {
      kind: one.kind, id: one.id, name: one.name, since: one.sinceOn, counted: one.counted, why: one.why, part: one.part,
      detail: one.kind === 'staff' ? one.positions.map((position) => positions.name(position)) : grade === undefined ? [] : [grade],
    };
  };
  return { figure: figureOut(rate, figure, on), numerator: figure.numerator.map(person), denominator: figure.denominator.map(person) };
}

/** Last days of the months up to a day, the running month by the day itself; oldest first. */
export function monthEnds(until: CivilDate, months: number): CivilDate[] {
  const first = asCivilDate(`${until.slice(0, 7)}-01`);
  return Array.from({ length: months }, (_, back) => (back === 0 ? until : addDays(addMonths(first, 1 - back), -1))).toReversed();
}

/** Rates at the end of each month, by the set that held then. Months before there was a set are left out. */
export function rateHistory(db: ReadDb, until: CivilDate, months: number, look: Looking) {
  const current = rateSetOn(look.standards, until);
  if (current === null) return [];
  const world = rateWorld(db, look, current.standard);
  return monthEnds(until, months).flatMap((on) => {
    const set = rateSetOn(look.standards, on)?.standard;
    return set === undefined ? [] : [{ on, rates: set.rates.map((rate) => { const { n, m, value } = figureOn(world, rate, on); return { code: rate.code, n, m, value }; }) }];
  });
}
