import { isInstant } from '@shared/kit/instant';
import type { FieldIssue } from '@shared/contract/issues';
import { textOf, type TextParams } from '../text';
import { showInstant } from './clock';
import { failureOf, issuesOf, type ErrorCode } from './errors';

/**
 * Where a failure is shown. `field`: under the fields it names · `form`: above the form that was sent · `page`: instead of the
 * page's content · `message`: a passing line, the page stays · `session`: the sign-in or lock screen takes over · `quiet`: the
 * person caused it and knows.
 */
export type Place = 'field' | 'form' | 'page' | 'message' | 'session' | 'quiet';

const places = {
  UNAUTHENTICATED: 'session',
  LOCKED: 'session',
  FORBIDDEN: 'message',
  INVALID_INPUT: 'field',
  NOT_FOUND: 'page',
  STALE_VERSION: 'form',
  UNAVAILABLE: 'page',
  DISK_FULL: 'form',
  BUSY: 'message',
  CANCELLED: 'quiet',
  INTERNAL: 'form',
  WRONG_CREDENTIALS: 'form',
  TOO_MANY_ATTEMPTS: 'form',
  LAST_DIRECTOR: 'form',
  DRAFT_TOO_LARGE: 'message',
  ALREADY_SET_UP: 'form',
  WRONG_RECOVERY_CODE: 'form',
  LOCKED_RECORD: 'form',
  WRONG_STATE: 'form',
  INCOMPLETE: 'form',
  NO_EDITION: 'form',
  DIFFERENT_RESIDENTS: 'form',
  ALREADY_IN_PROGRESS: 'form',
  SAME_SIGNER: 'form',
  SHEET_CHANGED: 'form',
  EFFECTIVE_DATE_TAKEN: 'form',
  NOT_LOCKED: 'form',
  NO_POLICY: 'form',
  ALREADY_AWAITING: 'form',
  ALREADY_DECIDED: 'form',
  SAME_PERSON: 'form',
  NOT_IN_FORCE: 'form',
  ID_TAKEN: 'field',
  PHOTO_REFUSED: 'form',
  PDF_NOT_TURNED: 'form',
  ALREADY_VOIDED: 'form',
  NOT_VOIDED: 'form',
  IMPORT_GONE: 'form',
  FILE_REFUSED: 'form',
  CHANGED_SINCE: 'form',
  NOTHING_TO_IMPORT: 'form',
  NO_ERROR_ROWS: 'form',
  NOT_LAST_IMPORT: 'form',
  ALREADY_UNDONE: 'form',
  INVALID_EDITION: 'form',
  EDITION_EXISTS: 'form',
  RANKS_NOT_NAMED: 'form',
  CERTIFICATE_NUMBER_TAKEN: 'field',
  SUPERSEDED: 'form',
  SAME_VERIFIER: 'form',
  ALREADY_VERIFIED: 'form',
  KIND_EXISTS: 'field',
  ALARM_GONE: 'form',
  NO_PDF_PRINTER: 'form',
  PRINT_FAILED: 'form',
  STAFF_ID_TAKEN: 'field',
  ACCOUNT_LINKED: 'form',
  NOT_EMPLOYED: 'form',
  STILL_EMPLOYED: 'form',
  STILL_NEEDED: 'form',
  DEPARTMENT_IN_USE: 'form',
  SCAN_REFUSED: 'form',
  TRAINING_CLOSED: 'form',
  TRAINING_OPEN: 'form',
  TRAINING_INCOMPLETE: 'form',
  TRAINING_FILE_REFUSED: 'form',
  BEING_CORRECTED: 'form',
  PLAN_REPEATS: 'form',
  NO_PLAN: 'form',
  LAXER_THAN_LAW: 'form',
  ROSTER_PROBLEMS: 'form',
  ALREADY_PUBLISHED: 'form',
  TABLE_EXISTS: 'form',
  APPRAISAL_STATE: 'form',
  APPRAISAL_LOCKED: 'form',
  OWN_APPRAISAL: 'form',
  SHEET_INCOMPLETE: 'form',
  ALREADY_APPRAISED: 'form',
  NOT_EMPLOYED_THEN: 'form',
  FILE_UNUSABLE: 'form',
  CREDIT_STATE: 'form',
  OWN_EVENT: 'form',
  CONNECTION_LOST: 'form',
  UNKNOWN: 'form',
} as const satisfies Record<ErrorCode, Place>;

export interface Presented {
  readonly code: ErrorCode;
  readonly place: Place;
  /** A plain sentence in the language of the page, with the way out. */
  readonly sentence: string;
  /** The fields to mark; empty unless `place` is `field`. */
  readonly issues: readonly FieldIssue[];
}

/** What a sentence can name: the numbers and texts of the failure's data; moments are put on the home's clock. */
function paramsOf(data: Readonly<Record<string, unknown>>, issues: readonly FieldIssue[]): TextParams {
  const params: Record<string, string | number> = { count: issues.length };
  for (const [name, value] of Object.entries(data)) {
    if (typeof value === 'number') params[name] = value;
    else if (typeof value === 'string') params[name] = isInstant(value) ? showInstant(value) : value;
    else if (Array.isArray(value)) params[name] = value.length;
  }
  return params;
}

/** The sentence and the place of any failure. Every code of the contract has both, or this file does not compile. */
export function presentError(error: unknown): Presented {
  const failure = failureOf(error);
  const issues = issuesOf(failure);
  return { code: failure.code, place: places[failure.code], sentence: textOf('errors')(failure.code, paramsOf(failure.data, issues)), issues };
}

/** A failure nobody else shows, as a passing line; null where the person knows already or the sign-in screen takes over. */
export function toldFailure(error: unknown): Presented | null {
  const failure = presentError(error);
  return failure.place === 'quiet' || failure.place === 'session' ? null : failure;
}

/** The sentence of one refused field. */
export function presentIssue(issue: FieldIssue): string {
  return textOf('reasons')(issue.reason, issue.params);
}
