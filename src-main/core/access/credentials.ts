import { eq } from 'drizzle-orm';
import { addDuration, msBetween, type Clock } from '@shared/kit/instant';
import type { WriteDb } from '../platform/database';
import { hashPassword, passwordMatches } from '../platform/password-hash';
import { findByName, type AccountRow } from './accounts';
import { accounts } from './tables';

/** Wrong passwords in a row before the account waits, and how long; our own choice, not a regulator's. */
export const ATTEMPTS = 5;
const WAIT_MINUTES = 5;

export type CredentialCheck =
  | { readonly outcome: 'right'; readonly account: AccountRow }
  | { readonly outcome: 'wrong'; readonly attemptsLeft: number }
  | { readonly outcome: 'wait'; readonly seconds: number };

// Checked when there is no such account, so that a wrong name takes as long as a wrong password.
let decoy: string | null = null;

/** Checks a password and counts failures. The caller refuses by `KeepAndRefuse`, so that the count outlives the refusal. */
export function checkCredentials(tx: WriteDb, clock: Clock, account: AccountRow | undefined, password: string): CredentialCheck {
  if (account === undefined || !account.active) {
    decoy ??= hashPassword('nobody');
    passwordMatches(password, decoy);
    return { outcome: 'wrong', attemptsLeft: ATTEMPTS - 1 };
  }
  const now = clock.now();
  if (account.waitUntil !== null && account.waitUntil > now) {
    const seconds = Math.ceil(msBetween(now, account.waitUntil) / 1000);
    // A clock that was set back must not lock a person out for a year.
    if (seconds <= WAIT_MINUTES * 60) return { outcome: 'wait', seconds };
  }
  if (passwordMatches(password, account.passwordHash)) {
    if (account.failedAttempts > 0) tx.update(accounts).set({ failedAttempts: 0, waitUntil: null }).where(eq(accounts.id, account.id)).run();
    return { outcome: 'right', account };
  }
  const failed = (account.waitUntil !== null && account.failedAttempts >= ATTEMPTS ? 0 : account.failedAttempts) + 1;
  const waitUntil = failed >= ATTEMPTS ? addDuration(now, { minutes: WAIT_MINUTES }) : null;
  tx.update(accounts).set({ failedAttempts: failed, waitUntil }).where(eq(accounts.id, account.id)).run();
  return waitUntil === null ? { outcome: 'wrong', attemptsLeft: ATTEMPTS - failed } : { outcome: 'wait', seconds: WAIT_MINUTES * 60 };
}

export function checkByName(tx: WriteDb, clock: Clock, name: string, password: string): CredentialCheck {
  return checkCredentials(tx, clock, findByName(tx, name), password);
}
