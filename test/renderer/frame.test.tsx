// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { closeScreens, fill, renderApp } from '../support/render';
import { createTestCore, director, testPassword } from '../support/test-core';

afterEach(closeScreens);

describe('first run', () => {
  test('leads from an empty computer to a home in four steps, with the recovery code kept in between', async () => {
    const { user, core } = await renderApp({ setUp: false });
    await user.click(await screen.findByRole('button', { name: /设置我们的机构/ }));
    fill(await screen.findByLabelText('机构名称'), '和安养老院');
    await user.click(screen.getByRole('button', { name: '下一步' }));
    expect((await screen.findAllByText('请填写这一项。')).length).toBe(2);
    fill(screen.getByLabelText('备案床位数'), '60');
    await user.click(screen.getByLabelText('机构类型'));
    await user.click(await screen.findByText('养老院', { selector: '.ant-select-item-option-content' }));
    await user.click(screen.getByRole('button', { name: '下一步' }));
    fill(await screen.findByLabelText('院长姓名'), '沈安和');
    fill(screen.getByLabelText('登录名'), 'yuanzhang');
    fill(screen.getByLabelText('密码'), 'Sunny-home-26');
    fill(screen.getByLabelText('再输入一次密码'), 'Sunny-home-27');
    await user.click(screen.getByRole('button', { name: '完成设置' }));
    await screen.findByText('两次输入的密码不一样，请重新输入。');
    fill(screen.getByLabelText('再输入一次密码'), 'Sunny-home-26');
    await user.click(screen.getByRole('button', { name: '完成设置' }));
    const goOn = await screen.findByRole('button', { name: '继续' });
    expect(goOn).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox'));
    await user.click(goOn);
    await screen.findByText('和安养老院 已经设置好');
    expect(await core.client.institution.get()).toMatchObject({ name: '和安养老院', beds: 60, kind: 'care-home' });
    await user.click(screen.getByRole('button', { name: /直接进入/ }));
    await screen.findByRole('navigation', { name: '主导航' });
  });
});

describe('signing in', () => {
  test('says plainly that name or password is wrong, and opens with the right ones', async () => {
    const core = await createTestCore();
    const { user } = await renderApp({ core, window: core.window() });
    fill(await screen.findByLabelText('登录名'), director.accountName);
    fill(screen.getByLabelText('密码'), 'wrong');
    await user.click(screen.getByRole('button', { name: '登录' }));
    expect((await screen.findByRole('alert')).textContent).toContain('还可以试 4 次');
    fill(screen.getByLabelText('密码'), testPassword);
    await user.click(screen.getByRole('button', { name: '登录' }));
    await screen.findByRole('navigation', { name: '主导航' });
    core.close();
  });
});

describe('another person at the same window', () => {
  test('gets pages and data of her own, however the window hears of it', async () => {
    const core = await createTestCore();
    const [own, other] = ['Another-pass-27', 'Another-pass-28'];
    await (await core.signInAs('assessor')).access.changePassword({ current: testPassword, next: other });
    const window = await core.signInAs('headNurse');
    await window.access.changePassword({ current: testPassword, next: own });
    const { queryClient } = await renderApp({ core, window, at: '/today' });
    await screen.findByText(/headNurse-name/, { selector: 'main *' });
    await screen.findByText('现在没有待办');
    queryClient.setQueryData(['residents', 'read by the head nurse'], 1);
    // As from a second page of the same browser: this page only hears that something about access changed.
    await window.access.signIn({ accountName: 'assessor', password: other });
    await screen.findByText(/assessor-name/, { selector: 'main *' });
    await screen.findByText('现在没有待办');
    expect(screen.queryByText(/headNurse-name/)).toBeNull();
    expect(queryClient.getQueryData(['residents', 'read by the head nurse'])).toBeUndefined();
    await window.access.signOut();
    await screen.findByLabelText('登录名');
    expect(queryClient.getQueryCache().findAll({ queryKey: [['today']] }).filter((query) => query.state.data !== undefined)).toEqual([]);
    core.close();
  });
});

describe('the frame', () => {
  test('shows a role only what it may do', async () => {
    const core = await createTestCore();
    const window = await core.signInAs('careWorker');
    await window.access.changePassword({ current: testPassword, next: 'Another-pass-27' });
    await renderApp({ core, window, at: '/settings/me' });
    const settings = await screen.findByRole('navigation', { name: '设置' });
    expect(within(settings).queryByText('账号与角色')).toBeNull();
    expect(within(settings).getByText('我的设置')).toBeTruthy();
    core.close();
  });

  test('keeps a form under the lock and goes on after unlocking', async () => {
    const { user } = await renderApp({ at: '/settings/institution' });
    const name = await screen.findByLabelText<HTMLInputElement>('机构名称');
    await waitFor(() => { expect(name.value).toBe('阳光苑养老院'); });
    fill(name, '阳光苑二院');
    await user.keyboard('{Control>}l{/Control}');
    const lock = await screen.findByRole('dialog', { name: /屏幕已锁定/ });
    fill(within(lock).getByLabelText('密码'), testPassword);
    await user.click(within(lock).getByRole('button', { name: '解锁' }));
    await waitFor(() => { expect(screen.queryByRole('dialog', { name: /屏幕已锁定/ })).toBeNull(); });
    expect(screen.getByLabelText<HTMLInputElement>('机构名称').value).toBe('阳光苑二院');
  });

  test('locks itself when nobody has touched it for as long as core says', async () => {
    const { core } = await renderApp({ at: '/settings/me' });
    await screen.findByRole('navigation', { name: '主导航' });
    core.clock.advance({ minutes: 11 });
    await screen.findByRole('dialog', { name: /屏幕已锁定/ });
    await waitFor(async () => { expect((await core.client.access.state()).state).toBe('locked'); });
  });

  test('finds pages by everyday words and by pinyin initials', async () => {
    const { user, path } = await renderApp({ at: '/settings/me' });
    await screen.findByRole('navigation', { name: '主导航' });
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox', { name: '查找' }), 'bf');
    await user.keyboard('{Enter}');
    await waitFor(() => { expect(path()).toBe('/settings/data'); });
  });

  test('changes language at once and remembers it for the person', async () => {
    const { user, core } = await renderApp({ at: '/settings/me' });
    await user.click(await screen.findByText('English', { selector: '.ant-segmented-item-label *' }));
    await screen.findByRole('navigation', { name: 'Main navigation' });
    await waitFor(async () => { expect((await core.client.access.state()).me?.preferences.language).toBe('en-US'); });
  });
});
