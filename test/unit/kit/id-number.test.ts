import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { checkIdDocument, ID_DOCUMENT_KINDS, type IdDocumentKind } from '@shared/kit/id-number';

const TODAY = asCivilDate('2026-11-23');

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
/** Independent of the code under test: ISO 7064 says that 1 must be left when the check character is counted in. */
function withCheckCharacter(body: string): string {
  const sum = Array.from(body).reduce((total, digit, place) => total + Number(digit) * (WEIGHTS[place] ?? 0), 0);
  const value = Array.from({ length: 11 }, (_, check) => check).find((check) => (sum + check) % 11 === 1) ?? -1;
  return `${body}${value === 10 ? 'X' : String(value)}`;
}

function reasonOf(kind: IdDocumentKind, text: string) {
  const result = checkIdDocument(kind, text, TODAY);
  return result.ok ? 'ok' : result.reason;
}

describe('resident id numbers', () => {
  it('of the standard itself are accepted and tell birth and sex', () => {
    expect(checkIdDocument('residentId', '11010519491231002X', TODAY)).toEqual({
      ok: true,
      kind: 'residentId',
      normalized: '11010519491231002X',
      birthOn: '1949-12-31',
      sex: 'female',
      warnings: [],
    });
  });

  it('of people born in the 1880s are accepted', () => {
    expect(checkIdDocument('residentId', '440524188001010014', TODAY)).toMatchObject({ ok: true, birthOn: '1880-01-01', sex: 'male' });
  });

  it('of fifteen digits are lengthened, and the caller is told', () => {
    expect(checkIdDocument('residentId', '110101400229001', TODAY)).toEqual({
      ok: true,
      kind: 'residentId',
      normalized: '11010119400229001X',
      birthOn: '1940-02-29',
      sex: 'male',
      warnings: ['convertedFrom15'],
    });
  });

  it('of fifteen digits with a sequence of the very old belong to the nineteenth century', () => {
    expect(checkIdDocument('residentId', '440524880101998', TODAY)).toMatchObject({ ok: true, birthOn: '1888-01-01', sex: 'female' });
    expect(checkIdDocument('residentId', '440524880101995', TODAY)).toMatchObject({ ok: true, birthOn: '1988-01-01' });
  });

  it('are put right where they were typed in another width, with blanks or with a small x', () => {
    for (const text of ['11010519491231002x', '１１０１０５１９４９１２３１００２Ｘ', ' 110105 19491231 002X ', '\u202a11010519491231002X\u202c', '110105\u300019491231\u00a0002x\n']) {
      expect(checkIdDocument('residentId', text, TODAY)).toMatchObject({ ok: true, normalized: '11010519491231002X' });
    }
  });

  it('are refused with the reason', () => {
    expect(reasonOf('residentId', '')).toBe('idLength');
    expect(reasonOf('residentId', '1101051949123100')).toBe('idLength');
    expect(reasonOf('residentId', '11010519491231002XX')).toBe('idCharacters');
    expect(reasonOf('residentId', '1101051949l231002X')).toBe('idCharacters');
    expect(reasonOf('residentId', '110105194912310021')).toBe('idCheckDigit');
    expect(reasonOf('residentId', withCheckCharacter('11010519490229001'))).toBe('impossibleDate');
    expect(reasonOf('residentId', withCheckCharacter('11010507490225001'))).toBe('impossibleDate');
    expect(reasonOf('residentId', '110101400230001')).toBe('impossibleDate');
    expect(reasonOf('residentId', withCheckCharacter('11010520261124001'))).toBe('futureDate');
    expect(reasonOf('residentId', withCheckCharacter('11010520261123001'))).toBe('ok');
    expect(reasonOf('residentId', withCheckCharacter('01010519491231001'))).toBe('idPrefix');
  });

  it('of the future are accepted only where nobody knows what day it is', () => {
    expect(checkIdDocument('residentId', withCheckCharacter('11010520991124001'))).toMatchObject({ ok: true });
  });

  it('that Excel spoiled are told from mistyped ones', () => {
    expect(reasonOf('residentId', '1.10101E+17')).toBe('idExcelScientific');
    expect(reasonOf('residentId', '1.10105194912310E+17')).toBe('idExcelScientific');
    expect(reasonOf('residentId', '1E+17')).toBe('idExcelScientific');
    expect(reasonOf('residentId', '110105194912311000')).toBe('idExcelTruncated');
  });

  it('that end in three zeros and still fit are accepted with a warning', () => {
    const body = Array.from({ length: 20 }, (_, turn) => `110105194912${String(turn + 10)}100`).find((text) => withCheckCharacter(text).endsWith('000'));
    expect(checkIdDocument('residentId', withCheckCharacter(body ?? ''), TODAY)).toMatchObject({ ok: true, warnings: ['maybeExcelTruncated'] });
  });

  it('with an unknown area are accepted with a warning', () => {
    expect(checkIdDocument('residentId', withCheckCharacter('38010119491231001'), TODAY)).toMatchObject({
      ok: true,
      warnings: ['unknownAreaCode'],
    });
  });

  it('do not tell which check digit would be right', () => {
    expect(checkIdDocument('residentId', '110105194912310021', TODAY)).toEqual({ ok: false, reason: 'idCheckDigit' });
  });

  it('lose their validity by any one wrong digit and any exchange of two different neighbours', () => {
    const body = fc
      .tuple(fc.constantFrom('110105', '440524', '320102'), fc.integer({ min: 1900, max: 2020 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 999 }))
      .map(([area, year, month, day, sequence]) => {
        const two = (value: number) => String(value).padStart(2, '0');
        return withCheckCharacter(`${area}${String(year)}${two(month)}${two(day)}${String(sequence).padStart(3, '0')}`);
      });
    fc.assert(
      fc.property(body, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, place, by) => {
        expect(reasonOf('residentId', number)).toBe('ok');
        const wrong = `${number.slice(0, place)}${String((Number(number[place]) + by) % 10)}${number.slice(place + 1)}`;
        expect(reasonOf('residentId', wrong)).not.toBe('ok');
        const swapped = `${number.slice(0, place)}${number.slice(place + 1, place + 2)}${number.slice(place, place + 1)}${number.slice(place + 2)}`;
        if (swapped !== number) {
          expect(reasonOf('residentId', swapped)).not.toBe('ok');
        }
      }),
    );
  });
});

describe('residence permits for Hong Kong, Macao and Taiwan', () => {
  it('have their three prefixes and the same check character', () => {
    for (const prefix of ['810000', '820000', '830000']) {
      const number = withCheckCharacter(`${prefix}19500101001`);
      expect(checkIdDocument('hkMoTwResidencePermit', number, TODAY)).toMatchObject({ ok: true, birthOn: '1950-01-01', sex: 'male', warnings: [] });
      expect(reasonOf('residentId', number)).toBe('idPrefix');
    }
    expect(reasonOf('hkMoTwResidencePermit', '11010519491231002X')).toBe('idPrefix');
    expect(reasonOf('hkMoTwResidencePermit', '110101400229001')).toBe('idLength');
  });
});

describe('the foreign permanent resident card', () => {
  it('is read in its old and its new form', () => {
    expect(checkIdDocument('foreignPermanentResident', 'can110078101568', TODAY)).toMatchObject({ ok: true, normalized: 'CAN110078101568', birthOn: null });
    const number = withCheckCharacter('91112419500101001');
    expect(checkIdDocument('foreignPermanentResident', number, TODAY)).toMatchObject({ ok: true, birthOn: '1950-01-01', sex: null });
    expect(reasonOf('residentId', number)).toBe('idPrefix');
  });

  it('is refused with the reason', () => {
    expect(reasonOf('foreignPermanentResident', '11010519491231002X')).toBe('idPrefix');
    expect(reasonOf('foreignPermanentResident', `${withCheckCharacter('91112419500101001').slice(0, 17)}${withCheckCharacter('91112419500101001').endsWith('1') ? '2' : '1'}`)).toBe('idCheckDigit');
    expect(reasonOf('foreignPermanentResident', 'CAN1100781015')).toBe('idLength');
    expect(reasonOf('foreignPermanentResident', 'CAN-CAN')).toBe('idCharacters');
  });
});

describe('documents without a check character', () => {
  it('are held to the shape of their kind', () => {
    expect(reasonOf('hkMoTravelPermit', 'h12345678')).toBe('ok');
    expect(reasonOf('hkMoTravelPermit', 'M1234567890')).toBe('ok');
    expect(reasonOf('hkMoTravelPermit', 'H123456789')).toBe('idLength');
    expect(reasonOf('hkMoTravelPermit', 'C12345678')).toBe('idPrefix');
    expect(reasonOf('hkMoTravelPermit', '12345678')).toBe('idPrefix');
    expect(reasonOf('twTravelPermit', '12345678')).toBe('ok');
    expect(checkIdDocument('twTravelPermit', '0123456789（B）')).toMatchObject({ ok: true, normalized: '0123456789B' });
    expect(reasonOf('twTravelPermit', '123456789')).toBe('idLength');
    expect(reasonOf('twTravelPermit', 'T1234567')).toBe('idCharacters');
    expect(checkIdDocument('passport', ' e 12345678')).toMatchObject({ ok: true, normalized: 'E12345678' });
    expect(reasonOf('passport', 'E1234-678')).toBe('idCharacters');
    expect(reasonOf('passport', 'E12')).toBe('idLength');
    expect(reasonOf('passport', '')).toBe('idLength');
    expect(reasonOf('passport', '1.2E+10')).toBe('idExcelScientific');
    expect(reasonOf('passport', '12345E10')).toBe('ok');
  });

  it('of another kind are kept as they were written', () => {
    expect(checkIdDocument('other', '  军字第 ０１２３  号 ')).toMatchObject({ ok: true, normalized: '军字第 0123 号' });
    expect(reasonOf('other', '   ')).toBe('idLength');
    expect(reasonOf('other', 'x'.repeat(41))).toBe('idLength');
  });
});

describe('any text', () => {
  it('gets an answer for every kind, and the normalised form gets the same answer', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ID_DOCUMENT_KINDS), fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[0-9Xx ]{10,20}$/)), (kind, text) => {
        const result = checkIdDocument(kind, text, TODAY);
        if (result.ok) {
          expect(checkIdDocument(kind, result.normalized, TODAY)).toMatchObject({ ok: true, normalized: result.normalized, birthOn: result.birthOn });
        }
      }),
    );
  });
});
