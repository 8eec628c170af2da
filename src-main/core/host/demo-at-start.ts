import type { Core } from '../compose';
import { fillDemoHome } from '../modules/demo';

/** `npm run demo`: fills an empty database with the made-up home before the first window opens; a home that is set up is left alone. */
export function openDemoAtStart(core: Core): void {
  const { database } = core.services;
  database.write.$client.exec('begin immediate');
  try {
    fillDemoHome(database.write, core.services);
    database.write.$client.exec('commit');
  } catch (error) {
    if (database.write.$client.inTransaction) database.write.$client.exec('rollback');
    throw error;
  }
}
