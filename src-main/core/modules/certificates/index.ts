export { catalogueOn, type Catalogue, type CatalogueKind, type CatalogueRule } from './catalogue';
export { holdingsOf, holdsChecker, holdsRequired, type Holding, type HoldsAnswer, type HoldsReason } from './holding';
export { certificateGaps, requirementsFor, type Gap } from './gaps';
export { certificateIssues } from './rules';
export { certificateRecord, certificatesOfImport, fieldsOfRecord, holdersOfNumber, recordCertificate, voidCertificate } from './store';
