/** First run and the facts about the home. */
export const institution = {
  welcome: { title: 'Welcome to Anyi', lead: 'Residents, ability assessments and care levels: entered once, found and printed at any time.', setUp: 'Set up our home', setUpHint: 'The home and the director\'s account, about 3 minutes.', demo: 'Look at the demo home first', demoHint: '"Yangguangyuan": 60 made-up residents and a year of records; nothing to fill in.', demoBusy: 'Preparing the demo home', offline: 'All data stays on this computer; no network is needed.' },
  steps: { home: 'Home', director: 'Director', code: 'Recovery code', start: 'Begin', progress: 'Step {{step}} of {{of}}' },
  fields: {
    name: 'Name of the home', nameHelp: 'As on the registration certificate; it is printed on reports.', uscc: 'Unified social credit code', usccHelp: '18 characters, on the certificate or business licence. Leave it empty if there is none yet.', kind: 'Kind', address: 'Address', beds: 'Registered beds', phone: 'Telephone',
    directorName: 'Director\'s name', accountName: 'Sign-in name', accountNameHelp: 'Typed at sign-in, for instance director.', password: 'Password', passwordHelp: 'At least {{min}} characters; mix letters with digits or signs.', repeat: 'Password again',
  },
  finish: 'Finish set-up',
  start: { title: '{{name}} is set up', lead: 'Where to begin?', importTitle: 'Import a roster', importHint: 'Residents from an Excel or CSV file; you check before anything is written.', oneTitle: 'Enter the first resident', oneHint: 'By hand; the assessment can follow at once.', emptyTitle: 'Look around', emptyHint: 'Go to Today and enter people later.' },
  page: { title: 'Our home', save: 'Save', saved: 'The facts about the home are saved', demo: 'This is the demo home.' },
} as const;
