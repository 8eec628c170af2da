import { afterEach, expect, test } from 'vitest';
import { createTestCore, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';

let t: TestCore;
afterEach(() => { t.close(); });

test('the demo door fills an empty database with sixty residents and thirty people and signs the window in', async () => {
  t = await createTestCore({ setUp: false });
  await t.client.institution.openDemo();
  expect(await t.client.access.state()).toMatchObject({ setUp: true, demo: true, state: 'signedIn', me: { role: 'director' } });
  expect(await t.client.access.listAccounts()).toHaveLength(30);
  expect(await t.client.residents.list({})).toMatchObject({ total: 60 });
  expect(await failure(t.client.institution.openDemo())).toMatchObject({ code: 'ALREADY_SET_UP' });
});

test('the same day makes the same sixty people on every computer', async () => {
  t = await createTestCore({ setUp: false });
  await t.client.institution.openDemo();
  const other = await createTestCore({ setUp: false });
  await other.client.institution.openDemo();
  const names = async (one: TestCore) => (await one.client.residents.list({ limit: 100 })).rows.map((row) => `${row.name} ${row.birthOn} ${String(row.bed)}`);
  expect(await names(t)).toEqual(await names(other));
  other.close();
});

test('a home that is set up has no demo door', async () => {
  t = await createTestCore();
  expect(await failure(t.client.institution.openDemo())).toMatchObject({ code: 'ALREADY_SET_UP' });
  expect((await t.client.access.state()).demoAccounts).toBeNull();
});

test('the made-up home has a year of signed assessments, levels that follow, and a few things to do today', async () => {
  t = await createTestCore({ setUp: false });
  await t.client.institution.openDemo();
  const rows = (await t.client.residents.list({ limit: 100 })).rows;
  expect(rows.every((row) => row.ability !== null)).toBe(true);
  // A level that departs from the policy holds only once the director has approved it.
  const awaited = (await t.client.careLevels.awaiting()).map((level) => level.resident.id);
  expect(rows.filter((row) => row.careLevel === null && !awaited.includes(row.id))).toEqual([]);
  expect(new Set(rows.map((row) => row.ability?.grade)).size).toBeGreaterThanOrEqual(4);
  const today = await t.client.today.get();
  expect(JSON.stringify(today).length).toBeGreaterThan(200);
});

test('every made-up resident has a first line in the history, and the trail is whole and in order', async () => {
  t = await createTestCore({ setUp: false });
  await t.client.institution.openDemo();
  const { rows } = await t.client.residents.list({ limit: 100 });
  const first = await Promise.all(rows.map(({ id }) => t.client.residents.history({ id })));
  expect(first.every((lines) => lines.length === 1 && lines[0]?.procedure === 'residents.register')).toBe(true);
  const trail = await t.client.system.audit({ limit: 200 });
  expect(trail.firstBroken).toBeNull();
  expect(trail.entries.some((entry) => entry.clockWentBack)).toBe(false);
});
