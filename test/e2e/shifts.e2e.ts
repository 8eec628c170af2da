import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { someStaff } from '../support/sample-staff';
import { closeAll, downloaded, openWindow, picture, root, seriousFindings, startHost, type Host, type Window } from './support/app';
import { setUpHome, type Client } from './support/arrange';
import { goTo, settled, signIn } from './support/person';
import { pdfText } from './support/readers';

const director = { name: '沈安和', accountName: 'shen', password: 'Made-up-pass-26' };
const month = '2026-11';

let host: Host;
let client: Client;
let window: Window;
let departmentId: string;
let me: string;
beforeAll(async () => {
  host = await startHost();
  ({ client } = await setUpHome(host, director, []));
  ({ id: departmentId } = await client.staff.openDepartment({ fields: { name: '照护一区', parentId: null, headId: null, note: null } }));
  const entryOn = asCivilDate('2024-03-01');
  for (let n = 1; n <= 14; n += 1) {
    const posts = [
      { positionCode: n > 12 ? 'fire-control-operator' : 'caregiver', departmentId, main: true, fromOn: entryOn, toOn: null }, { positionCode: 'care-lead', departmentId, main: false, fromOn: entryOn, toOn: null },
    ];
    const { id } = await client.staff.register({ fields: someStaff(n, { employments: [{ entryOn, leaveOn: null, leaveReason: null, form: 'labour', posts }] }) });
    if (n === 1) me = id;
  }
  window = await openWindow();
  await window.page.goto(host.address);
  await signIn(window.page, director.accountName, director.password);
});
afterAll(async () => { await closeAll(); });

test('a month is made by the keyboard alone: letters, blocks, copying, undo, saving', async () => {
  const { page } = window;
  await goTo(page, `/shifts?month=${month}`);
  await page.getByRole('grid', { name: '排班' }).waitFor();
  // By Tab into the grid, as one comes without a mouse.
  for (let step = 0; step < 60 && !(await page.evaluate(() => document.activeElement?.getAttribute('role') === 'gridcell')); step += 1) await page.keyboard.press('Tab');
  for (const key of ['d', 'ArrowRight', 'd', 'ArrowRight', 'e', 'ArrowRight', 'n', 'ArrowRight', 'o', 'Shift+Home', 'Control+c']) await page.keyboard.press(key);
  // The block of five again and again to the end of the month, for this person and the eleven below.
  for (const key of ['Home', ...Array.from({ length: 29 }, () => 'Shift+ArrowRight'), ...Array.from({ length: 11 }, () => 'Shift+ArrowDown'), 'Control+v']) await page.keyboard.press(key);
  expect(await page.locator('[data-cell="11-29"]').textContent()).toBe('休');
  for (const key of ['ArrowUp', 'Delete']) await page.keyboard.press(key);
  expect(await page.locator('[data-cell="10-29"]').textContent()).toBe('');
  await page.keyboard.press('Control+z');
  expect(await page.locator('[data-cell="10-29"]').textContent()).toBe('休');
  await page.keyboard.press('Control+s');
  await page.getByText('排班已保存。').waitFor();
  const sheet = await client.shifts.sheet({ month, departmentId });
  expect([sheet.version, sheet.cells.length]).toEqual([1, 12 * 30]);
  await page.getByText(/还没有通过“岗前安全教育和培训”/).first().waitFor();
  await settled(page);
  await picture(page, 'shifts');
  // The whole month stands on a small screen: the last day lies inside it.
  const last = await page.locator('thead th').nth(30).boundingBox();
  expect((last?.x ?? 9_999) + (last?.width ?? 0)).toBeLessThan(1366);
  expect(await seriousFindings(page)).toEqual([]);
  expect(window.faults).toEqual([]);
});

test('what was typed outlives the window; print and the own shifts are one step away, in both languages', async () => {
  const { page } = window;
  await page.locator('[data-cell="12-0"]').click();
  for (const key of ['g', 'ArrowRight', 'h', 'ArrowRight', 'g']) await page.keyboard.press(key);
  await page.getByText(/已自动保存/).waitFor();
  await page.reload();
  await page.getByRole('button', { name: '接着填写' }).click();
  expect(await page.locator('[data-cell="12-1"]').textContent()).toBe('通');
  await page.getByRole('button', { name: '保存排班' }).click();
  await page.getByText('排班已保存。').waitFor();
  await page.getByText(/消防控制室值班员.*合格在岗 0 人/).first().waitFor();
  await page.getByText(/须解决 \d+ 项/).scrollIntoViewIfNeeded();
  await picture(page, 'shifts-problems');
  await page.getByRole('button', { name: '打印' }).click();
  await page.getByRole('region', { name: '打印预览' }).waitFor();
  await settled(page);
  await page.waitForTimeout(1_500);
  await picture(page, 'shifts-print');
  const pdf = await downloaded(page, () => page.getByRole('button', { name: '导出 PDF' }).click());
  copyFileSync(pdf.path, join(root, 'test-results', 'screens', 'shifts-roster.pdf'));
  const words = pdfText(pdf.path);
  for (const said of ['2026 年 11 月排班表', '照护一区', '草稿，尚未发布', '夜班 23:00–07:00', '制表人']) expect(words).toContain(said);
  expect(words.split('\n').filter((line) => /^ *\d+ .*白.*晚.*夜.*休.* 192 /.test(line))).toHaveLength(12);
  const account = (await client.access.listAccounts()).find((one) => one.accountName === director.accountName);
  await client.staff.linkAccount({ id: me, expectedVersion: 1, accountId: account?.id ?? '' });
  // Nobody of this home is trained yet: a month of days off is what can be published.
  const off = Array.from({ length: 12 }, (_, n) => ({ staffId: me, on: asCivilDate(`2026-12-${String(n + 1).padStart(2, '0')}`), shift: n % 4 === 3 ? 'leave' : 'off', post: null }));
  const draft = await client.shifts.arrange({ month: '2026-12', departmentId, expectedVersion: 0, cells: off, reason: null });
  await client.shifts.publish({ month: '2026-12', departmentId, expectedVersion: draft.version });
  await goTo(page, '/shifts/mine?month=2026-12');
  await page.getByRole('heading', { name: '我的排班' }).waitFor();
  await settled(page);
  await picture(page, 'shifts-mine');
  await client.access.choosePreferences({ language: 'en-US', textSize: 'normal' });
  await goTo(page, `/shifts?month=${month}`);
  await page.reload();
  await page.getByRole('grid', { name: 'Roster' }).waitFor();
  await settled(page);
  await picture(page, 'shifts-en');
  expect(await seriousFindings(page)).toEqual([]);
  expect(window.faults).toEqual([]);
});
