import * as z from 'zod';
import { standardStatus } from '../standards/header';
import { shiftRoles } from '../standards/shift-set';
import { bilingual, civilDate, id, instant, nothing, optionalWords } from './common';
import { command, query } from './define';
import { serveReasonCodes } from './staffing-serving';

/*
 * The roster: one sheet for each month and department. A cell says which shift a person works on a day and on which post; left
 * empty, the post is the person's main position of that day. What is wrong with a sheet is worked out at every look and stored
 * nowhere, so that it follows certificates and leavings by itself.
 */

/** `2026-11`. */
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
/** null is the sheet of people without a department. */
const departmentId = id.nullable();
const sheetKey = { month, departmentId };
const code = z.string().min(1).max(64);

/** A kind of shift, as the sheet draws it. */
export const shiftKind = z.object({
  code, name: bilingual, short: bilingual, key: z.string(), start: z.string().nullable(), end: z.string().nullable(), hours: z.number(), role: z.enum(shiftRoles), night: z.boolean(),
});
export type ShiftKindOut = z.infer<typeof shiftKind>;

/** One filled cell. */
export const shiftCell = z.object({ staffId: id, on: civilDate, shift: code, post: code.nullable() });
export type ShiftCell = z.infer<typeof shiftCell>;

/** What can be wrong with a sheet, most serious first. */
export const rosterProblemCodes = [
  ...serveReasonCodes, 'noPost', 'doubleAssignment', 'coverageShort', 'restTooShort', 'ratioShort', 'serviceRatioShort',
] as const;
export const rosterProblemCode = z.enum(rosterProblemCodes);
export type RosterProblemCode = z.infer<typeof rosterProblemCode>;

/** One thing wrong: why, who, when. `blocks` keeps the month from being published; a draft is kept whatever is wrong. */
export const rosterProblem = z.object({
  code: rosterProblemCode, blocks: z.boolean(),
  /** null where it is about a whole shift and not about one person. */
  staffId: id.nullable(), on: civilDate, post: code.nullable(),
  /** Kind of certificate or training. */
  kind: z.object({ code: z.string(), name: bilingual }).nullable(),
  since: civilDate.nullable(),
  /** Part of the day, `23:00`–`07:00`. */
  from: z.string().nullable(), to: z.string().nullable(),
  /** How many there are (people, hours) and how many it takes. */
  have: z.number().nullable(), need: z.number().nullable(),
  /** The other department in a double assignment; the standard a number comes from. */
  note: z.string().nullable(),
});
export type RosterProblem = z.infer<typeof rosterProblem>;

export const rosterRow = z.object({
  staffId: id, name: z.string(), namePinyin: z.string(),
  /** Works here this month but belongs to another department. */
  guest: z.boolean(),
  /** Positions held at any time of the month, the main one first; empty for somebody who holds none. */
  posts: z.array(code),
  /** Days of the month the person is employed; null where none. */
  employed: z.object({ from: civilDate, to: civilDate }).nullable(),
});
export type RosterRow = z.infer<typeof rosterRow>;

export const rosterSheet = z.object({
  ...sheetKey,
  department: z.string().nullable(),
  /** 0 while nothing has been kept yet; a save names the one it began from. */
  version: z.number().int().min(0),
  keptAt: instant.nullable(), keptBy: z.string().nullable(),
  published: z.object({ at: instant, by: z.string() }).nullable(),
  set: z.object({ hash: z.string(), title: bilingual, status: standardStatus, restHours: z.number().nullable() }),
  shifts: z.array(shiftKind),
  positions: z.array(z.object({ code, name: bilingual })),
  rows: z.array(rosterRow),
  cells: z.array(shiftCell),
  problems: z.array(rosterProblem),
});
export type RosterSheet = z.infer<typeof rosterSheet>;

/** Somebody at work at this moment. */
export const onDutyPerson = z.object({
  staffId: id, name: z.string(), department: z.string().nullable(), post: bilingual.nullable(), shift: bilingual, start: z.string(), end: z.string(), role: z.enum(shiftRoles),
});
export type OnDutyPerson = z.infer<typeof onDutyPerson>;

const myShift = z.object({ on: civilDate, shift: shiftKind, post: bilingual.nullable(), department: z.string().nullable() });
export type MyShift = z.infer<typeof myShift>;

const change = z.object({ staffId: id, name: z.string(), on: civilDate, from: z.object({ shift: bilingual, post: bilingual.nullable() }).nullable(), to: z.object({ shift: bilingual, post: bilingual.nullable() }).nullable() });

/** Name of the autosaved sheet; its subject is `month:departmentId`. */
export const SHIFTS_DRAFT = 'shift-sheet';
/** Most people a sheet holds, times the days of a month. */
export const MOST_CELLS = 12_400;
/** `list` of the form `shift-roster`. */
export const rosterAsk = z.object(sheetKey);
export type RosterAsk = z.infer<typeof rosterAsk>;

const cells = z.array(shiftCell).max(MOST_CELLS);
const problems = { ROSTER_PROBLEMS: { data: z.object({ count: z.number().int(), problems: z.array(rosterProblem) }) } } as const;

export const shifts = {
  sheets: query({
    doc: 'The departments with a sheet to make in a month, and how far each is.',
    permission: 'shifts.read', input: z.object({ month }),
    output: z.array(z.object({ departmentId, department: z.string().nullable(), people: z.number().int(), version: z.number().int().min(0), published: z.boolean() })),
  }),
  sheet: query({
    doc: 'One month of one department: people, days, shifts, and what is wrong with them now.',
    permission: 'shifts.read', input: z.object(sheetKey), output: rosterSheet,
  }),
  check: query({
    doc: 'What would be wrong with a sheet that is not kept yet.',
    permission: 'shifts.edit', input: z.object({ ...sheetKey, cells }), output: z.array(rosterProblem),
  }),
  arrange: command({
    doc: 'Keeps the whole sheet of a month and department. A draft is kept whatever is wrong with it; of a published month the change needs a reason and may bring no new blocking problem.',
    permission: 'shifts.edit', topics: ['shifts', 'today', 'drafts'],
    input: z.object({ ...sheetKey, expectedVersion: z.number().int().min(0), cells, reason: optionalWords(300) }), output: rosterSheet, errors: problems,
  }),
  publish: command({
    doc: 'Publishes the sheet of a month; refused while anything in it blocks. Every later change leaves its history.',
    permission: 'shifts.edit', topics: ['shifts', 'today'],
    input: z.object({ ...sheetKey, expectedVersion: z.number().int().min(1) }), output: rosterSheet, errors: { ...problems, ALREADY_PUBLISHED: { data: z.object({}) } },
  }),
  history: query({
    doc: 'Who kept and changed a sheet and when, newest first; since the publication with every changed cell.',
    permission: 'shifts.read', input: z.object(sheetKey),
    output: z.array(z.object({ version: z.number().int(), at: instant, by: z.string(), kind: z.enum(['kept', 'published', 'changed']), reason: z.string().nullable(), changes: z.array(change) })),
  }),
  onDuty: query({
    doc: 'Who is at work at this moment by the published rosters.',
    permission: 'shifts.read', input: nothing, output: z.array(onDutyPerson),
  }),
  guests: query({
    doc: 'People of other departments who could be put on a sheet, by name.',
    permission: 'shifts.edit', input: z.object({ ...sheetKey, text: z.string().trim().max(60).default('') }), output: z.array(rosterRow.extend({ department: z.string().nullable() })),
  }),
  mine: query({
    doc: 'The own shifts of whoever is signed in, from the published rosters of a month; null when the account belongs to nobody of the staff.',
    permission: 'shifts.read', input: z.object({ month }),
    output: z.object({ name: z.string(), month, shifts: z.array(myShift) }).nullable(),
  }),
};
