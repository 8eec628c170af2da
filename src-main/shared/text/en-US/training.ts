import type { TrainingText } from '../zh-CN/training';

/** Words of the printed forms of training. */
export const training: TrainingText = {
  kinds: { preJob: 'Pre-job', inService: 'In service' },
  results: { passed: 'Passed', failed: 'Failed' },
  everybody: 'All staff',
  hours: '{{hours}} hours',
  plan: {
    title: 'Training plan {{year}}', month: 'Month', monthOf: '{{month}}', what: 'Title', topics: 'Topics', audience: 'For', hours: 'Hours', kind: 'Kind', responsible: 'Responsible', held: 'Done', note: 'Note',
    states: { done: 'Done', planned: 'Planned', late: 'Late' }, closing: '{{done}} of {{count}} done', maker: 'Made by', head: 'Director',
  },
  ledger: {
    title: 'Training ledger', number: 'No.', heldOn: 'Date', record: 'Number', what: 'Title and content', topics: 'Topics', kind: 'Kind', hours: 'Hours', trainer: 'Trainer', place: 'Place', people: 'Attended', passed: 'Passed', state: 'State',
    states: { open: 'Open', closed: 'Finished', corrected: 'Corrected', voided: 'Voided' }, closing: '{{count}} trainings, {{hours}} hours',
  },
  session: {
    title: 'Training record', what: 'Title', time: 'Time', hours: 'Hours', kind: 'Kind', topics: 'Topics', place: 'Place', trainer: 'Trainer', inside: '{{name}} (own staff)', outside: '{{name}} (from outside)', content: 'Content', plan: 'Plan of the year',
    people: 'Participants and results', number: 'No.', name: 'Name', department: 'Department', positions: 'Positions', attended: 'Attendance', yes: 'Attended', no: 'Absent', examOn: 'Exam date', result: 'Result', score: 'Score',
    summary: '{{enlisted}} on the list, {{attended}} attended, {{passed}} passed.', retake: '{{result}} (re-take {{on}})', maker: 'Recorded by', head: 'Director', open: 'The record is not finished', corrected: 'Corrected by number {{number}}, no longer valid', voided: 'Voided. Reason: {{reason}}', correction: 'Corrected version in place of number {{number}}. Reason: {{reason}}',
    files: 'Files', fileKinds: { signSheet: 'Sign-in sheet', material: 'Material', photo: 'Photo' },
  },
  hoursList: { title: 'Training hours {{year}}', number: 'No.', name: 'Name', department: 'Department', positions: 'Positions', sessions: 'Times', hours: 'Hours', required: 'Asked', closing: '{{count}} people, {{hours}} hours' },
  dutyList: {
    title: 'Training duties', types: { recurring: 'Every {{months}} months', preJob: 'Before the first duty', yearlyHours: '{{hours}} hours a year' }, count: '{{count}} people, {{owing}} to go', name: 'Name', department: 'Department', positions: 'Positions', lastOn: 'Last training', dueOn: 'Due', state: 'State', remark: 'Remark',
    states: { done: 'Done', soon: 'Due soon', overdue: 'Missing' }, why: { missing: 'No training on record', failed: 'Exam failed', beforeTransfer: 'Not trained again for the new post' }, hoursOf: '{{hours}} of {{required}} hours',
  },
  signIn: { title: 'Training sign-in sheet', sign: 'Signature', remark: 'Remark', hint: 'Please sign beside your name. The numbers on the left are used to key attendance.', trainer: 'Signature of the trainer', keeper: 'Signature of the organiser', code: 'QR code of this training' },
};
