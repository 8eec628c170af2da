import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUscc } from '@shared/kit/uscc';

/** Published codes of real organisations: companies, a social organisation, two public bodies. */
const PUBLIC_CODES = [
  '91350100M000100Y43',
  '91440300708461136T',
  '91110108551385082Q',
  '91110105771583283D',
  '91110000802100433B',
  '91110108740084270C',
  '91110108735106340Y',
  '911101077776591113',
  '91440300359143307G',
  '51610700305332460K',
  '11610923MB2900168E',
];

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

describe('unified social credit codes', () => {
  it('of known organisations are accepted', () => {
    for (const code of PUBLIC_CODES) {
      expect([code, checkUscc(code).ok]).toEqual([code, true]);
    }
  });

  it('tell the registering authority and the kind of organisation', () => {
    expect(checkUscc('51610700305332460K')).toEqual({ ok: true, normalized: '51610700305332460K', authority: '5', organisationKind: '1' });
  });

  it('are put right where they were typed in lower case, in groups or in full width', () => {
    for (const text of ['91440300708461136t', ' 914403 00708 461136T', '914403-00708461136-T', '９１４４０３００７０８４６１１３６Ｔ']) {
      expect(checkUscc(text)).toMatchObject({ ok: true, normalized: '91440300708461136T' });
    }
  });

  it('are refused with the reason', () => {
    const reasonOf = (text: string) => {
      const result = checkUscc(text);
      return result.ok ? 'ok' : result.reason;
    };
    expect(reasonOf('')).toBe('usccLength');
    expect(reasonOf('91440300708461136')).toBe('usccLength');
    expect(reasonOf('440301103097413')).toBe('usccOldNumber');
    expect(reasonOf('914403007O8461136T')).toBe('usccCharacters');
    expect(reasonOf('91A40300708461136T')).toBe('usccCharacters');
    expect(reasonOf('914403007084611361')).toBe('usccCheckCharacter');
  });

  it('lose their validity by any one wrong character', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PUBLIC_CODES), fc.nat(17), fc.constantFrom(...Array.from(ALPHABET)), (code, place, sign) => {
        fc.pre(code[place] !== sign);
        expect(checkUscc(`${code.slice(0, place)}${sign}${code.slice(place + 1)}`).ok).toBe(false);
      }),
    );
  });
});
