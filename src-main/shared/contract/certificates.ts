import * as z from 'zod';
import { bilingual, civilDate, id, instant, language, nothing, optionalWords, personRef, version, words } from './common';
import {
  alarmKey, boardFilter, boardRow, catalogueAsk, certificate, certificateCursor, certificateFields, certificateFilter, certificateGap, certificateRow, certificateSort, certificateState,
  certificateSubject, dueKind, gapsAsk, heldRule, kindCode, kindInput, matrix, matrixAsk, MAX_SCAN_PAGES, namedCode, shownKind,
} from './certificates-facts';
import { command, query } from './define';
import { fieldIssue } from './issues';

export * from './certificates-facts';

/*
 * Certificates of the staff and licences of the home. A record is never deleted: a mistake is corrected or voided with a reason,
 * a renewal is a new record that supersedes the old one, and somebody else than the one who entered it verifies it.
 */

const topics = ['certificates', 'staff', 'today'] as const;
const asked = { id, expectedVersion: version };
const uploadId = z.string().min(1).max(120);
const NUMBER_TAKEN = { CERTIFICATE_NUMBER_TAKEN: { data: z.object({ certificateId: id, name: z.string(), issues: z.array(fieldIssue) }) } } as const;
const STANDING = { ALREADY_VOIDED: { data: z.object({}) }, SUPERSEDED: { data: z.object({ by: id }) } } as const;
const onDay = z.object({ on: civilDate.optional() });
const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
const adoption = z.object({ family: z.string().nullable(), effectiveOn: civilDate, reason: z.string(), adoptedBy: personRef.nullable(), adoptedAt: instant, version });

const catalogueProcedures = {
  catalogue: query({
    doc: 'Every kind of certificate that holds on a day (today when none is given), on demand also those put out of use, with the regional scheme chosen and those to choose from.',
    permission: 'certificates.read', input: catalogueAsk,
    output: z.object({
      on: civilDate, kinds: z.array(shownKind),
      region: z.object({
        family: z.string().nullable(), version: z.number().int().min(0), history: z.array(adoption),
        choices: z.array(z.object({ family: z.string(), title: bilingual, jurisdiction: z.string(), status: z.string(), kinds: z.array(namedCode) })),
      }),
    }),
  }),
  addKind: command({
    doc: 'Adds a kind of certificate of the home\'s own from a day on; it takes part in every list, alarm and export.',
    permission: 'certificates.manage', topics: [...topics], input: z.object({ kind: kindInput, effectiveOn: civilDate, reason: optionalWords(500) }), output: shownKind,
    errors: { KIND_EXISTS: { data: z.object({ code: z.string(), issues: z.array(fieldIssue) }) } },
  }),
  changeKind: command({
    doc: 'Changes a kind from a day on: one of the home\'s own, or a shipped one the home sees otherwise. `expectedVersion` is 0 where the home has not changed it before.',
    permission: 'certificates.manage', topics: [...topics],
    input: z.object({ code: kindCode, expectedVersion: z.number().int().min(0), kind: kindInput, effectiveOn: civilDate, reason: words(500) }), output: shownKind,
  }),
  retireKind: command({
    doc: 'Puts a kind out of use from a day on: no longer offered, asked for or spoken of; records keep it.',
    permission: 'certificates.manage', topics: [...topics],
    input: z.object({ code: kindCode, expectedVersion: z.number().int().min(0), effectiveOn: civilDate, reason: words(500) }), output: shownKind,
  }),
  chooseRegion: command({
    doc: 'Chooses the regional scheme whose kinds take the place of the national ones from a day on; null for none.',
    permission: 'certificates.manage', topics: [...topics],
    input: z.object({ family: z.string().min(1).max(64).nullable(), effectiveOn: civilDate, reason: words(500), expectedVersion: z.number().int().min(0) }),
    output: z.object({ family: z.string().nullable(), version: z.number().int() }),
  }),
};

const readProcedures = {
  list: query({
    doc: 'The ledger page by page, by key, with the number of all that match.', permission: 'certificates.read',
    input: z.object({ filter: certificateFilter.default({ show: 'current' }), sort: certificateSort.default('due'), after: certificateCursor.nullable().default(null), limit: z.number().int().min(1).max(500).default(50) }),
    output: z.object({ rows: z.array(certificateRow), total: z.number().int(), next: certificateCursor.nullable() }),
  }),
  counts: query({
    doc: 'How many current certificates there are by state and by kind, how many lack a scan or the second person, and how many mandatory ones are wanting.',
    permission: 'certificates.read', input: nothing,
    output: z.object({
      total: z.number().int(), states: z.record(certificateState, z.number().int()), kinds: z.array(z.object({ code: z.string(), name: bilingual, subject: certificateSubject, count: z.number().int() })),
      unverified: z.number().int(), withoutScan: z.number().int(), mandatoryGaps: z.number().int(),
    }),
  }),
  get: query({ doc: 'One certificate whole, with scans, reviews and verification.', permission: 'certificates.read', input: z.object({ id }), output: certificate }),
  ofStaff: query({
    doc: 'Everything one staff member has or had, newest first, and every rule of the positions held on the day.', permission: 'certificates.read',
    input: z.object({ staffId: id, on: civilDate.optional() }), output: z.object({ certificates: z.array(certificateRow), rules: z.array(heldRule) }),
  }),
  history: query({
    doc: 'What happened to a record, newest first, from the trail.', permission: 'certificates.read',
    input: z.object({ id, limit: z.number().int().min(1).max(200).default(50), before: z.number().int().optional() }),
    output: z.array(z.object({
      sequence: z.number().int(), at: instant, actorName: z.string().nullable(), procedure: z.string(), reason: z.string().nullable(),
      changes: z.array(z.object({ field: z.string(), from: z.json(), to: z.json() })),
    })),
  }),
  findByNumber: query({
    doc: 'Who already has a certificate of this kind with this number, or null.', permission: 'certificates.read',
    input: z.object({ kindCode, number: z.string().trim().max(80) }), output: z.object({ certificateId: id, name: z.string(), staffId: id.nullable() }).nullable(),
  }),
};

const recordProcedures = {
  record: command({
    doc: 'Enters a certificate of a staff member or a licence of the home.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ fields: certificateFields }), output: certificate, errors: { ...NUMBER_TAKEN },
  }),
  correct: command({
    doc: 'Corrects what was entered; a verification of what it said before falls.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ ...asked, fields: certificateFields, reason: optionalWords(500) }), output: certificate, errors: { ...NUMBER_TAKEN, ...STANDING },
  }),
  renew: command({
    doc: 'Enters the renewal of a certificate as a new record that supersedes it.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ ...asked, fields: certificateFields }), output: certificate, errors: { ...NUMBER_TAKEN, ...STANDING },
  }),
  recordReview: command({
    doc: 'Notes that a review was passed, and when the next one is due if the document says so.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ ...asked, reviewedOn: civilDate, nextOn: civilDate.nullable(), note: optionalWords(300) }), output: certificate, errors: { ...STANDING },
  }),
  verify: command({
    doc: 'A second person has compared the record with the original.', permission: 'certificates.verify', topics: [...topics],
    input: z.object({ ...asked, note: optionalWords(300) }), output: certificate,
    errors: { ...STANDING, SAME_VERIFIER: { data: z.object({}) }, ALREADY_VERIFIED: { data: z.object({ name: z.string() }) } },
  }),
  void: command({
    doc: 'Voids a record with a reason; what it superseded holds again.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ ...asked, reason: words(500) }), output: certificate, errors: { ALREADY_VOIDED: { data: z.object({}) }, SUPERSEDED: { data: z.object({ by: id }) } },
  }),
  attachScans: command({
    doc: 'Adds pages (JPEG, PNG or PDF) from uploads, judged by their content; one file kept once.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ ...asked, uploadIds: z.array(uploadId).min(1).max(MAX_SCAN_PAGES) }), output: certificate, errors: { ALREADY_VOIDED: { data: z.object({}) } },
  }),
  removeScan: command({
    doc: 'Takes a page off a record; the trail keeps which.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ ...asked, position: z.number().int().min(0), reason: words(300) }), output: certificate, errors: { ALREADY_VOIDED: { data: z.object({}) } },
  }),
  moveScan: command({
    doc: 'Puts a page of the scan in another place; the others keep their order.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ ...asked, position: z.number().int().min(0), to: z.number().int().min(0) }), output: certificate, errors: { ALREADY_VOIDED: { data: z.object({}) } },
  }),
  turnScan: command({
    doc: 'Turns a page that is a picture by a quarter to the right, without loss; the trail keeps the file before and after.', permission: 'certificates.edit', topics: [...topics],
    input: z.object({ ...asked, position: z.number().int().min(0) }), output: certificate, errors: { ALREADY_VOIDED: { data: z.object({}) }, PDF_NOT_TURNED: { data: z.object({}) } },
  }),
};

const ruleProcedures = {
  matrix: query({
    doc: 'Positions and the kinds they ask for, with how many of the people in each position have what the rule wants.', permission: 'certificates.read',
    input: matrixAsk, output: matrix,
  }),
  gaps: query({
    doc: 'What is wanting on a day, per person and rule, of everybody or of a person, a department or a kind.', permission: 'certificates.read',
    input: gapsAsk,
    output: z.object({ on: civilDate, rows: z.array(certificateGap), people: z.number().int(), mandatory: z.number().int() }),
  }),
  statistics: query({
    doc: 'Who holds what: per kind by state and level, per position how many of those who must hold something do.', permission: 'certificates.read', input: onDay,
    output: z.object({
      on: civilDate,
      kinds: z.array(z.object({
        kind: namedCode, subject: certificateSubject, total: z.number().int(), states: z.record(certificateState, z.number().int()),
        levels: z.array(z.object({ level: namedCode.nullable(), count: z.number().int() })),
      })),
      positions: z.array(z.object({
        code: z.string(), name: bilingual, people: z.number().int(),
        /** Of those, under a mandatory rule and how many meet all of them. */
        mandatory: z.number().int(), met: z.number().int(),
      })),
    }),
  }),
};

const boardProcedures = {
  board: query({
    doc: 'What runs out or must be reviewed: every due day whose first lead has begun, the nearest first.', permission: 'certificates.read',
    input: z.object({ filter: boardFilter.default({}), after: certificateCursor.nullable().default(null), limit: z.number().int().min(1).max(500).default(50) }),
    output: z.object({ rows: z.array(boardRow), total: z.number().int(), next: certificateCursor.nullable() }),
  }),
  boardSummary: query({
    doc: 'The board counted: past, open, by lead begun, by kind and by responsible person.', permission: 'certificates.read', input: z.object({ filter: boardFilter.default({}) }),
    output: z.object({
      total: z.number().int(), overdue: z.number().int(), open: z.number().int(),
      leads: z.array(z.object({ leadDays: z.number().int(), count: z.number().int() })),
      kinds: z.array(z.object({ code: z.string(), name: bilingual, count: z.number().int() })),
      responsible: z.array(z.object({ id: id.nullable(), name: z.string().nullable(), count: z.number().int() })),
    }),
  }),
  calendar: query({
    doc: 'The due days of one month (`2026-11`), each with what falls due.', permission: 'certificates.read', input: z.object({ month, filter: boardFilter.default({}) }),
    output: z.object({ month, days: z.array(z.object({ on: civilDate, entries: z.array(boardRow) })), total: z.number().int() }),
  }),
  acknowledge: command({
    doc: 'Answers alarms with the day by which they are seen to. Silent from then on, until the next lead begins or the planned day passes.',
    permission: 'certificates.verify', topics: ['certificates', 'today'],
    input: z.object({ alarms: z.array(alarmKey).min(1).max(500), planOn: civilDate, note: optionalWords(500) }), output: z.object({ acknowledged: z.number().int() }),
    errors: { ALARM_GONE: { data: z.object({}) } },
  }),
  notices: query({
    doc: 'What to show at sign-in: open alarms this person has not seen today. Whoever may answer sees all, everybody else their own.', permission: 'signedIn', input: nothing,
    output: z.object({
      on: civilDate, total: z.number().int(),
      alarms: z.array(z.object({
        key: alarmKey, kind: namedCode, subject: certificateSubject, holderName: z.string().nullable(), due: dueKind, dueOn: civilDate, daysLeft: z.number().int(), planMissed: z.boolean(), own: z.boolean(),
      })),
    }),
  }),
  seeNotices: command({
    doc: 'Notes that this person has seen today\'s notices, so that they are not shown again today.', permission: 'signedIn', quiet: true, topics: ['certificates'],
    input: nothing, output: z.object({ seen: z.number().int() }),
  }),
  exportCalendar: command({
    doc: 'Writes due days and their alarms as an iCalendar file and keeps it, encrypted, until it is fetched.', permission: 'documents.export', topics: [],
    input: z.object({ filter: boardFilter.default({}), language }),
    output: z.object({ temporaryId: z.string(), fileName: z.string(), bytes: z.number().int(), events: z.number().int() }),
  }),
};

export const certificates = { ...catalogueProcedures, ...readProcedures, ...recordProcedures, ...ruleProcedures, ...boardProcedures };
