/** Words that every screen uses. */
export const common = {
  appName: 'Anyi',
  save: 'Save', cancel: 'Cancel', close: 'Close', back: 'Back', next: 'Next', remove: 'Remove',
  searchKey: 'Press / to search',
  search: 'Search', retry: 'Try again', more: 'More', print: 'Print', undo: 'Undo', copied: 'Copied', open: 'Open', choose: 'Please choose', none: 'None', yes: 'Yes', no: 'No', all: 'All',
  optional: 'optional', saved: 'Saved',
  roles: { director: 'Director', headNurse: 'Head nurse', assessor: 'Assessor', safetyOfficer: 'Safety officer', hr: 'HR and office', careWorker: 'Care worker', inspector: 'Inspector' },
  date: {
    placeholder: 'e.g. 1946-09-25', pick: 'Choose from the calendar',
    daysAgo: '{{days}} d ago',
    justNow: 'just now', minutesAgo: '{{n}} min ago', hoursAgo: '{{n}} h ago',
  },
  list: {
    exporting: 'Exporting', exported: 'Exported, {{count}} entries',
    count: '{{count}} in all', countOf: '{{shown}} of {{count}}', more: 'Show more', columns: 'Columns', export: 'Export to Excel', nothing: 'The list is empty: there is nothing to print or export.', nothingFits: 'Nothing fits the filter. Choose another one to print or export.', filters: 'Filters', clearFilters: 'Clear filters',

  },
  draft: {
    saving: 'Saving', saved: 'Saved by itself at {{time}}', waiting: 'Not saved yet, trying again', nothing: 'What you type is saved by itself',
    offerTitle: 'Something here is unfinished', offer: 'It was last saved at {{time}} ({{age}}). Go on with it?', offerEdition: 'It was filled in by an older edition; please check every item.', use: 'Go on with it', refuse: 'Throw it away and start afresh',
  },
  stale: { title: 'There is a newer version of this record', body: 'Somebody updated it while you were changing it. What you typed is still on the screen; copy it down before you load the latest.', who: 'Changed by {{changedBy}} at {{changedAt}}.', load: 'Load the latest', keep: 'Stay here for now' },
  reason: { label: 'Reason', help: 'This stays on record. Please say clearly why.' },
  progress: { waiting: 'Getting ready', done: '{{done}} of {{total}} done', cancelling: 'Cancelling' },
  document: { pdf: 'Export PDF', docx: 'Export Word', xlsx: 'Export Excel', print: 'Print', preview: 'Print preview', fit: 'Fit width', actual: 'True size' },
  keys: { title: 'Keys', esc: 'One step back', enter: 'Go on', arrows: 'Move in a list', search: 'Find people, pages and actions', help: 'Show this table', digits: 'Answer an item and go to the next', lock: 'Lock the screen' },
  problem: { title: 'This could not be shown' },
  grade: { bars: 'Grade {{grade}} of 0 to 4' },
} as const;
