import type { ShiftCell } from '@shared/contract/shifts';
import { addDays, addMonths, daysBetween, endOfMonth, startOfMonth, weekdayOf, type CivilDate } from '@shared/kit/civil-date';
import { recordPastSheet } from '../shifts';
import type { Scene } from './scene';
import type { DemoWorker } from './work-file';
import { postsOf, worksOn } from './workers';

/** Shifts by post: one after the other, day by day; `office` goes by the days of the week. */
const patterns: Readonly<Record<string, readonly string[]>> = {
  caregiver: ['day', 'evening', 'night', 'off'],
  nurse: ['day', 'evening', 'night', 'off'],
  'security-guard': ['long-day', 'long-night', 'off', 'off'],
  cook: ['long-day', 'off'], 'kitchen-helper': ['day', 'day', 'day', 'day', 'day', 'off'], cleaner: ['day', 'day', 'day', 'day', 'day', 'off'],
};
const OFFICE = ['office', 'office', 'office', 'office', 'office', 'off', 'off'] as const;
/** Somebody away for a few days, so that not every row looks the same. */
const AWAY = { key: 'care07', from: 8, days: 3 } as const;

function shiftOf(worker: DemoWorker, position: number, on: CivilDate, dayOfHome: number): string {
  const leads = worker.promoted !== undefined;
  const pattern = leads ? undefined : patterns[worker.posts[0] ?? ''];
  if (pattern === undefined) return OFFICE[weekdayOf(on) - 1] ?? 'off';
  return pattern[(dayOfHome + position) % pattern.length] ?? 'off';
}

function cellsOf(scene: Scene, people: readonly DemoWorker[], from: CivilDate, to: CivilDate): ShiftCell[] {
  const cells: ShiftCell[] = [];
  people.forEach((worker, position) => {
    for (let on = from; on <= to; on = addDays(on, 1)) {
      if (!worksOn(scene, worker, on)) continue;
      const away = worker.key === AWAY.key && Number(on.slice(-2)) >= AWAY.from && Number(on.slice(-2)) < AWAY.from + AWAY.days;
      cells.push({ staffId: scene.staffId(worker.key), on, shift: away ? 'leave' : shiftOf(worker, position, on, daysBetween(scene.begun, on)), post: null });
    }
  });
  return cells;
}

/** Who lacks a paper no duty may begin without is not put on the roster. */
function mayWork(scene: Scene, worker: DemoWorker): boolean {
  return !scene.file.exceptions.some((one) => one.person === worker.key && one.is === 'missing' && postsOf(worker).includes('kitchen-helper'));
}

/** The rosters of last month and of this one, a sheet for each department, published before the month began. */
export function planRosters(scene: Scene): void {
  const headNurse = scene.actor('headnurse');
  for (const first of [addMonths(startOfMonth(scene.today), -1), startOfMonth(scene.today)]) {
    const month = first.slice(0, 7);
    scene.enter(addDays(first, -6), '16:30', headNurse, (writer) => {
      for (const { code } of scene.file.departments) {
        const people = scene.file.people.filter((worker) => worker.department === code && mayWork(scene, worker) && scene.staff.has(worker.key));
        const cells = cellsOf(scene, people, first, endOfMonth(first));
        if (cells.length === 0) continue;
        const departmentId = scene.department(code);
        const id = recordPastSheet(scene.tx, writer, { ...scene.services, clock: writer.clock }, { month, departmentId, cells, published: true });
        scene.audit(writer, headNurse, 'shifts.arrange', ['shiftSheet', id], { month, departmentId, changed: cells.length, reason: null });
        scene.audit(writer, headNurse, 'shifts.publish', ['shiftSheet', id], { month, departmentId, published: true });
      }
    });
  }
}
