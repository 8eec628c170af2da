import * as z from 'zod';
import { certificateKind, certificateSubjects } from '../standards/certificate';
import { confidence } from '../standards/header';
import { bilingual, civilDate, id, instant, optionalWords, personRef, version } from './common';

/*
 * What crosses the border about certificates: the fields a person enters, the rows of lists, gaps and alarms. States and due
 * dates are never entered: they follow from the dates on the document, the kind and the day (`engines/certificate.ts`).
 */

export const certificateSubject = z.enum(certificateSubjects);

/** Of a record: what it is worth on a day. `missing` belongs to a gap, where there is no record. */
export const certificateStates = ['valid', 'expiring', 'expired', 'reviewDue', 'missing', 'unverified'] as const;
export const certificateState = z.enum(certificateStates);
export type CertificateState = z.infer<typeof certificateState>;

export const dueKinds = ['expiry', 'review'] as const;
export const dueKind = z.enum(dueKinds);
export type DueKind = z.infer<typeof dueKind>;

export const kindCode = z.string().min(1).max(64);

/** Most pages one certificate has. */
export const MAX_SCAN_PAGES = 20;
/** Largest picture of a page; the window makes it smaller before it sends it. */
export const SCAN_PICTURE_MAX_BYTES = 400 * 1024;
/** Largest PDF of a page or of several. */
export const SCAN_PDF_MAX_BYTES = 10 * 1024 * 1024;
/** Name of the autosaved form. Its subject: the certificate's id when correcting or renewing, the holder's id for a new one, empty when none is chosen. */
export const CERTIFICATE_DRAFT = 'certificate';

/** What a person enters. What the document does not say stays null. */
export const certificateFields = z.object({
  kindCode,
  /** Whose it is; null for a licence of the home. */
  staffId: id.nullable(),
  number: optionalWords(80),
  levelCode: optionalWords(64),
  issuer: optionalWords(120),
  issuedOn: civilDate.nullable().default(null),
  /** Last day it holds, as the document says. */
  validUntil: civilDate.nullable().default(null),
  /** Day by which the next review is due, as the document says. */
  reviewOn: civilDate.nullable().default(null),
  /** Staff member who sees to the renewal; null leaves it to the holder. */
  responsibleId: id.nullable().default(null),
  note: optionalWords(500),
});
export type CertificateFields = z.infer<typeof certificateFields>;
export type CertificateFieldsInput = z.input<typeof certificateFields>;

const namedKind = z.object({ code: z.string(), name: bilingual, subject: certificateSubject });
export const namedCode = z.object({ code: z.string(), name: bilingual });
/** A person of the register, as lists name one. */
export const holderRef = z.object({ id, name: z.string(), namePinyin: z.string(), departmentName: z.string().nullable(), employed: z.boolean() });
export type HolderRef = z.infer<typeof holderRef>;

/** A certificate as a list shows it. */
export const certificateRow = z.object({
  id, version, kind: namedKind, level: namedCode.nullable(),
  /** null for a licence of the home. */
  holder: holderRef.nullable(),
  number: z.string().nullable(), issuer: z.string().nullable(), issuedOn: civilDate.nullable(),
  /** As the document says. */
  validUntil: civilDate.nullable(), reviewOn: civilDate.nullable(),
  /** Last day it holds, from the document or the kind's months; null without an end. */
  expiresOn: civilDate.nullable(),
  /** Day by which the next review is due; null when none is asked for. */
  reviewDueOn: civilDate.nullable(),
  state: certificateState, reviewOverdue: z.boolean(),
  /** To the nearer of the two days; negative when past, null without either. */
  daysLeft: z.number().int().nullable(),
  pages: z.number().int(), verified: z.boolean(), superseded: z.boolean(), voided: z.boolean(),
  responsible: z.object({ id, name: z.string() }).nullable(),
  createdAt: instant,
});
export type CertificateRow = z.infer<typeof certificateRow>;

export const certificateScan = z.object({
  /** Shown at `/files/stored/<fileId>`. */
  position: z.number().int(), fileId: z.string(), mediaType: z.enum(['image/jpeg', 'image/png', 'application/pdf']), bytes: z.number().int(), name: z.string(),
});
export type CertificateScan = z.infer<typeof certificateScan>;

/** One certificate whole. */
export const certificate = certificateRow.extend({
  fields: certificateFields,
  scans: z.array(certificateScan),
  reviews: z.array(z.object({ id, reviewedOn: civilDate, nextOn: civilDate.nullable(), note: z.string().nullable(), by: personRef.nullable(), at: instant })),
  supersedesId: id.nullable(), supersededById: id.nullable(),
  verification: z.object({ by: personRef.nullable(), at: instant, note: z.string().nullable() }).nullable(),
  /** Whether the one who asks may verify: somebody else entered it and it is not verified yet. */
  mayVerify: z.boolean(),
  enteredBy: personRef.nullable(),
  voidedBecause: z.object({ at: instant, reason: z.string() }).nullable(),
});
export type Certificate = z.infer<typeof certificate>;

export const certificateSort = z.enum(['due', 'kind', 'holder', 'newest']);
export type CertificateSort = z.infer<typeof certificateSort>;
export const certificateCursor = z.object({ key: z.string(), id });

/** Which certificates a list, a ledger or an export is about; conditions left out do not narrow. */
export const certificateFilter = z.object({
  /** Part of the number or of the holder's name or pinyin. */
  text: z.string().trim().max(60).optional(),
  states: z.array(certificateState).max(6).optional(),
  kinds: z.array(kindCode).max(200).optional(),
  /** Departments the holders are in today. */
  departments: z.array(id).max(100).optional(),
  staffId: id.optional(),
  responsibleId: id.optional(),
  subject: certificateSubject.optional(),
  /** `current` leaves out the superseded and the void; also of people who have left. */
  show: z.enum(['current', 'superseded', 'voided']).default('current'),
});
export type CertificateFilter = z.infer<typeof certificateFilter>;

/** Why a rule is not met by what somebody has. */
export const gapReasons = ['missing', 'expired', 'unverified', 'levelTooLow', 'reviewOverdue'] as const;
export const gapReason = z.enum(gapReasons);
export type GapReason = z.infer<typeof gapReason>;

/** One rule of one position somebody holds, and what is wanting. */
export const certificateGap = z.object({
  staff: holderRef, positionCode: z.string(), position: bilingual, mandatory: z.boolean(),
  /** Any one of them is enough. */
  kinds: z.array(namedCode), minLevel: namedCode.nullable(),
  why: gapReason,
  /** The record that comes nearest, if there is one. */
  certificateId: id.nullable(),
  /** First day it was wanting, where a date says so. */
  since: civilDate.nullable(),
  basis: bilingual.nullable(), confidence,
});
export type CertificateGap = z.infer<typeof certificateGap>;

/** Which gaps are asked for, on screen and on paper. */
export const gapsAsk = z.object({
  on: civilDate.optional(), staffId: id.optional(), departments: z.array(id).max(100).optional(), kinds: z.array(kindCode).max(200).optional(),
  /** Only rules that keep somebody off a post. */
  mandatoryOnly: z.boolean().default(false),
});
/** `list` of the form `certificate-ledger`, and of the ledgers of health certificates and licences, which narrow it themselves. */
export const ledgerAsk = z.object({ filter: certificateFilter.default({ show: 'current' }), sort: certificateSort.default('holder') });
/** Which kinds are asked for, on screen and on paper: those in use, or also those put out of use. */
export const catalogueAsk = z.object({ on: civilDate.optional(), retired: z.boolean().default(false) });
/** Whose posts are looked at, on screen and on paper. */
export const matrixAsk = z.object({ on: civilDate.optional(), departments: z.array(id).max(100).optional() });
/** `list` of the form `certificate-statistics`. */
export const statisticsAsk = z.object({ on: civilDate.optional() });

/** One rule of one post: who asks for what, and how many of the people in the post have it. */
const matrixCell = z.object({
  positionCode: z.string(), kindCode: z.string(), mandatory: z.boolean(), minLevel: namedCode.nullable(),
  /** Other kinds of which any one is enough. */
  anyOf: z.array(namedCode),
  people: z.number().int(), met: z.number().int(), basis: bilingual.nullable(), confidence: z.string(),
  /** Day from which the home has it so; null where a file says it. */
  since: civilDate.nullable(),
});
/** Posts × kinds. Posts stand by their groups; of the kinds first those somebody must hold, then those that concern most people. */
export const matrix = z.object({
  on: civilDate, positions: z.array(z.object({ code: z.string(), name: bilingual, group: z.string(), groupName: bilingual.nullable(), people: z.number().int() })), kinds: z.array(namedCode),
  cells: z.array(matrixCell),
});
export type Matrix = z.infer<typeof matrix>;

/** A rule as the record of one person shows it. */
export const heldRule = z.object({
  positionCode: z.string(), position: bilingual, mandatory: z.boolean(), kinds: z.array(namedCode), minLevel: namedCode.nullable(),
  met: z.boolean(), why: gapReason.nullable(), certificateId: id.nullable(), since: civilDate.nullable(), basis: bilingual.nullable(), confidence,
});

/** Names one alarm: this record, this due day, this lead. */
export const alarmKey = z.object({ certificateId: id, due: dueKind, dueOn: civilDate, leadDays: z.number().int().min(0) });
export type AlarmKey = z.infer<typeof alarmKey>;

/** A line of the expiry board: one due day of one certificate. */
export const boardRow = z.object({
  certificate: certificateRow, due: dueKind, dueOn: civilDate,
  /** Negative when past. */
  daysLeft: z.number().int(),
  /** The smallest lead that has begun; null before any. */
  leadDays: z.number().int().nullable(),
  /** By when the renewal must be asked for, where the kind says so. */
  renewByOn: civilDate.nullable(),
  /** true while the last lead begun waits for an answer, or the planned day has passed. */
  open: z.boolean(),
  acknowledged: z.object({ planOn: civilDate, note: z.string().nullable(), by: personRef.nullable(), at: instant, planMissed: z.boolean() }).nullable(),
});
export type BoardRow = z.infer<typeof boardRow>;

export const boardFilter = z.object({
  /** Also what is due within so many days although no lead has begun. */
  withinDays: z.number().int().min(0).max(3_700).optional(),
  kinds: z.array(kindCode).max(200).optional(),
  departments: z.array(id).max(100).optional(),
  /** Responsible staff member; `none` for those without one. */
  responsibleId: id.optional(),
  subject: certificateSubject.optional(),
  due: dueKind.optional(),
  /** Of the lead that has begun last: these days. */
  leads: z.array(z.number().int()).max(20).optional(),
  /** Only what is past. */
  overdue: z.boolean().optional(),
});
export type BoardFilter = z.infer<typeof boardFilter>;
/** `list` of the form `certificate-expiring`: the whole board, or what is due on one day of its calendar. */
export const boardAsk = z.object({ filter: boardFilter.default({}), dueOn: civilDate.optional() });

/** A kind as it holds on a day, and where it comes from. */
export const shownKind = certificateKind.extend({
  scope: z.enum(['base', 'regional', 'home']),
  family: z.string(),
  /** Edition of the file; null for a kind added on screen. */
  edition: z.string().nullable(),
  /** Facts about a kind the home added or changed on screen; null otherwise. */
  own: z.object({ version: z.number().int().min(1), effectiveOn: civilDate, by: personRef.nullable(), at: instant, reason: z.string().nullable() }).nullable(),
});
export type ShownKind = z.infer<typeof shownKind>;

/** A kind as a form hands it in; without a code it gets one. */
export const kindInput = certificateKind.omit({ code: true, retired: true }).extend({ code: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/).nullable().default(null) });
export type KindInput = z.input<typeof kindInput>;
