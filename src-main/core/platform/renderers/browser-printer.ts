import type { Browser, Page } from 'playwright-core';
import { findBrowser } from './find-browser';
import { charactersOf, subsetFont } from './font-subset';
import { fontReader } from './fonts';
import { FIRST_CHROMIUM_WITH_MARGIN_BOXES, majorVersion, NoPdfPrinter, PrintCancelled, PrintFailed, type PdfOptions, type PdfPrinter } from './pdf-printer';

/** The page being printed lives at an address that cannot exist; every request is answered from memory or refused. */
const ORIGIN = 'http://print.invalid';
/** A started browser is kept this long after the last print; starting one costs about a second. */
const KEEP_WARM_MS = 60_000;
/** How long one print may take; two hundred reports need seconds. */
const PATIENCE_MS = 120_000;

export interface BrowserPrinterOptions {
  readonly fontsDir: string;
  /** Path of the browser; found by itself when left out. */
  readonly executable?: string | null;
}

/** Prints with an installed Edge, Chrome or Chromium. @returns null when there is none on this computer */
export function createBrowserPrinter(options: BrowserPrinterOptions): PdfPrinter | null {
  const executable = options.executable === undefined ? findBrowser() : options.executable;
  return executable === null ? null : new BrowserPrinter(executable, fontReader(options.fontsDir));
}

class BrowserPrinter implements PdfPrinter {
  readonly #executable: string;
  readonly #font: (address: string) => Buffer | null;
  #browser: Promise<Browser> | null = null;
  #idle: NodeJS.Timeout | null = null;
  #busy = 0;

  constructor(executable: string, font: (address: string) => Buffer | null) {
    this.#executable = executable;
    this.#font = font;
  }

  async print(html: string, options: PdfOptions): Promise<Uint8Array> {
    if (options.signal?.aborted === true) throw new PrintCancelled();
    this.#busy += 1;
    if (this.#idle !== null) clearTimeout(this.#idle);
    try {
      const browser = await this.#start();
      return await this.#printIn(browser, html, options);
    } finally {
      this.#busy -= 1;
      if (this.#busy === 0) this.#coolLater();
    }
  }

  async close(): Promise<void> {
    if (this.#idle !== null) clearTimeout(this.#idle);
    const browser = this.#browser;
    this.#browser = null;
    if (browser !== null) await browser.then((started) => started.close(), () => undefined);
  }

  #start(): Promise<Browser> {
    this.#browser ??= this.#launch().then(
      (browser) => {
        browser.on('disconnected', () => {
          this.#browser = null;
        });
        return browser;
      },
      (error: unknown) => {
        this.#browser = null;
        throw new NoPdfPrinter(error);
      },
    );
    return this.#browser;
  }

  async #launch(): Promise<Browser> {
    // Left out of packaged programs, where the shell prints; hence loaded only when needed.
    const { chromium } = await import('playwright-core');
    // Chromium refuses its sandbox to root; anybody else prints inside it.
    const isRoot = process.getuid?.() === 0;
    return chromium.launch({ executablePath: this.#executable, headless: true, chromiumSandbox: !isRoot, args: ['--disable-extensions', '--disable-background-networking'] });
  }

  async #printIn(browser: Browser, html: string, options: PdfOptions): Promise<Uint8Array> {
    const page = await browser.newPage({ javaScriptEnabled: false });
    const stop = (): void => {
      void page.close().catch(() => undefined);
    };
    options.signal?.addEventListener('abort', stop, { once: true });
    try {
      page.setDefaultTimeout(PATIENCE_MS);
      await this.#answerFromMemory(page, html);
      // `load` waits for the fonts the page's text asks for, because they are preloaded.
      await page.goto(`${ORIGIN}/`, { waitUntil: 'load' });
      const footByTemplate = majorVersion(browser.version()) < FIRST_CHROMIUM_WITH_MARGIN_BOXES && options.footTemplate !== '';
      const bytes = await page.pdf({
        preferCSSPageSize: true, printBackground: true, landscape: options.landscape,
        ...(footByTemplate ? { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: options.footTemplate } : {}),
      });
      return new Uint8Array(bytes);
    } catch (error) {
      if (options.signal?.aborted === true) throw new PrintCancelled();
      throw new PrintFailed('the browser could not print the page', error);
    } finally {
      options.signal?.removeEventListener('abort', stop);
      await page.close().catch(() => undefined);
    }
  }

  async #answerFromMemory(page: Page, html: string): Promise<void> {
    const characters = charactersOf(html);
    await page.route('**/*', async (route) => {
      const url = new URL(route.request().url());
      const font = url.origin === ORIGIN ? this.#font(url.pathname) : null;
      if (font !== null) await route.fulfill({ body: subsetFont(font, characters), contentType: 'font/ttf', headers: { 'access-control-allow-origin': '*' } });
      else if (url.origin === ORIGIN && url.pathname === '/') await route.fulfill({ body: html, contentType: 'text/html; charset=utf-8' });
      else await route.abort('blockedbyclient');
    });
  }

  #coolLater(): void {
    this.#idle = setTimeout(() => {
      if (this.#busy === 0) void this.close();
    }, KEEP_WARM_MS);
    // A waiting browser must not keep the program from ending.
    this.#idle.unref();
  }
}
