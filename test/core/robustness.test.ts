import * as z from 'zod';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { command as defineCommand, longCommand as defineLong, query as defineQuery, task as defineTask } from '@shared/contract/define';
import { command, longCommand, query, task } from '@core/platform/procedure';
import { firstBrokenEntry } from '@core/audit';
import { failure } from '../support/failure';
import { callOwn } from '../support/own-router';
import { createTestCore, director, home, testPassword, type TestCore } from '../support/test-core';

/** Procedures only this test knows, made with the helpers of the real ones. */
const nothing = z.void();
const known = { permission: 'signedIn', topics: [] } as const;
const definitions = {
  promise: defineCommand({ ...known, doc: 'A command that is not synchronous.', input: nothing, output: z.unknown() }),
  bug: defineCommand({ ...known, doc: 'A command with a defect.', input: nothing, output: nothing }),
  wrongOutput: defineQuery({ permission: 'signedIn', doc: 'A query that gives what it did not promise.', input: nothing, output: z.object({ n: z.number() }) }),
  fill: defineLong({ ...known, doc: 'Writes many drafts.', input: z.object({ taskId: z.string(), rows: z.number() }), output: z.object({ written: z.number() }) }),
  writer: defineTask({ ...known, doc: 'A task that writes and then fails.', input: nothing, output: nothing }),
};

const insert = 'insert into institutions (id, created_at, created_by, name, kind, beds, address) values (?, ?, ?, ?, ?, 1, ?)';
const router = {
  promise: command(definitions.promise, (tx) => {
    tx.$client.prepare(insert).run('from-a-promise', '', '', '', '', '');
    return Promise.resolve(1);
  }),
  bug: command(definitions.bug, (tx) => {
    tx.$client.prepare(insert).run('before-the-bug', '', '', '', '', '');
    throw new TypeError(`cannot read name of ${director.name}`);
  }),
  wrongOutput: query(definitions.wrongOutput, () => ({ n: 'seven' }) as unknown as { n: number }),
  fill: longCommand(definitions.fill, function* (tx, input, ctx) {
    const statement = tx.$client.prepare(insert);
    for (let row = 0; row < input.rows; row += 1) {
      statement.run(`filled-${String(row)}`, '', '', '', '', 'x'.repeat(500));
      if (row % 50 === 0) yield { done: row, total: input.rows };
    }
    ctx.audit('institution', 'filled', { rows: input.rows });
    return { written: input.rows };
  }),
  writer: task(definitions.writer, async (_db, _input, ctx) => {
    await ctx.write((tx, audit) => {
      tx.$client.prepare(insert).run('from-a-task', '', '', '', '', '');
      audit('institution', 'from-a-task');
      throw new Error('after writing');
    });
  }),
};

let t: TestCore;
beforeEach(async () => { t = await createTestCore(); });
afterEach(() => { t.close(); });

const client = () => t.core.services.database.write.$client;
const institutions = () => t.core.services.database.read.$client.prepare<[], { n: number }>('select count(*) as n from institutions').get()?.n;
const auditLength = () => t.core.services.database.read.$client.prepare<[], { n: number }>('select count(*) as n from audit_entries').get()?.n;
/** From now on the database file cannot grow by more than so many pages, as on a full disk. */
function fillDisk(pages: number): () => void {
  const now = Number(client().pragma('page_count', { simple: true }));
  client().pragma(`max_page_count = ${String(now + pages)}`);
  return () => { client().pragma('max_page_count = 4294967294'); };
}
const own = () => callOwn(t, router);
const letOthersIn = () => new Promise<void>((resolve) => { setTimeout(resolve, 5); });

async function stillWorks(): Promise<void> {
  const current = await t.client.institution.get();
  expect(await t.client.institution.correct({ ...home, beds: 77, expectedVersion: current?.version ?? 0 })).toMatchObject({ beds: 77 });
  expect(firstBrokenEntry(t.core.services.database.read)).toBeNull();
  expect(client().pragma('quick_check', { simple: true })).toBe('ok');
}

describe('a command', () => {
  test('that gives back a promise is refused whole: its transaction would stay open', async () => {
    expect(await failure(own().promise())).toMatchObject({ code: 'INTERNAL' });
    expect(institutions()).toBe(1);
    await stillWorks();
  });

  test('that ends in a defect writes nothing, leaves no audit entry and says only a reference', async () => {
    const entries = auditLength();
    const refused = await failure(own().bug());
    expect(refused).toMatchObject({ code: 'INTERNAL', data: { reference: expect.stringMatching(/^[0-9A-F]{8}$/) as string } });
    expect(JSON.stringify(refused)).not.toContain(director.name);
    expect(institutions()).toBe(1);
    expect(auditLength()).toBe(entries);
    await stillWorks();
  });

  test('on a full disk fails by name, leaves nothing half-written, and the next one works when there is room again', async () => {
    const makeRoom = fillDisk(2);
    const entries = auditLength();
    const kept = t.client.drafts.keep({ form: 'assessment', subject: '1', edition: null, body: 'x'.repeat(300_000) });
    expect(await failure(kept)).toMatchObject({ code: 'DISK_FULL' });
    expect(await t.client.drafts.list()).toEqual([]);
    expect(auditLength()).toBe(entries);
    // Small things go on working meanwhile.
    expect(await t.client.institution.get()).toMatchObject({ name: home.name });
    makeRoom();
    await t.client.drafts.keep({ form: 'assessment', subject: '1', edition: null, body: 'x'.repeat(300_000) });
    expect(await t.client.drafts.list()).toHaveLength(1);
    await stillWorks();
  });
});

describe('a query', () => {
  test('that gives what its contract does not promise is an error, not a half-filled screen', async () => {
    expect(await failure(own().wrongOutput())).toMatchObject({ code: 'INTERNAL' });
  });
});

describe('a long command', () => {
  test('on a full disk is undone whole and the next one works', async () => {
    const makeRoom = fillDisk(40);
    expect(await failure(own().fill({ taskId: 'full', rows: 5_000 }))).toMatchObject({ code: 'DISK_FULL' });
    expect(institutions()).toBe(1);
    makeRoom();
    expect(await own().fill({ taskId: 'again', rows: 5_000 })).toEqual({ written: 5_000 });
    expect(institutions()).toBe(5_001);
    expect(firstBrokenEntry(t.core.services.database.read)).toBeNull();
  });

  test('lets other windows read the state before it, and makes their commands wait for their turn', async () => {
    let finished = false;
    const work = own().fill({ taskId: 'long', rows: 60_000 }).then(() => { finished = true; });
    await letOthersIn();
    expect(await t.client.institution.get()).toMatchObject({ beds: home.beds });
    expect(finished).toBe(false);
    expect(institutions()).toBe(1);
    const correction = t.client.institution.correct({ ...home, beds: 55, expectedVersion: 1 }).then((done) => ({ done, after: finished }));
    await work;
    expect(await correction).toMatchObject({ done: { beds: 55 }, after: true });
  });

  test('stops when asked to, while it runs, and leaves nothing behind', async () => {
    const entries = auditLength();
    const work = failure(own().fill({ taskId: 'to-stop', rows: 500_000 }));
    await letOthersIn();
    expect(await t.client.system.cancelTask({ taskId: 'to-stop' })).toEqual({ found: true });
    expect(await work).toMatchObject({ code: 'CANCELLED' });
    expect(institutions()).toBe(1);
    expect(auditLength()).toBe(entries);
    expect(await t.client.system.cancelTask({ taskId: 'to-stop' })).toEqual({ found: false });
    await stillWorks();
  });

  test('tells its progress to every window', async () => {
    const told: { done: number; total: number }[] = [];
    const watching = new AbortController();
    const changes = t.core.services.subscribe(watching.signal);
    const listening = (async () => {
      for await (const change of changes) if (change.task?.taskId === 'told') told.push(change.task);
    })().catch(() => undefined);
    await own().fill({ taskId: 'told', rows: 60_000 });
    await letOthersIn();
    watching.abort();
    await listening;
    expect(told.length).toBeGreaterThan(0);
    expect(told.every((one) => one.total === 60_000)).toBe(true);
    expect(told.map((one) => one.done)).toEqual(told.map((one) => one.done).toSorted((a, b) => a - b));
  });

  test('does not keep a backup from being made: it waits', async () => {
    const work = own().fill({ taskId: 'backup', rows: 60_000 });
    await letOthersIn();
    const backup = await t.client.system.backUp();
    await work;
    expect(backup.tables).toBeGreaterThan(3);
  });
});

describe('a task', () => {
  test('that fails inside its transaction leaves nothing of it', async () => {
    expect(await failure(own().writer())).toMatchObject({ code: 'INTERNAL' });
    expect(institutions()).toBe(1);
    await stillWorks();
  });
});

describe('two windows', () => {
  test('that correct the same record: the second is refused with the version there is now, and loses nothing', async () => {
    const second = t.window();
    await second.access.signIn({ accountName: director.accountName, password: testPassword });
    const seenByBoth = await second.institution.get();
    await t.client.institution.correct({ ...home, beds: 90, expectedVersion: seenByBoth?.version ?? 0 });
    const refused = await failure(second.institution.correct({ ...home, beds: 12, expectedVersion: seenByBoth?.version ?? 0 }));
    expect(refused).toMatchObject({ code: 'STALE_VERSION', data: { current: 2 } });
    expect(await second.institution.get()).toMatchObject({ beds: 90 });
  });

  test('hear of each other\'s changes', async () => {
    const watching = new AbortController();
    const changes = t.core.services.subscribe(watching.signal);
    const first = changes.next();
    await t.client.institution.correct({ ...home, beds: 90, expectedVersion: 1 });
    expect((await first).value).toMatchObject({ topics: ['institution', 'access'] });
    watching.abort();
  });

  test('that act at the same moment both get what they asked for, one after the other', async () => {
    const rooms = Array.from({ length: 30 }, (_unused, index) => index);
    await Promise.all(rooms.map((index) => t.client.drafts.keep({ form: 'assessment', subject: String(index), edition: null, body: { index } })));
    expect(await t.client.drafts.list()).toHaveLength(30);
  });
});
