// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import DepartmentsPage from '@renderer/features/staff/departments-page';
import StaffEntryPage from '@renderer/features/staff/entry-page';
import StaffListPage from '@renderer/features/staff/list-page';
import OrganisationPage from '@renderer/features/staff/organisation-page';
import StaffRecordPage from '@renderer/features/staff/record-page';
import { asCivilDate } from '@shared/kit/civil-date';
import { closeScreens, renderPage } from '../support/render';
import { someStaff, staffCard } from '../support/sample-staff';
import { createTestCore, type TestCore } from '../support/test-core';

// Two cores shared by many; what is awaited comes, only later.
configure({ asyncUtilTimeout: 6000 });

let core: TestCore;
beforeEach(async () => { core = await createTestCore(); });
afterEach(() => { closeScreens(); core.close(); });

const register = async (n: number, more: Parameters<typeof someStaff>[1] = {}) => (await core.client.staff.register({ fields: someStaff(n, more) })).id;
const entry = () => renderPage(StaffEntryPage, { core, at: '/staff/new', route: '/staff/new' });
const record = (id: string, tab = 'basic') => renderPage(StaffRecordPage, { core, at: `/staff/${id}?tab=${tab}`, route: '/staff/:id' });
const value = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label).value;
const problems = () => [...document.querySelectorAll('.ant-form-item-explain-error')].map((node) => node.textContent);

async function choosePosition(user: Awaited<ReturnType<typeof entry>>['user'], name: string): Promise<void> {
  await user.click(screen.getByLabelText('岗位'));
  await user.type(screen.getByLabelText('岗位'), name);
  await user.click(await screen.findByText(name, { selector: '.ant-select-item-option-content' }));
}

describe('entering somebody', () => {
  test('takes birth date and sex from the number, keeps employment and post, and opens the record', async () => {
    const { user, path } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '王秀兰');
    await user.type(screen.getByLabelText('证件号码'), staffCard(2).number);
    await user.tab();
    await waitFor(() => { expect(value('出生日期')).toBe('1985-04-12'); });
    await user.type(screen.getByLabelText('入职日期'), '2026.3.1');
    await choosePosition(user, '养老护理员');
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await waitFor(() => { expect(path()).toMatch(/^\/staff\/[0-9a-f-]{36}$/); });
    expect((await core.client.staff.list({})).rows).toMatchObject([{ name: '王秀兰', sex: 'female', state: 'employed', entryOn: '2026-03-01', form: 'labour', posts: [{ positionCode: 'caregiver', main: true }] }]);
    expect(await core.client.drafts.list()).toEqual([]);
  });

  test('names every mistake at its field and keeps what was typed', async () => {
    const { user } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '张三');
    await user.type(screen.getByLabelText('证件号码'), '310101198504120019');
    await user.type(screen.getByLabelText('联系电话选填'), '12');
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await waitFor(() => { expect(problems().length).toBeGreaterThanOrEqual(5); });
    expect(value('姓名')).toBe('张三');
    expect((await core.client.staff.list({})).total).toBe(0);
  });

  test('an entry before birth is said at the first day', async () => {
    const { user } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '张三');
    await user.type(screen.getByLabelText('证件号码'), staffCard(1).number);
    await user.tab();
    await user.type(screen.getByLabelText('入职日期'), '1984-01-01');
    await choosePosition(user, '厨师');
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await screen.findByText('入职日期早于出生日期，请核对。');
  });

  test('saves by itself and offers the draft again, posts included', async () => {
    const { user } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '赵草稿');
    await choosePosition(user, '厨师');
    await waitFor(async () => { expect(await core.client.drafts.list()).toHaveLength(1); }, { timeout: 4000 });
    closeScreens();
    const again = await entry();
    await again.user.click(await screen.findByRole('button', { name: '接着填写' }));
    await waitFor(() => { expect(value('姓名')).toBe('赵草稿'); });
    await waitFor(() => { expect(screen.getByRole('group', { name: '第 1 个岗位' }).textContent).toContain('厨师'); });
  });
});

describe('correcting somebody', () => {
  test('when another window was faster, shows both values and takes in the other change beside one\'s own', async () => {
    const id = await register(1, { address: '旧址' });
    const { user, path } = await renderPage(StaffEntryPage, { core, at: `/staff/${id}/edit`, route: '/staff/:id/edit' });
    await waitFor(() => { expect(value('住址选填')).toBe('旧址'); });
    const hr = await core.signInAs('hr');
    const { employments: _employments, ...facts } = someStaff(1, { address: '旧址', phone: '13800001111' });
    await hr.staff.correct({ id, expectedVersion: 1, fields: facts });
    await user.clear(screen.getByLabelText('住址选填'));
    await user.type(screen.getByLabelText('住址选填'), '新址');
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await user.click(await screen.findByRole('button', { name: '保留我的改动' }));
    await waitFor(() => { expect(value('联系电话选填')).toBe('13800001111'); });
    await user.click(await screen.findByRole('button', { name: /保存档案$/ }));
    await waitFor(() => { expect(path()).toBe(`/staff/${id}`); });
    expect(await core.client.staff.get({ id })).toMatchObject({ address: '新址', phone: '13800001111' });
  });
});

describe('the record', () => {
  test('leaving names what is not handed over, and ends the employment when confirmed', async () => {
    const id = await register(1, { name: '王秀兰' });
    const { id: care } = await core.client.staff.openDepartment({ fields: { name: '护理部', parentId: null, headId: id, note: null } });
    const { user } = await record(id, 'posts');
    await user.click(await screen.findByRole('button', { name: '办理离职' }));
    const dialog = await screen.findByRole('dialog');
    await user.type(within(dialog).getByLabelText('离职原因'), '回乡');
    await user.click(within(dialog).getByRole('button', { name: '办理离职' }));
    await within(dialog).findByText('负责“护理部”');
    await user.click(await within(dialog).findByRole('button', { name: /仍然办理离职/ }));
    await screen.findByRole('button', { name: '办理再入职' });
    expect((await core.client.staff.get({ id })).employments).toMatchObject([{ leaveOn: '2026-11-23', leaveReason: '回乡' }]);
    expect((await core.client.staff.departments({})).find((one) => one.id === care)?.headId).toBeNull();
  });

  test('a change of post shows at once, and the past stays below', async () => {
    const id = await register(1);
    const { user } = await record(id, 'posts');
    await user.click(await screen.findByRole('button', { name: '调整岗位' }));
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByLabelText('岗位'));
    await user.type(within(dialog).getByLabelText('岗位'), '护理组长');
    await user.click(await screen.findByText('护理组长', { selector: '.ant-select-item-option-content' }));
    await user.click(within(dialog).getByRole('button', { name: '保存调整' }));
    await waitFor(async () => { expect((await core.client.staff.get({ id })).posts).toMatchObject([{ positionCode: 'care-lead', main: true }]); });
    expect((await core.client.staff.get({ id })).employments[0]?.posts).toMatchObject([{ positionCode: 'caregiver', toOn: '2026-11-22' }, { positionCode: 'care-lead', fromOn: '2026-11-23' }]);
  });

  test('an inspector sees the masked number and no way to change anything', async () => {
    const id = await register(1);
    await renderPage(StaffRecordPage, { core, window: await core.signInAs('inspector'), at: `/staff/${id}`, route: '/staff/:id' });
    await screen.findByText(/^310101\*+/);
    expect(screen.queryByRole('button', { name: /修改档案/ })).toBeNull();
  });
});

describe('list, departments and chart', () => {
  test('the list finds by initials and leaves out who left until asked', async () => {
    await register(1, { name: '王秀兰' });
    const gone = await register(2, { name: '赵敏' });
    await core.client.staff.endEmployment({ id: gone, expectedVersion: 1, leaveOn: asCivilDate('2026-01-31'), reason: '辞职' });
    const { user } = await renderPage(StaffListPage, { core, at: '/staff', route: '/staff' });
    await screen.findByText('王秀兰');
    expect(screen.queryByText('赵敏')).toBeNull();
    await user.type(screen.getByLabelText('姓名、拼音、电话或证件后四位'), 'zm');
    await screen.findByText('没有符合条件的员工');
    await user.click(screen.getAllByRole('button', { name: /清除筛选/ })[0] as HTMLElement);
    await screen.findByText('赵敏');
  });

  test('a department is opened on the page, and the chart shows its people', async () => {
    const { user } = await renderPage(DepartmentsPage, { core, at: '/staff/departments', route: '/staff/departments' });
    await user.click((await screen.findAllByRole('button', { name: /新设部门/ }))[0] as HTMLElement);
    await user.type(within(await screen.findByRole('dialog')).getByLabelText('名称'), '护理部');
    await user.click(screen.getByRole('button', { name: /^保\s?存$/ }));
    await waitFor(async () => { expect(await core.client.staff.departments({})).toMatchObject([{ name: '护理部' }]); });
    const departmentId = (await core.client.staff.departments({}))[0]?.id ?? '';
    await register(1, { name: '王秀兰', employments: [{ entryOn: asCivilDate('2024-03-01'), leaveOn: null, leaveReason: null, form: 'labour', posts: [{ positionCode: 'caregiver', departmentId, main: true, fromOn: asCivilDate('2024-03-01'), toOn: null }] }] });
    closeScreens();
    await renderPage(OrganisationPage, { core, at: '/staff/organisation', route: '/staff/organisation' });
    const box = await screen.findByRole('region', { name: '护理部' });
    expect(within(box).getByRole('link', { name: '王秀兰' })).toBeTruthy();
  });
});
