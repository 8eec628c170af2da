export { careLevelForms } from './printing';
export { careLevelProcedures } from './procedures';
export { awaiting, overview } from './reading';
export { residentOutlook } from './outlook';
export { recordPastLevel } from './past';
