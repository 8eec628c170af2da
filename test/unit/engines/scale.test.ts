import { describe, expect, it } from 'vitest';
import { levelFor, nameOfRank } from '@shared/engines/care-level';
import { icdInRange, matchDiagnoses, prefillValue } from '@shared/engines/prefill';
import { gradeOf, resolveSwitches, scoreSheet, validityMonthsFor } from '@shared/engines/scale';
import { isAnswered, sheetProblems } from '@shared/engines/scale-sheet';
import { asCivilDate } from '@shared/kit/civil-date';
import { emptySheet, type AnswerSheet, type FieldValue } from '@shared/standards/scale-sheet';
import { caseFile, sheetOf } from '../../standards/cases';
import { readJson, scaleFile, shipped } from '../../standards/files';

const edition = scaleFile('gbt-42195', '2022');
const switches = resolveSwitches(edition);
const file = caseFile.parse(readJson('scale/gbt-42195/2022.cases.json'));
const sheetWorth = (total: number, fields: Record<string, FieldValue> = {}): AnswerSheet => sheetOf(edition, file, { number: 0, name: '', total, fields, expect: { grade: 0 } });
const fieldOf = (code: string) => {
  const field = edition.sections.flatMap((section) => section.fields).find((one) => one.code === code);
  if (field === undefined) throw new Error(code);
  return field;
};
const chosen = (code: string): FieldValue => ({ type: 'choice', option: code });
const dementia: FieldValue = { type: 'diagnosisList', chosen: [{ option: 'dementia' }] };
const twoFalls: FieldValue = { type: 'eventCounts', counts: { fall: 'twice', wandering: 'none', choking: 'none', 'self-harm': 'none', other: 'none' } };

describe('scoring', () => {
  it('gives neither points nor grade for an empty sheet and names everything that is missing in form order', () => {
    const result = scoreSheet(edition, switches, emptySheet());
    if (result.complete) throw new Error('graded');
    expect(result).toMatchObject({ answered: 0, of: 26 });
    expect(result.missing.slice(0, 2)).toEqual(['B.1.1', 'B.1.2']);
    expect(result.missingFields).toContain('A.5.11');
  });

  it('is not graded while a field an adjustment asks for is open, though every item is answered', () => {
    const sheet = sheetWorth(90);
    const fields = Object.fromEntries(Object.entries(sheet.fields).filter(([code]) => code !== 'A.5.11'));
    const result = scoreSheet(edition, switches, { ...sheet, fields });
    expect(result.complete).toBe(false);
    expect(result.missingFields).toContain('A.5.11');
  });

  it('says why, step by step', () => {
    const result = scoreSheet(edition, switches, sheetWorth(70, { 'A.4.1': dementia, 'A.2.14': twoFalls }));
    if (!result.complete) throw new Error('not graded');
    expect(result.why.map((step) => step.step)).toEqual(['part', 'part', 'part', 'part', 'total', 'band', 'adjustment', 'adjustment', 'final']);
    expect(result.adjustments.map((one) => [one.code, one.applied, one.effective, one.outcome])).toEqual([
      ['coma', false, false, 'notApplied'], ['mental', true, true, 'moved'], ['risk-events', true, false, 'onlyOneCounts'],
    ]);
    expect(result.adjustments[2]?.because).toEqual([{ kind: 'events', field: 'A.2.14', rows: [{ row: 'fall', count: 'twice', times: 2 }], total: 2 }]);
    expect(result.final).toEqual(gradeOf(edition, 2));
    expect(result.preliminary.band).toEqual({ from: 66, to: 89 });
  });

  it('says that the worst grade cannot get worse', () => {
    const result = scoreSheet(edition, switches, sheetWorth(20, { 'A.4.1': dementia }));
    if (!result.complete) throw new Error('not graded');
    expect(result.adjustments.find((one) => one.code === 'mental')).toMatchObject({ applied: true, effective: false, outcome: 'alreadyThere' });
  });

  it('refuses codes it does not know, each by name, and gives no grade', () => {
    const sheet = sheetWorth(90);
    const result = scoreSheet(edition, switches, { fields: { ...sheet.fields, 'Z.9': chosen('x'), 'A.2.2': chosen('robot') }, answers: { ...sheet.answers, 'B.9.9': '4', 'B.1.1': '5' } });
    if (result.complete) throw new Error('graded');
    expect(result.refused).toEqual([
      { path: ['answers', 'B.1.1'], reason: 'unknownOption', params: { code: '5' } },
      { path: ['answers', 'B.9.9'], reason: 'unknownItem', params: { code: 'B.9.9' } },
      { path: ['fields', 'Z.9'], reason: 'unknownItem', params: { code: 'Z.9' } },
      { path: ['fields', 'A.2.2'], reason: 'unknownOption', params: { code: 'robot' } },
    ]);
  });

  it('reads names of properties every object has as unknown, not as answers', () => {
    const sheet = sheetWorth(90);
    const answers = Object.fromEntries([...Object.entries(sheet.answers), ['constructor', '4']]);
    expect(scoreSheet(edition, switches, { ...sheet, answers }).complete).toBe(false);
    expect(scoreSheet(edition, switches, { ...sheet, answers: {} }).complete).toBe(false);
  });
});

describe('switches', () => {
  it('take the home’s value where it set one', () => {
    const own = resolveSwitches(edition, { assessorsRequired: 1, shortValidity: { months: 6, grades: [4] } });
    expect(own).toEqual({ ...switches, assessorsRequired: 1, shortValidity: { months: 6, grades: [4] } });
    expect(validityMonthsFor(own, 4)).toBe(6);
    expect(validityMonthsFor(own, 1)).toBe(12);
  });
});

describe('values on a sheet', () => {
  const problems = (code: string, value: FieldValue) => sheetProblems(edition, { fields: { [code]: value }, answers: {} }, asCivilDate('2026-11-23')).map((one) => one.reason);
  it.each<[string, FieldValue, string[]]>([
    ['A.2.3', { type: 'date', value: '1946-02-30' }, ['notADate']],
    ['A.2.3', { type: 'date', value: '2027-01-01' }, ['futureDate']],
    ['A.2.4', { type: 'number', value: 1650 }, ['tooLarge']],
    ['A.2.4', { type: 'number', value: 12 }, ['tooSmall']],
    ['A.2.4', { type: 'number', value: 165.25 }, ['format']],
    ['A.2.4', { type: 'number', value: 165.3 }, []],
    ['A.2.4', { type: 'text', value: '165' }, ['format']],
    ['A.2.1', { type: 'text', value: 'x'.repeat(61) }, ['tooLong']],
    ['A.5.3', { type: 'multiChoice', chosen: [{ option: 'none' }, { option: 'burn' }] }, ['exclusiveOption']],
    ['A.5.3', { type: 'multiChoice', chosen: [{ option: 'burn' }, { option: 'burn' }] }, ['duplicate']],
    ['A.2.14', { type: 'eventCounts', counts: { fall: 'seven', flying: 'once' } }, ['unknownOption', 'unknownItem']],
    ['A.2.14', { type: 'eventCounts', counts: {}, details: { fall: 'x' } }, ['unknownItem']],
    ['A.4.2', { type: 'table', rows: [{ name: 'x', colour: 'red' }] }, ['unknownItem']],
  ])('%s %j', (code, value, expected) => { expect(problems(code, value)).toEqual(expected); });

  it.each<[string, FieldValue | undefined, boolean]>([
    ['A.2.6', chosen('01'), true],
    ['A.2.6', chosen('minority'), false],
    ['A.2.6', { type: 'choice', option: 'minority', detail: '回族' }, true],
    ['A.2.1', { type: 'text', value: '  ' }, false],
    ['A.2.14', { type: 'eventCounts', counts: { fall: 'none' } }, false],
    ['A.2.14', twoFalls, true],
    ['A.4.2', { type: 'table', rows: [] }, false],
    ['A.4.2', { type: 'table', rows: [{ name: '' }] }, false],
    ['A.5.3', { type: 'multiChoice', chosen: [] }, false],
    ['A.5.3', undefined, false],
  ])('%s %j answered: %s', (code, value, expected) => { expect(isAnswered(fieldOf(code), value)).toBe(expected); });
});

describe('pre-filling', () => {
  it('keeps shared codes and lumps rare ones under the catch-all with their name', () => {
    expect(prefillValue(fieldOf('A.2.6'), { kind: 'codes', codes: [{ code: '01', label: '汉族' }] })).toEqual({ type: 'choice', option: '01' });
    expect(prefillValue(fieldOf('A.2.6'), { kind: 'codes', codes: [{ code: '03', label: '回族' }] })).toEqual({ type: 'choice', option: 'minority', detail: '回族' });
    expect(prefillValue(fieldOf('A.2.10'), { kind: 'codes', codes: [{ code: 'alone', label: '独居' }, { code: 'gone', label: '?' }] })).toEqual({ type: 'multiChoice', chosen: [{ option: 'alone' }] });
    expect(prefillValue(fieldOf('A.2.2'), { kind: 'text', text: '男' })).toBeNull();
    expect(prefillValue(fieldOf('A.2.3'), { kind: 'text', text: '1946-09-25' })).toEqual({ type: 'date', value: '1946-09-25' });
    expect(prefillValue(fieldOf('A.2.4'), { kind: 'number', number: 165 })).toEqual({ type: 'number', value: 165 });
    expect(prefillValue(fieldOf('A.4.2'), { kind: 'rows', rows: [] })).toBeNull();
  });

  it.each([['I10', 'I10-I15', true], ['I15.9', 'I10-I15', true], ['i16', 'I10-I15', false], ['C50.1', 'C00-D48', true], ['D48', 'C00-D48', true],
    ['D49', 'C00-D48', false], ['J44.900x', 'J44', true], ['E11.9†', 'E10-E14', true], ['', 'J44', false]])('%s in %s: %s', (icd, range, expected) => {
    expect(icdInRange(icd, range)).toBe(expected);
  });

  it('matches diagnoses by range and keeps the names of the rest', () => {
    const field = fieldOf('A.4.1');
    if (field.type !== 'diagnosisList') throw new Error('wrong type');
    expect(matchDiagnoses(field, [{ icd: 'E11.9', name: '2型糖尿病' }, { icd: 'E14', name: '糖尿病' }, { icd: null, name: '湿疹' }, { icd: 'L20', name: '皮炎' }])).toEqual([
      { option: 'diabetes' }, { option: 'other', detail: '湿疹; 皮炎' },
    ]);
  });
});

describe('care levels', () => {
  it('maps every grade to a rank and names it', () => {
    const policy = shipped('care-level-policy')[0];
    const scheme = shipped('naming-scheme').find((one) => one.family === 'nursing-levels');
    if (policy === undefined || scheme === undefined) throw new Error('missing');
    const names = [0, 1, 2, 3, 4].map((grade) => nameOfRank(scheme, levelFor(policy, grade) ?? -1)?.name.zh);
    expect(names).toEqual(['三级护理', '三级护理', '二级护理', '一级护理', '特级护理']);
    expect(levelFor(policy, 5)).toBeNull();
    expect(nameOfRank(scheme, 9)).toBeNull();
  });
});
