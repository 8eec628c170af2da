import { Alert, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import type { Assessment } from '@shared/contract/assessments';
import { client, presentError, presentIssue, useMe } from '../../api';
import { useLabel, useText } from '../../text';
import { GradeBadge } from '../../ui';

/** What one signs, in words, and the password of the person who signs. */
export function SignModal({ open, record, onSigned, onClose }: { readonly open: boolean; readonly record: Assessment; readonly onSigned: (record: Assessment) => void; readonly onClose: () => void }) {
  const text = useText('assessments');
  const label = useLabel();
  const me = useMe();
  const field = useId();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<{ readonly at: 'field' | 'form'; readonly sentence: string } | null>(null);
  const [busy, setBusy] = useState(false);
  const last = record.signatures.length + 1 >= record.assessorsRequired;
  const sign = async (): Promise<void> => {
    if (password === '') { setProblem({ at: 'field', sentence: presentIssue({ path: [], reason: 'required' }) }); return; }
    setBusy(true);
    try {
      const after = await client.assessments.sign({ id: record.id, expectedVersion: record.version, sheetHash: record.sheetHash ?? '', password });
      setProblem(null);
      onSigned(after);
    } catch (error) {
      const presented = presentError(error);
      const issue = presented.issues[0];
      setProblem(issue === undefined ? { at: 'form', sentence: presented.sentence } : { at: 'field', sentence: presentIssue(issue) });
    } finally {
      setPassword('');
      setBusy(false);
    }
  };
  return (
    <Modal open={open} title={text('sign.title')} okText={text('sign.confirm')} cancelText={text('sign.cancel')} confirmLoading={busy} onOk={() => { void sign(); }} onCancel={onClose} destroyOnHidden>
      <dl className="a-facts">
        <div><dt>{text('sign.resident')}</dt><dd>{record.resident.name}</dd></div>
        <div><dt>{text('head.number')}</dt><dd>{record.number}</dd></div>
        <div><dt>{text('sign.edition')}</dt><dd>{record.edition.document}</dd></div>
        {record.result === null ? null : <div><dt>{text('sign.grade')}</dt><dd><GradeBadge grade={record.result.grade} label={label(record.result.name)} /> {text('why.points', { points: record.result.total, max: record.result.max })}</dd></div>}
      </dl>
      <p className="a-help">{text(last ? 'sign.willLock' : 'sign.willWait', { name: me.name })}</p>
      {problem?.at === 'form' ? <div role="alert"><Alert type="error" showIcon title={problem.sentence} /></div> : null}
      <label className="a-label" htmlFor={field}>{text('sign.password', { name: me.name })}</label>
      <Input.Password
        id={field} autoFocus autoComplete="current-password" value={password} status={problem?.at === 'field' ? 'error' : ''} maxLength={200}
        onChange={(event) => { setPassword(event.target.value); setProblem(null); }} onPressEnter={() => { void sign(); }}
      />
      {problem?.at === 'field' ? <p className="a-field-error" role="alert">{problem.sentence}</p> : null}
    </Modal>
  );
}
