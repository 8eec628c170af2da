import { useCallback, useMemo, useRef, useState } from 'react';
import type { RosterRow, ShiftKindOut } from '@shared/contract/shifts';
import type { CivilDate } from '@shared/kit/civil-date';
import { useLabel } from '../../text';
import type { GridActions } from './grid';
import { applyPattern, blockFromText, copyBlock, copyWeek, cornersOf, pasteBlock, putBlock, rowCells, type CellValue, type Selection } from './sheet-model';
import type { SheetWork } from './use-sheet';

const FIRST: Selection = { row: 0, day: 0, fromRow: 0, fromDay: 0 };

/** The selection of the grid and everything that acts on it. */
export function useGrid(work: SheetWork, days: readonly CivilDate[], onKeep: () => void) {
  const label = useLabel();
  const [at, setAt] = useState<Selection>(FIRST);
  const copied = useRef<{ readonly text: string; readonly block: readonly (readonly (CellValue | null)[])[] } | null>(null);
  const { rows, cells, change, base } = work;
  const select = useCallback((row: number, day: number, extend: boolean): void => {
    setAt((before) => (extend ? { ...before, row, day } : { row, day, fromRow: row, fromDay: day }));
  }, []);
  const chosen = useMemo((): readonly RosterRow[] => { const { top, bottom } = cornersOf(at); return rows.slice(top, bottom + 1); }, [at, rows]);
  const say = (shifts: ReadonlyMap<string, ShiftKindOut>, value: CellValue | null): string => {
    const shift = value === null ? undefined : shifts.get(value.shift);
    return shift === undefined ? '' : label(shift.name);
  };
  const actions: GridActions = {
    select,
    // The post somebody was put on stays when only the shift changes.
    put: (shift) => { change(putBlock(rows, days, at, (staffId, on) => (shift === null ? null : { shift, post: rowCells(cells, staffId).get(on)?.post ?? null }))); },
    copy: () => {
      const shifts = new Map(base.shifts.map((shift) => [shift.code, shift]));
      const block = copyBlock(cells, rows, days, at);
      const text = block.map((line) => line.map((value) => say(shifts, value)).join('\t')).join('\n');
      copied.current = { text, block };
      return text;
    },
    // What was copied here comes back whole, with its posts; what comes from a spreadsheet is read by its words.
    paste: (text) => { change(pasteBlock(copied.current?.text === text.replaceAll('\r\n', '\n') ? copied.current.block : blockFromText(text, base.shifts), rows, days, at)); },
    undo: work.undo, redo: work.redo, keep: onKeep,
  };
  const day = days[at.day];
  return {
    at, actions, chosen, day,
    week: (everybody: boolean) => { if (day !== undefined) change(copyWeek(cells, everybody ? rows : chosen, days, day)); },
    pattern: (pattern: readonly (string | null)[], step: number) => { change(applyPattern(pattern, chosen, days, cornersOf(at).left, step)); },
    post: (post: string | null) => {
      change(putBlock(rows, days, at, (staffId, on) => { const value = rowCells(cells, staffId).get(on); return value === undefined ? null : { ...value, post }; }));
    },
    show: (staffId: string | null, on: CivilDate) => {
      const row = staffId === null ? 0 : rows.findIndex((one) => one.staffId === staffId);
      const place = days.indexOf(on);
      if (row < 0 || place < 0) return;
      select(row, place, false);
      document.querySelector<HTMLElement>(`[data-cell="${String(row)}-${String(place)}"]`)?.focus();
    },
  };
}
