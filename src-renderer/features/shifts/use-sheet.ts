import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { SHIFTS_DRAFT, type RosterProblem, type RosterRow, type RosterSheet } from '@shared/contract/shifts';
import type { Draft } from '@shared/contract/drafts';
import { api, client, isFailure } from '../../api';
import { useDraft } from '../../ui';
import { differences, fromDraft, fromList, merged, toDraft, toList, withCells, type Cells, type Difference, type Put } from './sheet-model';

/** How long after the last change the unkept sheet is looked through, in ms. */
const CHECK_MS = 400;
/** Steps that can be taken back. */
const MOST_STEPS = 100;

interface Work { readonly cells: Cells; readonly past: readonly Cells[]; readonly future: readonly Cells[] }
interface Stale { readonly error: unknown; readonly newest: RosterSheet | null }

const fresh = (cells: Cells): Work => ({ cells, past: [], future: [] });

/** The sheet under somebody's hands: what was read, what has been changed since, undo, draft, and what to do when somebody was faster. */
export function useSheet(read: RosterSheet) {
  const key = useMemo(() => ({ month: read.month, departmentId: read.departmentId }), [read.month, read.departmentId]);
  const queryClient = useQueryClient();
  const draft = useDraft(SHIFTS_DRAFT, `${read.month}:${read.departmentId ?? ''}`, read.set.hash);
  const [base, setBase] = useState(read);
  const [work, setWork] = useState<Work>(() => fresh(fromList(read.cells)));
  const [guests, setGuests] = useState<readonly RosterRow[]>([]);
  const [stale, setStale] = useState<Stale | null>(null);
  const baseCells = useMemo(() => fromList(base.cells), [base]);
  const [dirty, setDirty] = useState(false);

  // Somebody else kept the sheet, or a certificate changed: followed while nothing is unkept here.
  useEffect(() => {
    if (dirty || read === base) return;
    setBase(read);
    if (read.version !== base.version) setWork(fresh(fromList(read.cells)));
  }, [read, base, dirty]);

  const keepDraft = useCallback((cells: Cells): void => { draft.keep(toDraft(base.version, cells) as Draft['body']); }, [draft, base.version]);
  const show = useCallback((next: Work): void => {
    setWork(next);
    setDirty(true);
    keepDraft(next.cells);
  }, [keepDraft]);
  const change = useCallback((puts: readonly Put[]): void => {
    const cells = withCells(work.cells, puts);
    if (cells !== work.cells) show({ cells, past: [...work.past.slice(-MOST_STEPS), work.cells], future: [] });
  }, [work, show]);
  const undo = useCallback((): void => {
    const before = work.past.at(-1);
    if (before !== undefined) show({ cells: before, past: work.past.slice(0, -1), future: [work.cells, ...work.future] });
  }, [work, show]);
  const redo = useCallback((): void => {
    const [after, ...future] = work.future;
    if (after !== undefined) show({ cells: after, past: [...work.past, work.cells], future });
  }, [work, show]);

  const settled = (sheet: RosterSheet, cells: Cells | null): void => {
    setBase(sheet);
    setWork(fresh(cells ?? fromList(sheet.cells)));
    setDirty(cells !== null);
    if (cells !== null) draft.keep(toDraft(sheet.version, cells) as Draft['body']);
    queryClient.setQueryData(api.shifts.sheet.queryKey({ input: key }), sheet);
  };
  /** @returns true when the sheet is kept */
  const keep = async (reason: string | null): Promise<boolean> => {
    try {
      settled(await client.shifts.arrange({ ...key, expectedVersion: base.version, cells: toList(work.cells), reason }), null);
      draft.refuse();
      return true;
    } catch (error) {
      if (!isFailure(error, 'STALE_VERSION')) throw error;
      setStale({ error, newest: null });
      setStale({ error, newest: await client.shifts.sheet(key) });
      return false;
    }
  };
  const publish = async (): Promise<void> => { settled(await client.shifts.publish({ ...key, expectedVersion: base.version }), null); };
  const takeTheirs = (): void => { if (stale?.newest) { settled(stale.newest, null); draft.refuse(); } setStale(null); };
  const keepMine = (): void => { if (stale?.newest) settled(stale.newest, merged(baseCells, work.cells, fromList(stale.newest.cells))); setStale(null); };
  const found: readonly Difference[] | null = stale?.newest === null || stale === null ? null : differences(baseCells, work.cells, fromList(stale.newest.cells));
  const useDrafted = (body: unknown): void => {
    const drafted = fromDraft(body);
    if (drafted === null) return;
    // Begun from an older sheet: keeping it will say so, and show both.
    setBase({ ...base, version: drafted.version });
    setWork({ cells: drafted.cells, past: [baseCells], future: [] });
    setDirty(true);
  };

  const rows = useMemo(() => {
    const known = new Set(base.rows.map((row) => row.staffId));
    return [...base.rows, ...guests.filter((row) => !known.has(row.staffId))];
  }, [base.rows, guests]);
  const problems = useUnkept(base, work.cells, dirty);
  return {
    base, rows, cells: work.cells, dirty, problems, draft, change, undo, redo, canUndo: work.past.length > 0, canRedo: work.future.length > 0, keep, publish, useDrafted,
    addGuest: (row: RosterRow) => { setGuests((before) => [...before, row]); },
    stale: stale?.error ?? null, differences: found, takeTheirs, keepMine, closeStale: () => { setStale(null); },
  };
}
export type SheetWork = ReturnType<typeof useSheet>;

/** What is wrong with the cells as they are on the screen; core looks at them shortly after the last change. */
function useUnkept(base: RosterSheet, cells: Cells, dirty: boolean): readonly RosterProblem[] {
  const [asked, setAsked] = useState<Cells | null>(null);
  useEffect(() => {
    if (!dirty) { setAsked(null); return undefined; }
    const timer = setTimeout(() => { setAsked(cells); }, CHECK_MS);
    return () => { clearTimeout(timer); };
  }, [cells, dirty]);
  const { month, departmentId } = base;
  const checked = useQuery({
    // Cells are told apart by a number: written out they would be a key of half a megabyte.
    queryKey: [...api.shifts.check.key(), month, departmentId, asked === null ? 0 : numberOf(asked)], enabled: asked !== null, gcTime: 0, placeholderData: (before: RosterProblem[] | undefined) => before,
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

