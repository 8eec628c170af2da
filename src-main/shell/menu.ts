import { Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuCommand, ShellLocale } from '@shared/contract/desktop';
import { shell as english } from '@shared/text/en-US/shell';
import { type ShellText, shell as chinese } from '@shared/text/zh-CN/shell';

/** The shell's words in a language. */
export function shellText(locale: ShellLocale): ShellText {
  return locale === 'en-US' ? english : chinese;
}

/** The language to start in, from the system's. Chinese unless the system speaks English: the homes are in China. */
export function startLocale(systemLocale: string): ShellLocale {
  return systemLocale.toLowerCase().startsWith('en') ? 'en-US' : 'zh-CN';
}

/** Sets the application menu. */
export function setMenu(locale: ShellLocale, tellPage: (command: MenuCommand) => void): void {
  const text = shellText(locale).menu;
  const command = (name: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      tellPage(name);
    },
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: text.app,
        submenu: [command('about', text.about), separator, command('lock', text.lock, 'CmdOrCtrl+L'), separator, { role: 'quit', label: text.quit }],
      },
      {
        label: text.edit,
        submenu: [
          { role: 'undo', label: text.undo },
          { role: 'redo', label: text.redo },
          separator,
          { role: 'cut', label: text.cut },
          { role: 'copy', label: text.copy },
          { role: 'paste', label: text.paste },
          { role: 'selectAll', label: text.selectAll },
          separator,
          // The page itself listens for Ctrl+K, so the key also works in a browser.
          command('search', text.search),
        ],
      },
      {
        label: text.view,
        submenu: [
          { role: 'zoomIn', label: text.zoomIn },
          { role: 'zoomOut', label: text.zoomOut },
          { role: 'resetZoom', label: text.zoomReset },
          separator,
          { role: 'togglefullscreen', label: text.fullScreen },
          { role: 'reload', label: text.reload },
        ],
      },
      { label: text.window, submenu: [{ role: 'minimize', label: text.minimize }] },
      { label: text.help, submenu: [command('keys', text.keys), command('about', text.about)] },
    ]),
  );
}
