import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';

/** Scheme and host under which the page lives; a real origin of its own, unlike file://. */
export const PAGE_SCHEME = 'app';
export const PAGE_HOST = 'anyi';
export const PAGE_ORIGIN = `${PAGE_SCHEME}://${PAGE_HOST}`;

// antd writes its styles into <style> elements, hence 'unsafe-inline' for styles and for nothing else.
const PAGE_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

// Paper is text, pictures and fonts; no script ever runs on it.
const PAPER_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:";

const KINDS: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
};

/** Asks core for a file; null if core cannot answer. */
export type FileRoute = (request: Request, path: string) => Promise<Response>;

/** Answers every request of the page and of the hidden print window. */
export interface PageServer {
  answer(request: Request): Promise<Response>;
  /** Makes HTML reachable for one print; returns its address and the way to take it down again. */
  putPaper(html: string): { url: string; remove(): void };
}

/** Serves the built page, the fonts, paper being printed, and passes `/files/*` on. */
export function createPageServer(pageFolder: string, fontsFolder: string, files: FileRoute): PageServer {
  const papers = new Map<string, string>();

  async function answer(request: Request): Promise<Response> {
    const url = new URL(request.url);
    if (url.pathname.startsWith('/files/')) return files(request, url.pathname + url.search);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    if (url.pathname.startsWith('/print/')) {
      const html = papers.get(url.pathname.slice('/print/'.length));
      return html === undefined ? refuse(404) : respond(html, KINDS['.html'], PAPER_POLICY);
    }
    if (url.pathname.startsWith('/fonts/')) return serveFile(fontsFolder, url.pathname.slice('/fonts/'.length));
    return serveFile(pageFolder, url.pathname === '/' ? 'index.html' : url.pathname.slice(1));
  }

  return {
    answer,
    putPaper: (html) => {
      const nonce = randomUUID();
      papers.set(nonce, html);
      return { url: `${PAGE_ORIGIN}/print/${nonce}`, remove: () => papers.delete(nonce) };
    },
  };
}

async function serveFile(folder: string, encoded: string): Promise<Response> {
  const path = resolveInside(folder, encoded);
  const kind = path === null ? undefined : KINDS[extname(path).toLowerCase()];
  if (path === null || kind === undefined) return refuse(404);
  try {
    return respond(await readFile(path), kind, PAGE_POLICY);
  } catch {
    return refuse(404);
  }
}

/** The file below `folder` that an encoded path names, or null if it leads elsewhere. */
export function resolveInside(folder: string, encoded: string): string | null {
  let decoded: string;
  try {
    decoded = decodeURIComponent(encoded);
  } catch {
    return null;
  }
  if (decoded.includes('\0')) return null;
  const root = normalize(folder);
  const path = normalize(join(root, decoded));
  return path.startsWith(root + sep) ? path : null;
}

function respond(body: string | Uint8Array, kind: string | undefined, policy: string): Response {
  const headers = {
    'content-type': kind ?? 'application/octet-stream',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
  };
  return new Response(typeof body === 'string' ? body : new Uint8Array(body), { status: 200, headers });
}

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'content-security-policy': "default-src 'none'" } });
}
