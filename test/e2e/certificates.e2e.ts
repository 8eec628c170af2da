import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { addDays, type CivilDate } from '@shared/kit/civil-date';
import { clicks, closeAll, downloaded, newFolder, openWindow, picture, startHost, type Host } from './support/app';
import { lineAs, type Client } from './support/arrange';
import { goTo, signInAs } from './support/person';
import { noisyPhoto } from './support/photos';
import { officeText } from './support/readers';

/** The bar: a new kind with two lead times and a rule takes less than this, in ms. */
const MINUTE = 60_000;
/** No stored photo is larger, in bytes. */
const LARGEST = 400 * 1024;
const KIND = '适老化照护专项培训证';
const KIND_BY_FILE = '认知症照护培训证';

let host: Host;
let page: Page;
let faults: string[];
let client: Client;
let today: CivilDate;
beforeAll(async () => {
  host = await startHost({ demo: true });
  ({ page, faults } = await openWindow({ still: true }));
  await signInAs(page, host, 'director');
  client = await lineAs(host, 'hr');
  today = (await client.certificates.catalogue({})).on;
});
afterAll(async () => { await closeAll(); });

async function caregiver(at: number): Promise<string> {
  const { rows } = await client.staff.list({ filter: { positions: ['caregiver'] }, limit: 20 });
  const found = rows[at];
  if (found === undefined) throw new Error('the made-up home has too few people');
  return found.id;
}

async function codeOf(name: string): Promise<string> {
  const found = (await client.certificates.catalogue({})).kinds.find((kind) => kind.name.zh === name);
  if (found === undefined) throw new Error(`no such kind: ${name}`);
  return found.code;
}

async function chooseKind(name: string): Promise<void> {
  await page.getByRole('button', { name: '筛选' }).click();
  const field = page.getByRole('combobox', { name: '证书种类' });
  await field.fill(name);
  await page.locator('.ant-select-item-option').filter({ hasText: name }).click();
  await field.press('Escape');
  await page.getByRole('button', { name: '应用筛选' }).click();
  await page.getByRole('button', { name: `移除 ${name}` }).waitFor();
}

test('a kind with two lead times and a rule for a post is added on screen in under a minute', async () => {
  await goTo(page, '/certificates/kinds');
  const [began, clicksBefore] = [performance.now(), await clicks(page)];
  await page.getByRole('button', { name: '新增种类' }).click();
  const form = page.getByRole('dialog');
  await form.getByLabel('名称', { exact: true }).pressSequentially(KIND, { delay: 120 });
  await form.getByText('2 年', { exact: true }).click();
  await form.getByRole('button', { name: '提前 60 天' }).click();
  await form.getByRole('button', { name: '提前 15 天' }).click();
  await form.getByRole('combobox', { name: '岗位' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: '养老护理员' }).first().click();
  await form.getByText('新增证书种类').click();
  await page.locator('.ant-select-item-option').first().waitFor({ state: 'hidden' });
  await picture(page, 'certificate-kind-form');
  await form.getByRole('button', { name: '保存种类' }).click();
  await page.locator('tr.a-row').filter({ hasText: KIND }).waitFor();
  const took = performance.now() - began;
  console.log(`a new kind: ${String(Math.round(took))} ms, ${String(await clicks(page) - clicksBefore)} clicks`);
  expect(took).toBeLessThan(MINUTE);
  expect((await client.certificates.catalogue({})).kinds.find((kind) => kind.name.zh === KIND)).toMatchObject({
    leadDays: [60, 15], validity: { rule: 'months', months: 24 }, rules: [{ positions: ['caregiver'], mandatory: true }],
  });
});

test('it takes part in the ledger and its filter, the matrix, the gap list, the board, the alarm and the export', async () => {
  const kindCode = await codeOf(KIND);
  const staffId = await caregiver(0);
  // Ends in four days by the kind's own two years: nobody entered an end.
  await client.certificates.record({ fields: { kindCode, staffId, number: 'SL-2026-01', levelCode: null, issuer: null, issuedOn: addDays(today, -300), validUntil: addDays(today, 4), reviewOn: null, responsibleId: null, note: null } });

  await goTo(page, '/certificates');
  await chooseKind(KIND);
  await page.locator('tr.a-row').filter({ hasText: 'SL-2026-01' }).waitFor();
  await page.getByText('共 1 条').waitFor();
  expect(await page.locator('tr.a-row').count()).toBe(1);
  await picture(page, 'certificate-ledger-filtered');
  const file = await downloaded(page, () => page.getByRole('button', { name: /导出 Excel/ }).click());
  const text = officeText(file.path);
  expect(text).toContain(KIND);
  expect(text).toContain('SL-2026-01');

  await goTo(page, '/certificates/required');
  await page.getByRole('button', { name: new RegExp(`^养老护理员，${KIND}：\\s*必须`) }).click();
  await picture(page, 'certificate-matrix');
  await page.getByRole('button', { name: '查看缺口' }).click();
  await page.locator('tr.a-row').filter({ hasText: KIND }).first().waitFor();
  const gaps = await downloaded(page, () => page.getByRole('button', { name: /导出 Excel/ }).click());
  expect(officeText(gaps.path)).toContain(KIND);

  await goTo(page, '/certificates/expiry');
  const line = page.locator('tr.a-row').filter({ hasText: KIND });
  await line.waitFor();
  await page.getByRole('combobox', { name: '证书种类' }).click();
  await page.locator('.ant-select-item-option').filter({ hasText: KIND }).waitFor();
  await page.keyboard.press('Escape');
  await picture(page, 'certificate-board');
  await page.reload();
  await page.getByRole('status', { name: /项证书提醒/ }).filter({ hasText: KIND }).waitFor();

  // Answered with a plan it is quiet, and still on the board.
  await line.getByRole('button', { name: '安排' }).click();
  await page.getByRole('dialog').getByLabel('怎么办、谁去办').fill('下周复训');
  await page.getByRole('button', { name: '保存安排' }).click();
  await line.filter({ hasText: '下周复训' }).waitFor();
  const calendar = await downloaded(page, () => page.getByRole('button', { name: '导出日历文件' }).click());
  expect(calendar.name).toMatch(/\.ics$/);
  expect(calendar.bytes.toString('utf8').replaceAll(/\r\n[ \t]/g, '')).toContain(KIND);
});

test('another kind comes by file through the settings, without code', async () => {
  const edition = {
    format: 1, kind: 'certificate-catalogue', family: 'home-dementia', edition: '2026', title: { zh: '本机构证书目录', en: 'Certificates of this home' }, jurisdiction: 'CN',
    effectiveFrom: '2026-01-01', status: 'unverified', source: { document: 'The home', clause: '', note: 'Made by the home.' }, scope: 'home',
    kinds: [{
      code: 'HOME-DEMENTIA', name: { zh: KIND_BY_FILE, en: 'Dementia care course' }, subject: 'staff', validity: { rule: 'months', months: 36 }, leadDays: [90, 30],
      rules: [{ positions: ['caregiver'], mandatory: false, confidence: 'D' }], confidence: 'D',
    }],
  };
  const path = join(newFolder(), 'catalogue.json');
  writeFileSync(path, JSON.stringify(edition));
  await goTo(page, '/settings/standards');
  await page.locator('input[type=file]').setInputFiles(path);
  await page.locator('tr.a-row').filter({ hasText: '本机构证书目录' }).waitFor();
  await goTo(page, '/certificates/kinds');
  await page.locator('tr.a-row').filter({ hasText: KIND_BY_FILE }).waitFor();
  const { cells } = await client.certificates.matrix({});
  expect(cells.filter((cell) => cell.kindCode === 'HOME-DEMENTIA')).toMatchObject([{ positionCode: 'caregiver', mandatory: false }]);
  expect((await client.certificates.gaps({ kinds: ['HOME-DEMENTIA'] })).rows.length).toBeGreaterThan(0);
});

/** What the stored picture looks like: its size, how dark its corners are, and the contrast of its lines of writing. */
async function look(fileUrl: string): Promise<{ width: number; height: number; bytes: number; corner: number; opposite: number; ink: number; paper: number }> {
  return page.evaluate(async (url) => {
    const blob = await (await fetch(url)).blob();
    const image = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0);
    // The upright sheet is 3000 by 4000 points of the sensor.
    const scale = image.width / 3000;
    const grey = (x: number, y: number, width: number, height: number): number => {
      const { data } = context.getImageData(Math.round(x * scale), Math.round(y * scale), Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
      let sum = 0;
      for (let at = 0; at < data.length; at += 4) sum += ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
      return sum / (data.length / 4);
    };
    return {
      width: image.width, height: image.height, bytes: blob.size, corner: grey(100, 100, 400, 400), opposite: grey(2500, 3500, 400, 400),
      ink: grey(1000, 910 + 120 * 5, 800, 20), paper: grey(1000, 910 + 120 * 5 + 60, 800, 20),
    };
  }, fileUrl);
}

test('a noisy photo of 12 megapixels that lies in its file is stored upright, readable and at most 400 KB; it can be turned', async () => {
  const photo = await noisyPhoto(page);
  expect(photo.length).toBeGreaterThan(4_000_000);
  const path = join(newFolder(), '证书照片.jpg');
  writeFileSync(path, photo);
  await goTo(page, `/certificates/new?staff=${await caregiver(1)}&kind=CERT-AID`);
  await page.getByLabel('编号').fill('JH-12MP');
  await page.getByLabel('发证日期').fill('2026-11-01');
  await page.locator('input[type=file]').setInputFiles([path, path]);
  await page.getByText(/第 2 页 · \d+ KB/).waitFor({ timeout: 60_000 });
  await page.getByRole('button', { name: '第 2 页右转' }).click();
  await page.getByText(/第 2 页 · \d+ KB/).waitFor({ timeout: 60_000 });
  await picture(page, 'certificate-entry-scan');
  await page.getByRole('button', { name: '保存证书' }).click();
  await page.getByRole('heading', { name: '救护员证' }).waitFor();
  await page.locator('.a-viewer-page img').waitFor();
  await picture(page, 'certificate-record');
  const { rows } = await client.certificates.list({ filter: { text: 'JH-12MP' } });
  const { scans } = await client.certificates.get({ id: rows[0]?.id ?? '' });
  expect(scans).toHaveLength(2);
  const [upright, turned] = [await look(`/files/stored/${scans[0]?.fileId ?? ''}`), await look(`/files/stored/${scans[1]?.fileId ?? ''}`)];
  console.log(`12 MP, ${String(photo.length)} bytes: stored ${String(upright.width)}x${String(upright.height)}, ${String(upright.bytes)} bytes; ink ${String(Math.round(upright.ink))}, paper ${String(Math.round(upright.paper))}`);
  expect(upright.bytes).toBeLessThanOrEqual(LARGEST);
  expect(turned.bytes).toBeLessThanOrEqual(LARGEST);
  expect(upright.height).toBeGreaterThanOrEqual(1600);
  expect(upright.height).toBeGreaterThan(upright.width);
  expect(turned.width).toBeGreaterThan(turned.height);
  expect(upright.corner).toBeLessThan(70);
  expect(upright.opposite).toBeGreaterThan(180);
  // A line of 40 points is still ink on paper.
  expect(upright.paper - upright.ink).toBeGreaterThan(130);
  await page.getByRole('button', { name: '下一页' }).click();
  await page.getByText('第 2 页，共 2 页').waitFor();
  // Stored lying, turned upright there: the picture is the same, only shown another way.
  await page.getByRole('button', { name: '右转' }).click();
  await page.getByText('已右转').waitFor();
  await expect.poll(() => page.locator('.a-viewer-page img').evaluate((shown: HTMLImageElement) => shown.naturalHeight > shown.naturalWidth)).toBe(true);
  await page.locator('.a-viewer-page').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.getByText('第 1 页，共 2 页').waitFor();
  await picture(page, 'certificate-scan-turned');
  await page.getByRole('button', { name: '放大' }).click();
  expect(faults).toEqual([]);
});
