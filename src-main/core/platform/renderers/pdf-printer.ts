/** How a page of HTML becomes a PDF. Size, margins and foot stand in the page's own CSS. */
export interface PdfOptions {
  readonly landscape: boolean;
  /** Foot line for a Chromium that cannot draw into page margins by CSS (before 131); others leave it out. */
  readonly footTemplate: string;
  readonly signal?: AbortSignal | undefined;
}

/** Whatever prints here: the Electron shell or an installed browser. */
export interface PdfPrinter {
  /**
   * The bytes of a PDF with all fonts embedded.
   *
   * @throws NoPdfPrinter when there is nothing to print with; PrintCancelled when the signal was given; PrintFailed otherwise
   */
  print(html: string, options: PdfOptions): Promise<Uint8Array>;
  /** Ends what was kept warm. */
  close(): Promise<void>;
}

/** No browser is installed, or it does not start. The person can still print from the preview. */
export class NoPdfPrinter extends Error {
  constructor(cause?: unknown) {
    super('nothing here can make a PDF', { cause });
    this.name = 'NoPdfPrinter';
  }
}

export class PrintFailed extends Error {
  constructor(reason: string, cause?: unknown) {
    super(reason, { cause });
    this.name = 'PrintFailed';
  }
}

export class PrintCancelled extends Error {
  constructor() {
    super('printing was cancelled');
    // The command helper knows cancelled work by this name.
    this.name = 'AbortError';
  }
}

/** First Chromium that draws page margins by CSS. */
export const FIRST_CHROMIUM_WITH_MARGIN_BOXES = 131;

/** Major version out of a version text such as `114.0.5735.16`; 0 when there is none. */
export function majorVersion(version: string | undefined): number {
  return Number(/\d+/.exec(version ?? '')?.[0] ?? 0);
}
