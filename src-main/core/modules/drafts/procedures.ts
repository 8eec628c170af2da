import { and, desc, eq } from 'drizzle-orm';
import { contract } from '@shared/contract';
import type { Draft } from '@shared/contract/drafts';
import { newId } from '@shared/kit/ids';
import type { WriteDb, ReadDb } from '../../platform/database';
import { command, query } from '../../platform/procedure';
import { drafts } from './tables';

/** A form is typed by a person; more than this is a mistake, not typing. */
const MAX_BYTES = 1_000_000;

interface Key { readonly form: string; readonly subject: string }

const ofPerson = (accountId: string, key: Key) => and(eq(drafts.accountId, accountId), eq(drafts.form, key.form), eq(drafts.subject, key.subject));

/** Removes a person's draft when its form has been handed in, inside that command's transaction. */
export function dropDraft(tx: WriteDb, accountId: string, key: Key): void {
  tx.delete(drafts).where(ofPerson(accountId, key)).run();
}

function find(db: ReadDb, accountId: string, key: Key): Draft | null {
  const row = db.select().from(drafts).where(ofPerson(accountId, key)).get();
  if (row === undefined) return null;
  const { id, form, subject, edition, startedAt, savedAt } = row;
  return { id, form, subject, edition, startedAt, savedAt, body: JSON.parse(row.body) as Draft['body'] };
}

const c = contract.drafts;

export const draftProcedures = {
  keep: command(c.keep, (tx, input, ctx) => {
    const body = JSON.stringify(input.body);
    if (body.length > MAX_BYTES) throw ctx.errors.DRAFT_TOO_LARGE({ data: { bytes: body.length, max: MAX_BYTES } });
    const now = ctx.clock.now();
    const { form, subject, edition } = input;
    return tx.insert(drafts)
      .values({ id: newId(ctx.clock), accountId: ctx.actor.accountId, form, subject, edition, body, startedAt: now, savedAt: now })
      .onConflictDoUpdate({ target: [drafts.accountId, drafts.form, drafts.subject], set: { body, edition, savedAt: now } })
      .returning({ id: drafts.id, savedAt: drafts.savedAt }).get();
  }),
  find: query(c.find, (db, input, ctx) => find(db, ctx.actor.accountId, input)),
  list: query(c.list, (db, _input, ctx) =>
    db.select({ id: drafts.id, form: drafts.form, subject: drafts.subject, edition: drafts.edition, startedAt: drafts.startedAt, savedAt: drafts.savedAt })
      .from(drafts).where(eq(drafts.accountId, ctx.actor.accountId)).orderBy(desc(drafts.savedAt)).all()),
  discard: command(c.discard, (tx, input, ctx) => { dropDraft(tx, ctx.actor.accountId, input); }),
};
