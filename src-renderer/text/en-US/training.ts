import type { SameShape } from '../shape';
import type { training as chinese } from '../zh-CN/training';

/** Training: sessions, the plan of a year, duties, hours. */
export const training: SameShape<typeof chinese> = {
  title: 'Training', add: 'Enter a training', hours: '{{hours}} hours', none: 'None', everybody: 'All staff',
  tabs: { sessions: 'Records', plan: 'Plan of the year', duties: 'Duties', hours: 'Hours' },
  kinds: { preJob: 'Pre-job', inService: 'In service' },
  states: { open: 'Open', closed: 'Finished', corrected: 'Corrected', voided: 'Voided' },
  results: { passed: 'Passed', failed: 'Failed', none: 'Not entered' },
  search: 'Title, content, trainer or number', allYears: 'All years', allTopics: 'All topics', allStates: 'All states', allKinds: 'All kinds', year: '{{year}}', chooseYear: 'Year',
  emptyTitle: 'No training on record yet', emptyHint: 'Enter a training, print the sign-in sheet, then key attendance and results.', noMatchTitle: 'No training matches', noMatchHint: 'Try other conditions.',
  columns: {
    number: 'Number', heldOn: 'Date', title: 'Title', topics: 'Topics', kind: 'Kind', hours: 'Hours', trainer: 'Trainer', people: 'Attended', passed: 'Passed', state: 'State', name: 'Name', department: 'Department', positions: 'Positions',
    attended: 'Attendance', result: 'Exam', score: 'Score', examOn: 'Exam date', sheetNumber: 'No.', lastOn: 'Last training', dueOn: 'Due', why: 'Remark', month: 'Month', audience: 'For', responsible: 'Responsible', sessions: 'Sessions', hoursDone: 'Hours attended', hoursAsked: 'Hours asked', sessionCount: 'Times',
  },
  ledger: 'Print ledger', hoursPaper: 'Print hours', dutiesPaper: 'Print duties', planPaper: 'Print plan', sheet: 'Print sign-in sheet', paper: 'Print record',
  entry: {
    newTitle: 'Enter a training', editTitle: 'Change a training', what: 'What is taught', when: 'When and where', who: 'Who takes part', save: 'Save training', saved: 'Saved', heldOn: 'Date', startsAt: 'Start', endsAt: 'End', timeHint: 'For example 09:00', hours: 'Hours', hoursHint: 'More than 0, at most 24',
    title: 'Title', topics: 'Topics', kind: 'Kind', content: 'Content', contentHint: 'Needed before the record can be finished', trainer: 'Trainer', inside: 'Own staff', outside: 'From outside', trainerStaff: 'Name of the trainer', trainerName: 'Name and institution', place: 'Place', planItem: 'Item of the plan', noPlanItem: 'Not in the plan',
    listed: '{{count}} chosen', dateFirst: 'Enter the date first, then choose from the staff of that day.', later: 'People can also be added after saving.',
  },
  picker: { search: 'Name or pinyin', hint: 'Enter adds the first', department: 'Add a department', audience: 'Add a group of positions', all: 'Add everybody', nobody: 'Nobody in service found', add: 'Add', drop: 'Take {{name}} off', addPeople: 'Add people', noDepartment: 'No department' },
  record: {
    facts: 'The training', content: 'Content', people: 'Participants', files: 'Sign-in sheet and files', edit: 'Change', close: 'Finish record', closed: 'The record is finished and locked', correct: 'Correct', void: 'Void', more: 'More',
    time: 'Time', trainer: 'Trainer', inside: 'own staff', outside: 'from outside', place: 'Place', planItem: 'Plan of the year', closedBy: 'Finished and locked by {{name}}, {{at}}', createdBy: 'Entered by {{name}}, {{at}}',
    missingTitle: 'Still needed before the record can be finished', ready: 'Everything is there. Once finished, the record can only be corrected by a new version.',
    problems: { future: 'The day of the training has not come yet. Finish the record after it was held.', content: 'The content is missing. Choose Change and enter it.', trainer: 'The trainer is missing. Choose Change and enter one.', participants: 'Nobody took part. Put people on the list and key attendance.', attendance: 'Attendance is not keyed yet. Key it from the returned sheet.', results: 'Somebody who attended has no exam result. Enter it.', notEmployed: 'Somebody was not employed on that day. Check the date, or mark them absent.', clash: 'Somebody attended another training at the same time. Check times or attendance.' },
    notEmployed: 'Not employed that day', clash: 'At the same time in "{{title}}"', attended: 'Attended', absent: 'Absent', notKeyed: 'Not keyed', retake: 'Re-take', noPeopleTitle: 'Nobody on the list yet', noPeopleHint: 'Choose from the staff of that day, then print the sign-in sheet.',
    correctionOf: 'This corrects {{number}}. Reason: {{reason}}', correctedBy: 'Corrected by {{number}}; it no longer counts.', voided: 'Voided: {{reason}} ({{at}})', oldHolds: 'Until this version is finished, the old record holds.',
    voidBody: 'It will no longer count towards hours, pre-job training or duties. The record and the reason are kept.', correctBody: 'A new version with the same content is opened for you to change. Until it is finished, the old record holds.',
    grants: 'Certificates granted', strikeConfirm: 'Take off the list',
  },
  attendance: { title: 'Key attendance', hint: 'Type the numbers of the sheet, such as 1-12,15, or tick the names.', numbers: 'Numbers signed', bad: '"{{part}}" is not understood. Write it like 1-12,15.', unknown: 'There is no number {{number}} on the list.', all: 'Everybody attended', save: 'Save attendance', count: '{{count}} of {{all}} attended', sheets: 'Returned sheets', sheet: 'Sign-in sheet {{name}}' },
  exam: { title: 'Enter results', examOn: 'Exam date', allPassed: 'Everybody passed', save: 'Save results', missing: '{{count}} without a result', retakeTitle: 'Re-take: {{name}}', saveRetake: 'Save re-take' },
  grant: { open: 'Grant certificates', title: 'Grant certificates from this training', kind: 'Kind of certificate', level: 'Level', issuer: 'Issuer', issuedOn: 'Issued on', validUntil: 'Valid until', number: 'Number', who: 'People who passed', hint: 'Listed are those who passed and have none of this kind from this training yet. One they hold already is renewed. A second person still verifies each.', save: 'Grant certificates', done: '{{granted}} certificates granted, {{renewed}} of them renewals.', nobody: 'Nobody to grant one to.', chooseKind: 'Choose the kind first.', chooseOne: 'Tick at least one person.' },
  files: { signSheet: 'Sign-in sheet', material: 'Material', photo: 'Photo', add: 'Add', none: 'No files', drop: 'Remove', open: 'Open {{name}}', hint: 'A photo (JPEG or PNG, at most 40 MB, made smaller by itself) or a PDF (at most 20 MB).',
    notKept: '"{{name}}" was not kept. {{why}}',
    refused: {
      empty: 'This file is empty. Choose it again.', tooLarge: 'The file is larger than {{maxPicture}} MB. Take the photo again, or scan it smaller.', pdfTooLarge: 'The PDF is larger than {{maxPdf}} MB. Split it, or use photos.',
      program: 'This is a program, not a photo or PDF; it was not read. Choose a photo or PDF.', heic: 'This is a HEIC photo, which does not open here. Save it as JPEG on the phone, or choose a screenshot of it.', wrongKind: 'This file is no photo or PDF. Choose a JPEG, PNG or PDF; save slides as PDF first.',
      damagedPdf: 'This PDF is not whole; it may have been cut off while downloading. Fetch it again, then choose it.', unreadable: 'This picture does not open; the file may be damaged. Take or scan it again.', cannotShrink: 'This photo stays too large when made smaller. Take it again in good light.', notSent: 'The file did not arrive. Try once more.',
    },
  },
  sheets: {
    title: 'File sign-in sheets', what: 'Photograph or scan the returned sheets and choose or drop them here, several at once.', choose: 'Choose photos or scans', hint: 'The QR code on a sheet says which training it belongs to. Lying or upside down is fine: pictures are put upright and made smaller when kept.',
    picture: 'Picture of a sheet, {{name}}', reading: 'Reading the QR code', corrected: '{{number}} on the sheet was corrected; it is filed with {{now}}, which took its place.',
    why: {
      noCode: 'No QR code was found. Only the first page of a sheet has one; choose the training it belongs to.', unknown: 'This QR code is of no training of this home. Check that it is the right sheet, or choose the training it belongs to.',
      voided: 'Training {{number}} is void, so nothing can be filed with it. Check the sheet, or choose another training.', pdf: 'The QR code inside a PDF cannot be read. Choose the training it belongs to.', notAsked: 'The QR code was read, but its training could not be looked up: {{sentence}} Choose the training it belongs to.',
    },
    pick: 'Find a training by title, content or number', pickFor: 'Training that {{name}} belongs to', same: 'Same as the page before', other: 'Another training', turn: 'Turn {{name}} right', remove: 'Remove {{name}}',
    file: 'File {{count}}', fileNone: 'File', filing: 'Filing', filed: 'Filed', notFiled: 'Not filed. {{sentence}}', notTaken: '"{{name}}" was not taken in',
    stillReading: '{{count}} being read.', without: '{{count}} without a training yet.', none: 'Choose photos or scans of the sheets first.', allFiled: 'All filed.', next: 'Next: key attendance', nobody: 'Nobody on the list yet',
  },
  plan: {
    add: 'Add to plan', editTitle: 'Correct the plan', newTitle: 'Add to the plan of the year', copy: 'Copy last year', copied: '{{copied}} copied, {{kept}} were there already.', drop: 'Take off', dropBody: 'It will no longer show in the plan; the reason is kept.', schedule: 'Arrange', states: { done: 'Done', planned: 'Planned', late: 'Late' }, month: 'Month {{month}}',
    emptyTitle: 'No training plan of {{year}} yet', emptyHint: 'Add items one by one, or copy the plan of the year before.', save: 'Save', title: 'Title', topics: 'Topics', kind: 'Kind', hours: 'Hours', monthField: 'Month', audience: 'For', all: 'All staff', groups: 'Groups of positions', departments: 'Departments', responsible: 'Responsible', note: 'Note', progress: '{{done}} of {{all}} done',
  },
  duties: {
    types: { recurring: 'Every {{months}} months', preJob: 'Before the first duty', yearlyHours: '{{hours}} hours a year' }, states: { done: 'In order', soon: 'Due soon', overdue: 'Overdue', off: 'Not in use' }, personStates: { done: 'Done', soon: 'Due soon', overdue: 'Missing' },
    basis: 'Basis: ', floor: 'The law leaves at most {{months}} months', local: 'Local rule or example; check with the local authority', preset: 'Preset of the suite', people: '{{count}} people', missing: '{{count}} missing', soon: '{{count}} due soon', allDone: 'Everybody done', show: 'Show people', hide: 'Hide people', last: 'Last training {{on}}', due: 'First due {{on}}', never: 'Nothing on record',
    set: 'Set', setTitle: 'Set a training duty', inUse: 'Use this duty', months: 'Interval (months)', hours: 'Hours a year', effectiveOn: 'From', reason: 'Reason', save: 'Save', laxer: 'I know that this is laxer than the law leaves', presetIs: 'Preset {{value}}', emptyTitle: 'No training duty in use', emptyHint: 'Training duties can be imported in the settings.', onlyOpen: 'Only what is missing', why: { missing: 'No training on record', failed: 'Exam failed', beforeTransfer: 'Not trained again for the new post' }, offHint: 'An example; it asks for nothing until you use it.', nobody: 'Nobody it is about',
  },
  hoursEmpty: { title: 'Nobody in service', hint: 'Enter staff in the register first.' },
  staffTab: { hours: 'Hours by year', duties: 'Duties', sessions: 'Trainings', noneTitle: 'No training on record yet', noneHint: 'A finished training shows here.', absent: 'Absent', of: '{{hours}} of {{required}} hours' },
};
