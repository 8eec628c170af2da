export { recordPastSheet } from './arranging';
export { shiftForms } from './forms';
export { shiftsAfter } from './leaving';
export { assignmentsIn } from './store';
export { shiftProcedures } from './procedures';
