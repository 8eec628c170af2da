import type { RosterTarget } from '@shared/contract/roster';

/** Where the records of a list are seen: the way back, and on. */
export const places: Readonly<Record<RosterTarget, string>> = { residents: '/residents', staff: '/staff', certificates: '/certificates' };
