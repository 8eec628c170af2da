import * as z from 'zod';
import { bilingual, civilDate, id, instant, nothing, optionalWords, personRef, version, words } from './common';
import { command, query } from './define';

/*
 * What stands beside the monthly sheets: awards and penalties, events of professional credit, and the table by which the home
 * links pay to the skill level of the certificate held.
 */

const code = z.string().min(1).max(64);
const uploadId = z.string().min(1).max(120);
const asked = { id, expectedVersion: version };
const ALREADY_VOIDED = { data: z.object({}) } as const;
const FILE_UNUSABLE = { data: z.object({ reason: z.enum(['notFound', 'fileType', 'fileTooLarge']), maxBytes: z.number().int() }) } as const;
const topics = ['appraisals'] as const;

export const staffRef = z.object({ id, name: z.string() });
const voided = z.object({ at: instant, by: personRef.nullable(), reason: z.string() }).nullable();

/** Most a single award or penalty may be, in cents: a guard against a slipped decimal point. */
const MAX_AMOUNT_CENTS = 100_000_000;
export const awardKinds = ['award', 'penalty'] as const;
export const awardFields = z.object({
  staffId: id, kind: z.enum(awardKinds), on: civilDate, title: words(100), detail: optionalWords(1_000),
  /** Paid or kept back; null where no money is meant. */
  amountCents: z.number().int().min(0).max(MAX_AMOUNT_CENTS).nullable(),
  /** By which rule or decision. */
  basis: optionalWords(200),
});
export type AwardFields = z.output<typeof awardFields>;
export const award = z.object({ ...awardFields.shape, detail: z.string().nullable(), basis: z.string().nullable(), id, version, staff: staffRef, fileId: z.string().nullable(), recordedBy: personRef.nullable(), recordedAt: instant, voided });
export type Award = z.infer<typeof award>;

export const creditDirections = ['honour', 'breach'] as const;
export const creditFields = z.object({
  staffId: id, direction: z.enum(creditDirections),
  /** Code list `credit-honour` or `credit-breach`. */
  kind: code, on: civilDate, detail: words(1_000),
  /** Who established it: the home, an authority, a court. */
  source: optionalWords(200),
});
export type CreditFields = z.output<typeof creditFields>;
export const creditStates = ['standing', 'appealed', 'upheld', 'revoked', 'voided'] as const;
export const creditEvent = z.object({
  ...creditFields.shape, source: z.string().nullable(), id, version, staff: staffRef, kindName: bilingual, fileId: z.string().nullable(), recordedBy: personRef.nullable(), recordedAt: instant,
  state: z.enum(creditStates),
  appeal: z.object({ on: civilDate, text: z.string() }).nullable(),
  decision: z.object({ on: civilDate, upheld: z.boolean(), text: z.string(), by: personRef.nullable() }).nullable(),
  voided,
});
export type CreditEvent = z.infer<typeof creditEvent>;

/** A line of the home's pay table: what belongs to a level; both may be empty. */
export const payRow = z.object({ level: code, grade: optionalWords(40), allowanceCents: z.number().int().min(0).max(MAX_AMOUNT_CENTS).nullable() });
export type PayRow = z.output<typeof payRow>;
export const payTableFields = z.object({ effectiveOn: civilDate, title: words(100), basis: words(500), rows: z.array(payRow).min(1).max(30) });
export type PayTableFields = z.output<typeof payTableFields>;
export const payTable = z.object({
  id, version, effectiveOn: civilDate, endsOn: civilDate.nullable(), title: z.string(), basis: z.string(),
  rows: z.array(z.object({ level: code, grade: z.string().nullable(), allowanceCents: z.number().int().nullable() })),
  state: z.enum(['planned', 'current', 'past', 'voided']), setBy: personRef.nullable(), setAt: instant, voidReason: z.string().nullable(),
});
export type PayTable = z.infer<typeof payTable>;

/** What the home's table gives somebody for the level held on a day. */
export const payOutlook = z.object({
  /** null where no level is held. */
  level: z.object({ code, name: bilingual }).nullable(),
  grade: z.string().nullable(), allowanceCents: z.number().int().nullable(), tableTitle: z.string().nullable(),
});
export type PayOutlook = z.infer<typeof payOutlook>;

/** Of whom and of which year, on screen and on paper. */
export const recordsAsk = z.object({ staffId: id.optional(), year: z.number().int().min(1950).max(2200).optional() });
const TABLE_EXISTS = { data: z.object({ on: civilDate, title: z.string() }) } as const;

export const appraisalRecords = {
  awards: query({ doc: 'Awards and penalties, newest first, of one person or of all.', permission: 'appraisals.read', input: recordsAsk, output: z.array(award) }),
  recordAward: command({
    doc: 'Writes down an award or a penalty, with its paper where there is one.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ fields: awardFields, uploadId: uploadId.nullable().default(null) }), output: award, errors: { FILE_UNUSABLE },
  }),
  correctAward: command({
    doc: 'Corrects an award or penalty that was written down wrongly.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, fields: awardFields }), output: award, errors: { ALREADY_VOIDED },
  }),
  voidAward: command({
    doc: 'Declares an award or penalty void, with the reason.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, reason: words(500) }), output: award, errors: { ALREADY_VOIDED },
  }),
  creditEvents: query({ doc: 'Events of professional credit, newest first, of one person or of all.', permission: 'appraisals.read', input: recordsAsk, output: z.array(creditEvent) }),
  recordCredit: command({
    doc: 'Writes down an event of professional credit with its proof.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ fields: creditFields, uploadId: uploadId.nullable().default(null) }), output: creditEvent, errors: { FILE_UNUSABLE },
  }),
  appealCredit: command({
    doc: 'Writes down that the person appeals against an event.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, on: civilDate, text: words(1_000) }), output: creditEvent, errors: { CREDIT_STATE: { data: z.object({ state: z.enum(creditStates) }) } },
  }),
  decideAppeal: command({
    doc: 'Decides an appeal: the event stands, or is taken back. Not by whoever recorded the event.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, upheld: z.boolean(), text: words(1_000) }), output: creditEvent,
    errors: { CREDIT_STATE: { data: z.object({ state: z.enum(creditStates) }) }, OWN_EVENT: { data: z.object({}) } },
  }),
  voidCredit: command({
    doc: 'Declares an event void that should not have been written down, with the reason.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, reason: words(500) }), output: creditEvent, errors: { ALREADY_VOIDED },
  }),
  payTables: query({
    doc: 'The pay tables the home has set, newest first, and the levels one has lines for.', permission: 'appraisals.read', input: nothing,
    output: z.object({ tables: z.array(payTable), levels: z.array(z.object({ code, name: bilingual.nullable() })) }),
  }),
  setPayTable: command({
    doc: 'Sets what the home links to each skill level from a day on.', permission: 'appraisals.edit', topics: [...topics],
    input: payTableFields, output: payTable, errors: { TABLE_EXISTS },
  }),
  voidPayTable: command({
    doc: 'Declares a pay table void; the one before it holds again.', permission: 'appraisals.edit', topics: [...topics],
    input: z.object({ ...asked, reason: words(500) }), output: payTable, errors: { ALREADY_VOIDED },
  }),
};
