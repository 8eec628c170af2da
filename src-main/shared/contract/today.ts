import * as z from 'zod';
import { assessedPerson } from './assessments';
import { bilingual, civilDate, nothing } from './common';
import { query } from './define';

/** Groups of the today page, most urgent first. Each line is one click from its fix, and true at the moment it is read. */
export const todayKinds = [
  'overdue', 'requested', 'certificatesExpired', 'rosterProblems', 'awaitingMySignature', 'levelAwaitingApproval', 'certificatesMissing', 'appraisalsToRead', 'dueSoon', 'certificatesExpiring',
  'trainingDue', 'certificatesUnverified', 'appraisalsToSign', 'myDrafts', 'otherDrafts', 'levelUndecided', 'neverAssessed',
] as const;
export const todayKind = z.enum(todayKinds);
export type TodayKind = z.infer<typeof todayKind>;

/** Where the fix is. The renderer knows the addresses; core knows only what it is about. */
export const todayTarget = z.object({
  page: z.enum(['assessment', 'startAssessment', 'careLevel', 'proposeCareLevel', 'certificate', 'newCertificate', 'trainingDuties', 'roster', 'appraisal']),
  id: z.string().max(200),
  /** What else the page is opened with: the kind of a new certificate, the month of a roster. */
  also: z.string().nullable(),
});

export const todayLine = z.object({
  kind: todayKind, target: todayTarget,
  /** The resident it is about; null for lines about staff and the home. */
  resident: assessedPerson.nullable(),
  /** Whose certificate, whose appraisal; null for residents and the home. */
  who: z.string().nullable(),
  /** Kind of certificate or training, or the post. */
  what: bilingual.nullable(),
  /** How many people it is about, where it is about several. */
  people: z.number().int().nullable(),
  /** The day it is about (due, saved, signed), for sorting and reading. */
  on: civilDate.nullable(), daysLeft: z.number().int().nullable(),
  /** Number of the assessment, reason of the request or name of a person: what tells two lines apart. */
  note: z.string().nullable(),
  answered: z.number().int().nullable(), of: z.number().int().nullable(),
});
export type TodayLine = z.infer<typeof todayLine>;

export const today = {
  get: query({
    doc: 'What needs this person today. Composed at every look from what the modules know; it stores nothing.',
    permission: 'signedIn', input: nothing,
    output: z.object({
      date: civilDate,
      groups: z.array(z.object({ kind: todayKind, count: z.number().int(), lines: z.array(todayLine) })),
      /** Residents, with how many have a valid result; null where the role may not know. */
      assessed: z.object({ residents: z.number().int(), valid: z.number().int() }).nullable(),
    }),
  }),
};
