/** Frame of the program: navigation, top bar, search, states of the line to core. */
export const app = {
  skip: 'Skip to content', navigation: 'Main navigation',
  nav: { today: 'Today', residents: 'Residents', assessments: 'Assessments', staff: 'Staff', settings: 'Settings' },
  pages: {
    staff: 'Staff', newStaff: 'Enter staff member', departments: 'Departments', organisation: 'Organisation',
    today: 'Today', residents: 'Residents', newResident: 'Enter a resident', importRoster: 'Import a roster', importStaff: 'Import staff', importCertificates: 'Import certificates', assessments: 'Assessments', newAssessment: 'Begin an assessment', dueAssessments: 'Re-assessments due', careLevels: 'Care levels',
    shifts: 'Roster', myShifts: 'My shifts',
    staffing: 'Rates and ratios', appraisals: 'Appraisals', myAppraisals: 'My appraisals',
    settings: 'Settings', institution: 'Our home', accounts: 'Accounts and roles', me: 'My settings', standards: 'Standards and names', audit: 'Audit trail', data: 'Data and backup', about: 'About Anyi',
    training: 'Training', newTraining: 'Enter a training', fileSheets: 'File sign-in sheets',
    certificates: 'Certificates', newCertificate: 'Add a certificate', expiryBoard: 'Expiry board', requiredCertificates: 'Required', certificateKinds: 'Kinds of certificate', licences: 'Licences of the home',
  },
  /** Everyday words, pinyin and initials under which search finds a page; never shown. */
  words: {
    staff: 'people employees workers roster', newStaff: 'new employee hire add', departments: 'units teams', organisation: 'organisation chart structure heads',
    today: 'home start to do reminders tasks', residents: 'people list roster files elderly register beds', newResident: 'add new resident admit register', importCertificates: 'excel spreadsheet upload csv list bulk licences', importStaff: 'excel spreadsheet upload csv list bulk employees', importRoster: 'excel spreadsheet upload csv list bulk',
    assessments: 'ability scale score grade', newAssessment: 'new assess start score', dueAssessments: 'overdue reassess remind', careLevels: 'nursing level decide change',
    staffing: 'rate ratio certified trained caregivers residents social workers skill level pyramid indicator', appraisals: 'appraisal performance review month award penalty credit pay grade allowance bonus', myAppraisals: 'my review my points acknowledge',
    shifts: 'shifts duty rota night schedule who is on', myShifts: 'my roster when do I work',
    settings: 'options preferences configuration', institution: 'home name address beds credit code', accounts: 'users staff password permissions people', me: 'password language text size font personal', standards: 'scale rules names scheme switches edition',
    audit: 'log history who changed', data: 'backup restore export folder', about: 'version licence software',
    training: 'education pre-job fire safety hours plan sign-in sheet ledger exam course', newTraining: 'new session course class sign-in', fileSheets: 'attendance scan photo QR code returned upload',
    certificates: 'licence qualification health certificate ledger permit', newCertificate: 'new licence scan enter', expiryBoard: 'expire expiring overdue renew reminder calendar due', requiredCertificates: 'who must hold what gap missing matrix qualified', certificateKinds: 'catalogue kinds validity lead times reminders', licences: 'permit filing registration food fire lift',
  },
  search: {
    open: 'Search', placeholder: 'Name, pinyin, bed, last four of the ID, page or action', people: 'Residents', staff: 'Staff', trainings: 'Training', pages: 'Pages', commands: 'Actions', nothing: 'Nothing found for "{{text}}"', hint: 'Type a name, its pinyin initials, a bed, the last four of an ID, or what you want to do; or scan the QR code of a sign-in sheet.', noSheet: 'No training of this home has this sign-in sheet. Check that it is the right one.', looking: 'Looking for this training',
    age: '{{age}} years', bed: 'bed {{bed}}', keys: 'Up and down choose, Enter opens, Esc closes',
  },
  commands: { lock: 'Lock the screen', signOut: 'Sign out', language: 'Switch to Chinese', larger: 'Larger text', smaller: 'Smaller text', keys: 'Keys', changePassword: 'Change my password' },
  commandWords: { lock: 'leave away', signOut: 'log out leave change person', language: 'english chinese zhongwen', larger: 'big font size', smaller: 'small font size', keys: 'shortcuts keyboard help', changePassword: 'password secret' },
  me: { menu: 'My menu', textSize: 'Text size', normal: 'Normal', large: 'Large', extraLarge: 'Extra large', language: 'Language', settings: 'My settings', lock: 'Lock', signOut: 'Sign out' },
  line: { reconnecting: 'Connecting to the data again. What you typed is still here; please wait a moment.', stopped: 'The data service has stopped. What you typed is still here.', retry: 'Start it again' },
  needsMe: 'Waiting for you: {{count}}',
  demo: { label: 'Demo home', banner: 'Demo home: all names and data are made up. Try whatever you like.' },
  fault: { title: 'Something unexpected happened on this page', body: 'The data was not touched. Please open the page again; if it stays, name the reference {{reference}} to whoever looks after the program.', reopen: 'Open this page again', home: 'Go to Today' },
  missing: { title: 'There is no such page', hint: 'The address may be wrong, or your role may not see it.' },
  about: {
    title: 'About Anyi', slogan: 'Management suite for care institutions', version: 'Version {{version}}', licence: 'Licence', licenceText: 'MIT licence: free to use, copy, change and pass on with the copyright notice kept; without any warranty.',
    font: 'Ships the font Noto Sans SC, SIL Open Font License 1.1.', schema: 'Database version', folder: 'Data folder', host: 'Runs as',
    hosts: { electron: 'desktop program', http: 'browser', test: 'test' },
  },
} as const;
