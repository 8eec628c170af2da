import type { AppraisalsText } from '../zh-CN/appraisals';

export const appraisals: AppraisalsText = {
  sheetTitle: 'Monthly appraisal', monthTitle: 'Summary of monthly appraisals', standard: 'Sheet',
  name: 'Name', department: 'Department', positions: 'Post', month: 'Month', level: 'Skill level', pay: 'Pay grade', allowance: '{{amount}} yuan a month', noLevel: 'no level held', notSet: 'not set',
  item: 'Item', most: 'Up to', given: 'Points', note: 'What happened', total: 'Total', band: 'Result', percent: '{{percent}} %', remark: 'Remark of the appraiser', ownRemark: 'Word of the person',
  appraiser: 'Appraiser', person: 'Appraised person', onPaper: 'signed on the print',
  states: { draft: 'Being filled, not signed', signed: 'To be acknowledged', acknowledged: 'Acknowledged', locked: 'Locked', voided: 'Void: {{reason}}' }, none: 'Not begun',
  veto: 'Red line crossed: {{items}}', number: 'No.', state: 'State', result: 'Points (%)', count: '{{count}} people, {{locked}} locked', monthOf: { open: '{{month}}, those not locked', done: '{{month}}, those locked' },
  on: 'Date', basis: 'Basis', proof: 'Proof', yes: 'yes', recordedBy: 'Recorded by', allYears: 'All years', ofYear: '{{year}}', records: '{{count}} in all', recordsVoided: '{{count}} in all, {{voided}} of them void', stands: 'stands',
  awards: { title: 'Awards and penalties of the staff', kind: 'Kind', kinds: { award: 'Award', penalty: 'Penalty' }, what: 'For what', amount: 'Amount (yuan)' },
  credit: {
    title: 'Professional credit of the staff', list: 'Events', direction: 'Nature', directions: { honour: 'Honour', breach: 'Breach' }, event: 'Event', source: 'Established by', appeal: 'Appeal and decision', appealed: 'Appeal {{on}}: {{text}}',
    decided: { upheld: 'Upheld {{on}} by {{name}}: {{text}}', revoked: 'Taken back {{on}} by {{name}}: {{text}}' }, states: { standing: 'stands', appealed: 'under appeal', upheld: 'upheld on appeal', revoked: 'taken back on appeal', voided: 'void' },
  },
  payTable: { title: 'Pay by skill level', name: 'Name', period: 'In force', open: 'until now', setBy: 'Set by', allowance: 'Allowance a month (yuan)', all: 'All pay tables', none: 'No pay table is in force now.', states: { planned: 'planned', current: 'in force', past: 'ended', voided: 'void' } },
};
