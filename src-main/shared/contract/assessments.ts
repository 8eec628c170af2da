import * as z from 'zod';
import { assessmentReason, scaleSwitches } from '../standards/scale';
import { answerSheet, fieldValue } from '../standards/scale-sheet';
import { standardStatus } from '../standards/header';
import { scoreResult } from '../standards/score';
import { bilingual, civilDate, id, instant, optionalWords, personRef, version, words } from './common';
import { command, query } from './define';

/*
 * Assessments: a resident, one edition of a scale, one sheet of answers, the signatures under it. The state is never stored;
 * it follows from facts (completed when, signed by whom, superseded by what, voided why).
 */

export const assessmentStates = ['draft', 'complete', 'firstSigned', 'locked', 'superseded', 'voided'] as const;
export const assessmentState = z.enum(assessmentStates);
export type AssessmentState = z.infer<typeof assessmentState>;

/** The edition a record was made by. `status` other than `official` prints with the advice to follow the local authority. */
export const editionRef = z.object({
  family: z.string(), edition: z.string(), hash: z.string(), title: bilingual, shortTitle: bilingual, document: z.string(), status: standardStatus,
});
export type EditionRef = z.infer<typeof editionRef>;

/** Who is assessed, as the register says today. */
export const assessedPerson = z.object({
  id, name: z.string(), sex: z.string(), birthOn: civilDate.nullable(), bed: z.string().nullable(),
});
export type AssessedPerson = z.infer<typeof assessedPerson>;

/** A grade with its points. Only a complete sheet has one; everywhere else this is null. */
export const gradeLine = z.object({
  total: z.number().int(), max: z.number().int(), grade: z.number().int(), name: bilingual, alias: bilingual.nullable(),
  /** The grade differs from the one its points alone give. */
  adjusted: z.boolean(),
});
export type GradeLine = z.infer<typeof gradeLine>;

export const signature = z.object({
  id, position: z.number().int().min(1), person: personRef, signedAt: instant, editionHash: z.string(), sheetHash: z.string(),
});
export type Signature = z.infer<typeof signature>;

/** A signature taken back before the record was locked; kept, because it was given. */
export const withdrawnSignature = signature.extend({ withdrawnAt: instant, withdrawnBy: personRef, withdrawReason: z.string() });

export const assessmentRef = z.object({ id, number: z.string(), baselineOn: civilDate });
export type AssessmentRef = z.infer<typeof assessmentRef>;

/** One line of the list. */
export const assessmentLine = z.object({
  id, version, number: z.string(), resident: assessedPerson, edition: editionRef, reason: assessmentReason, baselineOn: civilDate, state: assessmentState,
  answered: z.number().int(), of: z.number().int(), result: gradeLine.nullable(),
  signatures: z.array(signature), assessorsRequired: z.number().int(),
  startedAt: instant, startedBy: personRef, savedAt: instant, lockedAt: instant.nullable(), validUntil: civilDate.nullable(),
  correctionOf: assessmentRef.nullable(),
});
export type AssessmentLine = z.infer<typeof assessmentLine>;

/** Words for the text blanks of the report page (place of the assessment), by the code of the report block. */
export const reportTexts = z.record(z.string().max(64), z.string().max(500));

/** What the person who asks may do next, so that a button that cannot work is not shown. Core checks again. */
export const nextSteps = z.object({
  edit: z.boolean(), complete: z.boolean(), reopen: z.boolean(), sign: z.boolean(), correct: z.boolean(), void: z.boolean(),
  /** Why `sign` is false although the record waits for a signature. */
  signBarrier: z.enum(['alreadySignedByYou', 'notAllowed']).nullable(),
});

/** Proposals beside the form; never answers until a person takes them over. */
export const suggestions = z.object({
  /** From the register of today, where it differs from the sheet. */
  fromResident: z.record(z.string(), fieldValue),
  /** The last locked assessment by the same scale. */
  last: assessmentRef.extend({ edition: editionRef, sheet: answerSheet, result: gradeLine.nullable() }).nullable(),
});

/** The whole record, as the entry page, the record page and the printed report need it. */
export const assessment = assessmentLine.extend({
  sheet: answerSheet, reportTexts,
  /** Fields whose value was taken from the resident's record at the start and not touched since. */
  fromFile: z.array(z.string()),
  /** Points, grade and the way to it. While incomplete it holds only what is missing. */
  score: scoreResult,
  switches: scaleSwitches,
  /** What a signature covers: sha256 over edition, switches, head and sheet; null while the form is being filled in. */
  sheetHash: z.string().nullable(),
  completedAt: instant.nullable(), completedBy: personRef.nullable(),
  withdrawnSignatures: z.array(withdrawnSignature),
  correctionReason: z.string().nullable(),
  corrections: z.array(assessmentRef.extend({ state: assessmentState })),
  supersededBy: assessmentRef.nullable(),
  voided: z.object({ at: instant, by: personRef, reason: z.string() }).nullable(),
  suggestions,
  /** The edition in force on the baseline date when it is not the record's own: a draft may move to it. */
  newerEdition: editionRef.nullable(),
  may: nextSteps,
});
export type Assessment = z.infer<typeof assessment>;

export const reassessmentKinds = ['stateChange', 'incident', 'dispute', 'other'] as const;
export const reassessmentKind = z.enum(reassessmentKinds);
export type ReassessmentKind = z.infer<typeof reassessmentKind>;

export const reassessmentRequest = z.object({
  id, version, residentId: id, kind: reassessmentKind, reason: z.string(), occurredOn: civilDate, requestedAt: instant, requestedBy: personRef,
});

/** Why somebody is to be assessed. `validity`: the result runs out; `routine`: the home's interval; `request`: somebody asked. */
export const dueKinds = ['never', 'validity', 'routine', 'request'] as const;
export const dueKind = z.enum(dueKinds);

/** One resident who is to be assessed. Derived at every look; nothing of it is stored. */
export const dueLine = z.object({
  resident: assessedPerson, kind: dueKind,
  /** Last day on which it is in time; null for who has never been assessed. */
  dueOn: civilDate.nullable(),
  /** Negative when overdue; null without a day. */
  daysLeft: z.number().int().nullable(),
  last: assessmentRef.extend({ result: gradeLine.nullable(), validUntil: civilDate }).nullable(),
  request: reassessmentRequest.nullable(),
  /** An assessment of this resident that has been begun and is not locked. */
  inProgress: assessmentRef.extend({ state: assessmentState }).nullable(),
});
export type DueLine = z.infer<typeof dueLine>;

/** The parts of the due list one can look at alone. */
export const dueViews = ['all', 'request', 'overdue', 'soon', 'never'] as const;
export const dueView = z.enum(dueViews);
export type DueView = z.infer<typeof dueView>;

/** Which part of the due list a line stands in, on screen and on paper. */
export function dueViewOf(line: Pick<DueLine, 'kind' | 'daysLeft'>): Exclude<DueView, 'all'> {
  if (line.kind === 'request') return 'request';
  if (line.daysLeft === null) return 'never';
  return line.daysLeft < 0 ? 'overdue' : 'soon';
}

/** What a printed or exported due list holds: `list` of the form `assessment-due`. */
export const dueAsk = z.object({ view: dueView.default('all') });

export type ReassessmentRequest = z.infer<typeof reassessmentRequest>;

const change = z.enum(['same', 'changed', 'added', 'removed']);
/** Two assessments side by side, in the order of the newer one's form. Points and grades only where both sheets are complete. */
export const comparison = z.object({
  before: assessmentRef.extend({ edition: editionRef, state: assessmentState, result: gradeLine.nullable() }),
  after: assessmentRef.extend({ edition: editionRef, state: assessmentState, result: gradeLine.nullable() }),
  items: z.array(z.object({
    code: z.string(), text: bilingual, part: z.string(), change,
    before: z.object({ option: z.string(), text: bilingual, points: z.number().int().nullable() }).nullable(),
    after: z.object({ option: z.string(), text: bilingual, points: z.number().int().nullable() }).nullable(),
  })),
  fields: z.array(z.object({ code: z.string(), label: bilingual, section: z.string(), change, before: fieldValue.nullable(), after: fieldValue.nullable() })),
  changedItems: z.number().int(), changedFields: z.number().int(),
});
export type Comparison = z.infer<typeof comparison>;

const lockedErrors = { LOCKED_RECORD: { data: z.object({ state: assessmentState, number: z.string() }) } } as const;
const stateErrors = { ...lockedErrors, WRONG_STATE: { data: z.object({ state: assessmentState, needed: z.array(assessmentState) }) } } as const;
const incomplete = {
  INCOMPLETE: { data: z.object({
    /** In form order: fields and items without an answer, and values that cannot stand. */
    missingFields: z.array(z.string()), missingItems: z.array(z.string()), refused: z.array(z.string()), answered: z.number().int(), of: z.number().int(),
  }) },
} as const;
const noEdition = { NO_EDITION: { data: z.object({ family: z.string(), on: civilDate }) } } as const;
const onVersion = { id, expectedVersion: version };

/** Which assessments a list, a ledger or an export is about; conditions left out, or without a value, do not narrow. */
export const assessmentFilter = z.object({
  states: z.array(assessmentState).optional(), residentId: id.optional(), reasons: z.array(assessmentReason).optional(),
  grades: z.array(z.number().int()).optional(), families: z.array(z.string()).optional(), from: civilDate.optional(), to: civilDate.optional(),
  /** Name, pinyin or initials of the resident, bed, or the number of the assessment. */
  text: z.string().trim().max(60).optional(),
});
export type AssessmentFilter = z.infer<typeof assessmentFilter>;

/** What a printed or exported ledger holds, newest baseline first as the list: `list` of the form `assessment-ledger`. */
export const assessmentLedgerAsk = z.object({ filter: assessmentFilter.default({}) });

/** Where the next page begins: the line after this one. */
const pageKey = z.object({ baselineOn: civilDate, id });
export type AssessmentPageKey = z.infer<typeof pageKey>;

const topics = ['assessments', 'today'] as const;
const record = { permission: 'assessments.edit', topics: [...topics], output: assessment } as const;

export const assessments = {
  list: query({
    doc: 'Assessments, newest baseline first, by page.',
    permission: 'assessments.read',
    input: assessmentFilter.extend({ after: pageKey.optional(), limit: z.number().int().min(1).max(200).default(50) }),
    output: z.object({ lines: z.array(assessmentLine), total: z.number().int(), next: pageKey.nullable() }),
  }),
  get: query({ doc: 'One assessment whole.', permission: 'assessments.read', input: z.object({ id }), output: assessment }),
  scales: query({
    doc: 'The scales an assessment may be made by on a day, the home\'s main scale first.',
    permission: 'assessments.read', input: z.object({ on: civilDate.optional() }),
    output: z.array(z.object({ ref: editionRef, main: z.boolean(), items: z.number().int(), reasons: z.array(z.object({ code: assessmentReason, text: bilingual })) })),
  }),
  due: query({
    doc: 'Who is to be assessed: never assessed, overdue, due within the warning time, or asked for. Derived from the records at every look.',
    permission: 'assessments.read',
    input: z.object({ withinDays: z.number().int().min(0).max(730).optional() }),
    output: z.object({ today: civilDate, warningDays: z.number().int(), lines: z.array(dueLine) }),
  }),
  compare: query({
    doc: 'Two assessments of one resident side by side, with what changed.',
    permission: 'assessments.read', input: z.object({ before: id, after: id }), output: comparison,
    errors: { DIFFERENT_RESIDENTS: { data: z.object({}) } },
  }),
  start: command({
    doc: 'Begins an assessment by the edition in force on the baseline date; facts of the resident\'s record are filled in and marked as such.',
    ...record,
    input: z.object({
      residentId: id, reason: assessmentReason, baselineOn: civilDate.optional(),
      /** The scale; the home\'s main scale when left out. */
      family: z.string().max(64).optional(),
    }),
    errors: { ...noEdition, ALREADY_IN_PROGRESS: { data: z.object({ id, number: z.string() }) } },
  }),
  keepAnswers: command({
    doc: 'Autosave of the form. A window that writes over what another window wrote after it is refused, and keeps its own text.',
    permission: 'assessments.edit', topics: [], quiet: true,
    input: z.object({
      ...onVersion, sheet: answerSheet, reportTexts: reportTexts.default({}),
      /** Chosen by the window: it may always write over what it wrote itself, so that a lost reply does not look like a stranger's change. */
      windowId: z.string().min(8).max(64),
    }),
    output: z.object({ version, savedAt: instant, score: scoreResult, fromFile: z.array(z.string()) }),
    errors: stateErrors,
  }),
  correctHead: command({
    doc: 'Changes reason and baseline date while the form is being filled in. The edition stays.',
    ...record, input: z.object({ ...onVersion, reason: assessmentReason, baselineOn: civilDate }), errors: stateErrors,
  }),
  adoptEdition: command({
    doc: 'Moves a draft to the edition in force on its baseline date; answers that the new edition knows are kept, the others are named.',
    permission: 'assessments.edit', topics: [...topics], input: z.object(onVersion),
    output: z.object({ assessment, dropped: z.array(z.string()) }), errors: { ...stateErrors, ...noEdition },
  }),
  complete: command({
    doc: 'Closes the form for signing. Refused while anything required is missing, naming it in form order.',
    ...record, input: z.object(onVersion), errors: { ...stateErrors, ...incomplete },
  }),
  reopen: command({
    doc: 'Opens the form again before it is locked. A signature already given is taken back, which needs a reason and stays on record.',
    ...record, input: z.object({ ...onVersion, reason: optionalWords(500) }), errors: stateErrors,
  }),
  sign: command({
    doc: 'Signs with the password entered again. The last signature locks the record, stores its result for good and supersedes the one before.',
    permission: 'assessments.sign', topics: [...topics, 'residents', 'careLevels'], output: assessment,
    input: z.object({ ...onVersion, sheetHash: z.string().length(64), password: z.string().min(1).max(200) }),
    errors: {
      ...stateErrors, ...incomplete,
      SAME_SIGNER: { data: z.object({ name: z.string() }) },
      SHEET_CHANGED: { data: z.object({}) },
      TOO_MANY_ATTEMPTS: { data: z.object({ waitSeconds: z.number().int() }) },
    },
  }),
  correctLocked: command({
    doc: 'Begins a linked new version of a locked record, with a reason. The original stays as it is until the correction is locked.',
    ...record, input: z.object({ ...onVersion, reason: words(500) }),
    errors: { ...stateErrors, ALREADY_IN_PROGRESS: { data: z.object({ id, number: z.string() }) } },
  }),
  void: command({
    doc: 'Declares a record void, with a reason. It stays and prints as void.',
    permission: 'assessments.void', topics: [...topics, 'careLevels'], output: assessment,
    input: z.object({ ...onVersion, reason: words(500) }), errors: stateErrors,
  }),
  requestReassessment: command({
    doc: 'Asks for an assessment out of turn: the resident\'s state changed, an incident, a disputed result.',
    permission: 'assessments.edit', topics: [...topics], output: reassessmentRequest,
    input: z.object({ residentId: id, kind: reassessmentKind, reason: words(500), occurredOn: civilDate }),
  }),
  withdrawRequest: command({
    doc: 'Takes a request for re-assessment back, with a reason.',
    permission: 'assessments.edit', topics: [...topics], input: z.object({ ...onVersion, reason: words(500) }), output: z.object({ id }),
  }),
};
