import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { SqliteConnection, SqliteDriver } from './database';

/*
 * One program at a time has a data folder open. Two hosts on one folder would not tell each other what changed, and each would
 * clear the other's waiting uploads. The lock is one the operating system takes back when the process dies, however it dies: a
 * file with a process number in it would have to be believed or removed by hand after a power cut.
 */

/** Long enough for a core that was just killed to be gone, short enough that nobody wonders. */
const WAIT_MS = 1_500;

/**
 * Takes the data folder for this process.
 *
 * @returns what gives it back
 * @throws SQLITE_BUSY while another process has it
 */
export function holdDataFolder(driver: SqliteDriver, dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const connection: SqliteConnection = new driver(join(dataDir, 'in-use.lock'), { timeout: WAIT_MS });
  try {
    // The journal of a database nothing is written to need not be on the disk; a stray file would only be asked about.
    connection.pragma('journal_mode = memory');
    connection.exec('begin exclusive');
  } catch (error) {
    connection.close();
    throw error;
  }
  return () => { connection.close(); };
}
