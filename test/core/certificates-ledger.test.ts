import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { recordCertificate } from '@core/modules/certificates';
import type { CertificateSort } from '@shared/contract/certificates';
import type { FormCode } from '@shared/contract/documents';
import { addDays, asCivilDate } from '@shared/kit/civil-date';
import { failure } from '../support/failure';
import { createTestCore, type TestCore } from '../support/test-core';
import { inPost, someCertificate } from '../support/certificates';

const day = asCivilDate;
const today = day('2026-11-23');
const MANY = 620;
let t: TestCore;
let cook: string;

beforeAll(async () => {
  t = await createTestCore();
  cook = await inPost(t.client, 1, '王德贵', 'cook');
  const nurse = await inPost(t.client, 2, '李秀兰', 'nurse');
  const operator = await inPost(t.client, 3, '赵强', 'fire-control-operator');
  const owner = (await t.client.access.state()).me?.accountId ?? '';
  const tx = t.core.services.database.write;
  const enter = (given: Parameters<typeof someCertificate>[0], verified = true) =>
    recordCertificate(tx, { clock: t.clock, accountId: owner }, someCertificate(given) as Parameters<typeof recordCertificate>[2], { verifiedBy: verified ? owner : null });
  tx.$client.exec('begin');
  for (let at = 0; at < MANY; at += 1) enter({ kindCode: 'CERT-AID', staffId: nurse, number: `AID${String(at).padStart(4, '0')}`, issuedOn: addDays(today, -900 + at) });
  enter({ kindCode: 'CERT-HEALTH-FOOD', staffId: cook, number: '沪食健2026-001', issuer: '浦东新区疾控中心', issuedOn: day('2025-12-01'), validUntil: day('2026-12-01') });
  enter({ kindCode: 'CERT-NURSE', staffId: nurse, number: '201431012345', issuer: '上海市卫生健康委员会', issuedOn: day('2021-10-08'), validUntil: day('2026-10-08') });
  enter({ kindCode: 'CERT-FIRE-OP', staffId: operator, number: '2021003101', levelCode: 'level-5', issuedOn: day('2021-03-01') }, false);
  enter({ kindCode: 'CERT-FOOD-LIC', number: 'JY33101150012345', issuer: '浦东新区市场监督管理局', issuedOn: day('2022-02-01'), responsibleId: cook });
  enter({ kindCode: 'CERT-BED-FILE', number: '沪浦养备〔2020〕12号', issuer: '浦东新区民政局', issuedOn: day('2020-06-01') });
  tx.$client.exec('commit');
});
afterAll(() => { t.close(); });

const paper = async (form: FormCode, list?: Record<string, unknown>, language: 'zh-CN' | 'en-US' = 'zh-CN') =>
  (await t.client.documents.preview({ form, language, ...(list === undefined ? {} : { list: list as never }) })).html;

describe('the ledger', () => {
  test.each(['due', 'kind', 'holder', 'newest'] as const)('pages by key in the order %s, without a gap or a double', async (sort: CertificateSort) => {
    const seen: string[] = [];
    let after: { key: string; id: string } | null = null;
    do {
      const page: Awaited<ReturnType<typeof t.client.certificates.list>> = await t.client.certificates.list({ sort, after, limit: 100 });
      expect(page.total).toBe(MANY + 5);
      seen.push(...page.rows.map((row) => row.id));
      after = page.next;
    } while (after !== null);
    expect(seen).toHaveLength(MANY + 5);
    expect(new Set(seen).size).toBe(MANY + 5);
  });

  test('narrows by text, state, kind and subject', async () => {
    const numbers = async (filter: NonNullable<Parameters<typeof t.client.certificates.list>[0]>['filter']) => (await t.client.certificates.list({ filter })).rows.map((row) => row.number);
    expect(await numbers({ text: '王德', show: 'current' })).toEqual(['沪食健2026-001']);
    expect(await numbers({ text: 'wangde', show: 'current' })).toEqual(['沪食健2026-001']);
    expect(await numbers({ text: 'aid0619', show: 'current' })).toEqual(['AID0619']);
    expect(await numbers({ text: '100%', show: 'current' })).toEqual([]);
    expect(await numbers({ states: ['expired'], kinds: ['CERT-NURSE'], show: 'current' })).toEqual(['201431012345']);
    expect(await numbers({ states: ['unverified'], show: 'current' })).toEqual(['2021003101']);
    expect(await numbers({ responsibleId: cook, subject: 'institution', show: 'current' })).toEqual(['JY33101150012345']);
  });
});

describe('on paper', () => {
  test('the ledger is whole, however long; health certificates and licences have their own', async () => {
    const whole = await paper('certificate-ledger');
    for (const number of ['AID0000', 'AID0619', '沪食健2026-001', 'JY33101150012345']) expect(whole).toContain(number);
    expect(whole).toContain(`共 ${String(MANY + 5)} 张`);
    const health = await paper('health-certificate-ledger');
    expect(health).toContain('沪食健2026-001');
    expect(health).not.toContain('AID0000');
    const licences = await paper('institution-licences');
    expect(licences).toContain('养老机构备案回执');
    expect(licences).not.toContain('AID0000');
    expect(await paper('certificate-ledger', { filter: { kinds: ['CERT-NURSE'], show: 'current' } })).toContain('共 1 张');
  });

  test('what runs out, what is wanting and the figures, in both languages', async () => {
    expect(await paper('certificate-expiring')).toContain('逾期 46 天');
    expect(await paper('certificate-expiring', { filter: { kinds: ['CERT-NURSE'] } }, 'en-US')).toContain('46 days late');
    // One day of the calendar prints alone.
    const ofDay = await paper('certificate-expiring', { dueOn: '2026-10-08' });
    expect(ofDay).toContain('共 1 项');
    expect(ofDay).toContain('2026年10月8日到期的');
    expect(await paper('certificate-expiring', { dueOn: '2026-10-09' })).toContain('共 0 项');
    const gaps = await paper('certificate-gaps', { mandatoryOnly: true });
    expect(gaps).toContain('消防设施操作员');
    expect(gaps).toContain('四级/中级工及以上');
    expect(gaps).toContain('参考，以属地主管部门要求为准');
    expect(await paper('certificate-gaps', { mandatoryOnly: true }, 'en-US')).toContain('Level 4, intermediate or above');
    const figures = await paper('certificate-statistics');
    expect(figures).toContain('护士');
    expect(figures).toContain('0.0%');
  });

  test('a filter there is not is refused', async () => {
    expect(await failure(t.client.documents.preview({ form: 'certificate-ledger', language: 'zh-CN', list: { sort: 'colour' } }))).toMatchObject({ code: 'INVALID_INPUT', data: { issues: [{ path: ['list', 'sort'] }] } });
  });
});
