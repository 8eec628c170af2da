import { and, eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import { PHOTO_MAX_BYTES } from '@shared/contract/person';
import { RESIDENT_DRAFT, type Resident, type ResidentFields } from '@shared/contract/residents';
import { checkIdDocument } from '@shared/kit/id-number';
import { maskIdNumber } from '@shared/kit/mask';
import { yearsBetween } from '@shared/kit/civil-date';
import { auditPage } from '../../audit';
import { InvalidFields } from '../../platform/failures';
import { command, query, type CallContext } from '../../platform/procedure';
import type { ReadDb, WriteDb } from '../../platform/database';
import { dropDraft } from '../drafts';
import { changedFacts, codeLists, historyOf, photoRefusal, readName, typedReading } from '../persons';
import { listResidents } from './list';
import { nothingKnown, type OutlookSource } from './outlook';
import { auditFacts, recordIssues } from './rules';
import { diagnosisChoices } from './standards';
import { findResidents } from './search';
import { fieldsOfRecord, holderOfDocument, insertResident, residentRecord, updateResident, type ResidentRecord } from './store';
import { residents } from './tables';

const c = contract.residents;

/** The failures these procedures share, as makers. */
interface Refusals {
  NOT_FOUND(given: { data: { what: string } }): Error;
  STALE_VERSION(given: { data: { current: number; changedBy: string | null; changedAt: string | null } }): Error;
}
/** The part of a call these functions look at, whatever the call may fail with. */
type Reader = Pick<CallContext<Record<never, never>>, 'actor' | 'services' | 'clock' | 'standards'>;
interface Asked { readonly id: string; readonly expectedVersion: number }

function found(db: ReadDb, id: string, errors: Pick<Refusals, 'NOT_FOUND'>): ResidentRecord {
  const row = residentRecord(db, id);
  if (row === undefined) throw errors.NOT_FOUND({ data: { what: 'resident' } });
  return row;
}

/** The row, if nobody changed it since the caller read it; else who did and when, from the trail. */
function unchanged(tx: WriteDb, input: Asked, errors: Refusals): ResidentRecord {
  const row = found(tx, input.id, errors);
  if (row.version === input.expectedVersion) return row;
  const last = auditPage(tx, { subjectId: row.id, limit: 1 }).entries[0];
  throw errors.STALE_VERSION({ data: { current: row.version, changedBy: last?.actorName ?? null, changedAt: last?.at ?? null } });
}

interface TakenRefusal { ID_TAKEN(given: { data: { residentId: string; name: string; issues: { path: string[]; reason: 'idDuplicate' }[] } }): Error }

/** Refuses a document somebody else in the home already has; of voided residents the number is free again. */
function demandFreeDocument(tx: WriteDb, document: { kind: string; number: string | null }, exceptId: string | null, errors: TakenRefusal): void {
  if (document.number === null) return;
  const holder = holderOfDocument(tx, document.kind, document.number);
  if (holder === null || holder.voided || holder.id === exceptId) return;
  const issues = [{ path: ['fields', 'document', 'number'], reason: 'idDuplicate' as const }];
  throw errors.ID_TAKEN({ data: { residentId: holder.id, name: holder.name, issues } });
}

function demandSound(fields: ResidentFields, ctx: Pick<Reader, 'standards' | 'clock'>): void {
  const today = ctx.clock.today();
  const issues = recordIssues(fields, today, codeLists(ctx.standards, today));
  if (issues.length > 0) throw new InvalidFields(issues.map((issue) => ({ ...issue, path: ['fields', ...issue.path] })));
}

function wholeResident(db: ReadDb, row: ResidentRecord, ctx: Reader, outlook: OutlookSource): Resident {
  const { document, ...facts } = fieldsOfRecord(db, row);
  const masked = document.number !== null && !ctx.services.mayDo(ctx.actor.role, 'residents.readFullId');
  return {
    ...facts, id: row.id, version: row.version, namePinyin: row.namePinyin, age: yearsBetween(row.birthOn, ctx.clock.today()),
    photoFileId: row.photoFileId, createdAt: row.createdAt,
    document: { ...document, number: masked && document.number !== null ? maskIdNumber(document.number) : document.number, masked },
    ...(outlook.of(db, [row.id], ctx.clock.today()).get(row.id) ?? nothingKnown),
    voided: row.voidedAt === null ? null : { at: row.voidedAt, reason: row.voidReason ?? '' },
  };
}

function reads(outlook: OutlookSource) {
  return {
    list: query(c.list, (db, input, ctx) => listResidents(db, input, ctx.clock.today(), outlook)),
    search: query(c.search, (db, input, ctx) => findResidents(db, input.text, input.limit, ctx.clock.today())),
    get: query(c.get, (db, input, ctx) => wholeResident(db, found(db, input.id, ctx.errors), ctx, outlook)),
    history: query(c.history, (db, input) => historyOf(db, input)),
    findByIdNumber: query(c.findByIdNumber, (db, input) => {
      if (input.kind === 'none') return null;
      const checked = checkIdDocument(input.kind, input.number);
      return checked.ok ? holderOfDocument(db, input.kind, checked.normalized) : null;
    }),
    diagnosisChoices: query(c.diagnosisChoices, (_db, _input, ctx) => diagnosisChoices(ctx.standards, ctx.clock.today())),
  };
}

const facts = {
  register: command(c.register, (tx, { fields }, ctx) => {
    demandSound(fields, ctx);
    demandFreeDocument(tx, fields.document, null, ctx.errors);
    const id = insertResident(tx, { clock: ctx.clock, accountId: ctx.actor.accountId }, fields);
    ctx.audit('resident', id, { to: auditFacts(fields) });
    dropDraft(tx, ctx.actor.accountId, { form: RESIDENT_DRAFT, subject: '' });
    return { id, version: 1 };
  }),
  correct: command(c.correct, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    demandSound(input.fields, ctx);
    demandFreeDocument(tx, input.fields.document, row.id, ctx.errors);
    const before = auditFacts(fieldsOfRecord(tx, row));
    const version = updateResident(tx, row, input.fields);
    const after = { ...auditFacts(input.fields), name: residentRecord(tx, row.id)?.name };
    ctx.audit('resident', row.id, changedFacts(before, after));
    dropDraft(tx, ctx.actor.accountId, { form: RESIDENT_DRAFT, subject: row.id });
    return { id: row.id, version };
  }),
  changeNamePinyin: command(c.changeNamePinyin, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    const typed = typedReading(input.pinyin);
    if (typed === null) throw new InvalidFields([{ path: ['pinyin'], reason: 'format' }]);
    const version = row.version + 1;
    const pinyinEdited = typed.namePinyin !== readName(row.name).namePinyin;
    tx.update(residents).set({ ...typed, pinyinEdited, version }).where(eq(residents.id, row.id)).run();
    ctx.audit('resident', row.id, { from: { namePinyin: row.namePinyin }, to: { namePinyin: typed.namePinyin } });
    return { id: row.id, version, namePinyin: typed.namePinyin };
  }),
};

const photo = {
  setPhoto: command(c.setPhoto, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    let photoFileId: string | null = null;
    if (input.uploadId !== null) {
      const upload = ctx.files.takeTemporary(input.uploadId);
      const refusal = upload?.owner === ctx.actor.accountId ? photoRefusal(upload.bytes, PHOTO_MAX_BYTES) : 'notFound';
      if (upload === null || refusal !== null) {
        throw ctx.errors.PHOTO_REFUSED({ data: { reason: refusal ?? 'notFound', maxBytes: PHOTO_MAX_BYTES } });
      }
      photoFileId = ctx.files.put(upload.bytes);
      ctx.files.dropTemporary(input.uploadId);
    }
    const version = row.version + 1;
    tx.update(residents).set({ photoFileId, version }).where(eq(residents.id, row.id)).run();
    ctx.audit('resident', row.id, { from: { photo: row.photoFileId }, to: { photo: photoFileId } });
    return { id: row.id, version, photoFileId };
  }),
};

const standing = {
  void: command(c.void, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (row.voidedAt !== null) throw ctx.errors.ALREADY_VOIDED({ data: {} });
    const version = row.version + 1;
    tx.update(residents).set({ version, voidedAt: ctx.clock.now(), voidedBy: ctx.actor.accountId, voidReason: input.reason })
      .where(and(eq(residents.id, row.id))).run();
    ctx.audit('resident', row.id, { reason: input.reason });
    return { id: row.id, version };
  }),
  restore: command(c.restore, (tx, input, ctx) => {
    const row = unchanged(tx, input, ctx.errors);
    if (row.voidedAt === null) throw ctx.errors.NOT_VOIDED({ data: {} });
    demandFreeDocument(tx, { kind: row.idKind, number: row.idNumber }, row.id, ctx.errors);
    const version = row.version + 1;
    tx.update(residents).set({ version, voidedAt: null, voidedBy: null, voidReason: null }).where(eq(residents.id, row.id)).run();
    ctx.audit('resident', row.id, { reason: null });
    return { id: row.id, version };
  }),
};

/** The procedures of this module; `outlook` is what the modules above it know about residents. */
export function residentProcedures(outlook: OutlookSource) {
  return { ...reads(outlook), ...facts, ...photo, ...standing };
}
