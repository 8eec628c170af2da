import { afterEach, describe, expect, test } from 'vitest';
import { asCivilDate } from '@shared/kit/civil-date';
import { createTestCore, testPassword, type CoreClient, type TestCore } from '../support/test-core';
import { bestAnswers, filledAppraisal } from '../support/sample-appraisals';
import { failure } from '../support/failure';
import { someStaff } from '../support/sample-staff';

const day = asCivilDate;
const open: TestCore[] = [];
afterEach(() => { for (const t of open.splice(0)) t.close(); });

async function home() {
  const t = await createTestCore();
  open.push(t);
  const { id: staffId } = await t.client.staff.register({ fields: someStaff(1) });
  return { t, boss: t.client, staffId };
}

/** A window of the staff member, who has an account. */
async function asThePerson(t: TestCore, staffId: string): Promise<CoreClient> {
  const window = await t.signInAs('careWorker');
  const accountId = (await window.access.state()).me?.accountId ?? '';
  const { version } = await t.client.staff.get({ id: staffId });
  await t.client.staff.linkAccount({ id: staffId, expectedVersion: version, accountId });
  return window;
}

describe('the way of a sheet', () => {
  test('draft, signed, acknowledged by the person, locked', async () => {
    const { t, boss, staffId } = await home();
    const person = await asThePerson(t, staffId);
    const { id, version } = await filledAppraisal(boss, staffId, '2026-10');
    // A draft is not shown to the person.
    expect(await person.appraisals.mine()).toEqual([]);
    expect(await failure(person.appraisals.get({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    const signed = await boss.appraisals.sign({ id, expectedVersion: version, password: testPassword });
    expect(signed).toMatchObject({ state: 'signed', percent: 100, points: 100, max: 100, band: { code: 'excellent' } });
    expect(await failure(boss.appraisals.lock({ id, expectedVersion: signed.version }))).toMatchObject({ code: 'APPRAISAL_STATE', data: { state: 'signed' } });
    expect((await person.appraisals.mine()).map((one) => one.id)).toEqual([id]);
    const read = await person.appraisals.acknowledge({ id, expectedVersion: signed.version, remark: '同意', onPaper: null });
    expect(read).toMatchObject({ state: 'acknowledged', acknowledged: { remark: '同意', onPaper: null } });
    const locked = await boss.appraisals.lock({ id, expectedVersion: read.version });
    expect(locked.state).toBe('locked');
  });

  test('locked means locked: no answer, no reopening, no second signature; only a void with its reason', async () => {
    const { boss, staffId } = await home();
    const { id, version } = await filledAppraisal(boss, staffId, '2026-10');
    const signed = await boss.appraisals.sign({ id, expectedVersion: version, password: testPassword });
    const read = await boss.appraisals.acknowledge({ id, expectedVersion: signed.version, remark: null, onPaper: day('2026-11-23') });
    const { version: now } = await boss.appraisals.lock({ id, expectedVersion: read.version });
    const before = (await boss.appraisals.get({ id })).sheet;
    const on = { id, expectedVersion: now };
    for (const attempt of [
      boss.appraisals.keep({ ...on, sheet: { answers: {}, proofs: {} }, remark: null }), boss.appraisals.reopen({ ...on, reason: '想改' }),
      boss.appraisals.sign({ ...on, password: testPassword }), boss.appraisals.acknowledge({ ...on, remark: null, onPaper: day('2026-11-23') }),
    ]) expect(await failure(attempt)).toMatchObject({ code: 'APPRAISAL_LOCKED', data: { month: '2026-10' } });
    expect((await boss.appraisals.get({ id })).sheet).toEqual(before);
    expect(await failure(boss.appraisals.start({ staffId, month: '2026-10' }))).toMatchObject({ code: 'ALREADY_APPRAISED', data: { id } });
    await boss.appraisals.void({ ...on, reason: '月份填错' });
    await boss.appraisals.start({ staffId, month: '2026-10' });
  });

  test('a result is never counted anew, whatever becomes of the post', async () => {
    const { boss, staffId } = await home();
    const { id, version } = await filledAppraisal(boss, staffId, '2026-10');
    await boss.appraisals.sign({ id, expectedVersion: version, password: testPassword });
    const { version: row } = await boss.staff.get({ id: staffId });
    await boss.staff.changePosts({ id: staffId, expectedVersion: row, fromOn: day('2026-10-01'), posts: [{ positionCode: 'cook', departmentId: null, main: true }] });
    expect((await boss.appraisals.get({ id })).sheet).toMatchObject({ percent: 100, groups: ['care'] });
  });
});

describe('bad input', () => {
  test('a month ahead, a month before the entry, and a sheet not complete are refused with what is missing', async () => {
    const { boss, staffId } = await home();
    expect(await failure(boss.appraisals.start({ staffId, month: '2026-12' }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['month'], reason: 'futureDate' }] } });
    expect(await failure(boss.appraisals.month({ month: '2027-01' }))).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await failure(boss.appraisals.start({ staffId, month: '2024-02' }))).toMatchObject({ code: 'NOT_EMPLOYED_THEN', data: { month: '2024-02' } });
    const { id, version } = await boss.appraisals.start({ staffId, month: '2026-10' });
    const { sheet, checklist } = await boss.appraisals.get({ id });
    const answers = bestAnswers(checklist, sheet.groups);
    const { attendance: _attendance, ...rest } = answers.answers;
    let kept = await boss.appraisals.keep({ id, expectedVersion: version, sheet: { answers: rest, proofs: {} }, remark: null });
    expect(await failure(boss.appraisals.sign({ id, expectedVersion: kept.version, password: testPassword }))).toMatchObject({ code: 'SHEET_INCOMPLETE', data: { missing: ['attendance'], answered: 12, of: 13 } });
    // Points taken off without saying why; more points than there are.
    kept = await boss.appraisals.keep({ id, expectedVersion: kept.version, sheet: { answers: { ...answers.answers, attendance: { type: 'points', points: 8 } }, proofs: {} }, remark: null });
    expect(await failure(boss.appraisals.sign({ id, expectedVersion: kept.version, password: testPassword }))).toMatchObject({ data: { missing: [], missingProof: ['attendance'] } });
    kept = await boss.appraisals.keep({ id, expectedVersion: kept.version, sheet: { answers: { ...answers.answers, attendance: { type: 'points', points: 11 } }, proofs: {} }, remark: null });
    expect(await failure(boss.appraisals.sign({ id, expectedVersion: kept.version, password: testPassword }))).toMatchObject({ data: { refused: ['attendance'] } });
    // An older window.
    expect(await failure(boss.appraisals.keep({ id, expectedVersion: version, sheet: answers, remark: null }))).toMatchObject({ code: 'STALE_VERSION' });
    kept = await boss.appraisals.keep({ id, expectedVersion: kept.version, sheet: { answers: { ...answers.answers, attendance: { type: 'points', points: 8 } }, proofs: { attendance: { note: '迟到两次' } } }, remark: null });
    expect(await failure(boss.appraisals.sign({ id, expectedVersion: kept.version, password: 'not mine at all' }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['password'], reason: 'passwordWrong' }] } });
    expect(await boss.appraisals.sign({ id, expectedVersion: kept.version, password: testPassword })).toMatchObject({ percent: 98 });
  });

  test('a red line decides the month whatever the points say', async () => {
    const { boss, staffId } = await home();
    const { id, version } = await boss.appraisals.start({ staffId, month: '2026-10' });
    const { sheet, checklist } = await boss.appraisals.get({ id });
    const { answers } = bestAnswers(checklist, sheet.groups);
    const kept = await boss.appraisals.keep({ id, expectedVersion: version, sheet: { answers: { ...answers, 'no-abuse': { type: 'choice', option: 'yes' } }, proofs: { 'no-abuse': { note: '经查实' } } }, remark: null });
    expect(await boss.appraisals.sign({ id, expectedVersion: kept.version, password: testPassword })).toMatchObject({ percent: 100, vetoed: true, band: { code: 'unsatisfactory' } });
  });

  test('nobody appraises themselves, and only the person or a signed print acknowledges', async () => {
    const { t, boss, staffId } = await home();
    const { id: bossStaff } = await boss.staff.register({ fields: someStaff(2) });
    const account = (await boss.access.state()).me?.accountId ?? '';
    await boss.staff.linkAccount({ id: bossStaff, expectedVersion: 1, accountId: account });
    const own = await boss.appraisals.start({ staffId: bossStaff, month: '2026-10' });
    expect(await failure(boss.appraisals.keep({ id: own.id, expectedVersion: own.version, sheet: { answers: {}, proofs: {} }, remark: null }))).toMatchObject({ code: 'OWN_APPRAISAL' });
    const { id, version } = await filledAppraisal(boss, staffId, '2026-10');
    const signed = await boss.appraisals.sign({ id, expectedVersion: version, password: testPassword });
    const on = { id, expectedVersion: signed.version, remark: null };
    const carer = await t.signInAs('careWorker', 'another');
    expect(await failure(carer.appraisals.acknowledge({ ...on, onPaper: day('2026-11-23') }))).toMatchObject({ code: 'FORBIDDEN' });
    expect(await failure(carer.appraisals.get({ id }))).toMatchObject({ code: 'NOT_FOUND' });
    expect(await failure(boss.appraisals.acknowledge({ ...on, onPaper: null }))).toMatchObject({ data: { issues: [{ path: ['onPaper'], reason: 'required' }] } });
    expect(await failure(boss.appraisals.acknowledge({ ...on, onPaper: day('2026-11-24') }))).toMatchObject({ data: { issues: [{ path: ['onPaper'], reason: 'futureDate' }] } });
    expect(await failure(boss.appraisals.acknowledge({ ...on, onPaper: day('2026-11-22') }))).toMatchObject({ data: { issues: [{ path: ['onPaper'], reason: 'dateOrder' }] } });
    const inspector = await t.signInAs('inspector');
    expect((await inspector.appraisals.get({ id })).sheet.state).toBe('signed');
    expect(await failure(inspector.appraisals.reopen({ id, expectedVersion: signed.version, reason: 'x' }))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('pay by level', () => {
  test('follows the certificate held on the day, and ships without amounts', async () => {
    const { t, boss, staffId } = await home();
    const { levels, tables } = await boss.appraisals.payTables();
    expect(tables).toEqual([]);
    expect(levels.map((one) => one.code)).toContain('level-4');
    const rows = levels.map(({ code }) => ({ level: code, grade: code === 'level-4' ? '三档' : null, allowanceCents: code === 'level-4' ? 30_000 : null }));
    await boss.appraisals.setPayTable({ effectiveOn: day('2026-01-01'), title: '2026 年薪级', basis: '院务会议', rows });
    const pay = async (month: string) => (await boss.appraisals.month({ month })).people.find((one) => one.staff.id === staffId)?.pay;
    expect(await pay('2026-10')).toMatchObject({ level: null, grade: null });
    const card = await boss.certificates.record({ fields: { kindCode: 'CERT-CARE', staffId, number: null, levelCode: 'level-4', issuer: null, issuedOn: day('2026-10-15'), note: null } });
    // Not verified yet, so it earns nothing.
    expect(await pay('2026-10')).toMatchObject({ level: null });
    const hr = await t.signInAs('hr');
    await hr.certificates.verify({ id: card.id, expectedVersion: card.version });
    expect(await pay('2026-10')).toMatchObject({ level: { code: 'level-4' }, grade: '三档', allowanceCents: 30_000 });
    expect(await pay('2026-09')).toMatchObject({ level: null });
    expect(await failure(boss.appraisals.setPayTable({ effectiveOn: day('2026-01-01'), title: '又一张', basis: 'x', rows }))).toMatchObject({ code: 'TABLE_EXISTS', data: { title: '2026 年薪级' } });
  });
});

describe('awards and credit', () => {
  test('are dated within the employment, kept when void, and proven by a file judged by its content', async () => {
    const { t, boss, staffId } = await home();
    const owner = (await boss.access.state()).me?.accountId ?? '';
    const upload = (name: string, bytes: Uint8Array) => t.core.services.files.putTemporary(bytes, name, 'image/jpeg', owner);
    const fields = { staffId, kind: 'award' as const, on: day('2026-11-02'), title: '比赛第一名', detail: null, amountCents: 50_000, basis: null };
    expect(await failure(boss.appraisals.recordAward({ fields, uploadId: upload('proof.jpg', Buffer.from('MZ a program')) }))).toMatchObject({ code: 'FILE_UNUSABLE', data: { reason: 'fileType' } });
    expect(await failure(boss.appraisals.recordAward({ fields: { ...fields, on: day('2026-11-24') } }))).toMatchObject({ data: { issues: [{ path: ['fields', 'on'], reason: 'futureDate' }] } });
    expect(await failure(boss.appraisals.recordAward({ fields: { ...fields, on: day('2024-02-29') } }))).toMatchObject({ data: { issues: [{ path: ['fields', 'on'], reason: 'tooOld' }] } });
    expect(await failure(boss.appraisals.recordAward({ fields: { ...fields, amountCents: -1 } }))).toMatchObject({ code: 'INVALID_INPUT' });
    const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 64 }, () => 3), 0xff, 0xd9]);
    const award = await boss.appraisals.recordAward({ fields, uploadId: upload('proof.jpg', jpeg) });
    expect(award.fileId).toMatch(/^[0-9a-f]{64}$/);
    await boss.appraisals.voidAward({ id: award.id, expectedVersion: award.version, reason: '重复' });
    expect(await failure(boss.appraisals.correctAward({ id: award.id, expectedVersion: 2, fields }))).toMatchObject({ code: 'ALREADY_VOIDED' });
    expect(await boss.appraisals.awards({ year: 2026 })).toMatchObject([{ voided: { reason: '重复' } }]);
    expect(await boss.appraisals.awards({ year: 2025 })).toEqual([]);
  });

  test('an appeal is decided by somebody else', async () => {
    const { t, boss, staffId } = await home();
    const fields = { staffId, direction: 'breach' as const, kind: 'left-post', on: day('2026-11-03'), detail: '夜班离岗', source: null };
    expect(await failure(boss.appraisals.recordCredit({ fields: { ...fields, kind: 'commended' } }))).toMatchObject({ data: { issues: [{ path: ['fields', 'kind'], reason: 'notInList' }] } });
    const { id, version } = await boss.appraisals.recordCredit({ fields });
    expect(await failure(boss.appraisals.appealCredit({ id, expectedVersion: version, on: day('2026-11-02'), text: '送医' }))).toMatchObject({ data: { issues: [{ path: ['on'], reason: 'dateOrder' }] } });
    const appealed = await boss.appraisals.appealCredit({ id, expectedVersion: version, on: day('2026-11-05'), text: '送医' });
    const decide = { id, expectedVersion: appealed.version, upheld: false, text: '属实' };
    expect(await failure(boss.appraisals.decideAppeal(decide))).toMatchObject({ code: 'OWN_EVENT' });
    const nurse = await t.signInAs('headNurse');
    expect(await nurse.appraisals.decideAppeal(decide)).toMatchObject({ state: 'revoked', decision: { upheld: false } });
    expect(await failure(nurse.appraisals.decideAppeal({ ...decide, expectedVersion: appealed.version + 1 }))).toMatchObject({ code: 'CREDIT_STATE', data: { state: 'revoked' } });
  });
});

describe('on paper', () => {
  test('sheet and summary print in both languages', async () => {
    const { boss, staffId } = await home();
    const { id, version } = await filledAppraisal(boss, staffId, '2026-10');
    expect((await boss.documents.preview({ form: 'appraisal-sheet', ids: [id], language: 'zh-CN' })).statusNotice).toContain('未签署');
    await boss.appraisals.sign({ id, expectedVersion: version, password: testPassword });
    const page = await boss.documents.preview({ form: 'appraisal-sheet', ids: [id], language: 'en-US' });
    expect(page.html).toContain('Excellent');
    expect((await boss.documents.preview({ form: 'appraisal-month', list: { month: '2026-10' }, language: 'zh-CN' })).html).toContain('优秀');
    expect(await failure(boss.documents.preview({ form: 'appraisal-month', list: { month: '2027-03' }, language: 'zh-CN' }))).toMatchObject({ code: 'INVALID_INPUT' });
  });
});
