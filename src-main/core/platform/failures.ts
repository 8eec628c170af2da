import { randomBytes } from 'node:crypto';
import { fieldIssues, type FieldIssue } from '@shared/contract/issues';
import { DataUnavailable } from './data-unavailable';

/** A rule found fields wrong deep inside a decision; the command helper turns it into INVALID_INPUT. */
export class InvalidFields extends Error {
  constructor(readonly issues: readonly FieldIssue[]) {
    super('invalid fields');
    this.name = 'InvalidFields';
  }
}

/** Refuse the command but keep what it wrote: a wrong password must be counted although the sign-in fails. */
export class KeepAndRefuse extends Error {
  constructor(readonly refusal: Error) {
    super('refused');
    this.name = 'KeepAndRefuse';
  }
}

/** Somebody asked long work to stop. */
export class Cancelled extends Error {
  constructor() {
    super('cancelled');
    this.name = 'AbortError';
  }
}

export type KnownFailure =
  | { readonly code: 'INVALID_INPUT'; readonly data: { issues: FieldIssue[] } }
  | { readonly code: 'UNAVAILABLE'; readonly data: { state: string } }
  | { readonly code: 'DISK_FULL' | 'BUSY' | 'CANCELLED'; readonly data: Record<string, never> };

function codeOf(error: object): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Failures of the machine and of rules that any procedure can meet, brought to the declared ones; null when nobody expected it. */
export function knownFailure(error: unknown): KnownFailure | null {
  if (typeof error !== 'object' || error === null) return null;
  if (error instanceof InvalidFields) return { code: 'INVALID_INPUT', data: { issues: [...error.issues] } };
  if (error instanceof DataUnavailable) return { code: 'UNAVAILABLE', data: { state: error.state } };
  if (error instanceof Error && error.name === 'AbortError') return { code: 'CANCELLED', data: {} };
  const code = codeOf(error);
  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'SQLITE_IOERR_WRITE') return { code: 'DISK_FULL', data: {} };
  if (code === 'SQLITE_BUSY' || code === 'SQLITE_LOCKED') return { code: 'BUSY', data: {} };
  // A page that fails its check sum: what the file holds there cannot be trusted, so nothing of it is shown.
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_IOERR')) return { code: 'UNAVAILABLE', data: { state: 'unreadable' } };
  return null;
}

/** The field problems of a refused input, or null when the error is something else. */
export function inputIssues(error: unknown): FieldIssue[] | null {
  if (!(error instanceof Error) || !('code' in error) || error.code !== 'BAD_REQUEST') return null;
  const cause = error.cause;
  if (typeof cause !== 'object' || cause === null || !('issues' in cause) || !Array.isArray(cause.issues)) return null;
  return fieldIssues(cause.issues as Parameters<typeof fieldIssues>[0], 'data' in cause ? cause.data : undefined);
}

/** What the screen shows and the log holds, so that a person can name the failure without quoting data. */
export const newReference = (): string => randomBytes(4).toString('hex').toUpperCase();
