import { Alert, Checkbox, Form, Input, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import type { TrainingDutyView } from '@shared/contract/training';
import { isCivilDate } from '@shared/kit/civil-date';
import { client, isFailure, pageClock, presentError, presentIssue } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField } from '../../ui';

/** Takes a duty into or out of use, or sets the home's own interval or hours, from a day on and with the reason. */
export function DutyDialog({ duty, onClose }: { readonly duty: TrainingDutyView; readonly onClose: () => void }) {
  const text = useText('training');
  const common = useText('common');
  const label = useLabel();
  const [inUse, setInUse] = useState(duty.inUse);
  const [months, setMonths] = useState(duty.everyMonths);
  const [hours, setHours] = useState(duty.hours);
  const [day, setDay] = useState<string | null>(pageClock().today());
  const [reason, setReason] = useState('');
  const [laxer, setLaxer] = useState<'no' | 'asked' | 'accepted'>('no');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (day === null || !isCivilDate(day)) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    if (reason.trim() === '') { setProblem(presentIssue({ path: [], reason: 'reasonTooShort', params: { min: 1 } })); return; }
    setBusy(true);
    try {
      await client.training.adoptDuty({
        key: duty.key, expectedVersion: duty.version, inUse, everyMonths: duty.type === 'recurring' && months !== duty.presetMonths ? months : null,
        hours: duty.type === 'yearlyHours' && hours !== duty.presetHours ? hours : null, effectiveOn: day, reason, laxerAccepted: laxer === 'accepted',
      });
      onClose();
    } catch (error) {
      if (isFailure(error, 'LAXER_THAN_LAW')) setLaxer('asked');
      const presented = presentError(error);
      setProblem(presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open title={text('duties.setTitle')} okText={text('duties.save')} cancelText={common('cancel')} confirmLoading={busy} onOk={() => { void save(); }} onCancel={onClose} destroyOnHidden>
      <p><strong>{label(duty.title)}</strong></p>
      <Form layout="vertical" onFinish={() => { void save(); }}>
        <Form.Item><Checkbox checked={inUse} onChange={(event) => { setInUse(event.target.checked); setProblem(null); }}>{text('duties.inUse')}</Checkbox></Form.Item>
        {duty.type !== 'recurring' ? null : <Form.Item label={text('duties.months')} htmlFor="duty-months" extra={text('duties.presetIs', { value: duty.presetMonths ?? 0 })}><InputNumber id="duty-months" min={1} max={120} precision={0} value={months} onChange={(next) => { setMonths(next); setProblem(null); }} /></Form.Item>}
        {duty.type !== 'yearlyHours' ? null : <Form.Item label={text('duties.hours')} htmlFor="duty-hours" extra={text('duties.presetIs', { value: duty.presetHours ?? 0 })}><InputNumber id="duty-hours" min={1} max={1000} value={hours} onChange={(next) => { setHours(next); setProblem(null); }} /></Form.Item>}
        <Form.Item label={text('duties.effectiveOn')} htmlFor="duty-day"><CivilDateField id="duty-day" value={day} onChange={setDay} /></Form.Item>
        <Form.Item label={text('duties.reason')} htmlFor="duty-reason"><Input.TextArea id="duty-reason" rows={2} maxLength={300} value={reason} onChange={(event) => { setReason(event.target.value); setProblem(null); }} /></Form.Item>
        {laxer === 'no' ? null : <Checkbox checked={laxer === 'accepted'} onChange={(event) => { setLaxer(event.target.checked ? 'accepted' : 'asked'); setProblem(null); }}>{text('duties.laxer')}</Checkbox>}
      </Form>
      {problem === null ? null : <Alert type="error" showIcon title={problem} role="alert" />}
    </Modal>
  );
}
