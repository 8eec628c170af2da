import { accessProcedures } from './access';
import { draftProcedures } from './modules/drafts';
import { currentInstitution, institutionProcedures } from './modules/institution';
import { systemProcedures } from './modules/system';

/** Every procedure of the contract with its implementation. A name that is missing here does not compile in the hosts. */
export function createRouter() {
  return {
    access: accessProcedures((db) => currentInstitution(db) ?? null),
    drafts: draftProcedures,
    institution: institutionProcedures,
    system: systemProcedures,
  };
}
