export { appraisalForms } from './forms';
export { appraisalProcedures } from './procedures';
export { recordPastAppraisal, type PastAppraisal } from './past';
export { isAppraisalFile, listAwards, recordAward } from './records';
export { listCredit } from './credit';
export { linesOfPerson, openSheets } from './reading';
