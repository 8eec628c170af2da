import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { roleMay } from '@shared/contract/permissions';
import type { DataState } from '@shared/contract/system';
import type { Clock } from '@shared/kit/instant';
import { sessionReader } from './access';
import { recordAudit } from './audit';
import { institutionEditions } from './modules/standards';
import { createChanges } from './platform/changes';
import { DataUnavailable, databaseFile, openDatabase, stateOfOpenError, type Database, type SqliteDriver } from './platform/database';
import { holdDataFolder } from './platform/data-folder-lock';
import { createFileStore } from './platform/files';
import { openKeyRing } from './platform/key-ring';
import type { Log } from './platform/log';
import type { Offload } from './platform/offload';
import type { PdfPrinter } from './platform/renderers/pdf-printer';
import type { CorePaths, CoreServices } from './platform/services';
import { createStandardsStore } from './platform/standards';
import { createTasks } from './platform/tasks';
import { createRouter } from './router';
import { mayReadStored } from './stored-files';

export interface CoreOptions {
  readonly driver: SqliteDriver;
  readonly paths: CorePaths;
  /** 32 bytes in hex that only this computer and user can read; wraps the data key. */
  readonly machineSecret: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly offload: Offload;
  readonly printer: PdfPrinter | null;
  readonly host: CoreServices['host'];
  readonly versions: Readonly<Record<string, string>>;
}

export interface Core {
  readonly services: CoreServices;
  readonly router: ReturnType<typeof createRouter>;
  close(): void;
}

/** Puts one core together from its parts. Every host and every test calls this and nothing else. */
export function createCore(options: CoreOptions): Core {
  const { clock, paths, log } = options;
  const keyRing = openKeyRing(paths.dataDir, options.machineSecret);
  const changes = createChanges();
  let database: Database | null = null;
  let state: DataState = 'unreadable';
  let letGo: (() => void) | null = null;

  const open = (): void => {
    database?.close();
    database = null;
    try {
      letGo ??= holdDataFolder(options.driver, paths.dataDir);
      database = openDatabase({
        driver: options.driver, path: databaseFile(paths.dataDir), key: keyRing.dataKey(), migrationsDir: paths.migrationsDir,
        backupDir: join(paths.dataDir, 'backups'),
      });
      state = 'ready';
    } catch (error) {
      // The key ring and the folders can fail as the database can; a core that cannot open its data still has to say why.
      state = error instanceof DataUnavailable ? error.state : stateOfOpenError(error, false);
      log.warn('data unavailable', { state });
      if (!(error instanceof DataUnavailable) || error.cause !== undefined) log.failure('open', 'database', error);
    }
  };
  open();
  const dataState = (): DataState => state;

  const services: CoreServices = {
    clock, log, keyRing, paths,
    randomBytes: (size) => randomBytes(size),
    get database() {
      if (database === null) throw new DataUnavailable(state === 'ready' ? 'unreadable' : state);
      return database;
    },
    dataState,
    reopen: open,
    standards: createStandardsStore({ bundledDir: join(paths.resourcesDir, 'standards'), institution: institutionEditions(() => database?.read ?? null) }),
    files: createFileStore({ dataDir: paths.dataDir, dataKey: () => keyRing.dataKey(), clearWaiting: dataState() !== 'inUse' }),
    tasks: createTasks(changes.publish, () => performance.now()),
    offload: options.offload,
    printer: options.printer,
    publish: changes.publish,
    subscribe: changes.subscribe,
    sessionOf: sessionReader(clock),
    mayDo: roleMay,
    mayReadStored: (db, role, fileId) => mayReadStored(db, roleMay, role, fileId),
    recordAudit: recordAudit(clock),
    host: options.host,
    versions: options.versions,
  };
  return { services, router: createRouter(paths), close: () => { database?.close(); database = null; letGo?.(); letGo = null; } };
}
