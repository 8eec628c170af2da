import type { RosterProblem, ShiftCell } from '../../../shared/contract/shifts';
import { addDays } from '../../../shared/kit/civil-date';
import type { ReadDb } from '../../platform/database';
import type { CoreServices } from '../../platform/services';
import { everyStaff, staffByIds, type StaffDated } from '../staff';
import { serveReader, type ServeReader } from '../staffing';
import { postReader } from './people';
import { ratioProblems } from './ratio';
import { inOrder, monthSpan, rosterProblems, type ElsewhereCell } from './rules';
import { assignmentsIn, setOfSheet, sheetOf, type SheetKey } from './store';
import type { ShiftSet } from '../../../shared/standards/shift-set';

export type Checking = Pick<CoreServices, 'standards' | 'clock'>;

/** How far beyond a month a shift can reach into it: a day, and the rest after it. */
const DAYS_AROUND = 2;

function staffToCheck(db: ReadDb, people: readonly StaffDated[], cells: readonly ShiftCell[]): readonly StaffDated[] {
  const known = new Set(people.map((person) => person.id));
  const missing = [...new Set(cells.map((cell) => cell.staffId))].filter((id) => !known.has(id));
  if (missing.length === 0) return people;
  // Of somebody voided since every day is a day not employed.
  return [...people, ...[...staffByIds(db, missing).values()].map((person) => ({ ...person, employments: [] }))];
}

/** What is read once for a sheet, however many versions of its cells are looked at. */
export interface SheetCheck { readonly of: (cells: readonly ShiftCell[]) => RosterProblem[]; readonly serve: ServeReader }

/** Reads everything a check of one sheet needs. Keep it no longer than one call. */
export function sheetCheck(db: ReadDb, services: Checking, key: SheetKey, set: ShiftSet | null = null): SheetCheck {
  const { from, to } = monthSpan(key.month);
  const sheet = sheetOf(db, key);
  const chosen = set ?? setOfSheet(services.standards, sheet?.setHash ?? null, from).standard;
  const elsewhere: ElsewhereCell[] = assignmentsIn(db, services.standards, addDays(from, -DAYS_AROUND), addDays(to, DAYS_AROUND)).filter((cell) => cell.sheetId !== sheet?.id);
  const people = everyStaff(db);
  const serve = serveReader(db, services, people);
  return {
    serve,
    of: (cells) => {
      const { employed, mainPost } = postReader(staffToCheck(db, people, [...cells, ...elsewhere]));
      const facts = { month: key.month, set: chosen, cells, elsewhere, employed, mainPost, serve };
      return inOrder([...rosterProblems(facts), ...ratioProblems(db, services, facts)]);
    },
  };
}
