import * as z from 'zod';
import { civilDate, id, nothing, optionalWords, version, words } from './common';
import { command, query } from './define';
import {
  planItem, planItemFields, closingProblem, session, sessionFields, sessionFileKind, sessionRow, sessionState, staffTraining, trainingDuty, trainingKind, trainingResult,
  yearHours,
} from './training-facts';

export * from './training-facts';

/** Name of the autosaved form of a session; its subject is the session's id, empty for a new one. */
export const TRAINING_DRAFT = 'training-session';
/** Largest scan, material or photo of a session. */
export const TRAINING_FILE_MAX_BYTES = 20_000_000;
/** Most people in one session. */
export const MAX_PARTICIPANTS = 500;

export const sessionFilter = z.object({
  from: civilDate.optional(), to: civilDate.optional(), topic: z.string().max(64).optional(), kind: trainingKind.optional(), state: sessionState.optional(),
  text: z.string().trim().max(60).optional(), staffId: id.optional(),
});
export type SessionFilter = z.infer<typeof sessionFilter>;

/** `list` of the form `training-plan`. */
export const planAsk = z.object({ year: z.number().int().min(2000).max(2200) });
/** `list` of the form `training-ledger`. */
export const trainingLedgerAsk = z.object({ filter: sessionFilter.default({}) });

const year = planItemFields.shape.year;
const asked = { id, expectedVersion: version };
const done = z.object({ id, version });
const topicsChanged = ['training', 'today', 'staffing', 'shifts'] as const;
const state = z.object({ state: sessionState });
const notOpen = { TRAINING_CLOSED: { data: state } } as const;
const notClosed = { TRAINING_OPEN: { data: state } } as const;
const staffIds = z.array(id).min(1).max(MAX_PARTICIPANTS);
const uploadId = z.string().min(1).max(120);

const plan = {
  plan: query({ doc: 'What is planned for a year, month by month, each with the sessions held for it.', permission: 'training.read', input: z.object({ year }), output: z.array(planItem) }),
  addPlanItem: command({
    doc: 'Puts a training into the plan of a year.', permission: 'training.edit', topics: ['training'], input: z.object({ fields: planItemFields }), output: done,
    errors: { PLAN_REPEATS: { data: z.object({ month: z.number().int() }) } },
  }),
  correctPlanItem: command({
    doc: 'Corrects a planned training.', permission: 'training.edit', topics: ['training'], input: z.object({ ...asked, fields: planItemFields }), output: done,
    errors: { PLAN_REPEATS: { data: z.object({ month: z.number().int() }) } },
  }),
  dropPlanItem: command({
    doc: 'Takes a planned training out of the plan, with the reason; it stays on record.', permission: 'training.edit', topics: ['training'],
    input: z.object({ ...asked, reason: words(300) }), output: done, errors: { ALREADY_VOIDED: { data: z.object({}) } },
  }),
  copyPlan: command({
    doc: 'Copies the plan of one year into another; what the other year has already is left alone.', permission: 'training.edit', topics: ['training'],
    input: z.object({ from: year, to: year }), output: z.object({ copied: z.number().int(), kept: z.number().int() }), errors: { NO_PLAN: { data: z.object({ year: z.number().int() }) } },
  }),
};

const sessions = {
  sessions: query({
    doc: 'Sessions, the latest first, with how many took part and passed.', permission: 'training.read',
    input: z.object({ filter: sessionFilter.default({}), limit: z.number().int().min(1).max(500).default(200) }), output: z.object({ rows: z.array(sessionRow), total: z.number().int() }),
  }),
  session: query({ doc: 'One session with its people, files, versions and what keeps it from being closed.', permission: 'training.read', input: z.object({ id }), output: session }),
  findByCode: query({
    doc: 'The session a returned sign-in sheet belongs to, by the id in its QR code or by its number, and the version of it that holds now; null when the home has none.',
    permission: 'training.read', input: z.object({ code: z.string().trim().min(1).max(64) }), output: z.object({ session: sessionRow, holds: sessionRow }).nullable(),
  }),
  people: query({
    doc: 'Who is in the home\'s service on a day, to be enlisted for a training.', permission: 'training.read', input: z.object({ on: civilDate }),
    output: z.array(z.object({ id, name: z.string(), namePinyin: z.string(), department: z.string().nullable(), departmentId: id.nullable(), positions: z.array(z.string()), groups: z.array(z.string()) })),
  }),
  schedule: command({
    doc: 'Enters a session, planned or held, and drops the draft of the form.', permission: 'training.edit', topics: [...topicsChanged, 'drafts'],
    input: z.object({ fields: sessionFields, staffIds: z.array(id).max(MAX_PARTICIPANTS).default([]) }), output: done,
  }),
  amend: command({
    doc: 'Changes what is said about a session that is not closed.', permission: 'training.edit', topics: [...topicsChanged, 'drafts'],
    input: z.object({ ...asked, fields: sessionFields }), output: done, errors: notOpen,
  }),
  enlist: command({
    doc: 'Puts people on the list of a session; each gets the next number of the sign-in sheet.', permission: 'training.edit', topics: ['training'],
    input: z.object({ ...asked, staffIds }), output: done, errors: notOpen,
  }),
  strike: command({
    doc: 'Takes people off the list of a session that is not closed; the numbers of the others stay.', permission: 'training.edit', topics: ['training'],
    input: z.object({ ...asked, staffIds }), output: done, errors: notOpen,
  }),
  keyAttendance: command({
    doc: 'Keys the returned sign-in sheet: who signed attended, everybody else on the list was absent.', permission: 'training.edit', topics: ['training'],
    input: z.object({ ...asked, attended: z.array(id).max(MAX_PARTICIPANTS) }), output: done, errors: notOpen,
  }),
  keyResults: command({
    doc: 'Keys the exam results of those who attended; what was keyed before for them is replaced while the session is open.', permission: 'training.edit', topics: ['training'],
    input: z.object({
      ...asked, results: z.array(z.object({ staffId: id, examOn: civilDate, result: trainingResult, score: z.number().min(0).max(1000).nullable() })).min(1).max(MAX_PARTICIPANTS),
    }),
    output: done, errors: notOpen,
  }),
  attach: command({
    doc: 'Keeps an uploaded sign-in sheet, material or photo with a session; a scan may still be added after closing.', permission: 'training.edit', topics: ['training'],
    input: z.object({ ...asked, kind: sessionFileKind, uploadId }), output: done,
    errors: {
      ALREADY_VOIDED: { data: z.object({}) },
      TRAINING_FILE_REFUSED: { data: z.object({ reason: z.enum(['notFound', 'fileType', 'fileTooLarge']), maxBytes: z.number().int() }) },
    },
  }),
  detach: command({
    doc: 'Takes a file off a session that is not closed.', permission: 'training.edit', topics: ['training'], input: z.object({ ...asked, fileRowId: id }), output: done, errors: notOpen,
  }),
};

const closing = {
  close: command({
    doc: 'Closes a session: time, content, who took part and the results are there and locked from now on.', permission: 'training.edit', topics: [...topicsChanged],
    input: z.object(asked), output: done,
    errors: { ...notOpen, TRAINING_INCOMPLETE: { data: z.object({ missing: z.array(closingProblem).min(1) }) } },
  }),
  correctClosed: command({
    doc: 'Opens a linked new version of a closed session, with the reason; the old one holds until the new one is closed.', permission: 'training.edit', topics: [...topicsChanged],
    input: z.object({ ...asked, reason: words(300) }), output: done,
    errors: { ...notClosed, BEING_CORRECTED: { data: z.object({ id }) } },
  }),
  void: command({
    doc: 'Takes a session out of every count, with the reason; nothing is deleted.', permission: 'training.edit', topics: [...topicsChanged],
    input: z.object({ ...asked, reason: words(300) }), output: done, errors: { ALREADY_VOIDED: { data: z.object({}) } },
  }),
  recordRetake: command({
    doc: 'Adds a later try at the exam of a closed session; the first result stays.', permission: 'training.edit', topics: [...topicsChanged],
    input: z.object({ ...asked, staffId: id, examOn: civilDate, result: trainingResult, score: z.number().min(0).max(1000).nullable() }), output: done, errors: notClosed,
  }),
};

/** One certificate to be granted to somebody who passed. */
const grant = z.object({
  staffId: id, number: optionalWords(80), levelCode: optionalWords(64), issuer: optionalWords(120), issuedOn: civilDate, validUntil: civilDate.nullable(), reviewOn: civilDate.nullable(),
});

const granting = {
  grantCertificates: command({
    doc: 'Enters a certificate of one kind for people who passed a closed session; one they hold already is renewed. A second person still verifies each.',
    permission: 'certificates.edit', topics: [...topicsChanged, 'certificates', 'staff'],
    input: z.object({ ...asked, kindCode: z.string().min(1).max(64), grants: z.array(grant).min(1).max(MAX_PARTICIPANTS) }),
    output: z.object({ id, version, granted: z.number().int(), renewed: z.number().int() }), errors: notClosed,
  }),
};

const owed = {
  duties: query({ doc: 'Every training duty with its due date and the people it is about on a day.', permission: 'training.read', input: z.object({ on: civilDate.optional() }), output: z.array(trainingDuty) }),
  adoptDuty: command({
    doc: 'Takes a duty into use or out of use, or sets the home\'s own interval or hours from a day on; laxer than the law leaves needs a second word.',
    permission: 'training.edit', topics: [...topicsChanged],
    input: z.object({
      key: z.string().min(3).max(130), expectedVersion: z.number().int().min(0), inUse: z.boolean(), everyMonths: z.number().int().min(1).max(120).nullable(),
      hours: z.number().positive().max(1000).nullable(), effectiveOn: civilDate, reason: words(300), laxerAccepted: z.boolean().default(false),
    }),
    output: z.object({ key: z.string(), version: z.number().int() }), errors: { LAXER_THAN_LAW: { data: z.object({ floorMonths: z.number().int().nullable() }) } },
  }),
  ofStaff: query({ doc: 'One person\'s trainings, hours by year and duties.', permission: 'training.read', input: z.object({ staffId: id }), output: staffTraining }),
  hours: query({ doc: 'Training hours of everybody in service in a year.', permission: 'training.read', input: z.object({ year }), output: z.array(yearHours) }),
  years: query({ doc: 'Years that have a plan or a session, newest first.', permission: 'training.read', input: nothing, output: z.array(z.number().int()) }),
};

export const training = { ...plan, ...sessions, ...closing, ...granting, ...owed };
