import { asc, eq } from 'drizzle-orm';
import type { StaffDeclaration, StaffEmployment, StaffFacts, StaffFields } from '@shared/contract/staff-facts';
import { newId } from '@shared/kit/ids';
import { prepareOnce, type ReadDb, type WriteDb } from '../../platform/database';
import { inserter, type Writer } from '../../platform/writing';
import { readName, tidyName } from '../persons';
import { staff, staffContacts, staffDeclarations, staffEmployments, staffPosts, staffWorkHistory } from './tables';

export type StaffRecord = typeof staff.$inferSelect;
type NewRow = typeof staff.$inferInsert;

const insertRow = inserter(staff);
const insertEmployment = inserter(staffEmployments);
const insertPost = inserter(staffPosts);
const insertContact = inserter(staffContacts);
const insertWork = inserter(staffWorkHistory);
const insertDeclaration = inserter(staffDeclarations);

type FactColumns = Omit<NewRow, 'id' | 'version' | 'createdAt' | 'createdBy' | 'namePinyin' | 'pinyinKey' | 'nameInitials'>;

function factColumns(facts: StaffFacts): FactColumns {
  const { document, socialInsurance } = facts;
  return {
    name: tidyName(facts.name), sex: facts.sex, birthOn: facts.birthOn,
    idKind: document.kind, idNumber: document.number, idLast4: document.number?.slice(-4) ?? null, idNoneReason: document.noneReason,
    ethnicity: facts.ethnicity, education: facts.education, phone: facts.phone, address: facts.address, note: facts.note,
    insured: socialInsurance?.insured ?? null, insuredSinceOn: socialInsurance?.sinceOn ?? null, insuredNote: socialInsurance?.note ?? null,
    contactsKnown: facts.contacts !== null, workKnown: facts.workHistory !== null, declarationsKnown: facts.declarations !== null,
  };
}

function insertLists(tx: WriteDb, staffId: string, facts: StaffFacts, scans: ReadonlyMap<string, string | null>): void {
  facts.contacts?.forEach((contact, position) => { insertContact(tx, { staffId, position, ...contact }); });
  facts.workHistory?.forEach((work, position) => { insertWork(tx, { staffId, position, ...work }); });
  facts.declarations?.forEach((one) => { insertDeclaration(tx, { staffId, ...one, scanFileId: scans.get(one.kind) ?? null }); });
}

/** Writes dated employments anew, oldest first, each with its posts. */
function insertEmployments(tx: WriteDb, staffId: string, employments: readonly StaffEmployment[]): void {
  [...employments].sort((a, b) => (a.entryOn < b.entryOn ? -1 : 1)).forEach(({ posts, ...employment }, position) => {
    insertEmployment(tx, { staffId, position, ...employment });
    [...posts].sort((a, b) => (a.fromOn === b.fromOn ? Number(b.main) - Number(a.main) : a.fromOn < b.fromOn ? -1 : 1))
      .forEach((post, at) => { insertPost(tx, { staffId, employment: position, position: at, ...post }); });
  });
}

/**
 * Writes a new staff member inside the caller's transaction; the caller has checked the fields and that the document is free,
 * and writes the audit entry. @returns the new id
 */
export function insertStaff(tx: WriteDb, writer: Writer, fields: StaffFields, importId: string | null = null): string {
  const id = newId(writer.clock);
  const columns = factColumns(fields);
  insertRow(tx, { id, version: 1, createdAt: writer.clock.now(), createdBy: writer.accountId, importId, ...columns, ...readName(columns.name) });
  insertLists(tx, id, fields, new Map());
  insertEmployments(tx, id, fields.employments);
  return id;
}

/** Writes changed facts inside the caller's transaction, under the same conditions as `insertStaff`; employments stay. @returns the new version */
export function updateStaffFacts(tx: WriteDb, row: Pick<StaffRecord, 'id' | 'version' | 'name' | 'pinyinEdited'>, facts: StaffFacts): number {
  const columns = factColumns(facts);
  const version = row.version + 1;
  // A reading somebody corrected belongs to that name; another name is read anew.
  const read = row.pinyinEdited && row.name === columns.name ? {} : { ...readName(columns.name), pinyinEdited: false };
  const scans = new Map(tx.select({ kind: staffDeclarations.kind, scan: staffDeclarations.scanFileId }).from(staffDeclarations)
    .where(eq(staffDeclarations.staffId, row.id)).all().map(({ kind, scan }) => [kind, scan]));
  tx.update(staff).set({ ...columns, ...read, version }).where(eq(staff.id, row.id)).run();
  for (const table of [staffContacts, staffWorkHistory, staffDeclarations]) tx.delete(table).where(eq(table.staffId, row.id)).run();
  insertLists(tx, row.id, facts, scans);
  return version;
}

/** Writes changed employments inside the caller's transaction, which has checked them. @returns the new version */
export function updateEmployments(tx: WriteDb, row: Pick<StaffRecord, 'id' | 'version'>, employments: readonly StaffEmployment[]): number {
  const version = row.version + 1;
  tx.update(staff).set({ version }).where(eq(staff.id, row.id)).run();
  tx.delete(staffPosts).where(eq(staffPosts.staffId, row.id)).run();
  tx.delete(staffEmployments).where(eq(staffEmployments.staffId, row.id)).run();
  insertEmployments(tx, row.id, employments);
  return version;
}

/** The row of a staff member, voided or not; undefined when there is none. */
export function staffRecord(db: ReadDb, id: string): StaffRecord | undefined {
  return db.select().from(staff).where(eq(staff.id, id)).get();
}

/** The employments of one person, oldest first. */
export function employmentsOf(db: ReadDb, staffId: string): StaffEmployment[] {
  const { position, entryOn, leaveOn, leaveReason, form } = staffEmployments;
  const posts = db.select().from(staffPosts).where(eq(staffPosts.staffId, staffId)).orderBy(asc(staffPosts.employment), asc(staffPosts.position)).all();
  return db.select({ position, entryOn, leaveOn, leaveReason, form }).from(staffEmployments).where(eq(staffEmployments.staffId, staffId)).orderBy(asc(position)).all()
    .map(({ position: at, ...employment }) => ({
      ...employment,
      posts: posts.filter((post) => post.employment === at).map(({ positionCode, departmentId, main, fromOn, toOn }) => ({ positionCode, departmentId, main, fromOn, toOn })),
    }));
}

/** The declarations of one person, with their scans. */
export function declarationsOf(db: ReadDb, staffId: string): (StaffDeclaration & { readonly scanFileId: string | null })[] {
  const { kind, declaredOn, note, scanFileId } = staffDeclarations;
  return db.select({ kind, declaredOn, note, scanFileId }).from(staffDeclarations).where(eq(staffDeclarations.staffId, staffId)).orderBy(asc(kind)).all();
}

/** A row and its lists as the facts a form hands in. */
export function factsOfRecord(db: ReadDb, row: StaffRecord): StaffFacts {
  const { name, relation, phone } = staffContacts;
  const work = staffWorkHistory;
  return {
    name: row.name, sex: row.sex, birthOn: row.birthOn,
    document: { kind: row.idKind, number: row.idNumber, noneReason: row.idNoneReason },
    ethnicity: row.ethnicity, education: row.education, phone: row.phone, address: row.address, note: row.note,
    socialInsurance: row.insured === null ? null : { insured: row.insured, sinceOn: row.insuredSinceOn, note: row.insuredNote },
    contacts: !row.contactsKnown ? null : db.select({ name, relation, phone }).from(staffContacts).where(eq(staffContacts.staffId, row.id)).orderBy(asc(staffContacts.position)).all(),
    workHistory: !row.workKnown ? null : db.select({ employer: work.employer, job: work.job, fromOn: work.fromOn, toOn: work.toOn, note: work.note })
      .from(work).where(eq(work.staffId, row.id)).orderBy(asc(work.position)).all(),
    declarations: !row.declarationsKnown ? null : declarationsOf(db, row.id).map(({ kind, declaredOn, note }) => ({ kind, declaredOn, note })),
  };
}

function documentStatement(db: ReadDb) {
  return db.$client.prepare<[string, string], { id: string; name: string; voided: 0 | 1 }>(
    `select id, name, voided_at is not null as voided from staff where id_kind = ? and id_number = ?
     order by voided_at is not null, created_at desc limit 1`,
  );
}

/** Who has this document (number normalised): a standing staff member before a voided one. */
export function staffByDocument(db: ReadDb, kind: string, number: string): { id: string; name: string; voided: boolean } | null {
  const row = prepareOnce(db, documentStatement).get(kind, number);
  return row === undefined ? null : { id: row.id, name: row.name, voided: row.voided === 1 };
}
