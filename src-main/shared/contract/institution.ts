import * as z from 'zod';
import { checkUscc } from '../kit/uscc';
import { nothing, optionalWords, version, words } from './common';
import { command, query } from './define';
import { accountName, password } from './access';

/** 18-character unified social credit code with a valid check character (GB 32100). */
export const uscc = z.string().trim().toUpperCase().superRefine((text, context) => {
  const checked = checkUscc(text);
  if (!checked.ok) context.addIssue({ code: 'custom', input: text, params: { reason: checked.reason } });
});

export const institutionFields = z.object({
  name: words(100),
  uscc: uscc.nullable(),
  /** A code of the standards code list `institution-kind`. */
  kind: z.string().min(1).max(40),
  address: optionalWords(200),
  /** Registered beds, as the authority's filing says. */
  beds: z.number().int().min(1).max(10_000),
  phone: optionalWords(40),
});
export type InstitutionFields = z.infer<typeof institutionFields>;

export const institution = {
  get: query({
    doc: 'The home this data belongs to; null before the first run.',
    permission: 'signedIn', input: nothing,
    output: institutionFields.extend({ version, demo: z.boolean() }).nullable(),
  }),
  setUp: command({
    doc: 'First run: the home and its director, in one transaction. Gives the recovery code that is shown and printed once.',
    permission: 'public', topics: ['access', 'institution'],
    input: z.object({
      institution: institutionFields,
      director: z.object({ name: words(40), accountName, password }),
    }),
    output: z.object({ recoveryCode: z.string() }),
    errors: { ALREADY_SET_UP: { data: z.object({}) } },
  }),
  openDemo: command({
    doc: 'First run, other door: fills the empty database with the made-up home and signs this window in as its director.',
    permission: 'public', topics: ['access', 'institution', 'residents', 'assessments', 'careLevels', 'today'],
    input: nothing, output: z.object({ accountName: z.string(), password: z.string() }),
    errors: { ALREADY_SET_UP: { data: z.object({}) } },
  }),
  correct: command({
    doc: 'Corrects the facts about the home.',
    permission: 'institution.edit', topics: ['institution', 'access'],
    input: institutionFields.extend({ expectedVersion: version }), output: institutionFields.extend({ version, demo: z.boolean() }),
  }),
};
