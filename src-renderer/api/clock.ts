import { useEffect, useState } from 'react';
import { formatInstant, systemClock, type Clock, type Instant } from '@shared/kit/instant';

let clock: Clock = systemClock();

/** The page's clock: the calendar of the home, not the time zone of the computer. */
export function pageClock(): Clock {
  return clock;
}

/** Puts another clock in its place; for tests. */
export function setPageClock(next: Clock): void {
  clock = next;
}

/** The present moment, told again every so many milliseconds; for ages such as "3 minutes ago". */
export function useNow(everyMs = 30_000): Instant {
  const [now, setNow] = useState(() => clock.now());
  useEffect(() => {
    const timer = setInterval(() => { setNow(clock.now()); }, everyMs);
    return () => { clearInterval(timer); };
  }, [everyMs]);
  return now;
}

/** A moment as the screen shows it, `2026-11-23 09:02`, on the home's wall clock. */
export function showInstant(instant: Instant): string {
  return formatInstant(instant, clock.timeZone);
}
