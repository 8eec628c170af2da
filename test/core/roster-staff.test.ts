import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { ColumnMapping, RowOutcome } from '@shared/contract/roster';
import { asXlsx, idNumber } from '../support/messy-rosters';
import { failure } from '../support/failure';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';

let t: TestCore;
let hr: CoreClient;
let task = 0;
const taskId = () => `staff-task-${String((task += 1))}`;

beforeEach(async () => { t = await createTestCore(); hr = await t.signInAs('hr'); });
afterEach(() => { t.close(); });

const titles = ['序号', '姓名', '性别', '身份证号码', '学历', '部门', '岗位', '用工性质', '入职时间', '离职时间', '联系电话', '紧急联系人', '紧急联系人电话', '社保'];
const id = (n: number) => idNumber('110101', `19${String(60 + (n % 35))}-0${String(1 + (n % 9))}-15`, n * 2 + 1);
const row = (n: number, over: Partial<Record<string, string>> = {}): string[] => titles.map((title) => over[title] ?? ({
  序号: String(n), 姓名: `王员工${String.fromCharCode(0x4e00 + n)}`, 性别: '男', 身份证号码: id(n), 学历: '大专', 部门: '护理部', 岗位: '护工', 用工性质: '正式工', 入职时间: '2021.3.5', 离职时间: '',
  联系电话: `138000${String(10000 + n)}`, 紧急联系人: '李小红', 紧急联系人电话: '13912345678', 社保: '已缴',
} as Record<string, string>)[title] ?? '');

async function upload(client: CoreClient, bytes: Uint8Array): Promise<string> {
  const owner = (await client.access.state()).me?.accountId ?? '';
  return t.core.services.files.putTemporary(bytes, '员工名单.xlsx', 'application/octet-stream', owner);
}

async function checked(rows: string[][], options: { meanings?: Record<string, string>; mapping?: ColumnMapping; client?: CoreClient } = {}) {
  const client = options.client ?? hr;
  const read = await client.roster.read({ target: 'staff', uploadId: await upload(client, await asXlsx([titles, ...rows])), taskId: taskId() });
  const check = await client.roster.check({ importId: read.importId, mapping: options.mapping ?? read.mapping, meanings: options.meanings ?? {}, taskId: taskId() });
  const shown = async (...outcomes: RowOutcome[]) => (await client.roster.preview({ importId: read.importId, language: 'zh-CN', limit: 500, ...(outcomes.length > 0 ? { outcomes } : {}) })).rows;
  return { read, check, shown, confirm: (decisions: { row: number; as: 'new' | 'update' | 'skip' }[] = []) => client.roster.confirm({ importId: read.importId, decisions, taskId: taskId() }) };
}

const people = async () => (await hr.staff.list({ limit: 200 })).rows;

describe('a list of staff', () => {
  test('becomes people with dated employments, posts and departments; once more it changes nothing; undone it is gone', async () => {
    const list = [1, 2, 3].map((n) => row(n));
    const first = await checked(list);
    expect(first.read).toMatchObject({ target: 'staff', shown: ['sex', 'birthOn', 'idNumber', 'department', 'position', 'entryOn'] });
    expect(first.check).toMatchObject({ counts: { new: 3, update: 0, duplicate: 0, decide: 0, error: 0 }, unknown: [] });
    expect((await first.shown())[0]).toMatchObject({ values: { sex: '男', department: '护理部', position: '养老护理员', entryOn: '2021-03-05' }, remarks: [{ notice: 'birthFromId' }, { notice: 'departmentNew' }] });
    const done = await first.confirm();
    const [one] = (await people()).filter((person) => person.name === '王员工一' || person.name.startsWith('王员工'));
    expect(await people()).toHaveLength(3);
    expect(one).toMatchObject({ entryOn: '2021-03-05', form: 'labour', state: 'employed', posts: [{ positionCode: 'caregiver', department: '护理部', main: true }], education: 'college', insured: true });
    expect((await hr.staff.get({ id: one?.id ?? '' })).contacts).toEqual([{ name: '李小红', relation: null, phone: '13912345678' }]);
    // One department was made for the three of them.
    expect((await hr.staff.departments({})).filter((department) => department.name === '护理部')).toHaveLength(1);
    const again = await checked(list);
    expect(again.read).toMatchObject({ remembered: true });
    expect(again.check.counts).toEqual({ new: 0, update: 0, duplicate: 3, decide: 0, error: 0 });
    expect(await hr.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() })).toEqual({ undone: 3, refused: [] });
    expect(await people()).toEqual([]);
  });

  test('updates who is there: another post from today, a leaving, a coming back; the undo restores them', async () => {
    await (await checked([row(1), row(2), row(3)])).confirm();
    const second = await checked([row(1, { 岗位: '护理组长' }), row(2, { 离职时间: '2026-10-31' }), row(3, { 联系电话: '13700000009' })]);
    expect(second.check.counts).toMatchObject({ update: 3, error: 0 });
    expect((await second.shown('update')).map((one) => one.changes)).toEqual([
      [{ field: 'position', from: '养老护理员', to: '护理组长' }],
      [{ field: 'leaveOn', from: null, to: '2026-10-31' }],
      [{ field: 'phone', from: '13800010003', to: '13700000009' }],
    ]);
    const done = await second.confirm();
    const named = async (n: number) => (await people()).find((one) => one.name === row(n)[1]);
    expect((await hr.staff.get({ id: (await named(1))?.id ?? '' })).employments[0]?.posts.map(({ positionCode, fromOn, toOn }) => [positionCode, fromOn, toOn]))
      .toEqual([['caregiver', '2021-03-05', '2026-11-22'], ['care-lead', '2026-11-23', null]]);
    expect(await named(2)).toMatchObject({ state: 'left', leaveOn: '2026-10-31' });
    const back = await checked([row(2, { 入职时间: '2026年11月20日' })]);
    await back.confirm();
    expect((await hr.staff.get({ id: (await named(2))?.id ?? '' })).employments.map((one) => [one.entryOn, one.leaveOn])).toEqual([['2021-03-05', '2026-10-31'], ['2026-11-20', null]]);
    await hr.roster.undo({ importId: (await hr.roster.history({ target: 'staff' }))[0]?.importId ?? '', language: 'zh-CN', taskId: taskId() });
    expect(await hr.roster.undo({ importId: done.importId, language: 'zh-CN', taskId: taskId() })).toMatchObject({ undone: 2, refused: [{ why: 'changedSince' }] });
    expect((await named(1))?.posts).toMatchObject([{ positionCode: 'caregiver' }]);
  });

  test('says what is wrong with a row by field, and gives the rows back to mend', async () => {
    const bad = await checked([
      row(1, { 身份证号码: '110101196001011' + '234' }), row(2, { 入职时间: '' }), row(3, { 入职时间: '2021.13.40' }), row(4, { 离职时间: '2019-01-01' }), row(5, { 性别: '女' }), row(6, { 姓名: '' }), row(7),
    ]);
    expect(bad.check.counts).toMatchObject({ new: 1, error: 6 });
    expect((await bad.shown('error')).map(({ issues }) => issues.map((issue) => `${issue.field} ${issue.reason}`))).toEqual([
      ['idNumber idCheckDigit', 'birthOn required'], ['entryOn required'], ['entryOn impossibleDate'], ['leaveOn leaveBeforeEntry'], ['sex sexContradictsId'], ['name required'],
    ]);
    const file = await hr.roster.errorRows({ importId: bad.read.importId, language: 'zh-CN' });
    expect(file).toMatchObject({ rows: 6, fileName: '员工名单-待修改的行.xlsx' });
  });

  test('a position nobody knows holds nobody up, and can be explained on the spot; the next list knows it', async () => {
    const rows = [row(1, { 岗位: '生活照料老师' }), row(2, { 岗位: '生活照料老师' }), row(3, { 岗位: '护士、护士长' })];
    const odd = await checked(rows);
    expect(odd.check.unknown).toEqual([{ field: 'position', word: '生活照料老师', rows: 2 }]);
    expect(odd.check.choices.map((choice) => choice.code)).toContain('caregiver');
    expect(odd.check.counts.new).toBe(3);
    const told = await checked(rows, { meanings: { 生活照料老师: 'caregiver' } });
    expect(told.check.unknown).toEqual([]);
    await told.confirm();
    expect((await people()).map((one) => one.posts.map((post) => post.positionCode))).toEqual(expect.arrayContaining([['caregiver'], ['nurse', 'head-nurse']]));
    const later = await checked([row(4, { 岗位: '生活照料老师' })]);
    expect(later.check.unknown).toEqual([]);
  });

  test('is for whoever may edit staff, and for nobody else', async () => {
    const nurse = await t.signInAs('headNurse');
    expect(await failure(checked([row(1)], { client: nurse }))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'staff.edit' } });
    expect(await failure(nurse.roster.history({ target: 'staff' }))).toMatchObject({ code: 'FORBIDDEN' });
    const uploadId = await upload(hr, await asXlsx([titles, row(1)]));
    expect(await failure(hr.roster.read({ uploadId, taskId: taskId() }))).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'residents.edit' } });
  });
});
