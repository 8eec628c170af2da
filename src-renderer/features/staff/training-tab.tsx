import '../../forms/forms.css';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import type { StaffTraining } from '@shared/contract/training';
import { api } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, Loaded, SectionCard, StateTag, useCodes } from '../../ui';

type Duty = StaffTraining['duties'][number];
const tones = { done: 'good', soon: 'attention', overdue: 'bad' } as const;

function DutyLine({ duty }: { readonly duty: Duty }) {
  const text = useText('training');
  const label = useLabel();
  const remark = duty.why === null ? (duty.required === null ? '' : text('staffTab.of', { hours: duty.hours ?? 0, required: duty.required })) : text(`duties.why.${duty.why}`);
  return (
    <tr>
      <td>{label(duty.title)}</td><td className="a-nowrap">{duty.lastOn ?? ''}</td><td className="a-nowrap">{duty.dueOn ?? ''}</td>
      <td><StateTag tone={tones[duty.state]}>{text(`duties.personStates.${duty.state}`)}</StateTag></td><td>{remark}</td>
    </tr>
  );
}

function Sessions({ sessions }: { readonly sessions: StaffTraining['sessions'] }) {
  const text = useText('training');
  const codes = useCodes();
  if (sessions.length === 0) return <EmptyState title={text('staffTab.noneTitle')} hint={text('staffTab.noneHint')} />;
  return (
    <div className="a-wide">
      <table className="a-answer-table">
        <thead><tr><th>{text('columns.heldOn')}</th><th>{text('columns.title')}</th><th>{text('columns.topics')}</th><th>{text('columns.kind')}</th><th>{text('columns.hours')}</th><th>{text('columns.result')}</th></tr></thead>
        <tbody>
          {sessions.map((one) => (
            <tr key={one.id}>
              <td className="a-nowrap">{one.heldOn}</td><td><Link to={`/training/${one.id}`}>{one.title}</Link></td><td>{codes.names('training-topic', one.topics)}</td><td>{text(`kinds.${one.kind}`)}</td>
              <td>{one.attended ? one.hours : ''}</td>
              <td>{!one.attended ? <span className="a-faint">{text('staffTab.absent')}</span> : one.result === null ? '' : <><StateTag tone={one.result === 'passed' ? 'good' : 'bad'}>{text(`results.${one.result}`)}</StateTag> {one.score ?? ''}</>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One person's training: what is owed, hours by year, what was attended. */
export function TrainingTab({ staffId }: { readonly staffId: string }) {
  const text = useText('training');
  const query = useQuery(api.training.ofStaff.queryOptions({ input: { staffId } }));
  return (
    <Loaded query={query}>{(training: StaffTraining) => (
      <div className="a-sections">
        {training.duties.length === 0 ? null : (
          <SectionCard title={text('staffTab.duties')}>
            <div className="a-wide">
              <table className="a-answer-table">
                <thead><tr><th>{text('columns.title')}</th><th>{text('columns.lastOn')}</th><th>{text('columns.dueOn')}</th><th>{text('columns.state')}</th><th>{text('columns.why')}</th></tr></thead>
                <tbody>{training.duties.map((duty) => <DutyLine key={duty.key} duty={duty} />)}</tbody>
              </table>
            </div>
          </SectionCard>
        )}
        {training.hoursByYear.length === 0 ? null : (
          <SectionCard title={text('staffTab.hours')}>
            <dl className="a-facts">{training.hoursByYear.map((one) => <div key={one.year}><dt>{text('year', { year: one.year })}</dt><dd>{text('hours', { hours: one.hours })}</dd></div>)}</dl>
          </SectionCard>
        )}
        <SectionCard title={text('staffTab.sessions')}><Sessions sessions={training.sessions} /></SectionCard>
      </div>
    )}</Loaded>
  );
}
