import { afterEach, describe, expect, test } from 'vitest';
import { createTestCore, director, home, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';

let t: TestCore;
afterEach(() => { t.close(); });

describe('first run', () => {
  test('makes the home, signs its director in and gives a recovery code once', async () => {
    t = await createTestCore({ setUp: false });
    const before = await t.client.access.state();
    expect(before).toMatchObject({ setUp: false, state: 'signedOut' });
    const { recoveryCode } = await t.client.institution.setUp({ institution: home, director });
    expect(recoveryCode).toMatch(/^[0-9A-Z]{5}(-[0-9A-Z]{5}){4}$/);
    expect(await t.client.access.state()).toMatchObject({ setUp: true, state: 'signedIn', me: { role: 'director' } });
    expect(await failure(t.client.institution.setUp({ institution: home, director }))).toMatchObject({ code: 'ALREADY_SET_UP' });
  });

  test('refuses a credit code whose check character is wrong and a weak password, naming each field', async () => {
    t = await createTestCore({ setUp: false });
    const wrong = await failure(t.client.institution.setUp({ institution: { ...home, uscc: '91350100M000100Y44' }, director }));
    expect(wrong).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['institution', 'uscc'], reason: 'usccCheckCharacter' }] } });
    const weak = await failure(t.client.institution.setUp({ institution: home, director: { ...director, password: '123' } }));
    expect(weak).toMatchObject({ code: 'INVALID_INPUT' });
    expect(JSON.stringify(weak.data)).toContain('passwordShort');
    expect(await t.client.access.state()).toMatchObject({ setUp: false });
  });
});

describe('correcting the home', () => {
  test('raises the version and refuses a change made on an older one', async () => {
    t = await createTestCore();
    const first = await t.client.institution.correct({ ...home, beds: 90, expectedVersion: 1 });
    expect(first).toMatchObject({ beds: 90, version: 2 });
    expect(await failure(t.client.institution.correct({ ...home, beds: 91, expectedVersion: 1 }))).toMatchObject({ code: 'STALE_VERSION', data: { current: 2 } });
    expect(await t.client.institution.get()).toMatchObject({ beds: 90 });
  });

  test('leaves an audit entry in a chain that is whole', async () => {
    t = await createTestCore();
    await t.client.institution.correct({ ...home, beds: 90, expectedVersion: 1 });
    const trail = await t.client.system.audit({});
    expect(trail.entries[0]).toMatchObject({ procedure: 'institution.correct', actorName: director.name, subjectKind: 'institution' });
    expect(trail.firstBroken).toBeNull();
  });

  test('is refused to a care worker and to a window nobody signed in at', async () => {
    t = await createTestCore();
    const worker = await t.signInAs('careWorker');
    expect(await failure(worker.institution.correct({ ...home, expectedVersion: 1 }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(t.window().institution.get())).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});
