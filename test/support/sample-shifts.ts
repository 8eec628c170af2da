import { asCivilDate } from '@shared/kit/civil-date';
import { someStaff } from './sample-staff';
import type { CoreClient } from './test-core';

const day = asCivilDate;

/** Every procedure of the roster once, and the question whether somebody may stand on a post. */
export async function sampleShifts(boss: CoreClient): Promise<void> {
  const { id: departmentId } = await boss.staff.openDepartment({ fields: { name: '照护一区', parentId: null, headId: null, note: null } });
  const { id: staffId } = await boss.staff.register({
    fields: someStaff(71, {
      employments: [{ entryOn: day('2026-03-01'), leaveOn: null, leaveReason: null, form: 'labour', posts: [{ positionCode: 'caregiver', departmentId, main: true, fromOn: day('2026-03-01'), toOn: null }] }],
    }),
  });
  const key = { month: '2026-11', departmentId };
  const cell = { staffId, on: day('2026-11-23'), shift: 'off', post: null };
  await boss.shifts.sheets({ month: key.month });
  await boss.shifts.sheet(key);
  await boss.shifts.check({ ...key, cells: [{ ...cell, shift: 'day' }] });
  const kept = await boss.shifts.arrange({ ...key, expectedVersion: 0, cells: [cell], reason: null });
  const published = await boss.shifts.publish({ ...key, expectedVersion: kept.version });
  await boss.shifts.arrange({ ...key, expectedVersion: published.version, cells: [{ ...cell, shift: 'leave' }], reason: '家中有事' });
  await boss.shifts.history(key);
  await boss.shifts.guests({ month: key.month, departmentId: null, text: '' });
  await boss.shifts.onDuty();
  await boss.shifts.mine({ month: key.month });
  await boss.staffing.mayServe({ staffId, post: 'caregiver', on: day('2026-11-23') });
}
