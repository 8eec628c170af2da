export { systemProcedures } from './procedures';
