import { randomBytes } from 'node:crypto';
import { release } from 'node:os';
import { app, type BrowserWindow, dialog, net, type Session } from 'electron';
import type { AppVersions, CoreInit, CoreState, ShellLocale } from '@shared/contract/desktop';
import { systemClock } from '@shared/kit/instant';
import { type CoreChannel, type CoreListener, startNode, startUtility } from './core-channel';
import { type CoreDemand, CoreSupervisor } from './core-process';
import { serveDesktopCalls, tellCoreState, tellMenuCommand } from './desktop';
import { FileRelay } from './file-relay';
import { lockDownContents, lockDownSession } from './lock-down';
import type { ShellLog } from './log';
import type { MachineSecret } from './machine-secret';
import { setMenu, shellText } from './menu';
import { createPageServer, PAGE_HOST, PAGE_SCHEME, type PageServer } from './page-server';
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
  /** Where our page may come from; the first is its own scheme. */
  origins: readonly string[];
  page: string;
  /** Reads the secret of this computer; a keyring may be locked now and open later. */
  machineSecret(): MachineSecret;
  locale: ShellLocale;
}

/** Wires window, core and page together and runs until the person quits. */
export class RunningShell {
  readonly #needs: ShellNeeds;
  readonly #versions = readVersions();
  readonly #core: CoreSupervisor;
  readonly #files: FileRelay;
  readonly #server: PageServer;
  readonly #paper: PaperWindow;
  #locale: ShellLocale;
  #window: BrowserWindow | undefined;
  /** True while a question of the shell is on the screen: one is enough. */
  #asking = false;

  constructor(needs: ShellNeeds) {
    const { places, session } = needs;
    const token = randomBytes(32).toString('hex');
    this.#needs = needs;
    this.#locale = needs.locale;
    this.#core = this.#createCore(token);
    this.#files = new FileRelay(token, (request) => this.#core.send(request));
    this.#server = createPageServer(places.page, places.fonts, (request, path) => this.#files.forward(request, path));
    this.#paper = new PaperWindow(this.#server, session);
  }

  /** Opens the window at once; core starts beside it. */
  run(): void {
    const { origins, session, hooks, log } = this.#needs;
    lockDownContents(origins, log);
    lockDownSession(session, origins, hooks.downloads);
    this.#servePage();
    serveDesktopCalls({
      origins,
      core: this.#core,
      paper: this.#paper,
      versions: this.#versions,
      log,
      setLanguage: (locale) => {
        this.#useLanguage(locale);
      },
    });
    this.#useLanguage(this.#locale);
    this.#open();
    this.#core.start();
    endTogether(this.#core, log);
    app.on('second-instance', () => {
      this.#comeForward();
    });
  }

  #servePage(): void {
    const { session, origins } = this.#needs;
    session.protocol.handle(PAGE_SCHEME, (request) => (new URL(request.url).host === PAGE_HOST ? this.#server.answer(request) : new Response(null, { status: 404 })));
    if (origins.length === 1) return;
    // While developing, the page comes from vite, but files and fonts still come from core and from the build.
    session.protocol.handle('http', (request) =>
      /^\/(?:files|fonts)\//.test(new URL(request.url).pathname) ? this.#server.answer(request) : net.fetch(request, { bypassCustomProtocolHandlers: true }),
    );
  }

  #createCore(token: string): CoreSupervisor {
    const { log } = this.#needs;
    const clock = systemClock();
    return new CoreSupervisor({
      start: (listener) => this.#startCore(listener),
      init: () => this.#readInit(),
      token,
      log,
      monotonicMs: () => clock.monotonicMs(),
      onState: (state) => {
        this.#coreIs(state);
      },
      onDemand: (message) => {
        this.#obey(message);
      },
      onGone: () => {
        this.#files.coreGone();
      },
    });
  }

  #readInit(): Omit<CoreInit, 'type'> | { problem: string } {
    const { places, demo } = this.#needs;
    const machine = this.#needs.machineSecret();
    if ('problem' in machine) return machine;
    return {
      dataDir: places.data,
      resourcesDir: places.resources,
      migrationsDir: places.migrations,
      fontsDir: places.fonts,
      machineSecret: machine.secret,
      locale: this.#locale,
      appVersions: this.#versions,
      demo,
    };
  }

  #startCore(listener: CoreListener): CoreChannel {
    const { hooks, places } = this.#needs;
    if (hooks.coreNode === undefined) return startUtility(hooks.coreScript ?? places.coreScript, listener);
    return startNode(hooks.coreNode, hooks.coreScript ?? places.coreScript, listener);
  }

  #coreIs(state: CoreState): void {
    tellCoreState(this.#window, state);
  }

  #obey(message: CoreDemand): void {
    if (message.type === 'file-response') {
      this.#files.receive(message);
      return;
    }
    const { id, html, options } = message;
    this.#paper.toPdf(html, options).then(
      (bytes) => this.#core.send({ type: 'printed', id, bytes }),
      (error: unknown) => {
        this.#needs.log.fault('print-failed', error);
        this.#core.send({ type: 'print-failed', id, reason: error instanceof Error ? error.name : 'unknown' });
      },
    );
  }

  #open(): void {
    const { places, session, page } = this.#needs;
    this.#window = openMainWindow({
      session,
      preload: places.preload,
      icon: places.icon,
      settings: places.settings,
      page,
      title: shellText(this.#locale).appName,
      onPageGone: () => void this.#offerReload(),
    });
    this.#window.on('closed', () => {
      this.#window = undefined;
    });
  }

  #comeForward(): void {
    if (this.#window === undefined) {
      this.#open();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.focus();
  }

  #useLanguage(locale: ShellLocale): void {
    this.#locale = locale;
    setMenu(locale, (command) => {
      tellMenuCommand(this.#window, command);
    });
    this.#window?.setTitle(shellText(locale).appName);
  }

  /** The page itself is gone, so the shell has to say it. One question at a time. */
  async #offerReload(): Promise<void> {
    this.#needs.log.note('page-gone');
    if (this.#asking) return;
    this.#asking = true;
    const { message, detail, reload, quit } = shellText(this.#locale).pageGone;
    const { response } = await dialog.showMessageBox({ type: 'warning', message, detail, buttons: [reload, quit], defaultId: 0, cancelId: 0 });
    this.#asking = false;
    if (response === 0) this.#window?.reload();
    else app.quit();
  }
}

/** The program ends when its window is closed, and core ends before the program. */
function endTogether(core: CoreSupervisor, log: ShellLog): void {
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('will-quit', (event) => {
    event.preventDefault();
    void core.shutdown().then(() => {
      log.note('ended');
      // Not quit(): asked for while this event is still under way, it is ignored.
      setImmediate(() => {
        app.exit(0);
      });
    });
  });
  log.note('started');
}

function readVersions(): AppVersions {
  const { electron, chrome, node } = process.versions;
  return { app: app.getVersion(), electron, chrome, node, platform: `${process.platform} ${process.arch} ${release()}` };
}
