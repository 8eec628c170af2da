import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { AppraisalSheet } from '@shared/contract/appraisals';
import { scoreChecklist } from '@shared/engines/checklist';
import type { Instant } from '@shared/kit/instant';
import type { Checklist } from '@shared/standards/checklist';
import type { ChecklistAnswer, ChecklistScore, ChecklistSheet } from '@shared/standards/checklist-sheet';
import { client, failureOf, pageClock } from '../../api';

const AUTOSAVE_MS = 800;
const RETRY_MS = 1_500;

interface Content { readonly sheet: ChecklistSheet; readonly remark: string }

export interface Filling extends Content {
  readonly score: ChecklistScore;
  readonly status: 'nothing' | 'saving' | 'saved' | 'waiting';
  readonly savedAt: Instant | null;
  /** Why nothing more can be kept: changed or closed elsewhere. What was typed stays on the screen. */
  readonly problem: unknown;
  readonly answer: (item: string, answer: ChecklistAnswer | undefined) => void;
  readonly note: (item: string, note: string) => void;
  readonly setRemark: (remark: string) => void;
  /** Waits until everything typed is in core. @returns the version to go on with, or null when it could not be kept */
  readonly settle: () => Promise<number | null>;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([known]) => known !== key));
}

interface Keeper { version: number; saved: Content; timer: ReturnType<typeof setTimeout> | null; running: Promise<void> | null; halted: boolean }

/** What a person may change of a sheet, each change put whole. */
function useEdits(latest: { readonly current: Content }, put: (next: Content) => void): Pick<Filling, 'answer' | 'note' | 'setRemark'> {
  const answer = useCallback((item: string, given: ChecklistAnswer | undefined) => {
    const { sheet } = latest.current;
    put({ ...latest.current, sheet: { ...sheet, answers: given === undefined ? without(sheet.answers, item) : { ...sheet.answers, [item]: given } } });
  }, [latest, put]);
  const note = useCallback((item: string, words: string) => {
    const { sheet } = latest.current;
    put({ ...latest.current, sheet: { ...sheet, proofs: words === '' ? without(sheet.proofs, item) : { ...sheet.proofs, [item]: { ...sheet.proofs[item], note: words } } } });
  }, [latest, put]);
  const setRemark = useCallback((remark: string) => { put({ ...latest.current, remark }); }, [latest, put]);
  return { answer, note, setRemark };
}

/** A sheet under way: kept in core by itself, scored at every key by the engine core uses too. */
export function useSheet(record: AppraisalSheet, list: Checklist): Filling {
  const first = useMemo<Content>(() => ({ sheet: record.sheet, remark: record.remark ?? '' }), [record.id]); // eslint-disable-line react-hooks/exhaustive-deps -- a refetch must not overwrite typing
  const [content, setContent] = useState(first);
  const [status, setStatus] = useState<Filling['status']>('nothing');
  const [savedAt, setSavedAt] = useState<Instant | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const latest = useRef(content);
  const keeper = useRef<Keeper>({ version: record.version, saved: first, timer: null, running: null, halted: false });

  const save = useCallback(async (): Promise<void> => {
    const state = keeper.current;
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = null;
    if (state.running !== null) await state.running;
    const body = latest.current;
    if (state.halted || body === state.saved) return;
    setStatus('saving');
    state.running = client.appraisals.keep({ id: record.id, expectedVersion: state.version, sheet: body.sheet, remark: body.remark }).then((kept) => {
      state.version = kept.version;
      state.saved = body;
      setSavedAt(pageClock().now());
      setStatus('saved');
    }, (error: unknown) => {
      const { code } = failureOf(error);
      // Core away or busy: tried again. Everything else stands until somebody decides.
      if (code === 'CONNECTION_LOST' || code === 'BUSY' || code === 'LOCKED') { setStatus('waiting'); return; }
      state.halted = true;
      setStatus('waiting');
      setProblem(error);
    });
    await state.running;
    state.running = null;
  }, [record.id]);

  const put = useCallback((next: Content): void => {
    latest.current = next;
    setContent(next);
    const state = keeper.current;
    // Not put off by the next key: somebody who types without a pause is kept just the same.
    if (!state.halted) state.timer ??= setTimeout(() => { void save(); }, AUTOSAVE_MS);
  }, [save]);

  useEffect(() => {
    if (status !== 'waiting') return undefined;
    const timer = setTimeout(() => { void save(); }, RETRY_MS);
    return () => { clearTimeout(timer); };
  }, [status, save]);
  useEffect(() => {
    const leave = (): void => { void save(); };
    window.addEventListener('pagehide', leave);
    return () => { window.removeEventListener('pagehide', leave); leave(); };
  }, [save]);

  const edits = useEdits(latest, put);
  const settle = useCallback(async (): Promise<number | null> => {
    await save();
    const state = keeper.current;
    return latest.current === state.saved ? state.version : null;
  }, [save]);
  const score = useMemo(() => scoreChecklist(list, content.sheet, { positionGroup: record.groups }), [list, content.sheet, record.groups]);
  return { ...content, score, status, savedAt, problem, ...edits, settle };
}
