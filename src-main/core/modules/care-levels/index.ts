export { careLevelForms } from './printing';
export { careLevelProcedures } from './procedures';
export { awaiting, changeNoticeOf, currentLevels, historyOf, levelById, overview } from './reading';
export { residentOutlook } from './outlook';
export { recordPastLevel, type PastLevel } from './past';
