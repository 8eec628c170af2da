import type { PlanItemFields, SessionFields } from '@shared/contract/training';
import { asCivilDate } from '@shared/kit/civil-date';
import { someStaff } from './sample-staff';
import type { CoreClient, TestCore } from './test-core';

const day = asCivilDate;

/** A pre-job session of safety and fire on a day, complete but for its people. */
export function someSession(more: Partial<SessionFields> = {}): SessionFields {
  return {
    heldOn: day('2026-11-20'), startsAt: '09:00', endsAt: '11:00', hours: 2, title: '岗前安全与消防培训', topics: ['safety', 'fire'], kind: 'preJob',
    content: '安全制度、灭火器使用、疏散路线', trainer: { inside: false, staffId: null, name: '消防支队 刘教官' }, place: '一楼会议室', planItemId: null, ...more,
  };
}

export function somePlanItem(more: Partial<PlanItemFields> = {}): PlanItemFields {
  return { year: 2026, month: 6, title: '上半年消防培训', topics: ['fire'], kind: 'inService', audience: { all: true }, hours: 2, responsible: '安全员', note: null, ...more };
}

export const somePdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n', 'latin1');

/** Enters, lists, keys and closes a session. @returns its id and version */
export async function closedSession(client: CoreClient, staffIds: readonly string[], more: Partial<SessionFields> = {}, failed: readonly string[] = []) {
  const fields = someSession(more);
  const { id } = await client.training.schedule({ fields, staffIds: [...staffIds] });
  let { version } = await client.training.keyAttendance({ id, expectedVersion: 1, attended: [...staffIds] });
  ({ version } = await client.training.keyResults({
    id, expectedVersion: version, results: staffIds.map((staffId) => ({ staffId, examOn: fields.heldOn, result: failed.includes(staffId) ? 'failed' as const : 'passed' as const, score: null })),
  }));
  return client.training.close({ id, expectedVersion: version });
}

/** Every procedure of the training module once. */
export async function sampleTraining(t: TestCore, boss: CoreClient): Promise<void> {
  const owner = (await boss.access.state()).me?.accountId ?? '';
  const one = (await boss.staff.register({ fields: someStaff(41) })).id;
  const two = (await boss.staff.register({ fields: someStaff(42) })).id;
  const item = await boss.training.addPlanItem({ fields: somePlanItem() });
  const changed = await boss.training.correctPlanItem({ id: item.id, expectedVersion: 1, fields: somePlanItem({ month: 7 }) });
  await boss.training.copyPlan({ from: 2026, to: 2027 });
  await boss.training.plan({ year: 2027 });
  await boss.training.dropPlanItem({ id: item.id, expectedVersion: changed.version, reason: '合并到八月' });

  const { id } = await boss.training.schedule({ fields: someSession(), staffIds: [one] });
  let { version } = await boss.training.amend({ id, expectedVersion: 1, fields: someSession({ place: '二楼会议室' }) });
  ({ version } = await boss.training.enlist({ id, expectedVersion: version, staffIds: [two] }));
  ({ version } = await boss.training.strike({ id, expectedVersion: version, staffIds: [two] }));
  ({ version } = await boss.training.keyAttendance({ id, expectedVersion: version, attended: [one] }));
  ({ version } = await boss.training.keyResults({ id, expectedVersion: version, results: [{ staffId: one, examOn: day('2026-11-20'), result: 'failed', score: 50 }] }));
  const uploadId = t.core.services.files.putTemporary(somePdf, '签到表.pdf', 'application/pdf', owner);
  ({ version } = await boss.training.attach({ id, expectedVersion: version, kind: 'signSheet', uploadId }));
  const { files } = await boss.training.session({ id });
  ({ version } = await boss.training.detach({ id, expectedVersion: version, fileRowId: files[0]?.id ?? '' }));
  ({ version } = await boss.training.close({ id, expectedVersion: version }));
  ({ version } = await boss.training.recordRetake({ id, expectedVersion: version, staffId: one, examOn: day('2026-11-22'), result: 'passed', score: 85 }));
  ({ version } = await boss.training.grantCertificates({
    id, expectedVersion: version, kindCode: 'CERT-FIRE-MGR', grants: [{ staffId: one, number: 'X-1', levelCode: null, issuer: '消防支队', issuedOn: day('2026-11-22'), validUntil: null, reviewOn: null }],
  }));
  const correction = await boss.training.correctClosed({ id, expectedVersion: version, reason: '学时写错' });
  await boss.training.void({ id: correction.id, expectedVersion: correction.version, reason: '无需更正' });
  await boss.training.sessions({});
  await boss.training.findByCode({ code: id });
  await boss.training.people({ on: day('2026-11-20') });
  await boss.training.duties({});
  await boss.training.adoptDuty({ key: 'shanghai/care-hours', expectedVersion: 0, inUse: true, everyMonths: null, hours: null, effectiveOn: day('2026-11-23'), reason: '按上海要求' });
  await boss.training.ofStaff({ staffId: one });
  await boss.training.hours({ year: 2026 });
  await boss.training.years();
}
