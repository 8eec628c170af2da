import { Calendar } from 'antd';
import dayjs from 'dayjs';

interface CalendarPanelProps {
  /** ISO day shown first; null shows the present month. */
  readonly value: string | null;
  readonly min: string;
  readonly max: string;
  readonly onChoose: (day: string) => void;
}

/** The month to choose a day from. A file of its own, so that its weight is read only when somebody opens it. */
export default function CalendarPanel({ value, min, max, onChoose }: CalendarPanelProps) {
  return (
    <div className="a-calendar">
      <Calendar
        fullscreen={false} value={value === null ? dayjs() : dayjs(value)} validRange={[dayjs(min).startOf('day'), dayjs(max).endOf('day')]}
        onSelect={(day, info) => { if (info.source === 'date') onChoose(day.format('YYYY-MM-DD')); }}
      />
    </div>
  );
}
