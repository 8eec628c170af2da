import * as z from 'zod';
import { isIcdCode, parseIcdRange } from '../kit/icd';
import { bilingual, civilDate, id, instant, optionalWords, version, words } from './common';
import { command, query } from './define';
import { fieldIssue } from './issues';
import { code, optionalPhone, personDocument, personDocumentKind, sex } from './person';

/*
 * Residents. What was never asked is `null`; what was asked and is not there is an empty list or `false`. A blank on a form
 * must never be read as "no": an empty list of diagnoses says that somebody looked.
 */

/** Codes a person ticked; null when nobody asked. */
const someCodes = z.array(code).min(1).max(40).nullable();

export const residentContact = z.object({
  name: words(60),
  /** Code of the code list `informant-relation`. */
  relation: code.nullable(),
  /** Codes of the code list `contact-role`: guardian, agent, emergency contact, guarantor. */
  roles: z.array(code).max(10),
  phone: optionalPhone,
  address: optionalWords(200),
  note: optionalWords(200),
});
export type ResidentContact = z.infer<typeof residentContact>;

/** An ICD-10 code (`I10`, `E11.9`) or a range as the assessment form prints it (`I10-I15`); null when only the name is known. */
export const icdCode = optionalWords(40).transform((text, context) => {
  if (text === null) return null;
  const compact = text.toUpperCase().replace(/\s/g, '');
  if (!isIcdCode(compact) && parseIcdRange(compact) === null) context.addIssue({ code: 'custom', input: text, params: { reason: 'format' } });
  return compact;
});

export const residentDiagnosis = z.object({ name: words(100), icd: icdCode, note: optionalWords(200) });
export type ResidentDiagnosis = z.infer<typeof residentDiagnosis>;

/** Long-term medication, with the columns of GB/T 42195-2022 A.4.2. */
export const residentMedication = z.object({ name: words(100), route: optionalWords(100), dose: optionalWords(100), frequency: optionalWords(100) });
export type ResidentMedication = z.infer<typeof residentMedication>;

/** Everything about a resident that people enter. Only name, sex, birth date and document must be known. */
export const residentFields = z.object({
  name: words(60),
  sex,
  birthOn: civilDate,
  document: personDocument,
  /** Code list `ethnic-group`. */
  ethnicity: code.nullable(),
  /** Code list `education`. */
  education: code.nullable(),
  /** Code list `marital`. */
  marital: code.nullable(),
  religion: z.object({ has: z.boolean(), name: optionalWords(40) }).nullable(),
  /** Centimetres with one decimal; the limits (A.2.4) only catch slips of the keyboard. */
  heightCm: z.number().min(50).max(250).nullable(),
  phone: optionalPhone,
  /** Where the resident lives in the home, as the home writes it: `3-201-1`. */
  bed: optionalWords(20),
  /** Code list `living-situation`, several possible. */
  livingSituation: someCodes,
  /** Code list `medical-payment`, several possible. */
  medicalPayment: someCodes,
  /** Code list `income-source`, several possible. */
  incomeSources: someCodes,
  /** Code list `resident-category`; empty says that the resident is in none. */
  categories: z.array(code).max(20).nullable(),
  contacts: z.array(residentContact).max(20).nullable(),
  /** Empty says that none is known to a doctor; null that nobody asked. */
  diagnoses: z.array(residentDiagnosis).max(60).nullable(),
  medications: z.array(residentMedication).max(60).nullable(),
});
/** As core works with it, numbers normalised. */
export type ResidentFields = z.output<typeof residentFields>;
/** As a form or a roster row hands it in. */
export type ResidentFieldsInput = z.input<typeof residentFields>;

/** Every fact unsaid but the four that must be known; forms and imports start from it. */
export const unsaidFields = {
  ethnicity: null, education: null, marital: null, religion: null, heightCm: null, phone: null, bed: null, livingSituation: null,
  medicalPayment: null, incomeSources: null, categories: null, contacts: null, diagnoses: null, medications: null,
} as const satisfies Partial<ResidentFieldsInput>;

/** What other modules know about a resident and lists show beside the name. */
export const residentOutlook = z.object({
  ability: z.object({ grade: z.number().int(), name: bilingual }).nullable(),
  careLevel: z.object({ code: z.string(), name: bilingual }).nullable(),
});
export type ResidentOutlook = z.infer<typeof residentOutlook>;

const identity = {
  id, version, name: z.string(), namePinyin: z.string(), sex, birthOn: civilDate, age: z.number().int(), bed: z.string().nullable(),
  photoFileId: z.string().nullable(),
};

export const residentRow = z.object({
  ...identity, ...residentOutlook.shape,
  documentKind: personDocumentKind,
  /** Always masked: a list is seen by whoever walks past. */
  documentNumber: z.string().nullable(),
  ethnicity: z.string().nullable(), education: z.string().nullable(), marital: z.string().nullable(), phone: z.string().nullable(),
  categories: z.array(z.string()).nullable(),
  contact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  createdAt: instant, voided: z.boolean(),
});
export type ResidentRow = z.infer<typeof residentRow>;

export const resident = z.object({
  ...identity, ...residentOutlook.shape,
  document: z.object({ kind: personDocumentKind, number: z.string().nullable(), masked: z.boolean(), noneReason: z.string().nullable() }),
  ethnicity: z.string().nullable(), education: z.string().nullable(), marital: z.string().nullable(),
  religion: z.object({ has: z.boolean(), name: z.string().nullable() }).nullable(),
  heightCm: z.number().nullable(), phone: z.string().nullable(),
  livingSituation: z.array(z.string()).nullable(), medicalPayment: z.array(z.string()).nullable(), incomeSources: z.array(z.string()).nullable(),
  categories: z.array(z.string()).nullable(),
  contacts: z.array(z.object({
    name: z.string(), relation: z.string().nullable(), roles: z.array(z.string()), phone: z.string().nullable(), address: z.string().nullable(),
    note: z.string().nullable(),
  })).nullable(),
  diagnoses: z.array(z.object({ name: z.string(), icd: z.string().nullable(), note: z.string().nullable() })).nullable(),
  medications: z.array(z.object({
    name: z.string(), route: z.string().nullable(), dose: z.string().nullable(), frequency: z.string().nullable(),
  })).nullable(),
  createdAt: instant,
  voided: z.object({ at: instant, reason: z.string() }).nullable(),
});
export type Resident = z.infer<typeof resident>;

export const residentSort = z.enum(['pinyin', 'bed', 'oldest', 'youngest', 'newest']);
export type ResidentSort = z.infer<typeof residentSort>;

/** Which residents a list, a ledger or an export is about; conditions left out do not narrow. */
export const residentFilter = z.object({
  /** Found as `search` finds. */
  text: z.string().trim().max(60).optional(),
  sex: sex.optional(),
  /** Full years, both ends included. */
  ageFrom: z.number().int().min(0).max(200).optional(),
  ageTo: z.number().int().min(0).max(200).optional(),
  /** In any of these categories. */
  categories: z.array(z.string()).max(40).optional(),
  abilityGrades: z.array(z.number().int()).max(10).optional(),
  careLevels: z.array(z.string()).max(20).optional(),
  /** true shows the voided ones instead. */
  voided: z.boolean().optional(),
});
export type ResidentFilter = z.infer<typeof residentFilter>;

/** Columns a ledger can show, in the order of the form. */
export const residentColumns = [
  'name', 'pinyin', 'sex', 'age', 'birthOn', 'documentKind', 'documentNumber', 'bed', 'ability', 'careLevel', 'categories', 'phone', 'contact',
  'ethnicity', 'education', 'marital', 'livingSituation', 'medicalPayment', 'incomeSources', 'createdAt',
] as const;
export const residentColumn = z.enum(residentColumns);
export type ResidentColumn = z.infer<typeof residentColumn>;

/** What a printed or exported ledger holds: `list` of the form `resident-ledger`. */
export const residentLedger = z.object({
  filter: residentFilter.default({}),
  sort: residentSort.default('bed'),
  columns: z.array(residentColumn).min(1).default(['name', 'sex', 'age', 'birthOn', 'documentNumber', 'bed', 'ability', 'careLevel', 'contact']),
  /** Whole document numbers, for ledgers the authority asks for; only for who may read them. */
  fullNumbers: z.boolean().default(false),
});
export type ResidentLedger = z.infer<typeof residentLedger>;

const cursor = z.object({ key: z.string(), id });

export const residentHit = z.object({
  id, name: z.string(), sex, age: z.number().int(), bed: z.string().nullable(), photoFileId: z.string().nullable(),
  /** What was matched, for the mark beside the name. */
  by: z.enum(['name', 'pinyin', 'initials', 'bed', 'idLast4']),
});

/** Name of the autosaved form; its subject is the resident's id, empty for a new one. */
export const RESIDENT_DRAFT = 'resident';

const taken = { ID_TAKEN: { data: z.object({ residentId: id, name: z.string(), issues: z.array(fieldIssue) }) } } as const;
const photoErrors = { PHOTO_REFUSED: { data: z.object({ reason: z.enum(['notFound', 'fileType', 'fileTooLarge']), maxBytes: z.number().int() }) } } as const;

export const residents = {
  list: query({
    doc: 'Residents page by page, by key, with the number of all that match.',
    permission: 'residents.read',
    input: z.object({
      filter: residentFilter.default({}), sort: residentSort.default('pinyin'), after: cursor.nullable().default(null),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    output: z.object({ rows: z.array(residentRow), total: z.number().int(), next: cursor.nullable() }),
  }),
  search: query({
    doc: 'Finds people by Chinese anywhere in the name, pinyin, initials, bed or the last four of the document, best first.',
    permission: 'residents.read',
    input: z.object({ text: z.string().trim().max(60), limit: z.number().int().min(1).max(50).default(12) }),
    output: z.array(residentHit),
  }),
  get: query({
    doc: 'Everything about one resident; the document number is masked for whoever may not read it.',
    permission: 'residents.read', input: z.object({ id }), output: resident,
  }),
  history: query({
    doc: 'Who changed what about a resident and when, newest first, from the audit trail.',
    permission: 'residents.read',
    input: z.object({ id, limit: z.number().int().min(1).max(200).default(50), before: z.number().int().optional() }),
    output: z.array(z.object({
      sequence: z.number().int(), at: instant, actorName: z.string().nullable(), procedure: z.string(), reason: z.string().nullable(),
      changes: z.array(z.object({ field: z.string(), from: z.json(), to: z.json() })),
    })),
  }),
  findByIdNumber: query({
    doc: 'Who has this identity document, voided ones included; null when nobody has.',
    permission: 'residents.edit',
    input: z.object({ kind: personDocumentKind, number: z.string().trim().min(1).max(60) }),
    output: z.object({ id, name: z.string(), voided: z.boolean() }).nullable(),
  }),
  diagnosisChoices: query({
    doc: 'The diseases the assessment form in force asks for, with their ICD-10 ranges, to choose diagnoses from.',
    permission: 'residents.read', input: z.void(),
    output: z.array(z.object({ code: z.string(), name: bilingual, icd: z.string().nullable() })),
  }),
  register: command({
    doc: 'Enters a new resident and drops the draft of the form.',
    permission: 'residents.edit', topics: ['residents', 'today', 'drafts'],
    input: z.object({ fields: residentFields }), output: z.object({ id, version }), errors: taken,
  }),
  correct: command({
    doc: 'Corrects the facts about a resident; the audit trail keeps what stood before.',
    permission: 'residents.edit', topics: ['residents', 'today', 'drafts'],
    input: z.object({ id, expectedVersion: version, fields: residentFields }), output: z.object({ id, version }), errors: taken,
  }),
  changeNamePinyin: command({
    doc: 'Says how a name is read where the computed reading is wrong; lists and search follow.',
    permission: 'residents.edit', topics: ['residents'],
    input: z.object({ id, expectedVersion: version, pinyin: z.string().trim().min(1).max(120) }), output: z.object({ id, version, namePinyin: z.string() }),
  }),
  setPhoto: command({
    doc: 'Takes an uploaded JPEG or PNG as the resident\'s photo, or takes the photo away.',
    permission: 'residents.edit', topics: ['residents'],
    input: z.object({ id, expectedVersion: version, uploadId: z.string().min(1).max(120).nullable() }),
    output: z.object({ id, version, photoFileId: z.string().nullable() }), errors: photoErrors,
  }),
  void: command({
    doc: 'Takes a resident entered by mistake out of every list, with the reason; nothing is deleted.',
    permission: 'residents.void', topics: ['residents', 'assessments', 'careLevels', 'today'],
    input: z.object({ id, expectedVersion: version, reason: words(300) }), output: z.object({ id, version }),
    errors: { ALREADY_VOIDED: { data: z.object({}) } },
  }),
  restore: command({
    doc: 'Brings a voided resident back.',
    permission: 'residents.void', topics: ['residents', 'assessments', 'careLevels', 'today'],
    input: z.object({ id, expectedVersion: version }), output: z.object({ id, version }),
    errors: { ...taken, NOT_VOIDED: { data: z.object({}) } },
  }),
};

