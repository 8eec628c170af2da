import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maskIdNumber, maskIdNumbersIn, maskName, maskPhone } from '@shared/kit/mask';
import { checkPhone } from '@shared/kit/phone';

function read(text: string): string {
  const result = checkPhone(text);
  return result.ok ? `${result.kind} ${result.normalized}` : result.reason;
}

describe('telephone numbers', () => {
  it('are read as people write them', () => {
    for (const text of ['13800138000', '138 0013 8000', '138-0013-8000', '+86 13800138000', '+86-138-0013-8000', '008613800138000', '8613800138000', '１３８００１３８０００', '\u202d13800138000\u202c']) {
      expect([text, read(text)]).toEqual([text, 'mobile 13800138000']);
    }
    for (const text of ['01012345678', '010-12345678', '(010)12345678', '（010） 12345678', '010—12345678', '010–1234 5678']) {
      expect([text, read(text)]).toEqual([text, 'landline 010-12345678']);
    }
    expect(read('05921234567')).toBe('landline 0592-1234567');
    expect(read('0755-12345678-801')).toBe('landline 0755-12345678-801');
    expect(read('400-812-3456')).toBe('service 4008123456');
    expect(read('95588')).toBe('service 95588');
    expect(read('+852 2345 6789')).toBe('abroad +85223456789');
  });

  it('are refused with the reason', () => {
    expect(read('')).toBe('length');
    expect(read('1380013800')).toBe('shape');
    expect(read('12345678901')).toBe('shape');
    expect(read('138001380000000')).toBe('length');
    expect(read('62345678')).toBe('areaCodeMissing');
    expect(read('儿子13800138000')).toBe('characters');
    expect(read('+1')).toBe('length');
  });

  it('once normalised stay as they are', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9+\-() ]{5,18}$/), (text) => {
        const first = checkPhone(text);
        if (first.ok) {
          expect(checkPhone(first.normalized)).toEqual(first);
        }
      }),
    );
  });
});

describe('masks', () => {
  it('keep the first character of a name, whatever plane it is from', () => {
    expect(maskName('张三')).toBe('张*');
    expect(maskName('欧阳修明')).toBe('欧***');
    expect(maskName('𠮷田')).toBe('𠮷*');
    expect(maskName('王')).toBe('王*');
    expect(maskName(' ')).toBe('');
  });

  it('keep six and four of an id number inside the home, and the last four outside', () => {
    expect(maskIdNumber('11010519491231002X')).toBe('110105********002X');
    expect(maskIdNumber('11010519491231002X', 'outside')).toBe('**************002X');
  });

  it('keep less of short numbers', () => {
    expect(maskIdNumber('E12345678')).toBe('E1*****78');
    expect(maskIdNumber('E12345678', 'outside')).toBe('*******78');
    expect(maskIdNumber('E12345')).toBe('******');
  });

  it('find the number in a text typed freely, and leave other figures alone', () => {
    expect(maskIdNumbersIn('家属 11010519491231002X 来电')).toBe('家属 110105********002X 来电');
    expect(maskIdNumbersIn('旧号110105491231002。')).toBe('旧号110105*****1002。');
    for (const text of ['2026-0012', '13800138000', '6222021234567890123', '']) expect(maskIdNumbersIn(text)).toBe(text);
  });

  it('keep three and four of a mobile number and the last four of any other', () => {
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('010-12345678')).toBe('********5678');
    expect(maskPhone('95588')).toBe('*****');
    expect(maskPhone('')).toBe('');
  });

  it('never show more than eleven signs nor more than two thirds of a number', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9A-Z]{0,30}$/), (text) => {
        for (const masked of [maskIdNumber(text), maskIdNumber(text, 'outside'), maskPhone(text)]) {
          expect(masked).toHaveLength(text.length);
          const shown = masked.replaceAll('*', '').length;
          expect(shown).toBeLessThanOrEqual(Math.min(11, (text.length * 2) / 3));
        }
      }),
    );
  });
});
