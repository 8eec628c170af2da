export { trainingDuties } from './duties';
export { fileRefusal, isTrainingFile } from './files';
export { trainingsAfter } from './leaving';
export { recordTraining, type PastTraining } from './past';
export { trainingHours, trainingOf } from './people';
export { recordPlanItem } from './plan';
export { preJobPassed, preJobReader, type PreJobAnswer } from './pre-job';
export { trainingForms } from './printing';
export { trainingProcedures } from './procedures';
