import { fork, type ChildProcess } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { firstBrokenEntry } from '@core/audit';
import { createTestCore, home, type TestCore } from '../support/test-core';

/*
 * kill -9, not an exit: nothing gets to tidy up. The child is the real core in a process of its own, built here from the
 * sources as they are.
 */
const root = resolve(import.meta.dirname, '..', '..');
const outDir = join(root, '.cache', `crash-child-${String(process.pid)}`);
let t: TestCore;
let child: ChildProcess | null = null;

beforeAll(async () => {
  await build({
    root, configFile: false, logLevel: 'silent',
    resolve: { alias: { '@shared': join(root, 'src-main/shared'), '@core': join(root, 'src-main/core') } },
    // The test core finds the project from its own place, which a bundle is not.
    define: { 'import.meta.dirname': JSON.stringify(join(root, 'test/support')) },
    build: { ssr: join(root, 'test/support/crash-child.ts'), outDir, emptyOutDir: true, target: 'node22', rolldownOptions: { output: { entryFileNames: 'crash-child.mjs' } } },
  });
});
afterAll(() => { rmSync(outDir, { recursive: true, force: true }); });
afterEach(() => {
  child?.kill('SIGKILL');
  child = null;
  t.close();
});

/** Lets a child work on the home until `enough` says so, kills it and opens what it left. @returns the last thing it told */
async function killWhen<Told>(what: 'commands' | 'long', enough: (told: Told) => boolean): Promise<Told> {
  t.core.close();
  const running = fork(join(outDir, 'crash-child.mjs'), [t.dataDir, what], { stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  child = running;
  const last = await new Promise<Told>((settle, fail) => {
    let said = '';
    let told: Told | null = null;
    running.stderr?.on('data', (text: Buffer) => { said += text.toString(); });
    running.on('message', (message) => {
      told = message as Told;
      if (enough(told)) running.kill('SIGKILL');
    });
    running.on('exit', (_code, signal) => {
      if (signal === 'SIGKILL' && told !== null) settle(told);
      else fail(new Error(`the child ended by itself: ${said}`));
    });
  });
  t = t.restart();
  return last;
}

function expectWhole(): void {
  const { read, write } = t.core.services.database;
  expect(t.core.services.dataState()).toBe('ready');
  expect(write.$client.pragma('quick_check', { simple: true })).toBe('ok');
  expect(write.$client.pragma('foreign_key_check')).toEqual([]);
  expect(firstBrokenEntry(read)).toBeNull();
}

describe('core killed by signal', () => {
  test.each([3, 40])('between commands, after %i of them: everything it had said was done is there', async (count) => {
    t = await createTestCore();
    const { done } = await killWhen<{ done: number }>('commands', (told) => told.done >= count);
    expectWhole();
    const kept = await t.client.drafts.list();
    expect(kept.length).toBeGreaterThanOrEqual(done);
    expect(await t.client.drafts.find({ form: 'f', subject: String(done) })).toMatchObject({ body: { done } });
    const trail = await t.client.system.audit({ limit: 200 });
    const corrections = trail.entries.filter((entry) => entry.procedure === 'institution.correct').length;
    const version = (await t.client.institution.get())?.version ?? 0;
    // One entry per change and one change per entry, wherever the signal fell.
    expect(corrections).toBe(version - 1);
    expect(version - 1).toBeGreaterThanOrEqual(done);
    await t.client.institution.correct({ ...home, beds: 5, expectedVersion: version });
    expectWhole();
  }, 60_000);

  test.each([500, 30_000])('in the middle of a long command, at row %i: nothing of it is there, and the next command works', async (rows) => {
    t = await createTestCore();
    const before = (await t.client.system.audit({})).total;
    await killWhen<{ row: number }>('long', (told) => told.row >= rows);
    expectWhole();
    expect(t.core.services.database.read.$client.prepare('select count(*) as n from institutions').get()).toEqual({ n: 1 });
    expect((await t.client.system.audit({})).total).toBe(before);
    await t.client.institution.correct({ ...home, beds: 5, expectedVersion: 1 });
    expectWhole();
  }, 60_000);
});
