import type { CoreToShell, PrintOptions } from '@shared/contract/desktop';
import { paper } from '@shared/documents/paper';
import { FIRST_CHROMIUM_WITH_MARGIN_BOXES, majorVersion, PrintCancelled, PrintFailed, type PdfPrinter } from './pdf-printer';

/** What the shell answers. */
export type ShellPrintAnswer = { readonly type: 'printed'; readonly id: number; readonly bytes: Uint8Array } | { readonly type: 'print-failed'; readonly id: number; readonly reason: string };

/** A printer that asks the Electron shell; `receive` takes the shell's answers. */
export interface ShellPrinter extends PdfPrinter {
  receive(answer: ShellPrintAnswer): void;
}

/** @param chromeVersion version of the shell's Chromium, which decides who draws the foot of the page */
export function createShellPrinter(send: (message: Extract<CoreToShell, { type: 'print' }>) => void, chromeVersion: string): ShellPrinter {
  const waiting = new Map<number, { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }>();
  const footByTemplate = majorVersion(chromeVersion) < FIRST_CHROMIUM_WITH_MARGIN_BOXES;
  let nextId = 1;
  return {
    print(html, options) {
      if (options.signal?.aborted === true) return Promise.reject(new PrintCancelled());
      const id = nextId;
      nextId += 1;
      const { signal } = options;
      return new Promise<Uint8Array>((resolve, reject) => {
        const stop = (): void => {
          waiting.delete(id);
          reject(new PrintCancelled());
        };
        signal?.addEventListener('abort', stop, { once: true });
        const settled = <T>(then: (value: T) => void) => (value: T): void => {
          signal?.removeEventListener('abort', stop);
          then(value);
        };
        waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
        send({ type: 'print', id, html, options: shellOptions(options.landscape, footByTemplate ? options.footTemplate : '') });
      });
    },
    receive(answer) {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (answer.type === 'printed') asked?.resolve(answer.bytes);
      else asked?.reject(new PrintFailed(answer.reason));
    },
    close: () => Promise.resolve(),
  };
}

/** The same measures the page's CSS gives, for the shell, which sets them itself. */
export function shellOptions(landscape: boolean, footerTemplate: string): PrintOptions {
  return {
    pageSize: 'A4', landscape, headerTemplate: '', footerTemplate,
    marginsMm: { top: paper.marginTopMm, bottom: paper.marginTopMm, left: paper.marginSideMm, right: paper.marginSideMm },
  };
}
