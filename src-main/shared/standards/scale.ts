import type { StandardHeader } from './header';
import { checkScale } from './scale-checks';
import { scaleShape, type ScaleShape } from './scale-shape';

export * from './scale-shape';

/** A file of kind `scale`: shape, and the cross checks that make it safe to score by. */
export const scaleEdition = scaleShape.superRefine((edition, context) => { checkScale(edition, context); });
export type ScaleEdition = ScaleShape & StandardHeader;
