import { and, count, eq, ne } from 'drizzle-orm';
import { newId } from '@shared/kit/ids';
import type { Clock } from '@shared/kit/instant';
import { checkPasswordStrength, PASSWORD_MIN_LENGTH } from '@shared/kit/password';
import type { Account, Me, Preferences } from '@shared/contract/access';
import { preferences as preferencesSchema } from '@shared/contract/access';
import { permissionsOf, type Role } from '@shared/contract/permissions';
import type { ReadDb, WriteDb } from '../platform/database';
import { InvalidFields } from '../platform/failures';
import { hashPassword } from '../platform/password-hash';
import { accounts } from './tables';
import { IDLE_LOCK_MINUTES } from './sessions';

export type AccountRow = typeof accounts.$inferSelect;

export const FIRST_PREFERENCES: Preferences = { language: 'zh-CN', textSize: 'normal' };

/** One spelling for names that differ only in case or width. */
export const accountNameKey = (name: string): string => name.trim().normalize('NFKC').toLowerCase();

export function findByName(db: ReadDb, name: string): AccountRow | undefined {
  return db.select().from(accounts).where(eq(accounts.accountNameKey, accountNameKey(name))).get();
}

export function findById(db: ReadDb, accountId: string): AccountRow | undefined {
  return db.select().from(accounts).where(eq(accounts.id, accountId)).get();
}

/** The form of an account that leaves core: no hash, no counters. */
export function accountOut(row: AccountRow): Account {
  return {
    id: row.id, version: row.version, accountName: row.accountName, name: row.name, role: row.role, active: row.active,
    createdAt: row.createdAt, lastSignedInAt: row.lastSignedInAt, mustChangePassword: row.mustChangePassword,
  };
}

export function meOut(row: AccountRow): Me {
  return {
    accountId: row.id, accountName: row.accountName, name: row.name, role: row.role, permissions: [...permissionsOf(row.role)],
    preferences: preferencesSchema.parse(JSON.parse(row.preferences)), mustChangePassword: row.mustChangePassword, idleLockMinutes: IDLE_LOCK_MINUTES,
  };
}

/** @throws InvalidFields naming what the password lacks */
export function requireStrongPassword(password: string, accountName: string, path: readonly string[]): void {
  const reasons = checkPasswordStrength(password, accountName);
  if (reasons.length === 0) return;
  throw new InvalidFields(reasons.map((reason) => ({ path: [...path], reason, params: { min: PASSWORD_MIN_LENGTH } })));
}

export interface NewAccount {
  readonly accountName: string;
  readonly name: string;
  readonly role: Role;
  readonly password: string;
  readonly mustChangePassword: boolean;
  /** Account id of who makes it; an account made by the first run makes itself. */
  readonly createdBy: string | null;
}

/** @throws InvalidFields for a weak password or a name that is taken */
export function insertAccount(tx: WriteDb, clock: Clock, wanted: NewAccount, path: readonly string[] = []): AccountRow {
  requireStrongPassword(wanted.password, wanted.accountName, [...path, 'password']);
  if (findByName(tx, wanted.accountName) !== undefined) throw new InvalidFields([{ path: [...path, 'accountName'], reason: 'nameTaken' }]);
  return storeAccount(tx, clock, wanted, hashPassword(wanted.password));
}

/** Inserts without checking; for `insertAccount` and for the made-up home, whose thirty people share one published password. */
export function storeAccount(tx: WriteDb, clock: Clock, wanted: Omit<NewAccount, 'password'>, passwordHash: string): AccountRow {
  const accountId = newId(clock);
  return tx.insert(accounts).values({
    id: accountId, createdAt: clock.now(), createdBy: wanted.createdBy ?? accountId,
    accountName: wanted.accountName, accountNameKey: accountNameKey(wanted.accountName), name: wanted.name, role: wanted.role,
    passwordHash, mustChangePassword: wanted.mustChangePassword, preferences: JSON.stringify(FIRST_PREFERENCES),
  }).returning().get();
}

/** Is there an active director besides this account? The home must never be locked out of its own data. */
export function anotherDirector(db: ReadDb, accountId: string): boolean {
  const others = db.select({ n: count() }).from(accounts)
    .where(and(eq(accounts.role, 'director'), eq(accounts.active, true), ne(accounts.id, accountId))).get();
  return (others?.n ?? 0) > 0;
}
