import { eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import { CERTIFICATE_DRAFT, type Certificate, type CertificateFields } from '@shared/contract/certificates';
import type { FieldIssue } from '@shared/contract/issues';
import { expiresOn } from '@shared/engines/certificate';
import { newId } from '@shared/kit/ids';
import { auditPage } from '../../audit';
import { personOf } from '../../access';
import type { ReadDb, WriteDb } from '../../platform/database';
import { InvalidFields } from '../../platform/failures';
import { command, type CallContext, type CommandContext } from '../../platform/procedure';
import { dropDraft } from '../drafts';
import { changedFacts } from '../persons';
import { staffMember, staffNames } from '../staff';
import { catalogueOn, type CatalogueKind } from './catalogue';
import { rowsByIds } from './reading';
import { certificateIssues } from './rules';
import { addScans, moveScan, removeScan, scansOf, turnScan } from './scans';
import { certificateRecord, correctCertificate, fieldsOfRecord, holdersOfNumber, recordCertificate, voidCertificate, type CertificateRecord } from './store';
import { certificateReviews, certificates } from './tables';
import { required } from '@shared/kit/assert';

const c = contract.certificates;

type Maker<D> = (given: { data: D }) => Error;
interface Finding { NOT_FOUND: Maker<{ what: string }> }
interface Refusals extends Finding { STALE_VERSION: Maker<{ current: number; changedBy: string | null; changedAt: string | null }> }
interface Standing { ALREADY_VOIDED: Maker<Record<string, never>>; SUPERSEDED: Maker<{ by: string }> }
interface Taken { CERTIFICATE_NUMBER_TAKEN: Maker<{ certificateId: string; name: string; issues: FieldIssue[] }> }
type Ask = Pick<CallContext<Record<never, never>>, 'actor' | 'clock' | 'standards' | 'services'>;

/** The row. @throws NOT_FOUND */
export function found(db: ReadDb, id: string, errors: Finding): CertificateRecord {
  const row = certificateRecord(db, id);
  if (row === undefined) throw errors.NOT_FOUND({ data: { what: 'certificate' } });
  return row;
}

/** The row, if nobody changed it since the caller read it; else who did and when, from the trail. */
function unchanged(tx: WriteDb, input: { readonly id: string; readonly expectedVersion: number }, errors: Refusals): CertificateRecord {
  const row = found(tx, input.id, errors);
  if (row.version === input.expectedVersion) return row;
  const last = auditPage(tx, { subjectId: row.id, limit: 1 }).entries[0];
  throw errors.STALE_VERSION({ data: { current: row.version, changedBy: last?.actorName ?? null, changedAt: last?.at ?? null } });
}

function demandStanding(row: CertificateRecord, errors: Standing): void {
  if (row.voidedAt !== null) throw errors.ALREADY_VOIDED({ data: {} });
  if (row.supersededById !== null) throw errors.SUPERSEDED({ data: { by: row.supersededById } });
}

function refuse(issues: readonly FieldIssue[]): void {
  if (issues.length > 0) throw new InvalidFields(issues.map((issue) => ({ ...issue, path: ['fields', ...issue.path] })));
}

/** The kind the fields name, if everything about them is sound. `kept` is the kind the record has already, which may be out of use. */
function soundKind(tx: WriteDb, fields: CertificateFields, ctx: Ask, kept: string | null): CatalogueKind {
  const today = ctx.clock.today();
  const known = catalogueOn(tx, ctx.standards, today).kind(fields.kindCode);
  const kind = known !== null && (!known.retired || known.code === kept) ? known : null;
  const people = [['staffId', fields.staffId], ['responsibleId', fields.responsibleId]] as const;
  const strangers = people.filter(([, id]) => id !== null && (staffMember(tx, id)?.voided ?? true)).map(([field]): FieldIssue => ({ path: [field], reason: 'notFound' }));
  refuse([...certificateIssues(fields, kind, today), ...strangers]);
  return required(kind, 'a kind that was checked');
}

/** Refuses a number somebody already has for this kind. A renewal may keep its own; the same person may not hold it twice at a time. */
function demandFreeNumber(tx: WriteDb, fields: CertificateFields, exceptIds: readonly string[], errors: Taken, ctx: Ask): void {
  const taken = holdersOfNumber(tx, fields.kindCode, fields.number).find((one) => !exceptIds.includes(one.id) && (one.staffId !== fields.staffId || !one.superseded));
  if (taken === undefined) return;
  const name = taken.staffId === null ? catalogueOn(tx, ctx.standards, ctx.clock.today()).name(fields.kindCode).zh : (staffNames(tx, [taken.staffId]).get(taken.staffId)?.name ?? '');
  throw errors.CERTIFICATE_NUMBER_TAKEN({ data: { certificateId: taken.id, name, issues: [{ path: ['fields', 'number'], reason: 'certificateNumberTaken' }] } });
}

function personRef(db: ReadDb, accountId: string | null) {
  const person = accountId === null ? null : personOf(db, accountId);
  return person === null ? null : { id: person.id, name: person.name, role: person.role };
}

/** One certificate whole, as it crosses the border. */
export function wholeCertificate(db: ReadDb, row: CertificateRecord, ctx: Ask): Certificate {
  const [line] = rowsByIds(db, ctx.standards, [row.id], ctx.clock.today());
  const reviews = db.select().from(certificateReviews).where(eq(certificateReviews.certificateId, row.id)).orderBy(certificateReviews.reviewedOn).all();
  const mine = row.enteredBy === ctx.actor.accountId || row.createdBy === ctx.actor.accountId;
  const open = row.verifiedAt === null && row.voidedAt === null && row.supersededById === null;
  return {
    ...required(line, 'a certificate just read'), fields: fieldsOfRecord(row), scans: scansOf(db, row.id),
    reviews: reviews.map((one) => ({ id: one.id, reviewedOn: one.reviewedOn, nextOn: one.nextOn, note: one.note, by: personRef(db, one.createdBy), at: one.createdAt })),
    supersedesId: row.supersedesId, supersededById: row.supersededById,
    verification: row.verifiedAt === null ? null : { by: personRef(db, row.verifiedBy), at: row.verifiedAt, note: row.verifyNote },
    mayVerify: open && !mine && ctx.services.mayDo(ctx.actor.role, 'certificates.verify'),
    enteredBy: personRef(db, row.enteredBy),
    voidedBecause: row.voidedAt === null ? null : { at: row.voidedAt, reason: row.voidReason ?? '' },
  };
}

const whole = (tx: WriteDb, id: string, ctx: Ask): Certificate => wholeCertificate(tx, required(certificateRecord(tx, id), 'a certificate just written'), ctx);
const writerOf = (ctx: Ask) => ({ clock: ctx.clock, accountId: ctx.actor.accountId });

function dropDrafts(tx: WriteDb, ctx: Ask, subjects: readonly (string | null)[]): void {
  for (const subject of new Set(['', ...subjects.filter((one) => one !== null)])) dropDraft(tx, ctx.actor.accountId, { form: CERTIFICATE_DRAFT, subject });
}

function demandLater(row: CertificateRecord, fields: CertificateFields, kind: CatalogueKind): void {
  const [before, after] = [expiresOn(fieldsOfRecord(row), kind), expiresOn(fields, kind)];
  const notLater = before !== null && after !== null ? after <= before : row.issuedOn !== null && fields.issuedOn !== null && fields.issuedOn < row.issuedOn;
  if (notLater) refuse([{ path: [after === null ? 'issuedOn' : 'validUntil'], reason: 'renewalNotLater' }]);
}

const entering = {
  record: command(c.record, (tx, { fields }, ctx) => {
    soundKind(tx, fields, ctx, null);
    demandFreeNumber(tx, fields, [], ctx.errors, ctx);
    const id = recordCertificate(tx, writerOf(ctx), fields);
    ctx.audit('certificate', id, { to: fields });
    dropDrafts(tx, ctx, [fields.staffId]);
    return whole(tx, id, ctx);
  }),
  correct: command(c.correct, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandStanding(row, ctx.errors);
    soundKind(tx, input.fields, ctx, row.kindCode);
    demandFreeNumber(tx, input.fields, [row.id, ...(row.supersedesId === null ? [] : [row.supersedesId])], ctx.errors, ctx);
    const changes = changedFacts({ ...fieldsOfRecord(row) }, { ...input.fields });
    correctCertificate(tx, writerOf(ctx), row, input.fields);
    ctx.audit('certificate', row.id, { ...changes, reason: input.reason });
    dropDrafts(tx, ctx, [row.id]);
    return whole(tx, row.id, ctx);
  }),
  renew: command(c.renew, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandStanding(row, ctx.errors);
    const kind = soundKind(tx, input.fields, ctx, row.kindCode);
    if (input.fields.kindCode !== row.kindCode) refuse([{ path: ['kindCode'], reason: 'notInList' }]);
    if (input.fields.staffId !== row.staffId) refuse([{ path: ['staffId'], reason: 'notInList' }]);
    demandLater(row, input.fields, kind);
    demandFreeNumber(tx, input.fields, [row.id], ctx.errors, ctx);
    const id = recordCertificate(tx, writerOf(ctx), input.fields, { supersedesId: row.id });
    ctx.audit('certificate', row.id, { supersededBy: id });
    ctx.audit('certificate', id, { supersedes: row.id, to: input.fields });
    dropDrafts(tx, ctx, [row.id]);
    return whole(tx, id, ctx);
  }),
};

function reviewIssues(row: CertificateRecord, input: { reviewedOn: string; nextOn: string | null }, kind: CatalogueKind | null, today: string): FieldIssue[] {
  const end = kind === null ? row.validUntilOn : expiresOn(fieldsOfRecord(row), kind);
  return [
    ...(input.reviewedOn > today ? [{ path: ['reviewedOn'], reason: 'futureDate' as const }] : []),
    ...(row.issuedOn !== null && input.reviewedOn < row.issuedOn ? [{ path: ['reviewedOn'], reason: 'reviewBeforeIssue' as const }] : []),
    ...(input.nextOn !== null && input.nextOn <= input.reviewedOn ? [{ path: ['nextOn'], reason: 'dateOrder' as const }] : []),
    ...(input.nextOn !== null && end !== null && input.nextOn > end ? [{ path: ['nextOn'], reason: 'reviewAfterExpiry' as const }] : []),
  ];
}

const checking = {
  recordReview: command(c.recordReview, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandStanding(row, ctx.errors);
    const issues = reviewIssues(row, input, catalogueOn(tx, ctx.standards, ctx.clock.today()).kind(row.kindCode), ctx.clock.today());
    if (issues.length > 0) throw new InvalidFields(issues);
    tx.insert(certificateReviews).values({
      id: newId(ctx.clock), createdAt: ctx.clock.now(), createdBy: ctx.actor.accountId, certificateId: row.id, reviewedOn: input.reviewedOn, nextOn: input.nextOn, note: input.note,
    }).run();
    tx.update(certificates).set({ version: row.version + 1, reviewedOn: input.reviewedOn, reviewOn: input.nextOn }).where(eq(certificates.id, row.id)).run();
    ctx.audit('certificate', row.id, { from: { reviewedOn: row.reviewedOn, reviewOn: row.reviewOn }, to: { reviewedOn: input.reviewedOn, reviewOn: input.nextOn } });
    return whole(tx, row.id, ctx);
  }),
  verify: command(c.verify, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandStanding(row, ctx.errors);
    if (row.verifiedAt !== null) throw ctx.errors.ALREADY_VERIFIED({ data: { name: personRef(tx, row.verifiedBy)?.name ?? '' } });
    if (row.enteredBy === ctx.actor.accountId || row.createdBy === ctx.actor.accountId) throw ctx.errors.SAME_VERIFIER({ data: {} });
    tx.update(certificates).set({ version: row.version + 1, verifiedAt: ctx.clock.now(), verifiedBy: ctx.actor.accountId, verifyNote: input.note }).where(eq(certificates.id, row.id)).run();
    ctx.audit('certificate', row.id, { to: { verified: true }, reason: input.note });
    return whole(tx, row.id, ctx);
  }),
  void: command(c.void, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandStanding(row, ctx.errors);
    voidCertificate(tx, writerOf(ctx), row, input.reason);
    ctx.audit('certificate', row.id, { reason: input.reason });
    return whole(tx, row.id, ctx);
  }),
};

function demandNotVoid(row: CertificateRecord, errors: Pick<Standing, 'ALREADY_VOIDED'>): void {
  if (row.voidedAt !== null) throw errors.ALREADY_VOIDED({ data: {} });
}

function raised(tx: WriteDb, row: CertificateRecord, ctx: Ask & Pick<CommandContext<Record<never, never>>, 'audit'>, detail: unknown): Certificate {
  tx.update(certificates).set({ version: row.version + 1 }).where(eq(certificates.id, row.id)).run();
  ctx.audit('certificate', row.id, detail);
  return whole(tx, row.id, ctx);
}

const pages = {
  attachScans: command(c.attachScans, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandNotVoid(row, ctx.errors);
    const added = addScans(tx, ctx.files, row.id, input.uploadIds, ctx.actor.accountId);
    return raised(tx, row, ctx, { to: { scans: added } });
  }),
  removeScan: command(c.removeScan, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandNotVoid(row, ctx.errors);
    const fileId = removeScan(tx, row.id, input.position);
    if (fileId === null) throw ctx.errors.NOT_FOUND({ data: { what: 'scan' } });
    return raised(tx, row, ctx, { from: { scans: [fileId] }, reason: input.reason });
  }),
  moveScan: command(c.moveScan, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandNotVoid(row, ctx.errors);
    const fileId = moveScan(tx, row.id, input.position, input.to);
    if (fileId === null) throw ctx.errors.NOT_FOUND({ data: { what: 'scan' } });
    return raised(tx, row, ctx, { fileId, from: { page: input.position + 1 }, to: { page: input.to + 1 } });
  }),
  turnScan: command(c.turnScan, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandNotVoid(row, ctx.errors);
    const turned = turnScan(tx, ctx.files, row.id, input.position);
    if (turned === null) throw ctx.errors.NOT_FOUND({ data: { what: 'scan' } });
    if (turned === 'pdf') throw ctx.errors.PDF_NOT_TURNED({ data: {} });
    return raised(tx, row, ctx, { page: input.position + 1, from: { scans: [turned.from] }, to: { scans: [turned.to] } });
  }),
};

export const recordingProcedures = { ...entering, ...checking, ...pages };
