export { rosterProcedures } from './procedures';
