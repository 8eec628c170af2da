import '../../forms/forms.css';
import { useQuery } from '@tanstack/react-query';
import { Alert, App, Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { CareLevel } from '@shared/contract/care-levels';
import { api, client, presentError, showInstant, useMay, useMe } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, LevelBadge, Loaded, Page, ReasonModal, RecordPage, SectionCard } from '../../ui';
import { CorrectDialog } from './correct-dialog';
import { LevelStateTag } from './state-tag';

/** An override that waits, with the director's two answers. */
function Awaiting({ level }: { readonly level: CareLevel }) {
  const text = useText('careLevels');
  const label = useLabel();
  const may = useMay();
  const me = useMe();
  const { message } = App.useApp();
  const [refusing, setRefusing] = useState(false);
  const decide = (approve: boolean, note: string | null) => client.careLevels.decide({ id: level.id, expectedVersion: level.version, approve, note });
  const approve = (): void => { decide(true, null).then(() => { void message.success(text('decide.approved')); }, (error: unknown) => { void message.error(presentError(error).sentence); }); };
  const mine = level.proposedBy.id === me.accountId;
  return (
    <SectionCard title={text('decide.title')} extra={<LevelStateTag state={level.state} />}><div className="a-stack">
      <dl className="a-facts">
        <div><dt>{text('propose.byPolicy')}</dt><dd><LevelBadge rank={level.byPolicy.rank} label={label(level.byPolicy.name)} /></dd></div>
        <div><dt>{text('decide.proposed')}</dt><dd><LevelBadge rank={level.level.rank} label={label(level.level.name)} /> {text(`direction.${level.direction}`)}</dd></div>
        <div><dt>{text('columns.since')}</dt><dd>{level.effectiveOn}</dd></div>
        <div><dt>{text('decide.by')}</dt><dd>{level.proposedBy.name} {showInstant(level.proposedAt)}</dd></div>
        <div><dt>{text('propose.reason')}</dt><dd>{level.reason ?? ''}</dd></div>
      </dl>
      {!may('careLevels.approve') ? <p className="a-help">{text('decide.waits')}</p> : mine ? <p className="a-help">{text('decide.mine')}</p> : (
        <div className="a-tools"><Button type="primary" onClick={approve}>{text('decide.approve')}</Button><Button onClick={() => { setRefusing(true); }}>{text('decide.refuse')}</Button></div>
      )}
      </div>
      <ReasonModal open={refusing} title={text('decide.refuse')} confirmLabel={text('decide.refuse')} onClose={() => { setRefusing(false); }} onConfirm={(note) => decide(false, note)}>{text('decide.refuseWhat')}</ReasonModal>
    </SectionCard>
  );
}

function HistoryLine({ level, onCorrect }: { readonly level: CareLevel; readonly onCorrect: (level: CareLevel) => void }) {
  const text = useText('careLevels');
  const label = useLabel();
  const may = useMay();
  const held = level.state === 'current' || level.state === 'past' || level.state === 'planned';
  return (
    <tr>
      <td><LevelBadge rank={level.level.rank} label={label(level.level.name)} /></td>
      <td>{held ? `${level.effectiveOn} – ${level.endsOn ?? text('open')}` : level.effectiveOn}</td>
      <td><LevelStateTag state={level.state} /></td>
      <td><Link to={`/assessments/${level.assessment.id}`}>{level.assessment.number}</Link> {label(level.assessment.gradeName)}</td>
      <td>
        {level.direction === 'asPolicy' ? text('direction.asPolicy') : `${text(`direction.${level.direction}`)} · ${level.reason ?? ''}`}
        {level.correctionReason === null ? null : <div className="a-faint">{text('correctionOf', { reason: level.correctionReason })}</div>}
      </td>
      <td>{level.decision === null ? '' : `${level.decision.by.name} ${showInstant(level.decision.at)}`}{level.decision?.note === null || level.decision === null ? null : <div className="a-faint">{level.decision.note}</div>}</td>
      <td>
        {held ? <Link to={`/print/care-level-notice?ids=${level.id}&back=/care-levels/${level.resident.id}`}>{text('notice')}</Link> : null}
        {held && may('careLevels.approve') ? <Button type="link" onClick={() => { onCorrect(level); }}>{text('correct.open')}</Button> : null}
      </td>
    </tr>
  );
}

function History({ levels }: { readonly levels: readonly CareLevel[] }) {
  const text = useText('careLevels');
  const [correcting, setCorrecting] = useState<CareLevel | null>(null);
  return (
    <SectionCard title={text('history')}>
      <div className="a-scroll">
        <table className="a-answer-table">
          <thead><tr><th>{text('columns.level')}</th><th>{text('columns.period')}</th><th>{text('columns.state')}</th><th>{text('columns.basis')}</th><th>{text('columns.override')}</th><th>{text('columns.decided')}</th><td /></tr></thead>
          <tbody>{levels.map((level) => <HistoryLine key={level.id} level={level} onCorrect={setCorrecting} />)}</tbody>
        </table>
      </div>
      {correcting === null ? null : <CorrectDialog level={correcting} onClose={() => { setCorrecting(null); }} />}
    </SectionCard>
  );
}

/** One resident's levels: what waits, what holds, what held. */
export default function CareLevelResidentPage() {
  const { id = '' } = useParams();
  const text = useText('careLevels');
  const label = useLabel();
  const resident = useQuery(api.residents.get.queryOptions({ input: { id } }));
  const history = useQuery(api.careLevels.history.queryOptions({ input: { residentId: id } }));
  if (history.data === undefined || resident.data === undefined) return <Page title={text('title')} back="/care-levels"><Loaded query={history.data === undefined ? history : resident}>{() => null}</Loaded></Page>;
  const levels = history.data;
  const current = levels.find((level) => level.state === 'current');
  const planned = levels.find((level) => level.state === 'planned');
  return (
    <RecordPage
      title={resident.data.name} subtitle={text('title')} back="/care-levels"
      badges={current === undefined ? <span className="a-faint">{text('none')}</span> : <LevelBadge rank={current.level.rank} label={label(current.level.name)} />}
    >
      {planned === undefined ? null : <Alert type="info" showIcon title={text('plannedLine', { on: planned.effectiveOn, name: label(planned.level.name) })} />}
      {levels.filter((level) => level.state === 'awaiting').map((level) => <Awaiting key={level.id} level={level} />)}
      {levels.length === 0 ? <SectionCard><EmptyState title={text('noHistoryTitle')} hint={text('noHistoryHint')} /></SectionCard> : <History levels={levels} />}
    </RecordPage>
  );
}
