import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import type { MyShift } from '@shared/contract/shifts';
import { weekdayOf, type CivilDate } from '@shared/kit/civil-date';
import { api, pageClock } from '../../api';
import { useLabel, useText } from '../../text';
import { EmptyState, Loaded, Page, SectionCard } from '../../ui';
import { monthAfter } from './sheet-model';
import { useAsked } from './use-asked';
import './shifts.css';

function Today({ shift }: { readonly shift: MyShift | undefined }) {
  const text = useText('shifts');
  const label = useLabel();
  if (shift === undefined) return <p className="s-mine-now">{text('mine.nothingToday')}</p>;
  const { start, end, name } = shift.shift;
  return (
    <>
      <p className="s-mine-now">{text('mine.today', { shift: label(name) })} {start === null ? '' : `${start}–${end ?? ''}`}</p>
      {start === null ? null : <p className="s-mine-lead">{[shift.department, shift.post === null ? null : label(shift.post)].filter((part) => part !== null).join(' · ')}</p>}
    </>
  );
}

function Day({ on, shift, today }: { readonly on: CivilDate; readonly shift: MyShift; readonly today: boolean }) {
  const text = useText('shifts');
  const label = useLabel();
  const { role, name, start, end } = shift.shift;
  return (
    <li className={today ? 's-mine-today' : ''}>
      <span>{text('mine.day', { month: Number(on.slice(5, 7)), day: Number(on.slice(8)), weekday: text(`weekdays.${String(weekdayOf(on)) as '1'}`) })}</span>
      <span className={`s-swatch s-role-${role}`}>{label(name)}</span>
      <span>{start === null ? '' : `${start}–${end ?? ''}`}</span>
    </li>
  );
}

/** My own shifts, large and with few words: today first, then every day of the month from now on. */
export default function MyShiftsPage() {
  const text = useText('shifts');
  const { month, go } = useAsked();
  const today = pageClock().today();
  const mine = useQuery(api.shifts.mine.queryOptions({ input: { month } }));
  const here = today.startsWith(month);
  return (
    <Page
      title={text('mine.title')} width="form"
      actions={
        <span className="s-month">
          <Button icon={<LeftOutlined />} aria-label={text('monthBefore')} onClick={() => { go({ month: monthAfter(month, -1) }); }} />
          <strong>{text('month', { year: month.slice(0, 4), month: Number(month.slice(5)) })}</strong>
          <Button icon={<RightOutlined />} aria-label={text('monthAfter')} onClick={() => { go({ month: monthAfter(month, 1) }); }} />
        </span>
      }
    >
      <Loaded query={mine}>
        {(own) => {
          if (own === null) return <EmptyState title={text('mine.nobodyTitle')} hint={text('mine.nobodyHint')} />;
          const coming = own.shifts.filter((shift) => !here || shift.on >= today);
          return (
            <>
              {here ? <SectionCard><Today shift={own.shifts.find((shift) => shift.on === today)} /></SectionCard> : null}
              <SectionCard>
                {coming.length === 0 ? <EmptyState title={text('mine.noneTitle')} hint={text('mine.noneHint')} /> : (
                  <ul className="s-mine-days">{coming.map((shift) => <Day key={shift.on} on={shift.on} shift={shift} today={shift.on === today} />)}</ul>
                )}
              </SectionCard>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
