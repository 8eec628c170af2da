import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { screens } from '@renderer/app/routes';
import { appraisalStates } from '@shared/contract/appraisals';
import { formCodes } from '@shared/contract/documents';
import { sessionStates } from '@shared/contract/training-facts';
import { addMonths, civilDateOf } from '@shared/kit/civil-date';
import { instantOfMs } from '@shared/kit/instant';
import { closeAll, openWindow, picture, root, seriousFindings, startHost, type Host, type Window } from './support/app';
import { demoPassword, lineAs, type Client } from './support/arrange';
import { cutWords, hanStrings, leftInChinese, leftInEnglish, sticksOut, wordsOn } from './support/look';
import { goTo, settled, signInAs } from './support/person';

const languages = ['zh-CN', 'en-US'] as const;
type Language = (typeof languages)[number];

/** The four windows of the guide, and the largest text. 150 % leaves a page two thirds of the points each way. */
const normal = [
  { name: '1366', width: 1366, height: 768 }, { name: '1920', width: 1920, height: 1080 },
  { name: '1366-at-150', width: 911, height: 512 }, { name: '1920-at-150', width: 1280, height: 720 },
];
const staffTabs = ['basic', 'posts', 'certificates', 'training', 'appraisals', 'history'];
const extraLarge = [{ name: '1366-extra-large', width: 1366, height: 768 }];

let host: Host;
let director: Client;
let window: Window;
/** Address of every page, by the pattern it is registered under. */
let addresses: ReadonlyMap<string, readonly string[]>;
/** Names and other things of the made-up home, which are in Chinese in every language. */
let data: string[];

async function everyAddress(): Promise<Map<string, string[]>> {
  const locked = await director.assessments.list({ states: ['locked'], limit: 200 });
  const drafts = await director.assessments.list({ states: ['draft'] });
  const overview = await director.careLevels.overview();
  const former = await director.assessments.list({ states: ['superseded'], limit: 200 });
  const again = locked.lines.find((line) => former.lines.some((other) => other.resident.id === line.resident.id));
  const older = former.lines.find((line) => line.resident.id === again?.resident.id);
  const undecided = overview.find((one) => one.undecided !== null)?.undecided?.id ?? again?.id;
  const awaiting = overview.find((one) => one.awaiting)?.resident.id;
  const resident = again?.resident.id;
  if (again === undefined || older === undefined || resident === undefined || undecided === undefined || awaiting === undefined) throw new Error('the made-up home is too small for this');
  const certificate = (await director.certificates.list({ limit: 1 })).rows[0]?.id;
  if (certificate === undefined) throw new Error('the made-up home has no certificate');
  const own: Record<string, string[]> = {
    ...await staffAddresses(),
    '/certificates/:id': [`/certificates/${certificate}`], '/certificates/:id/edit': [`/certificates/${certificate}/edit`, `/certificates/${certificate}/edit?act=renew`],
    '/residents/:id': [`/residents/${resident}`], '/residents/:id/edit': [`/residents/${resident}/edit`],
    '/assessments/start': [`/assessments/start?resident=${resident}`],
    '/assessments/:id': [`/assessments/${again.id}`, ...drafts.lines.slice(0, 1).map((line) => `/assessments/${line.id}`)],
    '/assessments/:id/fill': drafts.lines.slice(0, 1).map((line) => `/assessments/${line.id}/fill`),
    '/assessments/:id/compare/:other': [`/assessments/${older.id}/compare/${again.id}`],
    '/care-levels/propose/:id': [`/care-levels/propose/${undecided}`], '/care-levels/:id': [`/care-levels/${awaiting}`],
    '/print/:form': [
      ...formCodes.filter((form) => form === 'assessment-report').map((form) => `/print/${form}?ids=${again.id}`),
      ...formCodes.filter((form) => ['assessment-ledger', 'assessment-due', 'care-level-ledger'].includes(form)).map((form) => `/print/${form}`),
    ],
  };
  return new Map(screens.map(({ path }) => [path, own[path] ?? (path.includes(':') ? [] : [path])]));
}

/** Of people, sheets and trainings the ones with the most to show, each kind of state once. */
async function staffAddresses(): Promise<Record<string, string[]>> {
  const { rows: [member] } = await director.staff.list({ filter: { positions: ['caregiver'], states: ['employed'] }, limit: 1 });
  const { rows: sessions } = await director.training.sessions({});
  const today = civilDateOf(instantOfMs(Date.now()), 'Asia/Shanghai');
  const months = [0, -1, -2].map((ago) => addMonths(today, ago).slice(0, 7));
  const sheets = (await Promise.all(months.map((month) => director.appraisals.month({ month })))).flatMap((one) => one.people);
  const ofState = (state: string): string[] => sheets.filter((one) => one.sheet?.state === state).slice(0, 1).map((one) => `/appraisals/${one.sheet?.id ?? ''}`);
  const trainings = sessionStates.flatMap((state) => sessions.filter((one) => one.state === state).slice(0, 1));
  const open = sessions.find((one) => one.state === 'open');
  if (member === undefined || open === undefined) throw new Error('the made-up home has no caregiver, or no training to come');
  return {
    '/staff/:id': staffTabs.map((tab) => `/staff/${member.id}?tab=${tab}`), '/staff/:id/edit': [`/staff/${member.id}/edit`],
    '/appraisals/:id': appraisalStates.flatMap(ofState),
    '/training/:id': trainings.map((one) => `/training/${one.id}`), '/training/:id/edit': [`/training/${open.id}/edit`],
  };
}

async function everyName(): Promise<string[]> {
  const file: unknown = JSON.parse(readFileSync(join(root, 'resources', 'templates', 'demo-home.json'), 'utf8'));
  const { rows } = await director.residents.list({ limit: 200 });
  const whole = await Promise.all(rows.map(({ id }) => director.residents.get({ id })));
  // A single sign is part of too many words; pinyin stands on the record as it is.
  const staff = await Promise.all((await director.staff.list({ limit: 200 })).rows.map(({ id }) => director.staff.get({ id })));
  // A name of a relative stands beside the number.
  const data = [...hanStrings(file), ...hanStrings(whole), ...hanStrings(staff.map(({ name, contacts }) => ({ name, contacts })))];
  return [...new Set([...data, ...[...whole, ...staff].map((one) => one.namePinyin)])].filter((one) => one.length > 1);
}

beforeAll(async () => {
  host = await startHost({ demo: true });
  director = await lineAs(host, 'director');
  [addresses, data] = [await everyAddress(), await everyName()];
  window = await openWindow({ still: true });
  await signInAs(window.page, host, 'director');
});
afterAll(async () => { await closeAll(); });

const nameOf = (address: string): string => address.replace(/\?.*$/, '').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '_').replace(/^\//, '').replaceAll('/', '-');

/** Looks at one page in every window size. @returns what is wrong with it */
async function lookAt(address: string, name: string, language: Language, views: typeof normal, thorough: boolean): Promise<string[]> {
  const { page, faults } = window;
  const found: string[] = [];
  faults.length = 0;
  await page.setViewportSize({ width: 1366, height: 768 });
  // Another tab of the page that is open would not be drawn anew.
  if (address.includes('?tab=')) await goTo(page, '/settings/about');
  await goTo(page, address);
  for (const view of views) {
    await page.setViewportSize(view);
    await page.evaluate(async () => { await document.fonts.ready; await new Promise((done) => { requestAnimationFrame(() => { requestAnimationFrame(done); }); }); });
    await picture(page, `${name}.${language}.${view.name}`);
    found.push(...[...await sticksOut(page), ...await cutWords(page)].map((one) => `${view.name}: ${one}`));
  }
  if (thorough) {
    found.push(...await seriousFindings(page));
    const words = await wordsOn(page);
    found.push(...(language === 'en-US' ? leftInChinese(words, data) : leftInEnglish(words, data)).map((one) => `not ${language}: ${one}`));
  }
  return [...found, ...faults].map((one) => `${address}: ${one}`);
}

async function asPreferred(language: Language, textSize: 'normal' | 'extraLarge'): Promise<void> {
  await director.access.choosePreferences({ language, textSize });
  await window.page.reload();
  await window.page.locator('main h1').first().waitFor();
  await settled(window.page);
}

test('every page of the program has an address to look at', () => {
  expect([...addresses].filter(([, list]) => list.length === 0).map(([path]) => path)).toEqual([]);
});

describe.each(languages)('in %s', (language) => {
  // Every page in four windows: with each page added it takes longer, and the machine may be busy.
  test('every page fits its window at 100 % and 150 %, says nothing in another language, and axe finds nothing serious', { timeout: 240_000 }, async () => {
    await asPreferred(language, 'normal');
    const found: string[] = [];
    for (const list of addresses.values()) {
      for (const [at, address] of list.entries()) found.push(...await lookAt(address, `${nameOf(address)}${at === 0 ? '' : `-${String(at + 1)}`}`, language, normal, true));
    }
    expect(found).toEqual([]);
  });

  test('what lies over the pages: search, keys, about, lock; and the page of signing in', async () => {
    await asPreferred(language, 'normal');
    const { page } = window;
    await page.setViewportSize({ width: 1366, height: 768 });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      await picture(page, `${name}.${language}.1366`);
      const words = await wordsOn(page);
      const wrong = [...await sticksOut(page), ...await cutWords(page), ...await seriousFindings(page), ...(language === 'en-US' ? leftInChinese(words, data) : leftInEnglish(words, data))];
      found.push(...wrong.map((one) => `${name}: ${one}`));
    };
    await page.keyboard.press('Control+k');
    await page.locator('.a-palette [role=option]').first().waitFor();
    await page.keyboard.type('s');
    await page.locator('.a-palette [role=option]').first().waitFor();
    await look('over-search');
    await page.keyboard.press('Escape');
    await page.locator('.a-palette').waitFor({ state: 'hidden' });
    await page.keyboard.press('?');
    await page.getByRole('dialog').getByText('Esc').first().waitFor();
    await look('over-keys');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+l');
    await page.locator('.a-lock input').waitFor();
    await look('over-lock');
    await page.locator('.a-lock input').fill(demoPassword);
    await page.locator('.a-lock input').press('Enter');
    await page.locator('.a-lock').waitFor({ state: 'detached' });
    const stranger = await openWindow({ still: true });
    await stranger.page.goto(host.address);
    await stranger.page.locator('input[autocomplete=username]').waitFor();
    // Chinese comes first on a computer nobody has chosen a language on.
    if (language === 'en-US') await stranger.page.getByText('English').click();
    await picture(stranger.page, `sign-in.${language}.1366`);
    const words = await wordsOn(stranger.page);
    found.push(...await seriousFindings(stranger.page), ...(language === 'en-US' ? leftInChinese(words, data) : leftInEnglish(words, data)));
    await stranger.context.close();
    expect(found).toEqual([]);
  });

  test('the first run', async () => {
    const empty = await startHost();
    const { page, context } = await openWindow({ still: true });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      for (const view of normal) {
        await page.setViewportSize(view);
        await picture(page, `${name}.${language}.${view.name}`);
        found.push(...[...await sticksOut(page), ...await cutWords(page)].map((one) => `${name} ${view.name}: ${one}`));
      }
      const words = await wordsOn(page);
      found.push(...[...await seriousFindings(page), ...(language === 'en-US' ? leftInChinese(words, data) : leftInEnglish(words, data))].map((one) => `${name}: ${one}`));
    };
    await page.goto(empty.address);
    await page.locator('.a-door').first().waitFor();
    if (language === 'en-US') await page.getByText('English').click();
    await look('first-run-welcome');
    await page.locator('.a-door').first().click();
    await page.locator('input[type=text]').first().waitFor();
    // Everything is asked for at once, so that the sentences of refusal are looked at too.
    await page.locator('button[type=submit]:visible').first().click();
    await page.locator('.ant-form-item-explain-error').first().waitFor();
    await look('first-run-home');
    await context.close();
    await empty.stop();
    expect(found).toEqual([]);
  });

  test('every page fits its window with the largest text', async () => {
    await asPreferred(language, 'extraLarge');
    const found: string[] = [];
    for (const list of addresses.values()) for (const address of list.slice(0, 1)) found.push(...await lookAt(address, nameOf(address), language, extraLarge, false));
    expect(found).toEqual([]);
  });
});
