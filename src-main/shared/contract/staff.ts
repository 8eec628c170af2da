import * as z from 'zod';
import { bilingual, civilDate, id, instant, version, words } from './common';
import { command, query } from './define';
import { departments } from './departments';
import { fieldIssue } from './issues';
import { code, personDocumentKind, sex } from './person';
import { declarationKind, staffContact, staffEmployment, staffFacts, staffFields, staffPlace, staffWork } from './staff-facts';

export {
  unsaidStaffFacts, type StaffEmployment, type StaffFacts, type StaffFields, type StaffFieldsInput, type StaffPlace, type StaffPost,
} from './staff-facts';

/** Derived from the employments and the day: coming, here, gone. */
export const employmentStates = ['employed', 'upcoming', 'left'] as const;
export const employmentState = z.enum(employmentStates);
export type EmploymentState = z.infer<typeof employmentState>;

const identity = { id, version, name: z.string(), namePinyin: z.string(), sex, birthOn: civilDate, age: z.number().int(), photoFileId: z.string().nullable() };
/** A post as lists show it, with its names. */
const shownPost = z.object({ positionCode: z.string(), position: bilingual, departmentId: id.nullable(), department: z.string().nullable(), main: z.boolean() });
export type ShownPost = z.infer<typeof shownPost>;

export const staffRow = z.object({
  ...identity,
  documentKind: personDocumentKind,
  /** Always masked: a list is seen by whoever walks past. */
  documentNumber: z.string().nullable(),
  ethnicity: z.string().nullable(), education: z.string().nullable(), phone: z.string().nullable(), address: z.string().nullable(),
  contact: z.object({ name: z.string(), phone: z.string().nullable() }).nullable(),
  state: employmentState,
  /** Of the employment that runs, else the one to come, else the last. */
  entryOn: civilDate.nullable(), leaveOn: civilDate.nullable(), form: z.string().nullable(),
  /** Today's posts; of people who left those of the last day. */
  posts: z.array(shownPost),
  insured: z.boolean().nullable(),
  createdAt: instant, voided: z.boolean(),
});
export type StaffRow = z.infer<typeof staffRow>;

export const staffMemberOut = z.object({
  ...identity,
  document: z.object({ kind: personDocumentKind, number: z.string().nullable(), masked: z.boolean(), noneReason: z.string().nullable() }),
  ethnicity: z.string().nullable(), education: z.string().nullable(), phone: z.string().nullable(), address: z.string().nullable(),
  contacts: z.array(z.object({ ...staffContact.shape, phone: z.string().nullable() })).nullable(),
  workHistory: z.array(staffWork).nullable(),
  socialInsurance: z.object({ insured: z.boolean(), sinceOn: civilDate.nullable(), note: z.string().nullable() }).nullable(),
  declarations: z.array(z.object({ kind: declarationKind, declaredOn: civilDate, note: z.string().nullable(), scanFileId: z.string().nullable() })).nullable(),
  note: z.string().nullable(),
  state: employmentState,
  /** Oldest first, each with its posts. */
  employments: z.array(staffEmployment),
  /** Today's posts, named. */
  posts: z.array(shownPost),
  account: z.object({ id, name: z.string(), active: z.boolean() }).nullable(),
  /** Departments this person leads. */
  leads: z.array(z.object({ id, name: z.string() })),
  createdAt: instant,
  voided: z.object({ at: instant, reason: z.string() }).nullable(),
});
export type StaffMember = z.infer<typeof staffMemberOut>;

export const staffSort = z.enum(['pinyin', 'entry', 'newest']);
export type StaffSort = z.infer<typeof staffSort>;

/** Which staff a list, a roster or an export is about; conditions left out do not narrow. */
export const staffFilter = z.object({
  /** Found as `search` finds. */
  text: z.string().trim().max(60).optional(),
  sex: sex.optional(),
  /** In any of these departments or one below them, today. */
  departments: z.array(z.string()).max(40).optional(),
  /** In any of these positions today. */
  positions: z.array(z.string()).max(60).optional(),
  states: z.array(employmentState).max(3).optional(),
  forms: z.array(z.string()).max(20).optional(),
  /** true shows the voided ones instead. */
  voided: z.boolean().optional(),
});
export type StaffFilter = z.infer<typeof staffFilter>;

/** Columns a roster can show, in the order of the form. */
export const staffColumns = [
  'name', 'pinyin', 'sex', 'age', 'birthOn', 'documentKind', 'documentNumber', 'department', 'position', 'form', 'entryOn', 'leaveOn', 'state', 'education',
  'ethnicity', 'phone', 'contact', 'address', 'insured',
] as const;
export const staffColumn = z.enum(staffColumns);
export type StaffColumn = z.infer<typeof staffColumn>;

/** What a printed or exported roster holds: `list` of the form `staff-roster`. */
export const staffRoster = z.object({
  filter: staffFilter.default({}),
  sort: staffSort.default('pinyin'),
  columns: z.array(staffColumn).min(1).default(['name', 'sex', 'age', 'documentNumber', 'department', 'position', 'form', 'entryOn', 'education', 'phone', 'contact']),
  /** Whole document numbers, for rosters the authority asks for; only for who may read them. */
  fullNumbers: z.boolean().default(false),
});
export type StaffRoster = z.infer<typeof staffRoster>;
/** `list` of the form `organisation-chart`. */
export const organisationAsk = z.object({ on: civilDate.optional() });

const cursor = z.object({ key: z.string(), id });
export const staffHit = z.object({
  id, name: z.string(), sex, age: z.number().int(), photoFileId: z.string().nullable(), state: employmentState,
  /** The main position today, or null. */
  position: bilingual.nullable(), department: z.string().nullable(),
  /** What was matched, for the mark beside the name. */
  by: z.enum(['name', 'pinyin', 'initials', 'idLast4', 'phone']),
});
export type StaffHit = z.infer<typeof staffHit>;

/** Name of the autosaved form; its subject is the staff member's id, empty for a new one. */
export const STAFF_DRAFT = 'staff';

const done = z.object({ id, version });
const asked = { id, expectedVersion: version };
const taken = { STAFF_ID_TAKEN: { data: z.object({ staffId: id, name: z.string(), issues: z.array(fieldIssue) }) } } as const;
const uploadId = z.string().min(1).max(120);
const fileErrors = { PHOTO_REFUSED: { data: z.object({ reason: z.enum(['notFound', 'fileType', 'fileTooLarge']), maxBytes: z.number().int() }) } } as const;
const scanErrors = { SCAN_REFUSED: { data: z.object({ reason: z.enum(['notFound', 'fileType', 'fileTooLarge']), maxBytes: z.number().int() }) } } as const;
/** Something that still hangs on a person who leaves. */
export const leavingBlock = z.object({
  kind: z.enum(['head', 'shifts', 'training', 'other']),
  /** Name of the department, of the session, …; never a person's. */
  what: z.string().nullable(),
  fromOn: civilDate.nullable(), toOn: civilDate.nullable(), count: z.number().int(),
});
export type LeavingBlock = z.infer<typeof leavingBlock>;

const reads = {
  list: query({
    doc: 'Staff page by page, by key, with the number of all that match.',
    permission: 'staff.read',
    input: z.object({ filter: staffFilter.default({}), sort: staffSort.default('pinyin'), after: cursor.nullable().default(null), limit: z.number().int().min(1).max(500).default(50) }),
    output: z.object({ rows: z.array(staffRow), total: z.number().int(), next: cursor.nullable() }),
  }),
  counts: query({
    doc: 'How many staff there are today, by state of employment, by form and by group of positions.',
    permission: 'staff.read', input: z.void(),
    output: z.object({
      states: z.record(employmentState, z.number().int()),
      forms: z.array(z.object({ code: z.string(), count: z.number().int() })),
      groups: z.array(z.object({ code: z.string(), name: bilingual, count: z.number().int() })),
    }),
  }),
  search: query({
    doc: 'Finds staff by Chinese anywhere in the name, pinyin, initials, the last four of the document or the telephone, best first.',
    permission: 'staff.read', input: z.object({ text: z.string().trim().max(60), limit: z.number().int().min(1).max(50).default(12) }), output: z.array(staffHit),
  }),
  get: query({
    doc: 'Everything about one staff member; the document number is masked for whoever may not read it.',
    permission: 'staff.read', input: z.object({ id }), output: staffMemberOut,
  }),
  history: query({
    doc: 'Who changed what about a staff member and when, newest first, from the audit trail.',
    permission: 'staff.read', input: z.object({ id, limit: z.number().int().min(1).max(200).default(50), before: z.number().int().optional() }),
    output: z.array(z.object({
      sequence: z.number().int(), at: instant, actorName: z.string().nullable(), procedure: z.string(), reason: z.string().nullable(),
      changes: z.array(z.object({ field: z.string(), from: z.json(), to: z.json() })),
    })),
  }),
  findByIdNumber: query({
    doc: 'Which staff member has this identity document, voided ones included; null when nobody has.',
    permission: 'staff.edit', input: z.object({ kind: personDocumentKind, number: z.string().trim().min(1).max(60) }),
    output: z.object({ id, name: z.string(), voided: z.boolean() }).nullable(),
  }),
  positions: query({
    doc: 'The positions of the list in force, with their groups, to choose from and to name codes by; retired ones are marked.',
    permission: 'signedIn', input: z.void(),
    output: z.object({
      groups: z.array(z.object({ code: z.string(), name: bilingual })),
      positions: z.array(z.object({ code: z.string(), name: bilingual, group: z.string(), retired: z.boolean() })),
    }),
  }),
  leavingCheck: query({
    doc: 'What still hangs on a staff member after a last day: departments led, shifts on the roster.',
    permission: 'staff.edit', input: z.object({ id, leaveOn: civilDate }), output: z.array(leavingBlock),
  }),
};

const facts = {
  register: command({
    doc: 'Enters a new staff member with the first employment and posts, and drops the draft of the form.',
    permission: 'staff.edit', topics: ['staff', 'certificates', 'staffing', 'today', 'drafts'], input: z.object({ fields: staffFields }), output: done, errors: taken,
  }),
  correct: command({
    doc: 'Corrects the facts about a staff member; the audit trail keeps what stood before.',
    permission: 'staff.edit', topics: ['staff', 'today', 'drafts'], input: z.object({ ...asked, fields: staffFacts }), output: done, errors: taken,
  }),
  changeNamePinyin: command({
    doc: 'Says how a name is read where the computed reading is wrong; lists and search follow.',
    permission: 'staff.edit', topics: ['staff'], input: z.object({ ...asked, pinyin: z.string().trim().min(1).max(120) }), output: z.object({ id, version, namePinyin: z.string() }),
  }),
  setPhoto: command({
    doc: 'Takes an uploaded JPEG or PNG as the staff member\'s photo, or takes the photo away.',
    permission: 'staff.edit', topics: ['staff'], input: z.object({ ...asked, uploadId: uploadId.nullable() }),
    output: z.object({ id, version, photoFileId: z.string().nullable() }), errors: fileErrors,
  }),
  attachDeclaration: command({
    doc: 'Keeps the scan of a declaration (JPEG, PNG or PDF), or takes it away.',
    permission: 'staff.edit', topics: ['staff'], input: z.object({ ...asked, kind: declarationKind, uploadId: uploadId.nullable() }), output: done, errors: scanErrors,
  }),
  linkAccount: command({
    doc: 'Says which account of the program is this person\'s, or that none is; one account belongs to one staff member.',
    permission: 'staff.edit', topics: ['staff', 'shifts'], input: z.object({ ...asked, accountId: id.nullable() }), output: done,
    errors: { ACCOUNT_LINKED: { data: z.object({ staffId: id, name: z.string() }) } },
  }),
};

const dated = {
  changePosts: command({
    doc: 'From a day on the person holds these posts and no others; the posts before end the day before.',
    permission: 'staff.edit', topics: ['staff', 'certificates', 'staffing', 'today'],
    input: z.object({ ...asked, fromOn: civilDate, posts: z.array(staffPlace).min(1).max(10) }), output: done, errors: { NOT_EMPLOYED: { data: z.object({ on: civilDate }) } },
  }),
  endEmployment: command({
    doc: 'Ends the employment on a last day, with the reason; refused while departments or shifts hang on the person, unless the caller has seen that.',
    permission: 'staff.edit', topics: ['staff', 'certificates', 'staffing', 'shifts', 'today'],
    input: z.object({ ...asked, leaveOn: civilDate, reason: words(300), despite: z.boolean().default(false) }), output: done,
    errors: { NOT_EMPLOYED: { data: z.object({ on: civilDate }) }, STILL_NEEDED: { data: z.object({ blocks: z.array(leavingBlock) }) } },
  }),
  reenter: command({
    doc: 'Begins a new employment of somebody who had left.',
    permission: 'staff.edit', topics: ['staff', 'certificates', 'staffing', 'today'],
    input: z.object({ ...asked, entryOn: civilDate, form: code, posts: z.array(staffPlace).min(1).max(10) }), output: done, errors: { STILL_EMPLOYED: { data: z.object({}) } },
  }),
  correctEmployments: command({
    doc: 'Corrects entered employments and posts with a reason; what stood before stays in the trail.',
    permission: 'staff.edit', topics: ['staff', 'certificates', 'staffing', 'shifts', 'today'],
    input: z.object({ ...asked, employments: z.array(staffEmployment).min(1).max(30), reason: words(300) }), output: done,
  }),
};

const standing = {
  void: command({
    doc: 'Takes a staff member entered by mistake out of every list, with the reason; nothing is deleted.',
    permission: 'staff.void', topics: ['staff', 'certificates', 'training', 'staffing', 'shifts', 'today'],
    input: z.object({ ...asked, reason: words(300) }), output: done, errors: { ALREADY_VOIDED: { data: z.object({}) } },
  }),
  restore: command({
    doc: 'Brings a voided staff member back.',
    permission: 'staff.void', topics: ['staff', 'certificates', 'training', 'staffing', 'shifts', 'today'],
    input: z.object(asked), output: done, errors: { ...taken, NOT_VOIDED: { data: z.object({}) }, ACCOUNT_LINKED: { data: z.object({ staffId: id, name: z.string() }) } },
  }),
};

export const staff = { ...reads, ...facts, ...dated, ...standing, ...departments };
