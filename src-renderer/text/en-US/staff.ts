import type { SameShape } from '../shape';
import type { staff as zh } from '../zh-CN/staff';

/** The register of staff: list, record, entry, departments and the organisation chart. */
export const staff = {
  title: 'Staff', voidedTitle: 'Voided staff records', register: 'Enter staff member', importStaff: 'Import list', roster: 'Print roster', departments: 'Departments', chart: 'Organisation',
  searchPlaceholder: 'Name, telephone, last four of the ID', age: '{{age}} years', noPost: 'No post', noDepartment: 'No department', mainPost: 'Main post',
  states: { employed: 'Employed', upcoming: 'To come', left: 'Left' },
  counts: '{{employed}} employed, {{upcoming}} to come, {{left}} left', groupCount: '{{name}} {{count}}',
  sorts: { pinyin: 'By name', entry: 'Latest first day first', newest: 'Latest entered first' }, sortLabel: 'Order',
  filter: { states: 'State', departments: 'Departments', positions: 'Positions', forms: 'Employment', sex: 'Sex', voided: 'Only voided ones', apply: 'Apply' },
  columns: {
    name: 'Name', pinyin: 'Pinyin', sex: 'Sex', age: 'Age', birthOn: 'Born', documentKind: 'Document', documentNumber: 'Document number', department: 'Department', position: 'Position', form: 'Employment',
    entryOn: 'First day', leaveOn: 'Last day', state: 'State', education: 'Education', ethnicity: 'Ethnicity', phone: 'Telephone', contact: 'Emergency contact', address: 'Address', insured: 'Social insurance',
  },
  insured: 'Insured', notInsured: 'Not insured',
  empty: { title: 'No staff yet', hint: 'Enter people one by one, or import the list you have.' },
  noMatch: { title: 'Nobody fits', hint: 'Try another word, or clear the filters.' },
  fullNumbers: 'Show whole document numbers', fullNumbersHelp: 'Only when the authority asks; the export leaves a trace.',
  record: {
    edit: 'Correct record', more: 'More actions', void: 'Void record', restore: 'Restore record', pinyin: 'Correct reading of name', photo: 'Change photo', account: 'Link account',
    voided: 'Voided', voidedBecause: 'Voided because: {{reason}} ({{at}})', showNumber: 'Show whole number', hideNumber: 'Hide number', accountOpen: 'This person has left, but the account {{name}} can still sign in. Close it under Accounts and roles.',
    tabs: { basic: 'Basics', posts: 'Posts', certificates: 'Certificates', training: 'Training', appraisals: 'Appraisals', history: 'History' }, file: 'Print file',
    leads: 'Leads', noAccount: 'No account linked', leadsOf: 'Head of {{name}}',
  },
  basic: { identity: 'Identity', contact: 'Contact and insurance', contacts: 'Emergency contacts', work: 'Work before this home', declarations: 'Declarations', note: 'Note', scan: 'Open scan', addScan: 'Add scan', changeScan: 'Change scan', removeScan: 'Remove scan', noScan: 'No scan', until: '{{from}} to {{to}}', open: 'unknown', since: 'since {{on}}' },
  declarationKinds: { noCriminalRecord: 'No criminal record', noAbuse: 'Never abused anybody in care' },
  posts: {
    now: 'Posts today', none: 'No post today', history: 'Employments', change: 'Change posts', leave: 'End employment', reenter: 'Employ again', correct: 'Correct employments',
    employment: '{{from}} to {{to}}', running: '{{from}} to present', present: 'present', reason: 'Reason for leaving: {{reason}}', post: 'Position', department: 'Department', from: 'From', to: 'To', main: 'Main', yes: 'Yes',
  },
  changePosts: { title: 'Change posts', fromOn: 'From which day', help: 'From this day only the posts below remain; others end the day before.', save: 'Save change', done: 'Posts changed' },
  leaving: {
    title: 'End employment', leaveOn: 'Last day of work', reason: 'Reason', save: 'End employment', done: 'Employment ended', despite: 'End it all the same', blocksTitle: 'Not everything is handed over', blocksHint: 'Arrange it first and then end the employment. Or end it all the same: the department is left without a head, and shifts after the last day are marked as not allowed.',
    blocks: { head: 'Head of {{what}}', shifts: '{{count}} shifts after the last day ({{from}} to {{to}})', training: '{{count}} trainings to give', other: '{{what}}' },
  },
  reentering: { title: 'Employ again', entryOn: 'First day', form: 'Employment', save: 'Employ again', done: 'A new employment has begun' },
  correcting: { title: 'Correct employments', help: 'Only for what was entered wrongly. Use Change posts for a change and End employment for leaving. What stood before stays in the history.', reason: 'Why it is corrected', save: 'Save correction', done: 'Employments corrected', employment: 'Employment {{n}}', addPost: 'Add post', addEmployment: 'Add employment', removeEmployment: 'Remove employment {{n}}' },
  linking: { title: 'Link account', label: 'Account', help: 'One account belongs to one staff member; notices and shifts follow the account.', save: 'Save link', done: 'Account link saved', nobody: 'None' },
  entry: {
    newTitle: 'Enter staff member', editTitle: 'Correct record: {{name}}', save: 'Save record', saved: 'Saved', registered: 'Entered: {{name}}',
    sections: { employment: 'Employment', contact: 'Contact and insurance', background: 'Background and declarations' },
    entryOn: 'First day', form: 'Employment', position: 'Position', department: 'Department', addPost: 'Add post', removePost: 'Remove post {{n}}', postTitle: 'Post {{n}}',
    ethnicity: 'Ethnicity', education: 'Education', phone: 'Telephone', address: 'Address', note: 'Note',
    contacts: 'Emergency contacts', addContact: 'Add contact', contactName: 'Name', contactRelation: 'Relation', contactPhone: 'Telephone',
    work: 'Work before this home', addWork: 'Add work', employer: 'Employer', job: 'Job', from: 'From', to: 'To', workNote: 'Note',
    insurance: 'Social insurance', insuredSince: 'Insured since', insuranceNote: 'Note on insurance', declarations: 'Declarations', addDeclaration: 'Add declaration', declarationKind: 'Declaration', declaredOn: 'Declared on', declarationNote: 'Note', scanLater: 'Scans are added once the record is saved.',
  },
  facts: {
    name: 'Name', namePinyin: 'Reading', sex: 'Sex', birthOn: 'Date of birth', document: 'Document', ethnicity: 'Ethnicity', education: 'Education', phone: 'Telephone', address: 'Address', contacts: 'Emergency contacts', workHistory: 'Work history',
    socialInsurance: 'Social insurance', declarations: 'Declarations', note: 'Note', photo: 'Photo', employments: 'Employments and posts', account: 'Account', declarationScan: 'Scan of a declaration', has: 'Yes',
  },
  void: { title: 'Void record', body: 'The record disappears from lists, search and figures but is not deleted and can be restored. When somebody leaves, end the employment instead.', confirm: 'Void record', done: 'Record voided', restored: 'Record restored' },
  history: {
    empty: 'Nothing yet', emptyHint: 'Every change of this record is noted here.', more: 'Show earlier entries', reason: 'Reason: {{reason}}', change: '{{field}}: {{from}} → {{to}}', import: 'Entered by an import', undo: 'Import undone', other: 'Record changed',
  },
  department: {
    title: 'Departments', hint: 'The home makes its own departments, in as many levels as it likes.', open: 'Open department', change: 'Change department', close: 'Close department', reopen: 'Reopen department', name: 'Name', parent: 'Above it', head: 'Head', note: 'Note', people: 'People', up: 'Move up', down: 'Move down',
    save: 'Save', none: 'Nothing above', noHead: 'None', showClosed: 'Show closed departments', closed: 'Closed', closeBody: 'A closed department cannot be chosen any more; posts of the past keep it.', closedDone: 'Department closed', empty: 'No departments yet', emptyHint: 'Open a department, then put the posts of the staff into it.', actions: 'Actions', more: 'Actions for {{name}}',
  },
  organisation: { title: 'Organisation', on: 'As of', today: 'Today', print: 'Print chart', elsewhere: 'In no department', people: '{{count}} people', peopleBelow: '{{count}} people, {{whole}} with those below', empty: 'Nobody was employed that day', emptyHint: 'Choose another day, or enter staff first.', head: 'Head: {{name}}' },
} as const satisfies SameShape<typeof zh>;
