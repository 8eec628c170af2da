import { App, Button, Modal, Popconfirm } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { TrainingParticipant, TrainingSession } from '@shared/contract/training';
import { client, presentError, useMay } from '../../api';
import { useText } from '../../text';
import { EmptyState, SectionCard, StateTag } from '../../ui';
import { AttendanceDialog } from './attendance-dialog';
import { ExamDialog, RetakeDialog } from './exam-dialog';
import { GrantDialog } from './grant-dialog';
import { usePositions } from './names';
import { PeoplePicker } from './people-picker';
import { ResultTag } from './state-tag';

/** Puts more people on the list, of those in service on the day of the session. */
function AddPeople({ session, open, onClose }: { readonly session: TrainingSession; readonly open: boolean; readonly onClose: () => void }) {
  const text = useText('training');
  const common = useText('common');
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const add = (): void => {
    setBusy(true);
    client.training.enlist({ id: session.id, expectedVersion: session.version, staffIds: [...chosen] })
      .then(() => { setChosen([]); onClose(); })
      .catch((error: unknown) => { void message.error(presentError(error).sentence); })
      .finally(() => { setBusy(false); });
  };
  return (
    <Modal open={open} title={text('picker.addPeople')} width={720} okText={text('picker.add')} cancelText={common('cancel')} okButtonProps={{ disabled: chosen.length === 0, loading: busy }} onOk={add} onCancel={onClose} destroyOnHidden>
      <PeoplePicker on={session.heldOn} chosen={chosen} without={session.participants.map((one) => one.staffId)} onChange={setChosen} />
    </Modal>
  );
}

function Attendance({ person }: { readonly person: TrainingParticipant }) {
  const text = useText('training');
  return (
    <span className="a-tags">
      {person.attended === null ? <span className="a-faint">{text('record.notKeyed')}</span> : <StateTag tone={person.attended ? 'good' : 'plain'}>{text(person.attended ? 'record.attended' : 'record.absent')}</StateTag>}
      {person.employed ? null : <StateTag tone="bad">{text('record.notEmployed')}</StateTag>}
      {person.clash === null ? null : <StateTag tone="bad">{text('record.clash', { title: person.clash.title })}</StateTag>}
    </span>
  );
}

function Result({ person, granted }: { readonly person: TrainingParticipant; readonly granted: boolean }) {
  const text = useText('training');
  if (person.attended !== true) return null;
  const last = person.attempts.at(-1);
  return (
    <span className="a-tags">
      <ResultTag result={person.result} />
      {granted ? <StateTag tone="info">{text('record.grants')}</StateTag> : null}
      {last === undefined ? null : <span className="a-faint">{[last.score ?? '', last.examOn, last.retake ? text('record.retake') : ''].filter((part) => part !== '').join(' · ')}</span>}
    </span>
  );
}

interface LineProps { readonly session: TrainingSession; readonly person: TrainingParticipant; readonly onRetake: (person: TrainingParticipant) => void }

function Line({ session, person, onRetake }: LineProps) {
  const text = useText('training');
  const positions = usePositions();
  const may = useMay();
  const { message } = App.useApp();
  const edit = may('training.edit');
  const strike = (): void => {
    client.training.strike({ id: session.id, expectedVersion: session.version, staffIds: [person.staffId] }).catch((error: unknown) => { void message.error(presentError(error).sentence); });
  };
  return (
    <tr>
      <td className="a-number">{person.number}</td>
      <td>{may('staff.read') ? <Link to={`/staff/${person.staffId}?tab=training`}>{person.name}</Link> : person.name}</td>
      <td>{person.department ?? ''}</td>
      <td className="a-words">{positions.names(person.positions)}</td>
      <td><Attendance person={person} /></td>
      <td><Result person={person} granted={session.grants.some((one) => one.staffId === person.staffId)} /></td>
      <td>
        {edit && session.state === 'open' ? <Popconfirm title={text('picker.drop', { name: person.name })} okText={text('record.strikeConfirm')} onConfirm={strike}><Button type="link" size="small">{text('files.drop')}</Button></Popconfirm> : null}
        {edit && session.state === 'closed' && person.result === 'failed' ? <Button type="link" size="small" onClick={() => { onRetake(person); }}>{text('record.retake')}</Button> : null}
      </td>
    </tr>
  );
}

function PeopleTable({ session, onRetake }: { readonly session: TrainingSession; readonly onRetake: (person: TrainingParticipant) => void }) {
  const text = useText('training');
  return (
    <div className="a-scroll">
      <table className="a-people-table" aria-label={text('record.people')}>
        <thead><tr><th className="a-number">{text('columns.sheetNumber')}</th><th>{text('columns.name')}</th><th>{text('columns.department')}</th><th>{text('columns.positions')}</th><th>{text('columns.attended')}</th><th>{text('columns.result')}</th><td /></tr></thead>
        <tbody>{session.participants.map((person) => <Line key={person.staffId} session={session} person={person} onRetake={onRetake} />)}</tbody>
      </table>
    </div>
  );
}

/** The list of a session: who is on it, who came, who passed; and the ways to key them. */
export function PeopleSection({ session }: { readonly session: TrainingSession }) {
  const text = useText('training');
  const may = useMay();
  const [dialog, setDialog] = useState<'add' | 'attendance' | 'exam' | 'grant' | null>(null);
  const [retaking, setRetaking] = useState<TrainingParticipant | null>(null);
  const close = (): void => { setDialog(null); };
  const people = session.participants;
  const editable = may('training.edit') && session.state === 'open';
  const came = people.filter((one) => one.attended === true);
  const mayGrant = may('training.edit') && may('certificates.edit') && session.state === 'closed' && session.passed > 0;
  const buttons = !editable ? (mayGrant ? <Button onClick={() => { setDialog('grant'); }}>{text('grant.open')}</Button> : null) : (
    <span className="a-row-buttons">
      <Button onClick={() => { setDialog('add'); }}>{text('picker.addPeople')}</Button>
      {people.length === 0 ? null : <Button onClick={() => { setDialog('attendance'); }}>{text('attendance.title')}</Button>}
      {came.length === 0 ? null : <Button onClick={() => { setDialog('exam'); }}>{text('exam.title')}</Button>}
    </span>
  );
  return (
    <SectionCard title={`${text('record.people')} ${String(session.attended)}/${String(session.enlisted)}`} extra={buttons}>
      {people.length === 0 ? <EmptyState title={text('record.noPeopleTitle')} hint={text('record.noPeopleHint')} /> : <PeopleTable session={session} onRetake={setRetaking} />}
      <AddPeople session={session} open={dialog === 'add'} onClose={close} />
      {dialog === 'attendance' ? <AttendanceDialog session={session} onClose={close} /> : null}
      {dialog === 'exam' ? <ExamDialog session={session} onClose={close} /> : null}
      {dialog === 'grant' ? <GrantDialog session={session} onClose={close} /> : null}
      {retaking === null ? null : <RetakeDialog session={session} person={retaking} onClose={() => { setRetaking(null); }} />}
    </SectionCard>
  );
}
