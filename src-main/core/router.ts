import { accessProcedures } from './access';
import { appraisalForms, appraisalProcedures } from './modules/appraisals';
import { assessmentForms, assessmentProcedures } from './modules/assessments';
import { careLevelForms, careLevelProcedures, residentOutlook } from './modules/care-levels';
import { certificateForms, certificateProcedures } from './modules/certificates';
import { demoPassword, demoProcedures } from './modules/demo';
import { documentProcedures } from './modules/documents';
import { draftProcedures } from './modules/drafts';
import { currentInstitution, institutionProcedures } from './modules/institution';
import { residentForms, residentProcedures } from './modules/residents';
import { rosterProcedures } from './modules/roster';
import { shiftForms, shiftProcedures, shiftsAfter } from './modules/shifts';
import { staffForms, staffProcedures } from './modules/staff';
import { staffingForms, staffingProcedures } from './modules/staffing';
import { standardsProcedures } from './modules/standards';
import { systemProcedures } from './modules/system';
import { todayProcedures } from './modules/today';
import { trainingForms, trainingProcedures, trainingsAfter } from './modules/training';
import type { CorePaths } from './platform/services';

/** Named piece by piece: written out as one type it is longer than the compiler will put into a declaration. */
// An alias, because an interface is no record to the hosts' handlers.
 
type Router = {
  readonly access: ReturnType<typeof accessProcedures>;
  readonly documents: ReturnType<typeof documentProcedures>;
  readonly appraisals: typeof appraisalProcedures;
  readonly assessments: typeof assessmentProcedures;
  readonly careLevels: typeof careLevelProcedures;
  readonly certificates: typeof certificateProcedures;
  readonly drafts: typeof draftProcedures;
  readonly institution: typeof institutionProcedures & typeof demoProcedures;
  readonly residents: ReturnType<typeof residentProcedures>;
  readonly roster: typeof rosterProcedures;
  readonly shifts: typeof shiftProcedures;
  readonly staff: ReturnType<typeof staffProcedures>;
  readonly staffing: typeof staffingProcedures;
  readonly standards: typeof standardsProcedures;
  readonly system: typeof systemProcedures;
  readonly today: typeof todayProcedures;
  readonly training: typeof trainingProcedures;
};

/** Every procedure of the contract with its implementation. A name that is missing here does not compile in the hosts. */
export function createRouter(paths: Pick<CorePaths, 'resourcesDir'>): Router {
  return {
    access: accessProcedures((db) => currentInstitution(db) ?? null, demoPassword(paths.resourcesDir)),
    documents: documentProcedures([...assessmentForms, ...careLevelForms, ...certificateForms, ...residentForms(residentOutlook), ...staffForms, ...trainingForms, ...shiftForms, ...staffingForms, ...appraisalForms], (db) => currentInstitution(db)?.name ?? null),
    appraisals: appraisalProcedures,
    assessments: assessmentProcedures,
    careLevels: careLevelProcedures,
    certificates: certificateProcedures,
    drafts: draftProcedures,
    institution: { ...institutionProcedures, ...demoProcedures },
    residents: residentProcedures(residentOutlook),
    roster: rosterProcedures,
    shifts: shiftProcedures,
    staff: staffProcedures([shiftsAfter, trainingsAfter]),
    staffing: staffingProcedures,
    standards: standardsProcedures,
    system: systemProcedures,
    today: todayProcedures,
    training: trainingProcedures,
  };
}
