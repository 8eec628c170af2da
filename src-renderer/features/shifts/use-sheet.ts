import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { SHIFTS_DRAFT, type RosterProblem, type RosterRow, type RosterSheet } from '@shared/contract/shifts';
import { api, client, isFailure } from '../../api';
import { useDraft } from '../../ui';
import { differences, fromDraft, fromList, merged, toDraft, toList, withCells, type Cells, type Put } from './sheet-model';

/** How long after the last change the unkept sheet is looked through, in ms. */
const CHECK_MS = 400;
/** Steps that can be taken back. */
const MOST_STEPS = 100;

interface Work { readonly cells: Cells; readonly past: readonly Cells[]; readonly future: readonly Cells[] }
interface Stale { readonly error: unknown; readonly newest: RosterSheet | null }

const fresh = (cells: Cells): Work => ({ cells, past: [], future: [] });

/** Cells that can be taken back step by step; `shown` is told of every change somebody makes. */
function useSteps(first: Cells, shown: (cells: Cells) => void) {
  const [work, setWork] = useState<Work>(() => fresh(first));
  const show = (next: Work): void => {
    setWork(next);
    shown(next.cells);
  };
  return {
    work, begin: setWork,
    change: (puts: readonly Put[]): void => {
      const cells = withCells(work.cells, puts);
      if (cells !== work.cells) show({ cells, past: [...work.past.slice(-MOST_STEPS), work.cells], future: [] });
    },
    undo: (): void => {
      const before = work.past.at(-1);
      if (before !== undefined) show({ cells: before, past: work.past.slice(0, -1), future: [work.cells, ...work.future] });
    },
    redo: (): void => {
      const [after, ...future] = work.future;
      if (after !== undefined) show({ cells: after, past: [...work.past, work.cells], future });
    },
  };
}

/** The people of the sheet and those put on it here, who are known to core once a shift of theirs is kept. */
function useRows(base: RosterSheet) {
  const [guests, setGuests] = useState<readonly RosterRow[]>([]);
  const rows = useMemo(() => {
    const known = new Set(base.rows.map((row) => row.staffId));
    return [...base.rows, ...guests.filter((row) => !known.has(row.staffId))];
  }, [base.rows, guests]);
  return { rows, addGuest: (row: RosterRow) => { setGuests((before) => [...before, row]); } };
}

/** The sheet under somebody's hands: what was read, what has been changed since, undo, draft, and what to do when somebody was faster. */
export function useSheet(read: RosterSheet) {
  const key = useMemo(() => ({ month: read.month, departmentId: read.departmentId }), [read.month, read.departmentId]);
  const queryClient = useQueryClient();
  const draft = useDraft(SHIFTS_DRAFT, `${read.month}:${read.departmentId ?? ''}`, read.set.hash);
  const [base, setBase] = useState(read);
  const [dirty, setDirty] = useState(false);
  const [stale, setStale] = useState<Stale | null>(null);
  const { work, begin, change, undo, redo } = useSteps(fromList(read.cells), (cells) => {
    setDirty(true);
    draft.keep(toDraft(base.version, cells));
  });
  const { rows, addGuest } = useRows(base);
  const baseCells = useMemo(() => fromList(base.cells), [base]);
  // Somebody else kept the sheet, or a certificate changed: followed while nothing is unkept here. Never back to an older one,
  // which the list of answers may still show for a moment after keeping.
  if (!dirty && read !== base && read.version >= base.version) {
    setBase(read);
    if (read.version > base.version) begin(fresh(fromList(read.cells)));
  }

  const settled = (sheet: RosterSheet, cells: Cells | null): void => {
    setBase(sheet);
    begin(fresh(cells ?? fromList(sheet.cells)));
    setDirty(cells !== null);
    if (cells === null) draft.settle();
    else draft.keep(toDraft(sheet.version, cells));
    queryClient.setQueryData(api.shifts.sheet.queryKey({ input: key }), sheet);
  };
  /** @returns true when the sheet is kept */
  const keep = async (reason: string | null): Promise<boolean> => {
    try {
      settled(await client.shifts.arrange({ ...key, expectedVersion: base.version, cells: toList(work.cells), reason }), null);
      return true;
    } catch (error) {
      if (!isFailure(error, 'STALE_VERSION')) throw error;
      setStale({ error, newest: null });
      setStale({ error, newest: await client.shifts.sheet(key) });
      return false;
    }
  };
  const resolve = (cellsOf: (newest: RosterSheet) => Cells | null): void => {
    if (stale?.newest) settled(stale.newest, cellsOf(stale.newest));
    setStale(null);
  };
  const useDrafted = (body: unknown): void => {
    const drafted = fromDraft(body);
    if (drafted === null) return;
    // Begun from an older sheet: keeping it will say so, and show both.
    setBase({ ...base, version: drafted.version });
    begin({ cells: drafted.cells, past: [baseCells], future: [] });
    setDirty(true);
  };
  return {
    base, rows, addGuest, cells: work.cells, dirty, problems: useUnkept(base, work.cells, dirty), draft, change, undo, redo, canUndo: work.past.length > 0, canRedo: work.future.length > 0, keep, useDrafted,
    publish: async (): Promise<void> => { settled(await client.shifts.publish({ ...key, expectedVersion: base.version }), null); },
    stale: stale?.error ?? null, differences: stale?.newest ? differences(baseCells, work.cells, fromList(stale.newest.cells)) : null, closeStale: () => { setStale(null); },
    takeTheirs: () => { resolve(() => null); },
    keepMine: () => { resolve((newest) => merged(baseCells, work.cells, fromList(newest.cells))); },
  };
}
export type SheetWork = ReturnType<typeof useSheet>;

/** What is wrong with the cells as they are on the screen; core looks at them shortly after the last change. */
function useUnkept(base: RosterSheet, cells: Cells, dirty: boolean): readonly RosterProblem[] {
  const [asked, setAsked] = useState<Cells | null>(null);
  useEffect(() => {
    if (!dirty) return undefined;
    const timer = setTimeout(() => { setAsked(cells); }, CHECK_MS);
    return () => { clearTimeout(timer); };
  }, [cells, dirty]);
  const { month, departmentId } = base;
  const checked = useQuery({
    // Cells are told apart by a number: written out they would be a key of half a megabyte.
    queryKey: [...api.shifts.check.key(), month, departmentId, asked === null ? 0 : numberOf(asked)], enabled: dirty && asked !== null, gcTime: 0, placeholderData: (before: RosterProblem[] | undefined) => before,
    queryFn: () => client.shifts.check({ month, departmentId, cells: toList(asked ?? new Map()) }),
  });
  return dirty ? (checked.data ?? base.problems) : base.problems;
}

const numbers = new WeakMap<Cells, number>();
let last = 0;
function numberOf(cells: Cells): number {
  const known = numbers.get(cells);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(cells, last);
  return last;
}

