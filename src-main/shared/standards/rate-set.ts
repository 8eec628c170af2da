import * as z from 'zod';
import { bilingualText, confidence, headerFields, standardCode } from './header';
import { refuse, refuseDuplicates, type CheckContext } from './problems';

/*
 * A file of kind `rate-set`: the figures a home is asked for about its people. A closed set of operators over closed measures;
 * the words beside each say in plain language what is counted, so that the figure is never shown without them.
 */

const codes = z.array(standardCode).min(1);

/** Staff who are in post on the day. */
const staffPeople = z.strictObject({
  who: z.literal('staff'),
  positions: codes,
  /** Only those whose present time in such a post began in this stretch up to the day. */
  startedWithin: z.enum(['month', 'year']).optional(),
});
/** Residents of the register on the day, all or of certain ability grades. */
const residentPeople = z.strictObject({
  who: z.literal('residents'),
  grades: z.array(z.number().int().min(0).max(20)).min(1).optional(),
});

/** What must be true of a member of staff to stand in the numerator. */
const condition = z.discriminatedUnion('test', [
  /** For every post of the list the person holds, one of its certificates holds on the day. */
  z.strictObject({ test: z.literal('holdsForPost'), posts: z.array(z.strictObject({ positions: codes, kinds: codes, minLevel: standardCode.optional() })).min(1) }),
  /** One of the certificates holds on the day, of whatever level. */
  z.strictObject({ test: z.literal('holdsAny'), kinds: codes }),
  /** The training before the post was passed not later than on the first day in it. */
  z.strictObject({ test: z.literal('trainedBeforeStart') }),
]);
export type RateCondition = z.infer<typeof condition>;

const formula = z.discriminatedUnion('op', [
  /** Those of the people for whom the condition holds, in percent of them. */
  z.strictObject({ op: z.literal('share'), of: staffPeople, where: condition }),
  /** So many of the one to each `base` of the other. */
  z.strictObject({ op: z.literal('per'), base: z.number().int().min(1).max(100_000), count: staffPeople, among: residentPeople }),
  /** One of the first to how many of the second; by ability grade too when asked. */
  z.strictObject({ op: z.literal('oneTo'), count: staffPeople, among: residentPeople, byGrade: z.boolean() }),
  /** How many there are. */
  z.strictObject({ op: z.literal('count'), count: staffPeople }),
  /** How many hold which level of a certificate, the highest counting; whoever holds none is shown as well. */
  z.strictObject({ op: z.literal('levels'), of: staffPeople, kind: standardCode }),
]);
export type RateFormula = z.infer<typeof formula>;
export type StaffPeople = z.infer<typeof staffPeople>;
export type ResidentPeople = z.infer<typeof residentPeople>;

/** A figure somebody asks to be reached, by whom and from when. */
const target = z.strictObject({ atLeast: z.number().min(0).max(100_000), from: z.string().min(1), basis: bilingualText, confidence });

export const rate = z.strictObject({
  code: standardCode,
  title: bilingualText,
  /** `percent`, `perBase` (so many to each thousand), `oneTo` (1 : 4.5), `people`. */
  unit: z.enum(['percent', 'perBase', 'oneTo', 'people']),
  formula,
  numerator: bilingualText,
  denominator: bilingualText.optional(),
  target: target.optional(),
  basis: bilingualText,
  confidence,
  note: bilingualText.optional(),
});
export type Rate = z.infer<typeof rate>;

const unitOf: Record<RateFormula['op'], Rate['unit']> = { share: 'percent', per: 'perBase', oneTo: 'oneTo', count: 'people', levels: 'people' };

function checkRate(one: Rate, index: number, context: CheckContext): void {
  if (unitOf[one.formula.op] !== one.unit) refuse(context, ['rates', index, 'unit'], 'shape', one.unit);
  // A share without its denominator in words is a figure nobody can check.
  const needs = one.formula.op !== 'count' && one.formula.op !== 'levels';
  if (needs && one.denominator === undefined) refuse(context, ['rates', index, 'denominator'], 'missing', one.code);
}

/** A file of kind `rate-set`. */
export const rateSet = z.strictObject({
  ...headerFields('rate-set'),
  /** The scale whose grades are meant. */
  scaleFamily: standardCode,
  rates: z.array(rate).min(1),
}).superRefine((set, context) => {
  if (set.effectiveTo !== undefined && set.effectiveTo < set.effectiveFrom) refuse(context, ['effectiveTo'], 'dateOrder');
  refuseDuplicates(context, ['rates'], set.rates.map((one) => one.code));
  set.rates.forEach((one, index) => { checkRate(one, index, context); });
});
export type RateSet = z.infer<typeof rateSet>;
