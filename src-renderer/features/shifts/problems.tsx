import { Collapse } from 'antd';
import { Link } from 'react-router';
import type { RosterProblem, RosterSheet } from '@shared/contract/shifts';
import { ratioShifts } from '@shared/standards/ratio-table';
import type { CivilDate } from '@shared/kit/civil-date';
import { useMay } from '../../api';
import { useLabel, useText } from '../../text';
import { StateTag } from '../../ui';

/** The same thing wrong with the same person, or the same shift, on several days. */
export interface ProblemGroup { readonly first: RosterProblem; readonly days: readonly CivilDate[] }

const groupKey = ({ code, staffId, post, kind, note, from, to, have, need }: RosterProblem): string => JSON.stringify([code, staffId, post, kind?.code, note, from, to, have, need]);

export function grouped(problems: readonly RosterProblem[]): ProblemGroup[] {
  const groups = new Map<string, { first: RosterProblem; days: CivilDate[] }>();
  for (const problem of problems) {
    const key = groupKey(problem);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: problem, days: [problem.on] });
    else group.days.push(problem.on);
  }
  return [...groups.values()];
}

/** Where a problem is mended, for who may look there. */
function Way({ problem }: { readonly problem: RosterProblem }) {
  const text = useText('shifts');
  const may = useMay();
  const { code, staffId } = problem;
  if (staffId === null || !may('staff.read')) return null;
  if (code === 'preJobMissing') return may('training.read') ? <Link to="/training">{text('open.training')}</Link> : null;
  if (code === 'doubleAssignment' || code === 'restTooShort' || code === 'ratioShort' || code === 'serviceRatioShort' || code === 'coverageShort') return null;
  return <Link to={`/staff/${staffId}`}>{text('open.staff')}</Link>;
}

function useSentences(sheet: Pick<RosterSheet, 'positions'>) {
  const text = useText('shifts');
  const label = useLabel();
  return ({ code, post, kind, since, from, to, have, need, note }: RosterProblem) => {
    const part = ratioShifts.find((one) => one === note);
    const position = sheet.positions.find((one) => one.code === post);
    const params = {
      post: position === undefined ? (post ?? '') : label(position.name), kind: kind === null ? '' : label(kind.name), since: since ?? '', from: from ?? '', to: to ?? '', have: have ?? 0, need: need ?? 0,
      part: part === undefined ? '' : text(`parts.${part}`), where: note ?? text('noDepartment'), basis: note ?? '',
    };
    const away = code === 'doubleAssignment' && from === null ? 'awayElsewhere' : code === 'doubleAssignment' && note === null ? 'doubleHere' : code;
    return { what: text(`problems.${away}`, params), way: text(`ways.${code}`, params) };
  };
}

interface ProblemsProps { readonly sheet: RosterSheet; readonly problems: readonly RosterProblem[]; readonly onDay: (staffId: string | null, on: CivilDate) => void }

const MOST_DAYS = 8;

function Groups({ groups, sheet, onDay }: { readonly groups: readonly ProblemGroup[] } & Omit<ProblemsProps, 'problems'>) {
  const text = useText('shifts');
  const say = useSentences(sheet);
  const names = new Map(sheet.rows.map((row) => [row.staffId, row.name]));
  return (
    <ul className="s-problems">
      {groups.map(({ first, days }) => {
        const { what, way } = say(first);
        return (
          <li key={groupKey(first)} className="s-problem">
            <StateTag tone={first.blocks ? 'bad' : 'attention'}>{text(first.blocks ? 'blocks' : 'warns')}</StateTag>
            <div>
              <p>{first.staffId === null ? null : <strong>{names.get(first.staffId) ?? ''} </strong>}{what}</p>
              <p className="a-help">{way} <Way problem={first} /></p>
            </div>
            <span className="s-days">
              {days.slice(0, MOST_DAYS).map((on) => <button key={on} type="button" onClick={() => { onDay(first.staffId, on); }}>{text('day', { day: Number(on.slice(8)) })}</button>)}
              {days.length > MOST_DAYS ? <span className="a-help">{text('moreDays', { count: days.length - MOST_DAYS })}</span> : null}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

const MOST_GROUPS = 40;

/** What is wrong with the sheet as it is on the screen: why, who, when, and the way out. */
export function Problems({ sheet, problems, onDay }: ProblemsProps) {
  const text = useText('shifts');
  const groups = grouped(problems);
  const blocking = groups.filter(({ first }) => first.blocks).length;
  if (groups.length === 0) return sheet.cells.length === 0 ? null : <p className="a-help">{text('noProblems')}</p>;
  return (
    <Collapse
      defaultActiveKey={['problems']}
      items={[{
        key: 'problems', label: text('problemCount', { blocking, others: groups.length - blocking }),
        children: <><Groups groups={groups.slice(0, MOST_GROUPS)} sheet={sheet} onDay={onDay} />{groups.length > MOST_GROUPS ? <p className="a-help">{text('moreProblems', { count: groups.length - MOST_GROUPS })}</p> : null}</>,
      }]}
    />
  );
}
