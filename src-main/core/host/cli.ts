import { join } from 'node:path';
import Database from 'better-sqlite3';
import { systemClock } from '@shared/kit/instant';
import { createCore } from '../compose';
import { firstBrokenEntry } from '../audit';
import { createLog } from '../platform/log';
import { verifiedCopy } from '../platform/migrate';
import { createOffload } from '../platform/offload';
import { openDemoAtStart } from './demo-at-start';
import { builtPaths, defaultDataDir, machineSecretFile } from './settings';

const USAGE = `Usage: core-cli <seed|backup|check> [--data FOLDER] [--to FILE]
  seed    fills an empty data folder with the made-up home
  backup  writes a verified, encrypted copy of the database to FILE
  check   opens the data, checks the database and the audit chain`;

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? undefined : process.argv[at + 1];
}

/** For the person who looks after the computer: what can be done without a window. @returns exit code */
function run(verb: string | undefined): number {
  const built = builtPaths(__dirname);
  const dataDir = argument('data') ?? defaultDataDir(process.env, process.platform);
  const core = createCore({
    driver: Database, clock: systemClock(), log: createLog(null), offload: createOffload(built.workerFile), machineSecret: machineSecretFile(dataDir),
    host: 'http', printer: null, versions: {}, paths: { dataDir, resourcesDir: built.resourcesDir, migrationsDir: built.migrationsDir, fontsDir: built.fontsDir },
  });
  const state = core.services.dataState();
  if (state !== 'ready') {
    process.stderr.write(`The data could not be opened: ${state}.\n`);
    return 1;
  }
  const { database, keyRing } = core.services;
  try {
    if (verb === 'seed') openDemoAtStart(core);
    else if (verb === 'backup') {
      const target = argument('to') ?? join(dataDir, 'backups', 'by-hand.db');
      const tables = verifiedCopy(database.write.$client, target, { key: keyRing.dataKey(), driver: database.driver });
      process.stdout.write(`${target}: ${String(tables)} tables compared, same.\n`);
    } else if (verb === 'check') {
      const quick = database.read.$client.pragma('quick_check', { simple: true });
      const broken = firstBrokenEntry(database.read);
      process.stdout.write(`database: ${String(quick)}; audit chain: ${broken === null ? 'whole' : `broken at ${String(broken)}`}\n`);
      return quick === 'ok' && broken === null ? 0 : 1;
    } else {
      process.stderr.write(`${USAGE}\n`);
      return 2;
    }
    return 0;
  } finally {
    core.close();
  }
}

process.exitCode = run(process.argv[2]);
