/**
 * What crosses the borders of the desktop shell: shell ↔ core process, and shell ↔ page (through the preload).
 * The shell carries no domain word: to it core is a program that gets ready, fails, asks for paper and answers requests.
 */

/** Languages the shell has words for. */
export type ShellLocale = 'zh-CN' | 'en-US';

/** Versions of everything the program is made of, for the about box and for reports of faults. */
export interface AppVersions {
  app: string;
  electron: string;
  chrome: string;
  node: string;
  /** Operating system and processor, such as `win32 x64`. */
  platform: string;
}

/** How a page of HTML becomes paper. Lengths in millimetres. */
export interface PrintOptions {
  pageSize: 'A3' | 'A4' | 'A5';
  landscape: boolean;
  marginsMm: { top: number; right: number; bottom: number; left: number };
  /** HTML of the line above every page; may use the classes `pageNumber`, `totalPages`, `title`, `date`. Empty for none. */
  headerTemplate: string;
  /** HTML of the line below every page, by the same rules. It needs an explicit font size. Empty for none. */
  footerTemplate: string;
}

/* ---------------------------------------------------------------- shell ↔ core process */

/** First message to a core process. Everything core may not find out by itself. */
export interface CoreInit {
  type: 'init';
  /** Folder of the database, the files and the backups. */
  dataDir: string;
  /** Folder `resources` (standards, icons, templates). */
  resourcesDir: string;
  /** Folder of the numbered SQL with `meta/_journal.json`. */
  migrationsDir: string;
  /** Folder with the shipped fonts. */
  fontsDir: string;
  /** 32 random bytes as hex, kept by the keychain of this computer; wraps the database key. */
  machineSecret: string;
  locale: ShellLocale;
  appVersions: AppVersions;
  /** True when the program was started to show the made-up home. */
  demo: boolean;
}

/** A request for a file, from the page by way of the shell; JSON never carries binary data. */
export interface CoreFileRequest {
  type: 'file-request';
  id: number;
  token: string;
  method: string;
  /** Path with query, always below `/files/`. */
  path: string;
  headers: Record<string, string>;
  body?: Uint8Array;
}

/** Everything the shell says to a core process. */
export type ShellToCore =
  | CoreInit
  /** A window asks to talk; in a utility process its MessagePort comes along as `ports[0]`. */
  | { type: 'connect'; connectionId: number; token: string }
  /** A frame of a connection, where core is a plain Node process and cannot be given a port. */
  | { type: 'port-message'; connectionId: number; data: unknown }
  | { type: 'port-close'; connectionId: number }
  | { type: 'printed'; id: number; bytes: Uint8Array }
  | { type: 'print-failed'; id: number; reason: string }
  | CoreFileRequest
  /** Finish what is running, close the database and end. */
  | { type: 'shutdown' };

/** Everything a core process says to the shell. */
export type CoreToShell =
  | { type: 'ready' }
  /** Core cannot open its data. It stays alive and answers questions about its state. */
  | { type: 'failed'; code: string; reference: string }
  | { type: 'port-message'; connectionId: number; data: unknown }
  | { type: 'port-close'; connectionId: number }
  | { type: 'print'; id: number; html: string; options: PrintOptions }
  | { type: 'file-response'; id: number; status: number; headers: Record<string, string>; body: Uint8Array };

/* ---------------------------------------------------------------- shell ↔ page */

/** How the core process is, as the page sees it. */
export type CoreState =
  | { phase: 'starting' }
  | { phase: 'ready' }
  /** It ended without being asked and is being started again. */
  | { phase: 'restarting' }
  /** It ended too often; nothing happens until `retryCore`. */
  | { phase: 'stopped' }
  | { phase: 'failed'; code: string; reference: string };

/** Menu entries that the page carries out. */
export type MenuCommand = 'about' | 'keys' | 'lock' | 'search';

/** The `data` of the window message by which the preload hands over a MessagePort (`event.ports[0]`). */
export interface PortMessage {
  type: 'anyi-port';
  /** The nonce given to `requestPort`; a message with another one is not for the caller. */
  nonce: string;
}

/** `window.anyiDesktop`: all the page may ask of the desktop. At most ten calls. */
export interface DesktopApi {
  /** Asks for a port to core; it comes as a window message with `PortMessage` as data, once core is there. */
  requestPort(nonce: string): void;
  /** Calls back now and at every change; returns the way to stop. */
  onCoreState(listener: (state: CoreState) => void): () => void;
  /** Starts core again after `stopped`. */
  retryCore(): void;
  /** Calls back when a menu entry that concerns the page is chosen; returns the way to stop. */
  onMenuCommand(listener: (command: MenuCommand) => void): () => void;
  /** Opens the printer dialog for a page of HTML. True if it was printed, false if the person cancelled. */
  print(html: string, options: PrintOptions): Promise<boolean>;
  versions(): Promise<AppVersions>;
  /** Puts menu and dialogs into the language of the page. */
  setMenuLanguage(locale: ShellLocale): void;
}

declare global {
  // The page finds it on `window`; absent in a browser, where core is reached by HTTP.
  var anyiDesktop: DesktopApi | undefined;
}
