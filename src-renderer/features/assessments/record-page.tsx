import { EllipsisOutlined, PrinterOutlined } from '@ant-design/icons';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Dropdown, Tabs } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Assessment } from '@shared/contract/assessments';
import type { ScaleEdition } from '@shared/standards/scale';
import { api, client, presentError, showInstant, useMay } from '../../api';
import { WhyPanel } from '../../forms';
import { useLabel, useText } from '../../text';
import { GradeBadge, Loaded, Page, ReasonModal, RecordPage, SectionCard } from '../../ui';
import { Answers } from './answers';
import { OwnDraft } from './own-draft';
import { SignModal } from './sign-modal';
import { AssessmentStateTag } from './state-tag';
import { HistoryCard, SignatureCard } from './trail';
import { useEdition } from './use-edition';

type Asking = 'sign' | 'reopen' | 'correct' | 'void' | null;

/** The one next step of a record. */
function NextStep({ record, onAsk }: { readonly record: Assessment; readonly onAsk: (what: Asking) => void }) {
  const text = useText('assessments');
  const navigate = useNavigate();
  const may = useMay();
  const { may: steps } = record;
  if (steps.edit) return <Button type="primary" onClick={() => { void navigate(`/assessments/${record.id}/fill`); }}>{text('record.continue')}</Button>;
  if (steps.sign) return <Button type="primary" onClick={() => { onAsk('sign'); }}>{text('record.sign')}</Button>;
  if (record.state === 'locked') return <Button type="primary" icon={<PrinterOutlined />} onClick={() => { void navigate(`/print/assessment-report?ids=${record.id}&back=/assessments/${record.id}`); }}>{text('record.print')}</Button>;
  return may('assessments.read') && record.state === 'superseded' && record.supersededBy !== null
    ? <Button type="primary" onClick={() => { void navigate(`/assessments/${record.supersededBy?.id ?? ''}`); }}>{text('record.newest')}</Button> : null;
}

function More({ record, onAsk }: { readonly record: Assessment; readonly onAsk: (what: Asking) => void }) {
  const text = useText('assessments');
  const navigate = useNavigate();
  const may = useMay();
  const print = `/print/assessment-report?ids=${record.id}&back=/assessments/${record.id}`;
  const items = [
    ...(record.state === 'locked' || record.state === 'draft' ? [] : [{ key: 'print', label: text('record.print'), onClick: () => { void navigate(print); } }]),
    ...(record.state === 'locked' && may('careLevels.propose') ? [{ key: 'level', label: text('record.level'), onClick: () => { void navigate(`/care-levels/propose/${record.id}`); } }] : []),
    ...(record.may.reopen ? [{ key: 'reopen', label: text('record.reopen'), onClick: () => { onAsk('reopen'); } }] : []),
    ...(record.may.correct ? [{ key: 'correct', label: text('record.correct'), onClick: () => { onAsk('correct'); } }] : []),
    ...(record.may.void ? [{ key: 'void', label: text('record.void'), danger: true, onClick: () => { onAsk('void'); } }] : []),
  ];
  return items.length === 0 ? null : <Dropdown trigger={['click']} menu={{ items }}><Button icon={<EllipsisOutlined />} aria-label={text('record.more')} /></Dropdown>;
}

function Standing({ record }: { readonly record: Assessment }) {
  const text = useText('assessments');
  const { voided, supersededBy, correctionOf, corrections, may } = record;
  const running = corrections.find((one) => one.state === 'draft' || one.state === 'complete' || one.state === 'firstSigned');
  return (
    <>
      {voided === null ? null : <Alert type="error" showIcon title={text('standing.voided', { name: voided.by.name, at: showInstant(voided.at), reason: voided.reason })} />}
      {supersededBy === null || voided !== null ? null : <Alert type="info" showIcon title={<>{text('standing.superseded')} <Link to={`/assessments/${supersededBy.id}`}>{supersededBy.number}</Link></>} />}
      {correctionOf === null ? null : (
        <Alert type="info" showIcon title={<>{text('standing.correctionOf', { reason: record.correctionReason ?? '' })} <Link to={`/assessments/${correctionOf.id}`}>{correctionOf.number}</Link> · <Link to={`/assessments/${correctionOf.id}/compare/${record.id}`}>{text('record.compare')}</Link></>} />
      )}
      {running === undefined ? null : <Alert type="warning" showIcon title={<>{text('standing.correcting')} <Link to={`/assessments/${running.id}`}>{running.number}</Link></>} />}
      {may.signBarrier === 'alreadySignedByYou' ? <Alert type="info" showIcon title={text('standing.signedByYou')} /> : null}
    </>
  );
}

/** The level is decided after the signatures; until then the record says so. */
function LevelHint({ record }: { readonly record: Assessment }) {
  const text = useText('assessments');
  const navigate = useNavigate();
  const may = useMay();
  const asked = record.state === 'locked' && may('careLevels.propose');
  const levels = useQuery(api.careLevels.history.queryOptions({ input: { residentId: record.resident.id }, enabled: asked }));
  const offered = useQuery(api.careLevels.offer.queryOptions({ input: { assessmentId: record.id }, enabled: asked, retry: false }));
  if (!asked || levels.data === undefined || offered.data === undefined || levels.data.some((level) => level.assessment.id === record.id && level.state !== 'refused')) return null;
  return <Alert type="info" showIcon title={text('standing.noLevel')} action={<Button onClick={() => { void navigate(`/care-levels/propose/${record.id}`); }}>{text('record.level')}</Button>} />;
}

function Dialogs({ record, asking, onClose }: { readonly record: Assessment; readonly asking: Asking; readonly onClose: () => void }) {
  const text = useText('assessments');
  const navigate = useNavigate();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const put = (after: Assessment): void => { queryClient.setQueryData(api.assessments.get.queryKey({ input: { id: after.id } }), after); };
  const on = { id: record.id, expectedVersion: record.version };
  return (
    <>
      <SignModal
        open={asking === 'sign'} record={record} onClose={onClose}
        onSigned={(after) => { put(after); onClose(); void message.success(text(after.lockedAt === null ? 'sign.doneFirst' : 'sign.doneLast')); }}
      />
      <ReasonModal open={asking === 'reopen'} title={text('record.reopen')} confirmLabel={text('record.reopen')} onClose={onClose} onConfirm={async (reason) => { put(await client.assessments.reopen({ ...on, reason })); void navigate(`/assessments/${record.id}/fill`); }}>
        {text('ask.reopen')}
      </ReasonModal>
      <ReasonModal open={asking === 'correct'} title={text('record.correct')} confirmLabel={text('record.correct')} onClose={onClose} onConfirm={async (reason) => { const made = await client.assessments.correctLocked({ ...on, reason }); void navigate(`/assessments/${made.id}/fill`); }}>
        {text('ask.correct')}
      </ReasonModal>
      <ReasonModal open={asking === 'void'} danger title={text('record.void')} confirmLabel={text('record.void')} onClose={onClose} onConfirm={async (reason) => { put(await client.assessments.void({ ...on, reason })); }}>
        {text('ask.void')}
      </ReasonModal>
    </>
  );
}

function Result({ record, edition }: { readonly record: Assessment; readonly edition: ScaleEdition }) {
  const text = useText('assessments');
  const label = useLabel();
  const reason = edition.reasons.find((known) => known.code === record.reason);
  return (
    <div className="a-two">
      <div className="a-answers">
        <SectionCard title={text('record.facts')}>
          <dl className="a-facts">
            <div><dt>{text('head.number')}</dt><dd>{record.number}</dd></div>
            <div><dt>{text('head.baselineOn')}</dt><dd>{record.baselineOn}</dd></div>
            <div><dt>{text('head.reason')}</dt><dd>{reason === undefined ? record.reason : label(reason.text)}</dd></div>
            <div><dt>{text('columns.progress')}</dt><dd>{record.answered} / {record.of}</dd></div>
            {record.validUntil === null ? null : <div><dt>{text('record.validUntil')}</dt><dd>{record.validUntil}</dd></div>}
          </dl>
        </SectionCard>
        <SignatureCard record={record} />
        <HistoryCard record={record} />
      </div>
      {record.score.complete && record.result !== null ? <WhyPanel score={record.score} edition={edition} /> : <SectionCard><p>{text('record.noGrade')}</p></SectionCard>}
    </div>
  );
}

function RecordView({ record, edition }: { readonly record: Assessment; readonly edition: ScaleEdition }) {
  const text = useText('assessments');
  const label = useLabel();
  const { message } = App.useApp();
  const queryClient = useQueryClient();
  const [asking, setAsking] = useState<Asking>(null);
  const ask = (what: Asking): void => {
    if (what !== 'reopen' || record.signatures.length > 0) { setAsking(what); return; }
    // Nobody has signed yet, so there is nothing to give a reason for.
    client.assessments.reopen({ id: record.id, expectedVersion: record.version, reason: null })
      .then((after) => { queryClient.setQueryData(api.assessments.get.queryKey({ input: { id: after.id } }), after); })
      .catch((error: unknown) => { void message.error(presentError(error).sentence); });
  };
  return (
    <RecordPage
      title={record.resident.name} back="/assessments" subtitle={`${label(record.edition.shortTitle)} ${record.number} · ${record.baselineOn}`}
      badges={<><AssessmentStateTag state={record.state} />{record.result === null ? null : <GradeBadge grade={record.result.grade} label={label(record.result.name)} />}</>}
      actions={<More record={record} onAsk={ask} />} next={<NextStep record={record} onAsk={ask} />}
    >
      <Standing record={record} />
      <LevelHint record={record} />
      <OwnDraft record={record} edition={edition} />
      <Tabs items={[
        { key: 'result', label: text('record.result'), children: <Result record={record} edition={edition} /> },
        { key: 'answers', label: text('record.answers'), children: <Answers record={record} edition={edition} /> },
      ]} />
      <Dialogs record={record} asking={asking} onClose={() => { setAsking(null); }} />
    </RecordPage>
  );
}

/** One assessment: its state, its result with the way to it, who signed, and the next step. */
export default function AssessmentRecordPage() {
  const { id = '' } = useParams();
  const text = useText('assessments');
  const record = useQuery(api.assessments.get.queryOptions({ input: { id } }));
  const edition = useEdition(record.data?.edition.hash);
  if (record.data === undefined || edition.data === undefined) {
    return <Page title={text('title')} back="/assessments"><Loaded query={record.data === undefined ? record : edition} rows={12}>{() => null}</Loaded></Page>;
  }
  return <RecordView record={record.data} edition={edition.data} />;
}
