// @vitest-environment jsdom
import { screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import StaffingPage from '@renderer/features/staffing/staffing-page';
import { closeScreens, fill, renderPage } from '../support/render';
import { createTestCore } from '../support/test-core';
import { someStaff } from '../support/sample-staff';

afterEach(closeScreens);

async function withStaff() {
  const core = await createTestCore();
  const { id } = await core.client.staff.register({ fields: someStaff(1) });
  await core.client.staff.register({ fields: someStaff(2) });
  return { core, id };
}

describe('rates', () => {
  test('show both counts, say how they are counted, and open the people behind them', async () => {
    const { core, id } = await withStaff();
    const { user } = await renderPage(StaffingPage, { core });
    const card = within(await screen.findByRole('region', { name: '养老护理员技能等级证书持有率' }));
    await card.findByText('0 %');
    await user.click(card.getByRole('button', { name: '怎么算' }));
    card.getByText(/分母：当日在岗的养老护理员和护理组长人数/);
    await user.click(card.getByRole('button', { name: /查看养老护理员技能等级证书持有率的名单$/ }));
    const drawer = within(await screen.findByRole('dialog'));
    await drawer.findByText('未计入 2 人');
    const { name } = await core.client.staff.get({ id });
    expect((await drawer.findByRole('link', { name })).getAttribute('href')).toContain(`/staff/${id}`);
    expect(drawer.getAllByText('没有证书')).toHaveLength(2);
  });

  test('show their course as a line and as a table', async () => {
    const { core } = await withStaff();
    const { user } = await renderPage(StaffingPage, { core });
    await user.click(await screen.findByText('走势'));
    await screen.findByRole('img', { name: '养老护理员岗前培训率的走势' });
    await user.click(screen.getByRole('button', { name: '看表格' }));
    await screen.findByText('2026-11-23');
    screen.getByText('2026-10-31');
  });
});

describe('ratios', () => {
  test('begin empty; an example is loaded, changed and saved; a 0 is refused at its line and nothing typed is lost', async () => {
    const { core } = await withStaff();
    const { user } = await renderPage(StaffingPage, { core });
    await user.click(await screen.findByText('配比'));
    await screen.findByText('还没有设置配比表');
    await user.click(screen.getByRole('button', { name: '载入示例' }));
    await user.click(await screen.findByText(/示例：某县设立许可旧规/));
    const dialog = within(await screen.findByRole('dialog'));
    const [residents] = dialog.getAllByRole('spinbutton', { name: '老人数' });
    if (residents === undefined) throw new Error('no line');
    // An example binds nobody, so whoever takes it says by what.
    expect(dialog.getByLabelText<HTMLInputElement>('依据').value).toBe('');
    fill(dialog.getByLabelText('依据'), '院务会议');
    fill(residents, '0');
    await user.click(dialog.getByRole('button', { name: '保存配比' }));
    await dialog.findByText(/数值太小，不能小于 1/);
    expect(dialog.getByLabelText<HTMLInputElement>('名称').value).toContain('示例');
    fill(residents, '8');
    await user.click(dialog.getByRole('button', { name: '保存配比' }));
    await waitFor(async () => { expect((await core.client.staffing.ratioTables()).tables[0]?.rows[0]).toMatchObject({ residents: 8 }); });
    await screen.findByText(/现行配比：示例/);
  });

  test('a second table for one day is refused in the dialog, which stays', async () => {
    const { core } = await withStaff();
    const { examples } = await core.client.staffing.ratioTables();
    await core.client.staffing.setRatioTable({ effectiveOn: '2026-11-23' as never, title: '本市配比', basis: '文件', rows: examples[0]?.rows ?? [] });
    const { user } = await renderPage(StaffingPage, { core });
    await user.click(await screen.findByText('配比'));
    await user.click(await screen.findByRole('button', { name: '设置配比' }));
    const dialog = within(await screen.findByRole('dialog'));
    fill(dialog.getByLabelText('名称'), '又一张');
    fill(dialog.getByLabelText('依据'), '会议');
    await user.click(dialog.getByRole('button', { name: '保存配比' }));
    await dialog.findByText(/2026-11-23 起已有“本市配比”在执行/);
    expect(dialog.getByLabelText<HTMLInputElement>('名称').value).toBe('又一张');
  });
});
