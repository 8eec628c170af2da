import * as z from 'zod';
import { trainingAudience } from '../standards/training-calendar';
import { bilingual, civilDate, id, instant, optionalWords, personRef, version, words } from './common';

/*
 * What is known about training: sessions with the people in them, the plan of a year, the duties that follow from the calendars.
 * The record the Work Safety Law (art. 28) asks for is time, content, who took part and the result; a session cannot be closed
 * without them.
 */

const code = z.string().trim().min(1).max(64);

/** `preJob`: before the first duty or a new post; `inService`: everything else. */
export const trainingKinds = ['preJob', 'inService'] as const;
export const trainingKind = z.enum(trainingKinds);
export type TrainingKind = z.infer<typeof trainingKind>;

/** `open` until it is closed; `corrected` when a linked later version took its place. Follows from facts, never stored. */
export const sessionStates = ['open', 'closed', 'corrected', 'voided'] as const;
export const sessionState = z.enum(sessionStates);
export type SessionState = z.infer<typeof sessionState>;

export const trainingResults = ['passed', 'failed'] as const;
export const trainingResult = z.enum(trainingResults);
export type TrainingResult = z.infer<typeof trainingResult>;

/** Clock time of the home, `09:30`. */
const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
/** Hours of one session: more than none, a day at most, in quarter hours. */
export const sessionHours = z.number().gt(0).max(24);
export const topics = z.array(code).min(1).max(10);

export const trainer = z.object({
  inside: z.boolean(),
  /** Of the home's own people; null for an outside trainer. */
  staffId: id.nullable(),
  /** Of an outside trainer: name and where from. */
  name: optionalWords(60),
});

/** What a person enters about a session before or after it is held. */
export const sessionFields = z.object({
  heldOn: civilDate,
  startsAt: clockTime.nullable(), endsAt: clockTime.nullable(),
  hours: sessionHours,
  title: words(100),
  /** Codes of the code list `training-topic`; a session may cover several. */
  topics,
  kind: trainingKind,
  content: optionalWords(2000),
  trainer,
  place: optionalWords(100),
  planItemId: id.nullable(),
});
export type SessionFields = z.infer<typeof sessionFields>;

/** Why a session cannot be closed yet; each has a sentence on the page. */
export const closingProblems = ['future', 'content', 'trainer', 'participants', 'attendance', 'results', 'notEmployed', 'clash'] as const;
export const closingProblem = z.enum(closingProblems);
export type ClosingProblem = z.infer<typeof closingProblem>;

/** One try at the exam. */
export const attempt = z.object({ id, examOn: civilDate, result: trainingResult, score: z.number().nullable(), retake: z.boolean() });

export const participant = z.object({
  /** Number on the sign-in sheet. It stays when others are taken off. */
  number: z.number().int().min(1),
  staffId: id, name: z.string(), namePinyin: z.string(), department: z.string().nullable(), positions: z.array(z.string()),
  /** Whether the person was in the home's service that day. */
  employed: z.boolean(),
  /** null until attendance is keyed. */
  attended: z.boolean().nullable(),
  attempts: z.array(attempt),
  /** Outcome of the last attempt; null without one. */
  result: trainingResult.nullable(),
  /** Another closed session at the same time that this person attended. */
  clash: z.object({ id, title: z.string() }).nullable(),
});
export type TrainingParticipant = z.infer<typeof participant>;

/** What a session keeps beside its words. */
export const sessionFileKinds = ['signSheet', 'material', 'photo'] as const;
export const sessionFileKind = z.enum(sessionFileKinds);
export type SessionFileKind = z.infer<typeof sessionFileKind>;
export const sessionFile = z.object({ id, kind: sessionFileKind, fileId: z.string(), name: z.string(), mediaType: z.string(), addedAt: instant });
export type SessionFile = z.infer<typeof sessionFile>;

const sessionRef = z.object({ id, number: z.string() });
const head = {
  id, version, number: z.string(), state: sessionState, ...sessionFields.shape,
  content: z.string().nullable(), place: z.string().nullable(),
  trainer: z.object({ inside: z.boolean(), staffId: id.nullable(), name: z.string().nullable() }),
  /** Enlisted; attended; passed. Of those who took part the result counts that came last. */
  enlisted: z.number().int(), attended: z.number().int(), passed: z.number().int(),
};
export const sessionRow = z.object(head);
export type SessionRow = z.infer<typeof sessionRow>;

export const session = z.object({
  ...head,
  planItem: z.object({ id, title: z.string() }).nullable(),
  participants: z.array(participant), files: z.array(sessionFile),
  grants: z.array(z.object({ staffId: id, certificateId: id, kindCode: z.string() })),
  /** What keeps it from being closed; empty for one that may be, and for one that is. */
  problems: z.array(closingProblem),
  closed: z.object({ at: instant, by: personRef }).nullable(),
  correctionOf: sessionRef.nullable(), correctionReason: z.string().nullable(), correctedBy: sessionRef.nullable(),
  voided: z.object({ at: instant, by: personRef, reason: z.string() }).nullable(),
  createdBy: personRef, createdAt: instant,
});
export type TrainingSession = z.infer<typeof session>;

export const planItemFields = z.object({
  year: z.number().int().min(2000).max(2200), month: z.number().int().min(1).max(12),
  title: words(100), topics, kind: trainingKind,
  /** Departments beside the audience of posts; everybody when neither narrows. */
  audience: trainingAudience.extend({ departments: z.array(id).max(40).optional() }),
  hours: sessionHours, responsible: optionalWords(60), note: optionalWords(300),
});
export type PlanItemFields = z.infer<typeof planItemFields>;

export const planItem = z.object({
  id, version, ...planItemFields.shape, responsible: z.string().nullable(), note: z.string().nullable(),
  audienceNames: z.array(bilingual),
  /** Sessions held or planned for it. */
  sessions: z.array(z.object({ id, number: z.string(), heldOn: civilDate, state: sessionState, hours: z.number(), attended: z.number().int() })),
  /** `done` once a session is closed; `late` when its month is over without one. */
  state: z.enum(['done', 'planned', 'late']),
});
export type PlanItem = z.infer<typeof planItem>;

export const dutyStates = ['done', 'soon', 'overdue', 'off'] as const;
export const dutyState = z.enum(dutyStates);
export type TrainingDutyState = z.infer<typeof dutyState>;

export const preJobProblems = ['missing', 'failed', 'beforeTransfer'] as const;
/** Where a person stands in a duty. */
export const dutyPerson = z.object({
  staffId: id, name: z.string(), department: z.string().nullable(), positions: z.array(z.string()),
  lastOn: civilDate.nullable(), dueOn: civilDate.nullable(),
  /** Hours of the year, for a duty of hours. */
  hours: z.number().nullable(), state: z.enum(['done', 'soon', 'overdue']),
  /** Why a pre-job training does not hold. */
  why: z.enum(preJobProblems).nullable(),
});
export type DutyPerson = z.infer<typeof dutyPerson>;

export const trainingDuty = z.object({
  /** `family/code`, what `adoptDuty` names. */
  key: z.string(), family: z.string(), code: z.string(), title: bilingual, calendar: bilingual, topic: z.string().nullable(),
  type: z.enum(['recurring', 'preJob', 'yearlyHours']), audienceNames: z.array(bilingual),
  inUse: z.boolean(), everyMonths: z.number().int().nullable(), hours: z.number().nullable(),
  /** The calendar's own figure, where the home has set another. */
  presetMonths: z.number().int().nullable(), presetHours: z.number().nullable(),
  floorMonths: z.number().int().nullable(), floorBasis: bilingual.nullable(), basis: bilingual, note: bilingual.nullable(), confidence: z.string(), status: z.string(),
  /** Of the home: the last session of the topic and when the next is due; null for pre-job and hours. */
  lastOn: civilDate.nullable(), dueOn: civilDate.nullable(), state: dutyState,
  /** Number of settings so far; a new one names it. */
  version: z.number().int().min(0),
  people: z.array(dutyPerson),
});
export type TrainingDutyView = z.infer<typeof trainingDuty>;

/** One person's training: what was attended, hours by year, what is owed. */
export const staffTraining = z.object({
  staffId: id, name: z.string(),
  sessions: z.array(z.object({
    id, number: z.string(), heldOn: civilDate, title: z.string(), topics: z.array(z.string()), kind: trainingKind, hours: z.number(), attended: z.boolean(),
    result: trainingResult.nullable(), score: z.number().nullable(), passedOn: civilDate.nullable(),
  })),
  hoursByYear: z.array(z.object({ year: z.number().int(), hours: z.number() })),
  duties: z.array(z.object({
    key: z.string(), title: bilingual, type: z.enum(['recurring', 'preJob', 'yearlyHours']), lastOn: civilDate.nullable(), dueOn: civilDate.nullable(),
    state: z.enum(['done', 'soon', 'overdue']), why: z.enum(preJobProblems).nullable(), hours: z.number().nullable(), required: z.number().nullable(),
  })),
});
export type StaffTraining = z.infer<typeof staffTraining>;

/** Hours of one person in a year. */
export const yearHours = z.object({
  staffId: id, name: z.string(), department: z.string().nullable(), positions: z.array(z.string()), hours: z.number(), sessions: z.number().int(),
  /** Hours the duties in use ask for this year; null when none does. */
  required: z.number().nullable(),
});
