import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { settableClock } from '@shared/kit/instant';
import { createTestCore, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';

// A year of a whole home is made up; the machine may be busy with other test files.
vi.setConfig({ testTimeout: 60_000 });

const open: TestCore[] = [];
const opened = (core: TestCore): TestCore => { open.push(core); return core; };
afterEach(() => { for (const core of open.splice(0)) core.close(); });

test('the demo door fills an empty database with sixty residents and thirty people and signs the window in', async () => {
  const t = opened(await createTestCore({ setUp: false }));
  await t.client.institution.openDemo();
  expect(await t.client.access.state()).toMatchObject({ setUp: true, demo: true, state: 'signedIn', me: { role: 'director' } });
  expect(await t.client.access.listAccounts()).toHaveLength(30);
  expect(await t.client.residents.list({})).toMatchObject({ total: 60 });
  expect(await failure(t.client.institution.openDemo())).toMatchObject({ code: 'ALREADY_SET_UP' });
});

test('the same day makes the same people and the same papers on every computer', { timeout: 60_000 }, async () => {
  const t = opened(await createTestCore({ setUp: false }));
  await t.client.institution.openDemo();
  const other = opened(await createTestCore({ setUp: false }));
  await other.client.institution.openDemo();
  const names = async (one: TestCore) => (await one.client.residents.list({ limit: 100 })).rows.map((row) => `${row.name} ${row.birthOn} ${String(row.bed)}`);
  expect(await names(t)).toEqual(await names(other));
  const papers = async (one: TestCore) => (await one.client.certificates.list({ limit: 500 })).rows.map((row) => `${row.holder?.name ?? ''} ${row.kind.code} ${String(row.number)} ${String(row.expiresOn)}`).sort();
  expect(await papers(t)).toEqual(await papers(other));
});

test('a home that is set up has no demo door', async () => {
  const t = opened(await createTestCore());
  expect(await failure(t.client.institution.openDemo())).toMatchObject({ code: 'ALREADY_SET_UP' });
  expect((await t.client.access.state()).demoAccounts).toBeNull();
});

test.each(['2026-01-02T02:00:00.000Z', '2028-02-29T03:00:00.000Z', '2027-03-31T15:59:00.000Z'])('it opens on any day: %s', async (now) => {
  const t = opened(await createTestCore({ setUp: false, clock: settableClock(now) }));
  await t.client.institution.openDemo();
  expect((await t.client.staff.counts()).states.employed).toBe(45);
  const trail = await t.client.system.audit({ limit: 200 });
  expect([trail.firstBroken, trail.entries.some((entry) => entry.clockWentBack)]).toEqual([null, false]);
});

describe('the home as it is made up', () => {
  // Made once: these tests only read it.
  let home: TestCore;
  beforeAll(async () => {
    home = await createTestCore({ setUp: false });
    await home.client.institution.openDemo();
  });
  afterAll(() => { home.close(); });

  test('the made-up home has a year of signed assessments, levels that follow, and a few things to do today', async () => {
    const rows = (await home.client.residents.list({ limit: 100 })).rows;
    expect(rows.every((row) => row.ability !== null)).toBe(true);
    // A level that departs from the policy holds only once the director has approved it.
    const awaited = (await home.client.careLevels.awaiting()).map((level) => level.resident.id);
    expect(rows.filter((row) => row.careLevel === null && !awaited.includes(row.id))).toEqual([]);
    expect(new Set(rows.map((row) => row.ability?.grade)).size).toBeGreaterThanOrEqual(4);
    const today = await home.client.today.get();
    expect(JSON.stringify(today).length).toBeGreaterThan(200);
  });

  test('every made-up resident has a first line in the history, and the trail is whole and in order', async () => {
    const { rows } = await home.client.residents.list({ limit: 100 });
    const first = await Promise.all(rows.map(({ id }) => home.client.residents.history({ id })));
    expect(first.every((lines) => lines.length === 1 && lines[0]?.procedure === 'residents.register')).toBe(true);
    const trail = await home.client.system.audit({ limit: 200 });
    expect(trail.firstBroken).toBeNull();
    expect(trail.entries.some((entry) => entry.clockWentBack)).toBe(false);
  });

  test('the made-up home has people on posts, papers of every common kind, and boards that are not empty but believable', async () => {
    const staff = await home.client.staff.list({ limit: 200 });
    expect((await home.client.staff.counts()).states).toEqual({ employed: 45, upcoming: 0, left: 2 });
    // The inspectors' account is the only one that belongs to nobody of the home.
    const whole = await Promise.all(staff.rows.map(({ id }) => home.client.staff.get({ id })));
    expect(whole.filter((one) => one.account !== null)).toHaveLength(29);
    expect(whole.filter((one) => one.state === 'employed' && one.posts.length === 0)).toEqual([]);
    const { rows } = await home.client.certificates.list({ limit: 500 });
    expect(new Set(rows.map((row) => row.kind.code)).size).toBeGreaterThanOrEqual(25);
    const states = (state: string) => rows.filter((row) => row.state === state).length;
    expect([states('expired'), states('unverified')]).toEqual([1, 1]);
    expect(states('expiring')).toBeGreaterThanOrEqual(4);
    expect(states('valid')).toBeGreaterThan(90);
    expect(rows.filter((row) => row.kind.subject === 'institution')).toHaveLength(7);
  });

  test('everybody on the published rosters may stand where the roster puts them', async () => {
    for (const month of ['2026-10', '2026-11']) {
      const sheets = await home.client.shifts.sheets({ month });
      expect(sheets.length).toBeGreaterThanOrEqual(7);
      for (const { departmentId } of sheets) {
        const sheet = await home.client.shifts.sheet({ month, departmentId });
        expect(sheet.published).not.toBeNull();
        expect(sheet.problems).toEqual([]);
      }
    }
  });

  test('a year of training is written up, nobody is on duty without pre-job training, and what is owed is owed', async () => {
    const duties = await home.client.training.duties({});
    const owed = (code: string) => duties.filter((duty) => duty.code === code).flatMap((duty) => duty.people.filter((person) => person.state === 'overdue'));
    expect([owed('safety-pre-job'), owed('fire-pre-job'), owed('fire'), owed('safety-half-yearly')]).toEqual([[], [], [], []]);
    expect(duties.find((duty) => duty.code === 'fire')).toMatchObject({ state: 'soon' });
    expect((await home.client.training.plan({ year: 2026 })).filter((item) => item.state === 'late')).toEqual([]);
    const hours = await home.client.training.hours({ year: 2026 });
    expect(hours.filter((person) => person.hours > 0).length).toBeGreaterThanOrEqual(45);
  });
});
