import * as z from 'zod';
import type { Checklist } from '../standards/checklist';
import { checklistScore, checklistSheet } from '../standards/checklist-sheet';
import { standardStatus } from '../standards/header';
import { appraisalRecords, award, creditEvent, payOutlook, staffRef } from './appraisals-records';
import { bilingual, civilDate, id, instant, nothing, optionalWords, personRef, version, words } from './common';
import { command, query } from './define';

/*
 * Appraisals: one sheet for each person and month, filled by an appraiser, signed, acknowledged by the person, locked. A sheet
 * keeps the edition it was filled by and the result it had; a mistake after the lock is voided with its reason and written anew.
 */

/** A civil month, `2026-10`. */
export const civilMonth = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const code = z.string().min(1).max(64);
const asked = { id, expectedVersion: version };

export const appraisalStates = ['draft', 'signed', 'acknowledged', 'locked', 'voided'] as const;
export const appraisalState = z.enum(appraisalStates);
export type AppraisalState = z.infer<typeof appraisalState>;

/** Which people of a month are listed, on screen and on paper: all, those whose sheet is not locked yet, those whose sheet is. */
export const monthFilters = ['all', 'open', 'done'] as const;
export type MonthFilter = (typeof monthFilters)[number];
/** `list` of the form `appraisal-month`. */
export const monthAsk = z.object({ month: civilMonth, filter: z.enum(monthFilters).default('all') });

/** Does somebody of a month stand in such a list? */
export function belongsTo(line: { readonly sheet: { readonly state: AppraisalState } | null }, filter: MonthFilter): boolean {
  return filter === 'all' || (line.sheet?.state === 'locked') === (filter === 'done');
}

const signature = z.object({ by: personRef.nullable(), name: z.string(), at: instant });

/** A sheet as a list shows it. The result is shown from the signature on. */
export const appraisalLine = z.object({
  id, version, staff: staffRef, month: z.string(), state: appraisalState,
  percent: z.number().nullable(), points: z.number().nullable(), max: z.number().nullable(), band: z.object({ code, name: bilingual }).nullable(),
  vetoed: z.boolean(), answered: z.number().int(), of: z.number().int(),
});
export type AppraisalLine = z.infer<typeof appraisalLine>;

export const appraisalSheet = appraisalLine.extend({
  edition: z.object({ family: code, edition: code, hash: z.string(), title: bilingual, status: standardStatus }),
  /** What the items are chosen by: the groups of posts held in the month. */
  positions: z.array(bilingual), groups: z.array(code), departmentName: z.string().nullable(),
  sheet: checklistSheet, score: checklistScore, remark: z.string().nullable(),
  signed: signature.nullable(),
  /** `onPaper`: the person signed the print, and somebody else wrote that down here. */
  acknowledged: signature.extend({ onPaper: civilDate.nullable(), remark: z.string().nullable() }).nullable(),
  locked: z.object({ by: personRef.nullable(), at: instant }).nullable(),
  voided: z.object({ by: personRef.nullable(), at: instant, reason: z.string() }).nullable(),
  /** By the table and certificate of the last day of the month. */
  pay: payOutlook,
  /** Is this the sheet of the person who asks? */
  own: z.boolean(),
});
export type AppraisalSheet = z.infer<typeof appraisalSheet>;

/** The edition travels whole, because the renderer draws the form from it; core has checked it when it was loaded. */
const wholeChecklist = z.custom<Checklist>((value) => typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'checklist');

const topics = ['appraisals'] as const;
/** `APPRAISAL_LOCKED` has a way out of its own: void with a reason, and write anew. */
const changing = {
  APPRAISAL_STATE: { data: z.object({ state: appraisalState }) }, APPRAISAL_LOCKED: { data: z.object({ month: z.string() }) }, OWN_APPRAISAL: { data: z.object({}) },
} as const;
const SHEET_INCOMPLETE = {
  data: z.object({ answered: z.number().int(), of: z.number().int(), missing: z.array(z.string()), refused: z.array(z.string()), missingProof: z.array(z.string()) }),
} as const;

export const appraisals = {
  ...appraisalRecords,
  month: query({
    doc: 'Everybody employed in a month with the sheet of that month, if there is one.', permission: 'appraisals.read', input: z.object({ month: civilMonth }),
    output: z.object({
      month: z.string(), edition: z.object({ title: bilingual, edition: code, status: standardStatus }).nullable(),
      people: z.array(z.object({ staff: staffRef, departmentName: z.string().nullable(), positions: z.array(bilingual), sheet: appraisalLine.nullable(), pay: payOutlook })),
    }),
  }),
  get: query({
    doc: 'One sheet with its edition: for whoever may read appraisals, and for the person it is about from the signature on.', permission: 'signedIn',
    input: z.object({ id }), output: z.object({ sheet: appraisalSheet, checklist: wholeChecklist }),
  }),
  mine: query({ doc: 'The sheets of the person who asks, from the signature on, newest first.', permission: 'signedIn', input: nothing, output: z.array(appraisalLine) }),
  ofPerson: query({
    doc: 'Everything of this module about one person.', permission: 'appraisals.read', input: z.object({ staffId: id }),
    output: z.object({ sheets: z.array(appraisalLine), awards: z.array(award), credit: z.array(creditEvent), pay: payOutlook }),
  }),
  start: command({
    doc: 'Begins the sheet of a person for a month that has begun.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ staffId: id, month: civilMonth }), output: z.object({ id, version }),
    errors: { ALREADY_APPRAISED: { data: z.object({ id, name: z.string(), month: z.string() }) }, NOT_EMPLOYED_THEN: { data: z.object({ name: z.string(), month: z.string() }) }, NO_EDITION: { data: z.object({ on: civilDate }) } },
  }),
  startMonth: command({
    doc: 'Begins the sheets of everybody employed in a month who has none.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ month: civilMonth }), output: z.object({ started: z.number().int() }), errors: { NO_EDITION: { data: z.object({ on: civilDate }) } },
  }),
  keep: command({
    doc: 'Keeps what was answered so far; the autosave of the form.', permission: 'appraisals.edit', topics: [...topics], quiet: true,
    input: z.object({ ...asked, sheet: checklistSheet, remark: optionalWords(1_000) }), output: z.object({ version, score: checklistScore }), errors: changing,
  }),
  sign: command({
    doc: 'The appraiser signs a complete sheet with the password entered again. Nobody appraises themselves.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, password: z.string().min(1).max(200) }), output: appraisalSheet,
    errors: { ...changing, SHEET_INCOMPLETE, TOO_MANY_ATTEMPTS: { data: z.object({ waitSeconds: z.number().int() }) } },
  }),
  reopen: command({
    doc: 'Opens a signed sheet again before it is locked; the signature and the acknowledgement are taken back.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, reason: words(500) }), output: appraisalSheet, errors: changing,
  }),
  acknowledge: command({
    doc: 'The person confirms to have read the sheet; or whoever may edit writes down that the print was signed, with the day.', permission: 'signedIn', topics: [...topics],
    input: z.object({ ...asked, remark: optionalWords(1_000), onPaper: civilDate.nullable() }), output: appraisalSheet, errors: changing,
  }),
  lock: command({
    doc: 'Locks an acknowledged sheet: from then on it does not change.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object(asked), output: appraisalSheet, errors: changing,
  }),
  lockMonth: command({
    doc: 'Locks every acknowledged sheet of a month.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ month: civilMonth }), output: z.object({ locked: z.number().int(), open: z.number().int() }),
  }),
  void: command({
    doc: 'Declares a sheet void with the reason; a new one may then be written for the month.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, reason: words(500) }), output: appraisalSheet, errors: changing,
  }),
};
