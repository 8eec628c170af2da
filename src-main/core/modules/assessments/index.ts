export { assessmentForms } from './printing';
export { assessmentProcedures } from './procedures';
export { listAssessments, lockedGrades, residentsWithGrade, type LockedGrade } from './reading';
export { dueList, type DueList } from './due';
export { everybody, peopleByIds } from './people';
export { personRef } from './rows';
export { recordPastAssessment, type PastAct } from './past';
export { gradeHistory, type GradeFact } from './grade-history';
export { madeUpSheet } from './made-up';
