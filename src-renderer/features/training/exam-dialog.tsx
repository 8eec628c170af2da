import { Button, Form, InputNumber, Modal, Segmented } from 'antd';
import { useState } from 'react';
import { trainingResults, type TrainingParticipant, type TrainingResult, type TrainingSession } from '@shared/contract/training';
import { isCivilDate } from '@shared/kit/civil-date';
import { client, pageClock, presentError, presentIssue } from '../../api';
import { useText } from '../../text';
import { CivilDateField } from '../../ui';

interface Entry { readonly result: TrainingResult | null; readonly score: number | null }

/** The sentence of a refusal: of its first field where it names one. */
function sentenceOf(error: unknown): string {
  const presented = presentError(error);
  return presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]);
}

function ResultChoice({ name, value, onChange }: { readonly name: string; readonly value: TrainingResult | null; readonly onChange: (result: TrainingResult) => void }) {
  const text = useText('training');
  return <Segmented<TrainingResult | ''> aria-label={name} value={value ?? ''} onChange={(next) => { if (next !== '') onChange(next); }} options={trainingResults.map((one) => ({ value: one, label: text(`results.${one}`) }))} />;
}

/** Keys the results of those who attended: one day for the exam, a result for each, a score where there is one. */
export function ExamDialog({ session, onClose }: { readonly session: TrainingSession; readonly onClose: () => void }) {
  const text = useText('training');
  const common = useText('common');
  const people = session.participants.filter((one) => one.attended === true);
  const [examOn, setExamOn] = useState<string | null>(people[0]?.attempts[0]?.examOn ?? session.heldOn);
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(() => new Map(people.map((one) => [one.staffId, { result: one.result, score: one.attempts.at(-1)?.score ?? null }])));
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const entry = (id: string): Entry => entries.get(id) ?? { result: null, score: null };
  const put = (id: string, part: Partial<Entry>): void => { setEntries(new Map(entries).set(id, { ...entry(id), ...part })); setProblem(null); };
  const missing = people.filter((one) => entry(one.staffId).result === null).length;
  const save = async (): Promise<void> => {
    if (examOn === null || !isCivilDate(examOn)) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    const results = people.flatMap((one) => { const { result, score } = entry(one.staffId); return result === null ? [] : [{ staffId: one.staffId, examOn, result, score }]; });
    if (results.length === 0) { setProblem(text('exam.missing', { count: missing })); return; }
    setBusy(true);
    try {
      await client.training.keyResults({ id: session.id, expectedVersion: session.version, results });
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open title={text('exam.title')} width={720} okText={text('exam.save')} cancelText={common('cancel')} onCancel={onClose} onOk={() => { void save(); }} okButtonProps={{ loading: busy }} destroyOnHidden>
      <div className="a-exam-head">
        <label htmlFor="exam-on">{text('exam.examOn')}</label>
        <CivilDateField id="exam-on" value={examOn} onChange={(next) => { setExamOn(next); setProblem(null); }} min={session.heldOn} max={pageClock().today()} />
        <Button onClick={() => { setEntries(new Map(people.map((one) => [one.staffId, { ...entry(one.staffId), result: 'passed' }]))); }}>{text('exam.allPassed')}</Button>
        {missing === 0 ? null : <span className="a-faint">{text('exam.missing', { count: missing })}</span>}
      </div>
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
      <div className="a-exam-list">
        <table className="a-people-table">
          <thead><tr><th className="a-number">{text('columns.sheetNumber')}</th><th>{text('columns.name')}</th><th>{text('columns.result')}</th><th>{text('columns.score')}</th></tr></thead>
          <tbody>
            {people.map((one) => (
              <tr key={one.staffId}>
                <td className="a-number">{one.number}</td>
                <td>{one.name}</td>
                <td><ResultChoice name={`${text('columns.result')} ${one.name}`} value={entry(one.staffId).result} onChange={(result) => { put(one.staffId, { result }); }} /></td>
                <td><InputNumber aria-label={`${text('columns.score')} ${one.name}`} min={0} max={1000} value={entry(one.staffId).score} onChange={(score) => { put(one.staffId, { score }); }} /></td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Modal>
  );
}

/** A later try of somebody who failed; the first result stays on record. */
export function RetakeDialog({ session, person, onClose }: { readonly session: TrainingSession; readonly person: TrainingParticipant; readonly onClose: () => void }) {
  const text = useText('training');
  const common = useText('common');
  const [examOn, setExamOn] = useState<string | null>(pageClock().today());
  const [result, setResult] = useState<TrainingResult>('passed');
  const [score, setScore] = useState<number | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const save = async (): Promise<void> => {
    if (examOn === null || !isCivilDate(examOn)) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    setBusy(true);
    try {
      await client.training.recordRetake({ id: session.id, expectedVersion: session.version, staffId: person.staffId, examOn, result, score });
      onClose();
    } catch (error) {
      setProblem(sentenceOf(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Modal open title={text('exam.retakeTitle', { name: person.name })} okText={text('exam.saveRetake')} cancelText={common('cancel')} onCancel={onClose} onOk={() => { void save(); }} okButtonProps={{ loading: busy }} destroyOnHidden>
      <Form layout="vertical" onFinish={() => { void save(); }}>
        <Form.Item label={text('exam.examOn')} htmlFor="retake-on"><CivilDateField id="retake-on" value={examOn} onChange={(next) => { setExamOn(next); setProblem(null); }} max={pageClock().today()} /></Form.Item>
        <Form.Item label={text('columns.result')}><ResultChoice name={text('columns.result')} value={result} onChange={setResult} /></Form.Item>
        <Form.Item label={text('columns.score')} htmlFor="retake-score"><InputNumber id="retake-score" min={0} max={1000} value={score} onChange={setScore} /></Form.Item>
      </Form>
      {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
    </Modal>
  );
}
