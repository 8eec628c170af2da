/** Rosters: the month's grid, what is wrong with it, the own shifts. */
export const shifts = {
  title: 'Roster', person: 'Name', date: 'Date', hours: 'Hours', free: 'Free', guest: 'helping', legend: 'Shifts', department: 'Department', noDepartment: 'No department', comma: ', ',
  month: '{{year}}-{{month}}', monthBefore: 'Month before', monthAfter: 'Next month', kept: 'The roster is saved.', publishedNow: 'The roster is published.', keepFirst: 'Save first, then print.',
  notKept: 'Not saved yet.', keptAt: 'Saved by {{by}} at {{at}}.', set: 'Shifts: {{set}}; the home puts its own in place under Settings, Standards and names.',
  emptyTitle: 'Nobody is employed this month', emptyHint: 'Enter staff and their departments in the register, then make the roster here.',
  weekdays: { '1': 'Mo', '2': 'Tu', '3': 'We', '4': 'Th', '5': 'Fr', '6': 'Sa', '7': 'Su' },
  states: { none: 'Not begun', draft: 'Draft', published: 'Published' },
  tools: {
    undo: 'Undo', redo: 'Redo', pattern: 'Apply pattern', more: 'More', week: 'Copy last week (selected people)', weekAll: 'Copy last week (everybody)', post: 'Choose post', guest: 'Add a helper', history: 'Changes', print: 'Print',
    keep: 'Save roster', publish: 'Publish roster',
  },
  keys: { arrows: 'Arrows', move: 'move', block: 'select a block', copy: 'copy', paste: 'paste', clear: 'clear', keep: 'save' },
  blocks: 'To be solved', warns: 'Note', day: 'Day {{day}}', moreDays: 'and {{count}} more days', moreProblems: '{{count}} more; solve those above first.', noProblems: 'No problems found.',
  problemCount: '{{blocking}} to be solved, {{others}} notes',
  problems: {
    notEmployed: 'is not employed that day', positionNotHeld: 'does not hold the position {{post}}', noPost: 'has no position that day', certificateMissing: 'has no {{kind}}, which {{post}} needs', certificateExpired: '{{kind}} has expired, not valid since {{since}}',
    certificateUnverified: '{{kind}} has not been verified by a second person', levelTooLow: 'the level of {{kind}} is below what {{post}} needs', reviewOverdue: 'the review of {{kind}} is overdue since {{since}}', preJobMissing: 'has not passed {{kind}}',
    doubleAssignment: 'is at the same time on the roster of {{where}} ({{from}}–{{to}})', doubleHere: 'two shifts overlap (the other one {{from}}–{{to}})', awayElsewhere: 'is away on the roster of {{where}}',
    coverageShort: '{{post}}, {{from}}–{{to}}: {{have}} qualified on duty, at least {{need}} needed ({{basis}})', restTooShort: 'rests only {{have}} hours between two shifts; the home asks for {{need}}', ratioShort: 'The home has {{have}} caregivers on the {{part}} shift, at least {{need}} by its ratio table', serviceRatioShort: 'The home has {{have}} service staff on the {{part}} shift, at least {{need}} by its ratio table',
  },
  ways: {
    notEmployed: 'Clear the cell, or correct the days of entry and leaving.', positionNotHeld: 'Choose somebody else, or change the posts in the staff record.', noPost: 'Choose a post, or enter one in the staff record.', certificateMissing: 'Choose somebody else, or enter the certificate and have it verified.', certificateExpired: 'Choose somebody else, or enter the renewed certificate.',
    certificateUnverified: 'Have the certificate verified by another person.', levelTooLow: 'Choose somebody with the level needed.', reviewOverdue: 'Choose somebody else, or enter the review.', preJobMissing: 'Choose somebody else, or train first and enter the result.', doubleAssignment: 'Change one of the two shifts.',
    coverageShort: 'Add people who are certified and trained.', restTooShort: 'Move the later shift.', ratioShort: 'Add caregivers, or look at the ratio table.', serviceRatioShort: 'Add service staff, or look at the ratio table.',
  },
  parts: { all: '', day: 'day', evening: 'evening', night: 'night' },
  open: { staff: 'Staff record', training: 'Training' },
  pattern: { title: 'Apply pattern', what: 'From {{from}} to the end of the month, the {{people}} selected people work in this order, again and again.', row: 'Order', empty: 'Click the shifts below one after another', back: 'Take the last away', step: 'Each person begins so many days later', apply: 'Apply pattern' },
  post: { title: 'Choose post', what: 'Certificates and training are looked at for this post in the selected cells. Only positions the selected people hold are listed.', main: 'Main position of each', choose: 'Choose post' },
  guests: { title: 'Add a helper', what: 'Somebody of another department who helps out this month. Once a shift is saved, they stay on this sheet.', who: 'Name or pinyin', add: 'Add helper' },
  stale: {
    title: 'There is a newer version of this roster', who: 'Saved by {{who}} at {{at}}.', body: '{{count}} cells differ; everything you entered is still here. Choose how to go on.', nothing: 'Both are the same; simply go on.', theirs: 'Newest', mine: 'Yours', untouched: 'not changed',
    takeTheirs: 'Use the newest', keepMine: 'Keep my changes, the rest from the newest',
  },
  history: { title: 'Changes', none: 'No changes yet', kept: 'Draft saved', published: 'Published', changed: 'Changed after publication' },
  reason: { title: 'Change a published roster', what: 'Every change of a published roster is kept on record.' },
  duty: { title: 'On duty now', nobody: 'Nobody is on duty now by a published roster.', count: '{{count}} on duty now', more: ' … {{count}} in all' },
  mine: {
    title: 'My shifts', open: 'My shifts', today: 'Today: {{shift}}', nothingToday: 'No shift today', day: '{{month}}-{{day}} {{weekday}}', nobodyTitle: 'This account belongs to nobody of the staff yet', nobodyHint: 'Personnel can link it in the staff record.',
    noneTitle: 'No roster is published yet', noneHint: 'It appears here once it is.',
  },
} as const;
