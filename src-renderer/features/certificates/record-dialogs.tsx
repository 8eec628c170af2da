import { App, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Certificate } from '@shared/contract/certificates';
import { isCivilDate } from '@shared/kit/civil-date';
import { client, pageClock, presentError, presentIssue } from '../../api';
import { useText } from '../../text';
import { CivilDateField, ReasonModal } from '../../ui';
import { ScanEditor } from './scan-editor';
import { useScanPages } from './use-scan-pages';

interface DialogProps { readonly certificate: Certificate; readonly onClose: () => void }

/** The sentence of a failure in a small dialog: that of the field if one was refused. */
function sentenceOf(error: unknown): string {
  const presented = presentError(error);
  return presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]);
}

interface SmallDialogProps { readonly title: string; readonly confirm: string; readonly what: string; readonly run: () => Promise<unknown>; readonly done: string; readonly onClose: () => void; readonly disabled?: boolean; readonly children: ReactNode }

/** A short question with one answer; stays open with the sentence when core refuses. */
function SmallDialog({ title, confirm, what, run, done, onClose, disabled = false, children }: SmallDialogProps) {
  const common = useText('common');
  const { message } = App.useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      await run();
      void message.success(done);
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal open title={title} okText={confirm} cancelText={common('cancel')} confirmLoading={busy} okButtonProps={{ disabled }} onCancel={onClose} onOk={() => { void send(); }}>
      <p className="a-modal-text">{what}</p>
      <Form layout="vertical" onFinish={() => { void send(); }}>{children}</Form>
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </Modal>
  );
}

class Refused extends Error {}

/** A second person has compared the record with the original. */
export function VerifyDialog({ certificate, onClose }: DialogProps) {
  const text = useText('certificates');
  const [note, setNote] = useState('');
  return (
    <SmallDialog
      title={text('verify.title')} confirm={text('verify.confirm')} what={text('verify.what')} done={text('verify.done')} onClose={onClose}
      run={() => client.certificates.verify({ id: certificate.id, expectedVersion: certificate.version, note: note === '' ? null : note })}
    >
      <Form.Item label={text('verify.note')} htmlFor="verify-note"><Input id="verify-note" maxLength={300} value={note} onChange={(event) => { setNote(event.target.value); }} /></Form.Item>
    </SmallDialog>
  );
}

/** A review was passed. */
export function ReviewDialog({ certificate, onClose }: DialogProps) {
  const text = useText('certificates');
  const [on, setOn] = useState<string | null>(pageClock().today());
  const [next, setNext] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const run = async (): Promise<void> => {
    if (on === null || !isCivilDate(on) || (next !== null && !isCivilDate(next))) throw new Refused();
    await client.certificates.recordReview({ id: certificate.id, expectedVersion: certificate.version, reviewedOn: on, nextOn: next, note: note === '' ? null : note });
  };
  const wrong = on === null || !isCivilDate(on) || (next !== null && !isCivilDate(next));
  return (
    <SmallDialog title={text('review.title')} confirm={text('review.confirm')} what={text('review.what')} done={text('review.done')} onClose={onClose} run={run} disabled={wrong}>
      <Form.Item label={text('review.on')} htmlFor="review-on"><CivilDateField id="review-on" value={on} onChange={setOn} /></Form.Item>
      <Form.Item label={text('review.next')} htmlFor="review-next"><CivilDateField id="review-next" value={next} onChange={setNext} /></Form.Item>
      <Form.Item label={text('review.note')} htmlFor="review-note"><Input id="review-note" maxLength={300} value={note} onChange={(event) => { setNote(event.target.value); }} /></Form.Item>
      {wrong ? <p className="a-help">{presentIssue({ path: [], reason: 'notADate' })}</p> : null}
    </SmallDialog>
  );
}

/** More pages for the scan. */
export function PagesDialog({ certificate, onClose }: DialogProps) {
  const text = useText('certificates');
  const common = useText('common');
  const scan = useScanPages();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const uploadIds = scan.pages.flatMap(({ at }) => (at !== null && 'uploadId' in at ? [at.uploadId] : []));
  const send = async (): Promise<void> => {
    setBusy(true);
    try {
      await client.certificates.attachScans({ id: certificate.id, expectedVersion: certificate.version, uploadIds });
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
      setBusy(false);
    }
  };
  return (
    <Modal open width={840} title={text('record.addPages')} okText={common('save')} cancelText={common('cancel')} confirmLoading={busy} okButtonProps={{ disabled: uploadIds.length === 0 || scan.busy }} onCancel={onClose} onOk={() => { void send(); }}>
      <ScanEditor scan={scan} />
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </Modal>
  );
}

/** Voiding takes the record out of every list but that of the void ones. */
export function VoidDialog({ certificate, open, onClose }: DialogProps & { readonly open: boolean }) {
  const text = useText('certificates');
  const { message } = App.useApp();
  const confirm = async (reason: string): Promise<void> => {
    await client.certificates.void({ id: certificate.id, expectedVersion: certificate.version, reason });
    void message.success(text('voiding.done'));
  };
  return <ReasonModal open={open} title={text('voiding.title')} confirmLabel={text('voiding.confirm')} danger onConfirm={confirm} onClose={onClose}><p>{text('voiding.what')}</p></ReasonModal>;
}
