import { required } from '@shared/kit/assert';

/** Chance that falls the same way every time: the made-up home is the same on every computer and in every test. */
export interface Dice {
  /** 0 ≤ n < 1 */
  readonly next: () => number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** Index drawn by weight. */
  weighted(weights: readonly number[]): number;
}

export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  // mulberry32: small, well spread, and nobody's secret depends on it.
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  return {
    next, between,
    chance: (probability) => next() < probability,
    pick: (from) => required(from[between(0, from.length - 1)], 'something to pick from'),
    weighted(weights) {
      let left = next() * weights.reduce((sum, weight) => sum + weight, 0);
      const index = weights.findIndex((weight) => (left -= weight) < 0);
      return index === -1 ? weights.length - 1 : index;
    },
  };
}
