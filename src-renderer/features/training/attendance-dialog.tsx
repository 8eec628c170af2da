import { Button, Checkbox, Form, Input, Modal } from 'antd';
import { useState } from 'react';
import type { TrainingParticipant, TrainingSession } from '@shared/contract/training';
import { readNumberRanges } from '@shared/kit/number-ranges';
import { client, presentError, presentIssue, storedUrl } from '../../api';
import { useText } from '../../text';

/** Numbers as people would write them: stretches of three and more are joined. */
function written(numbers: readonly number[]): string {
  const parts: string[] = [];
  for (let at = 0; at < numbers.length;) {
    let end = at;
    while (numbers[end + 1] === (numbers[end] ?? 0) + 1) end += 1;
    const [first, last] = [numbers[at] ?? 0, numbers[end] ?? 0];
    parts.push(...(end - at >= 2 ? [`${String(first)}-${String(last)}`] : numbers.slice(at, end + 1).map(String)));
    at = end + 1;
  }
  return parts.join(',');
}

/** The returned sheets beside the names, so that keying needs no paper; nothing where none is a picture. */
function ReturnedSheets({ session }: { readonly session: TrainingSession }) {
  const text = useText('training');
  const pictures = session.files.filter((one) => one.kind === 'signSheet' && one.mediaType.startsWith('image/'));
  if (pictures.length === 0) return null;
  return (
    <div className="a-keyed-sheets" role="region" aria-label={text('attendance.sheets')} tabIndex={0}>
      {pictures.map((one) => <a key={one.id} href={storedUrl(one.fileId)} target="_blank" rel="noreferrer"><img src={storedUrl(one.fileId)} alt={text('attendance.sheet', { name: one.name })} /></a>)}
    </div>
  );
}

interface TicksProps { readonly people: readonly TrainingParticipant[]; readonly numbers: readonly number[]; readonly onChange: (numbers: readonly number[]) => void }

function Ticks({ people, numbers, onChange }: TicksProps) {
  return (
    <div className="a-several-many a-attendance-names">
      {people.map((one) => (
        <Checkbox key={one.staffId} checked={numbers.includes(one.number)} onChange={(event) => { onChange(event.target.checked ? [...numbers, one.number] : numbers.filter((number) => number !== one.number)); }}>{`${String(one.number)} ${one.name}`}</Checkbox>
      ))}
    </div>
  );
}

/** Keys the returned sign-in sheet: the numbers that signed as `1-12,15`, or ticks by name. The two say the same thing. */
export function AttendanceDialog({ session, onClose }: { readonly session: TrainingSession; readonly onClose: () => void }) {
  const text = useText('training');
  const common = useText('common');
  const people = session.participants;
  const [numbers, setNumbers] = useState<readonly number[]>(() => people.filter((one) => one.attended === true).map((one) => one.number));
  const [typed, setTyped] = useState(() => written(numbers));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const put = (next: readonly number[]): void => {
    const sorted = [...next].sort((a, b) => a - b);
    setNumbers(sorted);
    setTyped(written(sorted));
    setProblem(null);
  };
  const type = (value: string): void => {
    setTyped(value);
    const read = readNumberRanges(value);
    if (!read.ok) { setProblem(text('attendance.bad', { part: read.part })); return; }
    const known = new Set(people.map((one) => one.number));
    const stranger = read.numbers.find((one) => !known.has(one));
    setProblem(stranger === undefined ? null : text('attendance.unknown', { number: stranger }));
    setNumbers(read.numbers.filter((one) => known.has(one)));
  };
  const save = async (): Promise<void> => {
    if (problem !== null) return;
    setBusy(true);
    try {
      const attended = people.filter((one) => numbers.includes(one.number)).map((one) => one.staffId);
      await client.training.keyAttendance({ id: session.id, expectedVersion: session.version, attended });
      onClose();
    } catch (error) {
      const presented = presentError(error);
      setProblem(presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]));
    } finally {
      setBusy(false);
    }
  };
  const beside = session.files.some((one) => one.kind === 'signSheet' && one.mediaType.startsWith('image/'));
  return (
    <Modal
      open title={text('attendance.title')} width={beside ? 1200 : 640} okText={text('attendance.save')} cancelText={common('cancel')} onCancel={onClose} onOk={() => { void save(); }}
      okButtonProps={{ loading: busy, disabled: problem !== null }} destroyOnHidden
    >
      <div className={beside ? 'a-keying' : ''}>
        <ReturnedSheets session={session} />
        <Form layout="vertical" onFinish={() => { void save(); }}>
          <Form.Item label={text('attendance.numbers')} htmlFor="attendance-numbers" extra={text('attendance.hint')} {...(problem === null ? {} : { validateStatus: 'error' as const, help: problem })}>
            <Input id="attendance-numbers" autoFocus autoComplete="off" value={typed} onChange={(event) => { type(event.target.value); }} />
          </Form.Item>
          <div className="a-exam-head">
            <Button onClick={() => { put(people.map((one) => one.number)); }}>{text('attendance.all')}</Button>
            <span className="a-count" role="status">{text('attendance.count', { count: numbers.length, all: people.length })}</span>
          </div>
          <Ticks people={people} numbers={numbers} onChange={put} />
        </Form>
      </div>
    </Modal>
  );
}
