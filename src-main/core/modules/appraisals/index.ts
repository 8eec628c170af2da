export { appraisalForms } from './forms';
export { appraisalProcedures } from './procedures';
export { recordPastAppraisal, type Loss, type PastAppraisal } from './past';
export { isAppraisalFile, listAwards, recordAward } from './records';
export { listCredit, recordCredit } from './credit';
export { linesOfPerson, openSheets } from './reading';
export { payReader, setPayTable } from './pay';
