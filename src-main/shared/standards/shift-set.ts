import * as z from 'zod';
import { bilingualText, confidence, headerFields, provenance, standardCode } from './header';
import { refuse, refuseDuplicates } from './problems';

/*
 * Kinds of shift a home works by, the least rest between two of them, and how many people a post needs while it is manned. A
 * home that works by other hours imports a file of its own; a roster keeps the set it was made by.
 */

/** A time of day on the home's clock, `07:00`. */
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a colour means on the roster; the theme gives each its shade, and the short name always stands in it. */
export const shiftRoles = ['day', 'evening', 'night', 'long', 'rest', 'away'] as const;
export type ShiftRole = (typeof shiftRoles)[number];

const shift = z.strictObject({
  code: standardCode,
  name: bilingualText,
  /** What stands in a cell of the roster: one or two signs. */
  short: z.strictObject({ zh: z.string().min(1).max(2), en: z.string().min(1).max(2) }),
  /** The letter that sets it from the keyboard. */
  key: z.string().regex(/^[A-Z]$/),
  /** Both left out for a day nobody works. An end at or before the start lies on the next day. */
  start: timeOfDay.optional(),
  end: timeOfDay.optional(),
  /** Working hours, breaks taken off. */
  hours: z.number().min(0).max(24),
  role: z.enum(shiftRoles),
  /** Counts as a night on duty. */
  night: z.literal(true).optional(),
  ...provenance,
});

/** How many qualified people a post needs at every moment, in a home that mans it at all. */
const coverage = z.strictObject({
  /** Code of the position list. */
  post: standardCode,
  least: z.number().int().min(1).max(50),
  /** true: a roster that falls short cannot be published. */
  blocks: z.boolean(),
  basis: z.strictObject({ document: z.string().min(1), clause: z.string() }),
  confidence,
  note: z.string().min(1).optional(),
});

/** A file of kind `shift-set`. */
export const shiftSet = z.strictObject({
  ...headerFields('shift-set'),
  shifts: z.array(shift).min(2).max(26),
  /** Least hours between the end of one shift and the start of the next; null while the home has chosen none. */
  restHours: z.number().min(1).max(48).nullable(),
  coverage: z.array(coverage),
}).superRefine((set, context) => {
  if (set.effectiveTo !== undefined && set.effectiveTo < set.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['shifts'], set.shifts.map((one) => one.code));
  refuseDuplicates(context, ['shifts', 'key'], set.shifts.map((one) => one.key));
  refuseDuplicates(context, ['coverage'], set.coverage.map((one) => one.post));
  set.shifts.forEach((one, index) => {
    if ((one.start === undefined) !== (one.end === undefined)) refuse(context, ['shifts', index], 'missing', one.code);
    // Somebody who does not come works no hours.
    if (one.start === undefined && one.hours > 0) refuse(context, ['shifts', index, 'hours'], 'shape', one.code);
  });
});
export type ShiftSet = z.infer<typeof shiftSet>;
export type ShiftKind = ShiftSet['shifts'][number];
export type CoverageRule = ShiftSet['coverage'][number];
