import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { idNumber } from '../support/messy-rosters';
import { clicks, closeAll, downloaded, openWindow, picture, startHost, type Host } from './support/app';
import { setUpHome, type Colleague } from './support/arrange';
import { command, focused, tabTo } from './support/keys';
import { answers, expectedReport, readReport } from './support/paper';
import { settled } from './support/person';
import { pdfText } from './support/readers';

const first: Colleague = { name: '陆静怡', accountName: 'lujingyi', role: 'assessor', password: 'Plum-rain-77' };
const second: Colleague = { name: '秦越', accountName: 'qinyue', role: 'headNurse', password: 'Autumn-tide-31' };

let host: Host;
let page: Page;
let faults: string[];
beforeAll(async () => {
  host = await startHost();
  await setUpHome(host, { name: '沈安和', accountName: 'yuanzhang', password: 'Ginkgo-road-8' }, [first, second]);
  ({ page, faults } = await openWindow());
  await page.goto(host.address);
});
afterAll(async () => { await closeAll(); });

async function signInByKeys(who: Colleague): Promise<void> {
  await focused(page.getByLabel('登录名'));
  await page.keyboard.type(who.accountName);
  await page.keyboard.press('Tab');
  await page.keyboard.type(who.password);
  await page.keyboard.press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Chooses a radio or ticks a box in an information field. */
async function tickByKeys(field: string, words: string): Promise<void> {
  const box = page.locator(`[id="field-${field}"]`);
  const wanted = box.getByLabel(words, { exact: true });
  if (await wanted.getAttribute('type') === 'radio') {
    // One radio of a group takes Tab; the arrows choose among them.
    const place = await box.getByRole('radio').evaluateAll((radios, text) => radios.findIndex((radio) => radio.closest('label')?.textContent === text), words);
    await tabTo(page, box.getByRole('radio').first());
    if (place === 0) await page.keyboard.press('Space');
    for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowDown');
  } else {
    await tabTo(page, wanted);
    await page.keyboard.press('Space');
  }
  expect(await wanted.isChecked()).toBe(true);
}

async function restNone(section: string, way: 'forward' | 'back'): Promise<void> {
  await tabTo(page, page.locator('.a-card', { hasText: section }).getByRole('button', { name: /^其余 \d+ 项均为无$/ }).first(), way);
  await page.keyboard.press('Enter');
}

test('signs in, registers a resident, and Esc never takes away what was typed', async () => {
  await signInByKeys(first);
  // Fading so slowly that the search is opened again before it has gone, as quick hands do.
  const slow = await page.addStyleTag({ content: '.ant-modal-root * { animation-duration: 1.5s !important }' });
  await command(page, '登记老人');
  await focused(page.getByLabel('姓名', { exact: true }));
  await page.keyboard.type('周桂兰');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await focused(page.getByRole('combobox', { name: '查找' }));
  await page.keyboard.press('Escape');
  await page.getByRole('combobox', { name: '查找' }).waitFor({ state: 'hidden' });
  expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('周桂兰');
  await focused(page.getByLabel('姓名', { exact: true }));
  await slow.evaluate((style) => { (style as HTMLStyleElement).remove(); });
  await tabTo(page, page.getByLabel('证件号码'));
  await page.keyboard.type(idNumber('320000', '1941-05-06', 26));
  await tabTo(page, page.getByLabel('出生日期'));
  await page.getByText('已按证件号码填入').first().waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('已登记：周桂兰').waitFor();
});

const sheet = answers(1);

test('assesses: digits answer and move on, and after the last answer Enter closes the form', async () => {
  await tabTo(page, page.getByRole('button', { name: '开始评估' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '开始评估' }).waitFor();
  await focused(page.getByRole('main').getByRole('button', { name: '开始评估' }));
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '评估 周桂兰' }).waitFor();
  await settled(page);
  await tickByKeys('A.2.6', '汉族');
  await tickByKeys('A.2.9', '小学');
  await tickByKeys('A.2.10', '养老机构');
  await tickByKeys('A.2.11', '丧偶');
  await tickByKeys('A.2.12', '自费');
  await tickByKeys('A.2.13', '退休金/养老金');
  await restNone('A.2', 'back');
  await tabTo(page, page.locator('[id="field-A.3.1"] input'));
  await page.keyboard.type('周明');
  await tickByKeys('A.3.2', '子女');
  await restNone('A.4', 'forward');
  await restNone('A.5', 'forward');
  await tabTo(page, page.locator('[id="item-B.1.1"]'));
  for (const one of sheet) {
    expect(await page.evaluate(() => document.activeElement?.id)).toBe(`item-${one.code}`);
    await page.keyboard.press(one.key);
    await page.locator(`[id="item-${one.code}"]`).getByRole('radio', { checked: true }).waitFor();
  }
  await focused(page.getByRole('button', { name: '完成填写' }));
  await picture(page, 'keyboard-filled');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '签署评估' }).waitFor();
});

async function signByKeys(who: Colleague): Promise<void> {
  await tabTo(page, page.getByRole('button', { name: '签署评估' }));
  await page.keyboard.press('Enter');
  await focused(page.getByLabel(/的登录密码$/));
  await page.keyboard.type(who.password);
  await page.keyboard.press('Enter');
}

test('two people sign and the report is taken along as PDF and Word, without one click', async () => {
  await signByKeys(first);
  await page.getByText('您已签署。请由另一位评估员登录后签署。').waitFor();
  await command(page, '退出登录');
  await page.getByRole('heading', { name: '登录' }).waitFor();
  await signInByKeys(second);
  await command(page, '今日');
  await tabTo(page, page.getByRole('link', { name: /周桂兰/ }).first());
  await page.keyboard.press('Enter');
  await signByKeys(second);
  await tabTo(page, page.getByRole('button', { name: '打印评估报告' }));
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '导出 PDF' }).waitFor();
  await settled(page);
  await tabTo(page, page.getByRole('button', { name: '导出 PDF' }));
  const pdf = await downloaded(page, () => page.keyboard.press('Enter'));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await tabTo(page, page.getByRole('button', { name: '导出 Word' }));
  const docx = await downloaded(page, () => page.keyboard.press('Enter'));
  expect(docx.name).toMatch(/\.docx$/);
  expect(readReport('pdf', pdfText(pdf.path))).toEqual(expectedReport(sheet, [first.name, second.name]));
  expect(await clicks(page)).toBe(0);
  expect(faults).toEqual([]);
});
