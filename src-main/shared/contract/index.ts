import { access } from './access';
import { appraisals } from './appraisals';
import { assessments } from './assessments';
import { careLevels } from './care-levels';
import { certificates } from './certificates';
import { documents } from './documents';
import { drafts } from './drafts';
import { institution } from './institution';
import { residents } from './residents';
import { roster } from './roster';
import { shifts } from './shifts';
import { staff } from './staff';
import { staffing } from './staffing';
import { standards } from './standards';
import { system } from './system';
import { today } from './today';
import { training } from './training';

/*
 * Named piece by piece: written out as one type it is longer than the compiler will put into a declaration. An alias, because an
 * interface is no record to the library.
 */
export type Contract = {
  readonly access: typeof access;
  readonly appraisals: typeof appraisals;
  readonly assessments: typeof assessments;
  readonly careLevels: typeof careLevels;
  readonly certificates: typeof certificates;
  readonly documents: typeof documents;
  readonly drafts: typeof drafts;
  readonly institution: typeof institution;
  readonly residents: typeof residents;
  readonly roster: typeof roster;
  readonly shifts: typeof shifts;
  readonly staff: typeof staff;
  readonly staffing: typeof staffing;
  readonly standards: typeof standards;
  readonly system: typeof system;
  readonly today: typeof today;
  readonly training: typeof training;
};

/** Everything that crosses the process border, described once. Names here are the names of core's modules and the screens' features. */
export const contract: Contract = { access, appraisals, assessments, careLevels, certificates, documents, drafts, institution, residents, roster, shifts, staff, staffing, standards, system, today, training };
