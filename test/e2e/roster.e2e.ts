import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { asXlsx, messyRoster, passwordProtected, renamedPhoto } from '../support/messy-rosters';
import { closeAll, clicks, downloaded, newFolder, openWindow, picture, startHost, type Host } from './support/app';
import { lineAs, type Client } from './support/arrange';
import { goTo, signInAs } from './support/person';
import { officeText } from './support/readers';

let host: Host;
let page: Page;
let faults: string[];
let client: Client;
beforeAll(async () => {
  host = await startHost({ demo: true });
  ({ page, faults } = await openWindow());
  await signInAs(page, host, 'headNurse');
  client = await lineAs(host, 'director');
});
afterAll(async () => { await closeAll(); });

async function handIn(name: string, bytes: Uint8Array): Promise<void> {
  const path = join(newFolder(), name);
  writeFileSync(path, bytes);
  await page.locator('input[type=file]').setInputFiles(path);
}

const people = async (): Promise<number> => (await client.residents.list({})).total;
/** How many rows the preview says have an outcome. */
async function outcome(word: string): Promise<number> {
  const shown = await page.getByRole('radiogroup', { name: '结果' }).textContent();
  return Number(new RegExp(`${word} (\\d+)`).exec(shown ?? '')?.[1] ?? NaN);
}

test('what is no spreadsheet, and what has a password, is refused in a sentence and another file can be chosen at once', async () => {
  await goTo(page, '/roster');
  await handIn('花名册.xlsx', renamedPhoto());
  await page.getByText('这个文件不是电子表格，看起来是图片。').waitFor();
  await picture(page, 'roster-not-a-spreadsheet');
  await handIn('花名册.xlsx', passwordProtected());
  await page.getByText('这个文件设有打开密码。').waitFor();
  await handIn('空.xlsx', new Uint8Array());
  await page.getByText(/空的|没有内容/).first().waitFor();
});

test('a messy roster of 300: columns recognised, every row told before anything is written, one confirmation, one undo', async () => {
  const before = await people();
  const messy = messyRoster();
  await goTo(page, '/residents');
  await goTo(page, '/roster');
  const clicksBefore = await clicks(page);
  await handIn('老人花名册.xlsx', await asXlsx(messy.rows, messy.merges));
  await page.getByText('文件“老人花名册.xlsx”，共 300 行名单').waitFor({ timeout: 30_000 });
  await picture(page, 'roster-columns');
  await page.getByRole('button', { name: '核对每一行' }).click();
  await page.getByText('还没有写入任何内容').waitFor({ timeout: 30_000 });
  await picture(page, 'roster-preview');
  const [fresh, duplicate, wrong] = [await outcome('新增'), await outcome('重复'), await outcome('有问题')];
  expect(fresh + duplicate + wrong + await outcome('更新') + await outcome('待确认')).toBe(300);
  expect(duplicate).toBe(2);
  // The ruined, the mistyped and the contradicting numbers.
  expect(wrong).toBeGreaterThanOrEqual(4);
  expect(await people()).toBe(before);

  const rows = await downloaded(page, () => page.getByRole('button', { name: '下载有问题的行' }).click());
  const text = officeText(rows.path);
  expect(text).toContain('姓名');
  expect(text.trim().split('\n').length).toBeGreaterThanOrEqual(wrong + 1);

  await page.getByRole('button', { name: /^导入 \d+ 行$/ }).click();
  await page.getByText('名册已导入').waitFor({ timeout: 30_000 });
  await picture(page, 'roster-done');
  expect(await people()).toBe(before + fresh);
  expect(await clicks(page) - clicksBefore).toBeLessThanOrEqual(4);

  await page.getByRole('button', { name: '撤销这次导入' }).click();
  await page.getByText(/已全部撤销|已撤销 \d+ 行/).first().waitFor({ timeout: 30_000 });
  await picture(page, 'roster-undone');
  expect(await people()).toBe(before);
});

test('the same list again: the columns are remembered', async () => {
  const messy = messyRoster(40);
  await goTo(page, '/residents');
  await goTo(page, '/roster');
  await handIn('老人花名册.xlsx', await asXlsx(messy.rows, messy.merges));
  await page.getByText('已按上次确认的列对应关系填好').waitFor({ timeout: 30_000 });
  await page.getByRole('button', { name: '返回' }).last().click();
  await page.getByText('以前的导入').waitFor();
  expect(faults).toEqual([]);
});
