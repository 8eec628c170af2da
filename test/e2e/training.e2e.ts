import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { asCivilDate } from '@shared/kit/civil-date';
import type { SessionFields, SessionRow } from '@shared/contract/training';
import { closeAll, downloaded, newFolder, openWindow, picture, seriousFindings, startHost, type Host } from './support/app';
import { lineAs, type Client } from './support/arrange';
import { focused } from './support/keys';
import { cutWords, sticksOut } from './support/look';
import { goTo, signInAs } from './support/person';
import { photoOf, pictureOfPdf } from './support/sheets';

/** The page goes on answering while photos are read: no gap between two of its frames is longer, in ms. */
const LONGEST_GAP = 1_000;

let host: Host;
let page: Page;
let faults: string[];
let client: Client;
let first: SessionRow;
let second: SessionRow;
let gone: SessionRow;

async function enter(title: string, people: readonly string[]): Promise<SessionRow> {
  const fields: SessionFields = {
    heldOn: asCivilDate('2026-11-20'), startsAt: '09:00', endsAt: '11:00', hours: 2, title, topics: ['fire'], kind: 'inService', content: '灭火器的使用', trainer: { inside: false, staffId: null, name: '消防站 刘站长' },
    place: '一楼会议室', planItemId: null,
  };
  const { id } = await client.training.schedule({ fields, staffIds: [...people] });
  const found = await client.training.findByCode({ code: id });
  if (found === null) throw new Error('the session just entered is not found');
  return found.session;
}

/** The sheet as the program itself prints it. */
async function printed(session: SessionRow): Promise<Buffer> {
  await goTo(page, `/print/training-sign-in?ids=${session.id}`);
  const { path } = await downloaded(page, () => page.getByRole('button', { name: '导出 PDF' }).click());
  return pictureOfPdf(path);
}

beforeAll(async () => {
  host = await startHost({ demo: true });
  ({ page, faults } = await openWindow({ still: true }));
  await signInAs(page, host, 'director');
  client = await lineAs(host, 'hr');
  const people = (await client.training.people({ on: asCivilDate('2026-11-20') })).slice(0, 6).map((one) => one.id);
  first = await enter('厨房用火安全', people);
  second = await enter('夜间疏散演练', people.slice(0, 3));
  gone = await enter('排错日子的培训', people.slice(0, 2));
});
afterAll(async () => { await closeAll(); });

const line = (name: string) => page.locator('.a-sheet').filter({ hasText: name });

test('sheets the program printed itself come back as phone photos and are filed with their own sessions, upright', async () => {
  const [sheetOne, sheetTwo, sheetGone] = [await printed(first), await printed(second), await printed(gone)];
  await client.training.void({ id: gone.id, expectedVersion: gone.version, reason: '没有举行' });
  const folder = newFolder();
  const jpeg = (name: string, bytes: Buffer): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  const photos = [
    jpeg('一-正.jpg', await photoOf(page, sheetOne, { turned: 4 })), jpeg('一-右.jpg', await photoOf(page, sheetOne, { turned: 90, blur: 2 })),
    jpeg('二-倒.jpg', await photoOf(page, sheetTwo, { turned: 183, light: 0.2 })), jpeg('二-左.jpg', await photoOf(page, sheetTwo, { turned: 268, noise: 60 })),
    jpeg('二-扫描.png', sheetTwo),
    jpeg('作废.jpg', await photoOf(page, sheetGone, { turned: 0 })), jpeg('空桌子.jpg', await photoOf(page, sheetOne, { turned: 0, empty: true })),
    jpeg('名单.jpg', Buffer.from('编号,姓名\n')),
  ];
  await goTo(page, '/training');
  await page.getByRole('button', { name: '归档签到表' }).click();
  await page.getByText('先选择签到表的照片或扫描件。').waitFor();
  await page.evaluate(() => {
    const state = globalThis as unknown as { longest: number };
    state.longest = 0;
    let last = performance.now();
    const beat = (): void => { const now = performance.now(); state.longest = Math.max(state.longest, now - last); last = now; setTimeout(beat, 20); };
    beat();
  });
  const began = performance.now();
  await page.locator('input[type=file]').setInputFiles(photos);
  await page.getByRole('button', { name: '归档 5 张' }).waitFor({ timeout: 60_000 });
  await page.getByText('2 张还没有选培训。', { exact: true }).waitFor({ timeout: 60_000 });
  const longest = await page.evaluate(() => (globalThis as unknown as { longest: number }).longest);
  console.log(`7 photos of 12 megapixels read in ${String(Math.round(performance.now() - began))} ms, longest gap of the page ${String(Math.round(longest))} ms`);
  expect(longest).toBeLessThan(LONGEST_GAP);
  for (const name of ['一-正.jpg', '一-右.jpg']) expect(await line(name).textContent(), name).toContain(`${first.heldOn} · ${first.number}`);
  for (const name of ['二-倒.jpg', '二-左.jpg', '二-扫描.png']) expect(await line(name).textContent(), name).toContain(`夜间疏散演练${second.heldOn} · ${second.number}`);
  expect(await line('作废.jpg').textContent()).toContain(`培训 ${gone.number} 已作废，不能归档到它。请核对，或选择另一场培训。`);
  expect(await line('空桌子.jpg').textContent()).toContain('没有找到二维码。签到表只有第一页有二维码；请选择它属于哪一场培训。');
  await page.getByText('“名单.jpg”没有加入').waitFor();
  await picture(page, 'training-sheets');
  expect([...await seriousFindings(page), ...await sticksOut(page), ...await cutWords(page)]).toEqual([]);
  await line('空桌子.jpg').getByRole('button', { name: '与上一张同一场' }).click();
  await page.getByRole('button', { name: '归档 6 张' }).click();
  await page.getByText('1 张还没有选培训。').waitFor({ timeout: 60_000 });
  await expect.poll(() => page.locator('.a-sheet-filed').count(), { timeout: 60_000 }).toBe(6);
  const kept = (await client.training.session({ id: first.id })).files;
  expect(kept.map((one) => [one.kind, one.mediaType])).toEqual([['signSheet', 'image/jpeg'], ['signSheet', 'image/jpeg']]);
  expect((await client.training.session({ id: second.id })).files).toHaveLength(4);
  expect((await client.training.session({ id: gone.id })).files).toEqual([]);
  // Turned upright before it was kept: the sheet that lay is kept standing, and small.
  const sizes = await page.evaluate(async (ids) => Promise.all(ids.map(async (id) => {
    const blob = await (await fetch(`/files/stored/${id}`)).blob();
    const { width, height } = await createImageBitmap(blob);
    return { standing: height > width, bytes: blob.size };
  })), kept.map((one) => one.fileId));
  expect(sizes.map((one) => one.standing)).toEqual([false, true]);
  expect(Math.max(...sizes.map((one) => one.bytes))).toBeLessThan(900_001);
  await picture(page, 'training-sheets-filed');
});

test('who signed is keyed from there with the sheet in sight; the page that waits is still there', async () => {
  const next = page.locator('.a-card').filter({ hasText: '接下来录入签到' });
  await next.getByRole('listitem').filter({ hasText: '厨房用火安全' }).getByRole('button', { name: '录入签到' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('region', { name: '交回的签到表' }).getByRole('img').first().waitFor();
  await dialog.getByLabel('已签到的序号').fill('1-5');
  await dialog.getByText('5 / 6 人参加').waitFor();
  await picture(page, 'training-sheets-keying');
  await dialog.getByRole('button', { name: '保存签到' }).click();
  await next.getByText('5 / 6 人参加').waitFor();
  expect((await client.training.session({ id: first.id })).attended).toBe(5);
  await next.getByRole('link', { name: '厨房用火安全' }).click();
  await page.getByRole('heading', { name: '厨房用火安全' }).waitFor();
  await page.goBack();
  await line('作废.jpg').waitFor();
  expect(await page.locator('.a-sheet').count()).toBe(1);
});

test('a hand scanner types the code into the search and the session opens, however fast it presses Enter', async () => {
  await page.keyboard.press('Control+k');
  await focused(page.getByRole('combobox', { name: '查找' }));
  await page.keyboard.type(second.id.toUpperCase());
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '夜间疏散演练' }).waitFor();
  await page.keyboard.press('Control+k');
  await focused(page.getByRole('combobox', { name: '查找' }));
  await page.keyboard.type(first.number);
  await page.getByRole('option', { name: '厨房用火安全' }).waitFor();
  await picture(page, 'training-sheet-search');
  await page.getByRole('combobox', { name: '查找' }).fill('00000000-0000-7000-8000-000000000000');
  await page.getByText('本机构没有这张签到表对应的培训。请核对是不是拿错了表。').waitFor();
  await page.keyboard.press('Escape');
  expect(faults).toEqual([]);
});
