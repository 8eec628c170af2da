import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { createRouterClient, type RouterClient } from '@orpc/server';
import { createCore, type Core } from '@core/compose';
import { jobs } from '@core/jobs';
import type { SqliteDriver } from '@core/platform/database';
import { createLog } from '@core/platform/log';
import { inlineOffload } from '@core/platform/offload';
import type { PdfPrinter } from '@core/platform/renderers/pdf-printer';
import type { Role } from '@shared/contract/permissions';
import { sessions } from '@core/access/tables';
import { addDuration, settableClock, type Duration, type SettableClock } from '@shared/kit/instant';

const root = resolve(import.meta.dirname, '..', '..');
export const testPaths = {
  resourcesDir: join(root, 'resources'),
  migrationsDir: join(root, 'drizzle'),
  fontsDir: join(root, 'out', 'fonts'),
};
/** The secret of the test computer. */
export const testMachineSecret = 'ab'.repeat(32);
export const testPassword = 'Made-up-pass-26';
/** Monday 2026-11-23, nine in the morning in Shanghai. */
export const testStart = '2026-11-23T01:00:00.000Z';

export type CoreClient = RouterClient<Core['router']>;

export interface TestCore {
  readonly core: Core;
  readonly clock: SettableClock;
  readonly dataDir: string;
  /** The window that is signed in as the director. */
  readonly client: CoreClient;
  /** Another window of the same home, signed out. */
  window(): CoreClient;
  /** A window signed in as somebody of that role; makes the account at first use. Two names give two people. */
  signInAs(role: Role, accountName?: string): Promise<CoreClient>;
  /** Stops and opens the same data again, as after a crash or a restart. */
  restart(): TestCore;
  close(): void;
}

export interface TestCoreOptions {
  readonly clock?: SettableClock;
  readonly dataDir?: string;
  readonly driver?: SqliteDriver;
  readonly printer?: PdfPrinter | null;
  readonly machineSecret?: string;
  /** false leaves the database empty, before the first run. */
  readonly setUp?: boolean;
}

export function testCoreOn(dataDir: string, options: TestCoreOptions = {}): Core {
  return createCore({
    driver: options.driver ?? Database, clock: options.clock ?? settableClock(testStart), log: createLog(null, 'silent'), host: 'test',
    offload: inlineOffload(jobs), printer: options.printer ?? null, machineSecret: options.machineSecret ?? testMachineSecret,
    versions: { anyi: '0.0.0-test' }, paths: { dataDir, ...testPaths },
  });
}

/** Another day, or hour: the wall clock moves and nobody has been away from the keyboard, as `clock.advance` would mean. */
export function later(clock: SettableClock, duration: Duration): void {
  clock.set(addDuration(clock.now(), duration));
}

/** A window of a core: the real router, called in process with a token of its own. */
export function windowOf(core: Core, token = randomBytes(32).toString('base64url')): CoreClient {
  return createRouterClient(core.router, { context: { services: core.services, token } });
}

export const director = { name: '沈安和', accountName: 'director', password: testPassword };
export const home = { name: '阳光苑养老院', uscc: null, kind: 'private', address: null, beds: 80, phone: null };

let template: Promise<string> | null = null;

/** Setting a home up hashes passwords on purpose slowly; every test file does it once and copies the folder. */
async function templateDir(): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'anyi-template-'));
  const core = testCoreOn(dir);
  await windowOf(core, 'template').institution.setUp({ institution: home, director });
  core.close();
  process.on('exit', () => { rmSync(dir, { recursive: true, force: true }); });
  return dir;
}

/** The real router over real SQLite and real standards, set up as the made-up home with its director signed in. Nothing of ours is mocked. */
export async function createTestCore(options: TestCoreOptions = {}): Promise<TestCore> {
  const dataDir = options.dataDir ?? mkdtempSync(join(tmpdir(), 'anyi-test-'));
  const ready = options.setUp !== false && options.dataDir === undefined;
  if (ready) {
    template ??= templateDir();
    cpSync(await template, dataDir, { recursive: true });
  }
  return opened(dataDir, { ...options, clock: options.clock ?? settableClock(testStart) });
}

function opened(dataDir: string, options: TestCoreOptions & { clock: SettableClock }): TestCore {
  const core = testCoreOn(dataDir, options);
  // The director has just been at the keyboard, whatever time the test begins at.
  if (core.services.dataState() === 'ready') core.services.database.write.update(sessions).set({ lastSeenAt: options.clock.now() }).run();
  const client = windowOf(core, 'template');
  const made = new Set<string>(['director']);
  return {
    core, dataDir, client, clock: options.clock,
    window: () => windowOf(core),
    async signInAs(role, accountName = role) {
      if (!made.has(accountName)) {
        const known = (await client.access.listAccounts()).some((one) => one.accountName === accountName);
        if (!known) await client.access.createAccount({ accountName, name: `${accountName}-name`, role, password: testPassword });
        made.add(accountName);
      }
      const window = windowOf(core);
      await window.access.signIn({ accountName, password: testPassword });
      return window;
    },
    restart() {
      core.close();
      return opened(dataDir, options);
    },
    close() {
      core.close();
      if (existsSync(dataDir)) rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
