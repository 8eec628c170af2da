import { asc, eq } from 'drizzle-orm';
import type { ResidentFields } from '@shared/contract/residents';
import { newId } from '@shared/kit/ids';
import { prepareOnce, type ReadDb, type WriteDb } from '../../platform/database';
import { inserter, type Writer } from '../../platform/writing';
import { readName, tidyName } from '../persons';
import { bedKey } from './bed-key';
import { residentCategories, residentContacts, residentDiagnoses, residentMedications, residents } from './tables';

export type ResidentRecord = typeof residents.$inferSelect;
type NewRow = typeof residents.$inferInsert;

const insertRow = inserter(residents);
const insertContact = inserter(residentContacts);
const insertDiagnosis = inserter(residentDiagnoses);
const insertMedication = inserter(residentMedications);
const insertCategory = inserter(residentCategories);

type FactColumns = Omit<NewRow, 'id' | 'version' | 'createdAt' | 'createdBy' | 'namePinyin' | 'pinyinKey' | 'nameInitials'>;

function factColumns(fields: ResidentFields): FactColumns {
  const { document, religion } = fields;
  return {
    name: tidyName(fields.name), sex: fields.sex, birthOn: fields.birthOn,
    idKind: document.kind, idNumber: document.number, idLast4: document.number?.slice(-4) ?? null, idNoneReason: document.noneReason,
    ethnicity: fields.ethnicity, education: fields.education, marital: fields.marital,
    religionHas: religion?.has ?? null, religionName: religion?.name ?? null, heightCm: fields.heightCm, phone: fields.phone,
    bed: fields.bed, bedKey: bedKey(fields.bed),
    livingSituation: fields.livingSituation, medicalPayment: fields.medicalPayment, incomeSources: fields.incomeSources,
    categoriesKnown: fields.categories !== null, contactsKnown: fields.contacts !== null,
    diagnosesKnown: fields.diagnoses !== null, medicationsKnown: fields.medications !== null,
  };
}

function insertLists(tx: WriteDb, residentId: string, fields: ResidentFields): void {
  fields.contacts?.forEach((contact, position) => { insertContact(tx, { residentId, position, ...contact }); });
  fields.diagnoses?.forEach((diagnosis, position) => { insertDiagnosis(tx, { residentId, position, ...diagnosis }); });
  fields.medications?.forEach((medication, position) => { insertMedication(tx, { residentId, position, ...medication }); });
  [...new Set(fields.categories ?? [])].forEach((code, position) => { insertCategory(tx, { residentId, position, code }); });
}

function dropLists(tx: WriteDb, residentId: string): void {
  for (const table of [residentContacts, residentDiagnoses, residentMedications, residentCategories]) {
    tx.delete(table).where(eq(table.residentId, residentId)).run();
  }
}

/**
 * Writes a new resident inside the caller's transaction; the caller has checked the fields and that the document is free,
 * and writes the audit entry. @returns the new id
 */
export function insertResident(tx: WriteDb, writer: Writer, fields: ResidentFields, importId: string | null = null): string {
  const id = newId(writer.clock);
  const facts = factColumns(fields);
  insertRow(tx, { id, version: 1, createdAt: writer.clock.now(), createdBy: writer.accountId, importId, ...facts, ...readName(facts.name) });
  insertLists(tx, id, fields);
  return id;
}

/** Writes changed facts inside the caller's transaction, under the same conditions as `insertResident`. @returns the new version */
export function updateResident(tx: WriteDb, row: Pick<ResidentRecord, 'id' | 'version' | 'name' | 'pinyinEdited'>, fields: ResidentFields): number {
  const facts = factColumns(fields);
  const version = row.version + 1;
  // A reading somebody corrected belongs to that name; another name is read anew.
  const read = row.pinyinEdited && row.name === facts.name ? {} : { ...readName(facts.name), pinyinEdited: false };
  tx.update(residents).set({ ...facts, ...read, version }).where(eq(residents.id, row.id)).run();
  dropLists(tx, row.id);
  insertLists(tx, row.id, fields);
  return version;
}

/** The row of a resident, voided or not; undefined when there is none. */
export function residentRecord(db: ReadDb, id: string): ResidentRecord | undefined {
  return db.select().from(residents).where(eq(residents.id, id)).get();
}

function listOf<T>(known: boolean, read: () => T[]): T[] | null {
  return known ? read() : null;
}

/** A row and its lists as the fields a form hands in. */
export function fieldsOfRecord(db: ReadDb, row: ResidentRecord): ResidentFields {
  const { id } = row;
  return {
    name: row.name, sex: row.sex, birthOn: row.birthOn,
    document: { kind: row.idKind, number: row.idNumber, noneReason: row.idNoneReason },
    ethnicity: row.ethnicity, education: row.education, marital: row.marital,
    religion: row.religionHas === null ? null : { has: row.religionHas, name: row.religionName },
    heightCm: row.heightCm, phone: row.phone, bed: row.bed,
    livingSituation: row.livingSituation, medicalPayment: row.medicalPayment, incomeSources: row.incomeSources,
    categories: listOf(row.categoriesKnown, () => categoriesOf(db, id)),
    contacts: listOf(row.contactsKnown, () => contactsOf(db, id)),
    diagnoses: listOf(row.diagnosesKnown, () => diagnosesOf(db, id)),
    medications: listOf(row.medicationsKnown, () => medicationsOf(db, id)),
  };
}

function categoriesOf(db: ReadDb, id: string): string[] {
  return db.select({ code: residentCategories.code }).from(residentCategories)
    .where(eq(residentCategories.residentId, id)).orderBy(asc(residentCategories.position)).all().map(({ code }) => code);
}

function contactsOf(db: ReadDb, id: string) {
  const { name, relation, roles, phone, address, note } = residentContacts;
  return db.select({ name, relation, roles, phone, address, note }).from(residentContacts)
    .where(eq(residentContacts.residentId, id)).orderBy(asc(residentContacts.position)).all();
}

function diagnosesOf(db: ReadDb, id: string) {
  const { name, icd, note } = residentDiagnoses;
  return db.select({ name, icd, note }).from(residentDiagnoses)
    .where(eq(residentDiagnoses.residentId, id)).orderBy(asc(residentDiagnoses.position)).all();
}

function medicationsOf(db: ReadDb, id: string) {
  const { name, route, dose, frequency } = residentMedications;
  return db.select({ name, route, dose, frequency }).from(residentMedications)
    .where(eq(residentMedications.residentId, id)).orderBy(asc(residentMedications.position)).all();
}

function documentStatement(db: ReadDb) {
  return db.$client.prepare<[string, string], { id: string; name: string; voided: 0 | 1 }>(
    `select id, name, voided_at is not null as voided from residents where id_kind = ? and id_number = ?
     order by voided_at is not null, created_at desc limit 1`,
  );
}

/** Who has this document (number normalised): a standing resident before a voided one. */
export function holderOfDocument(db: ReadDb, kind: string, number: string): { id: string; name: string; voided: boolean } | null {
  const row = prepareOnce(db, documentStatement).get(kind, number);
  return row === undefined ? null : { id: row.id, name: row.name, voided: row.voided === 1 };
}
