import { encode } from 'uqr';
import { describe, expect, test } from 'vitest';
import { readCode, turnsOf, type Pixels } from '@renderer/features/training/sheet-code';

const ID = '01a20417-d340-714d-bd14-91554b9f7aac';
const SIZE = 900;
const MODULE = 7;

/** A grey picture of a white sheet with the code in its upper left part, as it lies after a turn to the right, with grain. */
function sheet(degrees: number, grain = 0, dark = 1): Pixels {
  const { data: squares, size } = encode(ID, { ecc: 'M', border: 4 });
  const data = new Uint8ClampedArray(SIZE * SIZE * 4);
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  let seed = 7;
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1) {
      const [dx, dy] = [x - SIZE / 2, y - SIZE / 2];
      const [column, line] = [Math.floor((dx * cos + dy * sin + 320) / MODULE), Math.floor((dy * cos - dx * sin + 320) / MODULE)];
      const black = column >= 0 && line >= 0 && column < size && line < size && squares[line]?.[column] === true;
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      const value = (black ? 40 : 215) * dark + ((seed >>> 24) / 255 - 0.5) * 2 * grain;
      data.set([value, value, value, 255], (y * SIZE + x) * 4);
    }
  }
  return { width: SIZE, height: SIZE, data };
}

describe('the code of a sheet', () => {
  test.each([[0, 0], [90, 3], [180, 2], [270, 1], [8, 0], [-12, 0], [97, 3]] as const)('turned by %i degrees is read, and %i quarter turns put it upright', (degrees, turns) => {
    expect(readCode(sheet(degrees))).toEqual({ code: ID, turns });
  });

  test('is read in the dark and through the grain of a dim room', () => {
    expect(readCode(sheet(4, 60, 0.5))).toEqual({ code: ID, turns: 0 });
    expect(readCode(sheet(176, 90))?.code).toBe(ID);
  });

  test('is not made up where there is none', () => {
    expect(readCode({ width: 400, height: 400, data: new Uint8ClampedArray(400 * 400 * 4).fill(200) })).toBeNull();
    expect([turnsOf(1, 0), turnsOf(0, 1), turnsOf(-1, 0), turnsOf(0, -1)]).toEqual([0, 3, 2, 1]);
  });
});
