import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { firstBrokenEntry } from '@core/audit';
import { createTestCore, director, home, type TestCore } from '../support/test-core';

let t: TestCore;
beforeEach(async () => {
  t = await createTestCore();
  for (let version = 1; version <= 6; version += 1) {
    t.clock.advance({ minutes: 1 });
    await t.client.institution.correct({ ...home, beds: 80 + version, expectedVersion: version });
  }
});
afterEach(() => { t.close(); });

const tamper = (sql: string) => { t.core.services.database.write.$client.exec(sql); };
const broken = () => firstBrokenEntry(t.core.services.database.read);

describe('the audit trail', () => {
  test('is numbered without gaps, names who did what to which record, and is whole', async () => {
    const { entries, total, firstBroken } = await t.client.system.audit({ limit: 200 });
    expect(entries.map((one) => one.sequence)).toEqual(Array.from({ length: total }, (_unused, index) => total - index));
    expect(entries[0]).toMatchObject({
      procedure: 'institution.correct', actorName: director.name, actorRole: 'director', subjectKind: 'institution',
      detail: { from: { beds: 85 }, to: { beds: 86 } },
    });
    expect(firstBroken).toBeNull();
  });

  test('pages by the number of the last row seen, and shows one record\'s own history', async () => {
    const first = await t.client.system.audit({ limit: 3 });
    const next = await t.client.system.audit({ limit: 3, before: first.entries.at(-1)?.sequence });
    expect(next.entries[0]?.sequence).toBe((first.entries.at(-1)?.sequence ?? 0) - 1);
    const ofHome = await t.client.system.audit({ subjectId: first.entries[0]?.subjectId ?? undefined });
    expect(ofHome.total).toBe(7);
    expect(new Set(ofHome.entries.map((one) => one.subjectKind))).toEqual(new Set(['institution']));
  });

  test.each([
    ['whose detail was altered', "update audit_entries set detail = '{}' where sequence = 4", 4],
    ['whose actor was altered', "update audit_entries set actor_name = '别人' where sequence = 3", 3],
    ['whose time was altered', "update audit_entries set at = '2020-01-01T00:00:00.000Z' where sequence = 5", 5],
    ['that was removed', 'delete from audit_entries where sequence = 4', 4],
    ['that was removed and the gap closed', 'delete from audit_entries where sequence = 4; update audit_entries set sequence = sequence - 1 where sequence > 4', 4],
    ['that was exchanged with another', 'update audit_entries set sequence = 99 where sequence = 3; update audit_entries set sequence = 3 where sequence = 4; update audit_entries set sequence = 4 where sequence = 99', 3],
  ])('shows a row %s', async (_what, sql, at) => {
    expect(broken()).toBeNull();
    tamper(sql);
    expect(broken()).toBe(at);
    expect(await t.client.system.audit({})).toMatchObject({ firstBroken: at });
  });

  test('marks the entry before which the computer\'s clock was set back, and keeps its order', async () => {
    t.clock.set('2026-11-20T01:00:00.000Z');
    await t.client.institution.correct({ ...home, beds: 12, expectedVersion: 7 });
    t.clock.set('2026-12-01T01:00:00.000Z');
    await t.client.institution.correct({ ...home, beds: 13, expectedVersion: 8 });
    const { entries, firstBroken } = await t.client.system.audit({ limit: 4 });
    expect(entries.map((one) => one.clockWentBack)).toEqual([false, true, false, false]);
    expect(entries.map((one) => one.sequence)).toEqual(entries.map((one) => one.sequence).toSorted((a, b) => b - a));
    expect(firstBroken).toBeNull();
  });

  test('is continued where it stood after a restart', async () => {
    const before = await t.client.system.audit({});
    t = t.restart();
    await t.client.institution.correct({ ...home, beds: 99, expectedVersion: 7 });
    expect(await t.client.system.audit({})).toMatchObject({ total: before.total + 1, firstBroken: null });
  });
});
