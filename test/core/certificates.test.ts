import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { asInstant } from '@shared/kit/instant';
import { type CoreClient, createTestCore, later, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';
import { inPost, someCertificate } from '../support/certificates';

const day = asCivilDate;
let t: TestCore;
let hr: CoreClient;
let nurseId: string;

beforeEach(async () => {
  t = await createTestCore();
  hr = await t.signInAs('hr');
  nurseId = await inPost(hr, 1, '李秀兰', 'nurse');
});
afterEach(() => { t.close(); });

const nurseCertificate = (given: Partial<Parameters<typeof someCertificate>[0]> = {}) =>
  someCertificate({ kindCode: 'CERT-NURSE', staffId: nurseId, number: '201431012345', issuer: '上海市卫生健康委员会', issuedOn: day('2022-03-01'), validUntil: day('2027-02-28'), ...given });
const issues = async (call: Promise<unknown>) => {
  const { code, data } = await failure(call);
  return { code, issues: (data as { issues?: { path: unknown[]; reason: string }[] }).issues?.map((one) => `${one.path.join('.')} ${one.reason}`) };
};

describe('a certificate', () => {
  test('is entered, seen by a second person, and only then valid', async () => {
    const made = await hr.certificates.record({ fields: nurseCertificate() });
    expect(made).toMatchObject({ state: 'unverified', expiresOn: '2027-02-28', daysLeft: 97, mayVerify: false, kind: { name: { zh: '护士执业证书' } }, holder: { name: '李秀兰' } });
    expect(await failure(hr.certificates.verify({ id: made.id, expectedVersion: 1, note: null }))).toMatchObject({ code: 'SAME_VERIFIER' });
    expect((await t.client.certificates.get({ id: made.id })).mayVerify).toBe(true);
    const verified = await t.client.certificates.verify({ id: made.id, expectedVersion: 1, note: '已看原件' });
    expect(verified).toMatchObject({ state: 'valid', verified: true, verification: { by: { name: '沈安和' }, note: '已看原件' }, version: 2 });
    expect(await failure(t.client.certificates.verify({ id: made.id, expectedVersion: 2, note: null }))).toMatchObject({ code: 'ALREADY_VERIFIED' });
    later(t.clock, { days: 7 });
    expect((await hr.certificates.get({ id: made.id })).state).toBe('expiring');
    later(t.clock, { days: 91 });
    expect((await hr.certificates.get({ id: made.id })).state).toBe('expired');
  });

  test('that is corrected waits for the second person again, unless only a note changed; the corrector may not verify', async () => {
    const made = await t.client.certificates.record({ fields: nurseCertificate() });
    const verified = await hr.certificates.verify({ id: made.id, expectedVersion: 1, note: null });
    const noted = await hr.certificates.correct({ id: made.id, expectedVersion: verified.version, fields: nurseCertificate({ note: '原件在档案柜' }), reason: null });
    expect(noted.verified).toBe(true);
    const corrected = await hr.certificates.correct({ id: made.id, expectedVersion: noted.version, fields: nurseCertificate({ validUntil: day('2027-03-31') }), reason: '录错月份' });
    expect(corrected).toMatchObject({ verified: false, state: 'unverified', expiresOn: '2027-03-31' });
    expect(await failure(hr.certificates.verify({ id: made.id, expectedVersion: corrected.version, note: null }))).toMatchObject({ code: 'SAME_VERIFIER' });
    expect(await failure(t.client.certificates.verify({ id: made.id, expectedVersion: corrected.version, note: null }))).toMatchObject({ code: 'SAME_VERIFIER' });
    const nurse = await t.signInAs('headNurse');
    expect((await nurse.certificates.verify({ id: made.id, expectedVersion: corrected.version, note: null })).verified).toBe(true);
    expect(await failure(hr.certificates.correct({ id: made.id, expectedVersion: 1, fields: nurseCertificate(), reason: null }))).toMatchObject({ code: 'STALE_VERSION', data: { changedBy: 'headNurse-name' } });
    const history = await hr.certificates.history({ id: made.id });
    expect(history.map((one) => one.procedure)).toEqual(['certificates.verify', 'certificates.correct', 'certificates.correct', 'certificates.verify', 'certificates.record']);
    expect(history[1]).toMatchObject({ reason: '录错月份', changes: [{ field: 'validUntil', from: '2027-02-28', to: '2027-03-31' }, { field: 'note' }] });
  });

  test('is renewed by a new record that supersedes it; voiding the renewal brings it back', async () => {
    const old = await hr.certificates.record({ fields: nurseCertificate() });
    expect((await issues(hr.certificates.renew({ id: old.id, expectedVersion: 1, fields: nurseCertificate() }))).issues).toEqual(['fields.validUntil renewalNotLater']);
    const renewed = await hr.certificates.renew({ id: old.id, expectedVersion: 1, fields: nurseCertificate({ issuedOn: day('2026-11-20'), validUntil: day('2032-02-29') }) });
    expect(renewed).toMatchObject({ supersedesId: old.id, expiresOn: '2032-02-29' });
    const before = await hr.certificates.get({ id: old.id });
    expect(before).toMatchObject({ superseded: true, supersededById: renewed.id });
    expect(await failure(hr.certificates.correct({ id: old.id, expectedVersion: before.version, fields: nurseCertificate(), reason: null }))).toMatchObject({ code: 'SUPERSEDED', data: { by: renewed.id } });
    expect((await hr.certificates.list({})).rows.map((row) => row.id)).toEqual([renewed.id]);
    expect((await hr.certificates.list({ filter: { show: 'superseded' } })).rows.map((row) => row.id)).toEqual([old.id]);
    const voided = await hr.certificates.void({ id: renewed.id, expectedVersion: renewed.version, reason: '录错人' });
    expect(voided).toMatchObject({ voided: true, voidedBecause: { reason: '录错人' } });
    expect((await hr.certificates.list({})).rows.map((row) => row.id)).toEqual([old.id]);
    expect((await hr.certificates.list({ filter: { show: 'voided' } })).rows.map((row) => row.id)).toEqual([renewed.id]);
    expect(await failure(hr.certificates.void({ id: renewed.id, expectedVersion: voided.version, reason: '再来一次' }))).toMatchObject({ code: 'ALREADY_VOIDED' });
  });

  test('of the home has no holder and runs on the same machinery', async () => {
    const licence = await hr.certificates.record({ fields: someCertificate({ kindCode: 'CERT-FOOD-LIC', number: 'JY33101140', issuedOn: day('2022-01-10'), responsibleId: nurseId }) });
    expect(licence).toMatchObject({ holder: null, expiresOn: '2027-01-10', responsible: { name: '李秀兰' } });
    expect((await hr.certificates.board({})).rows).toMatchObject([{ due: 'expiry', dueOn: '2027-01-10', leadDays: 120, open: true, certificate: { id: licence.id } }]);
    expect((await hr.certificates.list({ filter: { subject: 'institution', show: 'current' } })).total).toBe(1);
    await hr.certificates.record({ fields: someCertificate({ kindCode: 'CERT-MED-ORG', number: 'M1', validUntil: day('2026-12-24') }) });
    expect((await hr.certificates.board({ filter: { responsibleId: 'none' } })).rows.map((row) => row.certificate.kind.code)).toEqual(['CERT-MED-ORG']);
    expect((await hr.certificates.boardSummary({})).responsible).toEqual(expect.arrayContaining([{ id: null, name: null, count: 1 }]));
  });

  test('of 29 February ends on 28 February of a common year, and so does its renewal', async () => {
    const cook = await inPost(hr, 2, '王德贵', 'cook');
    t.clock.set(asInstant('2024-03-01T01:00:00.000Z'));
    const health = (issuedOn: string) => someCertificate({ kindCode: 'CERT-HEALTH-FOOD', staffId: cook, issuedOn: day(issuedOn) });
    const first = await hr.certificates.record({ fields: health('2024-02-29') });
    expect(first.expiresOn).toBe('2025-02-28');
    t.clock.set(asInstant('2025-02-28T01:00:00.000Z'));
    const next = await hr.certificates.renew({ id: first.id, expectedVersion: 1, fields: health('2025-02-28') });
    expect(next.expiresOn).toBe('2026-02-28');
  });
});

describe('bad input is refused by field, with the reason', () => {
  const refused = (given: Partial<Parameters<typeof someCertificate>[0]>) => issues(hr.certificates.record({ fields: nurseCertificate(given) }));
  test.each([
    ['valid before it was issued', { issuedOn: day('2026-01-02'), validUntil: day('2026-01-01') }, 'fields.validUntil validBeforeIssue'],
    ['a review after the end', { reviewOn: day('2027-03-01') }, 'fields.reviewOn reviewAfterExpiry'],
    ['a review before the issue', { reviewOn: day('2022-02-01') }, 'fields.reviewOn reviewBeforeIssue'],
    ['issued tomorrow', { issuedOn: day('2026-11-24') }, 'fields.issuedOn issuedInFuture'],
    ['a level the kind does not have', { levelCode: 'level-4' }, 'fields.levelCode levelNotInKind'],
    ['an end that nothing says', { issuedOn: null, validUntil: null }, 'fields.validUntil endNotSaid'],
    ['a kind there is not', { kindCode: 'CERT-NOTHING' }, 'fields.kindCode notInList'],
    ['nobody to hold it', { staffId: null }, 'fields.staffId holderMissing'],
    ['somebody the register does not have', { staffId: 'nobody' }, 'fields.staffId notFound'],
    ['a licence of the home with a holder', { kindCode: 'CERT-FOOD-LIC' }, 'fields.staffId holderNotWanted'],
  ])('%s', async (_name, given, expected) => {
    expect(await refused(given)).toEqual({ code: 'INVALID_INPUT', issues: [expected] });
    expect((await hr.certificates.list({})).total).toBe(0);
  });

  test('a number of another person is refused with the name; blanks and full-width letters do not hide it', async () => {
    const other = await inPost(hr, 3, '赵敏', 'nurse');
    const first = await hr.certificates.record({ fields: nurseCertificate({ number: '2014 3101 A' }) });
    const again = hr.certificates.record({ fields: nurseCertificate({ staffId: other, number: '２０１４3101ａ' }) });
    expect(await failure(again)).toMatchObject({ code: 'CERTIFICATE_NUMBER_TAKEN', data: { certificateId: first.id, name: '李秀兰', issues: [{ path: ['fields', 'number'], reason: 'certificateNumberTaken' }] } });
    expect(await hr.certificates.findByNumber({ kindCode: 'CERT-NURSE', number: '20143101a' })).toEqual({ certificateId: first.id, name: '李秀兰', staffId: nurseId });
    // The same person twice is a double as well; another kind with the same number is not.
    expect((await failure(hr.certificates.record({ fields: nurseCertificate({ number: '20143101A' }) }))).code).toBe('CERTIFICATE_NUMBER_TAKEN');
    expect((await hr.certificates.record({ fields: someCertificate({ kindCode: 'CERT-AID', staffId: other, number: '20143101A', issuedOn: day('2026-01-01') }) })).number).toBe('20143101A');
    const renewal = await hr.certificates.renew({ id: first.id, expectedVersion: 1, fields: nurseCertificate({ number: '20143101A', issuedOn: day('2026-11-01'), validUntil: day('2032-02-28') }) });
    expect(renewal.number).toBe('20143101A');
  });
});

test('reviews: due by the kind, passed, due again; a review of the last cycle falls away when the certificate ends first', async () => {
  const electrician = await inPost(hr, 4, '周建国', 'electrician');
  const made = await hr.certificates.record({ fields: someCertificate({ kindCode: 'CERT-ELEC', staffId: electrician, number: 'T3101', levelCode: 'low-voltage', issuedOn: day('2023-12-01') }) });
  expect(made).toMatchObject({ expiresOn: '2029-12-01', reviewDueOn: '2026-12-01' });
  const verified = await t.client.certificates.verify({ id: made.id, expectedVersion: 1, note: null });
  expect(verified.state).toBe('reviewDue');
  const review = { id: made.id, expectedVersion: 2, note: null };
  expect((await issues(hr.certificates.recordReview({ ...review, reviewedOn: day('2026-11-24'), nextOn: null }))).issues).toEqual(['reviewedOn futureDate']);
  expect((await issues(hr.certificates.recordReview({ ...review, reviewedOn: day('2026-11-20'), nextOn: day('2030-01-01') }))).issues).toEqual(['nextOn reviewAfterExpiry']);
  const passed = await hr.certificates.recordReview({ ...review, reviewedOn: day('2026-11-20'), nextOn: null });
  expect(passed).toMatchObject({ state: 'valid', reviewDueOn: '2029-11-20', reviews: [{ reviewedOn: '2026-11-20' }] });
});
