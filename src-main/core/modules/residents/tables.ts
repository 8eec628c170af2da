import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import { checkCivilDate, checkOneOf, civilDateColumn, idColumn, recordColumns, voidColumns } from '../../platform/columns';
import { personDocumentKinds } from '../../../shared/contract/person';

/** Indexes leave voided residents out: lists, search and the one-document rule are about the others. */
const standing = sql`voided_at is null`;

/** People who live, or lived, in the home. Null means that nobody asked; the `_known` columns say the same for the child tables. */
export const residents = sqliteTable(
  'residents',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    /** As on the document; blanks between Chinese characters removed. */
    name: text('name').notNull(),
    /** Reading with a blank between syllables, `zhang wei fang`; lists are sorted by it. */
    namePinyin: text('name_pinyin').notNull(),
    /** Reading without blanks, for search by prefix. */
    pinyinKey: text('pinyin_key').notNull(),
    /** First letters of the syllables, `zwf`. */
    nameInitials: text('name_initials').notNull(),
    /** true once somebody corrected the reading: it then stays until the name changes. */
    pinyinEdited: integer('pinyin_edited', { mode: 'boolean' }).notNull().default(false),
    sex: text('sex', { enum: ['male', 'female'] }).notNull(),
    birthOn: civilDateColumn('birth_on').notNull(),
    idKind: text('id_kind', { enum: personDocumentKinds }).notNull(),
    /** Normalised; null only for kind `none`. */
    idNumber: text('id_number'),
    /** Last four characters of the number, for search. */
    idLast4: text('id_last4'),
    /** Why there is no document yet. */
    idNoneReason: text('id_none_reason'),
    /** Code of the code list `ethnic-group`. */
    ethnicity: text('ethnicity'),
    /** Code of the code list `education`. */
    education: text('education'),
    /** Code of the code list `marital`. */
    marital: text('marital'),
    religionHas: integer('religion_has', { mode: 'boolean' }),
    religionName: text('religion_name'),
    heightCm: real('height_cm'),
    phone: text('phone'),
    /** Place in the home as written by the home. */
    bed: text('bed'),
    /** The bed with its numbers padded, so that 2 comes before 10. Residents without a bed come last. */
    bedKey: text('bed_key').notNull(),
    /** JSON array of codes of `living-situation`. */
    livingSituation: text('living_situation', { mode: 'json' }).$type<string[]>(),
    /** JSON array of codes of `medical-payment`. */
    medicalPayment: text('medical_payment', { mode: 'json' }).$type<string[]>(),
    /** JSON array of codes of `income-source`. */
    incomeSources: text('income_sources', { mode: 'json' }).$type<string[]>(),
    /** sha256 of the photo in the file store. */
    photoFileId: text('photo_file_id'),
    categoriesKnown: integer('categories_known', { mode: 'boolean' }).notNull(),
    contactsKnown: integer('contacts_known', { mode: 'boolean' }).notNull(),
    diagnosesKnown: integer('diagnoses_known', { mode: 'boolean' }).notNull(),
    medicationsKnown: integer('medications_known', { mode: 'boolean' }).notNull(),
    /** The roster import that entered this resident; null when a person did. */
    importId: text('import_id'),
  },
  (table) => [
    checkOneOf('residents_sex', table.sex, ['male', 'female']),
    checkOneOf('residents_id_kind', table.idKind, personDocumentKinds),
    checkCivilDate('residents_birth_on', table.birthOn),
    check('residents_id_number', sql`(${table.idKind} = 'none') = (${table.idNumber} is null)`),
    uniqueIndex('residents_one_per_document').on(table.idKind, table.idNumber).where(standing),
    // The rule above leaves voided ones out, so a search for whoever has a document, voided or not, needs its own.
    index('residents_by_document').on(table.idKind, table.idNumber),
    index('residents_by_pinyin').on(table.namePinyin, table.id).where(standing),
    index('residents_by_bed').on(table.bedKey, table.id).where(standing),
    index('residents_by_birth').on(table.birthOn, table.id).where(standing),
    index('residents_by_creation').on(table.createdAt, table.id).where(standing),
    index('residents_by_name').on(table.name).where(standing),
    index('residents_by_pinyin_key').on(table.pinyinKey).where(standing),
    index('residents_by_initials').on(table.nameInitials).where(standing),
    index('residents_by_bed_label').on(sql`bed collate nocase`).where(standing),
    index('residents_by_id_last4').on(table.idLast4).where(standing),
    index('residents_by_photo').on(table.photoFileId).where(sql`photo_file_id is not null`),
    index('residents_by_import').on(table.importId).where(sql`import_id is not null`),
  ],
);

/** People to call or to ask, in the order of the form. */
export const residentContacts = sqliteTable(
  'resident_contacts',
  {
    residentId: text('resident_id').notNull().references(() => residents.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** Code of the code list `informant-relation`. */
    relation: text('relation'),
    /** JSON array of codes of `contact-role`. */
    roles: text('roles', { mode: 'json' }).$type<string[]>().notNull(),
    phone: text('phone'),
    address: text('address'),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.residentId, table.position] })],
);

/** Diseases a doctor has named. */
export const residentDiagnoses = sqliteTable(
  'resident_diagnoses',
  {
    residentId: text('resident_id').notNull().references(() => residents.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    /** ICD-10 code, or the range the assessment form prints. */
    icd: text('icd'),
    note: text('note'),
  },
  (table) => [primaryKey({ columns: [table.residentId, table.position] })],
);

/** Long-term medication (GB/T 42195-2022 A.4.2). */
export const residentMedications = sqliteTable(
  'resident_medications',
  {
    residentId: text('resident_id').notNull().references(() => residents.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    route: text('route'),
    dose: text('dose'),
    frequency: text('frequency'),
  },
  (table) => [primaryKey({ columns: [table.residentId, table.position] })],
);

/** Categories for ledgers, codes of `resident-category`. */
export const residentCategories = sqliteTable(
  'resident_categories',
  {
    residentId: text('resident_id').notNull().references(() => residents.id),
    position: integer('position').notNull(),
    code: text('code').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.residentId, table.position] }),
    index('resident_categories_by_code').on(table.code, table.residentId),
  ],
);
