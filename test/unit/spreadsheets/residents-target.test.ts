import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStandardsStore } from '@core/platform/standards';
import type { Cell } from '@core/platform/spreadsheets/table';
import { contactRolesIn } from '@core/modules/roster/contact-roles';
import { codeListFamilies, residentsTarget } from '@core/modules/roster/residents-target';
import { asCivilDate } from '@shared/kit/civil-date';
import { idNumber } from '../../support/messy-rosters';
import { words } from './words';

const today = asCivilDate('2026-11-23');
const store = createStandardsStore({ bundledDir: resolve(import.meta.dirname, '../../../resources/standards') });
const lists = Object.fromEntries(Object.values(codeListFamilies).map((family) => [family, store.inForce('code-list', family, today)?.standard]));
const read = (cells: Record<string, Cell>, contactRoles: string[] = []) => residentsTarget.interpret(new Map(Object.entries(cells)), { today, lists, words, contactRoles });
const id = idNumber('110101', '1946-09-25', 401);
const someone = { name: '王建国', sex: '男', birthOn: '1946-09-25', idNumber: id };
const reasons = (cells: Record<string, Cell>) => read({ ...someone, ...cells }).issues.map(({ field, reason }) => `${field} ${reason}`);
const remarks = (cells: Record<string, Cell>) => read({ ...someone, ...cells }).remarks.map(({ field, notice }) => `${field} ${notice}`);

describe('a row as a resident', () => {
  it.each(['1946.9.25', '1946/9/25', '19460925', '1946年9月25日', '１９４６．９．２５', '1946-09-25', 19460925, 17070])('reads the birth date %s', (birthOn) => {
    expect(read({ ...someone, birthOn })).toMatchObject({ given: { birthOn: '1946-09-25' }, issues: [] });
  });

  it('says what is wrong with a date, and does not guess', () => {
    expect(reasons({ birthOn: '1946.13.40' })).toEqual(['birthOn impossibleDate']);
    expect(reasons({ birthOn: '属狗' })).toEqual(['birthOn notADate']);
    expect(reasons({ birthOn: '2046-01-01' })).toEqual(['birthOn futureDate']);
    expect(reasons({ birthOn: '1946年8月' })).toEqual(['birthOn ambiguousDate']);
  });

  it('completes a month from the ID number where they agree, and takes what is missing from it', () => {
    for (const birthOn of ['1946.9', '194609', '1946年9月', '1946']) expect(read({ ...someone, birthOn })).toMatchObject({ given: { birthOn: '1946-09-25' }, issues: [] });
    expect(remarks({ birthOn: null, sex: null })).toEqual(['birthOn birthFromId', 'sex sexFromId']);
  });

  it('recognises an ID number that a spreadsheet ruined', () => {
    expect(reasons({ idNumber: '1.10101E+17' })).toEqual(['idNumber idExcelScientific']);
    expect(reasons({ idNumber: 110101194609250000 })).toEqual(['idNumber idExcelTruncated']);
    expect(reasons({ idNumber: Number(id) })).toEqual(['idNumber idExcelTruncated']);
    expect(reasons({ idNumber: '110101194609250000' })).toEqual(['idNumber idExcelTruncated']);
    expect(reasons({ idNumber: '11010119460925401' })).toEqual(['idNumber idLength']);
  });

  it('tells other documents by their form or by the stated kind', () => {
    const kind = (cells: Record<string, Cell>) => read({ ...someone, ...cells }).given.document?.kind;
    expect(kind({ idNumber: 'H12345678' })).toBe('hkMoTravelPermit');
    expect(kind({ idNumber: 'E12345678' })).toBe('passport');
    expect(kind({ idNumber: 'AB123456', idKind: '护照' })).toBe('passport');
    expect(kind({ idNumber: idNumber('810000', '1946-09-25', 401) })).toBe('hkMoTwResidencePermit');
    expect(read({ ...someone, idNumber: '110101460925401' }).given.document?.number).toBe(id);
  });

  it('reads codes by the words of the lists and tells the words it does not know', () => {
    expect(read({ ...someone, education: '本科', marital: '丧 偶', incomeSources: '退休金/养老金、子女补贴', categories: '低保，空巢' }).given)
      .toMatchObject({ education: 'college', marital: 'widowed', incomeSources: ['pension', 'children'], categories: ['low-income-aid', 'left-alone'] });
    const odd = read({ ...someone, education: '私塾' });
    expect(odd.given.education).toBeUndefined();
    expect(odd.remarks).toEqual([{ field: 'education', notice: 'wordNotKnown', params: { word: '私塾' } }]);
    expect(reasons({ sex: '爷爷' })).toEqual(['sex notInList']);
  });

  it('loses nothing of a contact', () => {
    const roles = contactRolesIn('监护人姓名', lists);
    expect(roles).toEqual(['guardian']);
    expect(read({ ...someone, contactName: '王小明', contactRelation: '儿子', contactPhone: '13812345678/010-12345678' }, roles).given.contacts)
      .toEqual([{ name: '王小明', relation: 'child', roles: ['guardian'], phone: '13812345678', note: '010-12345678' }]);
    const odd = read({ ...someone, contactName: '王小明', contactRelation: '干儿子', contactPhone: '88886666' });
    expect(odd.given.contacts?.[0]).toMatchObject({ relation: null, phone: null, note: '干儿子 88886666' });
    expect(odd.remarks.map(({ notice }) => notice)).toEqual(['phoneKeptAsNote', 'wordNotKnown']);
    expect(remarks({ contactPhone: '13812345678' })).toEqual(['phone phoneTakenAsOwn']);
  });

  it('tells nothing said from nothing there', () => {
    expect(read({ ...someone, diagnoses: '无', medications: '阿司匹林；二甲双胍', religion: '无' }).given)
      .toMatchObject({ diagnoses: [], medications: [{ name: '阿司匹林' }, { name: '二甲双胍' }], religion: { has: false, name: null } });
    expect(read(someone).given.diagnoses).toBeUndefined();
  });

  it('refuses a cell whose formula failed, and a row without a name', () => {
    expect(reasons({ education: '#REF!' })).toEqual(['education cellError']);
    expect(reasons({ name: '#N/A' })).toEqual(['name cellError']);
    expect(reasons({ name: '　' })).toEqual(['name required']);
    expect(read({ ...someone, name: '王　建　国' }).given.name).toBe('王建国');
  });
});
