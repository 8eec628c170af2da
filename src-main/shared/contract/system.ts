import * as z from 'zod';
import { id, instant, nothing } from './common';
import { query, stream, task } from './define';
import { role } from './permissions';

/** What state the data is in. Everything but `ready` names what stands in the way; the screen says the way out. */
export const dataState = z.enum(['ready', 'newerVersion', 'wrongKey', 'notADatabase', 'unreadable', 'folderNotWritable', 'diskFull', 'inUse']);
export type DataState = z.infer<typeof dataState>;

export const change = z.object({
  topics: z.array(z.string()),
  /** Progress of a long piece of work, by the id its caller chose. */
  task: z.object({ taskId: z.string(), done: z.number(), total: z.number() }).optional(),
});
export type Change = z.infer<typeof change>;

export const auditEntry = z.object({
  sequence: z.number().int(), at: instant, actorName: z.string().nullable(), actorRole: role.nullable(),
  procedure: z.string(), subjectKind: z.string().nullable(), subjectId: z.string().nullable(), detail: z.json().nullable(),
  /** true when the computer's clock stood before the entry above: somebody set it back. */
  clockWentBack: z.boolean(),
});

export const system = {
  info: query({
    doc: 'Versions and the state of the data, for the about box and for the page that says why nothing opens.',
    permission: 'public', input: nothing,
    output: z.object({
      version: z.string(), dataState, host: z.enum(['electron', 'http', 'test']),
      components: z.record(z.string(), z.string()), schemaVersion: z.number().int().nullable(), dataFolder: z.string().nullable(),
    }),
  }),
  changes: stream({
    doc: 'What has changed, so that every open window shows the same truth, and the progress of long work. Names only, no data.',
    permission: 'public', output: change,
  }),
  // Not a command: a command waits for its turn to write, and the work to be stopped holds that turn.
  cancelTask: task({
    doc: 'Asks a long piece of work to stop; it undoes what it had begun.',
    permission: 'signedIn', topics: [], quiet: true, input: z.object({ taskId: z.string() }), output: z.object({ found: z.boolean() }),
  }),
  audit: query({
    doc: 'The audit trail, newest first, and whether its hash chain is whole.',
    permission: 'audit.read',
    input: z.object({ before: z.number().int().optional(), subjectId: id.optional(), limit: z.number().int().min(1).max(200).default(50) }),
    output: z.object({ entries: z.array(auditEntry), total: z.number().int(), firstBroken: z.number().int().nullable() }),
  }),
  backUp: task({
    doc: 'Writes a verified copy of the data, encrypted with the same key, into the backup folder.',
    permission: 'backup.run', topics: [], input: nothing,
    output: z.object({ file: z.string(), bytes: z.number().int(), tables: z.number().int() }),
  }),
  restoreKey: task({
    doc: 'Opens data that this computer has no key for, with the printed recovery code.',
    permission: 'public', topics: ['access', 'system'], input: z.object({ recoveryCode: z.string().min(1).max(80) }), output: nothing,
    errors: { WRONG_RECOVERY_CODE: { data: z.object({}) } },
  }),
};
