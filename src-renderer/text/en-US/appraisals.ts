import type { SameShape } from '../shape';
import type { appraisals as zh } from '../zh-CN/appraisals';

export const appraisals: SameShape<typeof zh> = {
  title: 'Appraisals', records: 'Awards, penalties and credit', views: { month: 'By month', awards: 'Awards and penalties', credit: 'Professional credit', pay: 'Pay table' },
  month: 'Month', earlier: 'Month before', later: 'Month after', print: 'Print summary', back: 'Back',
  columns: { name: 'Name', department: 'Department', positions: 'Post', state: 'State', result: 'Result', level: 'Skill level', pay: 'Pay grade', levelAndPay: 'Skill level and pay', next: 'Next step' },
  state: { draft: 'being filled', signed: 'to acknowledge', acknowledged: 'acknowledged', locked: 'locked', voided: 'void' }, none: 'not begun',
  filter: { all: 'All', open: 'Open', done: 'Locked' },
  empty: 'Nobody was employed in this month', emptyHint: 'Please check the month, or enter the employments of the staff first.',
  startAll: 'Begin sheets of the month', started: '{{count}} sheets begun', start: 'Begin', fill: 'Fill in', open: 'Open', lockMonth: 'Lock the month', locked: '{{count}} locked, {{open}} still open',
  result: '{{percent}} % {{band}}', points: '{{points}} of {{max}} points', progress: '{{answered}} of {{of}}', noLevel: 'no level held', notSet: 'no pay grade set',
  reference: 'For reference; the requirements of the local authority apply. Sheet by: {{title}} ({{edition}})',
  sheet: {
    title: '{{name}}, {{month}}', sign: 'Sign appraisal', signTitle: 'Sign the appraisal', signWhat: 'Once signed nothing changes; until it is locked it can be opened again with a reason.', password: 'Your password', signed: 'Signed by the appraiser', acknowledged: 'Acknowledged by the person', onPaper: 'Signed on the print, {{on}}',
    acknowledge: 'Acknowledge', acknowledgeOwn: 'I have read it', acknowledgeTitle: 'Acknowledge the appraisal', acknowledgeWhat: 'This says that you have read the sheet, not that you agree with all of it. Where you do not, say so below.', paperWhat: 'When the person has signed the printed sheet, enter the day of that signature here.', paperOn: 'Signed on', ownRemark: 'Word of the person',
    lock: 'Lock appraisal', reopen: 'Open again', reopenWhat: 'The signature and the acknowledgement are taken back, and the content can be changed.', void: 'Void', voidWhat: 'A new sheet can then be written for the month; this one is kept.', print: 'Print', remark: 'Remark of the appraiser', note: 'What happened', noteNeeded: 'Please say what happened.', points: '{{points}} points', of: 'up to {{max}}', missing: 'not answered', total: 'Total', 
    veto: 'A red line was crossed: the month is "{{band}}" whatever the points say.', keys: { digits: 'give points', move: 'item before / after' }, progress: '{{answered}} of {{of}} answered', own: 'This is your own appraisal; please let a colleague fill it in.', voidedBy: 'Void: {{reason}}', lockedLine: 'Locked {{at}}', signedLine: '{{name}}, {{at}}',
    allowance: '{{amount}} yuan a month', problem: 'This answer cannot stand; please give the points again.',
  },
  mine: { title: 'My appraisals', empty: 'No appraisal yet', emptyHint: 'A sheet appears here once the appraiser has signed it.' },
  who: 'Staff member', date: 'Day', year: 'Year', allYears: 'All years', file: 'Proof', chooseFile: 'Choose a file', fileHelp: 'JPEG, PNG or PDF, at most 10 MB.', fileGone: 'The file did not arrive; please choose it again.', view: 'Show proof', void: 'Void', voided: 'Void: {{reason}}', save: 'Save', cancel: 'Cancel', saved: 'Saved',
  awards: {
    add: 'Record award or penalty', kind: 'Kind', kinds: { award: 'Award', penalty: 'Penalty' }, name: 'For what', detail: 'What happened', amount: 'Amount (yuan)', basis: 'Basis', empty: 'No awards or penalties', emptyHint: 'Awards and penalties are written down here, with the decision where there is one.', correct: 'Correct award or penalty', correctOpen: 'Correct', voidTitle: 'Void award or penalty', voidWhat: 'It no longer counts, and stays on record.', yuan: '{{amount}} yuan',
  },
  credit: {
    add: 'Record credit event', direction: 'Nature', directions: { honour: 'Honour', breach: 'Breach' }, kind: 'Event', detail: 'What happened', source: 'Established by', empty: 'No credit events', emptyHint: 'Honours and breaches are written down here, with their proof. The list of events is our own and not confirmed; it can be replaced by a local one.',
    state: { standing: 'stands', appealed: 'under appeal', upheld: 'upheld on appeal', revoked: 'taken back on appeal', voided: 'void' }, appeal: 'Record appeal', appealOn: 'Appealed on', appealText: 'Grounds of the appeal', decide: 'Decide appeal', decideText: 'Reasons of the decision', upheld: 'Uphold', revoked: 'Take back', outcome: 'Outcome', appealed: 'Appeal {{on}}: {{text}}', decided: '{{on}} {{name}}: {{text}}', voidTitle: 'Void credit event', voidWhat: 'It no longer counts, and stays on record.',
  },
  pay: {
    set: 'Set pay table', none: 'No pay table has been set', noneHint: 'Pay grades and allowances are the home\'s own; no amounts come with the program.', current: 'In force: {{title}}', level: 'Skill level', grade: 'Pay grade', allowance: 'Allowance a month (yuan)', name: 'Name', effectiveOn: 'In force from', basis: 'Basis', noLevel: 'No level held', save: 'Save pay table', period: 'In force', open: 'until now', voidTitle: 'Void pay table', voidWhat: 'The pay table before it will hold again.', state: { planned: 'planned', current: 'in force', past: 'ended', voided: 'void' }, tables: 'All pay tables',
  },
};
