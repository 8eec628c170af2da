export { recordPastSheet } from './arranging';
export { shiftForms } from './forms';
export { shiftsAfter } from './leaving';
export { onDutyAt as onDuty, type OnDuty } from './reading';
export { assignmentsIn } from './store';
export { shiftProcedures } from './procedures';
