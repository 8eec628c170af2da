import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { createTestCore, type CoreClient, type TestCore } from '../support/test-core';
import { completed, filled, locked, newResident, signedBy } from '../support/assessments';

let t: TestCore;
let nurse: CoreClient;
let assessor: CoreClient;

beforeEach(async () => {
  t = await createTestCore();
  nurse = await t.signInAs('headNurse');
  assessor = await t.signInAs('assessor');
});
afterEach(() => { t.close(); });

const groups = async (client: CoreClient) => (await client.today.get()).groups.map((group) => [group.kind, group.count]);

test('an empty home needs nothing', async () => {
  expect(await nurse.today.get()).toEqual({ date: '2026-11-23', groups: [], assessed: { residents: 0, valid: 0 } });
});

test('every line is true, leads to its fix and goes away with it', async () => {
  const resident = await newResident(nurse);
  expect(await groups(nurse)).toEqual([['neverAssessed', 1]]);
  const one = await filled(nurse, resident, { frailty: 0.6 });
  expect((await nurse.today.get()).groups).toMatchObject([
    { kind: 'myDrafts', lines: [{ target: { page: 'assessment', id: one.id }, answered: 26, of: 26 }] },
    { kind: 'neverAssessed', lines: [{ target: { page: 'assessment', id: one.id } }] },
  ]);
  expect(await groups(assessor)).toEqual([['otherDrafts', 1], ['neverAssessed', 1]]);
  await nurse.assessments.complete({ id: one.id, expectedVersion: one.version });
  expect(await groups(assessor)).toEqual([['awaitingMySignature', 1], ['neverAssessed', 1]]);
  await signedBy(nurse, one.id);
  expect(await groups(nurse)).toEqual([['neverAssessed', 1]]);
  await signedBy(assessor, one.id);
  expect(await groups(nurse)).toEqual([['levelUndecided', 1]]);
  expect(await groups(assessor)).toEqual([]);
  const level = await nurse.careLevels.propose({ assessmentId: one.id, rank: 4, effectiveOn: asCivilDate('2026-11-23'), reason: '夜间需两人' });
  expect(await groups(nurse)).toEqual([]);
  expect((await t.client.today.get()).groups).toMatchObject([{ kind: 'levelAwaitingApproval', lines: [{ target: { page: 'careLevel', id: level.id }, note: 'headNurse-name' }] }]);
  await t.client.careLevels.decide({ id: level.id, expectedVersion: level.version, approve: true, note: null });
  expect(await groups(t.client)).toEqual([]);
  expect((await nurse.today.get()).assessed).toEqual({ residents: 1, valid: 1 });
});

test('what is due shows thirty days before, then as overdue; a request stands above both', async () => {
  const resident = await newResident(nurse);
  await locked([nurse, assessor], resident);
  t.clock.set('2027-11-01T01:00:00.000Z');
  nurse = await t.signInAs('headNurse');
  expect((await nurse.today.get()).groups.find((group) => group.kind === 'dueSoon')).toMatchObject({ count: 1, lines: [{ on: '2027-11-22', daysLeft: 21, target: { page: 'startAssessment', id: resident } }] });
  t.clock.set('2027-12-01T01:00:00.000Z');
  nurse = await t.signInAs('headNurse');
  expect(await groups(nurse)).toContainEqual(['overdue', 1]);
  expect((await nurse.today.get()).assessed).toEqual({ residents: 1, valid: 0 });
  await nurse.assessments.requestReassessment({ residentId: resident, kind: 'incident', reason: '噎食一次', occurredOn: asCivilDate('2027-12-01') });
  expect((await nurse.today.get()).groups[0]).toMatchObject({ kind: 'requested', lines: [{ note: '噎食一次' }] });
});

test('a care worker sees nothing that is not for the role', async () => {
  const resident = await newResident(nurse);
  await completed(nurse, resident);
  const worker = await t.signInAs('careWorker');
  expect(await worker.today.get()).toEqual({ date: '2026-11-23', groups: [], assessed: null });
});

describe('what people and papers need', () => {
  const kindsOf = async (client: CoreClient, kind: string) => (await client.today.get()).groups.find((group) => group.kind === kind)?.lines ?? [];

  test('each role sees what it may act on, and every line of the made-up home is true', { timeout: 60_000 }, async () => {
    t.close();
    t = await createTestCore({ setUp: false });
    await t.client.institution.openDemo();
    const director = await t.client.today.get();
    const count = (kind: string) => director.groups.find((group) => group.kind === kind)?.count ?? 0;
    expect(count('rosterProblems')).toBe(0);
    expect([count('certificatesExpired'), count('certificatesMissing'), count('certificatesUnverified')]).toEqual([1, 1, 1]);
    // The board says the same, due day by due day.
    const board = (await t.client.certificates.board({ limit: 200 })).rows.filter((row) => row.open);
    expect(count('certificatesExpired') + count('certificatesExpiring')).toBe(board.length);
    expect((await kindsOf(t.client, 'certificatesMissing'))[0]).toMatchObject({ target: { page: 'newCertificate', also: 'CERT-HEALTH-FOOD' }, who: '葛翠兰' });
    const duties = (await t.client.training.duties({})).filter((duty) => duty.inUse && duty.people.some((person) => person.state !== 'done'));
    expect((await kindsOf(t.client, 'trainingDue')).map((line) => line.people)).toEqual(duties.map((duty) => duty.people.filter((person) => person.state !== 'done').length));
    const signedIn = async (accountName: string) => { const window = t.window(); await window.access.signIn({ accountName, password: 'Sunny-court-26' }); return window; };
    const worker = await signedIn('care01');
    expect(await groups(worker)).toEqual([['appraisalsToRead', 1]]);
    expect(count('appraisalsToSign')).toBe(2);
    // Whoever entered a certificate is not asked to verify it.
    expect(await kindsOf(await signedIn('hr'), 'certificatesUnverified')).toEqual([]);
    expect(await kindsOf(await signedIn('headnurse'), 'certificatesUnverified')).toHaveLength(1);
    expect(await kindsOf(await signedIn('headnurse'), 'certificatesMissing')).toEqual([]);
  });

  test('a line goes away with its fix: verified, renewed, recorded, answered; and comes with the fault', { timeout: 60_000 }, async () => {
    t.close();
    t = await createTestCore({ setUp: false });
    await t.client.institution.openDemo();
    const [waiting] = await kindsOf(t.client, 'certificatesUnverified');
    const unverified = await t.client.certificates.get({ id: waiting?.target.id ?? '' });
    await t.client.certificates.verify({ id: unverified.id, expectedVersion: unverified.version, note: null });
    expect(await kindsOf(t.client, 'certificatesUnverified')).toEqual([]);
    const [over] = await kindsOf(t.client, 'certificatesExpired');
    const old = await t.client.certificates.get({ id: over?.target.id ?? '' });
    await t.client.certificates.renew({ id: old.id, expectedVersion: old.version, fields: { ...old.fields, number: 'TJ-NEW', issuedOn: asCivilDate('2026-11-20'), validUntil: asCivilDate('2027-11-19') } });
    expect(await kindsOf(t.client, 'certificatesExpired')).toEqual([]);
    const [missing] = await kindsOf(t.client, 'certificatesMissing');
    await t.client.certificates.record({ fields: {
      kindCode: missing?.target.also ?? '', staffId: missing?.target.id ?? '', number: 'JK-NEW', levelCode: null, issuer: null, issuedOn: asCivilDate('2026-11-20'), validUntil: asCivilDate('2027-11-19'), note: null,
    } });
    expect(await kindsOf(t.client, 'certificatesMissing')).toEqual([]);
    const [soon] = (await t.client.certificates.board({ limit: 1 })).rows;
    const before = (await kindsOf(t.client, 'certificatesExpiring')).length;
    await t.client.certificates.acknowledge({
      alarms: [{ certificateId: soon?.certificate.id ?? '', due: soon?.due ?? 'expiry', dueOn: soon?.dueOn ?? asCivilDate('2026-11-23'), leadDays: soon?.leadDays ?? 0 }], planOn: asCivilDate('2026-12-01'), note: null,
    });
    expect((await kindsOf(t.client, 'certificatesExpiring')).length).toBeLessThanOrEqual(before);
    // Somebody of the kitchen who is on the roster today and whose health certificate turns out to be somebody else's.
    const catering = (await t.client.shifts.sheets({ month: '2026-11' })).find((sheet) => sheet.department === '餐饮部');
    const sheet = await t.client.shifts.sheet({ month: '2026-11', departmentId: catering?.departmentId ?? null });
    const [cell] = sheet.cells.filter((one) => one.on === '2026-11-23' && one.shift !== 'off');
    const held = (await t.client.certificates.list({ filter: { staffId: cell?.staffId, kinds: ['CERT-HEALTH-FOOD'] } })).rows[0];
    await t.client.certificates.void({ id: held?.id ?? '', expectedVersion: held?.version ?? 0, reason: '录到别人名下了' });
    expect(await kindsOf(t.client, 'rosterProblems')).toMatchObject([{ target: { page: 'roster', id: catering?.departmentId, also: '2026-11' }, who: held?.holder?.name, what: { zh: '食品从业人员健康证明' } }]);
  });
});
