import { unsaidStaffFacts, type StaffFieldsInput } from '@shared/contract/staff';
import { asCivilDate } from '@shared/kit/civil-date';
import type { CoreClient, TestCore } from './test-core';
import { idNumber, messyPerson } from './messy-rosters';

const day = asCivilDate;

const BORN = day('1985-04-12');

/** The card of somebody born on that day. */
export const staffCard = (n: number) => ({ kind: 'residentId' as const, number: idNumber('310101', BORN, 2 * n + (n % 2)), noneReason: null });

/** Somebody who can be entered; no two of one number. @param n 1 … picks the document number */
export function someStaff(n: number, more: Partial<StaffFieldsInput> = {}): StaffFieldsInput {
  return {
    ...unsaidStaffFacts, name: messyPerson(n).name, sex: n % 2 === 1 ? 'male' : 'female', birthOn: BORN, document: staffCard(n),
    employments: [{ entryOn: day('2024-03-01'), leaveOn: null, leaveReason: null, form: 'labour', posts: [{ positionCode: 'caregiver', departmentId: null, main: true, fromOn: day('2024-03-01'), toOn: null }] }],
    ...more,
  };
}

/** Every procedure of the staff module once. */
export async function sampleStaff(t: TestCore, boss: CoreClient): Promise<void> {
  const owner = (await boss.access.state()).me?.accountId ?? '';
  const upload = (name: string, bytes: Uint8Array) => t.core.services.files.putTemporary(bytes, name, 'application/octet-stream', owner);
  const jpeg = Buffer.from([0xff, 0xd8, 0xff, 0xe0, ...Array.from({ length: 64 }, () => 2), 0xff, 0xd9]);
  const care = await boss.staff.openDepartment({ fields: { name: '护理部', parentId: null, headId: null, note: null } });
  const kitchen = await boss.staff.openDepartment({ fields: { name: '膳食部', parentId: null, headId: null, note: null } });
  await boss.staff.changeDepartment({ id: kitchen.id, expectedVersion: 1, fields: { name: '餐饮部', parentId: null, headId: null, note: null } });
  const moved = await boss.staff.moveDepartment({ id: kitchen.id, expectedVersion: 2, direction: 'up' });
  const closed = await boss.staff.closeDepartment({ id: kitchen.id, expectedVersion: moved.version, reason: '外包' });
  await boss.staff.reopenDepartment({ id: kitchen.id, expectedVersion: closed.version });
  await boss.staff.departments({});
  const { id } = await boss.staff.register({ fields: someStaff(1, { declarations: [{ kind: 'noAbuse', declaredOn: day('2024-03-01'), note: null }] }) });
  const { employments: _employments, ...facts } = someStaff(1, { declarations: [{ kind: 'noAbuse', declaredOn: day('2024-03-01'), note: null }], phone: '13800001111' });
  let { version } = await boss.staff.correct({ id, expectedVersion: 1, fields: facts });
  ({ version } = await boss.staff.changeNamePinyin({ id, expectedVersion: version, pinyin: 'wang xiu' }));
  ({ version } = await boss.staff.setPhoto({ id, expectedVersion: version, uploadId: upload('p.jpg', jpeg) }));
  ({ version } = await boss.staff.attachDeclaration({ id, expectedVersion: version, kind: 'noAbuse', uploadId: upload('d.jpg', jpeg) }));
  ({ version } = await boss.staff.linkAccount({ id, expectedVersion: version, accountId: owner }));
  ({ version } = await boss.staff.changePosts({ id, expectedVersion: version, fromOn: day('2025-01-01'), posts: [{ positionCode: 'care-lead', departmentId: care.id, main: true }] }));
  await boss.staff.leavingCheck({ id, leaveOn: day('2025-12-31') });
  ({ version } = await boss.staff.endEmployment({ id, expectedVersion: version, leaveOn: day('2025-12-31'), reason: '回乡' }));
  ({ version } = await boss.staff.reenter({ id, expectedVersion: version, entryOn: day('2026-06-01'), form: 'service', posts: [{ positionCode: 'caregiver', departmentId: care.id, main: true }] }));
  const { employments } = await boss.staff.get({ id });
  ({ version } = await boss.staff.correctEmployments({ id, expectedVersion: version, employments, reason: '核对合同' }));
  ({ version } = await boss.staff.void({ id, expectedVersion: version, reason: '录入两次' }));
  await boss.staff.restore({ id, expectedVersion: version });
  await boss.staff.list({});
  await boss.staff.counts();
  await boss.staff.search({ text: 'wx' });
  await boss.staff.history({ id });
  await boss.staff.findByIdNumber({ kind: 'residentId', number: staffCard(1).number });
  await boss.staff.positions();
  await boss.staff.organisation({});
}
