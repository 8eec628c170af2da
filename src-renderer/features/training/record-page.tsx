import './training.css';
import '../../forms/forms.css';
import { EllipsisOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button, Dropdown } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { TrainingSession } from '@shared/contract/training';
import { api, client, presentError, showInstant, useMay } from '../../api';
import { useText } from '../../text';
import { Loaded, Page, ReasonModal, RecordPage, SectionCard, useCodes } from '../../ui';
import { FilesSection } from './files-section';
import { PeopleSection } from './people-section';
import { SessionTag } from './state-tag';

const LIST = '/training';

/** The versions of a session and what became of it, above everything else. */
function Notices({ session }: { readonly session: TrainingSession }) {
  const text = useText('training');
  const { correctionOf, correctedBy, voided } = session;
  return (
    <>
      {voided === null ? null : <Alert type="warning" showIcon title={text('record.voided', { reason: voided.reason, at: showInstant(voided.at) })} />}
      {correctedBy === null ? null : <Alert type="warning" showIcon title={<Link to={`/training/${correctedBy.id}`}>{text('record.correctedBy', { number: correctedBy.number })}</Link>} />}
      {correctionOf === null ? null : (
        <Alert type="info" showIcon title={<Link to={`/training/${correctionOf.id}`}>{text('record.correctionOf', { number: correctionOf.number, reason: session.correctionReason ?? '' })}</Link>} description={session.state === 'open' ? text('record.oldHolds') : undefined} />
      )}
    </>
  );
}

/** What keeps it from being closed, each with the way out; or that nothing does. */
function Closing({ session }: { readonly session: TrainingSession }) {
  const text = useText('training');
  if (session.state !== 'open') return null;
  if (session.problems.length === 0) return <Alert type="success" showIcon title={text('record.ready')} />;
  return (
    <Alert
      type="info" showIcon title={text('record.missingTitle')}
      description={<ul className="a-missing">{session.problems.map((problem) => <li key={problem}>{text(`record.problems.${problem}`)}</li>)}</ul>}
    />
  );
}

function FactsSection({ session }: { readonly session: TrainingSession }) {
  const text = useText('training');
  const codes = useCodes();
  const { trainer, startsAt, endsAt, closed } = session;
  const time = startsAt === null ? '' : ` ${startsAt}${endsAt === null ? '' : `–${endsAt}`}`;
  return (
    <SectionCard title={text('record.facts')}>
      <dl className="a-facts">
        <div><dt>{text('record.time')}</dt><dd>{session.heldOn}{time}</dd></div>
        <div><dt>{text('columns.hours')}</dt><dd>{text('hours', { hours: session.hours })}</dd></div>
        <div><dt>{text('columns.topics')}</dt><dd>{codes.names('training-topic', session.topics)}</dd></div>
        <div><dt>{text('columns.kind')}</dt><dd>{text(`kinds.${session.kind}`)}</dd></div>
        <div><dt>{text('record.trainer')}</dt><dd>{trainer.name === null ? text('none') : `${trainer.name} · ${text(trainer.inside ? 'record.inside' : 'record.outside')}`}</dd></div>
        <div><dt>{text('record.place')}</dt><dd>{session.place ?? text('none')}</dd></div>
        <div><dt>{text('record.planItem')}</dt><dd>{session.planItem?.title ?? text('none')}</dd></div>
      </dl>
      <h3 className="a-part-head">{text('record.content')}</h3>
      <p className="a-content-text">{session.content ?? text('none')}</p>
      <p className="a-help">{text('record.createdBy', { name: session.createdBy.name, at: showInstant(session.createdAt) })}{closed === null ? '' : ` · ${text('record.closedBy', { name: closed.by.name, at: showInstant(closed.at) })}`}</p>
    </SectionCard>
  );
}

type Dialog = 'void' | 'correct' | null;

function Dialogs({ session, dialog, onClose }: { readonly session: TrainingSession; readonly dialog: Dialog; readonly onClose: () => void }) {
  const text = useText('training');
  const navigate = useNavigate();
  const asked = { id: session.id, expectedVersion: session.version };
  const correct = async (reason: string): Promise<void> => {
    const made = await client.training.correctClosed({ ...asked, reason });
    void navigate(`/training/${made.id}`);
  };
  return (
    <>
      <ReasonModal open={dialog === 'void'} title={text('record.void')} confirmLabel={text('record.void')} danger onClose={onClose} onConfirm={(reason) => client.training.void({ ...asked, reason })}><p>{text('record.voidBody')}</p></ReasonModal>
      <ReasonModal open={dialog === 'correct'} title={text('record.correct')} confirmLabel={text('record.correct')} onClose={onClose} onConfirm={correct}><p>{text('record.correctBody')}</p></ReasonModal>
    </>
  );
}

function useClose(session: TrainingSession): { readonly run: () => void; readonly busy: boolean } {
  const text = useText('training');
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  const run = (): void => {
    setBusy(true);
    client.training.close({ id: session.id, expectedVersion: session.version })
      .then(() => { void message.success(text('record.closed')); })
      .catch((error: unknown) => { void message.error(presentError(error).sentence); })
      .finally(() => { setBusy(false); });
  };
  return { run, busy };
}

function Record({ session }: { readonly session: TrainingSession }) {
  const text = useText('training');
  const may = useMay();
  const navigate = useNavigate();
  const [dialog, setDialog] = useState<Dialog>(null);
  const close = useClose(session);
  const edit = may('training.edit');
  const open = session.state === 'open';
  const print = (form: string): void => { void navigate(`/print/${form}?ids=${session.id}&back=/training/${session.id}`); };
  const more = [
    { key: 'sheet', label: text('sheet'), onClick: () => { print('training-sign-in'); } },
    { key: 'paper', label: text('paper'), onClick: () => { print('training-session'); } },
    ...(edit && session.state === 'closed' ? [{ key: 'correct', label: text('record.correct'), onClick: () => { setDialog('correct'); } }] : []),
    ...(edit && session.state !== 'voided' ? [{ key: 'void', label: text('record.void'), danger: true, onClick: () => { setDialog('void'); } }] : []),
  ];
  return (
    <RecordPage
      title={session.title} subtitle={`${session.number} · ${session.heldOn}`} back={LIST} badges={<SessionTag state={session.state} />}
      actions={
        <>
          <Button icon={<PrinterOutlined />} onClick={() => { print(open ? 'training-sign-in' : 'training-session'); }}>{text(open ? 'sheet' : 'paper')}</Button>
          {edit && open ? <Button onClick={() => { void navigate(`/training/${session.id}/edit`); }}>{text('record.edit')}</Button> : null}
          <Dropdown trigger={['click']} menu={{ items: more }}><Button icon={<EllipsisOutlined />} aria-label={text('record.more')} /></Dropdown>
        </>
      }
      next={edit && open ? <Button type="primary" loading={close.busy} disabled={session.problems.length > 0} onClick={close.run}>{text('record.close')}</Button> : null}
    >
      <Notices session={session} />
      <Closing session={session} />
      <PeopleSection session={session} />
      <FactsSection session={session} />
      <FilesSection session={session} />
      <Dialogs session={session} dialog={dialog} onClose={() => { setDialog(null); }} />
    </RecordPage>
  );
}

/** One session: state and next step, people with attendance and results, what was taught, files. */
export default function TrainingRecordPage() {
  const text = useText('training');
  const { id = '' } = useParams();
  const query = useQuery(api.training.session.queryOptions({ input: { id } }));
  if (query.data !== undefined) return <Record key={id} session={query.data} />;
  return <Page title={text('title')} back={LIST}><Loaded query={query}>{() => null}</Loaded></Page>;
}
