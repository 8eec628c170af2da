import * as z from 'zod';
import { id, instant, language, nothing, version, words } from './common';
import { command, query, task } from './define';
import { role } from './permissions';

export const textSize = z.enum(['normal', 'large', 'extraLarge']);
export const preferences = z.object({ language, textSize });
export type Preferences = z.infer<typeof preferences>;

/** Account name: what a person types to sign in. Chinese, letters, digits, dot, dash; unique without regard to case. */
export const accountName = z.string().trim().min(2).max(40).regex(/^[\p{L}\p{N}._-]+$/u);
export const password = z.string().min(1).max(200);

export const account = z.object({
  id, version, accountName: z.string(), name: z.string(), role, active: z.boolean(), createdAt: instant,
  lastSignedInAt: instant.nullable(), mustChangePassword: z.boolean(),
});
export type Account = z.infer<typeof account>;

export const me = z.object({
  accountId: id, accountName: z.string(), name: z.string(), role, permissions: z.array(z.string()), preferences,
  mustChangePassword: z.boolean(), idleLockMinutes: z.number().int(),
});
export type Me = z.infer<typeof me>;

export const signInState = z.object({
  /** false until the first run has made the institution and the director's account. */
  setUp: z.boolean(),
  state: z.enum(['signedOut', 'signedIn', 'locked']),
  me: me.nullable(),
  demo: z.boolean(),
  institutionName: z.string().nullable(),
  /** People of the made-up home with their published passwords, to enter by one click; null in a real home. */
  demoAccounts: z.array(z.object({ accountName: z.string(), name: z.string(), role, password: z.string() })).nullable(),
});

/** Sign-in failures say the same for a wrong name and a wrong password, so that nobody can fish for names. */
const signInErrors = {
  WRONG_CREDENTIALS: { data: z.object({ attemptsLeft: z.number().int() }) },
  TOO_MANY_ATTEMPTS: { data: z.object({ waitSeconds: z.number().int() }) },
} as const;

export const access = {
  state: query({
    doc: 'Who sits at this window: signed out, signed in or locked, and whether the first run is done.',
    permission: 'public', input: nothing, output: signInState,
  }),
  signIn: command({
    doc: 'Opens a session for this window. Five wrong passwords in a row make the account wait.',
    permission: 'public', topics: ['access'],
    input: z.object({ accountName: z.string().trim().min(1).max(40), password }),
    output: me, errors: signInErrors,
  }),
  signOut: command({ doc: 'Ends this window\'s session.', permission: 'public', topics: ['access'], input: nothing, output: nothing }),
  lock: command({
    doc: 'Locks this session after idle time or by hand; every form stays as it is.',
    permission: 'public', topics: [], quiet: true, input: nothing, output: nothing,
  }),
  unlock: command({
    doc: 'Unlocks this session with the password of the person who opened it.',
    permission: 'public', topics: [], input: z.object({ password }), output: me, errors: signInErrors,
  }),
  touch: command({
    doc: 'Says that somebody is at the keyboard, so that the session is not locked by core.',
    permission: 'signedIn', topics: [], quiet: true, input: nothing, output: nothing,
  }),
  changePassword: command({
    doc: 'Changes one\'s own password; the other sessions of the account end.',
    permission: 'signedIn', topics: ['access'], input: z.object({ current: password, next: password }), output: nothing,
  }),
  choosePreferences: command({
    doc: 'Keeps language and text size for this person.',
    permission: 'signedIn', topics: ['access'], input: preferences, output: preferences,
  }),
  // Not a command: the key ring beside the database is written only after the database was.
  recover: task({
    doc: 'Sets a new password for a director with the printed recovery code; the code is used up and a new one is given.',
    permission: 'public', topics: ['access'],
    input: z.object({ accountName: z.string().trim().min(1).max(40), recoveryCode: z.string().min(1).max(80), next: password }),
    output: z.object({ recoveryCode: z.string() }), errors: signInErrors,
  }),
  listAccounts: query({
    doc: 'Every account with role and state.',
    permission: 'accounts.manage', input: nothing, output: z.array(account),
  }),
  colleagues: query({
    doc: 'Names and roles of the people with an active account, to choose assessors and approvers from.',
    permission: 'signedIn', input: nothing, output: z.array(z.object({ id, name: z.string(), role })),
  }),
  createAccount: command({
    doc: 'Makes an account with a first password the person must change.',
    permission: 'accounts.manage', topics: ['access'],
    input: z.object({ accountName, name: words(40), role, password }), output: account,
  }),
  changeAccount: command({
    doc: 'Changes a person\'s name or role. The last active director cannot lose the role.',
    permission: 'accounts.manage', topics: ['access'],
    input: z.object({ id, expectedVersion: version, name: words(40), role }), output: account,
    errors: { LAST_DIRECTOR: { data: z.object({}) } },
  }),
  setAccountActive: command({
    doc: 'Closes or reopens an account; closing ends its sessions. Signatures stay.',
    permission: 'accounts.manage', topics: ['access'],
    input: z.object({ id, expectedVersion: version, active: z.boolean() }), output: account,
    errors: { LAST_DIRECTOR: { data: z.object({}) } },
  }),
  resetPassword: command({
    doc: 'Gives an account a new first password; its sessions end.',
    permission: 'accounts.manage', topics: ['access'],
    input: z.object({ id, expectedVersion: version, password }), output: account,
  }),
};
