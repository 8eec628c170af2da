import { join } from 'node:path';
import { BrowserWindow, screen, type Session } from 'electron';
import { firstBounds, keepWindowState, readWindowState } from './window-state';

/** What the main window is made of. */
export interface WindowNeeds {
  session: Session;
  preload: string;
  icon: string;
  /** Folder that keeps where the window was. */
  settings: string;
  /** Address of the page. */
  page: string;
  title: string;
  onPageGone(): void;
}

/** The colour of the empty page, so that the window does not flash white before the first draw. */
const PAPER_COLOUR = '#f4f7f7';

/**
 * Opens the main window and loads the page at once: it draws while core is still starting, and tools that attach to a
 * window whose first navigation comes late never see it (electron issue 35318).
 */
export function openMainWindow(needs: WindowNeeds): BrowserWindow {
  const stateFile = join(needs.settings, 'window.json');
  const state = readWindowState(
    stateFile,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...firstBounds(state),
    minWidth: 900,
    minHeight: 600,
    show: false,
    backgroundColor: PAPER_COLOUR,
    icon: needs.icon,
    title: needs.title,
    autoHideMenuBar: true,
    webPreferences: {
      session: needs.session,
      preload: needs.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
  void window.loadURL(needs.page).catch(() => {
    // 'did-fail-load' and the page's own absence say more than this rejection.
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  // The page's own title would replace ours with the file name while it loads.
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.on('close', () => {
    keepWindowState(stateFile, window);
  });
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason !== 'clean-exit') needs.onPageGone();
  });
  return window;
}
