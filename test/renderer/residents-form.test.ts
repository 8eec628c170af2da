import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blankForm, draftValues, factNames, type FormValues } from '@renderer/features/residents/form-values';
import { differences, merged } from '@renderer/ui/person/differences';
import { cropBox, PHOTO_HEIGHT, PHOTO_WIDTH } from '@renderer/ui/person/photo-crop';
import { tidyFilter } from '@renderer/features/residents/list-asking';
import { asCivilDate } from '@shared/kit/civil-date';

const base: FormValues = { ...blankForm, name: '张三', sex: 'male', birthOn: asCivilDate('1946-09-25'), bed: '201' };

describe('two people change one record', () => {
  test('facts nobody touched here come from the record, facts changed here stay', () => {
    const mine = { ...base, bed: '203' };
    const theirs = { ...base, phone: '13800138000', bed: '202' };
    expect(merged(factNames, base, mine, theirs)).toMatchObject({ bed: '203', phone: '13800138000' });
    expect(differences(factNames, base, mine, theirs)).toEqual([
      { fact: 'phone', theirs: '13800138000', mine: null, mineChanged: false }, { fact: 'bed', theirs: '202', mine: '203', mineChanged: true },
    ]);
  });

  test('empty text and nothing are no difference, none and not asked are', () => {
    expect(differences(factNames, base, { ...base, phone: '' }, base)).toEqual([]);
    expect(differences(factNames, base, { ...base, contacts: [] }, base)).toHaveLength(1);
  });
});

test('a draft that is not a form, or has fields nobody knows, does no harm', () => {
  for (const body of [null, 'text', 12, ['a']]) expect(draftValues(body)).toEqual({});
  expect(draftValues({ name: '张', version: 9, __proto__: { x: 1 } })).toEqual({ name: '张' });
});

test('a filter keeps only conditions that ask for something', () => {
  expect(tidyFilter({ text: '', sex: null, categories: [], voided: false, ageFrom: 0 })).toEqual({ ageFrom: 0 });
});

test('the frame of a photo never leaves the picture and keeps its shape', () => {
  fc.assert(fc.property(
    fc.integer({ min: 1, max: 9000 }), fc.integer({ min: 1, max: 9000 }), fc.double({ min: 1, max: 4, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }),
    (width, height, zoom, x, y) => {
      const box = cropBox(width, height, { zoom, x, y });
      expect(box.x).toBeGreaterThanOrEqual(-1e-6);
      expect(box.y).toBeGreaterThanOrEqual(-1e-6);
      expect(box.x + box.width).toBeLessThanOrEqual(width + 1e-6);
      expect(box.y + box.height).toBeLessThanOrEqual(height + 1e-6);
      expect(box.width / box.height).toBeCloseTo(PHOTO_WIDTH / PHOTO_HEIGHT, 6);
    },
  ));
});
