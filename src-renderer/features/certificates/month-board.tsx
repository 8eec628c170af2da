import { LeftOutlined, RightOutlined } from '@ant-design/icons';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { startOfMonth, type CivilDate } from '@shared/kit/civil-date';
import type { BoardFilter } from '@shared/contract/certificates';
import { api, pageClock } from '../../api';
import { useText } from '../../text';
import { SectionCard, StateTag } from '../../ui';
import { monthAway, weeksOf, type MonthDay } from './month-grid';

const weekdays = ['d1', 'd2', 'd3', 'd4', 'd5', 'd6', 'd7'] as const;

interface MonthBoardProps {
  readonly month: CivilDate;
  readonly filter: BoardFilter;
  readonly chosen: CivilDate | null;
  readonly onMonth: (month: CivilDate) => void;
  readonly onDay: (day: CivilDate | null) => void;
}

function Day({ one, count, today, chosen, onDay }: { readonly one: MonthDay; readonly count: number; readonly today: CivilDate; readonly chosen: boolean; readonly onDay: (day: CivilDate) => void }) {
  const text = useText('certificates');
  const number = <span className="a-month-number">{one.number}</span>;
  if (count === 0) return <div className="a-month-day">{number}</div>;
  return (
    <button type="button" className="a-month-day" aria-pressed={chosen} onClick={() => { onDay(one.day); }}>
      {number}<StateTag tone={one.day < today ? 'bad' : 'attention'}>{String(count)}</StateTag><span className="a-hidden">{text('board.dayCount', { on: one.day, count })}</span>
    </button>
  );
}

/** The month with what falls due on each day; a day opens its list. */
export function MonthBoard({ month, filter, chosen, onMonth, onDay }: MonthBoardProps) {
  const text = useText('certificates');
  const today = pageClock().today();
  const name = month.slice(0, 7);
  const calendar = useQuery({ ...api.certificates.calendar.queryOptions({ input: { month: name, filter } }), placeholderData: keepPreviousData });
  const counts = new Map((calendar.data?.days ?? []).map((day) => [day.on as string, day.entries.length]));
  const classes = (one: MonthDay): string => [one.inMonth ? '' : 'a-month-other', one.day === today ? 'a-month-today' : '', one.day === chosen ? 'a-month-chosen' : ''].filter((part) => part !== '').join(' ');
  return (
    <SectionCard
      title={name} extra={
        <span className="a-tools">
          <Button icon={<LeftOutlined />} aria-label={text('board.previousMonth')} onClick={() => { onMonth(monthAway(month, -1)); }} />
          <Button disabled={month === startOfMonth(today)} onClick={() => { onMonth(startOfMonth(today)); }}>{text('board.thisMonth')}</Button>
          <Button icon={<RightOutlined />} aria-label={text('board.nextMonth')} onClick={() => { onMonth(monthAway(month, 1)); }} />
        </span>
      }
    >
      <table className="a-month" aria-label={text('board.calendar', { month: name })}>
        <thead><tr>{weekdays.map((day) => <th key={day} scope="col">{text(`board.weekdays.${day}`)}</th>)}</tr></thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]?.day}>
              {week.map((one) => <td key={one.day} className={classes(one)}><Day one={one} count={one.inMonth ? counts.get(one.day) ?? 0 : 0} today={today} chosen={one.day === chosen} onDay={(day) => { onDay(day === chosen ? null : day); }} /></td>)}
            </tr>
          ))}
        </tbody>
      </table>
    </SectionCard>
  );
}
