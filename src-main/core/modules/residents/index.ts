export { residentForms } from './forms';
export { residentProcedures } from './procedures';
export { type OutlookSource } from './outlook';
export { everyResident, isResidentFile, registeredResidents, residentById, residentsByIds, residentsNamed, voidResident, type ResidentFacts, type ResidentName } from './doors';
export { fieldsOfRecord, holderOfDocument, insertResident, residentRecord, updateResident } from './store';
export { auditFacts } from './rules';
export { idsFound } from './search';
