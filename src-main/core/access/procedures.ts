import { asc, eq } from 'drizzle-orm';
import { newRecoveryCode } from '@shared/kit/recovery-code';
import { contract } from '@shared/contract';
import { command, query, task } from '../platform/procedure';
import type { WriteDb } from '../platform/database';
import type { Actor } from '../platform/services';
import { InvalidFields, KeepAndRefuse } from '../platform/failures';
import { hashPassword } from '../platform/password-hash';
import { required } from '@shared/kit/assert';
import { normalRecoveryCode } from './recovery';
import { accountOut, anotherDirector, findById, findByName, insertAccount, meOut, requireStrongPassword, type AccountRow } from './accounts';
import { ATTEMPTS, checkByName, checkCredentials, type CredentialCheck } from './credentials';
import { endSession, endSessionsOf, openSession, setSessionLock } from './sessions';
import { accounts } from './tables';

interface SignInFailures {
  readonly errors: {
    WRONG_CREDENTIALS: (options: { data: { attemptsLeft: number } }) => Error;
    TOO_MANY_ATTEMPTS: (options: { data: { waitSeconds: number } }) => Error;
  };
}

function refuseUnlessRight(checked: CredentialCheck, ctx: SignInFailures): AccountRow {
  if (checked.outcome === 'right') return checked.account;
  throw new KeepAndRefuse(
    checked.outcome === 'wait'
      ? ctx.errors.TOO_MANY_ATTEMPTS({ data: { waitSeconds: checked.seconds } })
      : ctx.errors.WRONG_CREDENTIALS({ data: { attemptsLeft: checked.attemptsLeft } }),
  );
}

interface VersionFailures {
  readonly errors: {
    NOT_FOUND: (options: { data: { what: string } }) => Error;
    STALE_VERSION: (options: { data: { current: number; changedBy: string | null; changedAt: string | null } }) => Error;
  };
}

function accountForChange(tx: WriteDb, input: { id: string; expectedVersion: number }, ctx: VersionFailures): AccountRow {
  const row = findById(tx, input.id);
  if (row === undefined) throw ctx.errors.NOT_FOUND({ data: { what: 'account' } });
  if (row.version !== input.expectedVersion) throw ctx.errors.STALE_VERSION({ data: { current: row.version, changedBy: null, changedAt: null } });
  return row;
}

function changed(tx: WriteDb, row: AccountRow, values: Partial<AccountRow>): AccountRow {
  return tx.update(accounts).set({ ...values, version: row.version + 1 }).where(eq(accounts.id, row.id)).returning().get();
}

function ownRow(tx: WriteDb, ctx: { readonly actor: Actor }): AccountRow {
  return required(findById(tx, ctx.actor.accountId), 'the account of the person signed in');
}

const c = contract.access;

export const signingProcedures = {
  signIn: command(c.signIn, (tx, input, ctx) => {
    const found = findByName(tx, input.accountName);
    if (found !== undefined) ctx.audit('account', found.id);
    const account = refuseUnlessRight(checkByName(tx, ctx.clock, input.accountName, input.password), ctx);
    openSession(tx, ctx.clock, ctx.token, account.id);
    return meOut(account);
  }),
  signOut: command(c.signOut, (tx, _input, ctx) => {
    endSession(tx, ctx.clock, ctx.token);
  }),
  lock: command(c.lock, (tx, _input, ctx) => {
    setSessionLock(tx, ctx.clock, ctx.token, true);
  }),
  unlock: command(c.unlock, (tx, input, ctx) => {
    const session = ctx.services.sessionOf(tx, ctx.token);
    if (session.state === 'signedOut') throw ctx.errors.UNAUTHENTICATED({ data: {} });
    const row = findById(tx, session.actor.accountId);
    ctx.audit('account', session.actor.accountId);
    const account = refuseUnlessRight(checkCredentials(tx, ctx.clock, row, input.password), ctx);
    setSessionLock(tx, ctx.clock, ctx.token, false);
    return meOut(account);
  }),
  touch: command(c.touch, (tx, _input, ctx) => {
    setSessionLock(tx, ctx.clock, ctx.token, false);
  }),
  recover: task(c.recover, async (db, input, ctx) => {
    const account = findByName(db, input.accountName);
    const code = normalRecoveryCode(input.recoveryCode);
    if (account?.role !== 'director' || code === null || !ctx.services.keyRing.recoveryCodeOpens(code)) {
      await ctx.write((_tx, audit) => { if (account !== undefined) audit('account', account.id, { refused: true }); });
      throw ctx.errors.WRONG_CREDENTIALS({ data: { attemptsLeft: ATTEMPTS } });
    }
    requireStrongPassword(input.next, account.accountName, ['next']);
    await ctx.write((tx, audit) => {
      audit('account', account.id);
      changed(tx, required(findById(tx, account.id), 'the account just found'), { passwordHash: hashPassword(input.next), mustChangePassword: false, failedAttempts: 0, waitUntil: null });
      endSessionsOf(tx, ctx.clock, account.id, null);
    });
    // Only once the password is safely written: if the disk is full the old code must stay good.
    const fresh = newRecoveryCode(ctx.services.randomBytes);
    ctx.services.keyRing.wrapByRecoveryCode(required(normalRecoveryCode(fresh), 'a code just made'));
    return { recoveryCode: fresh };
  }),
};

export const ownProcedures = {
  changePassword: command(c.changePassword, (tx, input, ctx) => {
    const row = ownRow(tx, ctx);
    const checked = checkCredentials(tx, ctx.clock, row, input.current);
    if (checked.outcome !== 'right') throw new KeepAndRefuse(new InvalidFields([{ path: ['current'], reason: 'passwordWrong' }]));
    if (input.next === input.current) throw new InvalidFields([{ path: ['next'], reason: 'passwordSame' }]);
    requireStrongPassword(input.next, row.accountName, ['next']);
    changed(tx, row, { passwordHash: hashPassword(input.next), mustChangePassword: false });
    endSessionsOf(tx, ctx.clock, row.id, ctx.actor.sessionId);
    ctx.audit('account', row.id);
  }),
  choosePreferences: command(c.choosePreferences, (tx, input, ctx) => {
    const row = ownRow(tx, ctx);
    changed(tx, row, { preferences: JSON.stringify(input) });
    ctx.audit('account', row.id, input);
    return input;
  }),
};

export const accountProcedures = {
  listAccounts: query(c.listAccounts, (db) => db.select().from(accounts).orderBy(asc(accounts.createdAt)).all().map(accountOut)),
  colleagues: query(c.colleagues, (db) =>
    db.select({ id: accounts.id, name: accounts.name, role: accounts.role }).from(accounts).where(eq(accounts.active, true)).orderBy(asc(accounts.createdAt)).all()),
  createAccount: command(c.createAccount, (tx, input, ctx) => {
    const row = insertAccount(tx, ctx.clock, { ...input, mustChangePassword: true, createdBy: ctx.actor.accountId });
    ctx.audit('account', row.id, { role: row.role });
    return accountOut(row);
  }),
  changeAccount: command(c.changeAccount, (tx, input, ctx) => {
    const row = accountForChange(tx, input, ctx);
    if (row.role === 'director' && input.role !== 'director' && !anotherDirector(tx, row.id)) throw ctx.errors.LAST_DIRECTOR({ data: {} });
    ctx.audit('account', row.id, { role: { from: row.role, to: input.role }, name: { from: row.name, to: input.name } });
    return accountOut(changed(tx, row, { name: input.name, role: input.role }));
  }),
  setAccountActive: command(c.setAccountActive, (tx, input, ctx) => {
    const row = accountForChange(tx, input, ctx);
    if (!input.active && row.role === 'director' && !anotherDirector(tx, row.id)) throw ctx.errors.LAST_DIRECTOR({ data: {} });
    if (!input.active) endSessionsOf(tx, ctx.clock, row.id, null);
    ctx.audit('account', row.id, { active: input.active });
    return accountOut(changed(tx, row, { active: input.active }));
  }),
  resetPassword: command(c.resetPassword, (tx, input, ctx) => {
    const row = accountForChange(tx, input, ctx);
    requireStrongPassword(input.password, row.accountName, ['password']);
    endSessionsOf(tx, ctx.clock, row.id, null);
    ctx.audit('account', row.id);
    return accountOut(changed(tx, row, { passwordHash: hashPassword(input.password), mustChangePassword: true, failedAttempts: 0, waitUntil: null }));
  }),
};
