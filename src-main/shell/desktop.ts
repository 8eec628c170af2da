import { type BrowserWindow, ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, MessageChannelMain } from 'electron';
import type { AppVersions, CoreState, MenuCommand, ShellLocale } from '@shared/contract/desktop';
import type { CoreSupervisor } from './core-process';
import { isTrustedSender } from './lock-down';
import type { ShellLog } from './log';
import type { PaperWindow } from './paper';
import { isPrintOptions } from './print-options';

/** What the calls of the page reach. */
export interface DesktopNeeds {
  origins: readonly string[];
  core: CoreSupervisor;
  paper: PaperWindow;
  versions: AppVersions;
  log: ShellLog;
  setLanguage(locale: ShellLocale): void;
}

/**
 * Answers the page's calls. Every call is checked for its sender and for its shape: the page is sandboxed because we
 * reckon with it being taken over.
 */
export function serveDesktopCalls(needs: DesktopNeeds): void {
  const { origins, core, paper, log } = needs;

  function fromPage(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
    if (isTrustedSender(event.senderFrame, origins)) return true;
    log.note('sender-refused');
    return false;
  }

  ipcMain.on('anyi:port', (event, nonce: unknown) => {
    if (!fromPage(event) || typeof nonce !== 'string' || nonce.length > 100) return;
    const { port1, port2 } = new MessageChannelMain();
    core.connect(port2);
    event.sender.postMessage('anyi:port', nonce, [port1]);
  });
  ipcMain.on('anyi:core-state', (event) => {
    if (fromPage(event)) event.sender.send('anyi:core-state', core.state);
  });
  ipcMain.on('anyi:retry-core', (event) => {
    if (fromPage(event)) core.retry();
  });
  ipcMain.on('anyi:language', (event, locale: unknown) => {
    if (fromPage(event) && (locale === 'zh-CN' || locale === 'en-US')) needs.setLanguage(locale);
  });
  ipcMain.handle('anyi:versions', (event) => {
    if (!fromPage(event)) throw new Error('REFUSED');
    return needs.versions;
  });
  ipcMain.handle('anyi:print', async (event, html: unknown, options: unknown) => {
    if (!fromPage(event) || typeof html !== 'string' || !isPrintOptions(options)) throw new Error('REFUSED');
    return paper.toPrinter(html, options);
  });
}

/** Tells the page how core is. */
export function tellCoreState(window: BrowserWindow | undefined, state: CoreState): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send('anyi:core-state', state);
}

/** Tells the page that a menu entry was chosen. */
export function tellMenuCommand(window: BrowserWindow | undefined, command: MenuCommand): void {
  if (window !== undefined && !window.isDestroyed()) window.webContents.send('anyi:menu', command);
}
