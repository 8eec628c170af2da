import { and, eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import { PHOTO_MAX_BYTES } from '@shared/contract/person';
import { STAFF_DRAFT, type StaffFacts } from '@shared/contract/staff';
import { InvalidFields } from '../../platform/failures';
import { command, type CallContext } from '../../platform/procedure';
import type { WriteDb } from '../../platform/database';
import { personOf } from '../../access';
import { dropDraft } from '../drafts';
import { changedFacts, codeLists, photoRefusal, readName, typedReading } from '../persons';
import { demandFreeDocument, employmentProblems, refuseIssues, unchanged, type Reader } from './calls';
import { staffOfAccount } from './doors';
import { auditFacts, factIssues } from './rules';
import { factsOfRecord, insertStaff, staffRecord, updateStaffFacts } from './store';
import { staff, staffDeclarations } from './tables';

const c = contract.staff;
/** Scans of declarations: a page or a few, as phones and office scanners make them. */
const SCAN_MAX_BYTES = 8_000_000;

function factProblems(fields: StaffFacts, ctx: Pick<Reader, 'standards' | 'clock'>) {
  const today = ctx.clock.today();
  return factIssues(fields, today, codeLists(ctx.standards, today));
}

/** A declaration is handed in on paper: a photo of it, or a PDF that begins and ends as one. */
function scanRefusal(bytes: Uint8Array): 'fileType' | 'fileTooLarge' | null {
  if (bytes.length > SCAN_MAX_BYTES) return 'fileTooLarge';
  const latin = new TextDecoder('latin1');
  const isPdf = latin.decode(bytes.subarray(0, 5)) === '%PDF-' && latin.decode(bytes.subarray(-2048)).includes('%%EOF');
  return isPdf ? null : photoRefusal(bytes, SCAN_MAX_BYTES);
}

/** Takes an upload of the person who acts. @returns the file id, or why not */
function taken(ctx: Pick<CallContext<Record<never, never>>, 'files' | 'actor'>, uploadId: string, refusal: (bytes: Uint8Array) => 'fileType' | 'fileTooLarge' | null) {
  const upload = ctx.files.takeTemporary(uploadId);
  if (upload?.owner !== ctx.actor.accountId) return { fileId: null, reason: 'notFound' as const };
  const reason = refusal(upload.bytes);
  if (reason !== null) return { fileId: null, reason };
  const fileId = ctx.files.put(upload.bytes);
  ctx.files.dropTemporary(uploadId);
  return { fileId, reason: null };
}

function raise(tx: WriteDb, row: { id: string; version: number }, change: Partial<typeof staff.$inferInsert> = {}): number {
  tx.update(staff).set({ ...change, version: row.version + 1 }).where(eq(staff.id, row.id)).run();
  return row.version + 1;
}

export const factProcedures = {
  register: command(c.register, (tx, { fields }, ctx) => {
    refuseIssues([...factProblems(fields, ctx), ...employmentProblems(tx, fields.employments, fields.birthOn, [], ctx)], 'fields');
    demandFreeDocument(tx, fields.document, null, ctx.errors);
    const id = insertStaff(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, fields);
    ctx.audit('staff', id, { to: { ...auditFacts(fields), employments: fields.employments } });
    dropDraft(tx, ctx.actor.accountId, { form: STAFF_DRAFT, subject: '' });
    return { id, version: 1 };
  }),
  correct: command(c.correct, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    refuseIssues(factProblems(input.fields, ctx), 'fields');
    demandFreeDocument(tx, input.fields.document, row.id, ctx.errors);
    const before = auditFacts(factsOfRecord(tx, row));
    const version = updateStaffFacts(tx, row, input.fields);
    ctx.audit('staff', row.id, changedFacts(before, { ...auditFacts(input.fields), name: staffRecord(tx, row.id)?.name }));
    dropDraft(tx, ctx.actor.accountId, { form: STAFF_DRAFT, subject: row.id });
    return { id: row.id, version };
  }),
  changeNamePinyin: command(c.changeNamePinyin, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    const typed = typedReading(input.pinyin);
    if (typed === null) throw new InvalidFields([{ path: ['pinyin'], reason: 'format' }]);
    const version = raise(tx, row, { ...typed, pinyinEdited: typed.namePinyin !== readName(row.name).namePinyin });
    ctx.audit('staff', row.id, { from: { namePinyin: row.namePinyin }, to: { namePinyin: typed.namePinyin } });
    return { id: row.id, version, namePinyin: typed.namePinyin };
  }),
  setPhoto: command(c.setPhoto, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    const file = input.uploadId === null ? { fileId: null, reason: null } : taken(ctx, input.uploadId, (bytes) => photoRefusal(bytes, PHOTO_MAX_BYTES));
    if (file.reason !== null) throw ctx.errors.PHOTO_REFUSED({ data: { reason: file.reason, maxBytes: PHOTO_MAX_BYTES } });
    const version = raise(tx, row, { photoFileId: file.fileId });
    ctx.audit('staff', row.id, { from: { photo: row.photoFileId }, to: { photo: file.fileId } });
    return { id: row.id, version, photoFileId: file.fileId };
  }),
  attachDeclaration: command(c.attachDeclaration, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    const which = and(eq(staffDeclarations.staffId, row.id), eq(staffDeclarations.kind, input.kind));
    const declared = tx.select().from(staffDeclarations).where(which).get();
    if (declared === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'declaration' } });
    const file = input.uploadId === null ? { fileId: null, reason: null } : taken(ctx, input.uploadId, scanRefusal);
    if (file.reason !== null) throw ctx.errors.SCAN_REFUSED({ data: { reason: file.reason, maxBytes: SCAN_MAX_BYTES } });
    tx.update(staffDeclarations).set({ scanFileId: file.fileId }).where(which).run();
    const version = raise(tx, row);
    ctx.audit('staff', row.id, { from: { declarationScan: declared.scanFileId }, to: { declarationScan: file.fileId } });
    return { id: row.id, version };
  }),
  linkAccount: command(c.linkAccount, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (input.accountId !== null) {
      if (personOf(tx, input.accountId) === null) throw new InvalidFields([{ path: ['accountId'], reason: 'notFound' }]);
      const other = staffOfAccount(tx, input.accountId);
      if (other !== null && other !== row.id) throw ctx.errors.ACCOUNT_LINKED({ data: { staffId: other, name: staffRecord(tx, other)?.name ?? '' } });
    }
    const version = raise(tx, row, { accountId: input.accountId });
    const nameOf = (id: string | null) => (id === null ? null : (personOf(tx, id)?.name ?? null));
    ctx.audit('staff', row.id, { from: { account: nameOf(row.accountId) }, to: { account: nameOf(input.accountId) } });
    return { id: row.id, version };
  }),
};
