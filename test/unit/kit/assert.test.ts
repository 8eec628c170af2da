import { describe, expect, it } from 'vitest';
import { assert, required, unreachable } from '@shared/kit/assert';

describe('assumptions', () => {
  it('pass when they hold and name what is broken when not', () => {
    expect(() => {
      assert(true, 'sum is right');
    }).not.toThrow();
    expect(() => {
      assert(false, 'sum is right');
    }).toThrow('sum is right');
  });

  it('take nothing for something only where it is something', () => {
    expect(required(0, 'count')).toBe(0);
    expect(required('', 'text')).toBe('');
    expect(() => required(null, 'edition in force')).toThrow('edition in force');
    expect(() => required(undefined, 'edition in force')).toThrow('edition in force');
  });

  it('do not put an unexpected value into the log', () => {
    expect(() => unreachable('110101194912310025' as never)).toThrow(/^(?!.*1949)/);
  });
});
