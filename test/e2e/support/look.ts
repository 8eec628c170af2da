import type { Page } from 'playwright-core';

/** What makes the page itself wider than the window; wide tables may scroll in a box of their own. */
export async function sticksOut(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    if (wide <= 0) return [];
    const last = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > window.innerWidth + 1);
    return [`${String(wide)} px too wide: ${last.slice(-3).map((one) => `${one.tagName}.${one.className}`).join(' | ')}`];
  });
}

/** Words cut off with neither dots nor a way to scroll to the rest, or too long for their button. */
export async function cutWords(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll<HTMLElement>('button, a, h1, h2, label, dt, dd, header span, .ant-segmented-item-label, .ant-tag')]
    .filter((one) => {
      const style = getComputedStyle(one);
      const cut = style.overflowX === 'hidden' && style.textOverflow !== 'ellipsis';
      // Words only a screen reader gets are clipped on purpose.
      return one.offsetParent !== null && one.clientWidth > 2 && (cut || one.matches('.a-nav-link, .ant-btn')) && one.scrollWidth > one.clientWidth + 1;
    })
    .map((one) => `${one.tagName}.${one.className}: ${one.textContent.slice(0, 40)}`));
}

/** Every text of the page, and what is read aloud instead of it; not the printed page in its frame. */
export async function wordsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    // Languages call themselves by their own names, and what is marked as another language is meant to be in it.
    const apart = (one: Element): boolean => one.closest('script, style, iframe, [lang]:not(html)') !== null;
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent !== null && !apart(parent)) found.push(node.textContent ?? '');
    }
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) {
      for (const one of document.querySelectorAll(`[${name}]`)) if (!apart(one)) found.push(one.getAttribute(name) ?? '');
    }
    return [...new Set(found.map((one) => one.trim()).filter((one) => one !== ''))];
  });
}

const HAN = /\p{Script=Han}/u;

/** Chinese words on an English page that are not somebody's data. */
export function leftInChinese(words: readonly string[], data: readonly string[]): string[] {
  const longestFirst = [...data].sort((a, b) => b.length - a.length);
  return words.filter((one) => HAN.test(longestFirst.reduce((text, token) => text.replaceAll(token, ''), one)));
}

/** Proper names that stay as they are in every language. */
const PROPER = ['SIL Open Font License', 'Noto Sans SC'];

/** English sentences on a Chinese page: three Latin words in a row. Pinyin is no English. */
export function leftInEnglish(words: readonly string[], known: readonly string[]): string[] {
  const data = [...PROPER, ...known];
  return words.filter((one) => /[A-Za-z]{2,}(?:[\s,]+[A-Za-z]{2,}){2}/.test(data.reduce((text, token) => text.replaceAll(token, ''), one)));
}

/** Every string with a Chinese character in it, however deep. */
export function hanStrings(value: unknown): string[] {
  if (typeof value === 'string') return HAN.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(hanStrings);
}
