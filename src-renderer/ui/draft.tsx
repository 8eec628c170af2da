import { CloudOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft } from '@shared/contract/drafts';
import { msBetween, type Instant } from '@shared/kit/instant';
import { client, failureOf, pageClock, showInstant, useNow } from '../api';
import { useText } from '../text';

/** Pause after the last key before a draft is kept, in ms; far below the two seconds of typing that may be lost. */
export const AUTOSAVE_MS = 800;
const RETRY_MS = 1500;

type Body = Draft['body'];
/** What the mark shows. */
export type DraftStatus = 'nothing' | 'saving' | 'saved' | 'waiting';

export interface DraftState {
  readonly status: DraftStatus;
  readonly savedAt: Instant | null;
  /** A draft from an earlier time the person has not decided about; show it with `<DraftOffer>`. */
  readonly offered: Draft | null;
  /** false until it is known whether there is a draft. */
  readonly ready: boolean;
  /** Keeps what has been typed; call it at every change. */
  keep(body: Body): void;
  /** Takes the offered draft; its body is then the caller's to show. */
  accept(): void;
  /** Throws the offered draft away. */
  refuse(): void;
  /** Ends the draft after the form was sent: core has dropped it, or does so now. */
  clear(): void;
}

interface Keeper {
  pending: { body: Body } | null;
  timer: ReturnType<typeof setTimeout> | null;
  busy: boolean;
  stopped: boolean;
}

/**
 * Autosave of a form into core's draft store: 800 ms after the last change, again and again while core is away, and once more
 * when the page goes. One draft for each person, form and subject. `edition` is the hash of the standards edition the form was
 * drawn from, null where there is none.
 */
export function useDraft(form: string, subject: string, edition: string | null): DraftState {
  const [status, setStatus] = useState<DraftStatus>('nothing');
  const [savedAt, setSavedAt] = useState<Instant | null>(null);
  const [offered, setOffered] = useState<Draft | null>(null);
  const [ready, setReady] = useState(false);
  const keeper = useRef<Keeper>({ pending: null, timer: null, busy: false, stopped: false });
  const mayWrite = useRef(false);

  const write = useCallback(async (): Promise<void> => {
    const state = keeper.current;
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = null;
    if (state.pending === null || state.busy || !mayWrite.current) return;
    const { body } = state.pending;
    state.pending = null;
    state.busy = true;
    setStatus('saving');
    let again: number | null = null;
    try {
      const kept = await client.drafts.keep({ form, subject, edition, body });
      setSavedAt(kept.savedAt);
      setStatus('saved');
    } catch (error) {
      setStatus('waiting');
      const { code } = failureOf(error);
      if (code !== 'DRAFT_TOO_LARGE' && code !== 'INVALID_INPUT' && code !== 'UNAUTHENTICATED') {
        // Typed since: the newer body wins.
        again = RETRY_MS;
        reinstate(state, body);
      }
    } finally {
      state.busy = false;
    }
    if (state.pending !== null) state.timer = setTimeout(() => { void write(); }, again ?? AUTOSAVE_MS);
  }, [form, subject, edition]);

  useEffect(() => {
    let here = true;
    const state = keeper.current;
    const look = async (): Promise<void> => {
      try {
        const found = await client.drafts.find({ form, subject });
        if (!here) return;
        setOffered(found);
        mayWrite.current = found === null;
        setReady(true);
        if (found === null) void write();
      } catch (error) {
        if (!here) return;
        if (failureOf(error).code === 'CONNECTION_LOST') setTimeout(() => { if (here) void look(); }, RETRY_MS);
        else setReady(true);
      }
    };
    void look();
    const leave = (): void => { void write(); };
    window.addEventListener('pagehide', leave);
    return () => {
      here = false;
      window.removeEventListener('pagehide', leave);
      if (!state.stopped) leave();
    };
  }, [form, subject, write]);

  const keep = useCallback((body: Body) => {
    const state = keeper.current;
    if (state.stopped) return;
    state.pending = { body };
    if (state.timer !== null) clearTimeout(state.timer);
    state.timer = setTimeout(() => { void write(); }, AUTOSAVE_MS);
  }, [write]);
  const decide = useCallback(() => {
    mayWrite.current = true;
    setOffered(null);
  }, []);
  const clear = useCallback(() => {
    const state = keeper.current;
    state.stopped = true;
    state.pending = null;
    if (state.timer !== null) clearTimeout(state.timer);
    void client.drafts.discard({ form, subject }).catch(() => undefined);
  }, [form, subject]);
  const refuse = useCallback(() => {
    void client.drafts.discard({ form, subject }).catch(() => undefined);
    decide();
  }, [form, subject, decide]);

  return useMemo(() => ({ status, savedAt, offered, ready, keep, accept: decide, refuse, clear }), [status, savedAt, offered, ready, keep, decide, refuse, clear]);
}

function reinstate(state: Keeper, body: Body): void {
  state.pending ??= { body };
}

/** How long ago a moment was, in words. */
export function useAge(): (instant: Instant) => string {
  const text = useText('common');
  const now = useNow();
  return (instant) => {
    const minutes = Math.floor(msBetween(instant, now) / 60_000);
    if (minutes < 1) return text('date.justNow');
    if (minutes < 60) return text('date.minutesAgo', { n: minutes });
    if (minutes < 60 * 24) return text('date.hoursAgo', { n: Math.floor(minutes / 60) });
    return text('date.daysAgo', { days: Math.floor(minutes / (60 * 24)) });
  };
}

/** Offers an unfinished form with its age. `onUse` gets the body to fill the form with. */
export function DraftOffer({ draft, edition = null, onUse }: { readonly draft: DraftState; readonly edition?: string | null; readonly onUse: (body: Body) => void }) {
  const text = useText('common');
  const age = useAge();
  const { offered } = draft;
  const use = (): void => {
    if (offered === null) return;
    draft.accept();
    onUse(offered.body);
  };
  return (
    <Modal
      open={offered !== null} title={text('draft.offerTitle')} okText={text('draft.use')} cancelText={text('draft.refuse')}
      closable={false} mask={{ closable: false }} keyboard={false} onOk={use} onCancel={draft.refuse}
    >
      {offered === null ? null : <p>{text('draft.offer', { time: showInstant(offered.savedAt), age: age(offered.savedAt) })}</p>}
      {offered !== null && offered.edition !== edition ? <p>{text('draft.offerEdition')}</p> : null}
    </Modal>
  );
}

/** The autosave mark with its time, read aloud when it changes to trouble. */
export function AutosaveMark({ draft }: { readonly draft: Pick<DraftState, 'status' | 'savedAt'> }) {
  const text = useText('common');
  const time = draft.savedAt === null ? '' : showInstant(draft.savedAt).slice(-5);
  const words = {
    nothing: text('draft.nothing'), saving: text('draft.saving'), waiting: text('draft.waiting'), saved: text('draft.saved', { time }),
  } satisfies Record<DraftStatus, string>;
  const icon = draft.status === 'waiting' ? <WarningOutlined /> : draft.status === 'saving' ? <CloudSyncOutlined /> : <CloudOutlined />;
  return <span className={`a-autosave a-autosave-${draft.status}`} role={draft.status === 'waiting' ? 'alert' : undefined} title={showInstant(draft.savedAt ?? pageClock().now())}>{icon}{words[draft.status]}</span>;
}
