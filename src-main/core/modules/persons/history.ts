import type { Instant } from '@shared/kit/instant';
import { auditPage } from '../../audit';
import type { ReadDb } from '../../platform/database';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Facts = Record<string, Json>;

const isFacts = (value: unknown): value is Facts => typeof value === 'object' && value !== null && !Array.isArray(value);

function factsOf(detail: Facts, key: string): Facts {
  const facts = detail[key];
  return isFacts(facts) ? facts : {};
}

function changesIn(detail: Facts) {
  const from = factsOf(detail, 'from');
  const to = factsOf(detail, 'to');
  return Object.keys({ ...from, ...to }).map((field) => ({ field, from: from[field] ?? null, to: to[field] ?? null }));
}

export interface HistoryEntry {
  readonly sequence: number;
  readonly at: Instant;
  readonly actorName: string | null;
  readonly procedure: string;
  readonly reason: string | null;
  readonly changes: { field: string; from: Json; to: Json }[];
}

/** What happened to a person's record, newest first, read from the trail: nothing about it is kept twice. */
export function historyOf(db: ReadDb, ask: { id: string; limit: number; before?: number | undefined }): HistoryEntry[] {
  return auditPage(db, { subjectId: ask.id, limit: ask.limit, before: ask.before }).entries.map((entry) => {
    const detail: unknown = entry.detail === null ? {} : JSON.parse(entry.detail);
    const facts = isFacts(detail) ? detail : {};
    const { reason } = facts;
    return {
      sequence: entry.sequence, at: entry.at, actorName: entry.actorName, procedure: entry.procedure,
      reason: typeof reason === 'string' ? reason : null, changes: changesIn(facts),
    };
  });
}
