export { residentForms } from './forms';
export { residentProcedures } from './procedures';
export { noOutlook, type OutlookSource } from './outlook';
export { everyResident, residentById, residentsByIds, residentsNamed, residentsOfImport, voidResident, type ResidentFacts, type ResidentName } from './doors';
export { fieldsOfRecord, holderOfDocument, insertResident, residentRecord, updateResident, type Writer } from './store';
export { auditFacts, changedFacts, recordIssues, type CodeLists } from './rules';
export { codeLists } from './standards';
export { tidyName } from './names';
export { idsFound } from './search';
