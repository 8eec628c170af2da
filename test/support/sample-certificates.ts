import type { KindInput } from '@shared/contract/certificates';
import { asCivilDate } from '@shared/kit/civil-date';
import { inPost, someCertificate, somePdf, somePng, uploaded } from './certificates';
import type { CoreClient, TestCore } from './test-core';

const day = asCivilDate;
const today = day('2026-11-23');

/** Every procedure of the certificates module once. @param second verifies and answers */
export async function sampleCertificates(t: TestCore, boss: CoreClient, second: CoreClient): Promise<void> {
  const staffId = await inPost(boss, 90, '顾师傅', 'electrician');
  await kindsOf(boss);
  const electrician = (more: Partial<Parameters<typeof someCertificate>[0]> = {}) =>
    someCertificate({ kindCode: 'CERT-ELEC', staffId, number: 'T310106', levelCode: 'low-voltage', issuer: '上海市应急管理局', issuedOn: day('2021-01-15'), ...more });
  const first = await boss.certificates.record({ fields: electrician() });
  let { version } = await boss.certificates.correct({ id: first.id, expectedVersion: 1, fields: electrician({ note: '原件在人事' }), reason: '补记' });
  ({ version } = await second.certificates.verify({ id: first.id, expectedVersion: version, note: null }));
  ({ version } = await boss.certificates.recordReview({ id: first.id, expectedVersion: version, reviewedOn: day('2024-01-10'), nextOn: null, note: null }));
  ({ version } = await boss.certificates.attachScans({ id: first.id, expectedVersion: version, uploadIds: [await uploaded(t, somePdf(), 'a.pdf', boss), await uploaded(t, somePng(), 'b.png', boss)] }));
  ({ version } = await boss.certificates.moveScan({ id: first.id, expectedVersion: version, position: 1, to: 0 }));
  ({ version } = await boss.certificates.turnScan({ id: first.id, expectedVersion: version, position: 0 }));
  ({ version } = await boss.certificates.removeScan({ id: first.id, expectedVersion: version, position: 1, reason: '多拍了一张' }));
  const { rows } = await boss.certificates.board({ filter: { withinDays: 90 } });
  await boss.certificates.boardSummary({});
  await boss.certificates.calendar({ month: '2027-01' });
  await second.certificates.notices();
  await second.certificates.seeNotices();
  const line = rows[0];
  if (line === undefined) throw new Error('the board is empty');
  await second.certificates.acknowledge({ alarms: [{ certificateId: line.certificate.id, due: line.due, dueOn: line.dueOn, leadDays: line.leadDays ?? 0 }], planOn: day('2026-12-10'), note: '已报名' });
  const renewed = await boss.certificates.renew({ id: first.id, expectedVersion: version, fields: electrician({ issuedOn: day('2026-11-20'), number: 'T310107' }) });
  await boss.certificates.void({ id: renewed.id, expectedVersion: renewed.version, reason: '新证还未到手' });
  await boss.certificates.get({ id: first.id });
  await boss.certificates.list({});
  await boss.certificates.counts();
  await boss.certificates.ofStaff({ staffId });
  await boss.certificates.history({ id: first.id });
  await boss.certificates.findByNumber({ kindCode: 'CERT-ELEC', number: 't 310106' });
  await boss.certificates.matrix({});
  await boss.certificates.gaps({});
  await boss.certificates.statistics({});
  await boss.certificates.exportCalendar({ language: 'zh-CN' });
}

async function kindsOf(boss: CoreClient): Promise<void> {
  const kind: KindInput = { code: null, name: { zh: '推拿按摩师证书', en: 'Massage therapist certificate' }, subject: 'staff', validity: { rule: 'months', months: 24 }, leadDays: [45, 10], confidence: 'D' };
  const { code } = await boss.certificates.addKind({ kind, effectiveOn: today, reason: null });
  await boss.certificates.changeKind({ code, expectedVersion: 1, kind: { ...kind, leadDays: [60] }, effectiveOn: today, reason: '提前些' });
  await boss.certificates.retireKind({ code, expectedVersion: 2, effectiveOn: today, reason: '不用了' });
  await boss.certificates.chooseRegion({ family: 'example-region', effectiveOn: today, reason: '属地要求', expectedVersion: 0 });
  await boss.certificates.catalogue({});
}
