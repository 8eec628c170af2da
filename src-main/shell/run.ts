import { randomBytes } from 'node:crypto';
import { release } from 'node:os';
import { app, type BrowserWindow, dialog, type Session } from 'electron';
import type { AppVersions, ShellLocale } from '@shared/contract/desktop';
import { systemClock } from '@shared/kit/instant';
import { startNode, startUtility } from './core-channel';
import { type CoreDemand, CoreSupervisor } from './core-process';
import { serveDesktopCalls, tellCoreState, tellMenuCommand } from './desktop';
import { FileRelay } from './file-relay';
import { lockDownContents, lockDownSession } from './lock-down';
import type { ShellLog } from './log';
import type { MachineSecret } from './machine-secret';
import { setMenu, shellText } from './menu';
import { createPageServer, PAGE_SCHEME } from './page-server';
import { PaperWindow } from './paper';
import type { Places } from './places';
import type { TestHooks } from './test-hooks';
import { openMainWindow } from './windows';

/** What the entry has found out before the program runs. */
export interface ShellNeeds {
  places: Places;
  log: ShellLog;
  demo: boolean;
  hooks: TestHooks;
  session: Session;
  origin: string;
  page: string;
  machineSecret: MachineSecret;
  locale: ShellLocale;
}

/** Wires window, core and page together and runs until the person quits. */
export function runShell(needs: ShellNeeds): void {
  const { places, log, hooks, session, origin } = needs;
  const token = randomBytes(32).toString('hex');
  const versions = readVersions();
  let locale = needs.locale;
  let window: BrowserWindow | undefined;
  let asking = false;

  const core: CoreSupervisor = new CoreSupervisor({
    start: (listener) =>
      hooks.coreNode === undefined
        ? startUtility(places.coreScript, listener)
        : startNode(hooks.coreNode, hooks.coreScript ?? places.coreScript, listener),
    init: {
      dataDir: places.data,
      resourcesDir: places.resources,
      migrationsDir: places.migrations,
      fontsDir: places.fonts,
      machineSecret: 'secret' in needs.machineSecret ? needs.machineSecret.secret : '',
      locale,
      appVersions: versions,
      demo: needs.demo,
    },
    token,
    log,
    monotonicMs: systemClock().monotonicMs,
    onState: (state) => {
      tellCoreState(window, state);
      if (state.phase === 'stopped') void offerRetry();
    },
    onDemand: (message) => {
      obey(message);
    },
    onGone: () => {
      files.coreGone();
    },
  });
  const files = new FileRelay(token, (request) => core.send(request));
  const server = createPageServer(places.page, places.fonts, (request, path) => files.forward(request, path));
  const paper = new PaperWindow(server, session);

  function obey(message: CoreDemand): void {
    if (message.type === 'file-response') {
      files.receive(message);
      return;
    }
    const { id } = message;
    paper.toPdf(message.html, message.options).then(
      (bytes) => core.send({ type: 'printed', id, bytes }),
      (error: unknown) => {
        log.fault('print-failed', error);
        core.send({ type: 'print-failed', id, reason: error instanceof Error ? error.name : 'unknown' });
      },
    );
  }

  async function offerRetry(): Promise<void> {
    if (asking || hooks.coreNode !== undefined) return;
    asking = true;
    const text = shellText(locale).coreStopped;
    const { message, detail } = text;
    const choice = { type: 'warning' as const, message, detail, buttons: [text.retry, text.quit], defaultId: 0, cancelId: 0 };
    const { response } = window === undefined ? await dialog.showMessageBox(choice) : await dialog.showMessageBox(window, choice);
    asking = false;
    if (response === 0) core.retry();
    else app.quit();
  }

  async function offerReload(): Promise<void> {
    log.note('page-gone');
    const text = shellText(locale).pageGone;
    const { message, detail } = text;
    const { response } = await dialog.showMessageBox({ type: 'warning', message, detail, buttons: [text.reload, text.quit], defaultId: 0 });
    if (response === 0) window?.reload();
    else app.quit();
  }

  function useLanguage(next: ShellLocale): void {
    locale = next;
    setMenu(locale, (command) => {
      tellMenuCommand(window, command);
    });
    if (window !== undefined && !window.isDestroyed()) window.setTitle(shellText(locale).appName);
  }

  function open(): void {
    window = openMainWindow({
      session,
      preload: places.preload,
      icon: places.icon,
      settings: places.settings,
      page: needs.page,
      title: shellText(locale).appName,
      onUnresponsive: () => void offerReload(),
    });
    window.on('closed', () => {
      window = undefined;
    });
  }

  lockDownContents(origin, log);
  lockDownSession(session, origin, hooks.downloads);
  session.protocol.handle(PAGE_SCHEME, (request) => server.answer(request));
  serveDesktopCalls({ origin, core, paper, versions, log, setLanguage: useLanguage });
  useLanguage(locale);
  open();
  startCore(core, needs.machineSecret);
  endTogether(core, log);

  app.on('second-instance', () => {
    if (window === undefined) {
      open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
  });
}

function startCore(core: CoreSupervisor, secret: MachineSecret): void {
  if ('secret' in secret) core.start();
  else core.failWithoutStart(secret.problem);
}

/** The program ends when its window is closed, and core ends before the program. */
function endTogether(core: CoreSupervisor, log: ShellLog): void {
  let coreEnded = false;
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    if (coreEnded) return;
    event.preventDefault();
    void core.shutdown().then(() => {
      coreEnded = true;
      log.note('ended');
      app.quit();
    });
  });
  log.note('started');
}

function readVersions(): AppVersions {
  const { electron = '', chrome = '', node } = process.versions;
  return { app: app.getVersion(), electron, chrome, node, platform: `${process.platform} ${process.arch} ${release()}` };
}
