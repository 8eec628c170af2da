import type { CareLevelPolicy, NamedLevel, NamingScheme } from '../standards/care-level';

/** The rank of care a policy gives an ability grade, or null when the policy does not know the grade. Rank 0 is the lightest. */
export function levelFor(policy: CareLevelPolicy, grade: number): number | null {
  return policy.rules.find((rule) => rule.grade === grade)?.rank ?? null;
}

/** What a naming scheme calls a rank, or null when it has no name for it. */
export function nameOfRank(scheme: NamingScheme, rank: number): NamedLevel | null {
  return scheme.levels.find((level) => level.ranks.includes(rank)) ?? null;
}

/** Whether a scheme names every rank of a policy: only then may the two be used together. */
export function namesAllRanks(scheme: NamingScheme, policy: CareLevelPolicy): boolean {
  return Array.from({ length: policy.ranks }, (_, rank) => rank).every((rank) => nameOfRank(scheme, rank) !== null);
}
