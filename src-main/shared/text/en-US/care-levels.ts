import type { CareLevelsText } from '../zh-CN/care-levels';

/** Words of the list of care levels. */
export const careLevels: CareLevelsText = {
  title: 'Care levels of residents', on: 'As of {{on}}', onView: 'As of {{on}}, only: {{view}}', search: 'Search: {{text}}', separator: '; ', count: '{{count}} in all', number: 'No.', none: 'Not decided',
  columns: { resident: 'Name', bed: 'Bed', level: 'Care level', since: 'From', grade: 'Ability grade', override: 'Against policy', next: 'To do' },
  directions: { asPolicy: '', up: 'Raised', down: 'Lowered' },
  next: { awaiting: 'Awaits the director', undecided: 'To be decided' },
  views: { awaiting: 'To approve', undecided: 'To decide' },
};
