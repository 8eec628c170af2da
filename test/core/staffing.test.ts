import { afterEach, describe, expect, test } from 'vitest';
import { asCivilDate, type CivilDate } from '@shared/kit/civil-date';
import type { CoreClient, TestCore } from '../support/test-core';
import { createTestCore } from '../support/test-core';
import { failure } from '../support/failure';
import { locked, newResident } from '../support/assessments';
import { someStaff } from '../support/sample-staff';

/*
 * A small home through the real core, counted by hand. Today is Monday 2026-11-23.
 *
 *   Wu    caregiver since 2024-03-01   CERT-CARE level-4, issued 2024-05-01, verified
 *   Zheng caregiver since 2026-08-01   CERT-CARE level-5, issued 2026-07-01, not verified
 *   Feng  nurse since 2025-01-01       CERT-NURSE until 2026-10-31 (5 years from 2021-11-01), verified
 *   Chu   nurse since 2025-01-01       CERT-NURSE until 2028-05-31, verified
 *   Wei   caregiver 2024-01-01 … 2026-06-30
 *   three residents entered today: two assessed today, one not
 */
const day = asCivilDate;
const open: TestCore[] = [];
afterEach(() => { for (const t of open.splice(0)) t.close(); });

async function hired(client: CoreClient, n: number, positionCode: string, fromOn: string, leaveOn: string | null = null): Promise<string> {
  const post = { positionCode, departmentId: null, main: true, fromOn: day(fromOn), toOn: leaveOn === null ? null : day(leaveOn) };
  const { id } = await client.staff.register({
    fields: someStaff(n, { employments: [{ entryOn: day(fromOn), leaveOn: leaveOn === null ? null : day(leaveOn), leaveReason: leaveOn === null ? null : '回乡', form: 'labour', posts: [post] }] }),
  });
  return id;
}

interface Card { readonly staffId: string; readonly kindCode: string; readonly levelCode?: string; readonly issuedOn: string; readonly validUntil?: string }

async function held(client: CoreClient, verifier: CoreClient | null, card: Card): Promise<void> {
  const { id, version } = await client.certificates.record({
    fields: { kindCode: card.kindCode, staffId: card.staffId, number: null, levelCode: card.levelCode ?? null, issuer: null, issuedOn: day(card.issuedOn), validUntil: card.validUntil === undefined ? null : day(card.validUntil), note: null },
  });
  if (verifier !== null) await verifier.certificates.verify({ id, expectedVersion: version });
}

async function smallHome() {
  const t = await createTestCore();
  open.push(t);
  const boss = t.client;
  const hr = await t.signInAs('hr');
  const wu = await hired(boss, 1, 'caregiver', '2024-03-01');
  const zheng = await hired(boss, 2, 'caregiver', '2026-08-01');
  const feng = await hired(boss, 3, 'nurse', '2025-01-01');
  const chu = await hired(boss, 4, 'nurse', '2025-01-01');
  const wei = await hired(boss, 5, 'caregiver', '2024-01-01', '2026-06-30');
  await held(boss, hr, { staffId: wu, kindCode: 'CERT-CARE', levelCode: 'level-4', issuedOn: '2024-05-01' });
  await held(boss, null, { staffId: zheng, kindCode: 'CERT-CARE', levelCode: 'level-5', issuedOn: '2026-07-01' });
  await held(boss, hr, { staffId: feng, kindCode: 'CERT-NURSE', issuedOn: '2021-11-01', validUntil: '2026-10-31' });
  await held(boss, hr, { staffId: chu, kindCode: 'CERT-NURSE', issuedOn: '2023-06-01', validUntil: '2028-05-31' });
  const nurse = await t.signInAs('headNurse');
  const assessor = await t.signInAs('assessor');
  for (const name of ['周桂兰', '陈素芬']) await locked([nurse, assessor], await newResident(nurse, { name }), { frailty: 0.6 });
  await newResident(nurse, { name: '徐长安' });
  return { t, boss, hr, ids: { wu, zheng, feng, chu, wei } };
}

async function rate(client: CoreClient, code: string, on?: CivilDate) {
  const { rates } = await client.staffing.rates(on === undefined ? {} : { on });
  const found = rates.find((one) => one.code === code);
  if (found === undefined) throw new Error(`no rate ${code}`);
  return found;
}

describe('rates', () => {
  test('equal the hand calculation, today and on days past', async () => {
    const { boss, ids } = await smallHome();
    // In post today: Wu and Zheng; Wei left on 2026-06-30.
    expect(await rate(boss, 'caregivers')).toMatchObject({ n: 2, value: 2 });
    expect(await rate(boss, 'caregivers', day('2026-06-30'))).toMatchObject({ n: 2 });
    expect(await rate(boss, 'caregivers', day('2026-07-01'))).toMatchObject({ n: 1 });
    // Two nurses, of whom Feng's certificate ran out on 2026-10-31: 1/2 = 50.00 %; on that day itself still 2/2.
    expect(await rate(boss, 'certified-nursing')).toMatchObject({ n: 1, m: 2, value: 50, target: { met: false } });
    expect(await rate(boss, 'certified-nursing', day('2026-10-31'))).toMatchObject({ n: 2, m: 2, value: 100, target: { met: true } });
    // Wu of two; Zheng's is not verified: 1/2.
    expect(await rate(boss, 'caregiver-certificates')).toMatchObject({ n: 1, m: 2, value: 50 });
    expect((await rate(boss, 'skill-levels')).parts.filter((part) => part.n > 0).map((part) => [part.code, part.n])).toEqual([['level-4', 1], ['none', 1]]);
    // Two caregivers to three residents.
    expect(await rate(boss, 'caregiver-ratio')).toMatchObject({ n: 2, m: 3, value: 1.5 });
    expect((await rate(boss, 'caregiver-ratio')).parts.reduce((sum, part) => sum + (part.m ?? 0), 0)).toBe(3);
    // Nobody works in rehabilitation: no value rather than 0 or 100 %.
    expect(await rate(boss, 'certified-rehab')).toMatchObject({ n: 0, m: 0, value: null, target: { met: null } });
    // Who is new this year: Zheng, without any training on record.
    expect(await rate(boss, 'pre-job-training')).toMatchObject({ n: 0, m: 1, value: 0 });

    const behind = await boss.staffing.people({ code: 'certified-nursing' });
    expect(behind.numerator.map((one) => one.id)).toEqual([ids.chu]);
    expect(behind.denominator.find((one) => one.id === ids.feng)).toMatchObject({ counted: false, why: 'expired', since: '2025-01-01' });
    expect((await boss.staffing.people({ code: 'caregiver-ratio' })).denominator.filter((one) => one.why === 'notAssessed')).toHaveLength(1);
  });

  test('go back by month; a later correction corrects the months too', async () => {
    const { boss, hr, ids } = await smallHome();
    const course = async () => (await boss.staffing.history({ months: 4 })).map(({ on, rates }) => [on, rates.find((one) => one.code === 'certified-nursing')?.n]);
    expect(await course()).toEqual([['2026-08-31', 2], ['2026-09-30', 2], ['2026-10-31', 2], ['2026-11-23', 1]]);
    // The renewal turns up: entered today, valid from 2026-10-20 on.
    await held(boss, hr, { staffId: ids.feng, kindCode: 'CERT-NURSE', issuedOn: '2026-10-20', validUntil: '2031-10-31' });
    expect(await course()).toEqual([['2026-08-31', 2], ['2026-09-30', 2], ['2026-10-31', 2], ['2026-11-23', 2]]);
  });
});

const fields = (more: object = {}) => ({
  effectiveOn: day('2026-11-01'), title: '本市配比', basis: '市民政局文件', rows: [{ grades: [0, 1, 2, 3, 4], shift: 'all' as const, counted: 'caregivers' as const, staff: 1, residents: 2 }], ...more,
});

describe('ratio tables', () => {
  test('ship empty; an example can be loaded, and binds nobody', async () => {
    const { boss } = await smallHome();
    expect(await boss.staffing.ratio({})).toMatchObject({ table: null, needs: [], sums: [] });
    const { tables, examples } = await boss.staffing.ratioTables();
    expect(tables).toEqual([]);
    expect(examples.map((one) => [one.family, one.status])).toEqual([['example-county-2018', 'local']]);
  });

  test('say what is needed, rounded up, against who is there', async () => {
    const { boss } = await smallHome();
    await boss.staffing.setRatioTable(fields());
    // Two assessed residents at 1 : 2 need one caregiver, two are there; the third resident is in no line.
    expect(await boss.staffing.ratio({})).toMatchObject({ notAssessed: 1, sums: [{ needed: 1, present: 2 }], table: { title: '本市配比', state: 'current' } });
    const rows = [{ grades: [0, 1, 2, 3, 4], shift: 'night' as const, counted: 'caregivers' as const, staff: 3, residents: 4 }];
    await boss.staffing.setRatioTable(fields({ effectiveOn: day('2026-11-20'), rows }));
    // 2 × 3/4 = 1.5 → 2; who is on duty at night is the roster's to say.
    expect(await boss.staffing.ratio({})).toMatchObject({ sums: [{ shift: 'night', needed: 2, present: null }] });
    expect((await boss.staffing.ratio({ on: day('2026-11-10') })).table).toMatchObject({ endsOn: '2026-11-19', state: 'past' });
  });

  test('refuse a ratio of 0, a second table for one day, and a grade with two answers', async () => {
    const { boss } = await smallHome();
    const zero = fields({ rows: [{ grades: [4], shift: 'all', counted: 'caregivers', staff: 0, residents: 3 }] });
    expect(await failure(boss.staffing.setRatioTable(zero))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['rows', 0, 'staff'], reason: 'tooSmall', params: { min: 1 } }] } });
    const one = await boss.staffing.setRatioTable(fields());
    expect(await failure(boss.staffing.setRatioTable(fields({ title: '另一张' })))).toMatchObject({ code: 'TABLE_EXISTS', data: { on: '2026-11-01', title: '本市配比' } });
    const line = { shift: 'all' as const, counted: 'caregivers' as const, staff: 1, residents: 3 };
    expect(await failure(boss.staffing.setRatioTable(fields({ effectiveOn: day('2026-12-01'), rows: [{ ...line, grades: [3, 4] }, { ...line, grades: [4] }] })))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['rows', 1, 'grades'], reason: 'duplicate' }] } });
    expect(await failure(boss.staffing.correctRatioTable({ id: one.id, expectedVersion: 9, fields: fields(), reason: '改' }))).toMatchObject({ code: 'STALE_VERSION', data: { current: 1 } });
    const gone = await boss.staffing.voidRatioTable({ id: one.id, expectedVersion: one.version, reason: '依据有误' });
    expect(await failure(boss.staffing.voidRatioTable({ id: one.id, expectedVersion: gone.version, reason: '再来' }))).toMatchObject({ code: 'ALREADY_VOIDED' });
    // The day is free again.
    expect((await boss.staffing.setRatioTable(fields({ title: '另一张' }))).state).toBe('current');
  });

  test('are for who may manage them', async () => {
    const { t } = await smallHome();
    const nurse = await t.signInAs('headNurse');
    expect(await failure(nurse.staffing.setRatioTable(fields()))).toMatchObject({ code: 'FORBIDDEN' });
    const carer = await t.signInAs('careWorker');
    expect(await failure(carer.staffing.rates({}))).toMatchObject({ code: 'FORBIDDEN' });
  });
});

describe('on paper', () => {
  test('the rates print with their words and who is wanting; the file of a person hides what the reader may not see', async () => {
    const { t, boss, ids } = await smallHome();
    const page = await boss.documents.preview({ form: 'staffing-rates', list: { on: '2026-11-23' }, language: 'zh-CN' });
    expect(page.html).toContain('1 / 2');
    expect(page.html).toContain('证书过期或待复审');
    expect(page.statusNotice).toContain('属地主管部门');
    const file = { form: 'staff-file' as const, ids: [ids.feng], language: 'zh-CN' as const };
    expect((await boss.documents.preview(file)).html).toContain('职业信用');
    const safety = await t.signInAs('safetyOfficer');
    const seen = (await safety.documents.preview(file)).html;
    expect(seen).toContain('护士执业证书');
    expect(seen).not.toContain('职业信用');
    expect(seen).toMatch(/\d{4,6}\*+/);
  });
});
