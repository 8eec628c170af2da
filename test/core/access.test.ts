import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { roleMay, roles } from '@shared/contract/permissions';
import { failure } from '../support/failure';
import { createTestCore, director, home, testCoreOn, testPassword, windowOf, type TestCore } from '../support/test-core';

const other = 'Another-made-up-27';
let t: TestCore;
beforeEach(async () => { t = await createTestCore(); });
afterEach(() => { t.close(); });

const wrong = { accountName: director.accountName, password: 'not-this-one' };
const accountOf = async (accountName: string) => {
  const found = (await t.client.access.listAccounts()).find((one) => one.accountName === accountName);
  if (found === undefined) throw new Error('no such account');
  return found;
};

describe('signing in', () => {
  test('says how many attempts are left, then how long to wait; a right password does not help meanwhile', async () => {
    const window = t.window();
    for (const attemptsLeft of [4, 3, 2, 1]) {
      expect(await failure(window.access.signIn(wrong))).toEqual({ code: 'WRONG_CREDENTIALS', data: { attemptsLeft } });
    }
    expect(await failure(window.access.signIn(wrong))).toEqual({ code: 'TOO_MANY_ATTEMPTS', data: { waitSeconds: 300 } });
    t.clock.advance({ minutes: 4 });
    expect(await failure(window.access.signIn({ ...wrong, password: testPassword }))).toEqual({ code: 'TOO_MANY_ATTEMPTS', data: { waitSeconds: 60 } });
    t.clock.advance({ seconds: 61 });
    expect(await window.access.signIn({ ...wrong, password: testPassword })).toMatchObject({ role: 'director' });
  });

  test('the wait outlives a restart, and a clock set back far does not lock anybody out for longer than the wait', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await failure(t.window().access.signIn(wrong));
    t = t.restart();
    expect(await failure(t.window().access.signIn(wrong))).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
    t.clock.set('2025-01-01T00:00:00.000Z');
    expect(await t.window().access.signIn({ ...wrong, password: testPassword })).toMatchObject({ role: 'director' });
  });

  test('a right password sets the count back', async () => {
    const window = t.window();
    await failure(window.access.signIn(wrong));
    await window.access.signIn({ ...wrong, password: testPassword });
    expect(await failure(window.access.signIn(wrong))).toMatchObject({ data: { attemptsLeft: 4 } });
  });

  test('tells an unknown name from a wrong password in nothing', async () => {
    const unknown = await failure(t.window().access.signIn({ accountName: 'nobody', password: 'not-this-one' }));
    const known = await failure(t.window().access.signIn(wrong));
    expect(unknown).toEqual(known);
  });

  test('names differ in more than case, width and blanks around', async () => {
    expect(await t.window().access.signIn({ accountName: ' ＤIRECTOR ', password: testPassword })).toMatchObject({ accountName: 'director' });
    const taken = await failure(t.client.access.createAccount({ accountName: 'Director', name: '另一人', role: 'hr', password: testPassword }));
    expect(taken).toEqual({ code: 'INVALID_INPUT', data: { issues: [{ path: ['accountName'], reason: 'nameTaken' }] } });
  });

  test('every attempt, also a refused one, stands in the trail', async () => {
    await failure(t.window().access.signIn(wrong));
    const { entries } = await t.client.system.audit({});
    expect(entries[0]).toMatchObject({ procedure: 'access.signIn', subjectKind: 'account' });
  });
});

describe('a session', () => {
  test('belongs to one window, ends at sign-out and survives a restart until then', async () => {
    expect(await t.window().access.state()).toMatchObject({ state: 'signedOut' });
    t = t.restart();
    expect(await t.client.access.state()).toMatchObject({ state: 'signedIn' });
    await t.client.access.signOut();
    expect(await t.client.access.state()).toMatchObject({ state: 'signedOut', me: null });
    expect(await failure(t.client.institution.get())).toMatchObject({ code: 'UNAUTHENTICATED' });
  });

  test('of somebody who left is locked by core where the screen did not; a sign of the person keeps it open', async () => {
    t.clock.advance({ minutes: 11 });
    await t.client.access.touch();
    t.clock.advance({ minutes: 11 });
    expect(await t.client.access.state()).toMatchObject({ state: 'signedIn' });
    t.clock.advance({ minutes: 1 });
    expect(await t.client.access.state()).toMatchObject({ state: 'locked', me: { name: director.name } });
    expect(await failure(t.client.access.touch())).toMatchObject({ code: 'LOCKED' });
    expect(await failure(t.client.access.listAccounts())).toMatchObject({ code: 'LOCKED' });
    await t.client.access.unlock({ password: testPassword });
    expect(await t.client.access.listAccounts()).not.toEqual([]);
  });

  test('is not locked by somebody who sets the clock, but is by a night in which the program was closed', async () => {
    await t.client.access.touch();
    t.clock.set('2027-06-01T00:00:00.000Z');
    expect(await t.client.access.state()).toMatchObject({ state: 'signedIn' });
    t.clock.set('2026-11-23T01:00:00.000Z');
    expect(await t.client.access.state()).toMatchObject({ state: 'signedIn' });
    t.core.close();
    t.clock.set('2026-11-24T00:00:00.000Z');
    const core = testCoreOn(t.dataDir, { clock: t.clock });
    try {
      expect(await windowOf(core, 'template').access.state()).toMatchObject({ state: 'locked' });
    } finally {
      core.close();
    }
  });

  test('locks without ending: every call but the few of the lock screen is refused until the password is given', async () => {
    await t.client.access.lock();
    expect(await failure(t.client.institution.get())).toMatchObject({ code: 'LOCKED' });
    expect(await failure(t.client.drafts.list())).toMatchObject({ code: 'LOCKED' });
    expect(await t.client.access.state()).toMatchObject({ state: 'locked', me: { name: director.name } });
    expect(await failure(t.client.access.unlock({ password: 'not-this-one' }))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await failure(t.client.access.touch())).toMatchObject({ code: 'LOCKED' });
    await t.client.access.unlock({ password: testPassword });
    expect(await t.client.institution.get()).toMatchObject({ name: home.name });
  });

  test('of everybody else ends when the password is changed, the one that changed it stays', async () => {
    const second = t.window();
    await second.access.signIn({ accountName: director.accountName, password: testPassword });
    await t.client.access.changePassword({ current: testPassword, next: other });
    expect(await t.client.access.state()).toMatchObject({ state: 'signedIn' });
    expect(await second.access.state()).toMatchObject({ state: 'signedOut' });
    expect(await failure(second.access.signIn({ accountName: director.accountName, password: testPassword }))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await second.access.signIn({ accountName: director.accountName, password: other });
  });

  test('ends when its account is closed and when its password is reset', async () => {
    const nurse = await t.signInAs('headNurse');
    let account = await accountOf('headNurse');
    await t.client.access.setAccountActive({ id: account.id, expectedVersion: account.version, active: false });
    expect(await nurse.access.state()).toMatchObject({ state: 'signedOut' });
    expect(await failure(nurse.access.signIn({ accountName: 'headNurse', password: testPassword }))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    account = await accountOf('headNurse');
    await t.client.access.setAccountActive({ id: account.id, expectedVersion: account.version, active: true });
    await nurse.access.signIn({ accountName: 'headNurse', password: testPassword });
    account = await accountOf('headNurse');
    await t.client.access.resetPassword({ id: account.id, expectedVersion: account.version, password: other });
    expect(await nurse.access.state()).toMatchObject({ state: 'signedOut' });
    await nurse.access.signIn({ accountName: 'headNurse', password: other });
    expect(await nurse.access.state()).toMatchObject({ me: { mustChangePassword: true } });
  });

  test('no answer of access carries a password, a hash or a token', async () => {
    await t.signInAs('hr');
    const answers = JSON.stringify([await t.client.access.state(), await t.client.access.listAccounts(), await t.client.access.colleagues(), await t.client.system.audit({ limit: 200 })]);
    expect(answers).not.toMatch(/passwordHash|tokenHash|argon2|scrypt/i);
    expect(answers).not.toContain(testPassword);
  });
});

describe('changing a password', () => {
  test.each([
    ['the wrong current one', { current: 'not-this-one', next: other }, 'current', 'passwordWrong'],
    ['the same again', { current: testPassword, next: testPassword }, 'next', 'passwordSame'],
    ['one that is short', { current: testPassword, next: 'Ab1!' }, 'next', 'passwordShort'],
    ['one that contains the name', { current: testPassword, next: 'Director-2026-xy' }, 'next', 'passwordContainsName'],
  ])('refuses %s and says which field', async (_what, input, field, reason) => {
    const refused = await failure(t.client.access.changePassword(input));
    expect(refused.code).toBe('INVALID_INPUT');
    expect(refused.data).toMatchObject({ issues: expect.arrayContaining([expect.objectContaining({ path: [field], reason })]) as unknown[] });
    expect(await t.window().access.signIn({ accountName: director.accountName, password: testPassword })).toMatchObject({ role: 'director' });
  });

  test('counts wrong current passwords like sign-in does', async () => {
    for (let attempt = 0; attempt < 5; attempt += 1) await failure(t.client.access.changePassword({ current: 'not-this-one', next: other }));
    expect(await failure(t.window().access.signIn({ accountName: director.accountName, password: testPassword }))).toMatchObject({ code: 'TOO_MANY_ATTEMPTS' });
  });
});

describe('roles', () => {
  test('the last active director keeps the role and the account', async () => {
    const me = await accountOf('director');
    expect(await failure(t.client.access.changeAccount({ id: me.id, expectedVersion: me.version, name: me.name, role: 'hr' }))).toMatchObject({ code: 'LAST_DIRECTOR' });
    expect(await failure(t.client.access.setAccountActive({ id: me.id, expectedVersion: me.version, active: false }))).toMatchObject({ code: 'LAST_DIRECTOR' });
    await t.client.access.createAccount({ accountName: 'second', name: '许又一', role: 'director', password: testPassword });
    expect(await t.client.access.changeAccount({ id: me.id, expectedVersion: me.version, name: me.name, role: 'hr' })).toMatchObject({ role: 'hr' });
    // The role holds from the next call on, without signing in again.
    expect(await failure(t.client.access.listAccounts())).toMatchObject({ code: 'FORBIDDEN', data: { permission: 'accounts.manage', role: 'hr' } });
  });

  test('a change made on an older version of an account is refused', async () => {
    await t.signInAs('hr');
    const account = await accountOf('hr');
    await t.client.access.changeAccount({ id: account.id, expectedVersion: account.version, name: '新名', role: 'hr' });
    expect(await failure(t.client.access.changeAccount({ id: account.id, expectedVersion: account.version, name: '旧名', role: 'hr' }))).toMatchObject({ code: 'STALE_VERSION' });
    expect(await failure(t.client.access.resetPassword({ id: 'nobody', expectedVersion: 1, password: other }))).toMatchObject({ code: 'NOT_FOUND' });
  });

  test('the inspector reads and exports, and may change nothing', () => {
    const changing = ['institution.edit', 'accounts.manage', 'residents.edit', 'residents.void', 'roster.import', 'assessments.edit', 'assessments.sign', 'assessments.void', 'careLevels.propose', 'careLevels.approve', 'standards.manage', 'backup.run'] as const;
    for (const permission of changing) expect(roleMay('inspector', permission), permission).toBe(false);
    expect(roleMay('inspector', 'residents.read')).toBe(true);
  });

  test.each(roles.filter((role) => role !== 'director'))('%s does not manage accounts', async (role) => {
    const window = await t.signInAs(role);
    expect(await failure(window.access.createAccount({ accountName: 'friend', name: '友', role: 'director', password: testPassword }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await window.access.colleagues()).not.toEqual([]);
  });
});

describe('the printed recovery code', () => {
  const setUpHome = async () => {
    t.close();
    t = await createTestCore({ setUp: false });
    return (await t.client.institution.setUp({ institution: home, director })).recoveryCode;
  };

  test('gives a director a new password, ends the sessions, and is replaced by a new code', async () => {
    const recoveryCode = await setUpHome();
    const window = t.window();
    // Typed years later by hand: small letters, blanks for dashes, O for zero.
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const { recoveryCode: fresh } = await window.access.recover({ accountName: director.accountName, recoveryCode: typed, next: other });
    expect(fresh).not.toBe(recoveryCode);
    expect(await t.client.access.state()).toMatchObject({ state: 'signedOut' });
    await window.access.signIn({ accountName: director.accountName, password: other });
    expect(await failure(window.access.recover({ accountName: director.accountName, recoveryCode, next: testPassword }))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    await window.access.recover({ accountName: director.accountName, recoveryCode: fresh, next: testPassword });
  });

  test('stays good when the new password is refused or could not be written', async () => {
    const recoveryCode = await setUpHome();
    const weak = await failure(t.window().access.recover({ accountName: director.accountName, recoveryCode, next: 'weak' }));
    expect(weak).toMatchObject({ code: 'INVALID_INPUT' });
    const client = t.core.services.database.write.$client;
    client.exec("create trigger no_room before update on accounts begin select raise(abort, 'no'); end");
    expect(await failure(t.window().access.recover({ accountName: director.accountName, recoveryCode, next: other }))).toMatchObject({ code: 'INTERNAL' });
    client.exec('drop trigger no_room');
    await t.window().access.recover({ accountName: director.accountName, recoveryCode, next: other });
  });

  test('helps nobody but a director, and a wrong one is refused like a wrong password', async () => {
    const recoveryCode = await setUpHome();
    await t.signInAs('hr');
    expect(await failure(t.window().access.recover({ accountName: 'hr', recoveryCode, next: other }))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    const mistyped = recoveryCode.startsWith('7') ? `8${recoveryCode.slice(1)}` : `7${recoveryCode.slice(1)}`;
    expect(await failure(t.window().access.recover({ accountName: director.accountName, recoveryCode: mistyped, next: other }))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    expect(await failure(t.window().access.recover({ accountName: director.accountName, recoveryCode: 'what was it', next: other }))).toMatchObject({ code: 'WRONG_CREDENTIALS' });
    const trail = await t.client.system.audit({});
    expect(trail.entries[0]).toMatchObject({ procedure: 'access.recover' });
  });
});

test('language and text size are kept for each person', async () => {
  await t.client.access.choosePreferences({ language: 'en-US', textSize: 'large' });
  expect(await t.client.access.state()).toMatchObject({ me: { preferences: { language: 'en-US', textSize: 'large' } } });
  const hr = await t.signInAs('hr');
  expect(await hr.access.state()).toMatchObject({ me: { preferences: { language: 'zh-CN', textSize: 'normal' } } });
});
