import { Button, Form, Modal, Select } from 'antd';
import { useState } from 'react';
import type { Assessment } from '@shared/contract/assessments';
import { isCivilDate } from '@shared/kit/civil-date';
import type { AssessmentReason, ScaleEdition } from '@shared/standards/scale';
import { client, pageClock, presentError, presentIssue } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField } from '../../ui';

/** Reason and baseline date belong to the record itself; they are changed in a small window of their own. */
export function HeadButton({ record, edition, settle, onReplace }: {
  readonly record: Assessment; readonly edition: ScaleEdition; readonly settle: () => Promise<number | null>; readonly onReplace: (record: Assessment) => void;
}) {
  const text = useText('assessments');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => { setOpen(true); }}>{text('head.change')}</Button>
      {open ? <HeadDialog open record={record} edition={edition} settle={settle} onReplace={onReplace} onClose={() => { setOpen(false); }} /> : null}
    </>
  );
}

function HeadDialog({ open, record, edition, settle, onReplace, onClose }: {
  readonly open: boolean; readonly record: Assessment; readonly edition: ScaleEdition; readonly settle: () => Promise<number | null>; readonly onReplace: (record: Assessment) => void; readonly onClose: () => void;
}) {
  const text = useText('assessments');
  const label = useLabel();
  const [reason, setReason] = useState<AssessmentReason>(record.reason);
  const [day, setDay] = useState<string | null>(record.baselineOn);
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (): Promise<void> => {
    if (day === null || !isCivilDate(day)) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    if (day === record.baselineOn && reason === record.reason) { onClose(); return; }
    try {
      const version = await settle();
      if (version === null) return;
      onReplace(await client.assessments.correctHead({ id: record.id, expectedVersion: version, reason, baselineOn: day }));
    } catch (error) {
      const presented = presentError(error);
      setProblem(presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]));
    }
  };
  return (
    <Modal open={open} title={text('head.changeTitle')} okText={text('head.save')} cancelText={text('head.cancel')} onCancel={onClose} onOk={() => { void change(); }} destroyOnHidden>
      <Form layout="vertical">
        <Form.Item label={text('head.reason')} htmlFor="head-reason">
          <Select<AssessmentReason> id="head-reason" value={reason} onChange={setReason} options={edition.reasons.map((known) => ({ value: known.code, label: label(known.text) }))} />
        </Form.Item>
        <Form.Item label={text('head.baselineOn')} htmlFor="head-day"><CivilDateField id="head-day" value={day} onChange={setDay} max={pageClock().today()} /></Form.Item>
      </Form>
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </Modal>
  );
}
