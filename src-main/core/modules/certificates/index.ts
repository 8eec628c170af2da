export { certificateProcedures } from './procedures';
export { catalogueOn, type Catalogue, type CatalogueKind, type CatalogueRule } from './catalogue';
export { holdings, holdingsOf, holdsChecker, holdsRequired, type Holding, type HoldsAnswer, type HoldsReason } from './holding';
export { certificateGaps, requirementsFor, type Gap } from './gaps';
export { alarmLines as openAlarms, latestOfEachDue, type AlarmLine } from './alarms';
export { certificateIssues } from './rules';
export { certificateRecord, certificatesOfImport, correctCertificate, fieldsOfRecord, holdersOfNumber, recordCertificate, voidCertificate } from './store';
export { certificateStatistics } from './statistics';
export { isCertificateFile } from './scans';
