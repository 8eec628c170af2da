import type { CertificatesText } from '../zh-CN/certificates';

/** Words of the certificate ledgers, lists and calendars. */
export const certificates: CertificatesText = {
  institution: 'The home',
  states: { valid: 'Valid', expiring: 'Expiring', expired: 'Expired', reviewDue: 'Review due', missing: 'Missing', unverified: 'Not verified' },
  due: { expiry: 'End', review: 'Review' },
  why: { missing: 'None', expired: 'Expired', unverified: 'Not verified', levelTooLow: 'Level too low', reviewOverdue: 'Review overdue' },
  ledger: { title: 'Certificates held', superseded: 'Certificates renewed since', voided: 'Void certificate records', count: '{{count}} in all' },
  health: { title: 'Health certificates', count: '{{count}} in all' },
  licences: { title: 'Licences and permits of the home', count: '{{count}} in all' },
  expiring: { title: 'Certificates running out', on: 'As of {{on}}', count: '{{count}} in all' },
  gaps: { title: 'Certificates wanting', on: 'As of {{on}}', count: '{{count}} in all, {{people}} people' },
  statistics: { title: 'Certificates in figures', on: 'As of {{on}}', kinds: 'By certificate', positions: 'By position, where required', levels: 'By level' },
  columns: {
    number: 'No.', holder: 'Name', department: 'Department', kind: 'Certificate', level: 'Level', certificateNumber: 'Number', issuer: 'Issued by', issuedOn: 'Issued', expiresOn: 'Valid until', reviewDueOn: 'Review by',
    state: 'State', verified: 'Verified', pages: 'Scans', due: 'What', dueOn: 'Date', daysLeft: 'Days left', planOn: 'Planned for', note: 'Note', position: 'Position', wanting: 'What is wanting', why: 'Why', since: 'Since',
    must: 'Rule', total: 'Number', people: 'In post', mandatory: 'Must hold', met: 'Complete', rate: 'Rate', count: 'Number', responsible: 'In charge', renewBy: 'Apply by',
  },
  mandatory: 'Required', preferable: 'Preferable', yes: 'Yes', no: 'No', or: 'or', atLeast: '{{level}} or above', noLevel: 'No level', overdue: '{{days}} days late',
  calendar: { name: 'Certificates due', expiry: '{{holder}}: {{kind}} ends', review: '{{holder}}: {{kind}}, review', renewBy: 'Apply for renewal by {{on}}' },
};
