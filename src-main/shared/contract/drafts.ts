import * as z from 'zod';
import { id, instant, nothing } from './common';
import { command, query } from './define';

/** What form a draft belongs to, and to what record; a person has one draft for each. */
export const draftKey = z.object({ form: z.string().min(1).max(60), subject: z.string().max(80) });
export const draft = draftKey.extend({
  id, body: z.json(), savedAt: instant, startedAt: instant,
  /** Hash of the standards edition the form was drawn from, so that a draft outlives a change of edition knowingly. */
  edition: z.string().nullable(),
});
export type Draft = z.infer<typeof draft>;

export const drafts = {
  keep: command({
    doc: 'Autosave: keeps what has been typed into a form, replacing the person\'s earlier draft of it.',
    permission: 'signedIn', topics: [], quiet: true,
    input: draftKey.extend({ body: z.json(), edition: z.string().nullable() }),
    output: z.object({ id, savedAt: instant }),
    errors: { DRAFT_TOO_LARGE: { data: z.object({ bytes: z.number(), max: z.number() }) } },
  }),
  find: query({ doc: 'The person\'s draft of one form, or null.', permission: 'signedIn', input: draftKey, output: draft.nullable() }),
  list: query({ doc: 'The person\'s unfinished forms, newest first, without their bodies.', permission: 'signedIn', input: nothing, output: z.array(draft.omit({ body: true })) }),
  discard: command({ doc: 'Throws the draft of one form away.', permission: 'signedIn', topics: ['drafts'], quiet: true, input: draftKey, output: nothing }),
};
