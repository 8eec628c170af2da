import type * as z from 'zod';

/**
 * Why a standards file is refused beyond its plain shape. A closed list, so that a person who imports an edition of their own
 * reads a sentence for each and not a library's message.
 */
export const standardProblemCodes = [
  'shape', 'unknownKey', 'missing', 'notJson', 'unknownKind', 'duplicateCode', 'pointsAboveMax', 'maxNotReached', 'maxSum', 'bandGap', 'bandOverlap',
  'bandRange', 'bandOrder', 'unknownReference', 'exclusiveMisplaced', 'dateOrder', 'decidingFieldOptional', 'anchorsAndOptions', 'gradeOrder', 'rankOrder',
  'wrongFieldType', 'lockMismatch', 'notLocked', 'wrongPlace', 'officialRefused',
] as const;
export type StandardProblemCode = (typeof standardProblemCodes)[number];

/** One reason why a file is refused: where in the file, which rule, and what it concerns. */
export interface StandardProblem {
  readonly path: readonly (string | number)[];
  readonly problem: StandardProblemCode;
  /** The offending code or figure, for the sentence; empty when the path says it all. */
  readonly detail: string;
}

/** The part of zod's refinement context that the cross checks use. */
export interface CheckContext {
  addIssue(issue: { code: 'custom'; message: string; path: (string | number)[]; params: { problem: StandardProblemCode; detail: string } }): void;
}

/** Reports one broken rule from inside a schema's cross check. */
export function refuse(context: CheckContext, path: (string | number)[], problem: StandardProblemCode, detail = ''): void {
  context.addIssue({ code: 'custom', message: detail === '' ? problem : `${problem}: ${detail}`, path, params: { problem, detail } });
}

/** Reports every code that occurs twice in a list. */
export function refuseDuplicates(context: CheckContext, path: (string | number)[], codes: readonly (string | number)[]): void {
  const seen = new Set<string | number>();
  codes.forEach((code, index) => {
    if (seen.has(code)) refuse(context, [...path, index], 'duplicateCode', String(code));
    seen.add(code);
  });
}

function isProblem(value: unknown): value is StandardProblemCode {
  return typeof value === 'string' && (standardProblemCodes as readonly string[]).includes(value);
}

function problemOf(issue: z.core.$ZodIssue): Pick<StandardProblem, 'problem' | 'detail'> {
  if (issue.code === 'custom') {
    const problem: unknown = issue.params?.['problem'];
    const detail: unknown = issue.params?.['detail'];
    return { problem: isProblem(problem) ? problem : 'shape', detail: typeof detail === 'string' ? detail : issue.message };
  }
  if (issue.code === 'unrecognized_keys') return { problem: 'unknownKey', detail: issue.keys.join(', ') };
  if ((issue.code === 'invalid_type' || issue.code === 'invalid_value') && issue.input === undefined) return { problem: 'missing', detail: '' };
  return { problem: 'shape', detail: issue.message };
}

/** Turns the schema library's issues into our own closed list. */
export function standardProblems(error: z.core.$ZodError): StandardProblem[] {
  return error.issues.map((issue) => ({
    path: issue.path.map((part) => (typeof part === 'symbol' ? part.toString() : part)),
    ...problemOf(issue),
  }));
}
