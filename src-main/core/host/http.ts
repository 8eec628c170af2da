import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock } from '@shared/kit/instant';
import { createCore } from '../compose';
import { createLog } from '../platform/log';
import { createOffload } from '../platform/offload';
import { createBrowserPrinter } from '../platform/renderers/browser-printer';
import { openDemoAtStart } from './demo-at-start';
import { serveHttp } from './http-server';
import { builtPaths, defaultDataDir, machineSecretFile } from './settings';

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
}

async function main(): Promise<void> {
  const built = builtPaths(__dirname);
  const dataDir = argument('data') ?? defaultDataDir(process.env, process.platform);
  const version = (JSON.parse(readFileSync(join(__dirname, '..', '..', 'package.json'), 'utf8')) as { version: string }).version;
  const core = createCore({
    driver: Database, clock: systemClock(), log: createLog(join(dataDir, 'logs', 'core.log')), offload: createOffload(built.workerFile),
    machineSecret: machineSecretFile(dataDir), host: 'http', printer: createBrowserPrinter({ fontsDir: built.fontsDir }),
    versions: { anyi: version, node: process.versions.node },
    paths: { dataDir, resourcesDir: built.resourcesDir, migrationsDir: built.migrationsDir, fontsDir: built.fontsDir },
  });
  if (process.argv.includes('--demo') && core.services.dataState() === 'ready') openDemoAtStart(core);
  const host = await serveHttp(core, { port: Number(argument('port') ?? 0), listen: '127.0.0.1', rendererDir: built.rendererDir, fontsDir: built.fontsDir });
  process.stdout.write(`${host.address}\n`);
  // Read while the browser opens: the first page asks for the code lists, and reading and checking the standards takes longer than all its other answers.
  setImmediate(() => { core.services.standards.list(); });
  const stop = (): void => { void host.close().then(() => process.exit(0)); };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

void main();
