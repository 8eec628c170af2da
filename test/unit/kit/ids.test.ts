import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isId, newId } from '@shared/kit/ids';
import { settableClock } from '@shared/kit/instant';

const START = '2026-11-23T09:00:00+08:00';

describe('ids', () => {
  it('have the form of a UUID version 7 and carry the moment in front', () => {
    const id = newId(settableClock('1970-01-01T00:00:00.258Z'));
    expect(id).toMatch(/^00000000-0102-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(isId(id)).toBe(true);
  });

  it('sort in the order they were made, even thousands within one millisecond', () => {
    const clock = settableClock(START);
    const ids = Array.from({ length: 20_000 }, () => newId(clock));
    expect([...ids].sort()).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('stay different and in order when the random source is stuck', () => {
    const clock = settableClock(START);
    const ids = Array.from({ length: 10_000 }, () => newId(clock, () => new Uint8Array(16).fill(255)));
    expect(new Set(ids).size).toBe(ids.length);
    expect([...ids].sort()).toEqual(ids);
  });

  it('stay in order when somebody puts the clock back', () => {
    const clock = settableClock(START);
    const earlier = newId(clock);
    clock.set('2020-01-01T00:00:00Z');
    expect(newId(clock) > earlier).toBe(true);
  });

  it('of one clock are not pushed on by another clock', () => {
    newId(settableClock('2099-01-01T00:00:00Z'));
    const id = newId(settableClock('1970-01-01T00:00:00.001Z'));
    expect(id.startsWith('00000000-0001-7')).toBe(true);
  });

  it('keep their form whatever the random source gives', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => isId(newId(settableClock(START), () => bytes))),
    );
  });

  it('are told apart from other texts', () => {
    expect(isId('')).toBe(false);
    expect(isId('123e4567-e89b-42d3-a456-426614174000')).toBe(false);
  });
});
