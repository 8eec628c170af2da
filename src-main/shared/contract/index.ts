import { access } from './access';
import { assessments } from './assessments';
import { careLevels } from './care-levels';
import { certificates } from './certificates';
import { documents } from './documents';
import { drafts } from './drafts';
import { institution } from './institution';
import { residents } from './residents';
import { roster } from './roster';
import { staff } from './staff';
import { standards } from './standards';
import { system } from './system';
import { today } from './today';

/** Everything that crosses the process border, described once. Names here are the names of core's modules and the screens' features. */
export const contract = { access, assessments, careLevels, certificates, documents, drafts, institution, residents, roster, staff, standards, system, today };
export type Contract = typeof contract;
