import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import type { SessionFields } from '@shared/contract/training';
import { preJobPassed, preJobReader, recordTraining, trainingHours } from '@core/modules/training';
import { failure } from '../support/failure';
import { someStaff } from '../support/sample-staff';
import { closedSession, someSession, somePdf } from '../support/sample-training';
import { type CoreClient, createTestCore, later, type TestCore } from '../support/test-core';

const day = asCivilDate;
let t: TestCore;
let hr: CoreClient;
let wang: string;
let li: string;
beforeEach(async () => {
  t = await createTestCore();
  hr = await t.signInAs('hr');
  wang = (await hr.staff.register({ fields: someStaff(1, { name: '王秀兰' }) })).id;
  li = (await hr.staff.register({ fields: someStaff(2, { name: '李建国' }) })).id;
});
afterEach(() => { t.close(); });

const db = () => t.core.services.database.read;
const schedule = (more: Partial<SessionFields> = {}, staffIds: string[] = [wang, li]) => hr.training.schedule({ fields: someSession(more), staffIds });
const issues = async (call: Promise<unknown>) => ((await failure(call)).data as { issues: unknown[] }).issues;
const upload = async (bytes: Uint8Array, name: string) => t.core.services.files.putTemporary(bytes, name, 'application/octet-stream', (await hr.access.state()).me?.accountId ?? '');

describe('a sheet that comes back', () => {
  test('is found by the id in its code or by its number, in capitals too, and follows a correction; a void session takes no file', async () => {
    const { id } = await schedule();
    const session = { id, number: '2026-0001', state: 'open', enlisted: 2 };
    for (const code of [id, id.toUpperCase(), ` ${id} `, '2026-0001']) expect(await hr.training.findByCode({ code })).toMatchObject({ session, holds: session });
    for (const code of ['2026-0009', '01a20417-d340-714d-bd14-91554b9f7aac', 'https://example.org']) expect(await hr.training.findByCode({ code })).toBeNull();
    expect((await hr.training.sessions({ filter: { text: id } })).rows).toMatchObject([{ id }]);
    const closed = await closedSession(hr, [wang]);
    const correction = await hr.training.correctClosed({ id: closed.id, expectedVersion: closed.version, reason: '学时写错' });
    expect(await hr.training.findByCode({ code: closed.id })).toMatchObject({ session: { id: closed.id }, holds: { id: closed.id, state: 'closed' } });
    await hr.training.close({ id: correction.id, expectedVersion: correction.version });
    expect(await hr.training.findByCode({ code: closed.id })).toMatchObject({ session: { id: closed.id, state: 'corrected' }, holds: { id: correction.id, state: 'closed' } });
    const { version } = await hr.training.void({ id, expectedVersion: 1, reason: '没有举行' });
    expect(await hr.training.findByCode({ code: id })).toMatchObject({ holds: { id, state: 'voided' } });
    expect(await failure(hr.training.attach({ id, expectedVersion: version, kind: 'signSheet', uploadId: await upload(somePdf, '签到表.pdf') }))).toMatchObject({ code: 'ALREADY_VOIDED' });
    expect((await hr.training.session({ id })).files).toEqual([]);
  });
});

describe('a session', () => {
  test('has the people of the day by number, takes attendance and results, and is locked when closed', async () => {
    const { id } = await schedule();
    expect(await hr.training.session({ id })).toMatchObject({
      number: '2026-0001', state: 'open', enlisted: 2, problems: ['attendance'], participants: [{ number: 1, name: '王秀兰', positions: ['caregiver'], employed: true, attended: null }, { number: 2, name: '李建国' }],
    });
    const keyed = await hr.training.keyAttendance({ id, expectedVersion: 1, attended: [wang] });
    expect(await hr.training.session({ id })).toMatchObject({ attended: 1, problems: ['results'] });
    expect(await failure(hr.training.close({ id, expectedVersion: keyed.version }))).toMatchObject({ code: 'TRAINING_INCOMPLETE', data: { missing: ['results'] } });
    const scored = await hr.training.keyResults({ id, expectedVersion: keyed.version, results: [{ staffId: wang, examOn: day('2026-11-21'), result: 'passed', score: 92.5 }] });
    const closed = await hr.training.close({ id, expectedVersion: scored.version });
    expect(await hr.training.session({ id })).toMatchObject({ state: 'closed', passed: 1, problems: [], closed: { by: { name: 'hr-name' } }, participants: [{ result: 'passed', attempts: [{ score: 92.5, retake: false }] }, { attended: false, result: null }] });
    for (const change of [
      hr.training.amend({ id, expectedVersion: closed.version, fields: someSession() }), hr.training.enlist({ id, expectedVersion: closed.version, staffIds: [li] }),
      hr.training.keyAttendance({ id, expectedVersion: closed.version, attended: [] }), hr.training.close({ id, expectedVersion: closed.version }),
    ]) expect(await failure(change)).toMatchObject({ code: 'TRAINING_CLOSED', data: { state: 'closed' } });
    expect(await failure(hr.training.enlist({ id, expectedVersion: 1, staffIds: [li] }))).toMatchObject({ code: 'STALE_VERSION' });
  });

  test('cannot be closed without time, content, people and result; what is missing is said', async () => {
    const { id } = await schedule({ heldOn: day('2026-11-24'), content: null, trainer: { inside: true, staffId: null, name: null } }, []);
    expect(await failure(hr.training.close({ id, expectedVersion: 1 }))).toMatchObject({ code: 'TRAINING_INCOMPLETE', data: { missing: ['future', 'content', 'trainer', 'participants'] } });
    later(t.clock, { days: 1 });
    expect((await hr.training.session({ id })).problems).toEqual(['content', 'trainer', 'participants']);
  });

  test('numbers on the sheet stay when somebody is taken off', async () => {
    const { id } = await schedule();
    const struck = await hr.training.strike({ id, expectedVersion: 1, staffIds: [li] });
    const third = (await hr.staff.register({ fields: someStaff(3) })).id;
    const again = await hr.training.enlist({ id, expectedVersion: struck.version, staffIds: [third] });
    await hr.training.enlist({ id, expectedVersion: again.version, staffIds: [li, wang] });
    expect((await hr.training.session({ id })).participants.map((one) => [one.number, one.staffId])).toEqual([[1, wang], [3, third], [4, li]]);
  });

  test.each<[string, Partial<SessionFields>, unknown]>([
    ['no hours', { hours: 0 }, { path: ['fields', 'hours'], reason: 'tooSmall' }],
    ['more than a day', { hours: 25 }, { path: ['fields', 'hours'], reason: 'tooLarge' }],
    ['an end before the start', { startsAt: '11:00', endsAt: '09:00' }, { path: ['fields', 'endsAt'], reason: 'timeOrder' }],
    ['a topic nobody knows', { topics: ['magic'] }, { path: ['fields', 'topics', 0], reason: 'notInList' }],
    ['no topic', { topics: [] }, { path: ['fields', 'topics'], reason: 'required' }],
    ['a day there is not', { heldOn: '2026-02-30' as never }, { path: ['fields', 'heldOn'], reason: 'notADate' }],
    ['a plan there is not', { planItemId: 'nothing' }, { path: ['fields', 'planItemId'], reason: 'notFound' }],
    ['a trainer who is not of the home', { trainer: { inside: true, staffId: 'nobody', name: null } }, { path: ['fields', 'trainer', 'staffId'], reason: 'notFound' }],
  ])('refuses %s', async (_name, more, issue) => {
    expect(await issues(schedule(more))).toContainEqual(expect.objectContaining(issue as object));
    expect((await hr.training.sessions({})).total).toBe(0);
  });

  test('refuses somebody not employed that day, twice, or unknown', async () => {
    expect(await issues(schedule({ heldOn: day('2024-02-29') }, [wang]))).toEqual([{ path: ['staffIds', 0], reason: 'notEmployedThatDay' }]);
    expect(await issues(schedule({}, [wang, wang]))).toEqual([{ path: ['staffIds', 1], reason: 'duplicate' }]);
    expect(await issues(schedule({}, ['nobody']))).toEqual([{ path: ['staffIds', 0], reason: 'notFound' }]);
  });

  test('refuses results before the session, of tomorrow, of somebody absent or not on the list', async () => {
    const { id } = await schedule();
    const { version } = await hr.training.keyAttendance({ id, expectedVersion: 1, attended: [wang] });
    const result = (staffId: string, examOn: string) => issues(hr.training.keyResults({ id, expectedVersion: version, results: [{ staffId, examOn: day(examOn), result: 'passed', score: null }] }));
    expect(await result(wang, '2026-11-19')).toEqual([{ path: ['results', 0, 'examOn'], reason: 'examBeforeSession' }]);
    expect(await result(wang, '2026-11-24')).toEqual([{ path: ['results', 0, 'examOn'], reason: 'futureDate' }]);
    expect(await result(li, '2026-11-20')).toEqual([{ path: ['results', 0, 'staffId'], reason: 'notAttended' }]);
    expect(await result('nobody', '2026-11-20')).toEqual([{ path: ['results', 0, 'staffId'], reason: 'notOnList' }]);
    expect(await issues(hr.training.amend({ id, expectedVersion: version, fields: someSession({ heldOn: day('2026-11-22') }) }).then(() => hr.training.keyResults({ id, expectedVersion: version + 1, results: [{ staffId: wang, examOn: day('2026-11-21'), result: 'passed', score: null }] })))).toHaveLength(1);
  });

  test('somebody who leaves in between keeps it from being closed until marked absent', async () => {
    const { id } = await schedule({ heldOn: day('2026-11-20') });
    const { version: at } = await hr.staff.get({ id: li });
    await hr.staff.endEmployment({ id: li, expectedVersion: at, leaveOn: day('2026-11-15'), reason: '回乡', despite: true });
    let { version } = await hr.training.keyAttendance({ id, expectedVersion: 1, attended: [wang, li] });
    ({ version } = await hr.training.keyResults({ id, expectedVersion: version, results: [wang, li].map((staffId) => ({ staffId, examOn: day('2026-11-20'), result: 'passed' as const, score: null })) }));
    expect(await hr.training.session({ id })).toMatchObject({ problems: ['notEmployed'], participants: [{ employed: true }, { employed: false }] });
    ({ version } = await hr.training.keyAttendance({ id, expectedVersion: version, attended: [wang] }));
    await hr.training.close({ id, expectedVersion: version });
  });

  test('nobody sits in two trainings at one time', async () => {
    await closedSession(hr, [wang], { startsAt: '09:00', endsAt: '11:00' });
    const { id } = await schedule({ startsAt: '10:30', endsAt: '12:00', title: '护理技能' }, [wang]);
    await hr.training.keyAttendance({ id, expectedVersion: 1, attended: [wang] });
    expect(await hr.training.session({ id })).toMatchObject({ problems: ['results', 'clash'], participants: [{ clash: { title: '岗前安全与消防培训' } }] });
  });

  test('a correction is a linked version; the old one holds until the new one is closed', async () => {
    const old = await closedSession(hr, [wang], { hours: 3 });
    const fix = await hr.training.correctClosed({ id: old.id, expectedVersion: old.version, reason: '学时写错' });
    expect(await failure(hr.training.correctClosed({ id: old.id, expectedVersion: old.version, reason: '再来' }))).toMatchObject({ code: 'BEING_CORRECTED', data: { id: fix.id } });
    const amended = await hr.training.amend({ id: fix.id, expectedVersion: 1, fields: someSession({ hours: 2 }) });
    expect(trainingHours(db(), wang, 2026)).toBe(3);
    await hr.training.close({ id: fix.id, expectedVersion: amended.version });
    expect(trainingHours(db(), wang, 2026)).toBe(2);
    expect(await hr.training.session({ id: old.id })).toMatchObject({ state: 'corrected', correctedBy: { id: fix.id } });
    expect(await hr.training.session({ id: fix.id })).toMatchObject({ correctionOf: { id: old.id }, correctionReason: '学时写错', participants: [{ staffId: wang, result: 'passed' }] });
    expect((await hr.training.sessions({})).rows.map((row) => row.id)).toEqual([fix.id]);
    const { version } = await hr.training.session({ id: fix.id });
    await hr.training.void({ id: fix.id, expectedVersion: version, reason: '没有举行' });
    expect(trainingHours(db(), wang, 2026)).toBe(0);
    expect(await hr.training.sessions({ filter: { state: 'voided' } })).toMatchObject({ total: 1, rows: [{ id: fix.id }] });
  });

  test('a later try at the exam stands beside the first', async () => {
    const { id, version } = await closedSession(hr, [wang], {}, [wang]);
    expect(preJobPassed(db(), t.core.services, wang, 'caregiver', day('2026-11-23')).ok).toBe(false);
    expect(await issues(hr.training.recordRetake({ id, expectedVersion: version, staffId: wang, examOn: day('2026-11-19'), result: 'passed', score: 80 }))).toEqual([{ path: ['examOn'], reason: 'examBeforeSession' }]);
    await hr.training.recordRetake({ id, expectedVersion: version, staffId: wang, examOn: day('2026-11-22'), result: 'passed', score: 80 });
    expect((await hr.training.session({ id })).participants[0]).toMatchObject({ result: 'passed', attempts: [{ result: 'failed' }, { result: 'passed', retake: true }] });
    expect(preJobPassed(db(), t.core.services, wang, 'caregiver', day('2026-11-21')).reasons.map((reason) => reason.why)).toEqual(['failed', 'failed']);
    expect(preJobPassed(db(), t.core.services, wang, 'caregiver', day('2026-11-22')).ok).toBe(true);
  });

  test('keeps the scanned sheet once, and refuses what is no picture and no PDF', async () => {
    const { id } = await schedule();
    let { version } = await hr.training.attach({ id, expectedVersion: 1, kind: 'signSheet', uploadId: await upload(somePdf, 'sheet.pdf') });
    ({ version } = await hr.training.attach({ id, expectedVersion: version, kind: 'signSheet', uploadId: await upload(somePdf, 'again.pdf') }));
    const { files } = await hr.training.session({ id });
    expect(files).toMatchObject([{ kind: 'signSheet', name: 'sheet.pdf', mediaType: 'application/pdf' }]);
    for (const bytes of [Buffer.from('MZ\u0090 renamed.exe'), Buffer.from('%PDF-1.4 cut in the middle')]) {
      expect(await failure(hr.training.attach({ id, expectedVersion: version, kind: 'photo', uploadId: await upload(bytes, 'photo.pdf') }))).toMatchObject({ code: 'TRAINING_FILE_REFUSED', data: { reason: 'fileType' } });
    }
    const away = await hr.training.detach({ id, expectedVersion: version, fileRowId: files[0]?.id ?? '' });
    expect((await hr.training.session({ id })).files).toEqual([]);
    expect(away.version).toBe(version + 1);
  });
});

test('grants certificates to who passed, renews what they hold, and refuses the rest', async () => {
  const { id, version } = await closedSession(hr, [wang, li], {}, [li]);
  const grant = (staffId: string, more: object = {}) => ({ staffId, number: 'AQ-001', levelCode: null, issuer: '区消防协会', issuedOn: day('2026-11-21'), validUntil: day('2027-11-20'), reviewOn: null, ...more });
  const ask = { id, expectedVersion: version, kindCode: 'CERT-FIRE-MGR' };
  expect(await issues(hr.training.grantCertificates({ ...ask, grants: [grant(li)] }))).toEqual([{ path: ['grants', 0, 'staffId'], reason: 'notPassed' }]);
  expect(await issues(hr.training.grantCertificates({ ...ask, grants: [grant(wang, { validUntil: day('2026-11-01') })] }))).toMatchObject([{ path: ['grants', 0, 'validUntil'], reason: 'validBeforeIssue' }]);
  expect(await issues(hr.training.grantCertificates({ ...ask, kindCode: 'CERT-NOTHING', grants: [grant(wang)] }))).toMatchObject([{ path: ['kindCode'], reason: 'notInList' }]);
  const nurse = await t.signInAs('headNurse');
  expect(await failure(nurse.training.grantCertificates({ ...ask, grants: [grant(wang)] }))).toMatchObject({ code: 'FORBIDDEN' });
  expect(await hr.training.grantCertificates({ ...ask, grants: [grant(wang)] })).toMatchObject({ granted: 1, renewed: 0 });
  const again = await closedSession(hr, [wang, li], { heldOn: day('2026-11-22') });
  expect(await issues(hr.training.grantCertificates({ id: again.id, expectedVersion: again.version, kindCode: 'CERT-FIRE-MGR', grants: [grant(li)] }))).toEqual([{ path: ['grants', 0, 'number'], reason: 'duplicate' }]);
  const renewed = await hr.training.grantCertificates({ id: again.id, expectedVersion: again.version, kindCode: 'CERT-FIRE-MGR', grants: [grant(wang, { issuedOn: day('2026-11-22'), validUntil: day('2027-11-21') })] });
  expect(renewed).toMatchObject({ granted: 1, renewed: 1 });
  expect(await issues(hr.training.grantCertificates({ id: again.id, expectedVersion: renewed.version, kindCode: 'CERT-FIRE-MGR', grants: [grant(wang)] }))).toEqual([{ path: ['grants', 0, 'staffId'], reason: 'grantedAlready' }]);
  const { rows } = await hr.certificates.list({ filter: { staffId: wang } });
  expect(rows).toMatchObject([{ number: 'AQ-001', validUntil: '2027-11-21', state: 'unverified', superseded: false }]);
  expect((await hr.training.session({ id: again.id })).grants).toMatchObject([{ staffId: wang, kindCode: 'CERT-FIRE-MGR' }]);
});

test('whoever leaves is told of the trainings still open for them', async () => {
  await schedule({ heldOn: day('2026-12-10') });
  expect(await hr.staff.leavingCheck({ id: wang, leaveOn: day('2026-11-30') })).toContainEqual({ kind: 'training', what: '岗前安全与消防培训', fromOn: '2026-12-10', toOn: '2026-12-10', count: 1 });
  expect(await hr.staff.leavingCheck({ id: wang, leaveOn: day('2026-12-10') })).toEqual([]);
});

test('what the door records counts like what was keyed', () => {
  const writer = { clock: t.clock, accountId: 'x' };
  const account = t.core.services.database.write.$client.prepare('select id from accounts limit 1').get() as { id: string };
  const id = recordTraining(t.core.services.database.write, { ...writer, accountId: account.id }, {
    fields: someSession(), closed: true, people: [{ staffId: wang, attended: true, result: 'passed', score: 90, examOn: null }, { staffId: li, attended: false, result: null, score: null, examOn: null }],
  });
  expect(id).not.toBe('');
  const reader = preJobReader(db(), t.core.services);
  expect(reader(wang, 'caregiver', day('2026-11-23'))).toEqual({ ok: true, reasons: [] });
  expect(reader(li, 'caregiver', day('2026-11-23')).reasons).toMatchObject([
    { code: 'preJobMissing', kind: { code: 'national/safety-pre-job' }, why: 'missing', since: '2024-03-01' }, { kind: { code: 'national/fire-pre-job' } },
  ]);
  expect(trainingHours(db(), wang, 2026)).toBe(2);
});
