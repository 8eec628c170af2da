import type { AppraisalsText } from '../zh-CN/appraisals';

export const appraisals: AppraisalsText = {
  sheetTitle: 'Monthly appraisal', monthTitle: 'Summary of monthly appraisals', standard: 'Sheet',
  name: 'Name', department: 'Department', positions: 'Post', month: 'Month', level: 'Skill level', pay: 'Pay grade', allowance: '{{amount}} yuan a month', noLevel: 'no level held', notSet: 'not set',
  item: 'Item', most: 'Up to', given: 'Points', note: 'What happened', total: 'Total', band: 'Result', percent: '{{percent}} %', remark: 'Remark of the appraiser', ownRemark: 'Word of the person',
  appraiser: 'Appraiser', person: 'Appraised person', onPaper: 'signed on the print',
  states: { draft: 'Being filled, not signed', signed: 'To be acknowledged', acknowledged: 'Acknowledged', locked: 'Locked', voided: 'Void: {{reason}}' }, none: 'Not begun',
  veto: 'Red line crossed: {{items}}', number: 'No.', state: 'State', result: 'Points (%)', count: '{{count}} people, {{locked}} locked',
};
