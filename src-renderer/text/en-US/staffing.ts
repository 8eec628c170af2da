import type { SameShape } from '../shape';
import type { staffing as zh } from '../zh-CN/staffing';

export const staffing: SameShape<typeof zh> = {
  title: 'Rates and ratios', on: 'Day', today: 'Today', print: 'Print',
  views: { rates: 'Rates', history: 'Over time', ratio: 'Ratios' },
  value: { percent: '{{value}} %', perBase: '{{value}}', oneTo: '1 : {{value}}', people: '{{value}}', none: 'nobody to count' },
  perBase: 'to each {{base}} residents',
  people: '{{n}} of {{m}}', peopleOf: '{{n}} staff, {{m}} residents', peopleOnly: 'List of {{n}}', openPeople: '{{people}}: show who is behind {{title}}',
  target: { met: '{{value}} reached', open: '{{value}} not reached', later: '{{value}} from {{from}} on' },
  formula: 'How it is counted', numerator: 'Counted: {{words}}', denominator: 'Among: {{words}}', counted: 'Counted: {{words}}', basis: 'Basis: {{words}}', targetBasis: 'Target by: {{words}}',
  confidence: { V2: 'several sources agree', V1: 'one source', D: 'our own choice', L: 'local example', K: 'not confirmed' },
  reference: 'For reference; the requirements of the local authority apply. Rates by: {{title}} ({{edition}})',
  pyramid: { title: 'Skill levels', table: 'As a table', picture: 'As a picture', level: 'Level', count: 'People', share: 'Share', bar: '{{title}}: {{n}}' },
  parts: { title: 'By ability grade', grade: 'Ability grade', residents: 'Residents', ratio: 'Caregivers to residents' },
  list: {
    numerator: 'Counted: {{count}}', denominator: 'Among: {{count}}', missing: 'Not counted: {{count}}', name: 'Name', detail: 'Post or grade', since: 'In post since', why: 'Finding', empty: 'Nobody', emptyHint: 'Choose another day.',
  },
  why: { holds: 'certificate holds', notHolding: 'no certificate', unverified: 'certificate not verified', expired: 'expired or review overdue', trained: 'passed before the first day', untrained: 'not passed before the first day', assessed: 'assessed', notAssessed: 'not assessed', inPost: 'in post' },
  history: { rate: 'Rate', months: 'Period', monthsOf: '{{count}} months', table: 'As a table', picture: 'As a picture', chart: 'Over time: {{title}}', month: 'As of', n: 'Counted', m: 'Among', value: 'Result', hint: 'The end of each month, the running month as of the day chosen. Counted anew from what is recorded: a corrected record corrects the past too.' },
  ratio: {
    none: 'No ratio table has been set', noneHint: 'No binding national ratio was found. Enter what your authority requires, or load an example and change it; examples bind nobody.',
    set: 'Set ratios', load: 'Load example', current: 'In force: {{title}}', basis: 'Basis: {{basis}}', from: 'from {{on}}',
    grades: 'Ability grades', residents: 'Residents', row: 'Ratio', needed: 'Needed', present: 'In post', shift: 'Shift', counted: 'Who counts', ratioOf: '{{staff}} : {{residents}}', result: 'Result', enough: 'enough', short: '{{count}} short', byRoster: 'checked by the roster',
    shifts: { all: 'whole staff', day: 'day', evening: 'evening', night: 'night' }, countedOf: { caregivers: 'caregivers', serviceStaff: 'service staff' },
    notAssessed: '{{count}} residents have no assessment result; no line speaks of them.', people: '{{count}}',
    staffThere: 'In post on the day: {{caregivers}} caregivers, {{serviceStaff}} service staff', tables: 'All ratio tables', state: { planned: 'planned', current: 'in force', past: 'ended', voided: 'void' }, open: 'until now',
    void: 'Void', voidWhat: 'The ratio table before it will hold again.', correct: 'Change', period: 'In force', tableTitle: 'Name',
  },
  edit: {
    title: 'Set ratios', correctTitle: 'Change ratios', name: 'Name', nameHint: 'For example: ratios of our city, 2026', effectiveOn: 'In force from', basis: 'Basis', basisHint: 'The document or who decided', grades: 'Ability grades', shift: 'Shift', counted: 'Who counts', staff: 'Staff', residents: 'Residents', add: 'Add a line', remove: 'Remove this line',
    reason: 'Reason for the change', save: 'Save ratios', rows: 'Lines', saved: 'Ratios saved', dateNeeded: 'Please enter the day they begin.',
  },
};
