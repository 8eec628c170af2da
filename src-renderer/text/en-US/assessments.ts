import type { SameShape } from '../shape';
import type { assessments as chinese } from '../zh-CN/assessments';

/** Assessments: list, due list, filling in, record, signing, comparison. */
export const assessments: SameShape<typeof chinese> = {
  title: 'Assessments', printChosen: 'Print {{count}} reports', printBlank: 'Print blank form', chooseShown: 'Select those shown', chooseNone: 'Clear selection', search: 'Name, pinyin, bed or assessment number',
  states: { draft: 'Being filled in', complete: 'To be signed', firstSigned: 'Awaits second signature', locked: 'Locked', superseded: 'Replaced by a newer one', voided: 'Void' },
  reasons: { first: 'First assessment', routine: 'Routine assessment', immediate: 'Immediate assessment', dispute: 'Re-assessment of a disputed result', other: 'Other' },
  columns: {
    resident: 'Resident', bed: 'Bed', number: 'Number', baselineOn: 'Baseline date', reason: 'Reason', scale: 'Scale', state: 'State', grade: 'Ability grade', points: 'Points',
    answered: '{{answered}} / {{of}} answered', validUntil: 'Valid until', signed: 'Signed by', savedAt: 'Last saved', progress: 'Items answered',
  },
  filter: { grade: 'Grade {{grade}}' },
  noMatch: { title: 'No assessment fits', hint: 'Try another word, or clear the filters.' },
  empty: { title: 'No assessments yet', hint: 'Choose a resident and begin the first assessment. Once filled in and signed it is listed here.' },
  start: {
    open: 'Start assessment', title: 'Start assessment', confirm: 'Start assessment', findResident: 'Name, pinyin, bed or last four of the ID', nobody: 'Nobody found', age: 'aged {{age}}',
    baselineHelp: 'The edition of the standard in force on this day is used. For an old paper, enter the date on the paper.', noResident: 'Please choose a resident first.', openExisting: 'Open assessment {{number}}',
  },
  head: { number: 'Assessment number', reason: 'Reason', baselineOn: 'Baseline date', change: 'Change reason or date', changeTitle: 'Change reason and baseline date', save: 'Save changes', cancel: 'Cancel' },
  entry: {
    title: 'Assess {{name}}', subtitle: '{{scale}} ({{edition}}) · No. {{number}} · {{reason}} · baseline {{on}}', whole: 'Whole page', single: 'One by one', mode: 'Way of filling in', finish: 'Finish form', side: 'Progress and reasons',
    progress: '{{answered}} / {{of}} items answered', missing: '{{count}} still open; click to go there:', allDone: 'Everything is filled in. You can finish the form.',
    lastTitle: 'Last assessment', lastLine: '{{number}} · {{on}}', lastHelp: 'Last time\'s choices are marked beside each item for reference. They are never filled in by themselves.', lastTime: 'last time', lastSaid: 'Last time: {{value}}',
    fromFile: 'from file', fileSays: 'The file now says: {{value}}', take: 'Use it', optional: 'optional', restNone: 'The other {{count}}: none', sectionDone: 'Filled in',
    addRow: 'Add a row', removeRow: 'Remove row {{n}}', steps: 'Steps', previous: 'Previous', next: 'Next', step: 'Step {{at}} of {{of}}',
  },
  keys: { digits: 'choose and move on', arrows: 'other item', delete: 'clear answer', enter: 'next open place' },
  notice: {
    age: 'Last saved {{time}} ({{age}}). You can go on from there.', correction: 'This corrects {{number}}. Reason: {{reason}}', newerEdition: 'The standard has a newer edition ({{edition}}). This form stays with its own; what is filled in is safe.',
    adopt: 'Use the new edition', adopted: 'Now by the new edition; every answer was kept.', adoptedDropped: 'Now by the new edition. These have no match in it and need an answer again: {{codes}}',
  },
  stale: {
    title: 'Another window is filling in this form too', body: '{{name}} saved from another window. What you typed here is still there; choose which to keep.', differs: 'Different in the two: {{codes}}', same: 'Both are the same.',
    merged: 'Merged, what you changed ({{codes}}) stays yours and the rest is theirs.', merge: 'Merge both', theirs: 'Use theirs', closedTitle: 'This form has been finished', closed: 'Somebody finished it in another window. What was not saved here is kept as your draft.', look: 'Look at the assessment',
  },
  why: {
    title: 'Why this grade', points: '{{points}} / {{max}} points', total: 'Total', band: '{{from}} to {{to}} points, preliminary grade: {{name}}', final: 'Final grade', notApplied: '{{count}} grounds that do not apply',
    outcome: { moved: 'grade changed from {{from}} to {{to}}', alreadyThere: 'applies, grade unchanged', onlyOneCounts: 'applies, but only one step counts', notApplied: 'does not apply' },
  },
  record: {
    continue: 'Continue form', sign: 'Sign assessment', print: 'Print report', newest: 'Open newest', level: 'Decide care level', reopen: 'Return for changes', correct: 'Make a correction', void: 'Void assessment', more: 'More actions', compare: 'Compare',
    result: 'Result and signatures', answers: 'All answers', facts: 'Assessment', validUntil: 'Valid until', noGrade: 'Points, grade and reasons appear here once everything is filled in.', signatures: 'Filled in and signed', started: 'Begun', completed: 'Form finished',
    signed: 'Signature of assessor {{n}}', waiting: 'Waiting', waitingFor: '{{count}} more assessors to sign', edition: 'Edition of the standard', sheetHash: 'Check code of the content', history: 'All assessments of this resident',
    withdrawn: 'The signature of {{name}} of {{signedAt}} was returned by {{by}} on {{at}}. Reason: {{reason}}',
  },
  standing: {
    voided: 'Voided by {{name}} on {{at}}. Reason: {{reason}}', superseded: 'Replaced by a newer assessment:', correctionOf: 'This is a correction. Reason: {{reason}} Original:', correcting: 'Being corrected; until the correction is signed this one counts. Correction:',
    ownDraft: 'What you typed at {{time}} did not get into this assessment. To use it, return the form for changes.', discardDraft: 'No longer needed', noLevel: 'No care level has been decided from this assessment yet.', signedByYou: 'You have signed. Another assessor has to sign in and sign too.',
  },
  ask: { reopen: 'Signatures already given are returned and stay on record. The form has to be signed again.', correct: 'A new version with the same content is made for you to change. The original counts until the new one is signed.', void: 'This cannot be taken back. The assessment stays on record and prints as void.' },
  sign: {
    title: 'Sign assessment', confirm: 'Sign assessment', cancel: 'Cancel', resident: 'Resident', edition: 'Standard', grade: 'Ability grade', password: 'Password of {{name}}',
    willLock: 'With this signature the assessment is locked and cannot be changed any more.', willWait: 'Another assessor has to sign too; then the assessment is locked.', doneFirst: 'Signed. Another assessor has to sign.', doneLast: 'Signed. The assessment is locked.',
  },
  answers: { item: 'Item', answer: 'Answer', points: 'Points', none: 'not answered' },
  compare: {
    title: 'Compare two assessments', before: 'Earlier', after: 'Later', change: 'Change', field: 'Information', items: 'Items', fields: 'Information', onlyChanged: 'Only what changed', summary: '{{items}} items and {{fields}} facts changed',
    noItems: 'No item changed.', noFields: 'No information changed.', changes: { same: 'same', changed: 'changed', added: 'added', removed: 'removed' },
  },
  due: {
    title: 'Due for assessment', why: 'Kind', reason: 'Why', dueOn: 'Latest day', last: 'Last assessment', do: 'Action', explained: 'Worked out from the records at this moment: never assessed, overdue, due within {{days}} days, or asked for.',
    views: { all: 'All', request: 'Asked for', overdue: 'Overdue', soon: 'Due soon', never: 'Never assessed' },
    kinds: { never: 'No locked assessment yet', validity: 'The result runs out', routine: 'The routine interval has passed', request: 'Asked for' },
    overdue: '{{days}} days overdue', today: 'due today', inDays: 'in {{days}} days', emptyTitle: 'Nobody is due', emptyHint: 'Every resident has a valid assessment. They appear here in time by themselves.',
    noneTitle: 'Nobody of this kind', noneHint: 'Others are to be assessed; look at all of them.',
  },
  request: {
    open: 'Ask for re-assessment', title: 'Ask for re-assessment', confirm: 'Ask for re-assessment', kind: 'Occasion', occurredOn: 'Day it happened', reason: 'What happened', withdraw: 'Withdraw request', done: 'Done; the resident is on the due list.',
    kinds: { stateChange: 'Change of state', incident: 'Incident', dispute: 'Result disputed', other: 'Other' },
  },
};
