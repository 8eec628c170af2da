import type { SameShape } from '../shape';
import type { residents as zh } from '../zh-CN/residents';

/** The register of residents: list, record and entry. */
export const residents = {
  title: 'Residents', voidedTitle: 'Voided records of residents',
  register: 'Register resident', importRoster: 'Import roster', ledger: 'Print register',
  searchPlaceholder: 'Name, pinyin, bed or last four of the ID',
  age: '{{age}} years', years: '{{from}}–{{to}} years', yearsFrom: '{{from}} years and older', yearsTo: '{{to}} years and younger', noBed: 'No bed yet', notAssessed: 'Not assessed',
  sorts: { pinyin: 'By name', bed: 'By bed', oldest: 'Oldest first', youngest: 'Youngest first', newest: 'Last registered first' }, sortLabel: 'Order',
  filter: { sex: 'Sex', ageFrom: 'Age from', ageTo: 'to', categories: 'Categories', grades: 'Ability grade', grade: 'Grade {{grade}}', voided: 'Voided only', apply: 'Apply' },
  columns: {
    name: 'Name', pinyin: 'Pinyin', sex: 'Sex', age: 'Age', birthOn: 'Date of birth', documentKind: 'Document', documentNumber: 'Document number', bed: 'Bed', ability: 'Ability grade',
    careLevel: 'Care level', categories: 'Categories', phone: 'Own telephone', contact: 'Contact', ethnicity: 'Ethnic group', education: 'Education', marital: 'Marital state',
    livingSituation: 'Living situation', medicalPayment: 'Payment of medical costs', incomeSources: 'Income sources', createdAt: 'Registered',
  },
  empty: { title: 'No resident has been registered', hint: 'Register people one by one, or import the roster you have in one go.' },
  noMatch: { title: 'Nobody matches', hint: 'Try another word, or clear the filters.' },
  fullNumbers: 'Show whole document numbers', fullNumbersHelp: 'Only where the authority asks for them; an export leaves a record.',
  record: {
    edit: 'Edit record', assess: 'Start assessment', more: 'More actions', void: 'Void record', restore: 'Restore record', pinyin: 'Correct reading of name', photo: 'Change photo',
    voided: 'Voided', voidedBecause: 'Voided because: {{reason}} ({{at}})', showNumber: 'Show whole number', hideNumber: 'Cover number',
    tabs: { basic: 'Basics', health: 'Health', contacts: 'Contacts', assessments: 'Assessments', history: 'History' },
    unsaid: 'Not asked', none: 'None',
    noAssessments: 'No assessment yet', noAssessmentsHint: 'Once an assessment is complete and signed by two assessors, the ability grade stands here.',
    noContacts: 'Asked; there is no contact', contactsUnsaid: 'Nobody has asked for contacts yet', levelSince: 'since {{on}}', levels: 'Care level', noLevels: 'No care level yet',
  },
  entry: {
    newTitle: 'Register resident', editTitle: 'Edit record: {{name}}', save: 'Save record', saved: 'Saved', registered: 'Registered: {{name}}',
    sections: { identity: 'Identity', living: 'Living and costs', health: 'Health' },
    name: 'Name', sex: 'Sex', birthOn: 'Date of birth', documentKind: 'Document', documentNumber: 'Document number', noneReason: 'Why there is no document', 
    
    
    
    
    ethnicity: 'Ethnic group', education: 'Education', marital: 'Marital state', religion: 'Religious belief', religionName: 'Name of the religion', heightCm: 'Height (cm)', phone: 'Own telephone', bed: 'Bed', bedHint: 'As your home writes it, such as 3-201-1',
    livingSituation: 'Living situation', medicalPayment: 'Payment of medical costs', incomeSources: 'Income sources', categories: 'Categories',
    unsaid: 'Not asked', none: 'None', some: 'Yes', unsaidHelp: '"Not asked" is not "none": do not choose "none" before asking.',
    contactName: 'Name', contactRelation: 'Relation to the resident', contactRoles: 'Role', contactPhone: 'Telephone', contactAddress: 'Address', contactNote: 'Note', addContact: 'Add contact', contactsLabel: 'Contacts',
    diagnosis: 'Diagnoses', diagnosisName: 'Disease', icd: 'ICD-10 code', icdHint: 'Such as I10 or E11.9; may stay empty', diagnosisNote: 'Note', addDiagnosis: 'Add diagnosis', pickDiagnosis: 'Choose a common disease',
    medication: 'Long-term medication', medicationName: 'Drug', route: 'How it is taken', dose: 'Dose', frequency: 'Frequency', addMedication: 'Add drug',
    
  },
  void: { title: 'Void record', body: 'A voided record no longer appears in the list, in search or in figures. It is not deleted and can be restored.', confirm: 'Void record', done: 'Record voided', restored: 'Record restored' },
  history: {
    empty: 'No entries yet', emptyHint: 'Every change of this record is noted here.', more: 'Show earlier entries', reason: 'Reason: {{reason}}', change: '{{field}}: {{from}} → {{to}}', yes: 'Yes',
    procedures: {
      register: 'Registered', correct: 'Edited', changeNamePinyin: 'Reading of the name corrected', setPhoto: 'Photo changed', void: 'Voided', restore: 'Restored', import: 'Imported from a roster', undo: 'Import undone', other: 'Changed',
    },
    fields: {
      name: 'Name', namePinyin: 'Reading', sex: 'Sex', birthOn: 'Date of birth', document: 'Document', ethnicity: 'Ethnic group', education: 'Education', marital: 'Marital state', religion: 'Religious belief', heightCm: 'Height', phone: 'Own telephone', bed: 'Bed',
      livingSituation: 'Living situation', medicalPayment: 'Payment of medical costs', incomeSources: 'Income sources', categories: 'Categories', contacts: 'Contacts', diagnoses: 'Diagnoses', medications: 'Long-term medication', photo: 'Photo',
    },
    photoSet: 'Has a photo',
  },
  assessment: { baselineOn: 'Reference date', number: 'Number', scale: 'Scale', state: 'State', validUntil: 'Valid until' },
  levelStates: { awaiting: 'Awaiting approval', refused: 'Refused', planned: 'Planned', current: 'In force', past: 'Ended', corrected: 'Corrected' },
  states: { draft: 'Being filled in', complete: 'To be signed', firstSigned: 'Second signature missing', locked: 'Locked', superseded: 'Corrected', voided: 'Voided' },
} as const satisfies SameShape<typeof zh>;
