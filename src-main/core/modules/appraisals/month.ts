import type { ReadDb } from '../../platform/database';
import { everyStaff } from '../staff';
import { payReader, type Looking } from './pay';
import { lineOf, rowsOfMonth, SHEET_FAMILY, standingIn } from './reading';
import { monthSpan } from './rules';

/** Everybody employed in a month, by reading of the name, with the sheet of that month if there is one. */
export function monthOf(db: ReadDb, month: string, look: Looking) {
  const rows = new Map(rowsOfMonth(db, month).map((row) => [row.staffId, row]));
  const pay = payReader(db, look);
  const edition = look.standards.inForce('checklist', SHEET_FAMILY, monthSpan(month).to)?.standard ?? null;
  return {
    month, edition: edition === null ? null : { title: edition.title, edition: edition.edition, status: edition.status },
    people: everyStaff(db).flatMap((one) => {
      const standing = standingIn(db, look, one, month);
      if (standing === null) return [];
      const row = rows.get(one.id);
      return [{
        staff: { id: one.id, name: one.name }, departmentName: standing.departmentName, positions: standing.positions,
        sheet: row === undefined ? null : lineOf(look.standards, row, one.name), pay: pay(one.id, standing.day),
      }];
    }),
  };
}
