import { and, asc, eq, isNull, ne } from 'drizzle-orm';
import type { CertificateFields } from '@shared/contract/certificates-facts';
import { newId } from '@shared/kit/ids';
import { prepareOnce, type ReadDb, type WriteDb } from '../../platform/database';
import { inserter, type Writer } from '../../platform/writing';
import { changedFacts } from '../persons';
import { numberKey } from './rules';
import { certificates } from './tables';

export type CertificateRecord = typeof certificates.$inferSelect;

const insertRow = inserter(certificates);

/** What the fields say, as columns. */
function factColumns(fields: CertificateFields) {
  return {
    kindCode: fields.kindCode, staffId: fields.staffId, subject: fields.staffId === null ? ('institution' as const) : ('staff' as const),
    number: fields.number, numberKey: numberKey(fields.number), levelCode: fields.levelCode, issuer: fields.issuer,
    issuedOn: fields.issuedOn, validUntilOn: fields.validUntil, reviewOn: fields.reviewOn, responsibleId: fields.responsibleId, note: fields.note,
  };
}

/** Beside what the document says: where it comes from, what it supersedes, and whether a second person has seen it. */
export interface Entry {
  readonly importId?: string | null;
  readonly supersedesId?: string | null;
  /** Account that verified it; for the made-up home and for what a training grants after a second person closed it. */
  readonly verifiedBy?: string | null;
}

/**
 * Writes a new certificate inside the caller's transaction; the caller has checked the fields (`certificateIssues`) and that the
 * number is free (`holderOfNumber`), and writes the audit entry. @returns the new id
 */
export function recordCertificate(tx: WriteDb, writer: Writer, fields: CertificateFields, entry: Entry = {}): string {
  const id = newId(writer.clock);
  const now = writer.clock.now();
  const { importId = null, supersedesId = null, verifiedBy = null } = entry;
  insertRow(tx, {
    id, version: 1, createdAt: now, createdBy: writer.accountId, enteredBy: writer.accountId, ...factColumns(fields), importId, supersedesId,
    ...(verifiedBy === null ? {} : { verifiedBy, verifiedAt: now }),
  });
  if (supersedesId !== null) setSupersededBy(tx, supersedesId, id);
  return id;
}

function setSupersededBy(tx: WriteDb, id: string, by: string | null): void {
  const row = certificateRecord(tx, id);
  if (row !== undefined) tx.update(certificates).set({ version: row.version + 1, supersededById: by }).where(eq(certificates.id, id)).run();
}

/** Whether two records differ in something the document says; a note, or who sees to it, was never compared with it. */
function saysOtherwise(changes: { readonly to: Readonly<Record<string, unknown>> }): boolean {
  return Object.keys(changes.to).some((key) => key !== 'note' && key !== 'responsibleId');
}

/**
 * Writes corrected facts inside the caller's transaction, under the same conditions as `recordCertificate`. When what the document
 * says changes, a verification of what was said before falls. @returns the new version
 */
export function correctCertificate(tx: WriteDb, writer: Writer, row: CertificateRecord, fields: CertificateFields): number {
  const version = row.version + 1;
  const said = saysOtherwise(changedFacts({ ...fieldsOfRecord(row) }, { ...fields }));
  tx.update(certificates).set({
    ...factColumns(fields), version, ...(said ? { enteredBy: writer.accountId, verifiedAt: null, verifiedBy: null, verifyNote: null } : {}),
  }).where(eq(certificates.id, row.id)).run();
  return version;
}

/** Voids a certificate inside the caller's transaction; what it superseded holds again. The caller writes the audit entry. */
export function voidCertificate(tx: WriteDb, writer: Writer, row: Pick<CertificateRecord, 'id' | 'version' | 'supersedesId'>, reason: string): void {
  tx.update(certificates).set({ version: row.version + 1, voidedAt: writer.clock.now(), voidedBy: writer.accountId, voidReason: reason }).where(eq(certificates.id, row.id)).run();
  if (row.supersedesId !== null) setSupersededBy(tx, row.supersedesId, null);
}

/** The row of a certificate, void or not; undefined when there is none. */
export function certificateRecord(db: ReadDb, id: string): CertificateRecord | undefined {
  return db.select().from(certificates).where(eq(certificates.id, id)).get();
}

/** What waits for a second person, oldest first: what this account entered itself is left out, because it may not verify it. */
export function unverifiedCertificates(db: ReadDb, accountId: string): Pick<CertificateRecord, 'id' | 'kindCode' | 'staffId' | 'number' | 'createdAt'>[] {
  const { id, kindCode, staffId, number, createdAt, enteredBy, createdBy, verifiedAt, voidedAt, supersededById } = certificates;
  return db.select({ id, kindCode, staffId, number, createdAt }).from(certificates)
    .where(and(isNull(verifiedAt), isNull(voidedAt), isNull(supersededById), ne(enteredBy, accountId), ne(createdBy, accountId))).orderBy(asc(createdAt), asc(id)).all();
}

/** A row as the fields a form hands in. */
export function fieldsOfRecord(row: CertificateRecord): CertificateFields {
  return {
    kindCode: row.kindCode, staffId: row.staffId, number: row.number, levelCode: row.levelCode, issuer: row.issuer, issuedOn: row.issuedOn,
    validUntil: row.validUntilOn, reviewOn: row.reviewOn, responsibleId: row.responsibleId, note: row.note,
  };
}

function numberStatement(db: ReadDb) {
  return db.$client.prepare<[string, string], { id: string; staff_id: string | null; superseded: 0 | 1 }>(
    'select id, staff_id, superseded_by_id is not null as superseded from certificates where kind_code = ? and number_key = ? and voided_at is null order by superseded_by_id is not null, created_at desc',
  );
}

/** Records of this kind with this number that are not void, the current one first. A renewal may keep its number, so there can be several of one holder. */
export function holdersOfNumber(db: ReadDb, kindCode: string, number: string | null): readonly { readonly id: string; readonly staffId: string | null; readonly superseded: boolean }[] {
  const key = numberKey(number);
  return key === null ? [] : prepareOnce(db, numberStatement).all(kindCode, key).map((row) => ({ id: row.id, staffId: row.staff_id, superseded: row.superseded === 1 }));
}
