// @vitest-environment jsdom
import { configure, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import ResidentEntryPage from '@renderer/features/residents/entry-page';
import ResidentListPage from '@renderer/features/residents/list-page';
import ResidentRecordPage from '@renderer/features/residents/record-page';
import { asCivilDate } from '@shared/kit/civil-date';
import { closeScreens, renderPage } from '../support/render';
import { createTestCore, type TestCore } from '../support/test-core';
import { fieldsOf, madeUpId } from '../core/residents-support';

// Two cores shared by many; what is awaited comes, only later.
configure({ asyncUtilTimeout: 6000 });

let core: TestCore;
beforeEach(async () => { core = await createTestCore(); });
afterEach(() => { closeScreens(); core.close(); });

const number = madeUpId('1946-09-25', 2);
const card = (of = number) => ({ kind: 'residentId' as const, number: of, noneReason: null });
const register = async (given: Parameters<typeof fieldsOf>[0]) => (await core.client.residents.register({ fields: fieldsOf(given) })).id;
const entry = () => renderPage(ResidentEntryPage, { core, at: '/residents/new', route: '/residents/new' });
const value = (label: string | RegExp) => screen.getByLabelText<HTMLInputElement>(label).value;

describe('registering somebody', () => {
  test('takes birth date and sex from the number, marks them, saves, and opens the record', async () => {
    const { user, path } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '种师娘');
    await user.type(screen.getByLabelText('证件号码'), number.toLowerCase());
    await user.tab();
    await waitFor(() => { expect(value('出生日期')).toBe('1946-09-25'); });
    expect(screen.getAllByText('已按证件号码填入')).toHaveLength(2);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '女' }).checked).toBe(true);
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await waitFor(() => { expect(path()).toMatch(/^\/residents\/[0-9a-f-]{36}$/); });
    const { rows } = await core.client.residents.list({});
    expect(rows).toMatchObject([{ name: '种师娘', namePinyin: 'chong shi niang', sex: 'female', birthOn: '1946-09-25', categories: null, contact: null }]);
    expect(await core.client.drafts.list()).toEqual([]);
  });

  test('names every mistake at its field and keeps what was typed', async () => {
    const { user } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '张三');
    await user.type(screen.getByLabelText('证件号码'), '110101194609250019');
    await user.type(screen.getByLabelText('本人电话选填'), '12');
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    const problems = await waitFor(() => {
      const found = [...document.querySelectorAll('.ant-form-item-explain-error')].map((node) => node.textContent);
      expect(found.length).toBeGreaterThanOrEqual(4);
      return found;
    });
    expect(problems.join()).toContain('校验');
    expect(value('姓名')).toBe('张三');
    expect((await core.client.residents.list({})).total).toBe(0);
  });

  test('a birth date that contradicts the number is said at the field; another document is the way out', async () => {
    const { user, path } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '李秀英');
    await user.type(screen.getByLabelText('出生日期'), '1946.9.26');
    await user.type(screen.getByLabelText('证件号码'), number);
    await user.tab();
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await screen.findByText(/出生日期与证件号码中的不一致/);
    expect(value('出生日期')).toBe('1946-09-26');
    await user.click(screen.getByLabelText('证件类型'));
    await user.click(await screen.findByText('其他证件', { selector: '.ant-select-item-option-content' }));
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await waitFor(() => { expect(path()).toMatch(/^\/residents\/[0-9a-f-]{36}$/); });
  });

  test('says at once whose the number is and shows the way there', async () => {
    const id = await register({ name: '王五', sex: 'female', document: card() });
    const { user } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '李四');
    await user.type(screen.getByLabelText('证件号码'), number);
    await user.tab();
    await screen.findByText('这个证件号码已属于“王五”。');
    expect(screen.getByRole('link', { name: '打开那份档案' }).getAttribute('href')).toBe(`/residents/${id}`);
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await screen.findByText(/这个证件号码已有人使用/);
    expect(value('姓名')).toBe('李四');
  });

  test('tells "none" from "not asked", and rows can be added and removed', async () => {
    const { user, path } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '李四');
    await user.type(screen.getByLabelText('证件号码'), number);
    await user.tab();
    const contacts = screen.getByRole('group', { name: '联系人' });
    await user.click(within(contacts).getByText('有'));
    await user.type(await within(contacts).findByLabelText('姓名'), '李明');
    await user.click(within(contacts).getByRole('button', { name: /添加联系人/ }));
    await user.click(within(contacts).getByRole('button', { name: '移除第 2 行' }));
    await user.click(within(screen.getByRole('group', { name: '长期用药' })).getByText('无'));
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    await waitFor(() => { expect(path()).toMatch(/^\/residents\/[0-9a-f-]{36}$/); });
    const got = await core.client.residents.get({ id: path().slice('/residents/'.length) });
    expect(got).toMatchObject({ contacts: [{ name: '李明', relation: null, roles: [], phone: null }], medications: [], diagnoses: null });
  });

  test('saves by itself and offers the draft again after a crash', async () => {
    const { user } = await entry();
    await user.type(await screen.findByLabelText('姓名'), '赵草稿');
    await waitFor(async () => { expect(await core.client.drafts.list()).toHaveLength(1); }, { timeout: 4000 });
    closeScreens();
    const again = await entry();
    await again.user.click(await screen.findByRole('button', { name: '接着填写' }));
    await waitFor(() => { expect(value('姓名')).toBe('赵草稿'); });
  });
});

describe('correcting somebody', () => {
  const correct = (id: string) => renderPage(ResidentEntryPage, { core, at: `/residents/${id}/edit`, route: '/residents/:id/edit' });

  test('when another window was faster, shows both values and takes in the other change beside one\'s own', async () => {
    const id = await register({ name: '王五', bed: '201' });
    const { user, path } = await correct(id);
    await waitFor(() => { expect(value('床位选填')).toBe('201'); });
    const nurse = await core.signInAs('headNurse');
    await nurse.residents.correct({ id, expectedVersion: 1, fields: fieldsOf({ name: '王五', bed: '202', phone: '13800138000' }) });
    await user.clear(screen.getByLabelText('床位选填'));
    await user.type(screen.getByLabelText('床位选填'), '203');
    await user.click(screen.getByRole('button', { name: '保存档案' }));
    // By its words: under test antd gives every element the same id, and the name of the dialog goes by id.
    const dialog = await screen.findByRole('dialog');
    within(dialog).getByText('这份档案刚被别人修改过');
    await within(dialog).findByText('202');
    within(dialog).getByText('203');
    within(dialog).getByText('13800138000');
    within(dialog).getByText('您没有改动');
    within(dialog).getByText(/headNurse-name/);
    await user.click(within(dialog).getByRole('button', { name: '保留我的改动' }));
    await waitFor(() => { expect(value('本人电话选填')).toBe('13800138000'); });
    expect(value('床位选填')).toBe('203');
    await user.click(await screen.findByRole('button', { name: /保存档案$/ }));
    await waitFor(() => { expect(path()).toBe(`/residents/${id}`); });
    expect(await core.client.residents.get({ id })).toMatchObject({ bed: '203', phone: '13800138000', version: 3 });
  });
});

describe('the record', () => {
  const record = (id: string, options: object = {}) => renderPage(ResidentRecordPage, { core, at: `/residents/${id}`, route: '/residents/:id', ...options });

  test('covers the number until it is asked for, and tells unsaid from none', async () => {
    const id = await register({ name: '王五', sex: 'female', document: card(), diagnoses: [], contacts: null, bed: '2-201' });
    const { user } = await record(id);
    await screen.findByRole('heading', { name: '王五' });
    expect(screen.queryByText(number)).toBeNull();
    await user.click(screen.getByRole('button', { name: '显示完整号码' }));
    screen.getByText(number);
    await user.click(screen.getByRole('tab', { name: '健康' }));
    await screen.findByText('无');
    expect(screen.getAllByText('未询问').length).toBeGreaterThan(0);
    await user.click(screen.getByRole('tab', { name: '联系人' }));
    await screen.findByText('还没有询问联系人');
    await user.click(screen.getByRole('tab', { name: '记录' }));
    await screen.findByText('登记了档案');
  });

  test('is voided with a reason and can be restored', async () => {
    const id = await register({ name: '王五' });
    const { user } = await record(id);
    await user.click(await screen.findByRole('button', { name: '更多操作' }));
    await user.click(await screen.findByText('作废档案'));
    const dialog = await screen.findByRole('dialog', { name: '作废档案' });
    await user.click(within(dialog).getByRole('button', { name: '作废档案' }));
    await within(dialog).findByRole('alert');
    await user.type(within(dialog).getByLabelText('原因'), '重复登记');
    await user.click(within(dialog).getByRole('button', { name: '作废档案' }));
    await waitFor(async () => { expect((await core.client.residents.get({ id })).voided).toMatchObject({ reason: '重复登记' }); });
  });

  test('a care worker sees the masked number and no way to change anything', async () => {
    const id = await register({ name: '王五', sex: 'female', document: card() });
    const worker = await core.signInAs('careWorker');
    await record(id, { window: worker });
    await screen.findByRole('heading', { name: '王五' });
    expect(screen.queryByRole('button', { name: '修改档案' })).toBeNull();
    expect(screen.queryByRole('button', { name: '显示完整号码' })).toBeNull();
    screen.getByText(/^110101\*{8}/);
  });

  test('somebody who is not there is said in a sentence', async () => {
    await record('nobody');
    await screen.findByText(/找不到这条记录/);
  });
});

describe('the list', () => {
  const list = (options: object = {}) => renderPage(ResidentListPage, { core, at: '/residents', ...options });

  test('says what belongs here while it is empty', async () => {
    await list();
    await screen.findByText('还没有登记老人');
    const print = screen.getByRole<HTMLButtonElement>('button', { name: /打印/ });
    expect([print.disabled, print.title]).toEqual([true, '列表里没有记录，没有可以打印或导出的内容。']);
    expect(screen.getAllByRole('button', { name: /登记老人/ }).length).toBeGreaterThan(0);
  });

  test('follows the typing, is walked and opened by the keyboard, and keeps its place', async () => {
    await register({ name: '张伟', bed: '2-1', birthOn: asCivilDate('1940-01-01') });
    await register({ name: '李四', bed: '2-2' });
    const id = await register({ name: '张三', bed: '2-3' });
    const { user, path } = await list();
    await screen.findByText('李四');
    screen.getByText('共 3 条');
    await user.keyboard('/');
    const field = screen.getByRole('searchbox');
    expect(document.activeElement).toBe(field);
    await user.type(field, 'zhang');
    await waitFor(() => { expect(screen.queryByText('李四')).toBeNull(); });
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement?.textContent).toContain('张三');
    await user.keyboard('{Enter}');
    await waitFor(() => { expect(path()).toBe(`/residents/${id}`); });
    closeScreens();
    await list();
    await waitFor(() => { expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('zhang'); });
    await user.clear(screen.getByRole('searchbox'));
    await screen.findByText('李四');
  });

  test('shows in English too', async () => {
    await register({ name: '张伟' });
    await list({ language: 'en-US' });
    await screen.findByText('张伟');
    screen.getByRole('heading', { name: 'Residents' });
    screen.getByText('Not assessed');
  });
});
