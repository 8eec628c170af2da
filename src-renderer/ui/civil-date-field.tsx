import { CalendarOutlined } from '@ant-design/icons';
import { Button, Input, Popover } from 'antd';
import { lazy, Suspense, useState, type KeyboardEvent } from 'react';
import { addDays, isCivilDate, type CivilDate } from '@shared/kit/civil-date';
import { readLooseDate } from '@shared/kit/loose-date';
import { useText } from '../text';

const CalendarPanel = lazy(() => import('./calendar-panel'));

interface CivilDateFieldProps {
  readonly value?: string | null;
  /** Gives an ISO day, null when empty, or the text as typed when it is no date (the schema then says why). */
  readonly onChange?: (value: string | null) => void;
  readonly id?: string;
  readonly min?: CivilDate;
  readonly max?: CivilDate;
  readonly disabled?: boolean;
  readonly onBlur?: () => void;
  readonly 'aria-describedby'?: string;
  readonly 'aria-required'?: boolean | 'true' | 'false';
  readonly 'aria-invalid'?: boolean | 'true' | 'false';
}

const EARLIEST = '1900-01-01';
const LATEST = '2100-12-31';

/**
 * A day: type it in any usual way (1946-09-25, 1946.9.25, 19460925, with the Chinese signs) or take it from the calendar. Up and
 * down move by a day. The value is ISO text.
 */
export function CivilDateField({ value = null, onChange, id, min, max, disabled = false, onBlur, ...aria }: CivilDateFieldProps) {
  const text = useText('common');
  const [typed, setTyped] = useState<string | null>(null);
  const [open, setOpen] = useState(false);
  const settle = (): void => {
    if (typed !== null) {
      const reading = readLooseDate(typed);
      onChange?.(typed.trim() === '' ? null : reading.ok ? reading.date : typed.trim());
      setTyped(null);
    }
    onBlur?.();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') settle();
    const step = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (step === 0 || typed !== null || value === null || !isCivilDate(value)) return;
    event.preventDefault();
    onChange?.(addDays(value, step));
  };
  const type = (next: string): void => {
    setTyped(next);
    const reading = readLooseDate(next);
    // Told at once when it can only be a whole date, so that autosave and dependent fields do not wait for leaving the field.
    if (reading.ok && /^\d{4}\D\d{2}\D\d{2}$|^\d{8}$/.test(next.trim())) onChange?.(reading.date);
  };
  const calendar = (
    <Suspense fallback={<div className="a-calendar" />}>
      <CalendarPanel
        value={value !== null && isCivilDate(value) ? value : null} min={min ?? EARLIEST} max={max ?? LATEST}
        onChoose={(day) => { onChange?.(day); setTyped(null); setOpen(false); }}
      />
    </Suspense>
  );
  return (
    <Input
      {...aria} {...(id === undefined ? {} : { id })} className="a-date" inputMode="numeric" autoComplete="off" disabled={disabled} placeholder={text('date.placeholder')}
      value={typed ?? value ?? ''} onChange={(event) => { type(event.target.value); }} onBlur={settle} onKeyDown={onKeyDown}
      suffix={
        <Popover trigger="click" open={open && !disabled} onOpenChange={setOpen} content={calendar} placement="bottomRight">
          <Button type="text" size="small" icon={<CalendarOutlined />} aria-label={text('date.pick')} disabled={disabled} />
        </Popover>
      }
    />
  );
}
