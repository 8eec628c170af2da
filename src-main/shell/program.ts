import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { app, dialog, protocol, safeStorage, session as sessions } from 'electron';
import { openLog } from './log';
import { PAGE_ORIGIN, PAGE_SCHEME } from './page-server';
import { findPlaces } from './places';
import { RunningShell } from './run';
import { startLocale, shellText } from './menu';
import { readMachineSecret } from './machine-secret';
import type { TestHooks } from './test-hooks';

/**
 * Starts the desktop program: what must happen before Electron is ready. The rest is in run.ts.
 *
 * @param built folder `out/main`, where the entry script is.
 */
export function startProgram(built: string, hooks: TestHooks): void {
  const demo = app.commandLine.hasSwitch('demo');
  // The made-up home never shares a folder with a real one.
  if (demo && !app.commandLine.hasSwitch('user-data-dir')) app.setPath('userData', `${app.getPath('userData')}-demo`);

  const places = findPlaces(built, app.getPath('userData'), app.isPackaged ? process.resourcesPath : null);
  const log = openLog(join(places.settings, 'logs'));

  process.on('uncaughtException', (error) => {
    log.fault('uncaught-error', error);
  });
  process.on('unhandledRejection', (reason) => {
    log.fault('unhandled-rejection', reason);
  });

  protocol.registerSchemesAsPrivileged([
    { scheme: PAGE_SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true } },
  ]);

  // As root, which only a test machine is, Chromium refuses to start with its sandbox; enableSandbox would override the
  // switch and every window would stay dead. The windows themselves are sandboxed either way.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();

  // vite's address while developing; a packaged program never loads a page from a server.
  const developmentPage = app.isPackaged ? undefined : process.env['ELECTRON_RENDERER_URL'];

  if (app.requestSingleInstanceLock()) {
    void start().catch((error: unknown) => {
      log.fault('start-failed', error);
      const text = shellText(startLocale(app.getLocale())).startFailed;
      const reference = randomBytes(4).toString('hex');
      log.note('start-failed-reference', { reference });
      dialog.showErrorBox(text.message, `${text.detail}${reference}`);
      app.exit(1);
    });
  } else {
    // The first instance gets 'second-instance' and comes to the front.
    app.exit(0);
  }

  async function start(): Promise<void> {
    await app.whenReady();
    new RunningShell({
      places,
      log,
      demo,
      hooks,
      session: sessions.defaultSession,
      origins: developmentPage === undefined ? [PAGE_ORIGIN] : [PAGE_ORIGIN, new URL(developmentPage).origin],
      page: developmentPage ?? `${PAGE_ORIGIN}/index.html`,
      machineSecret: () => readMachineSecret(places.settings, safeStorage, log),
      locale: startLocale(app.getLocale()),
    }).run();
  }
}
