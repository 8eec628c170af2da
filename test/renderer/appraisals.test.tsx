// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import AppraisalsPage from '@renderer/features/appraisals/appraisals-page';
import MyAppraisalsPage from '@renderer/features/appraisals/mine-page';
import SheetPage from '@renderer/features/appraisals/sheet-page';
import { closeScreens, fill, renderPage } from '../support/render';
import { filledAppraisal } from '../support/sample-appraisals';
import { createTestCore, testPassword } from '../support/test-core';
import { someStaff } from '../support/sample-staff';

afterEach(closeScreens);

async function withStaff() {
  const core = await createTestCore();
  const { id: staffId } = await core.client.staff.register({ fields: someStaff(1) });
  return { core, staffId };
}
const sheetRoute = { route: '/appraisals/:id' };

describe('the month', () => {
  test('begins everybody\'s sheet at once and leads to each', async () => {
    const { core, staffId } = await withStaff();
    const { user } = await renderPage(AppraisalsPage, { core });
    await screen.findByText('2026-10');
    await user.click(await screen.findByRole('button', { name: '建立全月考核表' }));
    await waitFor(async () => { expect((await core.client.appraisals.month({ month: '2026-10' })).people.find((one) => one.staff.id === staffId)?.sheet?.state).toBe('draft'); });
    await screen.findByRole('button', { name: '填写' });
  });

  test('does not go into the future', async () => {
    const { core } = await withStaff();
    const { user } = await renderPage(AppraisalsPage, { core });
    const later = await screen.findByRole<HTMLButtonElement>('button', { name: '下个月' });
    await user.click(later);
    await screen.findByText('2026-11');
    expect(later.disabled).toBe(true);
  });
});

describe('a sheet', () => {
  test('is filled by keys, kept by itself, refused while something is missing, and signed', async () => {
    const { core, staffId } = await withStaff();
    const { id } = await core.client.appraisals.start({ staffId, month: '2026-10' });
    const { user } = await renderPage(SheetPage, { core, at: `/appraisals/${id}`, ...sheetRoute });
    const attendance = await screen.findByRole('spinbutton', { name: '出勤' });
    attendance.focus();
    await user.keyboard('8');
    fireEvent.keyDown(attendance, { key: 'Enter' });
    expect(document.activeElement?.getAttribute('aria-label')).toBe('仪容着装');
    // Points were taken off: the words it asks for appear at once.
    const note = await screen.findByRole('textbox', { name: '出勤 说明' });
    await user.click(screen.getByRole('button', { name: '签署考核' }));
    await screen.findByText('请写明事实。');
    expect(screen.getAllByText('请填写这一项。').length).toBeGreaterThan(5);
    fill(note, '迟到两次');
    const card = screen.getByRole('group', { name: '有无虐待、侮辱老人或索要财物' });
    card.focus();
    fireEvent.keyDown(card, { key: '1' });
    for (const name of ['仪容着装', '交接班', '生活照料', '风险防范', '护理记录', '服务态度', '协作', '参加培训', '安全知识与操作', '隐患与事件报告', '老人及家属反映']) {
      const field = screen.getByRole('spinbutton', { name });
      const item = field.closest<HTMLElement>('.a-item');
      if (item === null) throw new Error(name);
      await user.click(within(item).getByRole('button'));
    }
    await screen.findByText('98 / 100 分');
    await user.click(screen.getByRole('button', { name: '签署考核' }));
    const dialog = within(await screen.findByRole('dialog'));
    fill(dialog.getByLabelText('输入您的登录密码'), testPassword);
    await user.click(dialog.getByRole('button', { name: '签署考核' }));
    await screen.findByText('98 % 优秀');
    expect((await core.client.appraisals.get({ id })).sheet).toMatchObject({ state: 'signed', percent: 98 });
  });

  test('is acknowledged by the person, who sees only the own ones', async () => {
    const { core, staffId } = await withStaff();
    const window = await core.signInAs('careWorker');
    await core.client.staff.linkAccount({ id: staffId, expectedVersion: 1, accountId: (await window.access.state()).me?.accountId ?? '' });
    const { id, version } = await filledAppraisal(core.client, staffId, '2026-10');
    await core.client.appraisals.sign({ id, expectedVersion: version, password: testPassword });
    const list = await renderPage(MyAppraisalsPage, { core, window });
    await screen.findByText('待本人确认');
    list.unmount();
    const { user } = await renderPage(SheetPage, { core, window, at: `/appraisals/${id}`, ...sheetRoute });
    await user.click(await screen.findByRole('button', { name: '我已阅读' }));
    const dialog = within(await screen.findByRole('dialog'));
    fill(dialog.getByLabelText(/本人意见/), '同意');
    await user.click(dialog.getByRole('button', { name: '我已阅读' }));
    await screen.findByText('已确认');
    expect(screen.queryByRole('button', { name: '作废' })).toBeNull();
  });

  test('that was locked meanwhile says so, and what was typed stays on the screen', async () => {
    const { core, staffId } = await withStaff();
    const { id, version } = await filledAppraisal(core.client, staffId, '2026-10');
    await renderPage(SheetPage, { core, at: `/appraisals/${id}`, ...sheetRoute });
    const remark = await screen.findByLabelText<HTMLTextAreaElement>('考核评语');
    await core.client.appraisals.keep({ id, expectedVersion: version, sheet: (await core.client.appraisals.get({ id })).sheet.sheet, remark: '别处写的' });
    fill(remark, '我在这里写的');
    await screen.findByText(/这条记录刚被别人修改过/);
    expect(remark.value).toBe('我在这里写的');
  });
});

describe('awards', () => {
  test('are refused at the field and kept on the screen, then written down', async () => {
    const { core } = await withStaff();
    const { user } = await renderPage(AppraisalsPage, { core });
    await user.click(await screen.findByText('奖惩'));
    await user.click(await screen.findByRole('button', { name: '登记奖惩' }));
    const dialog = within(await screen.findByRole('dialog'));
    fill(dialog.getByLabelText('事项'), '比赛第一名');
    await user.click(dialog.getByRole('button', { name: '保存' }));
    await dialog.findByText('请填写这一项。');
    await user.click(dialog.getByLabelText('员工'));
    const { name } = (await core.client.staff.list({})).rows[0] ?? { name: '' };
    await user.click(await screen.findByText(name, { selector: '.ant-select-item-option-content' }));
    await user.click(dialog.getByRole('button', { name: '保存' }));
    await waitFor(async () => { expect(await core.client.appraisals.awards({})).toMatchObject([{ title: '比赛第一名', kind: 'award' }]); });
  });
});
