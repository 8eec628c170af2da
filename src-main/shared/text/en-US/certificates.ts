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
  expiring: { title: 'Certificates running out', on: 'As of {{on}}', ofDay: 'Due on {{day}}, as of {{on}}', count: '{{count}} in all' },
  gaps: { title: 'Certificates wanting', on: 'As of {{on}}', count: '{{count}} in all, {{people}} people' },
  statistics: { title: 'Certificates in figures', on: 'As of {{on}}', kinds: 'By certificate', positions: 'By position, where required', levels: 'By level' },
  columns: {
    number: 'No.', holder: 'Name', department: 'Department', kind: 'Certificate', level: 'Level', certificateNumber: 'Number', issuer: 'Issued by', issuedOn: 'Issued', expiresOn: 'Valid until', reviewDueOn: 'Review by',
    state: 'State', verified: 'Verified', pages: 'Scans', due: 'What', dueOn: 'Date', daysLeft: 'Days left', planOn: 'Planned for', note: 'Note', position: 'Position', wanting: 'What is wanting', why: 'Why', since: 'Since',
    must: 'Rule', total: 'Number', people: 'In post', mandatory: 'Must hold', met: 'Complete', rate: 'Rate', count: 'Number', responsible: 'In charge', renewBy: 'Apply by', basis: 'Basis',
  },
  mandatory: 'Required', preferable: 'Preferable', yes: 'Yes', no: 'No', or: 'or', atLeast: '{{level}} or above', noLevel: 'No level', overdue: '{{days}} days late',
  confidence: { V2: 'two or more sources', V1: 'one source', D: 'our preset', L: 'local rule', K: 'not confirmed' },
  kinds: {
    title: 'Kinds of certificate', on: 'Catalogue of {{on}}', withRetired: '{{on}}, with those out of use', count: '{{count}} in all', name: 'Name', subject: 'Held by', subjects: { staff: 'Staff', institution: 'The home' }, validity: 'Validity', review: 'Review', reminders: 'Reminders', positions: 'Asked of', source: 'From',
    scopes: { base: 'National', regional: 'Regional', home: 'This home' }, retired: '(out of use)', since: 'from {{on}}', none: 'no end set', document: 'as the document says', lasts: { year: '1 year', years: '{{years}} years', months: '{{months}} months' },
    every: { year: 'every year', years: 'every {{years}} years', months: 'every {{months}} months' }, leads: '{{days}} days before the end', reviewLeads: '{{days}} days before a review', renewBefore: 'apply {{days}} days before the end', noLeads: 'none', rule: '{{mark}}: {{positions}}', ruleMore: '{{mark}}: {{positions}} ({{more}})',
  },
  matrix: { title: 'Certificates each post asks for', on: 'As of {{on}}', of: '{{on}}, people of: {{departments}}', count: '{{count}} in all, {{mandatory}} of them required', met: 'Met / in post', nobody: 'nobody', confidence: 'Confidence', since: 'as this home has it from {{on}}' },
  calendar: { name: 'Certificates due', expiry: '{{holder}}: {{kind}} ends', review: '{{holder}}: {{kind}}, review', renewBy: 'Apply for renewal by {{on}}' },
};
