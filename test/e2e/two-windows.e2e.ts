import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { closeAll, openWindow, picture, startHost, type Host, type Window } from './support/app';
import { demoPerson, lineAs, type Client } from './support/arrange';
import { goTo, signInAs } from './support/person';

let host: Host;
let client: Client;
let nurse: Window;
let director: Window;
beforeAll(async () => {
  host = await startHost({ demo: true });
  client = await lineAs(host, 'director');
  [nurse, director] = [await openWindow(), await openWindow()];
  await signInAs(nurse.page, host, 'headNurse');
  await signInAs(director.page, host, 'director');
});
afterAll(async () => { await closeAll(); });

const save = (page: Page): Promise<void> => page.getByRole('button', { name: '保存档案' }).click();

test('two people correct one resident: the second is shown both versions and nothing typed is lost', async () => {
  const { rows: [resident] } = await client.residents.list({ limit: 1 });
  if (resident === undefined) throw new Error('nobody lives here');
  for (const { page } of [nurse, director]) await goTo(page, `/residents/${resident.id}/edit`);
  await nurse.page.getByLabel('本人电话').fill('13900000111');
  await save(nurse.page);
  await nurse.page.getByRole('heading', { name: resident.name }).first().waitFor();

  await director.page.getByLabel('床位').fill('9-909-9');
  await save(director.page);
  const dialog = director.page.getByRole('dialog', { name: '这份档案刚被别人修改过' });
  await dialog.waitFor();
  await dialog.getByText('13900000111').waitFor();
  await dialog.getByText('9-909-9').waitFor();
  await dialog.getByText(new RegExp(demoPerson('headNurse').name)).waitFor();
  await picture(director.page, 'stale-resident');
  await dialog.getByRole('button', { name: '保留我的改动' }).click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await director.page.getByLabel('床位').inputValue()).toBe('9-909-9');
  expect(await director.page.getByLabel('本人电话').inputValue()).toBe('13900000111');
  await save(director.page);
  await director.page.getByText('9-909-9').first().waitFor();
  const now = await client.residents.get({ id: resident.id });
  expect([now.bed, now.phone]).toEqual(['9-909-9', '13900000111']);
});

test('two people fill in one assessment: what differs is named, and both answers can be kept', async () => {
  const { lines: [draft] } = await client.assessments.list({ states: ['draft'] });
  if (draft === undefined) throw new Error('no assessment is under way');
  for (const { page } of [nurse, director]) await goTo(page, `/assessments/${draft.id}/fill`);
  const before = await client.assessments.get({ id: draft.id });
  const option = (page: Page, item: string, at: number) => page.locator(`[id="item-${item}"]`).getByRole('radio').nth(at);
  const other = async (item: string): Promise<number> => ((await option(nurse.page, item, 0).getAttribute('aria-checked')) === 'true' ? 1 : 0);
  const [first, second] = [await other('B.1.1'), await other('B.1.2')];
  await option(nurse.page, 'B.1.1', first).click();
  await nurse.page.getByText(/已自动保存/).waitFor();
  await option(director.page, 'B.1.2', second).click();
  const dialog = director.page.getByRole('dialog');
  await dialog.getByText(/B\.1\.1/).first().waitFor();
  await picture(director.page, 'stale-assessment');
  await dialog.getByRole('button').last().click();
  await dialog.waitFor({ state: 'hidden' });
  expect(await option(director.page, 'B.1.1', first).getAttribute('aria-checked')).toBe('true');
  expect(await option(director.page, 'B.1.2', second).getAttribute('aria-checked')).toBe('true');
  await expect.poll(async () => {
    const { sheet } = await client.assessments.get({ id: draft.id });
    return sheet.answers['B.1.1'] !== before.sheet.answers['B.1.1'] && sheet.answers['B.1.2'] !== before.sheet.answers['B.1.2'];
  }, { timeout: 5_000 }).toBe(true);
});

test('what one window changes stands in the other within two seconds', async () => {
  await goTo(nurse.page, '/residents');
  const { rows: [, resident] } = await client.residents.list({ limit: 2 });
  if (resident === undefined) throw new Error('nobody lives here');
  await goTo(director.page, `/residents/${resident.id}/edit`);
  await director.page.getByLabel('床位').fill('8-808-8');
  expect(await nurse.page.getByText('8-808-8').count()).toBe(0);
  await save(director.page);
  await director.page.getByText('8-808-8').first().waitFor();
  await nurse.page.getByText('8-808-8').waitFor({ timeout: 2_000 });
  expect([...nurse.faults, ...director.faults]).toEqual([]);
});
