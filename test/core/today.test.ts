import { afterEach, beforeEach, expect, test } from 'vitest';
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
