import { join } from 'node:path';

/** Where the parts of the program and its data are. */
export interface Places {
  /** Folder of the built page. */
  page: string;
  preload: string;
  coreScript: string;
  resources: string;
  migrations: string;
  fonts: string;
  icon: string;
  /** What the person keeps: database, files, backups. */
  data: string;
  /** Keys of this computer, window state, log. */
  settings: string;
}

/**
 * Finds everything, packaged (data files lie beside the archive) or in the project folder.
 *
 * @param built folder `out/main` of the running script.
 */
export function findPlaces(built: string, userData: string, packagedResources: string | null): Places {
  const root = join(built, '..', '..');
  const beside = packagedResources ?? root;
  return {
    page: join(built, '..', 'renderer'),
    preload: join(built, '..', 'preload', 'index.js'),
    coreScript: join(built, 'core-utility.js'),
    resources: join(beside, 'resources'),
    migrations: join(beside, 'drizzle'),
    fonts: join(built, '..', 'fonts'),
    icon: join(beside, 'resources', 'icons', process.platform === 'win32' ? 'anyi.ico' : 'anyi-256.png'),
    data: join(userData, 'data'),
    settings: userData,
  };
}
