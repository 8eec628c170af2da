/** Data state, audit trail, backup, standards settings. */
export const settings = {
  dataState: {
    newerVersion: { title: 'This data is of a newer version', body: 'A newer Anyi saved this data; this version cannot open it and has not touched it. Please install the latest version.' },
    wrongKey: { title: 'This computer has no key for the data', body: 'The data is encrypted. After a new computer, account or system, please enter the printed recovery code.' },
    notADatabase: { title: 'The data file is damaged or not ours', body: 'The file cannot be recognised and was not touched. Please put the latest backup from the backup folder in its place and open Anyi again.' },
    unreadable: { title: 'The data file cannot be read', body: 'Another program may hold it, or the disk has a fault. Please close other programs or restart the computer; if it stays, use a backup.' },
    folderNotWritable: { title: 'The data folder cannot be written', body: 'Please check the rights on the folder, or use an account of the computer that may write there.' },
    diskFull: { title: 'The disk is full', body: 'Please free at least 1 GB and try again. Nothing that was saved is lost.' },
    inUse: { title: 'Another Anyi is using this data', body: 'Only one program can open it at a time. Please close the other one and try again.' },
    shell: { title: 'Anyi could not start its data service', body: 'Please quit and open it again; if it stays, name the reference {{reference}} to whoever looks after the program.' },
    code: 'Recovery code', open: 'Open the data', retry: 'Try again', folder: 'Data folder',
  },
  audit: {
    title: 'Audit trail', whole: 'The chain of entries is whole; nobody has altered it.', broken: 'The chain is broken at entry {{sequence}}: somebody altered the data past the program. Please keep the files as they are and ask for help.',
    at: 'When', who: 'Who', what: 'What', subject: 'About', detail: 'Detail', nobody: 'not signed in', clock: 'clock set back', more: 'Show earlier entries', empty: 'No entries yet',
    look: 'Look', detailTitle: 'What this entry noted', detailHint: 'Listed by the names of the data structure, for checking. The record\'s own page tells its history in words.',
    subjects: { account: 'account', institution: 'home', resident: 'resident', staff: 'staff member', department: 'department', assessment: 'assessment', reassessmentRequest: 're-assessment request', careLevel: 'care level', certificate: 'certificate', certificateKind: 'kind of certificate', certificateRegion: 'regional scheme', certificateCalendar: 'certificate calendar', rosterImport: 'roster import', rosterErrors: 'rows with problems', document: 'document', standard: 'standard', namingChoice: 'level names', scaleSetting: 'scale settings', ratioTable: 'staffing ratios', shiftSheet: 'roster sheet', training: 'training', trainingDuty: 'training duty', trainingPlan: 'training plan', appraisal: 'appraisal', award: 'award or penalty', credit: 'credit event', payTable: 'pay table', backup: 'backup' },
  },
  data: { title: 'Data and backup', backup: 'Backup', backupHint: 'Writes an encrypted copy into the backup folder and checks that it is whole.', run: 'Back up now', done: 'Backup done: {{size}}, {{tables}} tables checked.', where: 'Kept in {{file}}', folder: 'Data folder', folderHint: 'Please copy the backup folder to an external disk regularly. Restoring needs the recovery code or this computer.' },
  standards: {
    title: 'Standards and names', naming: 'Names of the care levels', namingHint: 'Another scheme holds from its first day on; documents already made stay as they are.', current: 'in use', choose: 'Use from today', chooseTitle: 'Change to "{{title}}"', unusable: 'does not name every level',
    scales: 'Scale settings', scalesHint: 'What the standard leaves to the home. Changes hold for new assessments from the first day on; finished ones stay.', shortGrades: 'Grades with shorter validity', shortMonths: 'Shorter validity (months)',
    name: 'Standard', kind: 'Kind', counting: { sum: 'sum of occurrences', perKind: 'number of kinds' }, shortValue: 'grades {{grades}}: {{months}} months',
    ownChoice: 'set by the home', save: 'Save settings', saved: 'Saved; in force from today', reason: 'Reason', change: 'Change', editions: 'Editions', edition: 'Edition', status: 'Standing', effective: 'In force from', inForce: 'in force', own: 'our own',
    editionsHint: 'Editions that come with the program cannot be changed. Export a copy, edit it, and import it as the home\'s own.', import: 'Import a standards file', imported: 'Edition {{edition}} imported', saveFile: 'Save as a file', copy: 'Export a copy to edit', retire: 'Put out of use', retireHint: 'It is no longer used for new records; existing ones stay.', retired: 'out of use', menu: 'More for {{title}}',
    statuses: { official: 'official', local: 'local', reference: 'reference', draft: 'draft', unverified: 'unverified' },
    kinds: { 'scale': 'scale', 'care-level-policy': 'level policy', 'naming-scheme': 'level names', 'code-list': 'code list', 'certificate-catalogue': 'certificates', 'position-list': 'position list', 'shift-set': 'shifts', 'training-calendar': 'training duties', 'checklist': 'checklist', 'pay-table': 'pay table', 'rate-set': 'rates', 'ratio-table': 'staffing ratios' },
  },
} as const;
