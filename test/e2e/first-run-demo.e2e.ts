import { afterAll, expect, test } from 'vitest';
import { closeAll, clicks, downloaded, openWindow, picture, startHost } from './support/app';
import { lineAs } from './support/arrange';
import { readReport } from './support/paper';
import { settled } from './support/person';
import { pdfFonts, pdfText } from './support/readers';

afterAll(async () => { await closeAll(); });

test('from an empty folder to the report of a made-up resident as PDF: at most 6 clicks and 60 seconds', async () => {
  const host = await startHost();
  const { page, faults } = await openWindow();
  const began = performance.now();
  await page.goto(host.address);
  await page.getByRole('heading', { name: '欢迎使用安颐' }).waitFor();
  await picture(page, 'first-run');
  await page.getByRole('button', { name: /先看演示机构/ }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor({ timeout: 30_000 });
  await page.getByRole('heading', { name: '今日' }).waitFor();
  await settled(page);
  await picture(page, 'today');
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '评估' }).click();
  await page.getByRole('row').filter({ hasText: '已锁定' }).first().click();
  await page.getByRole('button', { name: '打印评估报告' }).click();
  const pdf = await downloaded(page, () => page.getByRole('button', { name: '导出 PDF' }).click());
  const seconds = (performance.now() - began) / 1000;
  const used = await clicks(page);
  process.stdout.write(`empty folder to report: ${String(used)} clicks, ${seconds.toFixed(1)} s\n`);
  expect(used).toBeLessThanOrEqual(6);
  expect(seconds).toBeLessThan(60);

  // The paper says what core says.
  const id = /ids=([^&]+)/.exec(page.url())?.[1] ?? '';
  const record = await (await lineAs(host, 'director')).assessments.get({ id });
  if (record.result === null || !record.score.complete) throw new Error('a locked assessment has a result');
  const read = readReport('pdf', pdfText(pdf.path));
  expect(Object.keys(read.scores).sort()).toEqual(Object.keys(record.sheet.answers).sort());
  expect(Object.values(read.scores)).toHaveLength(26);
  expect(Object.values(read.scores).reduce((sum, points) => sum + points, 0)).toBe(record.result.total);
  expect([read.total, read.grade, read.signers]).toEqual([record.result.total, record.result.grade, record.signatures.map((one) => one.person.name)]);
  const fonts = pdfFonts(pdf.path);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((font) => !font.embedded || font.type.includes('Type 3'))).toEqual([]);
  expect(faults).toEqual([]);
});
