import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import type { StaffEmployment, StaffFieldsInput } from '@shared/contract/staff';
import { employedOn, positionsOn, staffOn, staffOfAccount } from '@core/modules/staff';
import { failure } from '../support/failure';
import { someStaff, staffCard } from '../support/sample-staff';
import { createTestCore, type TestCore } from '../support/test-core';

const day = asCivilDate;
let t: TestCore;
beforeEach(async () => { t = await createTestCore(); });
afterEach(() => { t.close(); });

const register = (n: number, more: Partial<StaffFieldsInput> = {}) => t.client.staff.register({ fields: someStaff(n, more) });
const db = () => t.core.services.database.read;
const stay = (more: Partial<StaffEmployment> = {}): StaffEmployment => ({
  entryOn: day('2024-03-01'), leaveOn: null, leaveReason: null, form: 'labour',
  posts: [{ positionCode: 'caregiver', departmentId: null, main: true, fromOn: day('2024-03-01'), toOn: null }], ...more,
});
const department = async (name: string, parentId: string | null = null) => (await t.client.staff.openDepartment({ fields: { name, parentId, headId: null, note: null } })).id;

describe('entering', () => {
  test('keeps every fact and shows what the day says', async () => {
    const care = await department('护理部');
    const { id } = await register(1, {
      name: '王秀兰', phone: '138 0000 1111', ethnicity: '01', education: 'college', contacts: [{ name: '李强', relation: '丈夫', phone: '13900002222' }],
      workHistory: [{ employer: '福寿护理院', job: '护理员', fromOn: day('2018-01-01'), toOn: day('2024-02-01'), note: null }],
      socialInsurance: { insured: true, sinceOn: day('2024-03-01'), note: null }, declarations: [{ kind: 'noCriminalRecord', declaredOn: day('2024-02-20'), note: null }],
      employments: [stay({ posts: [{ positionCode: 'caregiver', departmentId: care, main: true, fromOn: day('2024-03-01'), toOn: null }] })],
    });
    const kept = await t.client.staff.get({ id });
    expect(kept).toMatchObject({
      name: '王秀兰', namePinyin: 'wang xiu lan', phone: '13800001111', state: 'employed', age: 41, contacts: [{ name: '李强', relation: '丈夫', phone: '13900002222' }],
      workHistory: [{ employer: '福寿护理院' }], socialInsurance: { insured: true }, declarations: [{ kind: 'noCriminalRecord', scanFileId: null }],
      posts: [{ positionCode: 'caregiver', department: '护理部', main: true, position: { zh: '养老护理员' } }],
    });
    expect(kept.document.number).toBe(staffCard(1).number);
  });

  test.each<[string, Partial<StaffFieldsInput>, unknown]>([
    ['a wrong check digit', { document: { ...staffCard(1), number: '310101198504120011' } }, { path: ['fields', 'document', 'number'], reason: 'idCheckDigit' }],
    ['a birth date the card contradicts', { birthOn: day('1985-04-13') }, { path: ['fields', 'birthOn'], reason: 'birthContradictsId' }],
    ['a telephone with letters', { phone: '138000x' }, { path: ['fields', 'phone'], reason: 'phone' }],
    ['leaving before entering', { employments: [stay({ leaveOn: day('2024-02-01') })] }, { path: ['fields', 'employments', 0, 'leaveOn'], reason: 'leaveBeforeEntry' }],
    ['entering before birth', { employments: [stay({ entryOn: day('1980-01-01') })] }, { path: ['fields', 'employments', 0, 'entryOn'], reason: 'entryBeforeBirth' }],
    ['overlapping employments', { employments: [stay(), stay({ entryOn: day('2025-01-01'), posts: [] })] }, { path: ['fields', 'employments', 1, 'entryOn'], reason: 'employmentOverlap' }],
    ['a post before the entry', { employments: [stay({ entryOn: day('2024-03-02') })] }, { path: ['fields', 'employments', 0, 'posts', 0, 'fromOn'], reason: 'postOutsideEmployment' }],
    ['a post after the leave', { employments: [stay({ leaveOn: day('2024-02-29'), entryOn: day('2024-02-01') })] }, { path: ['fields', 'employments', 0, 'posts', 0, 'fromOn'], reason: 'postOutsideEmployment' }],
    ['a position nobody knows', { employments: [stay({ posts: [{ positionCode: 'wizard', departmentId: null, main: true, fromOn: day('2024-03-01'), toOn: null }] })] }, { path: ['fields', 'employments', 0, 'posts', 0, 'positionCode'], reason: 'notInList' }],
    ['a department there is not', { employments: [stay({ posts: [{ positionCode: 'cook', departmentId: 'none', main: true, fromOn: day('2024-03-01'), toOn: null }] })] }, { path: ['fields', 'employments', 0, 'posts', 0, 'departmentId'], reason: 'notFound' }],
    ['a form of employment there is not', { employments: [stay({ form: 'barter' })] }, { path: ['fields', 'employments', 0, 'form'], reason: 'notInList' }],
    ['no employment', { employments: [] }, { path: ['fields', 'employments'], reason: 'required' }],
    ['work that ended before it began', { workHistory: [{ employer: '甲', job: null, fromOn: day('2020-01-02'), toOn: day('2020-01-01'), note: null }] }, { path: ['fields', 'workHistory', 0, 'toOn'], reason: 'dateOrder' }],
    ['a declaration of tomorrow', { declarations: [{ kind: 'noAbuse', declaredOn: day('2026-11-24'), note: null }] }, { path: ['fields', 'declarations', 0, 'declaredOn'], reason: 'futureDate' }],
  ])('refuses %s', async (_name, more, issue) => {
    const said = await failure(register(1, more));
    expect(said.code).toBe('INVALID_INPUT');
    expect((said.data as { issues: unknown[] }).issues).toContainEqual(expect.objectContaining(issue as object));
    expect((await t.client.staff.list({})).total).toBe(0);
  });

  test('two main posts at once, or one post twice, are refused', async () => {
    const posts = (second: Partial<StaffEmployment['posts'][number]>) => [
      { positionCode: 'caregiver', departmentId: null, main: true, fromOn: day('2024-03-01'), toOn: null },
      { positionCode: 'cook', departmentId: null, main: true, fromOn: day('2024-06-01'), toOn: null, ...second },
    ];
    const reason = async (second: Partial<StaffEmployment['posts'][number]>) =>
      ((await failure(register(1, { employments: [stay({ posts: posts(second) })] }))).data as { issues: { reason: string }[] }).issues.map((issue) => issue.reason);
    expect(await reason({})).toEqual(['mainPostTwice']);
    expect(await reason({ positionCode: 'caregiver' })).toEqual(['postTwice']);
  });

  test('a document somebody has is refused with the name; of voided people it is free again', async () => {
    const { id } = await register(1, { name: '张三' });
    expect(await failure(register(1, { name: '李四' }))).toMatchObject({ code: 'STAFF_ID_TAKEN', data: { staffId: id, name: '张三', issues: [{ path: ['fields', 'document', 'number'], reason: 'idDuplicate' }] } });
    await t.client.staff.void({ id, expectedVersion: 1, reason: '重复登记' });
    const second = await register(1, { name: '李四' });
    expect(await failure(t.client.staff.restore({ id, expectedVersion: 2 }))).toMatchObject({ code: 'STAFF_ID_TAKEN', data: { staffId: second.id } });
  });

  test('a correction of an older version is refused and says who was faster', async () => {
    const { id } = await register(1);
    const { employments: _e, ...facts } = someStaff(1);
    await t.client.staff.correct({ id, expectedVersion: 1, fields: { ...facts, address: '梧桐路 1 号' } });
    expect(await failure(t.client.staff.correct({ id, expectedVersion: 1, fields: facts }))).toMatchObject({ code: 'STALE_VERSION', data: { current: 2, changedBy: '沈安和' } });
    expect((await t.client.staff.history({ id })).map((entry) => entry.procedure)).toEqual(['staff.correct', 'staff.register']);
  });
});

describe('posts by date', () => {
  test('other posts end the ones before the day before, and the past stays', async () => {
    const { id } = await register(1);
    await t.client.staff.changePosts({ id, expectedVersion: 1, fromOn: day('2025-01-01'), posts: [{ positionCode: 'care-lead', departmentId: null, main: true }, { positionCode: 'food-safety-officer', departmentId: null, main: false }] });
    expect(positionsOn(db(), id, day('2024-12-31'))).toEqual(['caregiver']);
    expect(positionsOn(db(), id, day('2025-01-01'))).toEqual(['care-lead', 'food-safety-officer']);
    await t.client.staff.changePosts({ id, expectedVersion: 2, fromOn: day('2025-06-01'), posts: [{ positionCode: 'care-lead', departmentId: null, main: true }] });
    const [employment] = (await t.client.staff.get({ id })).employments;
    // The post that stays is one post, not two pieces.
    expect(employment?.posts.filter((post) => post.positionCode === 'care-lead')).toEqual([{ positionCode: 'care-lead', departmentId: null, main: true, fromOn: '2025-01-01', toOn: null }]);
    expect(positionsOn(db(), id, day('2025-05-31'))).toContain('food-safety-officer');
    expect(positionsOn(db(), id, day('2025-06-01'))).toEqual(['care-lead']);
  });

  test('a day outside every employment is refused', async () => {
    const { id } = await register(1);
    expect(await failure(t.client.staff.changePosts({ id, expectedVersion: 1, fromOn: day('2024-02-29'), posts: [{ positionCode: 'cook', departmentId: null, main: true }] }))).toMatchObject({ code: 'NOT_EMPLOYED' });
    expect(await failure(t.client.staff.changePosts({ id, expectedVersion: 1, fromOn: day('2025-01-01'), posts: [{ positionCode: 'wizard', departmentId: null, main: true }] })))
      .toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['posts', 0, 'positionCode'], reason: 'notInList' }] } });
  });

  test('leaving ends employment and posts on the last day; coming back begins a new one', async () => {
    const { id } = await register(1);
    await t.client.staff.endEmployment({ id, expectedVersion: 1, leaveOn: day('2025-12-31'), reason: '回乡' });
    expect([employedOn(db(), id, day('2025-12-31')), employedOn(db(), id, day('2026-01-01'))]).toEqual([true, false]);
    expect(await t.client.staff.get({ id })).toMatchObject({ state: 'left', posts: [], employments: [{ leaveOn: '2025-12-31', leaveReason: '回乡', posts: [{ toOn: '2025-12-31' }] }] });
    const again = { id, form: 'service', posts: [{ positionCode: 'caregiver', departmentId: null, main: true }] };
    expect(await failure(t.client.staff.reenter({ ...again, expectedVersion: 2, entryOn: day('2025-12-31') }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['entryOn'], reason: 'employmentOverlap' }] } });
    await t.client.staff.reenter({ ...again, expectedVersion: 2, entryOn: day('2026-12-01') });
    expect(await t.client.staff.get({ id })).toMatchObject({ state: 'upcoming' });
    expect(await failure(t.client.staff.reenter({ ...again, expectedVersion: 3, entryOn: day('2027-01-01') }))).toMatchObject({ code: 'STILL_EMPLOYED' });
  });

  test('a last day before the first is refused with a sentence at the field', async () => {
    const { id } = await register(1);
    expect(await failure(t.client.staff.endEmployment({ id, expectedVersion: 1, leaveOn: day('2024-02-01'), reason: '误' })))
      .toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['leaveOn'], reason: 'leaveBeforeEntry' }] } });
  });

  test('whoever leads a department is named before leaving; done all the same, the department has no head', async () => {
    const { id } = await register(1, { name: '王秀兰' });
    const care = await department('护理部');
    await t.client.staff.changeDepartment({ id: care, expectedVersion: 1, fields: { name: '护理部', parentId: null, headId: id, note: null } });
    expect(await t.client.staff.leavingCheck({ id, leaveOn: day('2026-11-30') })).toEqual([{ kind: 'head', what: '护理部', fromOn: null, toOn: null, count: 1 }]);
    expect(await failure(t.client.staff.endEmployment({ id, expectedVersion: 1, leaveOn: day('2026-11-30'), reason: '辞职' }))).toMatchObject({ code: 'STILL_NEEDED', data: { blocks: [{ kind: 'head' }] } });
    await t.client.staff.endEmployment({ id, expectedVersion: 1, leaveOn: day('2026-11-30'), reason: '辞职', despite: true });
    expect((await t.client.staff.departments({}))[0]).toMatchObject({ headId: null, version: 3 });
  });

  test('what was entered wrongly is corrected with a reason the trail keeps', async () => {
    const { id } = await register(1);
    await t.client.staff.correctEmployments({ id, expectedVersion: 1, reason: '合同日期写错', employments: [stay({ entryOn: day('2024-04-01'), posts: [{ positionCode: 'cook', departmentId: null, main: true, fromOn: day('2024-04-01'), toOn: null }] })] });
    expect(staffOn(db(), day('2024-03-15'))).toEqual([]);
    expect(staffOn(db(), day('2024-04-01'))).toMatchObject([{ id, positions: ['cook'], employmentForm: 'labour', entryOn: '2024-04-01', leaveOn: null }]);
    expect((await t.client.staff.history({ id }))[0]).toMatchObject({ procedure: 'staff.correctEmployments', reason: '合同日期写错' });
  });
});

describe('accounts, photo and scans', () => {
  test('one account belongs to one staff member', async () => {
    const me = (await t.client.access.state()).me?.accountId ?? '';
    const [first, second] = [await register(1, { name: '甲一' }), await register(2)];
    await t.client.staff.linkAccount({ id: first.id, expectedVersion: 1, accountId: me });
    expect(staffOfAccount(db(), me)).toBe(first.id);
    expect(await failure(t.client.staff.linkAccount({ id: second.id, expectedVersion: 1, accountId: me }))).toMatchObject({ code: 'ACCOUNT_LINKED', data: { name: '甲一' } });
    expect(await failure(t.client.staff.linkAccount({ id: second.id, expectedVersion: 1, accountId: 'nobody' }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['accountId'], reason: 'notFound' }] } });
  });

  test('a renamed program is no photo and no scan; a scan stays when facts are corrected', async () => {
    const owner = (await t.client.access.state()).me?.accountId ?? '';
    const put = (bytes: string, name: string) => t.core.services.files.putTemporary(Buffer.from(bytes, 'latin1'), name, 'image/jpeg', owner);
    const declarations = [{ kind: 'noAbuse' as const, declaredOn: day('2024-03-01'), note: null }];
    const { id } = await register(1, { declarations });
    const exe = `MZ${'\0'.repeat(200)}`;
    expect(await failure(t.client.staff.setPhoto({ id, expectedVersion: 1, uploadId: put(exe, 'me.jpg') }))).toMatchObject({ code: 'PHOTO_REFUSED', data: { reason: 'fileType' } });
    expect(await failure(t.client.staff.attachDeclaration({ id, expectedVersion: 1, kind: 'noAbuse', uploadId: put(exe, 'me.pdf') }))).toMatchObject({ code: 'SCAN_REFUSED', data: { reason: 'fileType' } });
    expect(await failure(t.client.staff.attachDeclaration({ id, expectedVersion: 1, kind: 'noAbuse', uploadId: put('%PDF-1.4 cut off', 'me.pdf') }))).toMatchObject({ code: 'SCAN_REFUSED' });
    await t.client.staff.attachDeclaration({ id, expectedVersion: 1, kind: 'noAbuse', uploadId: put('%PDF-1.4\n1 0 obj\nendobj\n%%EOF\n', 'me.pdf') });
    const { employments: _e, ...facts } = someStaff(1, { declarations, address: '新址' });
    await t.client.staff.correct({ id, expectedVersion: 2, fields: facts });
    expect((await t.client.staff.get({ id })).declarations?.[0]?.scanFileId).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('departments', () => {
  test('are a tree that cannot bite its tail, with one name once among siblings', async () => {
    const care = await department('护理部');
    const first = await department('一楼护理组', care);
    expect(await failure(t.client.staff.changeDepartment({ id: care, expectedVersion: 1, fields: { name: '护理部', parentId: first, headId: null, note: null } })))
      .toMatchObject({ data: { issues: [{ path: ['fields', 'parentId'], reason: 'departmentLoop' }] } });
    expect(await failure(department('护理部'))).toMatchObject({ data: { issues: [{ path: ['fields', 'name'], reason: 'nameTaken' }] } });
    expect((await t.client.staff.departments({})).map(({ name, depth }) => [name, depth])).toEqual([['护理部', 0], ['一楼护理组', 1]]);
  });

  test('move among siblings', async () => {
    const [a] = [await department('甲'), await department('乙'), await department('丙')];
    await t.client.staff.moveDepartment({ id: a, expectedVersion: 1, direction: 'down' });
    expect((await t.client.staff.departments({})).map(({ name }) => name)).toEqual(['乙', '甲', '丙']);
  });

  test('in use are not closed; a filter by one finds those below; the chart tells a day of the past', async () => {
    const care = await department('护理部');
    const first = await department('一楼护理组', care);
    const { id } = await register(1, { name: '王秀兰', employments: [stay({ posts: [{ positionCode: 'caregiver', departmentId: first, main: true, fromOn: day('2024-03-01'), toOn: null }] })] });
    expect(await failure(t.client.staff.closeDepartment({ id: care, expectedVersion: 1, reason: '合并' }))).toMatchObject({ code: 'DEPARTMENT_IN_USE', data: { people: 0, departments: 1 } });
    expect(await failure(t.client.staff.closeDepartment({ id: first, expectedVersion: 1, reason: '合并' }))).toMatchObject({ code: 'DEPARTMENT_IN_USE', data: { people: 1, departments: 0 } });
    expect((await t.client.staff.list({ filter: { departments: [care] } })).rows.map((row) => row.name)).toEqual(['王秀兰']);
    await t.client.staff.endEmployment({ id, expectedVersion: 1, leaveOn: day('2026-10-31'), reason: '辞职' });
    await t.client.staff.closeDepartment({ id: first, expectedVersion: 1, reason: '合并' });
    const past = await t.client.staff.organisation({ on: day('2025-01-01') });
    expect(past.departments.map((one) => [one.name, one.people.map((person) => person.name)])).toEqual([['护理部', []], ['一楼护理组', ['王秀兰']]]);
    expect((await t.client.staff.organisation({})).departments.map((one) => one.name)).toEqual(['护理部']);
  });
});

describe('who may', () => {
  test('an assessor may not read staff; an inspector reads with masked numbers; hr may do it', async () => {
    const { id } = await register(1);
    const assessor = await t.signInAs('assessor');
    expect(await failure(assessor.staff.list({}))).toMatchObject({ code: 'FORBIDDEN' });
    const inspector = await t.signInAs('inspector');
    expect((await inspector.staff.get({ id })).document).toMatchObject({ masked: true, number: expect.stringContaining('*') as unknown });
    expect(await failure(inspector.staff.void({ id, expectedVersion: 1, reason: '误' }))).toMatchObject({ code: 'FORBIDDEN' });
    const hr = await t.signInAs('hr');
    expect((await hr.staff.get({ id })).document.masked).toBe(false);
  });
});
