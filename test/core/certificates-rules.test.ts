import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { holdsRequired } from '@core/modules/certificates';
import type { KindInput } from '@shared/contract/certificates';
import { asCivilDate } from '@shared/kit/civil-date';
import { type CoreClient, createTestCore, later, type TestCore } from '../support/test-core';
import { failure } from '../support/failure';
import { inPost, someCertificate } from '../support/certificates';

const day = asCivilDate;
const today = day('2026-11-23');
let t: TestCore;
let hr: CoreClient;

beforeEach(async () => {
  t = await createTestCore();
  hr = await t.signInAs('hr');
});
afterEach(() => { t.close(); });

const holds = (staffId: string, position: string, on: string) => holdsRequired(t.core.services.database.read, t.core.services, staffId, position, day(on));
async function recorded(given: Parameters<typeof someCertificate>[0], verified = true) {
  const made = await hr.certificates.record({ fields: someCertificate(given) });
  return verified ? t.client.certificates.verify({ id: made.id, expectedVersion: 1, note: null }) : made;
}

describe('who must hold what', () => {
  test('a nurse without, with an unverified, a valid, an expired certificate', async () => {
    const nurse = await inPost(hr, 1, '李秀兰', 'nurse');
    expect(holds(nurse, 'nurse', '2026-11-23')).toEqual({ ok: false, reasons: [{ code: 'certificateMissing', kindCode: 'CERT-NURSE' }] });
    const made = await recorded({ kindCode: 'CERT-NURSE', staffId: nurse, number: 'N1', issuedOn: day('2022-01-01'), validUntil: day('2026-12-31') }, false);
    expect(holds(nurse, 'nurse', '2026-11-23').reasons).toEqual([{ code: 'certificateUnverified', kindCode: 'CERT-NURSE' }]);
    await t.client.certificates.verify({ id: made.id, expectedVersion: 1, note: null });
    expect(holds(nurse, 'nurse', '2026-12-31').ok).toBe(true);
    expect(holds(nurse, 'nurse', '2027-01-01')).toEqual({ ok: false, reasons: [{ code: 'certificateExpired', kindCode: 'CERT-NURSE', since: '2027-01-01' }] });
    expect(holds(nurse, 'nurse', '2021-12-31').reasons).toEqual([{ code: 'certificateMissing', kindCode: 'CERT-NURSE' }]);
    expect(holds(nurse, 'caregiver', '2026-11-23').ok).toBe(true);
  });

  test('a renewal carries over the day on which the old one ends', async () => {
    const nurse = await inPost(hr, 1, '李秀兰', 'nurse');
    const old = await recorded({ kindCode: 'CERT-NURSE', staffId: nurse, number: 'N1', issuedOn: day('2021-12-01'), validUntil: day('2026-11-30') });
    const renewed = await hr.certificates.renew({ id: old.id, expectedVersion: old.version, fields: someCertificate({ kindCode: 'CERT-NURSE', staffId: nurse, number: 'N1', issuedOn: day('2026-11-20'), validUntil: day('2031-11-30') }) });
    expect(holds(nurse, 'nurse', '2026-11-23').ok).toBe(true);
    expect(holds(nurse, 'nurse', '2026-12-01').reasons).toEqual([{ code: 'certificateUnverified', kindCode: 'CERT-NURSE' }]);
    await t.client.certificates.verify({ id: renewed.id, expectedVersion: 1, note: null });
    expect(holds(nurse, 'nurse', '2026-12-01').ok).toBe(true);
    expect(holds(nurse, 'nurse', '2026-11-10').ok).toBe(true);
  });

  test('the fire control room wants level four or above; a review overdue keeps an electrician off', async () => {
    const operator = await inPost(hr, 1, '赵强', 'fire-control-operator');
    await recorded({ kindCode: 'CERT-FIRE-OP', staffId: operator, number: 'F1', levelCode: 'level-5', issuedOn: day('2024-05-01') });
    expect(holds(operator, 'fire-control-operator', '2026-11-23').reasons).toEqual([{ code: 'levelTooLow', kindCode: 'CERT-FIRE-OP' }]);
    await recorded({ kindCode: 'CERT-FIRE-OP', staffId: operator, number: 'F2', levelCode: 'level-3', issuedOn: day('2026-05-01') });
    expect(holds(operator, 'fire-control-operator', '2026-11-23').ok).toBe(true);
    const electrician = await inPost(hr, 2, '周建国', 'electrician');
    await recorded({ kindCode: 'CERT-ELEC', staffId: electrician, number: 'E1', levelCode: 'low-voltage', issuedOn: day('2023-11-20') });
    expect(holds(electrician, 'electrician', '2026-11-20').ok).toBe(true);
    expect(holds(electrician, 'electrician', '2026-11-23').reasons).toEqual([{ code: 'reviewOverdue', kindCode: 'CERT-ELEC', since: '2026-11-21' }]);
  });

  test('gaps per person, department and day; the matrix and the figures count the same people', async () => {
    const department = await hr.staff.openDepartment({ fields: { name: '医务室', parentId: null, headId: null, note: null } });
    const nurse = await inPost(hr, 1, '李秀兰', 'nurse');
    const other = await inPost(hr, 2, '赵敏', 'nurse');
    await inPost(hr, 3, '王德贵', 'cook');
    const { version } = await hr.staff.get({ id: nurse });
    await hr.staff.changePosts({ id: nurse, expectedVersion: version, fromOn: day('2026-11-01'), posts: [{ positionCode: 'nurse', departmentId: department.id, main: true }] });
    await recorded({ kindCode: 'CERT-NURSE', staffId: other, number: 'N2', issuedOn: day('2022-01-01'), validUntil: day('2026-12-31') });
    const mandatory = await hr.certificates.gaps({ mandatoryOnly: true });
    expect(mandatory.rows.map((row) => [row.staff.name, row.kinds[0]?.code, row.why])).toEqual([['李秀兰', 'CERT-NURSE', 'missing'], ['王德贵', 'CERT-HEALTH-FOOD', 'missing']]);
    expect(mandatory).toMatchObject({ people: 2, mandatory: 2 });
    expect((await hr.certificates.gaps({ mandatoryOnly: true, departments: [department.id] })).rows.map((row) => row.staff.name)).toEqual(['李秀兰']);
    expect((await hr.certificates.gaps({ mandatoryOnly: true, on: day('2027-01-01') })).rows.map((row) => [row.staff.name, row.why])).toEqual([['李秀兰', 'missing'], ['赵敏', 'expired'], ['王德贵', 'missing']].toSorted());
    expect((await hr.certificates.gaps({ staffId: other })).rows.every((row) => !row.mandatory)).toBe(true);
    const matrix = await hr.certificates.matrix({});
    expect(matrix.cells.find((cell) => cell.positionCode === 'nurse' && cell.kindCode === 'CERT-NURSE')).toMatchObject({ mandatory: true, people: 2, met: 1 });
    expect(matrix.positions.find((one) => one.code === 'nurse')).toMatchObject({ people: 2, group: 'nursing' });
    const figures = await hr.certificates.statistics({});
    expect(figures.positions.find((one) => one.code === 'nurse')).toMatchObject({ people: 2, mandatory: 2, met: 1 });
    expect(figures.kinds.find((one) => one.kind.code === 'CERT-NURSE')).toMatchObject({ total: 1, states: { valid: 0, expiring: 1, missing: 1 } });
    expect(await hr.certificates.counts()).toMatchObject({ total: 1, states: { expiring: 1 }, withoutScan: 1, unverified: 0, mandatoryGaps: 2 });
    const own = await hr.certificates.ofStaff({ staffId: nurse });
    expect(own.rules.find((rule) => rule.mandatory)).toMatchObject({ met: false, why: 'missing', kinds: [{ code: 'CERT-NURSE' }] });
  });
});

const tuina: KindInput = {
  code: null, name: { zh: '推拿按摩师证书', en: 'Massage therapist certificate' }, subject: 'staff', validity: { rule: 'months', months: 24 }, leadDays: [45, 10], confidence: 'D',
  rules: [{ positions: ['rehab-therapist'], mandatory: true, confidence: 'D' }],
};

describe('kinds of the home\'s own', () => {
  test('added on screen with two leads and a rule, a kind takes part in lists, gaps, the board, figures and paper', async () => {
    const therapist = await inPost(hr, 1, '孙丽', 'rehab-therapist');
    const kind = await hr.certificates.addKind({ kind: tuina, effectiveOn: today, reason: null });
    expect(kind).toMatchObject({ code: 'HOME-01', scope: 'home', own: { version: 1 } });
    expect((await hr.certificates.catalogue({})).kinds.at(-1)?.code).toBe('HOME-01');
    expect(holds(therapist, 'rehab-therapist', '2026-11-23').reasons).toEqual([{ code: 'certificateMissing', kindCode: 'HOME-01' }]);
    await recorded({ kindCode: 'HOME-01', staffId: therapist, number: 'T1', issuedOn: day('2024-12-20') });
    expect(holds(therapist, 'rehab-therapist', '2026-11-23').ok).toBe(true);
    expect((await hr.certificates.list({ filter: { kinds: ['HOME-01'], show: 'current' } })).rows).toMatchObject([{ state: 'expiring', expiresOn: '2026-12-20', kind: { name: { zh: '推拿按摩师证书' } } }]);
    expect((await hr.certificates.board({})).rows).toMatchObject([{ leadDays: 45, dueOn: '2026-12-20' }]);
    expect((await hr.certificates.statistics({})).kinds.map((one) => one.kind.code)).toContain('HOME-01');
    for (const form of ['certificate-ledger', 'certificate-expiring', 'certificate-statistics'] as const) {
      expect((await hr.documents.preview({ form, language: 'zh-CN' })).html, form).toContain('推拿按摩师证书');
    }
    expect((await hr.certificates.exportCalendar({ language: 'en-US' })).events).toBe(1);
    const changed = await hr.certificates.changeKind({ code: 'HOME-01', expectedVersion: 1, kind: { ...tuina, leadDays: [60] }, effectiveOn: day('2026-12-01'), reason: '提前些' });
    expect(changed.own?.version).toBe(2);
    expect((await hr.certificates.board({})).rows[0]?.leadDays).toBe(45);
    later(t.clock, { days: 8 });
    expect((await hr.certificates.board({})).rows[0]?.leadDays).toBe(60);
    expect(await failure(hr.certificates.changeKind({ code: 'HOME-01', expectedVersion: 1, kind: tuina, effectiveOn: day('2026-12-01'), reason: '旧' }))).toMatchObject({ code: 'STALE_VERSION' });
    await hr.certificates.retireKind({ code: 'HOME-01', expectedVersion: 2, effectiveOn: day('2026-12-01'), reason: '不再要求' });
    expect(holds(therapist, 'rehab-therapist', '2026-12-01').ok).toBe(true);
    expect(await hr.certificates.board({})).toMatchObject({ total: 0 });
    expect((await hr.certificates.list({})).rows[0]?.kind.name.zh).toBe('推拿按摩师证书');
    expect((await failure(hr.certificates.record({ fields: someCertificate({ kindCode: 'HOME-01', staffId: therapist, issuedOn: today }) }))).data).toMatchObject({ issues: [{ path: ['fields', 'kindCode'], reason: 'notInList' }] });
  });

  test('by file, without code, and out of use again when the file is', async () => {
    const therapist = await inPost(hr, 1, '孙丽', 'rehab-therapist');
    const file = {
      format: 1, kind: 'certificate-catalogue', family: 'our-home', edition: '2026', title: { zh: '本院证书', en: 'Certificates of our home' }, jurisdiction: 'CN', effectiveFrom: '2026-01-01',
      status: 'unverified', source: { document: '本院规定', clause: '', note: '院务会决定' }, scope: 'home', kinds: [{ ...tuina, code: 'OUR-TUINA' }],
    };
    const edition = await hr.standards.importEdition({ text: JSON.stringify(file) });
    expect(holds(therapist, 'rehab-therapist', '2026-11-23').reasons).toEqual([{ code: 'certificateMissing', kindCode: 'OUR-TUINA' }]);
    expect((await hr.certificates.catalogue({})).kinds.find((kind) => kind.code === 'OUR-TUINA')).toMatchObject({ scope: 'home', family: 'our-home', edition: '2026', own: null });
    await hr.standards.retireEdition({ id: edition.own?.id ?? '', expectedVersion: 1, reason: '改在屏幕上管理' });
    expect(holds(therapist, 'rehab-therapist', '2026-11-23').ok).toBe(true);
    const bad = { ...file, edition: '2027', kinds: [{ ...tuina, code: 'OUR-TUINA', rules: [{ positions: ['rehab-therapist'], mandatory: true, minLevel: 'level-9', confidence: 'D' }] }] };
    expect(await failure(hr.standards.importEdition({ text: JSON.stringify(bad) }))).toMatchObject({ code: 'INVALID_EDITION', data: { problems: [{ problem: 'unknownReference', detail: 'level-9' }] } });
  });

  test('are refused by field when they make no sense', async () => {
    const refused = async (kind: KindInput, effectiveOn = today) => (await failure(hr.certificates.addKind({ kind, effectiveOn, reason: null }))).data;
    expect(await refused(tuina, day('2026-11-22'))).toMatchObject({ issues: [{ path: ['effectiveOn'], reason: 'dateOrder' }] });
    expect(await refused({ ...tuina, leadDays: [30, 30] })).toMatchObject({ issues: [{ path: ['kind', 'leadDays', 1], reason: 'duplicate' }] });
    expect(await refused({ ...tuina, rules: [{ positions: ['nobody'], mandatory: true, confidence: 'D' }] })).toMatchObject({ issues: [{ path: ['kind', 'rules', 0, 'positions', 0], reason: 'notInList' }] });
    expect(await refused({ ...tuina, subject: 'institution' })).toMatchObject({ issues: [{ path: ['kind', 'rules'], reason: 'holderNotWanted' }] });
    expect(await failure(hr.certificates.addKind({ kind: { ...tuina, code: 'CERT-NURSE' }, effectiveOn: today, reason: null }))).toMatchObject({ code: 'KIND_EXISTS', data: { code: 'CERT-NURSE' } });
    const nurse = await t.signInAs('headNurse');
    expect(await failure(nurse.certificates.addKind({ kind: tuina, effectiveOn: today, reason: null }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

test('a regional scheme is off until it is chosen, holds from its day, and can be put off again', async () => {
  const operator = await inPost(hr, 1, '赵强', 'fire-control-operator');
  await recorded({ kindCode: 'CERT-FIRE-OP', staffId: operator, number: 'F2', levelCode: 'level-3', issuedOn: day('2023-12-10') });
  const { region } = await hr.certificates.catalogue({});
  expect(region).toMatchObject({ family: null, version: 0, choices: [{ family: 'example-region', kinds: [{ code: 'CERT-FIRE-OP' }] }] });
  expect(await hr.certificates.board({})).toMatchObject({ total: 0 });
  await hr.certificates.chooseRegion({ family: 'example-region', effectiveOn: day('2026-11-25'), reason: '属地要求复训', expectedVersion: 0 });
  expect(await hr.certificates.board({})).toMatchObject({ total: 0 });
  later(t.clock, { days: 2 });
  expect((await hr.certificates.board({})).rows).toMatchObject([{ due: 'review', dueOn: '2026-12-10', leadDays: 30 }]);
  expect(await failure(hr.certificates.chooseRegion({ family: 'nowhere', effectiveOn: day('2026-11-25'), reason: '试', expectedVersion: 1 }))).toMatchObject({ code: 'NOT_FOUND' });
  await hr.certificates.chooseRegion({ family: null, effectiveOn: day('2026-11-25'), reason: '不适用', expectedVersion: 1 });
  expect(await hr.certificates.board({})).toMatchObject({ total: 0 });
});
