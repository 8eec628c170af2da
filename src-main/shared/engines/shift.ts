import { asCivilDate, daysBetween, type CivilDate } from '../kit/civil-date';

/*
 * Times of shifts as minutes on the home's clock, counted on from day to day, so that a night that ends tomorrow is one span. A
 * roster speaks of clock times; how long an hour of a clock change really is, is not its matter.
 */

export const DAY_MINUTES = 1440;
const EPOCH = asCivilDate('1970-01-01');

/** From and to in minutes since the beginning of 1970 on the home's clock; `to` is not part of it. */
export interface Span { readonly from: number; readonly to: number }

/** What a span is made from: both times, or neither for a day nobody works. */
export interface ShiftTimes { readonly start?: string | null | undefined; readonly end?: string | null | undefined }

/** Midnight a civil date begins with. */
export function minuteOf(date: CivilDate): number {
  return daysBetween(EPOCH, date) * DAY_MINUTES;
}

/** Minutes after midnight of a time `07:30`. */
export function minuteOfDay(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** `07:30` of any minute. */
export function timeOf(minute: number): string {
  const rest = ((minute % DAY_MINUTES) + DAY_MINUTES) % DAY_MINUTES;
  return `${String(Math.floor(rest / 60)).padStart(2, '0')}:${String(rest % 60).padStart(2, '0')}`;
}

/** When a shift that begins on a day is worked; an end at or before the start lies on the next day. null for a day off. */
export function spanOf(shift: ShiftTimes, on: CivilDate): Span | null {
  if (typeof shift.start !== 'string' || typeof shift.end !== 'string') return null;
  const [start, end] = [minuteOfDay(shift.start), minuteOfDay(shift.end)];
  const midnight = minuteOf(on);
  return { from: midnight + start, to: midnight + end + (end <= start ? DAY_MINUTES : 0) };
}

/** A stretch of time with too few people. */
export interface Shortfall extends Span { readonly have: number }

/**
 * Where in `within` fewer than `least` spans run at once. Stretches are cut where the number changes and at every full day from
 * the beginning of `within`, so that none is longer than a day.
 */
export function shortfalls(spans: readonly Span[], within: Span, least: number): Shortfall[] {
  const cuts = new Set<number>();
  for (let cut = within.from; cut < within.to; cut += DAY_MINUTES) cuts.add(cut);
  const steps = new Map<number, number>();
  const step = (at: number, by: number): void => { steps.set(at, (steps.get(at) ?? 0) + by); };
  for (const span of spans) {
    const [from, to] = [Math.max(span.from, within.from), Math.min(span.to, within.to)];
    if (from >= to) continue;
    step(from, 1);
    step(to, -1);
  }
  const moments = [...new Set([...cuts, ...steps.keys(), within.to])].filter((at) => at >= within.from && at <= within.to).sort((a, b) => a - b);
  const found: Shortfall[] = [];
  let have = 0;
  moments.forEach((at, index) => {
    have += steps.get(at) ?? 0;
    const next = moments[index + 1];
    if (next === undefined || have >= least) return;
    const last = found.at(-1);
    if (last?.to === at && last.have === have && !cuts.has(at)) found[found.length - 1] = { ...last, to: next };
    else found.push({ from: at, to: next, have });
  });
  return found;
}
