import { documentJobs } from './modules/documents/jobs';
import { rosterJobs } from './modules/roster/jobs';

/** Heavy work that runs off core's thread, by name. A job is a pure function of plain data: no database, no files. */
export const jobs = { ...documentJobs, ...rosterJobs };
