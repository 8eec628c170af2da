import { renderOfficeFile } from './rendering';

/** This module's heavy work, for a thread of its own. */
export const documentJobs = { renderOfficeFile };
