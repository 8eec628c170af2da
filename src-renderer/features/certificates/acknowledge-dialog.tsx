import { App, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { AlarmKey, BoardRow } from '@shared/contract/certificates';
import { addDays, isCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { client, pageClock, presentError, presentIssue } from '../../api';
import { useText } from '../../text';
import { CivilDateField } from '../../ui';

/** Days somebody usually takes to renew; only what the field starts with. */
const USUAL_DAYS = 14;

/** The alarm of a line that has begun; a line without one cannot be answered. */
export function alarmOf(row: BoardRow): AlarmKey | null {
  return row.leadDays === null ? null : { certificateId: row.certificate.id, due: row.due, dueOn: row.dueOn, leadDays: row.leadDays };
}

function firstPlan(rows: readonly BoardRow[], today: CivilDate): CivilDate {
  const usual = addDays(today, USUAL_DAYS);
  const nearest = rows.map((row) => row.dueOn).toSorted()[0] ?? usual;
  return nearest >= today && nearest < usual ? nearest : usual;
}

/** Answers alarms with the day by which they are seen to. */
export function AcknowledgeDialog({ rows, onClose }: { readonly rows: readonly BoardRow[]; readonly onClose: () => void }) {
  const text = useText('certificates');
  const common = useText('common');
  const { message } = App.useApp();
  const [planOn, setPlanOn] = useState<string | null>(() => firstPlan(rows, pageClock().today()));
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const alarms = rows.flatMap((row) => alarmOf(row) ?? []);
  const send = async (): Promise<void> => {
    if (planOn === null || !isCivilDate(planOn)) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    setBusy(true);
    try {
      const { acknowledged } = await client.certificates.acknowledge({ alarms, planOn, note: note.trim() === '' ? null : note });
      void message.success(text('acknowledge.done', { count: acknowledged }));
      onClose();
    } catch (error) {
      const presented = presentError(error);
      setProblem(presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]));
      setBusy(false);
    }
  };
  return (
    <Modal open title={text('acknowledge.title')} okText={text('acknowledge.confirm')} cancelText={common('cancel')} confirmLoading={busy} onCancel={onClose} onOk={() => { void send(); }}>
      <p className="a-modal-text">{text('acknowledge.what', { count: alarms.length })}</p>
      <Form layout="vertical" onFinish={() => { void send(); }}>
        <Form.Item label={text('acknowledge.planOn')} htmlFor="plan-on"><CivilDateField id="plan-on" value={planOn} onChange={(next) => { setPlanOn(next); setProblem(null); }} /></Form.Item>
        <Form.Item label={text('acknowledge.note')} htmlFor="plan-note"><Input.TextArea id="plan-note" rows={2} maxLength={500} value={note} onChange={(event) => { setNote(event.target.value); }} /></Form.Item>
      </Form>
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </Modal>
  );
}
