import type { ShiftCell } from '@shared/contract/shifts';
import { addDays, asCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { diceOf, madeUpHome } from '../support/may-serve-world';
import { createTestCore } from '../support/test-core';
import { medianMs, tell } from './report';

/** The check of a whole month of 200 people: every cell against employment, posts, certificates, training, rest and coverage. */
async function main(): Promise<void> {
  const t = await createTestCore();
  const { read } = t.core.services.database;
  madeUpHome(t, 500, diceOf(7));
  const month = '2023-05';
  const first = asCivilDate(`${month}-01`);
  const days = Array.from({ length: 31 }, (_, day) => addDays(first, day));
  const employed = read.$client.prepare<{ from: CivilDate; to: CivilDate }, { id: string }>(
    'select s.id from staff s join staff_employments e on e.staff_id = s.id where s.voided_at is null and e.entry_on <= @to and (e.leave_on is null or e.leave_on >= @from) group by s.id limit 200',
  ).all({ from: first, to: addDays(first, 30) });
  const turn = ['day', 'day', 'evening', 'night', 'off'];
  const cells: ShiftCell[] = employed.flatMap(({ id: staffId }, place) => days.map((on, day) => ({ staffId, on, shift: turn[(place + day) % turn.length] ?? 'off', post: null })));
  if (employed.length !== 200 || cells.length !== 6_200) throw new Error(`only ${String(employed.length)} people to be checked`);
  const asked = { month, departmentId: null, cells };
  const problems = await t.client.shifts.check(asked);
  if (problems.length < 100) throw new Error('the month is too good to be measured');
  const ours = await medianMs(40, () => t.client.shifts.check(asked));
  tell({ name: 'check of a month for 200 staff, 6,200 cells, through the contract', ours, floor: null, unit: 'ms', held: 'most', limit: 200 });
  t.close();
}

void main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
