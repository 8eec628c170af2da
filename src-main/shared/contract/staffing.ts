import * as z from 'zod';
import { confidence, standardStatus } from '../standards/header';
import { ratioCounted, ratioShifts } from '../standards/ratio-table';
import { bilingual, civilDate, id, nothing, personRef, version, words, instant } from './common';
import { command, query } from './define';
import { serving } from './staffing-serving';

/*
 * Rates and ratios of the home's people. Nothing here is stored but the ratio table the home has set: every figure is counted
 * from dated facts for any day, and every figure opens the people behind it.
 */

const code = z.string().min(1).max(64);
export const rateUnits = ['percent', 'perBase', 'oneTo', 'people'] as const;

/** The edition a figure was counted by. */
const setRef = z.object({ family: z.string(), edition: z.string(), title: bilingual, status: standardStatus });

/** A part of a figure: a level of the pyramid, an ability grade. `m` is null where there is nothing to divide by. */
export const ratePart = z.object({ code, title: bilingual, n: z.number().int(), m: z.number().int().nullable(), value: z.number().nullable() });
export type RatePart = z.infer<typeof ratePart>;

export const rateFigure = z.object({
  code, title: bilingual, unit: z.enum(rateUnits),
  /** What is counted, in words. */
  numerator: bilingual, denominator: bilingual.nullable(),
  /** `perBase`: so many to each of these. */
  base: z.number().int().nullable(),
  n: z.number().int(), m: z.number().int().nullable(),
  /** Two decimals, rounded half up; null where nobody is to be counted, so that there is no share. */
  value: z.number().nullable(),
  /** A figure somebody asks for; `met` is null without a value or before its day. */
  target: z.object({ atLeast: z.number(), from: z.string(), basis: bilingual, confidence, met: z.boolean().nullable() }).nullable(),
  parts: z.array(ratePart),
  basis: bilingual, confidence, note: bilingual.nullable(),
});
export type RateFigure = z.infer<typeof rateFigure>;

/** Somebody behind a figure. `why` says what decided, in the words of a closed list. */
export const countedWhy = ['holds', 'notHolding', 'unverified', 'expired', 'trained', 'untrained', 'assessed', 'notAssessed', 'inPost'] as const;
export const countedPerson = z.object({
  kind: z.enum(['staff', 'resident']), id, name: z.string(),
  /** Posts of a member of staff, the grade of a resident. */
  detail: z.array(bilingual),
  /** First day in the post, where that is what was looked at. */
  since: civilDate.nullable(),
  counted: z.boolean(), why: z.enum(countedWhy),
  /** Code of the part of the figure the person belongs to. */
  part: code.nullable(),
});
export type CountedPerson = z.infer<typeof countedPerson>;

/** `list` of the form `staffing-rates`. */
export const ratesAsk = z.object({ on: civilDate.optional() });
/** Behind which rate, on which day; on screen and on paper. */
export const peopleAsk = z.object({ code, on: civilDate.optional() });

/** One line of a ratio table: of residents of these grades so many at most to so many staff. */
export const ratioRow = z.object({
  grades: z.array(z.number().int().min(0).max(20)).min(1).max(21),
  shift: z.enum(ratioShifts), counted: z.enum(ratioCounted),
  staff: z.number().int().min(1).max(1_000), residents: z.number().int().min(1).max(1_000),
});
export type RatioRow = z.infer<typeof ratioRow>;

export const ratioTable = z.object({
  id, version, effectiveOn: civilDate, endsOn: civilDate.nullable(), title: z.string(), basis: z.string(), rows: z.array(ratioRow),
  state: z.enum(['planned', 'current', 'past', 'voided']),
  setBy: personRef.nullable(), setAt: instant, voidReason: z.string().nullable(),
});
export type RatioTable = z.infer<typeof ratioTable>;

/** What a line of the table asks for on a day, and what there is. */
export const ratioNeed = z.object({
  row: ratioRow, residents: z.number().int(),
  /** Rounded up: a home cannot have half a caregiver. */
  needed: z.number().int(),
});
/** All lines of one shift that count the same people, together. `present` is known for `all`; who is on duty is the roster's to say. */
export const ratioSum = z.object({ shift: z.enum(ratioShifts), counted: z.enum(ratioCounted), needed: z.number().int(), present: z.number().int().nullable() });
export type RatioSum = z.infer<typeof ratioSum>;

export const ratioOutlook = z.object({
  on: civilDate, table: ratioTable.nullable(),
  grades: z.array(z.object({ grade: z.number().int(), name: bilingual, residents: z.number().int() })),
  /** Residents without a locked assessment up to the day: no line speaks of them. */
  notAssessed: z.number().int(), caregivers: z.number().int(), serviceStaff: z.number().int(),
  needs: z.array(ratioNeed), sums: z.array(ratioSum),
});
export type RatioOutlook = z.infer<typeof ratioOutlook>;

/** An edition a home may start from; none of them is binding. */
export const ratioExample = z.object({
  family: code, edition: code, title: bilingual, status: standardStatus, source: z.object({ document: z.string(), clause: z.string(), note: z.string() }), rows: z.array(ratioRow),
});

export const ratioFields = z.object({
  effectiveOn: civilDate, title: words(100),
  /** Which document it comes from, or who decided. */
  basis: words(500),
  rows: z.array(ratioRow).min(1).max(60),
});
export type RatioFields = z.infer<typeof ratioFields>;

const onDay = z.object({ on: civilDate.optional() });
const TABLE_EXISTS = { data: z.object({ on: civilDate, title: z.string() }) } as const;

export const staffing = {
  ...serving,
  rates: query({
    doc: 'Every rate of the home as of a day, with its formula in words.', permission: 'staffing.read', input: onDay,
    output: z.object({ on: civilDate, set: setRef, rates: z.array(rateFigure) }),
    errors: { NO_EDITION: { data: z.object({ on: civilDate }) } },
  }),
  people: query({
    doc: 'The people behind one rate on a day: those it counts, those it counts among, and why.', permission: 'staffing.read',
    input: peopleAsk,
    output: z.object({ on: civilDate, figure: rateFigure, numerator: z.array(countedPerson), denominator: z.array(countedPerson) }),
    errors: { NO_EDITION: { data: z.object({ on: civilDate }) } },
  }),
  history: query({
    doc: 'Rates at the end of each month, the running month as of today; counted anew from dated facts.', permission: 'staffing.read',
    input: z.object({ months: z.number().int().min(2).max(60).default(12), until: civilDate.optional() }),
    output: z.array(z.object({ on: civilDate, rates: z.array(rateFigure.pick({ code: true, n: true, m: true, value: true })) })),
  }),
  ratio: query({ doc: 'What the ratio table asks for on a day against who is there.', permission: 'staffing.read', input: onDay, output: ratioOutlook }),
  ratioTables: query({
    doc: 'The ratio tables the home has set, newest first, and the examples it may load.', permission: 'staffing.read', input: nothing,
    output: z.object({ tables: z.array(ratioTable), examples: z.array(ratioExample), grades: z.array(z.object({ grade: z.number().int(), name: bilingual })) }),
  }),
  setRatioTable: command({
    doc: 'Sets a ratio table from a day on; the one before it ends the day before.', permission: 'staffing.manage', topics: ['staffing', 'shifts'],
    input: ratioFields, output: ratioTable, errors: { TABLE_EXISTS },
  }),
  correctRatioTable: command({
    doc: 'Corrects a ratio table that was written down wrongly.', permission: 'staffing.manage', topics: ['staffing', 'shifts'],
    input: z.object({ id, expectedVersion: version, fields: ratioFields, reason: words(500) }), output: ratioTable, errors: { TABLE_EXISTS, ALREADY_VOIDED: { data: z.object({}) } },
  }),
  voidRatioTable: command({
    doc: 'Declares a ratio table void; the one before it holds again.', permission: 'staffing.manage', topics: ['staffing', 'shifts'],
    input: z.object({ id, expectedVersion: version, reason: words(500) }), output: ratioTable, errors: { ALREADY_VOIDED: { data: z.object({}) } },
  }),
};
