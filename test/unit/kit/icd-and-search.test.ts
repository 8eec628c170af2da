import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { icdInRange, isIcdCode, parseIcdRange } from '@shared/kit/icd';
import { normalizeSearchText } from '@shared/kit/search-text';

describe('ICD-10 codes', () => {
  it('are told from other texts', () => {
    for (const code of ['I10', 'i10', 'E11.9', 'E119', 'I10.x00x002', 'M80.5*', 'A17.0†', 'Ｉ１０', ' I 10 ']) {
      expect([code, isIcdCode(code)]).toEqual([code, true]);
    }
    for (const code of ['', '高血压', '10', 'I1', 'I10–I15', 'I10..9']) {
      expect([code, isIcdCode(code)]).toEqual([code, false]);
    }
  });
});

describe('ICD-10 ranges', () => {
  it('are read as standards print them', () => {
    for (const text of ['I10–I15', 'I10-I15', 'I10~I15', 'i10 — i15', 'I10～I15', 'I10－I15']) {
      expect([text, parseIcdRange(text)]).toEqual([text, { from: 'I10', to: 'I15' }]);
    }
    expect(parseIcdRange('I25')).toEqual({ from: 'I25', to: 'I25' });
    expect(parseIcdRange('C00–D48')).toEqual({ from: 'C00', to: 'D48' });
    expect(parseIcdRange('I60.1-I60.9')).toEqual({ from: 'I601', to: 'I609' });
    expect(parseIcdRange('I60-I60.9')).toEqual({ from: 'I60', to: 'I609' });
  });

  it('that run backwards or are none are refused', () => {
    for (const text of ['', 'I15–I10', 'I10–', 'I10–I12–I15', '高血压', 'I60.9-I60.1']) {
      expect([text, parseIcdRange(text)]).toEqual([text, null]);
    }
  });

  it('contain their ends with everything below, and nothing beyond', () => {
    expect(icdInRange('I10', 'I10–I15')).toBe(true);
    expect(icdInRange('I15.9', 'I10–I15')).toBe(true);
    expect(icdInRange('i15.x00x002', 'I10–I15')).toBe(true);
    expect(icdInRange('I16', 'I10–I15')).toBe(false);
    expect(icdInRange('I09.9', 'I10–I15')).toBe(false);
    expect(icdInRange('C97', 'C00–D48')).toBe(true);
    expect(icdInRange('D48.9', 'C00–D48')).toBe(true);
    expect(icdInRange('D50', 'C00–D48')).toBe(false);
    expect(icdInRange('I25.1', 'I25')).toBe(true);
    expect(icdInRange('I60.3', { from: 'I601', to: 'I605' })).toBe(true);
    expect(icdInRange('I60', 'I60.1–I60.5')).toBe(false);
    expect(icdInRange('头痛', 'C00–D48')).toBe(false);
    expect(icdInRange('I10', '不是范围')).toBe(false);
  });

  it('agree with counting categories', () => {
    const category = fc.tuple(fc.constantFrom(...Array.from('ABCDEFGHIJ')), fc.nat(99)).map(([letter, number]) => `${letter}${String(number).padStart(2, '0')}`);
    const order = (code: string) => code.charCodeAt(0) * 100 + Number(code.slice(1));
    fc.assert(
      fc.property(category, category, category, (code, a, b) => {
        const [from, to] = order(a) <= order(b) ? [a, b] : [b, a];
        const inside = order(from) <= order(code) && order(code) <= order(to);
        expect(icdInRange(code, `${from}–${to}`)).toBe(inside);
        expect(icdInRange(`${code}.9`, `${from}–${to}`)).toBe(inside);
      }),
    );
  });
});

describe('texts to search', () => {
  it('are compared without regard to width, case and blanks', () => {
    expect(normalizeSearchText('  Ｗａｎｇ　 Li\n')).toBe('wang li');
    expect(normalizeSearchText('３楼\u200b０１床')).toBe('3楼01床');
    expect(normalizeSearchText('')).toBe('');
  });

  it('do not change when normalised twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const once = normalizeSearchText(text);
        expect(normalizeSearchText(once)).toBe(once);
      }),
    );
  });
});
