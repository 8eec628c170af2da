import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link, useNavigate } from 'react-router';
import type { DutyPerson, TrainingDutyView } from '@shared/contract/training';
import { api, useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, Loaded, SectionCard } from '../../ui';
import { DutyDialog } from './duty-dialog';
import { useListed, usePositions } from './names';
import { DutyTag, PersonDutyTag } from './state-tag';

/** What a duty asks for, in words. */
export function useRuleWords(): (duty: Pick<TrainingDutyView, 'type' | 'everyMonths' | 'hours'>) => string {
  const text = useText('training');
  return (duty) => text(`duties.types.${duty.type}`, { months: duty.everyMonths ?? 0, hours: duty.hours ?? 0 });
}

function People({ duty }: { readonly duty: TrainingDutyView }) {
  const text = useText('training');
  const positions = usePositions();
  const [onlyOpen, setOnlyOpen] = useState(duty.state !== 'done');
  const people = duty.people.filter((one) => !onlyOpen || one.state !== 'done');
  const why = (one: DutyPerson): string => (one.why === null ? (duty.type === 'yearlyHours' ? text('staffTab.of', { hours: one.hours ?? 0, required: duty.hours ?? 0 }) : '') : text(`duties.why.${one.why}`));
  return (
    <div className="a-stack a-duty-people">
      <Checkbox checked={onlyOpen} onChange={(event) => { setOnlyOpen(event.target.checked); }}>{text('duties.onlyOpen')}</Checkbox>
      {people.length === 0 ? <p className="a-help">{text(onlyOpen && duty.people.length > 0 ? 'duties.allDone' : 'duties.nobody')}</p> : (
        <div className="a-scroll">
          <table className="a-people-table" aria-label={text('duties.show')}>
            <thead><tr><th>{text('columns.name')}</th><th>{text('columns.department')}</th><th>{text('columns.positions')}</th><th>{text('columns.lastOn')}</th><th>{text('columns.dueOn')}</th><th>{text('columns.state')}</th><th>{text('columns.why')}</th></tr></thead>
            <tbody>
              {people.map((one) => (
                <tr key={one.staffId}>
                  <td><Link to={`/staff/${one.staffId}?tab=training`}>{one.name}</Link></td><td>{one.department ?? ''}</td><td className="a-words">{positions.names(one.positions)}</td>
                  <td className="a-nowrap">{one.lastOn ?? ''}</td><td className="a-nowrap">{one.dueOn ?? ''}</td><td><PersonDutyTag state={one.state} /></td><td>{why(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Facts({ duty }: { readonly duty: TrainingDutyView }) {
  const text = useText('training');
  const label = useLabel();
  const listed = useListed();
  const rule = useRuleWords();
  const missing = duty.people.filter((one) => one.state === 'overdue').length;
  const soon = duty.people.filter((one) => one.state === 'soon').length;
  return (
    <div className="a-duty-facts">
      <span>{rule(duty)}</span>
      <span>{duty.audienceNames.length === 0 ? text('everybody') : listed(duty.audienceNames.map(label))}</span>
      {duty.floorMonths === null ? null : <span>{text('duties.floor', { months: duty.floorMonths })}</span>}
      {duty.confidence === 'L' ? <span>{text('duties.local')}</span> : duty.confidence === 'D' ? <span>{text('duties.preset')}</span> : null}
      {!duty.inUse ? null : (
        <>
          <span>{text('duties.people', { count: duty.people.length })}</span>
          {missing > 0 ? <strong>{text('duties.missing', { count: missing })}</strong> : null}
          {soon > 0 ? <span>{text('duties.soon', { count: soon })}</span> : null}
          {missing + soon === 0 && duty.people.length > 0 ? <span>{text('duties.allDone')}</span> : null}
          {duty.type !== 'recurring' ? null : <span>{duty.lastOn === null ? text('duties.never') : text('duties.last', { on: duty.lastOn })}</span>}
          {duty.dueOn === null ? null : <span>{text('duties.due', { on: duty.dueOn })}</span>}
        </>
      )}
    </div>
  );
}

function Duty({ duty, onSet }: { readonly duty: TrainingDutyView; readonly onSet: (duty: TrainingDutyView) => void }) {
  const text = useText('training');
  const label = useLabel();
  const may = useMay();
  const [shown, setShown] = useState(false);
  return (
    <SectionCard>
      <div className="a-duty-head">
        <h2>{label(duty.title)}</h2><DutyTag state={duty.state} />
        <span className="a-duty-buttons">
          {duty.inUse && duty.people.length > 0 ? <Button aria-expanded={shown} onClick={() => { setShown(!shown); }}>{text(shown ? 'duties.hide' : 'duties.show')}</Button> : null}
          {may('training.edit') ? <Button onClick={() => { onSet(duty); }}>{text('duties.set')}</Button> : null}
        </span>
      </div>
      <Facts duty={duty} />
      <p className="a-duty-basis">{text('duties.basis')}{label(duty.basis)}{duty.floorBasis === null ? '' : ` ${label(duty.floorBasis)}`}{duty.note === null ? '' : ` ${label(duty.note)}`}</p>
      {duty.inUse || duty.state !== 'off' ? null : <p className="a-help">{text('duties.offHint')}</p>}
      {shown ? <People duty={duty} /> : null}
    </SectionCard>
  );
}

/** Every training duty: what is asked, on what basis, when it is due and who is missing. */
export function DutiesView() {
  const text = useText('training');
  const query = useQuery(api.training.duties.queryOptions({ input: {} }));
  const navigate = useNavigate();
  const [setting, setSetting] = useState<TrainingDutyView | null>(null);
  return (
    <Loaded query={query}>{(duties: readonly TrainingDutyView[]) => (
      <div className="a-duties">
        {duties.length === 0 ? null : <div className="a-tools"><Button icon={<PrinterOutlined />} onClick={() => { void navigate('/print/training-duties', { state: { list: {}, back: '/training?tab=duties' } }); }}>{text('dutiesPaper')}</Button></div>}
        {duties.length === 0 ? <SectionCard><EmptyState title={text('duties.emptyTitle')} hint={text('duties.emptyHint')} /></SectionCard> : duties.map((duty) => <Duty key={duty.key} duty={duty} onSet={setSetting} />)}
        {setting === null ? null : <DutyDialog key={setting.key} duty={setting} onClose={() => { setSetting(null); }} />}
      </div>
    )}</Loaded>
  );
}
