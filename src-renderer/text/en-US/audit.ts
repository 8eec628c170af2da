import type { Contract } from '@shared/contract';

/** What each change is called in the audit trail; the key is the procedure. */
export const audit = {
  access: {
    signIn: 'Sign-in', signOut: 'Sign-out', unlock: 'Unlock', changePassword: 'Own password changed', choosePreferences: 'Language or text size', recover: 'Password by recovery code',
    createAccount: 'Account made', changeAccount: 'Account changed', setAccountActive: 'Account closed or reopened', resetPassword: 'Password reset',
  },
  appraisals: {
    start: 'Begin appraisal', startMonth: 'Begin appraisals of a month', sign: 'Sign appraisal', reopen: 'Open appraisal again', acknowledge: 'Acknowledge appraisal', lock: 'Lock appraisal', lockMonth: 'Lock appraisals of a month', void: 'Void appraisal',
    recordAward: 'Record award or penalty', correctAward: 'Correct award or penalty', voidAward: 'Void award or penalty', recordCredit: 'Record credit event', appealCredit: 'Record appeal', decideAppeal: 'Decide appeal', voidCredit: 'Void credit event', setPayTable: 'Set pay table', voidPayTable: 'Void pay table',
  },
  assessments: {
    start: 'Assessment begun', correctHead: 'Assessment head changed', adoptEdition: 'Other edition adopted', complete: 'Assessment complete', reopen: 'Assessment reopened', sign: 'Assessment signed', correctLocked: 'Correction begun', void: 'Assessment voided', requestReassessment: 'Re-assessment requested', withdrawRequest: 'Request withdrawn',
  },
  careLevels: { propose: 'Care level proposed', decide: 'Care level decided', correct: 'Care level corrected' },
  certificates: {
    addKind: 'Kind of certificate added', changeKind: 'Kind of certificate changed', retireKind: 'Kind of certificate retired', chooseRegion: 'Regional scheme chosen', record: 'Certificate entered',
    correct: 'Certificate corrected', renew: 'Renewal entered', recordReview: 'Review entered', verify: 'Certificate verified', void: 'Certificate voided', attachScans: 'Scans added', removeScan: 'Scan taken off', moveScan: 'Page of a scan moved', turnScan: 'Page of a scan turned',
    acknowledge: 'Alarm answered', exportCalendar: 'Calendar exported',
  },
  documents: { export: 'Document exported', recordPrinting: 'Document printed' },
  institution: { setUp: 'First set-up', openDemo: 'Demo home opened', correct: 'Home corrected' },
  residents: { register: 'Resident entered', correct: 'Resident corrected', changeNamePinyin: 'Reading of the name', setPhoto: 'Photo changed', void: 'Resident voided', restore: 'Resident restored' },
  roster: { read: 'Roster file read', check: 'Roster checked', confirm: 'Roster imported', errorRows: 'Rows with problems downloaded', undo: 'Import undone' },
  shifts: { arrange: 'Roster kept', publish: 'Roster published' },
  staff: {
    register: 'Staff member entered', correct: 'Staff record corrected', changeNamePinyin: 'Reading of a staff name', setPhoto: 'Staff photo changed', attachDeclaration: 'Declaration scanned', linkAccount: 'Account linked',
    changePosts: 'Posts changed', endEmployment: 'Employment ended', reenter: 'Employed again', correctEmployments: 'Employments corrected', void: 'Staff record voided', restore: 'Staff record restored',
    openDepartment: 'Department opened', changeDepartment: 'Department changed', moveDepartment: 'Department moved', closeDepartment: 'Department closed', reopenDepartment: 'Department reopened',
  },
  staffing: { setRatioTable: 'Set staffing ratios', correctRatioTable: 'Correct staffing ratios', voidRatioTable: 'Void staffing ratios' },
  standards: { importEdition: 'Edition imported', retireEdition: 'Edition retired', adoptSwitches: 'Scale settings', chooseNamingScheme: 'Level names chosen' },
  system: { backUp: 'Backup', restoreKey: 'Data opened by recovery code' },
  training: {
    schedule: 'Entered a training', amend: 'Changed a training', enlist: 'Put people on a training list', strike: 'Took people off a training list', keyAttendance: 'Keyed attendance', keyResults: 'Keyed exam results', attach: 'Added a file to a training', detach: 'Took a file off a training', close: 'Finished a training record', correctClosed: 'Corrected a training record', void: 'Voided a training record', recordRetake: 'Recorded a re-take', grantCertificates: 'Granted certificates after a training', addPlanItem: 'Added to the training plan', correctPlanItem: 'Corrected the training plan', dropPlanItem: 'Took a training off the plan', copyPlan: 'Copied a training plan', adoptDuty: 'Set a training duty',
  },
} as const satisfies { [M in keyof Contract]?: { [P in keyof Contract[M]]?: string } };
