import * as z from 'zod';
import type { RosterRow, ShiftCell, ShiftKindOut } from '@shared/contract/shifts';
import { addDays, asCivilDate, daysInMonth, isCivilDate, weekdayOf, type CivilDate } from '@shared/kit/civil-date';

/*
 * The cells of a sheet while somebody works on them. Nothing here is changed in place, and a row that did not change stays the
 * same object: the grid draws only what did.
 */

export interface CellValue { readonly shift: string; readonly post: string | null }
export type RowCells = ReadonlyMap<CivilDate, CellValue>;
/** By staff id, then by day. */
export type Cells = ReadonlyMap<string, RowCells>;

const NOTHING: RowCells = new Map();

export function rowCells(cells: Cells, staffId: string): RowCells {
  return cells.get(staffId) ?? NOTHING;
}

export function fromList(list: readonly ShiftCell[]): Cells {
  const cells = new Map<string, Map<CivilDate, CellValue>>();
  for (const { staffId, on, shift, post } of list) {
    const row = cells.get(staffId) ?? new Map<CivilDate, CellValue>();
    row.set(on, { shift, post });
    cells.set(staffId, row);
  }
  return cells;
}

export function toList(cells: Cells): ShiftCell[] {
  return [...cells].flatMap(([staffId, row]) => [...row].map(([on, { shift, post }]) => ({ staffId, on, shift, post })));
}

export interface Put { readonly staffId: string; readonly on: CivilDate; readonly value: CellValue | null }

const same = (a: CellValue | undefined | null, b: CellValue | undefined | null): boolean => a?.shift === b?.shift && (a?.post ?? null) === (b?.post ?? null);

/** The cells with some of them set or cleared; the same object when nothing differs. */
export function withCells(cells: Cells, puts: readonly Put[]): Cells {
  const rows = new Map<string, Map<CivilDate, CellValue>>();
  for (const { staffId, on, value } of puts) {
    const row: ReadonlyMap<CivilDate, CellValue> = rows.get(staffId) ?? rowCells(cells, staffId);
    if (same(row.get(on), value)) continue;
    const changed = rows.get(staffId) ?? new Map(row);
    if (value === null) changed.delete(on);
    else changed.set(on, value);
    rows.set(staffId, changed);
  }
  return rows.size === 0 ? cells : new Map([...cells, ...rows]);
}

/** Every day of `2026-11`. */
export function daysOfMonth(month: string): CivilDate[] {
  const count = daysInMonth(Number(month.slice(0, 4)), Number(month.slice(5, 7)));
  return Array.from({ length: count }, (_, index) => asCivilDate(`${month}-${String(index + 1).padStart(2, '0')}`));
}

/** The month so many months later. */
export function monthAfter(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + by;
  return `${String(Math.floor(months / 12)).padStart(4, '0')}-${String((months % 12) + 1).padStart(2, '0')}`;
}

/** A rectangle of the grid: rows and days by their place, the corner where it began and the one where the keys are. */
export interface Selection { readonly row: number; readonly day: number; readonly fromRow: number; readonly fromDay: number }

export const cornersOf = (at: Selection) => ({
  top: Math.min(at.row, at.fromRow), bottom: Math.max(at.row, at.fromRow), left: Math.min(at.day, at.fromDay), right: Math.max(at.day, at.fromDay),
});

type Rows = readonly Pick<RosterRow, 'staffId'>[];
type Days = readonly CivilDate[];

/** Every cell of the selection, with a value made from what stands there. */
export function putBlock(rows: Rows, days: Days, at: Selection, value: (staffId: string, on: CivilDate) => CellValue | null): Put[] {
  const { top, bottom, left, right } = cornersOf(at);
  return rows.slice(top, bottom + 1).flatMap(({ staffId }) => days.slice(left, right + 1).map((on) => ({ staffId, on, value: value(staffId, on) })));
}

/** What stands in the selection, row by row, to be put elsewhere. */
export function copyBlock(cells: Cells, rows: Rows, days: Days, at: Selection): (CellValue | null)[][] {
  const { top, bottom, left, right } = cornersOf(at);
  return rows.slice(top, bottom + 1).map(({ staffId }) => days.slice(left, right + 1).map((on) => rowCells(cells, staffId).get(on) ?? null));
}

/** Puts a copied block down at the selection; a single row or column fills a larger selection, what hangs over the edge is left out. */
export function pasteBlock(block: readonly (readonly (CellValue | null)[])[], rows: Rows, days: Days, at: Selection): Put[] {
  const { top, bottom, left, right } = cornersOf(at);
  const [height, width] = [block.length, block[0]?.length ?? 0];
  if (height === 0 || width === 0) return [];
  const tall = Math.max(height, Math.floor((bottom - top + 1) / height) * height);
  const wide = Math.max(width, Math.floor((right - left + 1) / width) * width);
  return rows.slice(top, top + tall).flatMap(({ staffId }, y) => days.slice(left, left + wide).map((on, x) => ({ staffId, on, value: block[y % height]?.[x % width] ?? null })));
}

/** The week before the one a day lies in, put onto it for some rows; days of another month are left as they are. */
export function copyWeek(cells: Cells, rows: Rows, days: Days, on: CivilDate): Put[] {
  const monday = addDays(on, 1 - weekdayOf(on));
  const known = new Set(days);
  return rows.flatMap(({ staffId }) => Array.from({ length: 7 }, (_, index) => addDays(monday, index))
    .filter((day) => known.has(day) && known.has(addDays(day, -7)))
    .map((day) => ({ staffId, on: day, value: rowCells(cells, staffId).get(addDays(day, -7)) ?? null })));
}

/** A repeating row of shifts from a day to the end of the month; each further person begins so many steps later. null leaves a day free. */
export function applyPattern(pattern: readonly (string | null)[], rows: Rows, days: Days, from: number, shift: number): Put[] {
  if (pattern.length === 0) return [];
  return rows.flatMap(({ staffId }, place) => days.slice(from).map((on, index) => {
    const code = pattern[(index + place * shift) % pattern.length] ?? null;
    return { staffId, on, value: code === null ? null : { shift: code, post: null } };
  }));
}

/** A shift by what somebody typed or pasted: its code, its letter, its short or whole name in either language. */
export function shiftByWord(shifts: readonly ShiftKindOut[], word: string): ShiftKindOut | undefined {
  const wanted = word.trim();
  return shifts.find((one) => [one.code, one.short.zh, one.short.en, one.name.zh, one.name.en].includes(wanted) || one.key === wanted.toUpperCase());
}

/** Cells of a spreadsheet as text, one line a row; words nobody knows leave the cell free. */
export function blockFromText(text: string, shifts: readonly ShiftKindOut[]): (CellValue | null)[][] {
  return text.replace(/\r?\n$/, '').split(/\r?\n/).map((line) => line.split('\t').map((word) => {
    const shift = shiftByWord(shifts, word);
    return shift === undefined ? null : { shift: shift.code, post: null };
  }));
}

/** A cell that differs between what somebody began with, what they have now and what another window kept. */
export interface Difference { readonly staffId: string; readonly on: CivilDate; readonly mine: CellValue | null; readonly theirs: CellValue | null; readonly mineChanged: boolean }

function keysOf(...all: readonly Cells[]): { staffId: string; on: CivilDate }[] {
  const seen = new Map<string, { staffId: string; on: CivilDate }>();
  for (const cells of all) for (const [staffId, row] of cells) for (const on of row.keys()) seen.set(`${staffId} ${on}`, { staffId, on });
  return [...seen.values()].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

export function differences(base: Cells, mine: Cells, theirs: Cells): Difference[] {
  return keysOf(base, mine, theirs).flatMap(({ staffId, on }) => {
    const at = (cells: Cells): CellValue | null => rowCells(cells, staffId).get(on) ?? null;
    const [was, here, there] = [at(base), at(mine), at(theirs)];
    return same(here, there) ? [] : [{ staffId, on, mine: here, theirs: there, mineChanged: !same(was, here) }];
  });
}

/** Their sheet with what was changed here on top. */
export function merged(base: Cells, mine: Cells, theirs: Cells): Cells {
  return withCells(theirs, differences(base, mine, theirs).filter((one) => one.mineChanged).map(({ staffId, on, mine: value }) => ({ staffId, on, value })));
}

const draftBody = z.object({ version: z.number().int(), rows: z.record(z.string(), z.record(z.string(), z.tuple([z.string(), z.string().nullable()]))) });

/** The cells as they are put aside while somebody works, with the version they began from. */
export function toDraft(version: number, cells: Cells) {
  return { version, rows: Object.fromEntries([...cells].map(([staffId, row]) => [staffId, Object.fromEntries([...row].map(([on, { shift, post }]) => [on, [shift, post]]))])) };
}

export function fromDraft(body: unknown): { readonly version: number; readonly cells: Cells } | null {
  const read = draftBody.safeParse(body);
  if (!read.success) return null;
  const cells = Object.entries(read.data.rows).map(([staffId, row]): [string, RowCells] => [
    staffId, new Map(Object.entries(row).flatMap(([on, [shift, post]]) => (isCivilDate(on) ? [[on, { shift, post }] as const] : []))),
  ]);
  return { version: read.data.version, cells: new Map(cells) };
}
