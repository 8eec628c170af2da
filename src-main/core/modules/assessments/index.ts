export { assessmentForms } from './printing';
export { assessmentProcedures } from './procedures';
export { listAssessments, lockedGrades, readAssessment, residentsWithGrade, type LockedGrade, type Looking } from './reading';
export { dueList, type DueList } from './due';
export { everybody, peopleByIds } from './people';
export { editionOf, personRef } from './rows';
export { recordPastAssessment, type PastAct, type PastAssessment } from './past';
export { madeUpSheet, type MadeUpAnswers } from './made-up';
