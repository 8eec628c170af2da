import { unsaidFields, type ResidentFieldsInput } from '@shared/contract/residents';
import { asCivilDate } from '@shared/kit/civil-date';

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up number that keeps GB 11643: district, birth date, sequence (odd for men), check character. */
export function madeUpId(birthOn: string, sequence: number): string {
  const body = `110101${birthOn.replaceAll('-', '')}${String(sequence).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return `${body}${'10X98765432'.charAt(sum % 11)}`;
}

/** The four facts that must be known, everything else unsaid. */
export function fieldsOf(given: Partial<ResidentFieldsInput> & { name: string }): ResidentFieldsInput {
  const birthOn = given.birthOn ?? asCivilDate('1946-09-25');
  return {
    ...unsaidFields, sex: 'male', birthOn, document: { kind: 'none', number: null, noneReason: '证件遗失补办中' }, ...given,
  };
}
