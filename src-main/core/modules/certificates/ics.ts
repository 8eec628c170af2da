import type { Instant } from '@shared/kit/instant';
import { addDays, type CivilDate } from '@shared/kit/civil-date';

/*
 * An iCalendar file (RFC 5545), written by hand: lines end in CR LF, none is longer than 75 octets (a longer one goes on after a
 * blank), commas, semicolons and line breaks are escaped. Events last the whole day and keep their UID, so that reading the file
 * again changes them instead of doubling them.
 */

export interface CalendarEvent {
  /** The same for the same thing in every export. */
  readonly uid: string;
  readonly on: CivilDate;
  readonly summary: string;
  readonly description: string;
  /** Days before, each an alarm at nine in the morning. */
  readonly alarmDays: readonly number[];
}

export interface Calendar {
  readonly name: string;
  readonly stamp: Instant;
  readonly events: readonly CalendarEvent[];
}

const LONGEST_LINE = 75;
const encoder = new TextEncoder();

/** Folds one content line; a sign is never cut in half. */
function folded(line: string): string {
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const sign of line) {
    const size = encoder.encode(sign).length;
    if (octets + size > LONGEST_LINE) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += sign;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll(';', '\\;').replaceAll(',', '\\,').replaceAll(/\r\n|\r|\n/g, '\\n');
}

const compact = (on: CivilDate): string => on.replaceAll('-', '');
/** 2026-11-23T01:02:03.004Z → 20261123T010203Z */
const stampOf = (at: Instant): string => `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** The day begins at midnight: nine o'clock on the day, or on a day before it. */
function trigger(days: number): string {
  return days === 0 ? 'PT9H' : days === 1 ? '-PT15H' : `-P${String(days - 1)}DT15H`;
}

function eventLines(event: CalendarEvent, stamp: string): string[] {
  return [
    'BEGIN:VEVENT', `UID:${event.uid}`, `DTSTAMP:${stamp}`, `DTSTART;VALUE=DATE:${compact(event.on)}`, `DTEND;VALUE=DATE:${compact(addDays(event.on, 1))}`,
    `SUMMARY:${escaped(event.summary)}`, `DESCRIPTION:${escaped(event.description)}`, 'TRANSP:TRANSPARENT',
    ...event.alarmDays.flatMap((days) => ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(event.summary)}`, `TRIGGER:${trigger(days)}`, 'END:VALARM']),
    'END:VEVENT',
  ];
}

/** The text of a calendar file. */
export function writeCalendar(calendar: Calendar): string {
  const stamp = stampOf(calendar.stamp);
  const lines = [
    'BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Anyi//Certificates//EN', 'CALSCALE:GREGORIAN', 'METHOD:PUBLISH', `X-WR-CALNAME:${escaped(calendar.name)}`,
    ...calendar.events.flatMap((event) => eventLines(event, stamp)), 'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}
