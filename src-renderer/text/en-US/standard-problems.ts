import type { StandardProblemCode } from '@shared/standards/problems';

/** Which rule a standards file breaks; the place in the file stands before it, the offending code after it. */
export const standardProblems = {
  shape: 'does not have the right form', unknownKey: 'has an unknown key', missing: 'is missing', notJson: 'is not JSON', unknownKind: 'is of an unknown kind', duplicateCode: 'has a code twice',
  pointsAboveMax: 'has more points than its maximum', maxNotReached: 'can never reach its maximum', maxSum: 'does not sum up to the maximum', bandGap: 'has a gap between bands', bandOverlap: 'has bands that overlap', bandRange: 'has a band outside the range', bandOrder: 'has bands out of order',
  unknownReference: 'names a code that does not exist', exclusiveMisplaced: 'has an exclusive option in the wrong place', dateOrder: 'ends before it begins', decidingFieldOptional: 'decides the grade and cannot be optional', anchorsAndOptions: 'has descriptions that do not fit the options',
  gradeOrder: 'has grades out of order', rankOrder: 'has ranks out of order', wrongFieldType: 'has the wrong type', lockMismatch: 'differs from the locked text', notLocked: 'is not in the lock', wrongPlace: 'has the wrong name or place', officialRefused: 'cannot be called official, because it is the home\'s own',
} as const satisfies Record<StandardProblemCode, string>;
