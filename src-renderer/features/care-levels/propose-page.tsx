import { useQuery } from '@tanstack/react-query';
import { Alert, Button, Form, Input, Radio } from 'antd';
import { useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import type { CareLevelOffer } from '@shared/contract/care-levels';
import { isCivilDate } from '@shared/kit/civil-date';
import { api, client, pageClock, presentError, presentIssue, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { CivilDateField, EntryPage, LevelBadge, Loaded, Page, SectionCard } from '../../ui';

function OfferFacts({ offer }: { readonly offer: CareLevelOffer }) {
  const text = useText('careLevels');
  const label = useLabel();
  return (
    <SectionCard title={offer.resident.name}>
      <dl className="a-facts">
        <div><dt>{text('propose.assessment')}</dt><dd>{offer.assessment.number} · {offer.assessment.baselineOn}</dd></div>
        <div><dt>{text('columns.grade')}</dt><dd>{label(offer.assessment.gradeName)}</dd></div>
        <div><dt>{text('propose.byPolicy')}</dt><dd><LevelBadge rank={offer.byPolicy.rank} label={label(offer.byPolicy.name)} /></dd></div>
        <div><dt>{text('propose.current')}</dt><dd>{offer.current === null ? text('none') : <><LevelBadge rank={offer.current.level.rank} label={label(offer.current.level.name)} /> {offer.current.effectiveOn}</>}</dd></div>
      </dl>
      {offer.policy.status === 'official' ? null : <p className="a-help">{text('propose.reference', { policy: label(offer.policy.title) })}</p>}
    </SectionCard>
  );
}

function ProposeForm({ offer }: { readonly offer: CareLevelOffer }) {
  const text = useText('careLevels');
  const label = useLabel();
  const navigate = useNavigate();
  const may = useMay();
  const today = pageClock().today();
  const [rank, setRank] = useState(offer.byPolicy.rank);
  const [day, setDay] = useState<string | null>(today < offer.earliestOn ? offer.earliestOn : today);
  const [reason, setReason] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const override = rank !== offer.byPolicy.rank;
  const waits = override && !may('careLevels.approve');
  const send = async (): Promise<void> => {
    if (day === null || !isCivilDate(day)) { setProblem(presentIssue({ path: [], reason: 'notADate' })); return; }
    if (override && reason.trim() === '') { setProblem(text('propose.needsReason')); return; }
    setBusy(true);
    try {
      await client.careLevels.propose({ assessmentId: offer.assessment.id, rank, effectiveOn: day, reason: override ? reason : null });
      void navigate(`/care-levels/${offer.resident.id}`, { replace: true });
    } catch (error) {
      const presented = presentError(error);
      setProblem(presented.issues[0] === undefined ? presented.sentence : presentIssue(presented.issues[0]));
    } finally {
      setBusy(false);
    }
  };
  return (
    <EntryPage title={text('propose.title')} back={`/assessments/${offer.assessment.id}`} footer={<Button type="primary" loading={busy} onClick={() => { void send(); }}>{text(waits ? 'propose.submit' : 'propose.confirm')}</Button>}>
      <OfferFacts offer={offer} />
      <SectionCard>
        <Form layout="vertical" onFinish={() => { void send(); }}>
          <Form.Item label={text('columns.level')}>
            <Radio.Group aria-label={text('columns.level')} value={rank} onChange={(event) => { setRank(Number(event.target.value)); }}>
              {offer.levels.map((level) => <Radio key={level.rank} value={level.rank}>{label(level.name)}{level.rank === offer.byPolicy.rank ? ` (${text('propose.policyMark')})` : ''}</Radio>)}
            </Radio.Group>
          </Form.Item>
          <Form.Item label={text('columns.since')} htmlFor="level-day" extra={text('propose.earliest', { on: offer.earliestOn })}><CivilDateField id="level-day" value={day} onChange={setDay} min={offer.earliestOn} /></Form.Item>
          {override ? <Form.Item label={text('propose.reason')} htmlFor="level-reason"><Input.TextArea id="level-reason" rows={3} maxLength={500} value={reason} onChange={(event) => { setReason(event.target.value); setProblem(null); }} /></Form.Item> : null}
        </Form>
        {waits ? <Alert type="info" showIcon title={text('propose.willWait')} /> : null}
        {problem === null ? null : <p className="a-field-error" role="alert">{problem}</p>}
      </SectionCard>
    </EntryPage>
  );
}

/** Deciding the level after a locked assessment. */
export default function ProposePage() {
  const { id = '' } = useParams();
  const text = useText('careLevels');
  const offer = useQuery(api.careLevels.offer.queryOptions({ input: { assessmentId: id } }));
  if (offer.data === undefined) return <Page title={text('propose.title')} back="/care-levels" width="form"><Loaded query={offer}>{() => null}</Loaded></Page>;
  return <ProposeForm offer={offer.data} />;
}
