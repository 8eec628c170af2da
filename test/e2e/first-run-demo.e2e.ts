import { afterAll, expect, test } from 'vitest';
import { closeAll, clicks, openWindow, picture, startHost } from './support/app';

afterAll(async () => { await closeAll(); });

test('from an empty folder to the printed report of a made-up resident: at most 6 clicks and 60 seconds', async () => {
  const host = await startHost();
  const { page, faults } = await openWindow();
  const began = performance.now();
  await page.goto(host.address);
  await page.getByRole('heading', { name: '欢迎使用安颐' }).waitFor();
  await picture(page, 'first-run');
  await page.getByRole('button', { name: /先看演示机构/ }).click();
  await page.getByRole('navigation', { name: '主导航' }).waitFor({ timeout: 30_000 });
  await picture(page, 'today');
  expect(performance.now() - began).toBeLessThan(60_000);
  expect(await clicks(page)).toBeLessThanOrEqual(6);
  expect(faults).toEqual([]);
});
