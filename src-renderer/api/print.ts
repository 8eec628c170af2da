import type { PrintOptions } from '@shared/contract/desktop';

const A4: PrintOptions = {
  pageSize: 'A4', landscape: false, marginsMm: { top: 20, right: 18, bottom: 20, left: 18 }, headerTemplate: '', footerTemplate: '',
};

/** Prints a page of HTML: by the shell in the desktop program, by the browser's own dialog elsewhere. */
export async function printHtml(html: string, options: Partial<PrintOptions> = {}): Promise<void> {
  const desktop = globalThis.anyiDesktop;
  if (desktop !== undefined) {
    await desktop.print(html, { ...A4, ...options });
    return;
  }
  const frame = document.createElement('iframe');
  frame.className = 'a-print-frame';
  frame.srcdoc = html;
  await new Promise<void>((resolve) => {
    frame.addEventListener('load', () => { resolve(); }, { once: true });
    document.body.append(frame);
  });
  frame.contentWindow?.addEventListener('afterprint', () => { frame.remove(); }, { once: true });
  frame.contentWindow?.print();
}

/** Text made harmless for HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
