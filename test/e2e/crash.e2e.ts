import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { closeAll, openWindow, picture, startHost, type Host } from './support/app';
import { demoPassword, lineAs } from './support/arrange';
import { RESIDENT_DRAFT } from '@shared/contract/residents';
import { goTo, signInAs } from './support/person';

let host: Host;
let page: Page;
beforeAll(async () => {
  host = await startHost({ demo: true });
  ({ page } = await openWindow());
  await signInAs(page, host, 'headNurse');
});
afterAll(async () => { await closeAll(); });

/** The power is cut and comes back: same port, same data. */
async function powerCut(): Promise<void> {
  await host.kill();
  await page.getByText('正在重新连接数据服务').waitFor();
  await picture(page, 'crash-reconnecting');
  host = await startHost({ dataDir: host.dataDir, port: host.port });
  await page.getByText('正在重新连接数据服务').waitFor({ state: 'hidden', timeout: 30_000 });
}

/** Types on without a pause for a while. @returns how much had been typed two seconds before the end */
async function typeOn(word: string, ms: number): Promise<{ typed: string; twoSecondsAgo: string }> {
  const moments: { at: number; typed: string }[] = [];
  let typed = '';
  const began = performance.now();
  while (performance.now() - began < ms) {
    const key = word.charAt(typed.length % word.length);
    await page.keyboard.type(key);
    typed += key;
    moments.push({ at: performance.now(), typed });
    await page.waitForTimeout(90);
  }
  const end = performance.now();
  return { typed, twoSecondsAgo: moments.filter((one) => one.at <= end - 2_000).at(-1)?.typed ?? '' };
}

test('power cut while a resident is being entered: at most two seconds of typing are lost, and the draft is offered with its age', async () => {
  await goTo(page, '/residents/new');
  await page.getByLabel('床位').fill('3-201-1');
  const name = page.getByLabel('姓名', { exact: true });
  await name.focus();
  const { typed, twoSecondsAgo } = await typeOn('zhouguilan', 4_500);
  expect(typed.length).toBeLessThan(60);
  await host.kill();
  // What was in core at the moment of the cut, seen from a computer that never saw the form.
  host = await startHost({ dataDir: host.dataDir, port: host.port });
  const draft = await (await lineAs(host, 'headNurse')).drafts.find({ form: RESIDENT_DRAFT, subject: '' });
  const kept = (draft?.body as { name?: string } | undefined)?.name ?? '';
  process.stdout.write(`typed ${String(typed.length)} signs without a pause, ${String(kept.length)} of them kept; two seconds before the cut there were ${String(twoSecondsAgo.length)}\n`);
  expect(typed.startsWith(kept)).toBe(true);
  expect(kept.length).toBeGreaterThanOrEqual(twoSecondsAgo.length);
  expect(twoSecondsAgo.length).toBeGreaterThan(5);

  // The window that was there all along has lost nothing and catches up by itself.
  expect(await name.inputValue()).toBe(typed);
  await page.getByText(/已自动保存/).waitFor({ timeout: 20_000 });
  await page.reload();
  await page.getByText(/最后保存于 .+（.+）。要接着填写吗/).waitFor({ timeout: 20_000 });
  await picture(page, 'draft-offered');
  await page.getByRole('button', { name: '接着填写' }).click();
  expect([await name.inputValue(), await page.getByLabel('床位').inputValue()]).toEqual([typed, '3-201-1']);
});

test('power cut in the middle of an assessment: the window says so, connects again by itself, and goes on where it was', async () => {
  const client = await lineAs(host, 'director');
  const { rows } = await client.residents.list({ limit: 60 });
  const busy = new Set((await client.assessments.list({ states: ['draft', 'complete', 'firstSigned'], limit: 200 })).lines.map((line) => line.resident.id));
  const resident = rows.find((one) => !busy.has(one.id));
  if (resident === undefined) throw new Error('everybody is being assessed');
  const made = await client.assessments.start({ residentId: resident.id, reason: 'routine' });
  await goTo(page, `/assessments/${made.id}/fill`);
  const option = (item: string) => page.locator(`[id="item-${item}"]`).getByRole('radio').first();
  for (const item of ['B.1.1', 'B.1.2', 'B.1.3']) await option(item).click();
  await page.waitForTimeout(2_000);
  for (const item of ['B.1.4', 'B.1.5']) await option(item).click();
  await powerCut();
  const kept = await (await lineAs(host, 'headNurse')).assessments.get({ id: made.id });
  expect(['B.1.1', 'B.1.2', 'B.1.3'].every((item) => kept.sheet.answers[item] !== undefined)).toBe(true);
  for (const item of ['B.1.1', 'B.1.2', 'B.1.3', 'B.1.4', 'B.1.5']) expect(await option(item).getAttribute('aria-checked')).toBe('true');
  await option('B.1.6').click();
  await page.getByText(/已自动保存/).waitFor({ timeout: 20_000 });
  await page.reload();
  for (const item of ['B.1.1', 'B.1.5', 'B.1.6']) await page.locator(`[id="item-${item}"]`).getByRole('radio', { checked: true }).waitFor();
});

test('the window locks when nobody touches it, and the form below is as it was', async () => {
  const minutes = (await (await lineAs(host, 'headNurse')).access.state()).me?.idleLockMinutes ?? 0;
  expect(minutes).toBeGreaterThan(0);
  // A clock of the page's own: half an hour passes between two looks of the idle watch.
  await page.clock.install();
  await page.reload();
  await goTo(page, '/residents/new');
  await page.getByRole('button', { name: '放弃并重新填写' }).click().catch(() => undefined);
  await page.getByLabel('姓名', { exact: true }).fill('钱玉珍');
  await page.clock.runFor(2_000);
  await page.clock.fastForward((minutes + 1) * 60_000);
  await page.clock.runFor(6_000);
  await page.getByRole('dialog', { name: '屏幕已锁定' }).waitFor();
  await picture(page, 'locked');
  await page.getByLabel('密码', { exact: true }).fill('not this one');
  await page.getByLabel('密码', { exact: true }).press('Enter');
  await page.clock.runFor(3_000);
  await page.getByText(/密码.*不对/).first().waitFor();
  await page.getByLabel('密码', { exact: true }).fill(demoPassword);
  await page.getByLabel('密码', { exact: true }).press('Enter');
  await page.clock.runFor(3_000);
  await page.getByRole('dialog', { name: '屏幕已锁定' }).waitFor({ state: 'hidden' });
  expect(await page.getByLabel('姓名', { exact: true }).inputValue()).toBe('钱玉珍');
});
