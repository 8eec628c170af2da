import { eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import { newRecoveryCode } from '@shared/kit/recovery-code';
import { required } from '@shared/kit/assert';
import type { ReadDb, WriteDb } from '../platform/database';
import { query } from '../platform/procedure';
import type { Actor, CoreServices } from '../platform/services';
import type { Clock } from '@shared/kit/instant';
import { hashPassword } from '../platform/password-hash';
import { findById, insertAccount, meOut, storeAccount, type NewAccount } from './accounts';
import { checkCredentials, type CredentialCheck } from './credentials';
import { accountProcedures, ownProcedures, signingProcedures } from './procedures';
import { normalRecoveryCode } from './recovery';
import { openSession } from './sessions';
import { accounts } from './tables';

export { sessionReader } from './sessions';
export { normalRecoveryCode } from './recovery';

/** What access asks of the institution, given by the composition so that the two do not import each other. */
export type InstitutionSummary = (db: ReadDb) => { readonly name: string; readonly demo: boolean } | null;

export function accessProcedures(institution: InstitutionSummary, demoPassword: string) {
  const demoAccounts = (db: ReadDb) =>
    db.select({ accountName: accounts.accountName, name: accounts.name, role: accounts.role }).from(accounts)
      .where(eq(accounts.active, true)).orderBy(accounts.createdAt, accounts.id).all().map((one) => ({ ...one, password: demoPassword }));
  return {
    state: query(contract.access.state, (db, _input, ctx) => {
      const home = institution(db);
      const session = ctx.services.sessionOf(db, ctx.token);
      const row = session.state === 'signedOut' ? undefined : findById(db, session.actor.accountId);
      return {
        setUp: home !== null, demo: home?.demo ?? false, institutionName: home?.name ?? null,
        state: row === undefined ? ('signedOut' as const) : session.state,
        me: row === undefined ? null : meOut(row),
        demoAccounts: home?.demo === true ? demoAccounts(db) : null,
      };
    }),
    ...signingProcedures,
    ...ownProcedures,
    ...accountProcedures,
  };
}

/** The first director: made by the first run, who also gets the recovery code that opens the data on another computer. */
export function createFirstDirector(
  tx: WriteDb, services: Pick<CoreServices, 'clock' | 'randomBytes' | 'keyRing'>, wanted: Pick<NewAccount, 'accountName' | 'name' | 'password'>, token: string,
): { actor: Actor; recoveryCode: string } {
  const row = insertAccount(tx, services.clock, { ...wanted, role: 'director', mustChangePassword: false, createdBy: null }, ['director']);
  openSession(tx, services.clock, token, row.id);
  const recoveryCode = newRecoveryCode(services.randomBytes);
  services.keyRing.wrapByRecoveryCode(required(normalRecoveryCode(recoveryCode), 'a code just made'));
  return { actor: { accountId: row.id, name: row.name, role: row.role, sessionId: '' }, recoveryCode };
}

/** Makes the people of the made-up home, who share one published password. @returns who acts, in the order given */
export function addDemoStaff(
  tx: WriteDb, clock: Clock, staff: readonly { readonly name: string; readonly accountName: string; readonly role: Actor['role'] }[], password: string,
): Actor[] {
  const passwordHash = hashPassword(password);
  return staff.map((one) => {
    const row = storeAccount(tx, clock, { ...one, mustChangePassword: false, createdBy: null }, passwordHash);
    return { accountId: row.id, name: row.name, role: row.role, sessionId: '' };
  });
}

/** Signs a window in without a password; only the first run does it, for the person it has just made. */
export function enter(tx: WriteDb, clock: Clock, token: string, actor: Actor): void {
  openSession(tx, clock, token, actor.accountId);
}

/** Re-checks the password of the person who acts, for signatures. Counts failures; refuse by `KeepAndRefuse`. */
export function checkOwnPassword(tx: WriteDb, services: Pick<CoreServices, 'clock'>, actor: Actor, password: string): CredentialCheck {
  return checkCredentials(tx, services.clock, findById(tx, actor.accountId), password);
}

/** The name and role of an account, for showing who did what; null for one that never was. */
export function personOf(db: ReadDb, accountId: string): { id: string; name: string; role: Actor['role']; active: boolean } | null {
  const row = db.select({ id: accounts.id, name: accounts.name, role: accounts.role, active: accounts.active }).from(accounts).where(eq(accounts.id, accountId)).get();
  return row ?? null;
}
