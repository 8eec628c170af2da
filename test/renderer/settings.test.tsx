// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import AccountsPage from '@renderer/features/access/accounts-page';
import InstitutionPage from '@renderer/features/institution/institution-page';
import StandardsPage from '@renderer/features/settings/standards-page';
import AuditPage from '@renderer/features/system/audit-page';
import DataPage from '@renderer/features/system/data-page';
import { closeScreens, fill, renderPage } from '../support/render';

afterEach(closeScreens);

describe('accounts', () => {
  test('are made with a role; a weak first password is refused at its field', async () => {
    const { user, core } = await renderPage(AccountsPage);
    await user.click(await screen.findByRole('button', { name: '新建账号' }));
    const dialog = within(await screen.findByRole('dialog'));
    fill(dialog.getByLabelText('姓名'), '顾敏');
    fill(dialog.getByLabelText('登录名'), 'gumin');
    await user.click(dialog.getByLabelText('角色'));
    await user.click(await screen.findByText('护士长', { selector: '.ant-select-item-option-content div' }));
    fill(dialog.getByLabelText('首次密码'), '123456');
    await user.click(dialog.getByRole('button', { name: /建立账号/ }));
    await dialog.findByText('密码太短，至少需要 10 个字符。');
    fill(dialog.getByLabelText('首次密码'), 'First-pass-2026');
    await user.click(dialog.getByRole('button', { name: /建立账号/ }));
    await waitFor(async () => { expect(await core.client.access.listAccounts()).toContainEqual(expect.objectContaining({ accountName: 'gumin', role: 'headNurse', mustChangePassword: true })); });
    await screen.findByText('gumin');
  });

  test('of the last director cannot be closed, and the screen says why', async () => {
    const { user } = await renderPage(AccountsPage);
    await user.click(await screen.findByRole('button', { name: /沈安和/ }));
    await user.click(await screen.findByText('停用账号'));
    await screen.findByText(/这是最后一个可用的院长账号/);
  });
});

describe('the home', () => {
  test('is corrected on its own page', async () => {
    const { user, core } = await renderPage(InstitutionPage);
    const beds = await screen.findByLabelText<HTMLInputElement>('备案床位数');
    fill(beds, '95');
    await user.click(screen.getByRole('button', { name: '保存机构信息' }));
    await waitFor(async () => { expect(await core.client.institution.get()).toMatchObject({ beds: 95 }); });
  });
});

describe('standards', () => {
  test('name the care levels another way from today on, with a reason', async () => {
    const { user, core } = await renderPage(StandardsPage);
    const [choose] = await screen.findAllByRole('button', { name: '从今天起使用' });
    if (choose === undefined) throw new Error('no other scheme to choose');
    await user.click(choose);
    const dialog = within(await screen.findByRole('dialog'));
    fill(dialog.getByLabelText('原因'), '按院务会决定');
    await user.click(dialog.getByRole('button', { name: '从今天起使用' }));
    await waitFor(async () => { expect((await core.client.standards.settings()).naming.version).toBe(1); });
  });
});

describe('the trail and the backup', () => {
  test('show what was done in words, and whether the chain is whole', async () => {
    await renderPage(AuditPage);
    await screen.findByText('首次设置机构');
    await screen.findByText('记录链完整，没有被改动过。');
  });

  test('write a checked copy by one click', async () => {
    const { user } = await renderPage(DataPage);
    await user.click(await screen.findByRole('button', { name: '立即备份' }));
    await screen.findByText(/张表核对无误/);
  });
});

describe('editions', () => {
  test('of the home come in from a file; a file with mistakes is refused with each place named', async () => {
    const { user, core } = await renderPage(StandardsPage);
    const scheme = (await core.client.standards.list({ kind: 'naming-scheme' })).editions[0];
    if (scheme === undefined) throw new Error('no naming scheme');
    const { text } = await core.client.standards.exportEdition({ hash: scheme.hash, asCopy: 'our-own' });
    const field = await screen.findByLabelText('导入标准文件', { selector: 'input' });
    await user.upload(field, new File([text.replace('"title"', '"titel"')], 'wrong.json', { type: 'application/json' }));
    await screen.findByText(/有不认识的字段 titel/);
    await user.upload(field, new File([text], 'right.json', { type: 'application/json' }));
    await screen.findByText('our-own');
    expect((await core.client.standards.list({ kind: 'naming-scheme' })).editions).toContainEqual(expect.objectContaining({ edition: 'our-own', origin: 'institution' }));
  });
});
