/**
 * A moment on the world's clock as UTC ISO text with milliseconds, `2026-11-23T01:02:03.004Z`. Fixed width, so that text
 * order is time order, in JavaScript and in SQLite alike. Made and read by `instant.ts`.
 */
export type Instant = string & { readonly __instant: unique symbol };

/** What a wall clock shows: Gregorian date and time of day, numbers as people say them (January is 1, midnight is 0). */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Building a formatter costs some tenths of a millisecond and a list formats thousands of moments, so they are kept. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(timeZone);
  if (formatter === undefined) {
    formatter = new Intl.DateTimeFormat('en-US', {
      calendar: 'gregory',
      numberingSystem: 'latn',
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  return formatter;
}

/**
 * What the wall clock of `timeZone` shows at a moment.
 *
 * @param epochMs milliseconds since 1970-01-01T00:00Z.
 * @param timeZone IANA name, for instance `Asia/Shanghai`.
 * @throws RangeError for an unknown time zone or a moment no clock can show.
 */
export function wallTimeAt(epochMs: number, timeZone: string): WallTime {
  const shown: Record<string, number> = {};
  for (const part of formatterOf(timeZone).formatToParts(epochMs)) {
    shown[part.type] = Number(part.value);
  }
  return {
    year: shown['year'] ?? Number.NaN,
    month: shown['month'] ?? Number.NaN,
    day: shown['day'] ?? Number.NaN,
    hour: shown['hour'] ?? Number.NaN,
    minute: shown['minute'] ?? Number.NaN,
    second: shown['second'] ?? Number.NaN,
  };
}
