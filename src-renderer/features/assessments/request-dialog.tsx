import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import { reassessmentKinds, type ReassessmentKind } from '@shared/contract/assessments';
import { isCivilDate } from '@shared/kit/civil-date';
import { client, pageClock, presentError, presentIssue } from '../../api';
import { useText } from '../../text';
import { CivilDateField } from '../../ui';
import { ResidentSelect } from './resident-select';

/** Asks for an assessment out of turn: after an incident, a change of state, a dispute. */
export function RequestDialog({ open, residentId = null, onClose, onDone }: { readonly open: boolean; readonly residentId?: string | null; readonly onClose: () => void; readonly onDone: () => void }) {
  const text = useText('assessments');
  const [resident, setResident] = useState<string | null>(residentId);
  const [kind, setKind] = useState<ReassessmentKind>('stateChange');
  const [day, setDay] = useState<string | null>(pageClock().today());
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    if (resident === null || reason.trim() === '') { setProblem(presentIssue({ path: [], reason: 'required' })); return; }
    if (day === null || !isCivilDate(day)) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    try {
      await client.assessments.requestReassessment({ residentId: resident, kind, reason, occurredOn: day });
      setReason('');
      setProblem(null);
      onClose();
      onDone();
    } catch (error) {
      const presented = presentError(error);
      setProblem(presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]));
    }
  };
  return (
    <Modal open={open} title={text('request.title')} okText={text('request.confirm')} cancelText={text('head.cancel')} onCancel={onClose} onOk={() => { void send(); }} destroyOnHidden>
      <Form layout="vertical">
        <Form.Item label={text('columns.resident')} htmlFor="request-resident"><ResidentSelect id="request-resident" value={resident} onChange={setResident} autoFocus={residentId === null} /></Form.Item>
        <Form.Item label={text('request.kind')}><Radio.Group aria-label={text('request.kind')} value={kind} onChange={(event) => { setKind(event.target.value as ReassessmentKind); }} options={reassessmentKinds.map((value) => ({ value, label: text(`request.kinds.${value}`) }))} /></Form.Item>
        <Form.Item label={text('request.occurredOn')} htmlFor="request-day"><CivilDateField id="request-day" value={day} onChange={setDay} max={pageClock().today()} /></Form.Item>
        <Form.Item label={text('request.reason')} htmlFor="request-reason"><Input.TextArea id="request-reason" rows={2} maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value); }} /></Form.Item>
      </Form>
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </Modal>
  );
}
