import { ORPCError } from '@orpc/client';
import type { Contract } from '@shared/contract';
import type { FieldIssue } from '@shared/contract/issues';
import { ConnectionLost } from './connection';

type DeclaredIn<T> = T extends { readonly '~orpc': { readonly errorMap: infer E } } ? Extract<keyof E, string> : { [K in keyof T]: DeclaredIn<T[K]> }[keyof T];

/** Every failure the contract declares anywhere, and the two that happen on this side of the line. */
export type ErrorCode = DeclaredIn<Contract> | 'CONNECTION_LOST' | 'UNKNOWN';

/** A failure as the screen handles it. `data` is what the contract declared for the code. */
export interface Failure {
  readonly code: ErrorCode;
  readonly data: Readonly<Record<string, unknown>>;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Brings whatever was thrown to a declared failure. Anything undeclared is UNKNOWN: its words are not for the screen. */
export function failureOf(error: unknown): Failure {
  if (error instanceof ConnectionLost) return { code: 'CONNECTION_LOST', data: {} };
  if (error instanceof ORPCError && error.defined) {
    const data: unknown = error.data;
    return { code: error.code as ErrorCode, data: isRecord(data) ? data : {} };
  }
  // Over HTTP a host that is going down answers with a page or nothing at all.
  if (error instanceof ORPCError && (error.status === 502 || error.status === 503 || error.status === 504)) return { code: 'CONNECTION_LOST', data: {} };
  return { code: 'UNKNOWN', data: {} };
}

/** Whether the error is the declared failure of that code. */
export function isFailure(error: unknown, code: ErrorCode): boolean {
  return failureOf(error).code === code;
}

/** The refused fields a failure names; empty for most. */
export function issuesOf(failure: Failure): readonly FieldIssue[] {
  const { issues } = failure.data;
  return Array.isArray(issues) ? (issues as FieldIssue[]) : [];
}
