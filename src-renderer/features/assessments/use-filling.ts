import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Assessment } from '@shared/contract/assessments';
import { scoreSheet } from '@shared/engines/scale';
import { newId } from '@shared/kit/ids';
import type { Instant } from '@shared/kit/instant';
import { canonicalJson } from '@shared/standards/canonical';
import type { ScaleEdition } from '@shared/standards/scale';
import type { AnswerSheet, FieldValue } from '@shared/standards/scale-sheet';
import type { ScoreResult } from '@shared/standards/score';
import { client, failureOf, pageClock } from '../../api';

/** Longest time between a change and its keeping, in ms, however fast one goes on typing: below the two seconds that may be lost. */
const AUTOSAVE_MS = 800;
const RETRY_MS = 1500;
/** Saves under way, so that a form opened again waits for the last keystroke of the one just left. */
const underWay = new Map<string, Promise<void>>();

/** Resolves when nothing of this assessment is on its way to core any more. */
export async function settledSave(id: string): Promise<void> {
  await underWay.get(id);
}

interface Content { readonly sheet: AnswerSheet; readonly texts: Readonly<Record<string, string>> }

export interface Filling extends Content {
  readonly score: ScoreResult;
  readonly fromFile: readonly string[];
  readonly status: 'nothing' | 'saving' | 'saved' | 'waiting';
  readonly savedAt: Instant | null;
  /** Another window wrote after this one began: nothing more is kept until somebody decides. */
  readonly stale: unknown;
  /** Why nothing more can be kept at all (closed elsewhere). */
  readonly problem: unknown;
  readonly answer: (item: string, option: string | undefined) => void;
  readonly setField: (code: string, value: FieldValue | undefined) => void;
  readonly setText: (block: string, words: string) => void;
  /** Waits until everything typed is in core. @returns the version to go on with, or null when it could not be kept */
  readonly settle: () => Promise<number | null>;
  /** Codes changed here since the last keeping: what a merge takes from this window. */
  readonly changedHere: () => string[];
  /** Takes up the version another window made: its content, with or without what was changed here on top. */
  readonly resume: (version: number, theirs: Content, merge: boolean) => void;
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([known]) => known !== key));
}

const same = (a: unknown, b: unknown): boolean => canonicalJson(a ?? null) === canonicalJson(b ?? null);

function changedIn(mine: Readonly<Record<string, unknown>>, base: Readonly<Record<string, unknown>>): string[] {
  return [...new Set([...Object.keys(mine), ...Object.keys(base)])].filter((code) => !same(mine[code], base[code]));
}

/** Their record with what changed here since the common base on top. */
function merged<T>(theirs: Readonly<Record<string, T>>, mine: Readonly<Record<string, T>>, base: Readonly<Record<string, T>>): Record<string, T> {
  const result: Record<string, T> = { ...theirs };
  for (const code of changedIn(mine, base)) {
    const value = mine[code];
    if (value === undefined) Reflect.deleteProperty(result, code);
    else result[code] = value;
  }
  return result;
}

interface Keeper { version: number; saved: Content; timer: ReturnType<typeof setTimeout> | null; running: Promise<void> | null; halted: boolean }

/** The form under way: kept in core by itself, scored at every key. */
export function useFilling(record: Assessment, edition: ScaleEdition): Filling {
  const first = useMemo<Content>(() => ({ sheet: record.sheet, texts: record.reportTexts }), [record.id]); // eslint-disable-line react-hooks/exhaustive-deps -- a refetch must not overwrite typing
  // Names this form to core for as long as it is open: it may repeat itself when a reply was lost.
  const [windowId] = useState(() => newId(pageClock()));
  const [content, setContent] = useState(first);
  const [fromFile, setFromFile] = useState(record.fromFile);
  const [status, setStatus] = useState<Filling['status']>('nothing');
  const [savedAt, setSavedAt] = useState<Instant | null>(null);
  const [stale, setStale] = useState<unknown>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const latest = useRef(content);
  const keeper = useRef<Keeper>({ version: record.version, saved: first, timer: null, running: null, halted: false });

  const refuse = useCallback((error: unknown, body: Content): void => {
    const state = keeper.current;
    const { code } = failureOf(error);
    if (code === 'STALE_VERSION') {
      state.halted = true;
      setStale(error);
      // What was typed here is put aside for this person, whatever is decided next.
      void client.drafts.keep({ form: 'assessment', subject: record.id, edition: record.edition.hash, body: { sheet: body.sheet, texts: body.texts } as never }).catch(() => undefined);
    } else if (code === 'WRONG_STATE' || code === 'LOCKED_RECORD' || code === 'INVALID_INPUT' || code === 'NOT_FOUND' || code === 'FORBIDDEN') {
      state.halted = true;
      setProblem(error);
    }
  }, [record.id, record.edition.hash]);

  const save = useCallback(async (): Promise<void> => {
    const state = keeper.current;
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = null;
    if (state.running !== null) { await state.running; }
    const body = latest.current;
    if (state.halted || body === state.saved) return;
    setStatus('saving');
    const work = client.assessments.keepAnswers({ id: record.id, expectedVersion: state.version, sheet: body.sheet, reportTexts: { ...body.texts }, windowId })
      .then((kept) => {
        state.version = kept.version;
        state.saved = body;
        setFromFile((before) => (same(before, kept.fromFile) ? before : kept.fromFile));
        setSavedAt(kept.savedAt);
        setStatus('saved');
      }, (error: unknown) => {
        setStatus('waiting');
        refuse(error, body);
      });
    state.running = work;
    underWay.set(record.id, work);
    await work;
    state.running = null;
  }, [record.id, windowId, refuse]);

  const put = useCallback((next: Content): void => {
    latest.current = next;
    setContent(next);
    const state = keeper.current;
    if (state.halted) return;
    // Not put off by the next key: somebody who types without a pause is kept just the same.
    state.timer ??= setTimeout(() => { void save(); }, AUTOSAVE_MS);
  }, [save]);

  // Core is away or busy: again and again until it is not; a form that was halted stays halted.
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

  const changeSheet = useCallback((change: (sheet: AnswerSheet) => AnswerSheet): void => {
    put({ ...latest.current, sheet: change(latest.current.sheet) });
  }, [put]);
  const answer = useCallback((item: string, option: string | undefined) => {
    changeSheet((sheet) => ({ ...sheet, answers: option === undefined ? without(sheet.answers, item) : { ...sheet.answers, [item]: option } }));
  }, [changeSheet]);
  const setField = useCallback((code: string, value: FieldValue | undefined) => {
    changeSheet((sheet) => ({ ...sheet, fields: value === undefined ? without(sheet.fields, code) : { ...sheet.fields, [code]: value } }));
  }, [changeSheet]);
  const setText = useCallback((block: string, words: string) => {
    put({ ...latest.current, texts: words === '' ? without(latest.current.texts, block) : { ...latest.current.texts, [block]: words } });
  }, [put]);
  const settle = useCallback(async (): Promise<number | null> => {
    await save();
    const state = keeper.current;
    return latest.current === state.saved ? state.version : null;
  }, [save]);
  const changedHere = useCallback((): string[] => {
    const [mine, base] = [latest.current, keeper.current.saved];
    return [...changedIn(mine.sheet.fields, base.sheet.fields), ...changedIn(mine.sheet.answers, base.sheet.answers), ...changedIn(mine.texts, base.texts)];
  }, []);
  const resume = useCallback((version: number, theirs: Content, merge: boolean) => {
    const state = keeper.current;
    const [mine, base] = [latest.current, state.saved];
    const next: Content = !merge ? theirs : {
      sheet: { fields: merged(theirs.sheet.fields, mine.sheet.fields, base.sheet.fields), answers: merged(theirs.sheet.answers, mine.sheet.answers, base.sheet.answers) },
      texts: merged(theirs.texts, mine.texts, base.texts),
    };
    state.version = version;
    state.halted = false;
    state.saved = theirs;
    setStale(null);
    // Decided: the copy put aside has served.
    void client.drafts.discard({ form: 'assessment', subject: record.id }).catch(() => undefined);
    setStatus('nothing');
    latest.current = theirs;
    setContent(theirs);
    if (merge) put(next);
  }, [put, record.id]);

  const { sheet, texts } = content;
  const score = useMemo(() => scoreSheet(edition, record.switches, sheet, pageClock().today()), [edition, record.switches, sheet]);
  return { sheet, texts, score, fromFile, status, savedAt, stale, problem, answer, setField, setText, settle, changedHere, resume };
}
