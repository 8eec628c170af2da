import * as z from 'zod';
import { bilingualText, confidence, headerFields, standardCode } from './header';
import { refuse, refuseDuplicates } from './problems';

/*
 * Training calendars: which training a home owes, how often, to whom, and what must be passed before the first duty. Several
 * calendars hold side by side; a local one that is only an example is off until the home chooses it.
 */

/** Whom a duty or a planned training is for. A person belongs when one of the lists names a post or a group of posts the person holds. */
export const trainingAudience = z.strictObject({
  all: z.literal(true).optional(),
  groups: z.array(standardCode).min(1).optional(),
  positions: z.array(standardCode).min(1).optional(),
});
export type TrainingAudience = z.infer<typeof trainingAudience>;

const months = z.number().int().min(1).max(120);
/** Where a figure comes from and how far it may be trusted. */
const basis = { basis: bilingualText, confidence, note: bilingualText.optional() } as const;

const rule = z.discriminatedUnion('type', [
  /** To be repeated: due so many civil months after the last time. */
  z.strictObject({
    type: z.literal('recurring'), everyMonths: months,
    /** Longest interval the law leaves; a home that sets a longer one is warned. */
    floorMonths: months.optional(),
    /** Where the floor comes from. */
    floorBasis: bilingualText.optional(), floorConfidence: confidence.optional(),
    /** How many days before the day the calendar begins to say so. */
    remindDays: z.number().int().min(0).max(365),
  }),
  /** To be passed before the first duty. */
  z.strictObject({
    type: z.literal('preJob'),
    /** Also before a new post in the same home; counted are trainings from so many days before the post on. */
    onTransfer: z.strictObject({ leadDays: z.number().int().min(0).max(365) }).optional(),
  }),
  /** So many hours in each calendar year. */
  z.strictObject({ type: z.literal('yearlyHours'), hours: z.number().positive().max(1000), remindDays: z.number().int().min(0).max(365) }),
]);
export type TrainingRule = z.infer<typeof rule>;

const duty = z.strictObject({
  code: standardCode,
  title: bilingualText,
  /** Code of the code list `training-topic`; null counts training of every topic. */
  topic: standardCode.nullable(),
  audience: trainingAudience,
  rule,
  /** Shown, but asks for nothing until the home takes it into use. */
  offUntilChosen: z.literal(true).optional(),
  ...basis,
});
export type TrainingDuty = z.infer<typeof duty>;

/** A file of kind `training-calendar`. */
export const trainingCalendar = z.strictObject({
  ...headerFields('training-calendar'),
  duties: z.array(duty).min(1),
}).superRefine((calendar, context) => {
  if (calendar.effectiveTo !== undefined && calendar.effectiveTo < calendar.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['duties'], calendar.duties.map((one) => one.code));
  calendar.duties.forEach((one, index) => {
    const { all, groups, positions } = one.audience;
    if (all === undefined && groups === undefined && positions === undefined) refuse(context, ['duties', index, 'audience'], 'missing', one.code);
    // A default that is laxer than the law it names would be a mistake in the file.
    const { rule: own } = one;
    if (own.type === 'recurring' && own.floorMonths !== undefined && own.everyMonths > own.floorMonths) refuse(context, ['duties', index, 'rule'], 'rankOrder', one.code);
  });
});
export type TrainingCalendar = z.infer<typeof trainingCalendar>;
