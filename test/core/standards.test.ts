import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { createTestCore, later, type TestCore, testPaths } from '../support/test-core';
import { failure } from '../support/failure';

let t: TestCore;
afterEach(() => { t.close(); });

const scaleText = readFileSync(join(testPaths.resourcesDir, 'standards/scale/gbt-42195/2022.json'), 'utf8');
/** The shipped scale as a home would hand it in after editing. */
function ownScale(change: Record<string, unknown> = {}): string {
  return JSON.stringify({ ...(JSON.parse(scaleText) as object), edition: 'home-1', effectiveFrom: '2026-11-01', status: 'local', ...change });
}
const today = asCivilDate('2026-11-23');
const reason = '院务会议决定';

describe('reading standards', () => {
  test('lists every shipped edition, none refused, and gives one whole', async () => {
    t = await createTestCore();
    const { editions, refused } = await t.client.standards.list({});
    expect(refused).toEqual([]);
    expect(editions.filter((one) => one.kind === 'scale').map((one) => [one.family, one.origin, one.inForceToday])).toContainEqual(['gbt-42195', 'bundled', true]);
    const whole = await t.client.standards.get({ kind: 'scale', family: 'gbt-42195' });
    expect(whole.standard.kind === 'scale' && whole.standard.totalMax).toBe(90);
    expect(await t.client.standards.byHash({ hash: whole.hash })).toEqual(whole);
    expect(await failure(t.client.standards.get({ kind: 'scale', family: 'gbt-42195', on: asCivilDate('2001-01-01') }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(t.client.standards.byHash({ hash: '0'.repeat(64) }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('gives the code lists before anybody can sign in, nothing else', async () => {
    t = await createTestCore({ setUp: false });
    const lists = await t.client.standards.codeLists();
    expect(lists.map((list) => list.family)).toContain('institution-kind');
    expect(await failure(t.client.standards.settings())).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('editions of the home', () => {
  test('are checked, hold before the shipped one, outlive a restart and step back when retired', async () => {
    t = await createTestCore();
    const mine = await t.client.standards.importEdition({ text: ownScale() });
    expect(mine).toMatchObject({ origin: 'institution', edition: 'home-1', inForceToday: true, own: { version: 1 } });
    expect((await t.client.standards.scale({ family: 'gbt-42195' })).scale.edition).toBe('home-1');
    expect((await t.client.standards.scale({ family: 'gbt-42195', on: asCivilDate('2026-10-31') })).scale.edition).toBe('2022');
    t = t.restart();
    expect((await t.client.standards.scale({ family: 'gbt-42195' })).hash).toBe(mine.hash);
    const own = mine.own;
    if (own === null) throw new Error('no facts');
    const retire = { id: own.id, expectedVersion: 1, reason };
    expect(await t.client.standards.retireEdition(retire)).toEqual({ id: own.id, version: 2 });
    expect(await failure(t.client.standards.retireEdition(retire))).toMatchObject({ code: 'STALE_VERSION', data: { current: 2 } });
    expect((await t.client.standards.scale({ family: 'gbt-42195' })).scale.edition).toBe('2022');
    expect((await t.client.standards.byHash({ hash: mine.hash })).standard.edition).toBe('home-1');
    const listed = (await t.client.standards.list({ kind: 'scale' })).editions.find((one) => one.hash === mine.hash);
    expect(listed).toMatchObject({ retired: true, inForceToday: false, own: { retireReason: reason } });
  });

  test('are refused with the rule they break and where, and nothing is stored', async () => {
    t = await createTestCore();
    const wrong = await failure(t.client.standards.importEdition({ text: ownScale({ totalMax: 91 }) }));
    expect(wrong).toMatchObject({ code: 'INVALID_EDITION' });
    expect(JSON.stringify(wrong.data)).toContain('"problem":"maxSum"');
    expect(await failure(t.client.standards.importEdition({ text: 'PK not json' }))).toMatchObject({ code: 'INVALID_EDITION', data: { problems: [{ problem: 'notJson' }] } });
    expect(await failure(t.client.standards.importEdition({ text: ownScale({ status: 'official' }) }))).toMatchObject({ code: 'INVALID_EDITION', data: { problems: [{ problem: 'officialRefused' }] } });
    expect(await failure(t.client.standards.importEdition({ text: ownScale({ edition: '2022' }) }))).toMatchObject({ code: 'EDITION_EXISTS' });
    expect((await t.client.standards.list({})).editions.every((one) => one.origin === 'bundled')).toBe(true);
  });

  test('start as a copy that can be imported as it is and claims nothing', async () => {
    t = await createTestCore();
    const { hash } = await t.client.standards.get({ kind: 'naming-scheme', family: 'nursing-levels' });
    const copy = await t.client.standards.exportEdition({ hash, asCopy: 'ours' });
    expect(copy.fileName).toBe('nursing-levels-ours.json');
    expect(await t.client.standards.importEdition({ text: copy.text })).toMatchObject({ edition: 'ours', status: 'unverified', mandatory: false });
    const plain = await t.client.standards.exportEdition({ hash, asCopy: null });
    expect(JSON.parse(plain.text)).toMatchObject({ edition: '2026', status: 'reference' });
    expect(await failure(t.client.standards.exportEdition({ hash: 'f'.repeat(64), asCopy: null }))).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('what the home decides', () => {
  test('switches follow the edition until the home adopts others, from a day on, with a trail', async () => {
    t = await createTestCore();
    const before = (await t.client.standards.settings()).scales.find((one) => one.family === 'gbt-42195');
    expect(before).toMatchObject({ overrides: {}, version: 0, switches: { assessorsRequired: 2, validityMonths: 12 } });
    const adopt = { family: 'gbt-42195', overrides: { shortValidity: { months: 6, grades: [3, 4] } }, effectiveOn: asCivilDate('2026-12-01'), reason };
    const ahead = await t.client.standards.adoptSwitches({ ...adopt, expectedVersion: 0 });
    expect(ahead).toMatchObject({ version: 1, overrides: {}, history: [{ effectiveOn: '2026-12-01', reason, version: 1 }] });
    later(t.clock, { days: 8 });
    expect((await t.client.standards.scale({ family: 'gbt-42195' })).switches.shortValidity).toEqual({ months: 6, grades: [3, 4] });
    expect((await t.client.standards.scale({ family: 'gbt-42195', on: asCivilDate('2026-11-30') })).switches.shortValidity.grades).toEqual([]);
    const trail = await t.client.system.audit({});
    expect(trail.entries[0]).toMatchObject({ procedure: 'standards.adoptSwitches', subjectKind: 'scaleSetting' });
  });

  test('refuses a day that has passed, grades the scale does not have, an older version and a scale nobody knows', async () => {
    t = await createTestCore();
    const input = { family: 'gbt-42195', overrides: { validityMonths: 6 }, effectiveOn: today, reason, expectedVersion: 0 };
    expect(await failure(t.client.standards.adoptSwitches({ ...input, effectiveOn: asCivilDate('2026-11-22') }))).toMatchObject({ data: { issues: [{ path: ['effectiveOn'], reason: 'dateOrder' }] } });
    expect(await failure(t.client.standards.adoptSwitches({ ...input, overrides: { shortValidity: { months: 6, grades: [9] } } }))).toMatchObject({ data: { issues: [{ reason: 'notInList' }] } });
    expect(await failure(t.client.standards.adoptSwitches({ ...input, family: 'none' }))).toMatchObject({ code: 'NOT_FOUND' });
    await t.client.standards.adoptSwitches(input);
    expect(await failure(t.client.standards.adoptSwitches(input))).toMatchObject({ code: 'STALE_VERSION', data: { current: 1 } });
  });

  test('chooses how care levels are called from a day on, among schemes that name every rank', async () => {
    t = await createTestCore();
    const { naming } = await t.client.standards.settings();
    expect(naming).toMatchObject({ family: 'nursing-levels', version: 0 });
    expect(naming.choices.every((one) => one.usable)).toBe(true);
    const choice = { family: 'self-assisted-nursed', effectiveOn: today, reason, expectedVersion: 0 };
    expect(await t.client.standards.chooseNamingScheme(choice)).toEqual({ family: 'self-assisted-nursed', version: 1 });
    expect(await failure(t.client.standards.chooseNamingScheme(choice))).toMatchObject({ code: 'STALE_VERSION' });
    expect((await t.client.standards.settings()).naming).toMatchObject({ family: 'self-assisted-nursed', version: 1, history: [{ family: 'self-assisted-nursed', reason }] });
    expect(await failure(t.client.standards.chooseNamingScheme({ ...choice, family: 'none' }))).toMatchObject({ code: 'NOT_FOUND' });
    const short = { ...(JSON.parse((await t.client.standards.exportEdition({ hash: (await t.client.standards.get({ kind: 'naming-scheme', family: 'nursing-levels' })).hash, asCopy: 'short' })).text) as { levels: unknown[] }), family: 'short' };
    await t.client.standards.importEdition({ text: JSON.stringify({ ...short, levels: short.levels.slice(0, 2) }) });
    expect(await failure(t.client.standards.chooseNamingScheme({ ...choice, family: 'short', expectedVersion: 1 }))).toMatchObject({ code: 'RANKS_NOT_NAMED' });
  });

  test('is not for everybody', async () => {
    t = await createTestCore();
    const assessor = await t.signInAs('assessor');
    expect(await failure(assessor.standards.importEdition({ text: ownScale() }))).toMatchObject({ code: 'FORBIDDEN' });
    expect((await assessor.standards.scale({ family: 'gbt-42195' })).switches.assessorsRequired).toBe(2);
  });
});
