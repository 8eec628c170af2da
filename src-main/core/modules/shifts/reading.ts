import type { OnDutyPerson, RosterRow, RosterSheet, ShiftCell, ShiftKindOut } from '../../../shared/contract/shifts';
import type { Bilingual } from '../../../shared/contract/common';
import { minuteOf, minuteOfDay, spanOf } from '../../../shared/engines/shift';
import { required } from '../../../shared/kit/assert';
import { addDays, civilDateOf, type CivilDate } from '../../../shared/kit/civil-date';
import { formatInstant, type Instant } from '../../../shared/kit/instant';
import type { ShiftKind } from '../../../shared/standards/shift-set';
import { personOf } from '../../access';
import type { ReadDb } from '../../platform/database';
import { departmentNames, positionList, staffByIds, staffOfAccount } from '../staff';
import { sheetCheck, type Checking } from './checking';
import { peopleOf, postReader, type MonthPerson } from './people';
import { monthSpan } from './rules';
import { assignmentsIn, savesOf, setOfSheet, sheetOf, sheetsOfMonth, standingCells, type AnyCell, type SheetKey, type SheetRow } from './store';

export const nameOfAccount = (db: ReadDb, accountId: string): string => personOf(db, accountId)?.name ?? '';

/** A kind of shift as it crosses the border: what a day off leaves out is null. */
export function kindOut(kind: ShiftKind): ShiftKindOut {
  const { code, name, short, key, hours, role } = kind;
  return { code, name, short, key, hours, role, start: kind.start ?? null, end: kind.end ?? null, night: kind.night === true };
}

function rowOf({ person, posts, employed }: MonthPerson, guest: boolean): RosterRow {
  return { staffId: person.id, name: person.name, namePinyin: person.namePinyin, guest, posts: [...posts], employed };
}

/** Who stands on a sheet: the department's people, then whoever else works there this month, gone or not. */
function rowsOf(db: ReadDb, key: SheetKey, people: readonly MonthPerson[], cells: readonly ShiftCell[]): RosterRow[] {
  const own = people.filter((one) => one.departments.has(key.departmentId));
  const here = new Set(own.map((one) => one.person.id));
  const others = [...new Set(cells.map((cell) => cell.staffId))].filter((id) => !here.has(id));
  const known = new Map(people.map((one) => [one.person.id, one]));
  const gone = staffByIds(db, others.filter((id) => !known.has(id)));
  return [...own.map((one) => rowOf(one, false)), ...others.flatMap((id) => {
    const month = known.get(id);
    if (month !== undefined) return [rowOf(month, true)];
    const person = gone.get(id);
    return person === undefined ? [] : [{ staffId: id, name: person.name, namePinyin: person.namePinyin, guest: true, posts: [], employed: null }];
  })];
}

const bare = ({ staffId, on, shift, post }: ShiftCell): ShiftCell => ({ staffId, on, shift, post });

/** One month of one department, with what is wrong with it now. */
export function readSheet(db: ReadDb, services: Checking, key: SheetKey): RosterSheet {
  const { from } = monthSpan(key.month);
  const sheet = sheetOf(db, key);
  const set = setOfSheet(services.standards, sheet?.setHash ?? null, from);
  const cells = sheet === null ? [] : standingCells(db, sheet.id).map(bare);
  const rows = rowsOf(db, key, peopleOf(db, key.month), cells);
  const last = sheet === null ? undefined : savesOf(db, sheet.id).at(-1);
  const positions = positionList(services.standards, from);
  return {
    ...key, department: key.departmentId === null ? null : (departmentNames(db).get(key.departmentId) ?? null),
    version: sheet?.version ?? 0, keptAt: last?.createdAt ?? null, keptBy: last === undefined ? null : nameOfAccount(db, last.createdBy), published: publishedOf(db, sheet),
    set: { hash: set.hash, title: set.standard.title, status: set.standard.status, restHours: set.standard.restHours }, shifts: set.standard.shifts.map(kindOut),
    positions: [...new Set([...rows.flatMap((row) => row.posts), ...cells.flatMap((cell) => cell.post ?? []), ...set.standard.coverage.map((rule) => rule.post)])]
      .map((code) => ({ code, name: positions.name(code) })),
    rows, cells, problems: cells.length === 0 ? [] : sheetCheck(db, services, key, set.standard).of(cells),
  };
}

function publishedOf(db: ReadDb, sheet: SheetRow | null): RosterSheet['published'] {
  if (sheet === null || sheet.publishedAt === null) return null;
  return { at: sheet.publishedAt, by: nameOfAccount(db, required(sheet.publishedBy, 'who published a sheet')) };
}

/** Departments that had people in a month or have a sheet, in the order of their names; people without a department last. */
export function sheetsIn(db: ReadDb, month: string) {
  const names = departmentNames(db);
  const sheets = new Map(sheetsOfMonth(db, month).map((sheet) => [sheet.departmentId, sheet]));
  const counts = new Map<string | null, number>();
  for (const { departments } of peopleOf(db, month)) for (const id of departments) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...new Set([...counts.keys(), ...sheets.keys()])].map((departmentId) => {
    const sheet = sheets.get(departmentId);
    return {
      departmentId, department: departmentId === null ? null : (names.get(departmentId) ?? null), people: counts.get(departmentId) ?? 0,
      version: sheet?.version ?? 0, published: sheet !== undefined && sheet.publishedAt !== null,
    };
  }).sort((a, b) => (a.department === null ? 1 : b.department === null ? -1 : b.people - a.people || a.department.localeCompare(b.department)));
}

/** Somebody whose shift runs at a moment. */
export interface OnDuty { readonly cell: AnyCell; readonly kind: ShiftKind; readonly post: string | null }

/** Who is at work at a moment by the published rosters; `services.clock` says only in which zone the home lives. */
export function onDutyAt(db: ReadDb, services: Checking, at: Instant): OnDuty[] {
  const { timeZone } = services.clock;
  const today = civilDateOf(at, timeZone);
  const minute = minuteOf(today) + minuteOfDay(formatInstant(at, timeZone).slice(-'00:00'.length));
  const cells = assignmentsIn(db, services.standards, addDays(today, -1), today).filter((cell) => cell.published);
  const people = [...staffByIds(db, cells.map((cell) => cell.staffId)).values()].filter((person) => !person.voided);
  const { mainPost, employed } = postReader(people);
  return cells.flatMap((cell): OnDuty[] => {
    const span = cell.kind === null ? null : spanOf(cell.kind, cell.on);
    if (cell.kind === null || span === null || span.from > minute || span.to <= minute || !employed(cell.staffId, cell.on)) return [];
    return [{ cell, kind: cell.kind, post: cell.post ?? mainPost(cell.staffId, cell.on) }];
  });
}

function postName(services: Checking, code: string | null, on: CivilDate): Bilingual | null {
  return code === null ? null : positionList(services.standards, on).name(code);
}

/** The same with names, in the order of the departments. */
export function onDutyNow(db: ReadDb, services: Checking): OnDutyPerson[] {
  const duty = onDutyAt(db, services, services.clock.now());
  const people = staffByIds(db, duty.map(({ cell }) => cell.staffId));
  return duty.map(({ cell, kind, post }): OnDutyPerson => ({
    staffId: cell.staffId, name: people.get(cell.staffId)?.name ?? '', department: cell.department, post: postName(services, post, cell.on), shift: kind.name,
    start: kind.start ?? '', end: kind.end ?? '', role: kind.role,
  })).sort((a, b) => (a.department ?? '').localeCompare(b.department ?? '') || a.start.localeCompare(b.start));
}

/** The own shifts of an account from the published rosters of a month; null when the account is nobody's of the staff. */
export function shiftsOfAccount(db: ReadDb, services: Checking, accountId: string, month: string) {
  const staffId = staffOfAccount(db, accountId);
  const person = staffId === null ? undefined : staffByIds(db, [staffId]).get(staffId);
  if (person === undefined) return null;
  const { from, to } = monthSpan(month);
  const { mainPost } = postReader([person]);
  return {
    name: person.name, month,
    shifts: assignmentsIn(db, services.standards, from, to).flatMap((cell) => (cell.staffId !== person.id || !cell.published || cell.kind === null ? [] : [{
      on: cell.on, shift: kindOut(cell.kind), department: cell.department, post: postName(services, cell.post ?? mainPost(person.id, cell.on), cell.on),
    }])),
  };
}

/** People of other departments who could help out on a sheet. */
export function guestsFor(db: ReadDb, key: SheetKey, text: string) {
  const MOST = 30;
  const names = departmentNames(db);
  const wanted = text.replaceAll(' ', '').toLowerCase();
  return peopleOf(db, key.month).filter(({ person, departments }) => {
    const reading = person.namePinyin.toLowerCase();
    const initials = reading.split(' ').map((syllable) => syllable.charAt(0)).join('');
    return !departments.has(key.departmentId) && (person.name.includes(wanted) || reading.replaceAll(' ', '').startsWith(wanted) || initials.startsWith(wanted));
  }).slice(0, MOST).map((one) => {
    const [department = null] = one.departments;
    return { ...rowOf(one, true), department: department === null ? null : (names.get(department) ?? null) };
  });
}

