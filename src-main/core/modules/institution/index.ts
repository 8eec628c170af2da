export { currentInstitution, insertInstitution, institutionProcedures } from './procedures';
