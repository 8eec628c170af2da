export { todayProcedures } from './procedures';
