import type { StaffingText } from '../zh-CN/staffing';

export const staffing: StaffingText = {
  noLevel: 'No level held',
  noGrade: 'Not assessed',
  rates: {
    title: 'Staffing rates', on: 'As of {{on}}', standard: 'Rates', rate: 'Rate', counted: 'Counted / among', value: 'Result', target: 'Target', words: 'How it is counted and by what', parts: '{{title}} in parts', part: 'Part', share: 'Result', people: 'Number',
    percent: '{{value}} %', perBase: '{{value}} (to each {{base}})', oneTo: '1 : {{value}}', count: '{{value}}', none: 'nobody to count', met: '≥ {{atLeast}}, reached', open: '≥ {{atLeast}}, not reached', later: '≥ {{atLeast}} (from {{from}})',
    numerator: 'Counted: {{words}}', only: 'Counted: {{words}}', denominator: 'Among: {{words}}', basis: 'Basis: {{words}}', list: '{{title}}: who is not counted',
    name: 'Name', post: 'Post', since: 'In post since', finding: 'Finding', number: 'No.', detail: 'Post or grade', peopleTitle: '{{title}} – people', lists: { missing: 'Not counted: {{count}}', numerator: 'Counted: {{count}}', denominator: 'Among: {{count}}' },
    why: { holds: 'certificate holds', notHolding: 'no certificate', unverified: 'certificate not verified', expired: 'expired or review overdue', trained: 'passed before the first day', untrained: 'not passed before the first day', assessed: 'assessed', notAssessed: 'not assessed', inPost: 'in post' },
  },
  file: {
    title: 'Personnel file', identity: 'Person', name: 'Name', sex: 'Sex', birthOn: 'Born', age: 'aged {{age}}', ethnicity: 'Ethnicity', education: 'Education', document: 'Document', documentNumber: 'Document number', phone: 'Phone', address: 'Address', insured: 'Social insurance', insuredYes: 'insured', insuredNo: 'not insured', note: 'Note', photo: 'Photo',
    contacts: 'Emergency contacts', relation: 'Relation', employments: 'Employments', from: 'From', to: 'To', open: 'until now', form: 'Form', posts: 'Post', department: 'Department', leaving: 'Reason for leaving',
    work: 'Work before this home', employer: 'Employer', job: 'Work', declarations: 'Declarations', kind: 'Kind', on: 'Day', declarationKinds: { noCriminalRecord: 'No criminal record', noAbuse: 'Never abused anybody in care' },
    certificates: 'Certificates', certificate: 'Certificate', level: 'Level', number: 'Number', issuedOn: 'Issued', validUntil: 'Valid until', state: 'State', states: { valid: 'valid', expiring: 'running out', expired: 'expired', reviewDue: 'review due', unverified: 'not verified' }, replaced: 'renewed', none: 'none', noEnd: 'no end',
    training: 'Training', hours: 'Hours', topic: 'Topic', result: 'Exam', passed: 'passed', failed: 'failed', yearHours: '{{year}}: {{hours}} hours', appraisals: 'Monthly appraisals', month: 'Month', points: 'Points (%)', band: 'Result',
    appraisalStates: { draft: 'being filled', signed: 'to be acknowledged', acknowledged: 'acknowledged', locked: 'locked', voided: 'void' },
    awards: 'Awards and penalties', award: 'Award', penalty: 'Penalty', what: 'For what', amount: 'Amount (yuan)', basis: 'Basis', credit: 'Professional credit', honour: 'Honour', breach: 'Breach', creditStates: { standing: 'stands', appealed: 'under appeal', upheld: 'upheld on appeal', revoked: 'taken back on appeal', voided: 'void' },
    checked: 'Keeper of the file', person: 'Checked by the person', voided: 'This record is void',
  },
};
