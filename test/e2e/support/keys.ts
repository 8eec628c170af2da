import { expect } from 'vitest';
import type { Locator, Page } from 'playwright-core';

/** Walks with Tab (or back with Shift+Tab) until the element has the focus, as somebody without a mouse must. */
export async function tabTo(page: Page, target: Locator, way: 'forward' | 'back' = 'forward'): Promise<void> {
  await target.waitFor();
  for (let step = 0; step < 120; step += 1) {
    if (await target.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press(way === 'forward' ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`Tab never came to ${String(target)}`);
}

/** Waits until the page itself has put the focus there. */
export async function focused(target: Locator): Promise<void> {
  await target.waitFor();
  await expect.poll(() => target.evaluate((one) => one === document.activeElement), { timeout: 8_000, message: `focus on ${String(target)}` }).toBe(true);
}

/** Opens a page or does a thing by its name in the search. */
export async function command(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await focused(page.getByRole('combobox', { name: '查找' }));
  await page.keyboard.type(name);
  await page.getByRole('option', { name }).first().waitFor();
  await page.keyboard.press('Enter');
}
