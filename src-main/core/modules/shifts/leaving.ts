import type { LeavingBlock } from '@shared/contract/staff';
import type { CivilDate } from '@shared/kit/civil-date';
import { prepareOnce, type ReadDb } from '../../platform/database';

interface Row { department: string | null; first: CivilDate; last: CivilDate; count: number }

function statement(db: ReadDb) {
  return db.$client.prepare<[string, string], Row>(`
    select d.name as department, min(a.work_on) as first, max(a.work_on) as last, count(*) as count
    from shift_assignments a join shift_sheets s on s.id = a.sheet_id left join departments d on d.id = s.department_id
    where a.until_version is null and a.staff_id = ? and a.work_on > ? group by s.department_id order by first`);
}

/** Days on the roster after a last day, by department: whoever lets somebody go is told of them. */
export function shiftsAfter(db: ReadDb, staffId: string, leaveOn: CivilDate): LeavingBlock[] {
  return prepareOnce(db, statement).all(staffId, leaveOn).map((row) => ({ kind: 'shifts', what: row.department, fromOn: row.first, toOn: row.last, count: row.count }));
}
