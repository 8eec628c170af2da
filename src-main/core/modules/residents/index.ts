export { residentForms } from './forms';
export { residentProcedures } from './procedures';
export { type OutlookSource } from './outlook';
export { everyResident, residentById, residentsByIds, residentsNamed, voidResident, type ResidentFacts, type ResidentName } from './doors';
export { fieldsOfRecord, holderOfDocument, insertResident, residentRecord, updateResident, type Writer } from './store';
export { auditFacts, changedFacts } from './rules';
export { tidyName } from './names';
export { idsFound } from './search';
