import { App, Button, Input, Modal, Progress } from 'antd';
import { useCallback, useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { client, failureOf, presentError, presentIssue, showInstant, useTaskProgress } from '../api';
import { isInstant } from '@shared/kit/instant';
import { useText } from '../text';

interface ReasonModalProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, in one or two sentences. */
  readonly children?: ReactNode;
  /** Verb and noun of the button that does it. */
  readonly confirmLabel: string;
  readonly danger?: boolean;
  /** The shortest reason taken, in characters. */
  readonly minLength?: number;
  readonly onConfirm: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
}

/** Asks for the reason of something that cannot be taken back. Stays open with the sentence when core refuses. */
export function ReasonModal({ open, title, children, confirmLabel, danger = false, minLength = 2, onConfirm, onClose }: ReasonModalProps) {
  const text = useText('common');
  const field = useId();
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const confirm = async (): Promise<void> => {
    const given = reason.trim();
    if ([...given].length < minLength) {
      setProblem(presentIssue({ path: [], reason: 'reasonTooShort', params: { min: minLength } }));
      return;
    }
    setBusy(true);
    try {
      await onConfirm(given);
      setReason('');
      setProblem(null);
      onClose();
    } catch (error) {
      const presented = presentError(error);
      setProblem(presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal
      open={open} title={title} onCancel={onClose} okText={confirmLabel} cancelText={text('cancel')} confirmLoading={busy}
      okButtonProps={{ danger }} onOk={() => { void confirm(); }} destroyOnHidden
    >
      {children === undefined ? null : <div className="a-modal-text">{children}</div>}
      <label className="a-label" htmlFor={field}>{text('reason.label')}</label>
      <Input.TextArea
        id={field} value={reason} rows={3} maxLength={500} autoFocus aria-describedby={`${field}-help`} status={problem === null ? '' : 'error'}
        onChange={(event) => { setReason(event.target.value); setProblem(null); }}
      />
      <p id={`${field}-help`} className={problem === null ? 'a-help' : 'a-field-error'} role={problem === null ? undefined : 'alert'}>{problem ?? text('reason.help')}</p>
    </Modal>
  );
}

/** Says that somebody was faster, who and when, without taking away what was typed. `error` is the failure that came back, or null. */
export function StaleDialog({ error, onLoad, onClose }: { readonly error: unknown; readonly onLoad: () => void; readonly onClose: () => void }) {
  const text = useText('common');
  const failure = error === null || error === undefined ? null : failureOf(error);
  const { changedBy, changedAt } = failure?.data ?? {};
  return (
    <Modal open={failure?.code === 'STALE_VERSION'} title={text('stale.title')} okText={text('stale.load')} cancelText={text('stale.keep')} onOk={onLoad} onCancel={onClose}>
      <p>{text('stale.body')}</p>
      {typeof changedBy === 'string' && typeof changedAt === 'string' && isInstant(changedAt) ? <p>{text('stale.who', { changedBy, changedAt: showInstant(changedAt) })}</p> : null}
    </Modal>
  );
}

interface ProgressModalProps {
  readonly open: boolean;
  readonly title: string;
  /** Id the caller chose for the work. */
  readonly taskId: string | null;
}

/** How long work may take before it shows its progress, in ms. */
const SHOW_AFTER_MS = 600;

/** Progress of long work with a way to cancel it; appears only when the work takes longer than a moment. */
export function ProgressModal({ open, title, taskId }: ProgressModalProps) {
  const text = useText('common');
  const progress = useTaskProgress(taskId);
  const [late, setLate] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  useEffect(() => {
    if (!open) return undefined;
    const timer = setTimeout(() => { setLate(true); }, SHOW_AFTER_MS);
    return () => { clearTimeout(timer); setLate(false); setCancelling(false); };
  }, [open]);
  const cancel = (): void => {
    setCancelling(true);
    if (taskId !== null) void client.system.cancelTask({ taskId }).catch(() => { setCancelling(false); });
  };
  const percent = progress === null || progress.total === 0 ? 0 : Math.floor((progress.done / progress.total) * 100);
  return (
    <Modal open={open && late} title={title} closable={false} mask={{ closable: false }} keyboard={false} footer={<Button onClick={cancel} disabled={cancelling}>{text('cancel')}</Button>}>
      <Progress percent={percent} aria-label={title} />
      <p role="status">{cancelling ? text('progress.cancelling') : progress === null ? text('progress.waiting') : text('progress.done', { done: progress.done, total: progress.total })}</p>
    </Modal>
  );
}

const UNDO_SECONDS = 10;

/** Says what was done and offers to take it back for ten seconds: `undo(text, () => client…)`. */
export function useUndoMessage(): (sentence: string, undo: () => Promise<unknown>) => void {
  const { message } = App.useApp();
  const text = useText('common');
  const last = useRef(0);
  return useCallback((sentence, undo) => {
    last.current += 1;
    const key = `undo-${String(last.current)}`;
    const takeBack = (): void => {
      message.destroy(key);
      undo().catch((error: unknown) => { void message.error(presentError(error).sentence); });
    };
    void message.open({
      key, type: 'success', duration: UNDO_SECONDS,
      content: <span className="a-undo">{sentence}<Button type="link" onClick={takeBack}>{text('undo')}</Button></span>,
    });
  }, [message, text]);
}
