import type { Page } from 'playwright-core';
import { demoPassword, demoPerson } from './arrange';
import type { Host } from './app';

/** Opens the program and signs in as a made-up person. */
export async function signInAs(page: Page, host: Host, role: string, position = 0): Promise<void> {
  await page.goto(host.address);
  await signIn(page, demoPerson(role, position).accountName, demoPassword);
}

/** Fills in the sign-in page with the keyboard. */
export async function signIn(page: Page, accountName: string, password: string): Promise<void> {
  await page.getByLabel('登录名').fill(accountName);
  await page.getByLabel('密码', { exact: true }).fill(password);
  await page.getByLabel('密码', { exact: true }).press('Enter');
  await page.getByRole('navigation', { name: '主导航' }).waitFor();
}

/** Goes to an address of the program, as a bookmark would, and waits until that page has drawn itself. */
export async function goTo(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    if (window.location.hash === `#${to}`) return;
    for (const title of document.querySelectorAll('main h1')) title.setAttribute('data-left', '');
    window.location.hash = `#${to}`;
  }, path);
  await page.locator('main h1:not([data-left])').first().waitFor();
  await settled(page);
}

/** Waits until nothing on the page is being fetched any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelector('.ant-skeleton, .ant-spin-spinning, .a-waiting') === null);
}

/** Chooses in a list that opens, by typing and Enter, as one does without the mouse. */
export async function chooseByKeys(page: Page, label: string, typed: string): Promise<void> {
  const field = page.getByRole('combobox', { name: label });
  await field.focus();
  await field.press('ArrowDown');
  const option = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden) .ant-select-item-option').filter({ hasText: typed }).first();
  await option.waitFor();
  // Down until the wanted one is the active one; a list of ten is walked, not searched.
  for (let step = 0; step < 60 && !(await option.evaluate((one) => one.classList.contains('ant-select-item-option-active'))); step += 1) await field.press('ArrowDown');
  await field.press('Enter');
}

/** Signs out by the search, without the mouse. */
export async function signOut(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '查找' }).fill('退出登录');
  await page.getByRole('option', { name: '退出登录' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: '登录' }).waitFor();
}
