import { contextBridge, ipcRenderer } from 'electron';
import type { AppVersions, CoreState, DesktopApi, MenuCommand, PortMessage } from '@shared/contract/desktop';

// A MessagePort cannot cross the context bridge, so it travels as a window message. The nonce tells the page that the
// port is the one it asked for and not one that somebody else slipped in.
const asked = new Set<string>();
ipcRenderer.on('anyi:port', (event, nonce: string) => {
  if (!asked.delete(nonce)) return;
  const message: PortMessage = { type: 'anyi-port', nonce };
  window.postMessage(message, window.location.origin, event.ports);
});

const stateListeners = new Set<(state: CoreState) => void>();
ipcRenderer.on('anyi:core-state', (_event, state: CoreState) => {
  for (const listener of stateListeners) listener(state);
});

const menuListeners = new Set<(command: MenuCommand) => void>();
ipcRenderer.on('anyi:menu', (_event, command: MenuCommand) => {
  for (const listener of menuListeners) listener(command);
});

const desktop: DesktopApi = {
  requestPort: (nonce) => {
    asked.add(nonce);
    ipcRenderer.send('anyi:port', nonce);
  },
  onCoreState: (listener) => {
    stateListeners.add(listener);
    ipcRenderer.send('anyi:core-state');
    return () => {
      stateListeners.delete(listener);
    };
  },
  retryCore: () => {
    ipcRenderer.send('anyi:retry-core');
  },
  onMenuCommand: (listener) => {
    menuListeners.add(listener);
    return () => {
      menuListeners.delete(listener);
    };
  },
  print: (html, options) => ipcRenderer.invoke('anyi:print', html, options) as Promise<boolean>,
  versions: () => ipcRenderer.invoke('anyi:versions') as Promise<AppVersions>,
  setMenuLanguage: (locale) => {
    ipcRenderer.send('anyi:language', locale);
  },
};

contextBridge.exposeInMainWorld('anyiDesktop', desktop);
