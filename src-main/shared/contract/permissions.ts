import * as z from 'zod';

/** What people do in the home. One account has one role; the director may do everything but sign as another person. */
export const roles = ['director', 'headNurse', 'assessor', 'safetyOfficer', 'hr', 'careWorker', 'inspector'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** Everything a procedure can ask for. `public` needs no session (first run, sign-in), `signedIn` any unlocked session. */
export const permissions = [
  'public', 'signedIn',
  'institution.edit', 'accounts.manage', 'audit.read', 'backup.run',
  'residents.read', 'residents.readFullId', 'residents.edit', 'residents.void',
  'roster.import',
  'assessments.read', 'assessments.edit', 'assessments.sign', 'assessments.void',
  'careLevels.read', 'careLevels.propose', 'careLevels.approve',
  'documents.export',
  'standards.read', 'standards.manage',
  'staff.read', 'staff.readFullId', 'staff.edit', 'staff.void',
  'certificates.read', 'certificates.edit', 'certificates.verify', 'certificates.manage',
  'training.read', 'training.edit',
  'staffing.read', 'staffing.manage',
  'shifts.read', 'shifts.edit',
  'appraisals.read', 'appraisals.edit',
] as const;
export type Permission = (typeof permissions)[number];

const readAll: readonly Permission[] = [
  'signedIn', 'residents.read', 'assessments.read', 'careLevels.read', 'standards.read',
];
const readStaff: readonly Permission[] = ['staff.read', 'certificates.read', 'training.read', 'staffing.read', 'shifts.read'];

const grants: Record<Role, readonly Permission[]> = {
  director: permissions,
  headNurse: [
    ...readAll, 'residents.readFullId', 'residents.edit', 'residents.void', 'roster.import', 'assessments.edit', 'assessments.sign',
    'assessments.void', 'careLevels.propose', 'documents.export', 'standards.manage',
    ...readStaff, 'certificates.verify', 'training.edit', 'shifts.edit', 'appraisals.read', 'appraisals.edit',
  ],
  assessor: [...readAll, 'residents.readFullId', 'residents.edit', 'assessments.edit', 'assessments.sign', 'documents.export', 'shifts.read'],
  safetyOfficer: ['signedIn', 'residents.read', 'standards.read', ...readStaff, 'certificates.edit', 'certificates.verify', 'training.edit', 'documents.export'],
  hr: [
    'signedIn', 'standards.read', 'standards.manage', 'roster.import', 'documents.export', ...readStaff, 'staff.readFullId', 'staff.edit', 'staff.void', 'certificates.edit',
    'certificates.verify', 'certificates.manage', 'training.edit', 'staffing.manage', 'shifts.edit', 'appraisals.read', 'appraisals.edit',
  ],
  careWorker: ['signedIn', 'residents.read', 'careLevels.read', 'shifts.read'],
  inspector: [...readAll, ...readStaff, 'appraisals.read', 'audit.read', 'documents.export'],
};

/** May this role do it? The director's list is the whole list, so a new permission never locks the director out. */
export function roleMay(roleName: Role, permission: Permission): boolean {
  return permission === 'public' || grants[roleName].includes(permission);
}

/** The permissions of a role, for the renderer to show only what the role may do. Core checks again on every call. */
export function permissionsOf(roleName: Role): readonly Permission[] {
  return grants[roleName];
}
