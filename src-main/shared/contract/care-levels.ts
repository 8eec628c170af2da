import * as z from 'zod';
import { assessedPerson, assessmentRef } from './assessments';
import { bilingual, civilDate, id, instant, nothing, optionalWords, personRef, version, words } from './common';
import { command, query } from './define';
import { standardStatus } from '../standards/header';

/*
 * Care levels: dated decisions, never overwritten. A level holds from its day until the next one's; a mistake is corrected by
 * a linked new decision, and an override waits for the director.
 */

/** `awaiting`: an override the director has not decided; `planned`: approved, begins later; `corrected`: replaced by a correction. */
export const careLevelStates = ['awaiting', 'refused', 'planned', 'current', 'past', 'corrected'] as const;
export const careLevelState = z.enum(careLevelStates);
export type CareLevelState = z.infer<typeof careLevelState>;

/** A level as it was named when it was decided. */
export const namedLevel = z.object({ rank: z.number().int(), code: z.string(), name: bilingual });
export type NamedLevel = z.infer<typeof namedLevel>;

const standardRef = z.object({ family: z.string(), edition: z.string(), hash: z.string(), title: bilingual, status: standardStatus });

export const careLevel = z.object({
  id, version, resident: assessedPerson, level: namedLevel,
  /** What the policy gives for the grade; differs from `level` in an override. */
  byPolicy: namedLevel, direction: z.enum(['asPolicy', 'up', 'down']),
  assessment: assessmentRef.extend({ grade: z.number().int(), gradeName: bilingual }),
  policy: standardRef, scheme: standardRef,
  effectiveOn: civilDate,
  /** Last day it holds; null while no later level is decided. */
  endsOn: civilDate.nullable(),
  state: careLevelState,
  /** Why it differs from the policy; null when it does not. */
  reason: z.string().nullable(),
  proposedBy: personRef, proposedAt: instant,
  decision: z.object({ approved: z.boolean(), by: personRef, at: instant, note: z.string().nullable() }).nullable(),
  correctionOf: id.nullable(), correctionReason: z.string().nullable(), correctedBy: id.nullable(),
});
export type CareLevel = z.infer<typeof careLevel>;

/** What the policy says for a locked assessment, before anybody decides. */
export const careLevelOffer = z.object({
  assessment: assessmentRef.extend({ grade: z.number().int(), gradeName: bilingual }),
  resident: assessedPerson, byPolicy: namedLevel,
  /** The home's levels, lightest first, each by one rank; ranks that share a name are one level. */
  levels: z.array(namedLevel), policy: standardRef, scheme: standardRef, current: careLevel.nullable(),
  /** The first day a new level may begin. */
  earliestOn: civilDate,
});
export type CareLevelOffer = z.infer<typeof careLevelOffer>;

/** What the notice to the family says. */
export const changeNotice = z.object({
  institutionName: z.string(), resident: assessedPerson, decided: careLevel, before: careLevel.nullable(),
});
export type ChangeNotice = z.infer<typeof changeNotice>;

/** One resident in the overview: the level of today, an override that waits, the last result no level follows yet. */
export const careLevelLine = z.object({ resident: assessedPerson, level: careLevel.nullable(), awaiting: z.boolean(), undecided: assessmentRef.nullable() });
export type CareLevelLine = z.infer<typeof careLevelLine>;

/** The parts of the overview one can look at alone. */
export const careLevelViews = ['all', 'awaiting', 'undecided'] as const;
export const careLevelView = z.enum(careLevelViews);
export type CareLevelView = z.infer<typeof careLevelView>;

/** What of the overview is shown, printed or exported: `list` of the form `care-level-ledger`. */
export const careLevelFilter = z.object({
  view: careLevelView.default('all'),
  /** Part of the name or of the bed. */
  text: z.string().trim().max(60).default(''),
});
export type CareLevelFilter = z.infer<typeof careLevelFilter>;

/** Whether a line belongs to what was asked for, on screen and on paper. */
export function careLevelShows(line: Pick<CareLevelLine, 'resident' | 'awaiting' | 'undecided'>, { view, text }: CareLevelFilter): boolean {
  const inView = view === 'all' || (view === 'awaiting' ? line.awaiting : line.undecided !== null && !line.awaiting);
  return inView && (text === '' || line.resident.name.includes(text) || (line.resident.bed ?? '').includes(text));
}

const topics = ['careLevels', 'residents', 'today'] as const;
const dateErrors = { EFFECTIVE_DATE_TAKEN: { data: z.object({ on: civilDate, level: bilingual }) } } as const;

export const careLevels = {
  history: query({ doc: 'All levels of a resident, newest first, with proposals and corrections.', permission: 'careLevels.read', input: z.object({ residentId: id }), output: z.array(careLevel) }),
  get: query({ doc: 'One level.', permission: 'careLevels.read', input: z.object({ id }), output: careLevel }),
  current: query({
    doc: 'The level a resident has on a day, or null.', permission: 'careLevels.read',
    input: z.object({ residentId: id, on: civilDate.optional() }), output: careLevel.nullable(),
  }),
  awaiting: query({ doc: 'Overrides that wait for the director, oldest first.', permission: 'careLevels.read', input: nothing, output: z.array(careLevel) }),
  overview: query({
    doc: 'Every resident with the level of today and whether the last assessment has been followed by a level.', permission: 'careLevels.read', input: nothing,
    output: z.array(careLevelLine),
  }),
  offer: query({
    doc: 'The level the policy gives for a locked assessment, with the levels one may choose from.', permission: 'careLevels.read',
    input: z.object({ assessmentId: id }), output: careLevelOffer,
    errors: { NOT_LOCKED: { data: z.object({}) }, NO_POLICY: { data: z.object({}) } },
  }),
  notice: query({ doc: 'What the change notice for the family says.', permission: 'careLevels.read', input: z.object({ id }), output: changeNotice }),
  propose: command({
    doc: 'Decides the level after a locked assessment. As the policy says, it holds at once; otherwise it needs a reason and the director.',
    permission: 'careLevels.propose', topics: [...topics],
    input: z.object({ assessmentId: id, rank: z.number().int().min(0), effectiveOn: civilDate, reason: optionalWords(500) }), output: careLevel,
    errors: { NOT_LOCKED: { data: z.object({}) }, NO_POLICY: { data: z.object({}) }, ALREADY_AWAITING: { data: z.object({ id }) }, ...dateErrors },
  }),
  decide: command({
    doc: 'The director approves or refuses an override.', permission: 'careLevels.approve', topics: [...topics],
    input: z.object({ id, expectedVersion: version, approve: z.boolean(), note: optionalWords(500) }), output: careLevel,
    errors: { ALREADY_DECIDED: { data: z.object({}) }, SAME_PERSON: { data: z.object({}) }, ...dateErrors },
  }),
  correct: command({
    doc: 'Corrects a level that holds or held: a linked new decision with a reason takes its place; the old one stays on record.',
    permission: 'careLevels.approve', topics: [...topics],
    input: z.object({ id, expectedVersion: version, rank: z.number().int().min(0), effectiveOn: civilDate, reason: words(500) }), output: careLevel,
    errors: { NOT_LOCKED: { data: z.object({}) }, NO_POLICY: { data: z.object({}) }, NOT_IN_FORCE: { data: z.object({ state: careLevelState }) }, ...dateErrors },
  }),
};
