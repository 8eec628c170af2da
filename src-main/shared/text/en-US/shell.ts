import type { ShellText } from '../zh-CN/shell';

/** Words of the desktop shell: menu and the few dialogs it shows by itself. */
export const shell: ShellText = {
  appName: 'Anyi',
  menu: {
    app: 'Anyi',
    about: 'About Anyi',
    lock: 'Lock',
    quit: 'Quit',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    search: 'Search',
    view: 'View',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    zoomReset: 'Actual size',
    fullScreen: 'Full screen',
    reload: 'Reload the screen',
    window: 'Window',
    minimize: 'Minimise',
    help: 'Help',
    keys: 'Keyboard shortcuts',
  },
  pageGone: {
    message: 'The screen stopped responding.',
    detail: 'Saved data is not affected, and what was typed last comes back from the draft.',
    reload: 'Open the screen again',
    quit: 'Quit',
  },
  startFailed: {
    message: 'Anyi could not start.',
    detail: 'Check the free disk space and the rights of the folder, then try again. Reference: ',
  },
};
