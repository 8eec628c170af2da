import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import type { ResidentFieldsInput } from '@shared/contract/residents';
import { failure } from '../support/failure';
import { createTestCore, director, type TestCore } from '../support/test-core';
import { fieldsOf, madeUpId } from './residents-support';

let t: TestCore;
beforeEach(async () => { t = await createTestCore(); });
afterEach(() => { t.close(); });

const born = asCivilDate('1946-09-25');
const card = (sequence: number, birthOn = '1946-09-25') => ({ kind: 'residentId' as const, number: madeUpId(birthOn, sequence), noneReason: null });
const register = (given: Partial<ResidentFieldsInput> & { name: string }) => t.client.residents.register({ fields: fieldsOf(given) });
const refused = async (given: Partial<ResidentFieldsInput> & { name: string }) => failure(register(given));
const issue = (path: (string | number)[], reason: string) => ({ code: 'INVALID_INPUT', data: { issues: [{ path: ['fields', ...path], reason }] } });

describe('registering', () => {
  test('takes four facts and keeps what nobody asked apart from what is not there', async () => {
    const { id } = await register({ name: '张 伟芳', document: card(1), contacts: [], diagnoses: null });
    const got = await t.client.residents.get({ id });
    expect(got).toMatchObject({
      name: '张伟芳', namePinyin: 'zhang wei fang', sex: 'male', age: 80, contacts: [], diagnoses: null, medications: null, religion: null,
      livingSituation: null, voided: null, version: 1, photoFileId: null, ability: null, careLevel: null,
    });
  });

  test('keeps everything that was said and gives it back as it was', async () => {
    const full = fieldsOf({
      name: '欧阳娜', sex: 'female', document: card(2), ethnicity: '03', education: 'primary', marital: 'widowed', religion: { has: true, name: '伊斯兰教' },
      heightCm: 158.5, phone: '１３８ 0013-8000', bed: '3-201-1', livingSituation: ['with-spouse', 'with-children'], medicalPayment: ['resident-insurance'],
      incomeSources: ['pension', 'children'], categories: ['destitute', 'advanced-age'],
      contacts: [{ name: '李明', relation: 'child', roles: ['guardian', 'emergency'], phone: '010-12345678', address: '东城区', note: null }],
      diagnoses: [{ name: '高血压病', icd: 'i10-i15', note: null }, { name: '2型糖尿病', icd: 'E11.9', note: '胰岛素' }],
      medications: [{ name: '氨氯地平', route: '口服', dose: '5 mg', frequency: '每日一次' }],
    });
    const { id } = await t.client.residents.register({ fields: full });
    const got = await t.client.residents.get({ id });
    expect(got).toMatchObject({
      ...full, phone: '13800138000', document: { kind: 'residentId', number: full.document.number, masked: false },
      diagnoses: [{ name: '高血压病', icd: 'I10-I15' }, { name: '2型糖尿病', icd: 'E11.9' }],
    });
  });

  test('lengthens a number of fifteen digits and reads a small x', async () => {
    const long = madeUpId('1946-09-25', 1);
    const short = `${long.slice(0, 6)}${long.slice(8, 17)}`;
    const { id } = await register({ name: '张三', document: { kind: 'residentId', number: short, noneReason: null } });
    expect((await t.client.residents.get({ id })).document.number).toBe(long);
  });

  test('drops the draft of the form and leaves an audit entry that shows no whole number', async () => {
    await t.client.drafts.keep({ form: 'resident', subject: '', body: { name: '张' }, edition: null });
    const { id } = await register({ name: '张三', document: card(1) });
    expect(await t.client.drafts.find({ form: 'resident', subject: '' })).toBeNull();
    const trail = await t.client.system.audit({ subjectId: id });
    expect(trail.entries[0]).toMatchObject({ procedure: 'residents.register', actorName: director.name });
    expect(JSON.stringify(trail)).not.toContain(card(1).number);
  });
});

describe('what is refused', () => {
  test.each([
    ['no name', { name: '  ' }, ['name'], 'required'],
    ['a birth date that is none', { name: '张三', birthOn: '1946-02-30' as never }, ['birthOn'], 'notADate'],
    ['a birth in the future', { name: '张三', birthOn: asCivilDate('2026-11-24') }, ['birthOn'], 'futureDate'],
    ['a birth too long ago', { name: '张三', birthOn: asCivilDate('1895-11-22') }, ['birthOn'], 'tooOld'],
    ['an unknown sex', { name: '张三', sex: 'x' as never }, ['sex'], 'notInList'],
    ['no number on a card', { name: '张三', document: { kind: 'residentId', number: ' ', noneReason: null } }, ['document', 'number'], 'required'],
    ['no reason for no document', { name: '张三', document: { kind: 'none', number: null, noneReason: '' } }, ['document', 'noneReason'], 'required'],
    ['a number too short', { name: '张三', document: { kind: 'residentId', number: '11010119460925', noneReason: null } }, ['document', 'number'], 'idLength'],
    ['letters in a number', { name: '张三', document: { kind: 'residentId', number: '11010119460925A01X', noneReason: null } }, ['document', 'number'], 'idCharacters'],
    ['a wrong check digit', { name: '张三', document: { kind: 'residentId', number: '110101194609250019', noneReason: null } }, ['document', 'number'], 'idCheckDigit'],
    ['a number Excel has ruined', { name: '张三', document: { kind: 'residentId', number: '1.10101E+17', noneReason: null } }, ['document', 'number'], 'idExcelScientific'],
    ['a number Excel has cut', { name: '张三', document: { kind: 'residentId', number: '110101194609251000', noneReason: null } }, ['document', 'number'], 'idExcelTruncated'],
    ['a permit number on a citizen\'s card', { name: '张三', document: { kind: 'residentId', number: '810000194609250019', noneReason: null } }, ['document', 'number'], 'idPrefix'],
    ['a code of no list', { name: '张三', ethnicity: '99x' }, ['ethnicity'], 'notInList'],
    ['a ticked code of no list', { name: '张三', livingSituation: ['alone', 'moon'] }, ['livingSituation', 1], 'notInList'],
    ['a category of no list', { name: '张三', categories: ['rich'] }, ['categories', 0], 'notInList'],
    ['a phone that is none', { name: '张三', phone: '12' }, ['phone'], 'phone'],
    ['a contact without a name', { name: '张三', contacts: [{ name: '', relation: null, roles: [], phone: null, address: null, note: null }] }, ['contacts', 0, 'name'], 'required'],
    ['a contact with a wrong relation', { name: '张三', contacts: [{ name: '李', relation: 'dog', roles: [], phone: null, address: null, note: null }] }, ['contacts', 0, 'relation'], 'notInList'],
    ['an ICD code that is none', { name: '张三', diagnoses: [{ name: '高血压', icd: '10I', note: null }] }, ['diagnoses', 0, 'icd'], 'format'],
  ])('%s', async (_what, given, path, reason) => {
    const got = await refused(given as Partial<ResidentFieldsInput> & { name: string });
    expect(got).toMatchObject({ code: 'INVALID_INPUT' });
    const { issues } = got.data as { issues: { path: unknown[]; reason: string }[] };
    expect(issues.map(({ path: at, reason: why }) => ({ at, why }))).toContainEqual({ at: ['fields', ...path], why: reason });
    expect((await t.client.residents.list({})).total).toBe(0);
  });

  test('a height that is a slip of the keyboard', async () => {
    expect(await refused({ name: '张三', heightCm: 1.65 })).toMatchObject(issue(['heightCm'], 'tooSmall'));
    expect(await refused({ name: '张三', heightCm: 1650 })).toMatchObject(issue(['heightCm'], 'tooLarge'));
  });

  test('a birth date and a sex that the number contradicts, both named at once; another document is a way out', async () => {
    const got = await refused({ name: '张三', sex: 'female', birthOn: asCivilDate('1946-09-26'), document: card(1) });
    expect(got).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [
      { path: ['fields', 'birthOn'], reason: 'birthContradictsId' }, { path: ['fields', 'sex'], reason: 'sexContradictsId' }] } });
    await register({ name: '张三', sex: 'female', birthOn: asCivilDate('1946-09-26'), document: { kind: 'other', number: '户口簿 12-3', noneReason: null } });
    expect((await t.client.residents.list({})).total).toBe(1);
  });

  test('a document somebody else has, naming who; of a voided resident it is free again', async () => {
    const { id } = await register({ name: '张三', document: card(1) });
    const got = await refused({ name: '李四', document: card(1) });
    expect(got).toMatchObject({ code: 'ID_TAKEN', data: { residentId: id, name: '张三', issues: [{ path: ['fields', 'document', 'number'], reason: 'idDuplicate' }] } });
    await t.client.residents.void({ id, expectedVersion: 1, reason: '重复登记' });
    const second = await register({ name: '李四', document: card(1) });
    expect(await failure(t.client.residents.restore({ id, expectedVersion: 2 }))).toMatchObject({ code: 'ID_TAKEN', data: { residentId: second.id } });
  });

  test('everything wrong is said in one answer', async () => {
    const got = await refused({ name: '', phone: 'x', document: { kind: 'residentId', number: '1', noneReason: null } });
    expect((got.data as { issues: unknown[] }).issues).toHaveLength(3);
  });
});

describe('who may', () => {
  test('a care worker sees the number masked and changes nothing; HR sees nobody', async () => {
    const { id } = await register({ name: '张三', document: card(1) });
    const worker = await t.signInAs('careWorker');
    const seen = await worker.residents.get({ id });
    expect(seen.document).toMatchObject({ masked: true });
    expect(seen.document.number).toMatch(/^110101\*{8}\w{4}$/);
    expect(await failure(worker.residents.register({ fields: fieldsOf({ name: '李四' }) }))).toMatchObject({ code: 'FORBIDDEN' });
    const hr = await t.signInAs('hr');
    expect(await failure(hr.residents.list({}))).toMatchObject({ code: 'FORBIDDEN' });
    const inspector = await t.signInAs('inspector');
    expect(await failure(inspector.residents.void({ id, expectedVersion: 1, reason: '无' }))).toMatchObject({ code: 'FORBIDDEN' });
  });

  test('a window nobody signed in at is told so by every procedure', async () => {
    const window = t.window().residents;
    const calls = [
      window.list({}), window.search({ text: 'z' }), window.get({ id: 'x' }), window.history({ id: 'x' }), window.diagnosisChoices(),
      window.findByIdNumber({ kind: 'passport', number: 'E12345678' }), window.register({ fields: fieldsOf({ name: '张三' }) }),
      window.correct({ id: 'x', expectedVersion: 1, fields: fieldsOf({ name: '张三' }) }), window.changeNamePinyin({ id: 'x', expectedVersion: 1, pinyin: 'a' }),
      window.setPhoto({ id: 'x', expectedVersion: 1, uploadId: null }), window.void({ id: 'x', expectedVersion: 1, reason: 'x' }),
      window.restore({ id: 'x', expectedVersion: 1 }),
    ];
    for (const call of calls) expect(await failure(call as Promise<unknown>)).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('correcting', () => {
  test('keeps what stood before in the history, only what changed, with who and when', async () => {
    const { id } = await register({ name: '张三', document: card(1), bed: '201' });
    t.clock.advance({ minutes: 5 });
    const nurse = await t.signInAs('headNurse');
    await nurse.residents.correct({ id, expectedVersion: 1, fields: fieldsOf({ name: '张三', document: card(1), bed: '202', diagnoses: [] }) });
    const [last, first] = await t.client.residents.history({ id });
    expect(last).toMatchObject({ procedure: 'residents.correct', actorName: 'headNurse-name' });
    expect(last?.changes).toEqual([{ field: 'bed', from: '201', to: '202' }, { field: 'diagnoses', from: null, to: [] }]);
    expect(first).toMatchObject({ procedure: 'residents.register' });
    expect((await t.client.residents.get({ id })).bed).toBe('202');
  });

  test('a second window that read an older state is refused, is told by whom, and nothing changes', async () => {
    const { id } = await register({ name: '张三', bed: '201' });
    const nurse = await t.signInAs('headNurse');
    await nurse.residents.correct({ id, expectedVersion: 1, fields: fieldsOf({ name: '张三', bed: '202' }) });
    const got = await failure(t.client.residents.correct({ id, expectedVersion: 1, fields: fieldsOf({ name: '张三', bed: '203' }) }));
    expect(got).toMatchObject({ code: 'STALE_VERSION', data: { current: 2, changedBy: 'headNurse-name' } });
    expect((await t.client.residents.get({ id })).bed).toBe('202');
  });

  test('somebody who is not there is not found', async () => {
    expect(await failure(t.client.residents.get({ id: 'nobody' }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(t.client.residents.correct({ id: 'nobody', expectedVersion: 1, fields: fieldsOf({ name: '张三' }) }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('takes one\'s own document again and refuses that of another', async () => {
    const first = await register({ name: '张三', document: card(1) });
    await register({ name: '李四', document: card(3) });
    await t.client.residents.correct({ id: first.id, expectedVersion: 1, fields: fieldsOf({ name: '张三丰', document: card(1) }) });
    expect(await failure(t.client.residents.correct({ id: first.id, expectedVersion: 2, fields: fieldsOf({ name: '张三丰', document: card(3) }) })))
      .toMatchObject({ code: 'ID_TAKEN', data: { name: '李四' } });
  });

  test('shorter lists replace longer ones', async () => {
    const contact = (name: string) => ({ name, relation: null, roles: [], phone: null, address: null, note: null });
    const { id } = await register({ name: '张三', contacts: [contact('甲'), contact('乙')], categories: ['destitute'] });
    await t.client.residents.correct({ id, expectedVersion: 1, fields: fieldsOf({ name: '张三', contacts: [contact('丙')], categories: [] }) });
    expect(await t.client.residents.get({ id })).toMatchObject({ contacts: [{ name: '丙' }], categories: [] });
  });
});

describe('how a name is read', () => {
  test.each([
    ['种师道', 'chong shi dao'], ['秘宜', 'bi yi'], ['洗星海', 'xian xing hai'], ['单雄信', 'shan xiong xin'], ['曾国藩', 'zeng guo fan'], ['仇英', 'qiu ying'],
    ['解缙', 'xie jin'], ['查良镛', 'zha liang yong'], ['尉迟恭', 'yu chi gong'], ['万俟卨', 'mo qi xie'], ['吕布', 'lv bu'], ['𠮷田', 'ji tian'],
    ['阿依古丽・买买提', 'a yi gu li mai mai ti'], ['Wang Wei', 'wang wei'],
  ])('%s', async (name, expected) => {
    const { id } = await register({ name });
    expect((await t.client.residents.get({ id })).namePinyin).toBe(expected);
  });

  test('a corrected reading stays until the name changes, and search follows', async () => {
    const { id } = await register({ name: '乐毅' });
    await t.client.residents.changeNamePinyin({ id, expectedVersion: 1, pinyin: 'Lè yì' });
    await t.client.residents.correct({ id, expectedVersion: 2, fields: fieldsOf({ name: '乐毅', bed: '1' }) });
    expect(await t.client.residents.search({ text: 'leyi' })).toMatchObject([{ id }]);
    await t.client.residents.correct({ id, expectedVersion: 3, fields: fieldsOf({ name: '乐天', bed: '1' }) });
    expect((await t.client.residents.get({ id })).namePinyin).toBe('yue tian');
    expect(await failure(t.client.residents.changeNamePinyin({ id, expectedVersion: 4, pinyin: '乐' }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['pinyin'], reason: 'format' }] } });
  });
});

describe('photo', () => {
  const actor = async () => (await t.client.access.state()).me?.accountId ?? '';
  const jpeg = (size = 200) => { const bytes = new Uint8Array(size); bytes.set([0xff, 0xd8, 0xff, 0xe0]); bytes.set([0xff, 0xd9], size - 2); return bytes; };
  const upload = async (bytes: Uint8Array, owner?: string) => t.core.services.files.putTemporary(bytes, 'photo.jpg', 'image/jpeg', owner ?? await actor());

  test('is taken from an upload, kept once, and can be taken away', async () => {
    const { id } = await register({ name: '张三' });
    const set = await t.client.residents.setPhoto({ id, expectedVersion: 1, uploadId: await upload(jpeg()) });
    expect(set).toMatchObject({ version: 2 });
    expect(t.core.services.files.has(set.photoFileId ?? '')).toBe(true);
    expect((await t.client.residents.setPhoto({ id, expectedVersion: 2, uploadId: null })).photoFileId).toBeNull();
  });

  test.each([
    ['a program with the name of a picture', () => new TextEncoder().encode('MZ'.padEnd(300, 'x')), 'fileType'],
    ['a picture that was cut off', () => jpeg().subarray(0, 150), 'fileType'],
    ['an empty file', () => new Uint8Array(0), 'fileType'],
    ['a picture of three megabytes', () => jpeg(3_000_000), 'fileTooLarge'],
  ])('%s is refused and the old photo stays', async (_what, make, reason) => {
    const { id } = await register({ name: '张三' });
    expect(await failure(t.client.residents.setPhoto({ id, expectedVersion: 1, uploadId: await upload(make()) }))).toMatchObject({ code: 'PHOTO_REFUSED', data: { reason } });
    expect((await t.client.residents.get({ id })).version).toBe(1);
  });

  test('an upload of somebody else, or none, is not found', async () => {
    const { id } = await register({ name: '张三' });
    for (const uploadId of [await upload(jpeg(), 'another'), 'nothing']) {
      expect(await failure(t.client.residents.setPhoto({ id, expectedVersion: 1, uploadId }))).toMatchObject({ code: 'PHOTO_REFUSED', data: { reason: 'notFound' } });
    }
  });
});

describe('voiding', () => {
  test('takes a resident out of lists and search with the reason, and back', async () => {
    const { id } = await register({ name: '张三' });
    expect(await failure(t.client.residents.void({ id, expectedVersion: 1, reason: '  ' }))).toMatchObject({ code: 'INVALID_INPUT' });
    await t.client.residents.void({ id, expectedVersion: 1, reason: '录入错误' });
    expect((await t.client.residents.list({})).rows).toEqual([]);
    expect(await t.client.residents.search({ text: '张' })).toEqual([]);
    expect((await t.client.residents.list({ filter: { voided: true } })).rows).toMatchObject([{ id, voided: true }]);
    expect((await t.client.residents.get({ id })).voided).toMatchObject({ reason: '录入错误' });
    expect(await failure(t.client.residents.void({ id, expectedVersion: 2, reason: '再次' }))).toMatchObject({ code: 'ALREADY_VOIDED' });
    await t.client.residents.restore({ id, expectedVersion: 2 });
    expect((await t.client.residents.list({})).total).toBe(1);
    expect(await failure(t.client.residents.restore({ id, expectedVersion: 3 }))).toMatchObject({ code: 'NOT_VOIDED' });
    expect((await t.client.residents.history({ id })).map((entry) => entry.reason)).toContain('录入错误');
  });
});

describe('documents and diagnoses', () => {
  test('finds who has a number however it was typed', async () => {
    const { id } = await register({ name: '张三', document: { kind: 'passport', number: 'e12345678', noneReason: null } });
    expect(await t.client.residents.findByIdNumber({ kind: 'passport', number: ' E1234 5678' })).toEqual({ id, name: '张三', voided: false });
    expect(await t.client.residents.findByIdNumber({ kind: 'residentId', number: '12' })).toBeNull();
    expect(await t.client.residents.findByIdNumber({ kind: 'none', number: '12' })).toBeNull();
  });

  test('offers the diseases of the form in force with their ranges', async () => {
    const choices = await t.client.residents.diagnosisChoices();
    expect(choices).toContainEqual({ code: 'dementia', name: expect.objectContaining({ zh: expect.stringContaining('痴呆') as string }) as object, icd: 'F00-F03' });
    expect(choices.map((choice) => choice.code)).not.toContain('none');
  });
});

test('born on 29 February and other leap days keep their day', async () => {
  const { id } = await register({ name: '张三', birthOn: asCivilDate('1948-02-29'), document: card(1, '1948-02-29') });
  expect((await t.client.residents.get({ id })).birthOn).toBe('1948-02-29');
  expect(born).toBe('1946-09-25');
});
