// @vitest-environment jsdom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { ShiftCell } from '@shared/contract/shifts';
import { asCivilDate } from '@shared/kit/civil-date';
import { recordPastSheet } from '@core/modules/shifts';
import { api } from '@renderer/api';
import MyShiftsPage from '@renderer/features/shifts/mine-page';
import ShiftsPage from '@renderer/features/shifts/shifts-page';
import TodayPage from '@renderer/features/today/today-page';
import { closeScreens, renderPage } from '../support/render';
import { someStaff } from '../support/sample-staff';
import { createTestCore, type TestCore } from '../support/test-core';

afterEach(closeScreens);

const day = asCivilDate;

async function homeOf(people: number): Promise<{ core: TestCore; departmentId: string; ids: string[] }> {
  const core = await createTestCore();
  const { id: departmentId } = await core.client.staff.openDepartment({ fields: { name: '照护一区', parentId: null, headId: null, note: null } });
  const ids: string[] = [];
  for (let n = 1; n <= people; n += 1) {
    const posts = [{ positionCode: 'caregiver', departmentId, main: true, fromOn: day('2024-03-01'), toOn: null }, { positionCode: 'cook', departmentId, main: false, fromOn: day('2024-03-01'), toOn: null }];
    const { id } = await core.client.staff.register({ fields: someStaff(n, { employments: [{ entryOn: day('2024-03-01'), leaveOn: null, leaveReason: null, form: 'labour', posts }] }) });
    ids.push(id);
  }
  return { core, departmentId, ids };
}

const grid = () => screen.findByRole('grid', { name: '排班' });
const cellAt = (row: number, place: number): HTMLElement => {
  const found = document.querySelector<HTMLElement>(`[data-cell="${String(row)}-${String(place)}"]`);
  if (found === null) throw new Error(`no cell ${String(row)}-${String(place)}`);
  return found;
};
/** Presses keys one after another where the focus is. */
function press(...keys: readonly (string | { key: string; shiftKey?: boolean; ctrlKey?: boolean; code?: string })[]): void {
  for (const key of keys) fireEvent.keyDown(document.activeElement ?? document.body, typeof key === 'string' ? { key } : key);
}
const shown = (row: number, count: number): string => Array.from({ length: count }, (_, place) => cellAt(row, place).textContent || '.').join('');
const saved = async ({ core, departmentId }: { core: TestCore; departmentId: string }) => (await core.client.shifts.sheet({ month: '2026-11', departmentId })).cells;

describe('the roster', () => {
  test('is filled by letters and arrows, cleared, copied as a block, taken back and kept', async () => {
    const home = await homeOf(2);
    const { user } = await renderPage(ShiftsPage, { core: home.core });
    await grid();
    fireEvent.mouseDown(cellAt(0, 0));
    cellAt(0, 0).focus();
    press('d', 'ArrowRight', 'e', 'ArrowRight', { key: 'Process', code: 'KeyN' }, 'ArrowRight', 'o');
    expect(shown(0, 5)).toBe('白晚夜休.');
    // Four cells to the left as a block, put down below and again beside it.
    press({ key: 'ArrowLeft', shiftKey: true }, { key: 'ArrowLeft', shiftKey: true }, { key: 'ArrowLeft', shiftKey: true });
    const clipboard = new Map<string, string>();
    const clipboardData = { setData: (kind: string, text: string) => { clipboard.set(kind, text); }, getData: (kind: string) => clipboard.get(kind) ?? '' };
    fireEvent.copy(cellAt(0, 0), { clipboardData });
    expect(clipboard.get('text/plain')).toBe('白班\t晚班\t夜班\t休息');
    press('ArrowDown');
    fireEvent.paste(cellAt(1, 0), { clipboardData });
    expect(shown(1, 4)).toBe('白晚夜休');
    press('ArrowRight', 'Delete');
    expect(shown(1, 4)).toBe('白.夜休');
    press({ key: 'z', ctrlKey: true });
    expect(shown(1, 4)).toBe('白晚夜休');
    press({ key: 'y', ctrlKey: true }, { key: 's', ctrlKey: true });
    await waitFor(async () => { expect(await saved(home)).toHaveLength(7); });
    await screen.findByText('排班已保存。');
    // Nobody has been trained yet: the list says so, with the days and the way out.
    const problems = (await screen.findAllByText(/还没有通过“岗前安全教育和培训”/))[0]?.closest('li');
    if (problems === null || problems === undefined) throw new Error('no problem is shown');
    within(problems).getByText('须解决');
    within(problems).getByRole('button', { name: '1 日' });
    expect(cellAt(0, 0).className).toContain('s-blocks');
    await user.click(await screen.findByRole('button', { name: /发布排班/ }));
    await screen.findByText(/处问题必须先解决/);
  });

  test('takes a block from a spreadsheet, last week again, and a pattern that repeats', async () => {
    const home = await homeOf(2);
    const { user } = await renderPage(ShiftsPage, { core: home.core });
    await grid();
    // Sunday the first; Monday the second.
    fireEvent.mouseDown(cellAt(0, 1));
    fireEvent.paste(cellAt(0, 1), { clipboardData: { getData: () => '白班\tE\t夜\r\nnight\t午睡\toff\r\n' } });
    expect([shown(0, 5), shown(1, 5)]).toEqual(['.白晚夜.', '.夜.休.']);
    fireEvent.mouseDown(cellAt(0, 9));
    await user.click(screen.getByRole('button', { name: /更多/ }));
    await user.click(await screen.findByText('复制上周（全部人员）'));
    expect([shown(0, 12), shown(1, 12)]).toEqual(['.白晚夜....白晚夜.', '.夜.休....夜.休.']);
    fireEvent.mouseDown(cellAt(0, 15));
    fireEvent.mouseDown(cellAt(1, 15), { shiftKey: true });
    await user.click(screen.getByRole('button', { name: '套用规律' }));
    const dialog = within(await screen.findByRole('dialog'));
    for (const name of ['白班', '白班', '夜班', '休息']) await user.click(dialog.getByRole('button', { name }));
    fireEvent.change(dialog.getByLabelText('每人依次错开天数'), { target: { value: '1' } });
    await user.click(dialog.getByRole('button', { name: '套用规律' }));
    await waitFor(() => { expect(shown(0, 30).slice(15)).toBe('白白夜休白白夜休白白夜休白白夜'); });
    expect(shown(1, 30).slice(15)).toBe('白夜休白白夜休白白夜休白白夜休');
  });

  test('puts somebody on another post, and keeps the post when the shift changes', async () => {
    const home = await homeOf(1);
    const { user } = await renderPage(ShiftsPage, { core: home.core });
    await grid();
    fireEvent.mouseDown(cellAt(0, 0));
    cellAt(0, 0).focus();
    press('d');
    await user.click(screen.getByRole('button', { name: /更多/ }));
    await user.click(await screen.findByText('指定岗位'));
    const dialog = within(await screen.findByRole('dialog'));
    await user.click(dialog.getByLabelText('指定岗位'));
    await user.click(await screen.findByText('厨师', { selector: '.ant-select-item-option-content' }));
    await user.click(dialog.getByRole('button', { name: '指定岗位' }));
    cellAt(0, 0).focus();
    press('e', { key: 's', ctrlKey: true });
    await waitFor(async () => { expect(await saved(home)).toMatchObject([{ shift: 'evening', post: 'cook' }]); });
  });

  test('loses nothing when another window was faster: both versions, and the choice', async () => {
    const home = await homeOf(1);
    const { user } = await renderPage(ShiftsPage, { core: home.core });
    await grid();
    fireEvent.mouseDown(cellAt(0, 0));
    cellAt(0, 0).focus();
    press('d', 'ArrowRight', 'd');
    const [staffId = ''] = home.ids;
    const theirs: ShiftCell[] = [{ staffId, on: day('2026-11-02'), shift: 'night', post: null }, { staffId, on: day('2026-11-09'), shift: 'off', post: null }];
    await home.core.client.shifts.arrange({ month: '2026-11', departmentId: home.departmentId, expectedVersion: 0, cells: theirs, reason: null });
    await user.click(screen.getByRole('button', { name: '保存排班' }));
    const dialog = within(await screen.findByRole('dialog'));
    await dialog.findByText('这张排班表已有新版本');
    await dialog.findByText(/有 3 格不同/);
    dialog.getByText('夜班');
    await user.click(dialog.getByRole('button', { name: '保留我改的，其余用最新的' }));
    expect(shown(0, 9)).toBe('白白......休');
    await user.click(await screen.findByRole('button', { name: /保存排班/ }));
    await waitFor(async () => { expect((await saved(home)).map((cell) => cell.shift)).toEqual(['day', 'day', 'off']); });
  });

  test('offers what was typed and not kept when one comes back', async () => {
    const home = await homeOf(1);
    const first = await renderPage(ShiftsPage, { core: home.core });
    await grid();
    fireEvent.mouseDown(cellAt(0, 0));
    cellAt(0, 0).focus();
    press('n');
    await screen.findByText(/已自动保存/);
    first.unmount();
    const { user } = await renderPage(ShiftsPage, { core: home.core });
    await user.click(await screen.findByRole('button', { name: '接着填写' }));
    await waitFor(() => { expect(shown(0, 2)).toBe('夜.'); });
  });

  test('is read but not written by a care worker, in English too', async () => {
    const home = await homeOf(1);
    const window = await home.core.signInAs('careWorker');
    await renderPage(ShiftsPage, { core: home.core, window, language: 'en-US' });
    await screen.findByRole('grid', { name: 'Roster' });
    fireEvent.mouseDown(cellAt(0, 0));
    cellAt(0, 0).focus();
    press('d');
    expect(shown(0, 1)).toBe('.');
    expect(screen.queryByRole('button', { name: 'Save roster' })).toBeNull();
  });
});

describe('who is at work now', () => {
  test('stands on the today page once a roster is published, and takes no room before', async () => {
    const home = await homeOf(1);
    const [staffId = ''] = home.ids;
    const first = await renderPage(TodayPage, { core: home.core, at: '/today' });
    await screen.findByRole('heading', { name: '今日' });
    await waitFor(() => { expect(first.queryClient.getQueryData(api.shifts.onDuty.queryKey())).toEqual([]); });
    expect(screen.queryByRole('list', { name: '现在在岗' })).toBeNull();
    first.unmount();
    const { services } = home.core.core;
    const accountId = (await home.core.client.access.listAccounts())[0]?.id ?? '';
    recordPastSheet(services.database.write, { clock: home.core.clock, accountId }, services, {
      month: '2026-11', departmentId: home.departmentId, cells: [{ staffId, on: day('2026-11-23'), shift: 'day', post: null }], published: true,
    });
    await renderPage(TodayPage, { core: home.core, at: '/today' });
    expect((await screen.findByRole('list', { name: '现在在岗' })).textContent).toContain('现在在岗 1 人');
  });
});

describe('my shifts', () => {
  test('say what today is in large letters, and nothing of a draft', async () => {
    const home = await homeOf(1);
    const [staffId = ''] = home.ids;
    const worker = await home.core.signInAs('careWorker');
    const account = (await home.core.client.access.listAccounts()).find((one) => one.accountName === 'careWorker');
    await home.core.client.staff.linkAccount({ id: staffId, expectedVersion: 1, accountId: account?.id ?? '' });
    const key = { month: '2026-11', departmentId: home.departmentId };
    await home.core.client.shifts.arrange({ ...key, expectedVersion: 0, reason: null, cells: [{ staffId, on: day('2026-11-23'), shift: 'off', post: null }, { staffId, on: day('2026-11-24'), shift: 'leave', post: null }] });
    const first = await renderPage(MyShiftsPage, { core: home.core, window: worker });
    await screen.findByText('还没有发布的排班');
    first.unmount();
    await home.core.client.shifts.publish({ ...key, expectedVersion: 1 });
    await renderPage(MyShiftsPage, { core: home.core, window: worker });
    await screen.findByText('今天：休息', { exact: false });
    await screen.findByText('11月24日 周二');
    screen.getByText('请假');
  });
});
