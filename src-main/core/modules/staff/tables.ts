import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, sqliteTable, text, uniqueIndex, type AnySQLiteColumn } from 'drizzle-orm/sqlite-core';
import { personDocumentKinds } from '../../../shared/contract/person';
import { declarationKinds } from '../../../shared/contract/staff-facts';
import { accounts } from '../../access/tables';
import { checkCivilDate, checkOneOf, civilDateColumn, idColumn, recordColumns, voidColumns } from '../../platform/columns';

/** Indexes leave voided people out: lists, search and the one-document rule are about the others. */
const standing = sql`voided_at is null`;

/** People who work, or worked, in the home. Null means that nobody asked; the `_known` columns say the same for the child tables. */
export const staff = sqliteTable(
  'staff',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    /** As on the document; blanks between Chinese characters removed. */
    name: text('name').notNull(),
    /** Reading with a blank between syllables; lists are sorted by it. */
    namePinyin: text('name_pinyin').notNull(),
    /** Reading without blanks, for search by prefix. */
    pinyinKey: text('pinyin_key').notNull(),
    /** First letters of the syllables. */
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
    phone: text('phone'),
    address: text('address'),
    /** Whether the home pays social insurance for the person. */
    insured: integer('insured', { mode: 'boolean' }),
    insuredSinceOn: civilDateColumn('insured_since_on'),
    insuredNote: text('insured_note'),
    note: text('note'),
    /** sha256 of the photo in the file store. */
    photoFileId: text('photo_file_id'),
    /** The account of the program this person signs in with. */
    accountId: text('account_id').references(() => accounts.id),
    contactsKnown: integer('contacts_known', { mode: 'boolean' }).notNull(),
    workKnown: integer('work_known', { mode: 'boolean' }).notNull(),
    declarationsKnown: integer('declarations_known', { mode: 'boolean' }).notNull(),
    /** The import that entered this person; null when a person did. */
    importId: text('import_id'),
  },
  (table) => [
    checkOneOf('staff_sex', table.sex, ['male', 'female']),
    checkOneOf('staff_id_kind', table.idKind, personDocumentKinds),
    checkCivilDate('staff_birth_on', table.birthOn),
    checkCivilDate('staff_insured_since_on', table.insuredSinceOn),
    check('staff_id_number', sql`(${table.idKind} = 'none') = (${table.idNumber} is null)`),
    uniqueIndex('staff_one_per_document').on(table.idKind, table.idNumber).where(standing),
    uniqueIndex('staff_one_per_account').on(table.accountId).where(sql`account_id is not null and voided_at is null`),
    // The rule above leaves voided ones out, so a search for whoever has a document, voided or not, needs its own.
    index('staff_by_document').on(table.idKind, table.idNumber),
    index('staff_by_pinyin').on(table.namePinyin, table.id).where(standing),
    index('staff_by_creation').on(table.createdAt, table.id).where(standing),
    index('staff_by_name').on(table.name).where(standing),
    index('staff_by_pinyin_key').on(table.pinyinKey).where(standing),
    index('staff_by_initials').on(table.nameInitials).where(standing),
    index('staff_by_id_last4').on(table.idLast4).where(standing),
    index('staff_by_phone').on(table.phone).where(standing),
    index('staff_by_photo').on(table.photoFileId).where(sql`photo_file_id is not null`),
    index('staff_by_import').on(table.importId).where(sql`import_id is not null`),
  ],
);

/** Departments, a tree. A closed one is voided with the reason; posts of the past go on naming it. */
export const departments = sqliteTable(
  'departments',
  {
    id: idColumn(),
    ...recordColumns(),
    ...voidColumns(),
    name: text('name').notNull(),
    /** null stands directly under the home. */
    parentId: text('parent_id').references((): AnySQLiteColumn => departments.id),
    headId: text('head_id').references(() => staff.id),
    note: text('note'),
    /** Place among its siblings. */
    rank: integer('rank').notNull(),
  },
  (table) => [index('departments_by_parent').on(table.parentId, table.rank), index('departments_by_head').on(table.headId).where(sql`head_id is not null`)],
);

/** Dated employments, oldest first; several when somebody left and came back. */
export const staffEmployments = sqliteTable(
  'staff_employments',
  {
    staffId: text('staff_id').notNull().references(() => staff.id),
    position: integer('position').notNull(),
    entryOn: civilDateColumn('entry_on').notNull(),
    /** Last day employed; null while employed. */
    leaveOn: civilDateColumn('leave_on'),
    leaveReason: text('leave_reason'),
    /** Code of the code list `employment-form`. */
    form: text('form').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.position] }),
    index('staff_employments_by_entry').on(table.entryOn, table.leaveOn),
    checkCivilDate('staff_employments_entry_on', table.entryOn),
    checkCivilDate('staff_employments_leave_on', table.leaveOn),
    check('staff_employments_order', sql`${table.leaveOn} is null or ${table.leaveOn} >= ${table.entryOn}`),
  ],
);

/** Dated posts inside an employment. */
export const staffPosts = sqliteTable(
  'staff_posts',
  {
    staffId: text('staff_id').notNull().references(() => staff.id),
    /** `position` of the employment it belongs to. */
    employment: integer('employment').notNull(),
    position: integer('position').notNull(),
    /** Code of the position list. */
    positionCode: text('position_code').notNull(),
    departmentId: text('department_id').references(() => departments.id),
    main: integer('main', { mode: 'boolean' }).notNull(),
    fromOn: civilDateColumn('from_on').notNull(),
    /** Last day; null while held. */
    toOn: civilDateColumn('to_on'),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.employment, table.position] }),
    index('staff_posts_by_department').on(table.departmentId),
    index('staff_posts_by_position').on(table.positionCode),
    checkCivilDate('staff_posts_from_on', table.fromOn),
    checkCivilDate('staff_posts_to_on', table.toOn),
    check('staff_posts_order', sql`${table.toOn} is null or ${table.toOn} >= ${table.fromOn}`),
  ],
);

/** Emergency contacts, in the order of the form. */
export const staffContacts = sqliteTable(
  'staff_contacts',
  {
    staffId: text('staff_id').notNull().references(() => staff.id),
    position: integer('position').notNull(),
    name: text('name').notNull(),
    relation: text('relation'),
    phone: text('phone'),
  },
  (table) => [primaryKey({ columns: [table.staffId, table.position] })],
);

/** Work before this home. */
export const staffWorkHistory = sqliteTable(
  'staff_work_history',
  {
    staffId: text('staff_id').notNull().references(() => staff.id),
    position: integer('position').notNull(),
    employer: text('employer').notNull(),
    job: text('job'),
    fromOn: civilDateColumn('from_on'),
    toOn: civilDateColumn('to_on'),
    note: text('note'),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.position] }),
    checkCivilDate('staff_work_history_from_on', table.fromOn),
    checkCivilDate('staff_work_history_to_on', table.toOn),
  ],
);

/** What a person declared on entering, with the signed sheet where it was scanned. */
export const staffDeclarations = sqliteTable(
  'staff_declarations',
  {
    staffId: text('staff_id').notNull().references(() => staff.id),
    kind: text('kind', { enum: declarationKinds }).notNull(),
    declaredOn: civilDateColumn('declared_on').notNull(),
    note: text('note'),
    /** sha256 of the scan in the file store. */
    scanFileId: text('scan_file_id'),
  },
  (table) => [
    primaryKey({ columns: [table.staffId, table.kind] }),
    index('staff_declarations_by_scan').on(table.scanFileId).where(sql`scan_file_id is not null`),
    checkOneOf('staff_declarations_kind', table.kind, declarationKinds),
    checkCivilDate('staff_declarations_declared_on', table.declaredOn),
  ],
);
