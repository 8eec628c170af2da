export { catalogueOn, type Catalogue, type CatalogueKind, type CatalogueRule } from './catalogue';
export { holdings, holdingsOf, holdsChecker, holdsRequired, type Holding, type HoldsAnswer, type HoldsReason } from './holding';
export { certificateGaps, requirementsFor, type Gap } from './gaps';
export { certificateIssues } from './rules';
export { certificateRecord, certificatesOfImport, correctCertificate, fieldsOfRecord, holdersOfNumber, recordCertificate, voidCertificate } from './store';
