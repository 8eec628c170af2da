import { memo, useEffect, useMemo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import type { RosterProblem, RosterRow, ShiftKindOut } from '@shared/contract/shifts';
import { weekdayOf, type CivilDate } from '@shared/kit/civil-date';
import { useLabel, useText } from '../../text';
import { cornersOf, rowCells, type RowCells, type Selection } from './sheet-model';
import type { SheetWork } from './use-sheet';

/** What the keys do to the sheet. */
export interface GridActions {
  readonly select: (row: number, day: number, extend: boolean) => void;
  /** A shift by its letter; null clears. */
  readonly put: (shift: string | null) => void;
  readonly copy: () => string;
  readonly paste: (text: string) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly keep: () => void;
}

interface GridProps {
  readonly work: SheetWork;
  readonly days: readonly CivilDate[];
  readonly rows: readonly RosterRow[];
  readonly at: Selection;
  readonly actions: GridActions;
  readonly editable: boolean;
  readonly today: CivilDate;
}

/** `blocks` before `warns`: of two problems in a cell the graver is shown. */
export type Mark = 'blocks' | 'warns';
type RowMarks = ReadonlyMap<CivilDate, Mark>;

/** Cells with something wrong, by person, and days on which a whole shift is wrong. */
export function marksOf(problems: readonly RosterProblem[]): { readonly people: ReadonlyMap<string, RowMarks>; readonly days: RowMarks } {
  const people = new Map<string, Map<CivilDate, Mark>>();
  const days = new Map<CivilDate, Mark>();
  for (const { staffId, on, blocks } of problems) {
    const row = staffId === null ? days : (people.get(staffId) ?? new Map<CivilDate, Mark>());
    if (staffId !== null) people.set(staffId, row);
    if (row.get(on) !== 'blocks') row.set(on, blocks ? 'blocks' : 'warns');
  }
  return { people, days };
}

interface LineProps {
  readonly row: RosterRow; readonly place: number; readonly cells: RowCells; readonly days: readonly CivilDate[]; readonly shifts: ReadonlyMap<string, ShiftKindOut>;
  readonly marks: RowMarks | undefined;
  /** First and last day selected in this row; -1 for none. The day where the keys are, or -1. */
  readonly left: number; readonly right: number; readonly active: number;
  readonly select: GridActions['select'];
}


/** One person. Drawn anew only when the own cells, marks or selection change. */
const Line = memo(function Line({ row, place, cells, days, shifts, marks, left, right, active, select }: LineProps) {
  const text = useText('shifts');
  const label = useLabel();
  const hours = [...cells.values()].reduce((sum, cell) => sum + (shifts.get(cell.shift)?.hours ?? 0), 0);
  const { employed } = row;
  return (
    <tr>
      <th scope="row" className="s-name"><span className="s-name-text">{row.name}</span>{row.guest ? <span className="s-guest">{text('guest')}</span> : null}</th>
      {days.map((on, day) => {
        const cell = cells.get(on);
        const shift = cell === undefined ? undefined : shifts.get(cell.shift);
        const mark = marks?.get(on);
        const hint = shift === undefined ? undefined : [label(shift.name), shift.start, shift.end].filter((part) => part !== null).join(' ');
        const out = employed === null || on < employed.from || on > employed.to;
        const classes = ['s-cell', shift === undefined ? '' : `s-role-${shift.role}`, day >= left && day <= right ? 's-selected' : '', out ? 's-out' : '', weekdayOf(on) > 5 ? 's-weekend' : '', mark === undefined ? '' : `s-${mark}`];
        return (
          <td
            key={on} role="gridcell" className={classes.filter((name) => name !== '').join(' ')} tabIndex={day === active ? 0 : -1} data-cell={`${String(place)}-${String(day)}`}
            aria-selected={day >= left && day <= right} aria-invalid={mark !== undefined}
            aria-label={`${row.name} ${on} ${shift === undefined ? text('free') : label(shift.name)}`}
            title={hint}
            onMouseDown={(event) => { select(place, day, event.shiftKey); }}
            onMouseEnter={(event) => { if (event.buttons === 1) select(place, day, true); }}
          >
            {shift === undefined ? (cell === undefined ? '' : cell.shift.slice(0, 2)) : label(shift.short)}
            {cell === undefined || cell.post === null ? null : <i className="s-post" />}
          </td>
        );
      })}
      <td className="s-hours">{hours === 0 ? '' : Math.round(hours * 10) / 10}</td>
    </tr>
  );
});

const ARROWS: Readonly<Record<string, readonly [number, number]>> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/** Under a Chinese input method a letter arrives as `Process`; which key it was still stands beside it. */
function letterOf(event: KeyboardEvent): string | null {
  if (/^[a-z]$/i.test(event.key)) return event.key.toUpperCase();
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3) : null;
}

function useGridKeys({ days, rows, at, actions, editable, work }: GridProps) {
  const letters = useMemo(() => new Map(work.base.shifts.map((shift) => [shift.key, shift.code])), [work.base.shifts]);
  const commands: Readonly<Record<string, () => void>> = { z: actions.undo, y: actions.redo, s: actions.keep };
  const move = (event: KeyboardEvent): boolean => {
    const step = ARROWS[event.key];
    const edge = { Home: 0, End: days.length - 1 }[event.key];
    if (step === undefined && edge === undefined) return false;
    const [down, right] = step ?? [0, 0];
    actions.select(Math.min(rows.length - 1, Math.max(0, at.row + down)), edge ?? Math.min(days.length - 1, Math.max(0, at.day + right)), event.shiftKey);
    return true;
  };
  const write = (event: KeyboardEvent): boolean => {
    if (!editable) return false;
    if (event.ctrlKey || event.metaKey) {
      const command = commands[event.key.toLowerCase()];
      command?.();
      return command !== undefined;
    }
    if (event.altKey) return false;
    if (event.key === 'Delete' || event.key === 'Backspace') { actions.put(null); return true; }
    const shift = letters.get(letterOf(event) ?? '');
    if (shift !== undefined) actions.put(shift);
    return shift !== undefined;
  };
  return (event: KeyboardEvent): void => { if (move(event) || write(event)) event.preventDefault(); };
}

/** People down, days across. The selection moves by arrows; letters, copying and pasting act on all of it. */
export function Grid(props: GridProps) {
  const { work, days, rows, at, actions, editable, today } = props;
  const text = useText('shifts');
  const table = useRef<HTMLTableElement>(null);
  const onKeyDown = useGridKeys(props);
  const shifts = useMemo(() => new Map(work.base.shifts.map((shift) => [shift.code, shift])), [work.base.shifts]);
  const marks = useMemo(() => marksOf(work.problems), [work.problems]);
  const { top, bottom, left, right } = cornersOf(at);
  useEffect(() => {
    // The keys follow the selection, but only where they already are: opening the page takes no focus away.
    if (table.current?.contains(document.activeElement) !== true) return;
    table.current.querySelector<HTMLElement>(`[data-cell="${String(at.row)}-${String(at.day)}"]`)?.focus();
  }, [at.row, at.day]);
  const onCopy = (event: ClipboardEvent): void => { event.clipboardData.setData('text/plain', actions.copy()); event.preventDefault(); };
  const onPaste = (event: ClipboardEvent): void => {
    if (!editable) return;
    actions.paste(event.clipboardData.getData('text/plain'));
    event.preventDefault();
  };
  return (
    <div className="s-scroll">
      <table ref={table} className="s-grid" role="grid" aria-label={text('title')} aria-multiselectable onKeyDown={onKeyDown} onCopy={onCopy} onPaste={onPaste}>
        <thead>
          <tr>
            <th scope="col" className="s-name">{text('person')}</th>
            {days.map((on) => (
              <th key={on} scope="col" className={['s-day', weekdayOf(on) > 5 ? 's-weekend' : '', on === today ? 's-today' : '', marks.days.has(on) ? `s-${marks.days.get(on) ?? ''}` : ''].join(' ')}>
                {Number(on.slice(8))}<small>{text(`weekdays.${String(weekdayOf(on)) as '1'}`)}</small>
              </th>
            ))}
            <th scope="col" className="s-hours">{text('hours')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => {
            const inside = place >= top && place <= bottom;
            return (
              <Line
                key={row.staffId} row={row} place={place} cells={rowCells(work.cells, row.staffId)} days={days} shifts={shifts} marks={marks.people.get(row.staffId)}
                left={inside ? left : -1} right={inside ? right : -1} active={place === at.row ? at.day : -1} select={actions.select}
              />
            );
          })}
        </tbody>
        <tfoot>
          {work.base.shifts.filter((shift) => shift.start !== null).map((shift) => <Totals key={shift.code} shift={shift} work={work} days={days} />)}
        </tfoot>
      </table>
    </div>
  );
}

/** How many people work a shift each day; left out for a shift nobody works this month. */
function Totals({ shift, work, days }: { readonly shift: ShiftKindOut; readonly work: SheetWork; readonly days: readonly CivilDate[] }) {
  const label = useLabel();
  const counts = useMemo(() => {
    const found = new Map<CivilDate, number>();
    for (const row of work.cells.values()) for (const [on, cell] of row) if (cell.shift === shift.code) found.set(on, (found.get(on) ?? 0) + 1);
    return found;
  }, [work.cells, shift.code]);
  if (counts.size === 0) return null;
  return (
    <tr>
      <th scope="row" className="s-name s-total">{label(shift.name)}</th>
      {days.map((on) => <td key={on} className={`s-total ${weekdayOf(on) > 5 ? 's-weekend' : ''}`}>{counts.get(on) ?? ''}</td>)}
      <td className="s-hours" />
    </tr>
  );
}
