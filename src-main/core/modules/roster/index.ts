export { rosterProcedures } from './procedures';
export { rosterJobs } from './jobs';
