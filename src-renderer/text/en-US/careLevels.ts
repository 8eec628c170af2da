import type { SameShape } from '../shape';
import type { careLevels as chinese } from '../zh-CN/careLevels';

/** Care levels: list, decision, approval, history. */
export const careLevels: SameShape<typeof chinese> = {
  title: 'Care levels', search: 'Name or bed', none: 'not decided', undecided: 'to be decided', open: 'today', history: 'History', notice: 'Print change notice', correctionOf: 'Correction: {{reason}}',
  plannedLine: '{{name}} begins on {{on}}.', emptyTitle: 'No residents yet', emptyHint: 'Once residents are registered and assessed, their care levels are decided here.', noMatch: { title: 'No resident fits', hint: 'Try another word, or clear the filters.' },
  noHistoryTitle: 'No care level yet', noHistoryHint: 'After an assessment is signed, the level is decided from its page.',
  states: { awaiting: 'awaits the director', refused: 'not approved', planned: 'begins later', current: 'in force', past: 'ended', corrected: 'corrected' },
  views: { all: 'All', awaiting: 'To approve', undecided: 'To decide' },
  direction: { asPolicy: 'as the policy', up: 'raised', down: 'lowered' },
  columns: { resident: 'Resident', bed: 'Bed', level: 'Care level', since: 'From', grade: 'Ability grade', override: 'Against policy', next: 'To do', period: 'Period', state: 'State', basis: 'Assessment', decided: 'Decided by' },
  propose: {
    open: 'Decide level', title: 'Decide care level', assessment: 'Assessment', byPolicy: 'By the policy', current: 'Now', reference: 'The policy "{{policy}}" is for reference; the local authority\'s rules take precedence.', policyMark: 'policy', earliest: 'not before {{on}}',
    reason: 'Reason for the difference', needsReason: 'This differs from the policy; please give the reason.', willWait: 'This differs from the policy. The director decides; it holds once approved.', submit: 'Send for approval', confirm: 'Decide level',
  },
  decide: { title: 'Level override', proposed: 'Asked for', by: 'Asked by', waits: 'The director has to decide.', mine: 'You asked for this yourself; another director has to decide.', approve: 'Approve override', refuse: 'Do not approve', approved: 'Approved.', refuseWhat: 'The level stays as it was. Please give the reason.' },
  correct: { open: 'Correct', title: 'Correct care level', what: 'The old entry stays on record, marked as corrected, and this one takes its place.', reason: 'Reason for the correction', confirm: 'Save correction', cancel: 'Cancel' },
};
