import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { createBrowserPrinter } from '@core/platform/renderers/browser-printer';
import { findBrowser } from '@core/platform/renderers/find-browser';
import type { PdfPrinter } from '@core/platform/renderers/pdf-printer';
import { locked, newResident } from '../support/assessments';
import { createTestCore, testPaths, type CoreClient } from '../support/test-core';
import { tell } from './report';

const REPORTS = 200;

/** 200 signed reports in one PDF: the whole command, beside the same browser printing the same HTML with nothing of ours around it. */
async function main(): Promise<void> {
  const browserPath = findBrowser();
  const own = createBrowserPrinter({ fontsDir: testPaths.fontsDir });
  if (browserPath === null || own === null) throw new Error('there is no Chromium to print with');
  let html = '';
  const printer: PdfPrinter = { print: (page, options) => { html = page; return own.print(page, options); }, close: () => own.close() };
  const t = await createTestCore({ printer });
  const people: [CoreClient, CoreClient] = [await t.signInAs('headNurse'), await t.signInAs('assessor')];
  const ids: string[] = [];
  for (let one = 0; one < REPORTS; one += 1) {
    ids.push((await locked(people, await newResident(people[0], { name: `周${String(one)}` }), { frailty: (one % 10) / 10 })).id);
  }
  const ours = async () => {
    const began = performance.now();
    const made = await t.client.documents.export({ form: 'assessment-report', ids, language: 'zh-CN', taskId: 'print', format: 'pdf', purpose: null });
    if (made.documents !== REPORTS) throw new Error('not all reports were printed');
    await own.close();
    return performance.now() - began;
  };
  const bare = async () => {
    const began = performance.now();
    const browser = await chromium.launch({ executablePath: browserPath, headless: true, chromiumSandbox: process.getuid?.() !== 0 });
    const page = await browser.newPage();
    await page.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      if (pathname === '/') await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      else if (pathname.endsWith('.ttf')) await route.fulfill({ body: readFileSync(join(testPaths.fontsDir, pathname.split('/').at(-1) ?? '')), contentType: 'font/ttf', headers: { 'access-control-allow-origin': '*' } });
      else await route.abort();
    });
    page.setDefaultTimeout(300_000);
    await page.goto('http://print.invalid/', { waitUntil: 'load' });
    await page.pdf({ preferCSSPageSize: true, printBackground: true });
    await browser.close();
    return performance.now() - began;
  };
  await ours();
  const rounds = { ours: [] as number[], bare: [] as number[] };
  for (let round = 0; round < 2; round += 1) {
    rounds.bare.push(await bare());
    rounds.ours.push(await ours());
  }
  const best = (times: number[]) => Math.min(...times) / 1000;
  tell({ name: `${String(REPORTS)} reports to one PDF, beside Chromium printing the same HTML`, ours: best(rounds.ours), floor: best(rounds.bare), unit: 's', held: 'ratio', limit: 1.5 });
  t.close();
}

void main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
