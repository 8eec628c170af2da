import type { AssessmentsText } from '../zh-CN/assessments';

/** Words of the ledger of assessments and of the list of who is to be assessed. */
export const assessments: AssessmentsText = {
  number: 'No.',
  ledger: {
    title: 'Ledger of assessments', count: '{{count}} in all',
    columns: {
      resident: 'Name', bed: 'Bed', record: 'Number', baselineOn: 'Baseline date', reason: 'Reason', scale: 'Scale', state: 'State', grade: 'Ability grade', points: 'Score', validUntil: 'Valid until', signed: 'Signers', savedAt: 'Last saved',
    },
    states: { draft: 'Being filled in', complete: 'To be signed', firstSigned: 'Signed by one', locked: 'Locked', superseded: 'Replaced', voided: 'Void' },
    reasons: { first: 'First', routine: 'Routine', immediate: 'Immediate', dispute: 'Disputed', other: 'Other' },
    answered: '{{answered}} / {{of}} answered',
    scope: { state: 'State: {{what}}', reason: 'Reason: {{what}}', grade: 'Grade: {{what}}', text: 'Search: {{what}}', from: 'Baseline date from {{what}}', to: 'Baseline date until {{what}}', separator: '; ' },
  },
  due: {
    title: 'Due for assessment', on: 'As of {{on}}, with those due within {{days}} days', onView: 'As of {{on}}, only: {{view}}', count: '{{count}} in all',
    columns: { resident: 'Name', bed: 'Bed', why: 'Kind', reason: 'Why', dueOn: 'Latest day', left: 'Time left', last: 'Last assessment', grade: 'Last grade', begun: 'Progress' },
    views: { request: 'Asked for', overdue: 'Overdue', soon: 'Due soon', never: 'Never assessed' },
    kinds: { never: 'No locked assessment yet', validity: 'The result runs out', routine: 'The routine interval has passed' },
    requestKinds: { stateChange: 'Change of state', incident: 'Incident', dispute: 'Result disputed', other: 'Other' },
    request: '{{kind}} {{on}}: {{reason}}', overdue: '{{days}} days overdue', today: 'due today', inDays: 'in {{days}} days', begun: '{{number}} {{state}}', notBegun: 'Not begun',
  },
};
