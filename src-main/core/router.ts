import { accessProcedures } from './access';
import { assessmentForms } from './modules/assessments';
import { demoPassword, demoProcedures } from './modules/demo';
import { documentProcedures } from './modules/documents';
import { draftProcedures } from './modules/drafts';
import { currentInstitution, institutionProcedures } from './modules/institution';
import { noOutlook, residentForms, residentProcedures } from './modules/residents';
import { rosterProcedures } from './modules/roster';
import { standardsProcedures } from './modules/standards';
import { systemProcedures } from './modules/system';
import type { CorePaths } from './platform/services';

/** Every procedure of the contract with its implementation. A name that is missing here does not compile in the hosts. */
export function createRouter(paths: Pick<CorePaths, 'resourcesDir'>) {
  return {
    access: accessProcedures((db) => currentInstitution(db) ?? null, demoPassword(paths.resourcesDir)),
    documents: documentProcedures([...assessmentForms, ...residentForms(noOutlook)], (db) => currentInstitution(db)?.name ?? null),
    drafts: draftProcedures,
    institution: { ...institutionProcedures, ...demoProcedures },
    residents: residentProcedures(noOutlook),
    roster: rosterProcedures,
    standards: standardsProcedures,
    system: systemProcedures,
  };
}
