import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { createCore } from '@core/compose';
import { createLog } from '@core/platform/log';
import { createOffload } from '@core/platform/offload';
import { systemClock } from '@shared/kit/instant';
import { newFolder } from '../support/drivers';
import { director, home, testMachineSecret, testPaths, windowOf } from '../support/test-core';
import { tell } from './report';

/** A roster of 5,000 rows from file to residents, in a process of its own so that its memory can be seen; the worker is the built one. */
async function main(): Promise<void> {
  const [, , rosterPath = '', workerFile = ''] = process.argv;
  const core = createCore({
    driver: Database, clock: systemClock(), log: createLog(null, 'silent'), host: 'test', offload: createOffload(workerFile), printer: null,
    machineSecret: testMachineSecret, versions: {}, paths: { dataDir: newFolder(), ...testPaths },
  });
  const window = windowOf(core);
  await window.institution.setUp({ institution: home, director });
  const owner = (await window.access.state()).me?.accountId ?? '';
  const uploadId = core.services.files.putTemporary(readFileSync(rosterPath), 'list.xlsx', 'application/octet-stream', owner);
  const began = performance.now();
  const { importId, mapping } = await window.roster.read({ uploadId, taskId: 'read' });
  await window.roster.check({ importId, mapping, taskId: 'check' });
  const { created } = await window.roster.confirm({ importId, taskId: 'confirm' });
  const seconds = (performance.now() - began) / 1000;
  if (created < 4_950) throw new Error(`only ${String(created)} came in`);
  tell({ name: 'import of 5,000 rows: read, check and write', ours: seconds, floor: null, unit: 's', held: 'most', limit: 5 });
  tell({ name: 'import of 5,000 rows: memory of the whole process at its peak', ours: process.resourceUsage().maxRSS / 1024, floor: null, unit: 'MB', held: 'most', limit: 250 });
  core.close();
}

void main().then(() => process.exit(0), (error: unknown) => {
  console.error(error);
  process.exit(1);
});
