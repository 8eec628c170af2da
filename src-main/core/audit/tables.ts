import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import { roles } from '../../shared/contract/permissions';
import { instantColumn } from '../platform/columns';

/** Append-only trail of every command. Each row's hash covers the row before it, so that a removed or altered row shows. */
export const auditEntries = sqliteTable(
  'audit_entries',
  {
    /** 1, 2, 3 … without gaps. */
    sequence: integer('sequence').primaryKey(),
    /** UTC instant of the command, as the computer's clock said. */
    at: instantColumn('at').notNull(),
    /** Account id; null for what happens before anybody is signed in. */
    actorId: text('actor_id'),
    actorName: text('actor_name'),
    actorRole: text('actor_role', { enum: roles }),
    /** Contract path, `residents.register`. */
    procedure: text('procedure').notNull(),
    subjectKind: text('subject_kind'),
    subjectId: text('subject_id'),
    /** JSON: what changed. Lives only in the encrypted database, never in a log. */
    detail: text('detail'),
    previousHash: text('previous_hash').notNull(),
    /** sha256 over the previous hash and this row. */
    hash: text('hash').notNull(),
  },
  (table) => [index('audit_by_subject').on(table.subjectId, table.sequence)],
);
