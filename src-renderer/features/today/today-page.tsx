import '../../forms/forms.css';
import { useQuery } from '@tanstack/react-query';
import { Progress } from 'antd';
import { Link } from 'react-router';
import type { TodayKind, TodayLine } from '@shared/contract/today';
import { api, useMay, useMe } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, Loaded, OnDuty, Page, SectionCard } from '../../ui';

/** Where the fix of a line is. */
function addressOf({ target, resident }: TodayLine): string {
  const also = target.also ?? '';
  switch (target.page) {
    case 'assessment': return `/assessments/${target.id}`;
    case 'startAssessment': return `/assessments/start?resident=${target.id}`;
    case 'careLevel': return `/care-levels/${resident?.id ?? ''}`;
    case 'proposeCareLevel': return `/care-levels/propose/${target.id}`;
    case 'certificate': return `/certificates/${target.id}`;
    case 'newCertificate': return `/certificates/new?staff=${target.id}&kind=${encodeURIComponent(also)}`;
    case 'trainingDuties': return '/training?tab=duties';
    case 'roster': return `/shifts?month=${also}&department=${target.id}`;
    case 'appraisal': return `/appraisals/${target.id}`;
  }
}

/** The list behind each group, for more lines than the page shows. */
const lists: Readonly<Record<TodayKind, string>> = {
  overdue: '/assessments/due', requested: '/assessments/due', dueSoon: '/assessments/due', neverAssessed: '/assessments/due',
  awaitingMySignature: '/assessments', myDrafts: '/assessments', otherDrafts: '/assessments', levelAwaitingApproval: '/care-levels', levelUndecided: '/care-levels',
  certificatesExpired: '/certificates/expiry', certificatesExpiring: '/certificates/expiry', certificatesMissing: '/certificates/required?view=gaps', certificatesUnverified: '/certificates',
  trainingDue: '/training?tab=duties', rosterProblems: '/shifts', appraisalsToRead: '/appraisals', appraisalsToSign: '/appraisals',
};

/** What tells two lines apart, in the order a person reads them. */
function useDetails({ resident, who, what, people, note, answered, of }: TodayLine): { name: string; details: readonly string[] } {
  const text = useText('today');
  const label = useLabel();
  const subject = what === null ? null : label(what);
  const name = resident?.name ?? who ?? subject ?? '';
  const told = [
    resident?.bed ?? null, name === subject ? null : subject, note, people === null ? null : text('people', { count: people }),
    answered === null || of === null ? null : text('answered', { answered, of }),
  ];
  return { name, details: told.filter((part) => part !== null) };
}

function Line({ line }: { readonly line: TodayLine }) {
  const text = useText('today');
  const { daysLeft, on } = line;
  const { name, details } = useDetails(line);
  const days = daysLeft === null ? '' : daysLeft < 0 ? text('overdue', { days: -daysLeft }) : daysLeft === 0 ? text('dueToday') : text('inDays', { days: daysLeft });
  return (
    <li>
      <Link className="a-today-line" to={addressOf(line)}>
        <span><strong>{name}</strong><span className="a-today-note">{details.join(' \u00b7 ')}</span></span>
        <span className="a-today-when">{[on ?? '', days].filter((part) => part !== '').join(' ')}</span>
      </Link>
    </li>
  );
}

/** What needs me: each line one click from its fix, and gone with it. */
export default function TodayPage() {
  const text = useText('today');
  const me = useMe();
  const may = useMay();
  const today = useQuery(api.today.get.queryOptions());
  return (
    <Page title={text('title')} subtitle={today.data === undefined ? '' : text('greeting', { name: me.name, on: today.data.date })}>
      <Loaded query={today} rows={10}>
        {({ groups, assessed }) => (
          <>
            {assessed === null || assessed.residents === 0 ? null : (
              <SectionCard title={text('assessed', { valid: assessed.valid, residents: assessed.residents })}>
                <Progress percent={Math.round((assessed.valid / assessed.residents) * 100)} aria-label={text('assessed', { valid: assessed.valid, residents: assessed.residents })} />
              </SectionCard>
            )}
            {may('shifts.read') ? <OnDuty card /> : null}
            {groups.length === 0 ? <SectionCard><EmptyState title={text('nothingTitle')} hint={text('nothingHint')} /></SectionCard> : (
              <div className="a-today">
                {groups.map((group) => (
                  <SectionCard key={group.kind} title={text('group', { name: text(`kinds.${group.kind}`), count: group.count })} extra={group.count > group.lines.length ? <Link to={lists[group.kind]}>{text('all')}</Link> : null}>
                    <ul className="a-today-lines">{group.lines.map((line) => <Line key={`${line.target.page}${line.target.id}${line.target.also ?? ''}${line.who ?? ''}${line.on ?? ''}`} line={line} />)}</ul>
                  </SectionCard>
                ))}
              </div>
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
