export { certificateProcedures } from './procedures';
export { certificateForms } from './printing';
export { catalogueOn, type Catalogue, type CatalogueKind } from './catalogue';
export { holdings, holdingsOf, holdsChecker, holdsRequired, type Holding, type HoldsAnswer } from './holding';
export { certificateGaps } from './gaps';
export { alarmLines as openAlarms, latestOfEachDue } from './alarms';
export { certificateIssues } from './rules';
export { certificateRecord, correctCertificate, fieldsOfRecord, holdersOfNumber, recordCertificate, unverifiedCertificates, voidCertificate } from './store';
export { isCertificateFile } from './scans';
