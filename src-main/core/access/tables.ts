import { integer, sqliteTable, text, uniqueIndex, index } from 'drizzle-orm/sqlite-core';
import { roles } from '../../shared/contract/permissions';
import { checkOneOf, idColumn, instantColumn, recordColumns } from '../platform/columns';

/** People who use the program. Closed, never deleted: their signatures stay theirs. */
export const accounts = sqliteTable(
  'accounts',
  {
    id: idColumn(),
    ...recordColumns(),
    /** As typed. */
    accountName: text('account_name').notNull(),
    /** Lower-cased and width-folded: what must be unique. */
    accountNameKey: text('account_name_key').notNull(),
    /** The person's name, printed under signatures. */
    name: text('name').notNull(),
    role: text('role', { enum: roles }).notNull(),
    /** `algorithm$version$salt$hash`. */
    passwordHash: text('password_hash').notNull(),
    mustChangePassword: integer('must_change_password', { mode: 'boolean' }).notNull().default(false),
    active: integer('active', { mode: 'boolean' }).notNull().default(true),
    /** Wrong passwords in a row; at five the account waits. */
    failedAttempts: integer('failed_attempts').notNull().default(0),
    /** UTC instant until which sign-in is refused. */
    waitUntil: instantColumn('wait_until'),
    lastSignedInAt: instantColumn('last_signed_in_at'),
    /** JSON: language and text size. */
    preferences: text('preferences').notNull(),
  },
  (table) => [uniqueIndex('accounts_name_key').on(table.accountNameKey), checkOneOf('accounts_role', table.role, roles)],
);

/** One per signed-in window or tablet. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: idColumn(),
    accountId: text('account_id').notNull().references(() => accounts.id),
    /** sha256 of the window's secret; the secret itself is never stored. */
    tokenHash: text('token_hash').notNull(),
    startedAt: instantColumn('started_at').notNull(),
    lastSeenAt: instantColumn('last_seen_at').notNull(),
    lockedAt: instantColumn('locked_at'),
    endedAt: instantColumn('ended_at'),
  },
  (table) => [index('sessions_token').on(table.tokenHash), index('sessions_account').on(table.accountId)],
);
