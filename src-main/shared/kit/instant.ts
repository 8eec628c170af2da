import { type CivilDate, civilDateOf, isCivilDate } from './civil-date';
import { type Instant, wallTimeAt } from './time-zone';

export type { Instant } from './time-zone';

/** The only source of "now". Passed in everywhere, so that tests decide what time it is. */
export interface Clock {
  /** The present moment. */
  now(): Instant;
  /** The present day in `timeZone`. */
  today(): CivilDate;
  /** IANA name of the zone whose calendar the home lives by. */
  readonly timeZone: string;
  /** Milliseconds from an arbitrary start; never jumps when somebody sets the computer's clock. For measuring durations. */
  monotonicMs(): number;
}

/** An amount of time; a day is 24 hours. Parts may be negative. */
export interface Duration {
  readonly days?: number;
  readonly hours?: number;
  readonly minutes?: number;
  readonly seconds?: number;
}

/** A clock of which a test turns the hands. */
export interface SettableClock extends Clock {
  /** Sets the wall clock, as a person would; no time passes, so `monotonicMs` stays. */
  set(instant: string): void;
  /** Lets time pass. */
  advance(duration: Duration): void;
}

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
const WITH_ZONE = /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Whether a text is a moment in our one form, `2026-11-23T01:02:03.004Z`. */
export function isInstant(text: string): text is Instant {
  // Writing it back finds days that do not exist, which Date.parse moves into the next month.
  return SHAPE.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;
}

/**
 * Reads ISO text that says its offset (`Z` or `+08:00`) and brings it into our one form.
 *
 * @throws RangeError without an offset, because then the moment depends on the computer, or when it is no moment.
 */
export function asInstant(text: string): Instant {
  // Date.parse alone would move 31 February into March.
  if (!WITH_ZONE.test(text) || !isCivilDate(text.slice(0, 10))) {
    throw new RangeError('Not a moment with its offset from UTC');
  }
  return instantOfMs(Date.parse(text));
}

/**
 * The moment so many milliseconds after 1970-01-01T00:00Z; fractions are cut off.
 *
 * @throws RangeError outside the years 0001 to 9999.
 */
export function instantOfMs(epochMs: number): Instant {
  const text = new Date(Math.floor(epochMs)).toISOString();
  if (!SHAPE.test(text) || text < '0001') {
    throw new RangeError('Outside the years 0001 to 9999');
  }
  return text as Instant;
}

/** Milliseconds from 1970-01-01T00:00Z to the moment. */
export function msOfInstant(instant: Instant): number {
  return Date.parse(instant);
}

function msOfDuration(duration: Duration): number {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = duration;
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

/** The moment that much later, or earlier where parts are negative. */
export function addDuration(instant: Instant, duration: Duration): Instant {
  return instantOfMs(Date.parse(instant) + msOfDuration(duration));
}

/** Milliseconds from one moment to another; negative when `to` is earlier. */
export function msBetween(from: Instant, to: Instant): number {
  return Date.parse(to) - Date.parse(from);
}

/** Milliseconds by which the wall clock of a zone is ahead of UTC at a moment. */
function offsetMs(epochMs: number, timeZone: string): number {
  const wall = wallTimeAt(epochMs, timeZone);
  const shownAsUtc = Date.UTC(wall.year, wall.month - 1, wall.day, wall.hour, wall.minute, wall.second);
  return shownAsUtc - Math.floor(epochMs / 1000) * 1000;
}

/**
 * The moment at which the wall clock of `timeZone` shows this date and time.
 *
 * A time that occurs twice, when clocks are put back, gives the first of the two; a time that is skipped, when they are
 * put forward, gives the moment as much later as the clock was put forward. (China had such days from 1986 to 1991.)
 *
 * @param time `HH:mm` on the 24-hour clock.
 * @throws RangeError when `time` is no time of day.
 */
export function instantAt(date: CivilDate, time: string, timeZone: string): Instant {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) {
    throw new RangeError('Not a time of day HH:mm');
  }
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  // The offsets a day before and a day after are the only two candidates: zones do not change twice within two days.
  const before = asUtc - offsetMs(asUtc - 86_400_000, timeZone);
  const after = asUtc - offsetMs(asUtc + 86_400_000, timeZone);
  const matches = [before, after].filter((ms) => ms + offsetMs(ms, timeZone) === asUtc);
  return instantOfMs(matches.length > 0 ? Math.min(...matches) : before);
}

/** Writes a moment for people: `2026-11-23 09:02` on the wall clock of `timeZone`. */
export function formatInstant(instant: Instant, timeZone: string): string {
  const { hour, minute } = wallTimeAt(Date.parse(instant), timeZone);
  return `${civilDateOf(instant, timeZone)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** Node and browsers both have it, but the plain language library we compile `shared` against does not declare it. */
const host = globalThis as unknown as { readonly performance: { now(): number } };

/** The clock of the computer, read in the time zone of the home. */
export function systemClock(timeZone = 'Asia/Shanghai'): Clock {
  const now = () => instantOfMs(Date.now());
  return { timeZone, now, today: () => civilDateOf(now(), timeZone), monotonicMs: () => host.performance.now() };
}

/**
 * A clock that stands still until a test moves it.
 *
 * @param start moment with its offset, for instance `2026-11-23T09:00:00+08:00`.
 */
export function settableClock(start: string, timeZone = 'Asia/Shanghai'): SettableClock {
  let current = asInstant(start);
  let elapsed = 0;
  return {
    timeZone,
    now: () => current,
    today: () => civilDateOf(current, timeZone),
    monotonicMs: () => elapsed,
    set: (instant) => {
      current = asInstant(instant);
    },
    advance: (duration) => {
      current = addDuration(current, duration);
      elapsed += msOfDuration(duration);
    },
  };
}
