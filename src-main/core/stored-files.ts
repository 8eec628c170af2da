import type { Permission, Role } from '@shared/contract/permissions';
import { isAppraisalFile } from './modules/appraisals';
import { isCertificateFile } from './modules/certificates';
import { isResidentFile } from './modules/residents';
import { isStaffFile } from './modules/staff';
import { isTrainingFile } from './modules/training';
import type { ReadDb } from './platform/database';

/** Whose records can name a stored file, and what it takes to read those records. */
const namers: readonly { readonly permission: Permission; readonly names: (db: ReadDb, fileId: string) => boolean }[] = [
  { permission: 'residents.read', names: isResidentFile },
  { permission: 'staff.read', names: isStaffFile },
  { permission: 'certificates.read', names: isCertificateFile },
  { permission: 'training.read', names: isTrainingFile },
  { permission: 'appraisals.read', names: isAppraisalFile },
];

/**
 * May somebody of this role see a stored photo or scan? Only if a record names it that the role may read: a file is kept once
 * for all records that have it, so the right to see it follows from any of them.
 */
export function mayReadStored(db: ReadDb, mayDo: (role: Role, permission: Permission) => boolean, role: Role, fileId: string): boolean {
  return namers.some(({ permission, names }) => mayDo(role, permission) && names(db, fileId));
}
