import type { Permission, Role } from '@shared/contract/permissions';
import type { RosterTarget } from '@shared/contract/roster';
import type { Actor, CoreServices } from '../../platform/services';
import { certificatesKind } from './certificates-kind';
import { residentsKind } from './residents-kind';
import { staffKind } from './staff-kind';
import type { TargetKind } from './target';

const targets: Readonly<Record<RosterTarget, TargetKind>> = { residents: residentsKind, staff: staffKind, certificates: certificatesKind };

interface Asking {
  readonly actor: Actor;
  readonly services: CoreServices;
  readonly errors: { FORBIDDEN(given: { data: { permission: Permission; role: Role } }): Error };
}

/** Whether somebody may import lists of this kind: who may not enter one record may not enter a thousand. */
export function mayImport(target: RosterTarget, { actor, services }: Pick<Asking, 'actor' | 'services'>): boolean {
  return services.mayDo(actor.role, targets[target].permission);
}

/** The kind of record, for somebody who may import it. @throws FORBIDDEN */
export function allowedKind(target: RosterTarget, asking: Asking): TargetKind {
  const kind = targets[target];
  if (!mayImport(target, asking)) throw asking.errors.FORBIDDEN({ data: { permission: kind.permission, role: asking.actor.role } });
  return kind;
}
