import { useQuery } from '@tanstack/react-query';
import { Form, Input, Modal, Radio } from 'antd';
import { useState } from 'react';
import type { CareLevel } from '@shared/contract/care-levels';
import { isCivilDate } from '@shared/kit/civil-date';
import { api, client, presentError, presentIssue } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField } from '../../ui';

/** A linked new decision in the place of one that was wrong; the old one stays on record. */
export function CorrectDialog({ level, onClose }: { readonly level: CareLevel; readonly onClose: () => void }) {
  const text = useText('careLevels');
  const label = useLabel();
  const offer = useQuery(api.careLevels.offer.queryOptions({ input: { assessmentId: level.assessment.id } }));
  const [rank, setRank] = useState(level.level.rank);
  const [day, setDay] = useState<string | null>(level.effectiveOn);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const send = async (): Promise<void> => {
    if (day === null || !isCivilDate(day)) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    if (reason.trim() === '') { setProblem(presentIssue({ path: [], reason: 'required' })); return; }
    try {
      await client.careLevels.correct({ id: level.id, expectedVersion: level.version, rank, effectiveOn: day, reason });
      onClose();
    } catch (error) {
      const presented = presentError(error);
      setProblem(presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]));
    }
  };
  return (
    <Modal open title={text('correct.title')} okText={text('correct.confirm')} cancelText={text('correct.cancel')} onCancel={onClose} onOk={() => { void send(); }}>
      <p className="a-modal-text">{text('correct.what')}</p>
      <Form layout="vertical">
        <Form.Item label={text('columns.level')}>
          <Radio.Group aria-label={text('columns.level')} value={rank} onChange={(event) => { setRank(Number(event.target.value)); }} options={(offer.data?.levels ?? [level.level]).map((one) => ({ value: one.rank, label: label(one.name) }))} />
        </Form.Item>
        <Form.Item label={text('columns.since')} htmlFor="correct-day"><CivilDateField id="correct-day" value={day} onChange={setDay} /></Form.Item>
        <Form.Item label={text('correct.reason')} htmlFor="correct-reason"><Input.TextArea id="correct-reason" rows={3} maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value); setProblem(null); }} /></Form.Item>
      </Form>
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </Modal>
  );
}
