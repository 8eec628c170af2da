export { dutiesOn } from './calendar';
export { trainingDuties } from './duties';
export { hoursOfYear, trainingHours, trainingOf } from './people';
export { preJobPassed, preJobReader, type PreJobAnswer, type PreJobReader, type PreJobReason } from './pre-job';
export { recordTraining, type PastTraining } from './past';
export { listSessions } from './reading';
export { isTrainingFile } from './files';
export { recordPlanItem } from './plan';
export { trainingProcedures } from './procedures';
