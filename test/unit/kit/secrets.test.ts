import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkPasswordStrength } from '@shared/kit/password';
import { secureRandomBytes } from '@shared/kit/random';
import { formatRecoveryCode, newRecoveryCode, parseRecoveryCode, RECOVERY_CODE_BYTES } from '@shared/kit/recovery-code';

const bytes15 = fc.uint8Array({ minLength: RECOVERY_CODE_BYTES, maxLength: RECOVERY_CODE_BYTES });

describe('passwords', () => {
  it('that are long, mixed and one\'s own are strong enough', () => {
    for (const password of ['Lotus-Pond-47', '荷花池塘四十七号院 east', 'tr0ub4dor&3xyz', 'Spring2026-Osmanthus']) {
      expect([password, checkPasswordStrength(password, 'director')]).toEqual([password, []]);
    }
  });

  it('are told what they lack', () => {
    expect(checkPasswordStrength('Lotus-47', 'wang')).toEqual(['passwordShort']);
    expect(checkPasswordStrength('lotuspondmoon', 'wang')).toEqual(['passwordSimple']);
    expect(checkPasswordStrength('aaaaaaaaaaa1', 'wang')).toEqual(['passwordSimple']);
    expect(checkPasswordStrength('xx-WangLi-1990', 'wangli')).toEqual(['passwordContainsName']);
    expect(checkPasswordStrength('', 'wang')).toEqual(['passwordShort', 'passwordSimple']);
  });

  it('that everybody tries first are refused, also with a little on either side', () => {
    for (const password of ['Password123456', 'admin@123456', 'qwertyuiop1', 'Woaini5201314', 'P@ssw0rd1234', 'Yanglaoyuan123', '1q2w3e4r5t!', 'Admin888888!!']) {
      expect([password, checkPasswordStrength(password, 'wang')]).toEqual([password, ['passwordCommon']]);
    }
  });

  it('may contain an account name of one or two letters', () => {
    expect(checkPasswordStrength('Lotus-Pond-47', 'po')).toEqual([]);
    expect(checkPasswordStrength('Lotus-Pond-47', '')).toEqual([]);
  });
});

describe('recovery codes', () => {
  it('are five groups of five, and come back as the bytes they were made from', () => {
    fc.assert(
      fc.property(bytes15, (bytes) => {
        const code = formatRecoveryCode(bytes);
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){4}[0-9A-HJKMNP-TV-Z]{5}$/);
        expect(parseRecoveryCode(code)).toEqual({ ok: true, bytes });
      }),
    );
  });

  it('are read as people type them', () => {
    const bytes = Uint8Array.from({ length: RECOVERY_CODE_BYTES }, () => 0b0000_1000);
    const code = formatRecoveryCode(bytes);
    expect(code).toContain('1');
    expect(code).toContain('0');
    const expected = { ok: true, bytes };
    expect(parseRecoveryCode(code.toLowerCase().replaceAll('-', ' '))).toEqual(expected);
    expect(parseRecoveryCode(code.replaceAll('0', 'O').replaceAll('1', 'l'))).toEqual(expected);
    expect(parseRecoveryCode(code.replaceAll('0', 'o').replaceAll('1', 'I').replaceAll('-', ''))).toEqual(expected);
    expect(parseRecoveryCode(` ${code.replaceAll('-', '—').replaceAll('0', '０')}\n`)).toEqual(expected);
  });

  it('find every single wrong symbol and every exchange of two', () => {
    fc.assert(
      fc.property(bytes15, fc.nat(24), fc.nat(24), fc.constantFrom(...Array.from('0123456789ABCDEFGHJKMNPQRSTVWXYZ')), (bytes, i, j, sign) => {
        const code = formatRecoveryCode(bytes).replaceAll('-', '');
        const wrong = Array.from(code);
        wrong[i] = sign;
        expect(parseRecoveryCode(wrong.join('')).ok).toBe(sign === code[i]);
        const swapped = Array.from(code);
        [swapped[i], swapped[j]] = [code[j] ?? '', code[i] ?? ''];
        expect(parseRecoveryCode(swapped.join('')).ok).toBe(code[i] === code[j]);
      }),
    );
  });

  it('are refused with the reason', () => {
    expect(parseRecoveryCode('')).toEqual({ ok: false, reason: 'length' });
    expect(parseRecoveryCode('00000-00000')).toEqual({ ok: false, reason: 'length' });
    expect(parseRecoveryCode('U0000-00000-00000-00000-00000')).toEqual({ ok: false, reason: 'characters' });
    expect(parseRecoveryCode('10000-00000-00000-00000-00000')).toEqual({ ok: false, reason: 'check' });
    expect(() => formatRecoveryCode(new Uint8Array(14))).toThrow(RangeError);
  });

  it('differ each time they are made from secure randomness', () => {
    const codes = new Set(Array.from({ length: 100 }, () => newRecoveryCode(secureRandomBytes)));
    expect(codes.size).toBe(100);
  });
});
