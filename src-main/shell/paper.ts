import { BrowserWindow, type Session } from 'electron';
import type { PrintOptions } from '@shared/contract/desktop';
import type { PageServer } from './page-server';

const MM_PER_INCH = 25.4;
/** How long a page may take to be laid out, in ms; two hundred reports in one go need seconds. */
const PATIENCE = 120_000;

/** Turns HTML into a PDF or sends it to a printer, in a window nobody sees. */
export class PaperWindow {
  readonly #server: PageServer;
  readonly #session: Session;

  constructor(server: PageServer, session: Session) {
    this.#server = server;
    this.#session = session;
  }

  /** The bytes of a PDF with every font embedded. */
  toPdf(html: string, options: PrintOptions): Promise<Uint8Array> {
    return this.#withPage(html, (window) =>
      window.webContents.printToPDF({
        pageSize: options.pageSize,
        landscape: options.landscape,
        printBackground: true,
        preferCSSPageSize: false,
        margins: inches(options.marginsMm),
        displayHeaderFooter: options.headerTemplate !== '' || options.footerTemplate !== '',
        // An empty template makes Chromium print its own line with date and address.
        headerTemplate: options.headerTemplate || '<span></span>',
        footerTemplate: options.footerTemplate || '<span></span>',
      }),
    );
  }

  /** Opens the system's printer dialog; false if the person cancels. */
  toPrinter(html: string, options: PrintOptions): Promise<boolean> {
    return this.#withPage(
      html,
      (window) =>
        new Promise<boolean>((resolve, reject) => {
          const { pageSize, landscape } = options;
          window.webContents.print({ silent: false, printBackground: true, pageSize, landscape }, (success, reason) => {
            if (success) resolve(true);
            else if (/cancel/i.test(reason)) resolve(false);
            else reject(new Error('PRINT_FAILED'));
          });
        }),
    );
  }

  async #withPage<T>(html: string, use: (window: BrowserWindow) => Promise<T>): Promise<T> {
    const paper = this.#server.putPaper(html);
    const window = new BrowserWindow({
      show: false,
      webPreferences: { session: this.#session, sandbox: true, contextIsolation: true, nodeIntegration: false, spellcheck: false },
    });
    try {
      return await withPatience(async () => {
        await window.loadURL(paper.url);
        // Fonts that are first needed below the fold load after the page; without them the PDF has gaps.
        await window.webContents.executeJavaScript('document.fonts.ready.then(() => true)');
        return use(window);
      });
    } finally {
      paper.remove();
      if (!window.isDestroyed()) window.destroy();
    }
  }
}

function inches(mm: PrintOptions['marginsMm']): { top: number; right: number; bottom: number; left: number } {
  return {
    top: mm.top / MM_PER_INCH,
    right: mm.right / MM_PER_INCH,
    bottom: mm.bottom / MM_PER_INCH,
    left: mm.left / MM_PER_INCH,
  };
}

async function withPatience<T>(work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => {
      reject(new Error('PRINT_TOO_SLOW'));
    }, PATIENCE);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}
