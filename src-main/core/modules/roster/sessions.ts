import type { RosterTarget, RowOutcome } from '@shared/contract/roster';
import type { ReadList } from '../../platform/spreadsheets/read-list';
import type { CoreServices } from '../../platform/services';
import type { Meanings, PlannedRow } from './target';

/** An import under way: what was read from the file and, once checked, what each row would do. Never written to disk. */
export interface ImportSession {
  readonly importId: string;
  readonly target: RosterTarget;
  /** Account that began it; nobody else sees it. */
  readonly owner: string;
  readonly fileName: string;
  readonly fileHash: string;
  readonly fingerprint: string;
  readonly list: ReadList;
  mapping: Readonly<Record<string, number>>;
  /** What words of the list mean, as the home said earlier or in this import. */
  meanings: Meanings;
  plan: readonly PlannedRow[] | null;
}

/** A person works on one file at a time; a few stay, for somebody who goes back and forth between two. */
const KEPT = 3;

const sessionsByCore = new WeakMap<CoreServices, Map<string, ImportSession>>();

function sessionsOf(services: CoreServices): Map<string, ImportSession> {
  const known = sessionsByCore.get(services);
  if (known) return known;
  const made = new Map<string, ImportSession>();
  sessionsByCore.set(services, made);
  return made;
}

export function keepSession(services: CoreServices, session: ImportSession): void {
  const sessions = sessionsOf(services);
  sessions.set(session.importId, session);
  for (const oldest of sessions.keys()) {
    if (sessions.size <= KEPT) break;
    sessions.delete(oldest);
  }
}

export function dropSession(services: CoreServices, importId: string): void {
  sessionsOf(services).delete(importId);
}

/** The person's own import under way, or undefined: finished, somebody else's, or core has been restarted since. */
export function findSession(services: CoreServices, importId: string, owner: string): ImportSession | undefined {
  const session = sessionsOf(services).get(importId);
  return session?.owner === owner ? session : undefined;
}

export function countOutcomes(plan: readonly PlannedRow[]): Record<RowOutcome, number> {
  const counts: Record<RowOutcome, number> = { new: 0, update: 0, duplicate: 0, decide: 0, error: 0 };
  for (const { outcome } of plan) counts[outcome] += 1;
  return counts;
}
