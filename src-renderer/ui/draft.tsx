import { CloudOutlined, CloudSyncOutlined, WarningOutlined } from '@ant-design/icons';
import { Modal } from 'antd';
import { useEffect, useMemo } from 'react';
import { msBetween, type Instant } from '@shared/kit/instant';
import { pageClock, showInstant, useNow, useStore } from '../api';
import { useText } from '../text';
import { DraftKeeper, type DraftBody, type DraftStatus, type DraftView } from './draft-keeper';

export interface DraftState extends DraftView {
  /** Keeps what has been typed; call it at every change. */
  readonly keep: (body: DraftBody) => void;
  /** Takes the offered draft; its body is then the caller's to show. */
  readonly accept: () => void;
  /** Throws the offered draft away. */
  readonly refuse: () => void;
  /** The draft has become a record; the form goes on. */
  readonly settle: () => void;
  /** Ends the draft after the form was sent. */
  readonly clear: () => void;
}

/**
 * Autosave of a form into core's draft store: 800 ms after the first change not kept yet, again and again while core is away, and once more
 * when the page goes. One draft for each person, form and subject. `edition` is the hash of the standards edition the form was
 * drawn from, null where there is none.
 */
export function useDraft(form: string, subject: string, edition: string | null): DraftState {
  const keeper = useMemo(() => new DraftKeeper(form, subject), [form, subject]);
  useEffect(() => { keeper.setEdition(edition); }, [keeper, edition]);
  useEffect(() => {
    const leave = (): void => { keeper.leave(); };
    keeper.open();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [keeper]);
  const view = useStore(keeper.view);
  const calls = useMemo(() => ({
    keep: (body: DraftBody) => { keeper.keep(body); }, accept: () => { keeper.accept(); }, refuse: () => { keeper.refuse(); }, settle: () => { keeper.settle(); }, clear: () => { keeper.clear(); },
  }), [keeper]);
  return useMemo(() => ({ ...view, ...calls }), [view, calls]);
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
export function DraftOffer({ draft, edition = null, onUse }: { readonly draft: DraftState; readonly edition?: string | null; readonly onUse: (body: DraftBody) => void }) {
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
