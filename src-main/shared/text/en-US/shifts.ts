import type { ShiftsText } from '../zh-CN/shifts';

/** Words of the printed roster. */
export const shifts: ShiftsText = {
  title: 'Roster {{year}}-{{month}}', department: 'Department: {{name}}', noDepartment: 'no department', number: 'No.', name: 'Name', hours: 'Hours', nights: 'Nights',
  weekdays: ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'],
  draft: 'Draft, not published yet', problems: '{{count}} problems are not solved yet', legend: 'Shifts: {{shifts}}', posts: 'On another post: {{posts}}', hoursOf: '{{start}}–{{end}}', free: 'not working',
  madeBy: 'Made by', checkedBy: 'Checked by',
  changes: {
    title: 'Changes of the roster {{year}}-{{month}}', at: 'When', by: 'By', what: 'What', kinds: { kept: 'Draft saved', published: 'Published', changed: 'Changed after publication' }, on: 'Day', from: 'Before', to: 'Now', free: 'free', reason: 'Reason',
    count: 'Saved {{saves}} times, {{cells}} cells changed after publication',
  },
};
