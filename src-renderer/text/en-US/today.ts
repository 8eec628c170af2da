import type { SameShape } from '../shape';
import type { today as chinese } from '../zh-CN/today';

/** The today page. */
export const today: SameShape<typeof chinese> = {
  title: 'Today', greeting: '{{name}}, today is {{on}}', assessed: '{{valid}} / {{residents}} residents have a valid assessment', group: '{{name}} ({{count}})', all: 'Show all',
  nothingTitle: 'Nothing to do now', nothingHint: 'Assessments and certificates that are due, signatures and approvals appear here by themselves.', overdue: '{{days}} days overdue', dueToday: 'due today', inDays: 'in {{days}} days', answered: '{{answered}} / {{of}} answered', people: '{{count}} of the staff',
  kinds: {
    overdue: 'Assessment overdue', requested: 'Re-assessment asked for', awaitingMySignature: 'Waiting for my signature', levelAwaitingApproval: 'Care level to approve', dueSoon: 'Assessment due soon', myDrafts: 'My unfinished forms', otherDrafts: 'Colleagues\' unfinished forms',
    levelUndecided: 'Assessed, level not decided', neverAssessed: 'Never assessed',
    certificatesExpired: 'Certificates that ran out', certificatesExpiring: 'Certificates running out or due for review', certificatesMissing: 'Certificates a post must not be without', certificatesUnverified: 'Certificates to verify',
    trainingDue: 'Training due', rosterProblems: 'Problems on today\'s roster', appraisalsToSign: 'Appraisals to sign', appraisalsToRead: 'My appraisal to confirm',
  },
};
