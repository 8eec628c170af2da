export { currentInstitution, institutionProcedures } from './procedures';
