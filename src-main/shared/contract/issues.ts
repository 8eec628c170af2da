import * as z from 'zod';

/**
 * Why a field was refused. A closed list: each has a sentence in every language (text/<lang>/reasons.ts) that names the
 * reason and the way out; a reason without a sentence does not compile.
 */
export const reasonCodes = [
  'required', 'tooShort', 'tooLong', 'tooSmall', 'tooLarge', 'notANumber', 'notADate', 'notInList', 'format', 'unknownKey',
  'futureDate', 'tooOld', 'impossibleDate', 'ambiguousDate', 'dateOrder',
  'idLength', 'idCharacters', 'idCheckDigit', 'idPrefix', 'idExcelScientific', 'idExcelTruncated', 'idDuplicate',
  'birthContradictsId', 'sexContradictsId',
  'usccLength', 'usccCharacters', 'usccCheckCharacter', 'usccOldNumber',
  'phone', 'passwordShort', 'passwordSimple', 'passwordCommon', 'passwordContainsName', 'passwordSame', 'passwordWrong', 'passwordsDiffer',
  'nameTaken', 'duplicate', 'notFound', 'exclusiveOption', 'unknownItem', 'unknownOption', 'reasonTooShort', 'fileType', 'fileTooLarge',
  'leaveBeforeEntry', 'entryBeforeBirth', 'employmentOverlap', 'postOutsideEmployment', 'postTwice', 'mainPostTwice', 'departmentLoop',
  'validBeforeIssue', 'reviewAfterExpiry', 'reviewBeforeIssue', 'issuedInFuture', 'levelNotInKind', 'endNotSaid', 'certificateNumberTaken',
  'holderMissing', 'holderNotWanted', 'renewalNotLater', 'planDatePast', 'scanEmpty', 'scanProgram', 'scanType', 'scanPictureDamaged',
  'scanPdfDamaged', 'scanPdfLocked', 'scanPictureTooLarge', 'scanPdfTooLarge', 'scanTooManyPages', 'scanTwice',
  'timeOrder', 'examBeforeSession', 'notEmployedThatDay', 'notOnList', 'notAttended', 'notPassed', 'grantedAlready',
] as const;

export const reasonCode = z.enum(reasonCodes);
export type ReasonCode = z.infer<typeof reasonCode>;

/** One refused field. `path` is the way to it in the input, `params` fill the sentence (limits, never personal data). */
export const fieldIssue = z.object({
  path: z.array(z.union([z.string(), z.number()])),
  reason: reasonCode,
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});
export type FieldIssue = z.infer<typeof fieldIssue>;

interface RawIssue {
  readonly code?: string | undefined;
  readonly path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  readonly expected?: unknown;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly origin?: unknown;
  readonly params?: Record<string, unknown> | undefined;
}

function isReason(value: unknown): value is ReasonCode {
  return typeof value === 'string' && (reasonCodes as readonly string[]).includes(value);
}

function tooSmall(issue: RawIssue): Pick<FieldIssue, 'reason' | 'params'> {
  const min = Number(issue.minimum);
  if (issue.origin === 'string' || issue.origin === 'array') {
    return min <= 1 ? { reason: 'required' } : { reason: 'tooShort', params: { min } };
  }
  return { reason: 'tooSmall', params: { min } };
}

/** The value a path leads to; schema libraries leave it out of their issues, but "missing" and "wrong" need different sentences. */
function valueAt(input: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Readonly<Record<string | number, unknown>>)[key] : undefined),
    input,
  );
}

function reasonOf(issue: RawIssue, value: unknown): Pick<FieldIssue, 'reason' | 'params'> {
  const declared = issue.params?.['reason'];
  const missing = value === undefined || value === null || value === '';
  // An empty date is not a wrong one.
  if (isReason(declared)) return { reason: declared === 'notADate' && missing ? 'required' : declared };
  switch (issue.code) {
    case 'too_small':
      return tooSmall(issue);
    case 'too_big': {
      const max = Number(issue.maximum);
      const long = issue.origin === 'string' || issue.origin === 'array';
      return { reason: long ? 'tooLong' : 'tooLarge', params: { max } };
    }
    case 'invalid_type':
      if (missing) return { reason: 'required' };
      return { reason: issue.expected === 'number' || issue.expected === 'int' ? 'notANumber' : 'format' };
    case 'invalid_value':
      return { reason: missing ? 'required' : 'notInList' };
    case 'unrecognized_keys':
      return { reason: 'unknownKey' };
    default:
      return { reason: 'format' };
  }
}

/** Turns a schema library's issues into ours, so that a screen, a contract call and an import row all say the same sentence. @param input what was refused */
export function fieldIssues(raw: readonly RawIssue[], input: unknown): FieldIssue[] {
  return raw.map((issue) => {
    const path = (issue.path ?? []).map((part) => {
      const key = typeof part === 'object' ? part.key : part;
      return typeof key === 'symbol' ? key.toString() : key;
    });
    return { path, ...reasonOf(issue, valueAt(input, path)) };
  });
}
