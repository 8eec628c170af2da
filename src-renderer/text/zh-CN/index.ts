import { access } from './access';
import { app } from './app';
import { appraisals } from './appraisals';
import { assessments } from './assessments';
import { audit } from './audit';
import { careLevels } from './careLevels';
import { certificates } from './certificates';
import { common } from './common';
import { documents } from './documents';
import { errors } from './errors';
import { institution } from './institution';
import { person } from './person';
import { reasons } from './reasons';
import { residents } from './residents';
import { roster } from './roster';
import { settings } from './settings';
import { staff } from './staff';
import { staffing } from './staffing';
import { shifts } from './shifts';
import { standardProblems } from './standard-problems';
import { today } from './today';
import { training } from './training';

/** The Chinese catalogues, one for each feature; the key is the namespace `useText` takes. */
export const zhCN = {
  access, app, appraisals, assessments, audit, careLevels, certificates, common, documents, errors, institution, person, reasons, residents, roster, settings, shifts, staff, staffing, standardProblems, today, training,
} as const;
