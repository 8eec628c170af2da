import { basename, join } from 'node:path';
import { app, type Session, type WebFrameMain } from 'electron';
import type { ShellLog } from './log';

/** Whether an address belongs to our page. There is one origin, and vite's as a second while developing. */
export function isOurPage(url: string, origins: readonly string[]): boolean {
  return origins.some((origin) => url === origin || url.startsWith(`${origin}/`));
}

/** Whether a message comes from the top frame of our page; a frame inside it or a foreign page gets no answer. */
export function isTrustedSender(frame: WebFrameMain | null, origins: readonly string[]): boolean {
  return frame !== null && frame.parent === null && isOurPage(frame.url, origins);
}

/** Refuses, for every page this program will ever show, to go elsewhere, to open windows and to embed others. */
export function lockDownContents(origins: readonly string[], log: ShellLog): void {
  app.on('web-contents-created', (_created, contents) => {
    contents.on('will-navigate', (event, url) => {
      if (isOurPage(url, origins)) return;
      event.preventDefault();
      log.note('navigation-refused');
    });
    contents.on('will-redirect', (event, url) => {
      if (!isOurPage(url, origins)) event.preventDefault();
    });
    contents.on('will-attach-webview', (event) => {
      event.preventDefault();
      log.note('webview-refused');
    });
    contents.setWindowOpenHandler(() => {
      log.note('window-refused');
      return { action: 'deny' };
    });
  });
}

/**
 * No page gets camera, place, notifications or any other right, and nothing is fetched from outside.
 *
 * @param downloads folder for downloads without a question (tests); otherwise the person is asked where to save.
 */
export function lockDownSession(session: Session, origins: readonly string[], downloads: string | undefined): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    const ours = isOurPage(details.url, origins) || /^(?:blob:|data:|devtools:)/.test(details.url) || isDevelopmentSocket(details.url, origins);
    answer({ cancel: !ours });
  });
  session.on('will-download', (_event, item) => {
    const name = basename(item.getFilename());
    if (downloads === undefined) item.setSaveDialogOptions({ defaultPath: join(app.getPath('downloads'), name) });
    else item.setSavePath(join(downloads, name));
  });
}

// While developing, the page comes from vite's server, which tells it of changes over a socket of the same place.
function isDevelopmentSocket(url: string, origins: readonly string[]): boolean {
  return origins.some((origin) => origin.startsWith('http:') && url.startsWith(`${origin.replace('http:', 'ws:')}/`));
}
