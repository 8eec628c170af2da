import { randomBytes } from 'node:crypto';
import { createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize, sep } from 'node:path';
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { RPCHandler } from '@orpc/server/fastify';
import type { Core } from '../compose';
import { MAX_UPLOAD_BYTES } from '@shared/contract/common';
import { answerFileRequest } from './file-route';

const COOKIE = 'anyi_window';
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.ico': 'image/x-icon', '.json': 'application/json', '.ttf': 'font/ttf', '.woff2': 'font/woff2', '.webmanifest': 'application/manifest+json',
};
const CSP = [
  "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'", "connect-src 'self'",
  "frame-src 'self' blob:", "base-uri 'none'", "form-action 'none'", "frame-ancestors 'none'",
].join('; ');

/** The window's secret: an HttpOnly cookie, so that no script can read it and every tab of one browser is one window. */
function tokenOf(request: FastifyRequest): string | null {
  const match = /(?:^|;\s*)anyi_window=([A-Za-z0-9_-]{43})(?:;|$)/.exec(request.headers.cookie ?? '');
  return match?.[1] ?? null;
}

function giveToken(reply: FastifyReply): void {
  void reply.header('set-cookie', `${COOKIE}=${randomBytes(32).toString('base64url')}; Path=/; HttpOnly; SameSite=Strict`);
}

/** Refuses what does not come from our own page: another host name (DNS rebinding) or another origin (a page elsewhere). */
function refuseForeign(request: FastifyRequest, reply: FastifyReply, hosts: ReadonlySet<string>): boolean {
  const host = request.headers.host ?? '';
  if (!hosts.has(host)) {
    void reply.code(421).send({ code: 'WRONG_HOST' });
    return true;
  }
  const { origin } = request.headers;
  if (origin !== undefined && origin !== `http://${host}`) {
    void reply.code(403).send({ code: 'WRONG_ORIGIN' });
    return true;
  }
  return false;
}

function serveStatic(reply: FastifyReply, rendererDir: string, fontsDir: string, path: string): FastifyReply {
  const inFonts = path.startsWith('/fonts/');
  const base = inFonts ? fontsDir : rendererDir;
  const wanted = normalize(join(base, inFonts ? path.slice('/fonts/'.length) : path === '/' ? 'index.html' : path));
  if (!wanted.startsWith(base + sep) || !existsSync(wanted) || !statSync(wanted).isFile()) return reply.code(404).send({ code: 'NOT_FOUND' });
  const lasting = path.startsWith('/assets/') || inFonts;
  return reply
    .header('content-type', TYPES[extname(wanted)] ?? 'application/octet-stream')
    .header('cache-control', lasting ? 'public, max-age=31536000, immutable' : 'no-cache')
    .header('content-security-policy', CSP).header('x-content-type-options', 'nosniff').header('referrer-policy', 'no-referrer')
    .send(createReadStream(wanted));
}

export interface HttpHost {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves core and the built page on one address. The default is this computer only. */
export async function serveHttp(core: Core, options: { port: number; listen: string; rendererDir: string; fontsDir: string }): Promise<HttpHost> {
  const app: FastifyInstance = Fastify({ logger: false, bodyLimit: MAX_UPLOAD_BYTES + 1024, forceCloseConnections: true });
  const rpc = new RPCHandler(core.router, { strictGetMethodPluginEnabled: false });
  const hosts = new Set<string>();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => { done(null, body); });
  // Fastify stops reading where the limit is passed; whoever sent it is told in the words of the file route.
  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const status = error.statusCode ?? 500;
    void reply.code(status).send(status === 413 ? { code: 'TOO_LARGE', max: MAX_UPLOAD_BYTES } : { code: 'BAD_REQUEST' });
  });
  app.addHook('onRequest', (request, reply, done) => {
    if (!refuseForeign(request, reply, hosts)) done();
  });

  app.all('/rpc/*', async (request, reply) => {
    const token = tokenOf(request);
    if (token === null || request.method !== 'POST') return reply.code(400).send({ code: 'NO_WINDOW' });
    if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return reply.code(415).send({ code: 'NOT_JSON' });
    if (Buffer.isBuffer(request.body)) request.body = request.body.length === 0 ? undefined : JSON.parse(request.body.toString('utf8'));
    const { matched } = await rpc.handle(request, reply, { prefix: '/rpc', context: { services: core.services, token } });
    return matched ? reply : reply.code(404).send({ code: 'NOT_FOUND' });
  });
  app.all('/files/*', (request, reply) => {
    const answer = answerFileRequest(core.services, {
      method: request.method, path: request.url.slice('/files/'.length), token: tokenOf(request) ?? '',
      headers: { 'content-type': request.headers['content-type'] }, body: Buffer.isBuffer(request.body) ? request.body : null,
    });
    void reply.code(answer.status).headers(answer.headers).send(typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body));
  });
  app.get('/*', (request, reply) => {
    const path = decodeURIComponent(new URL(request.url, 'http://page.invalid').pathname);
    if (path === '/' && tokenOf(request) === null) giveToken(reply);
    return serveStatic(reply, options.rendererDir, options.fontsDir, path);
  });

  await app.listen({ port: options.port, host: options.listen });
  const address = app.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : options.port;
  for (const name of ['127.0.0.1', 'localhost', options.listen]) hosts.add(`${name}:${String(port)}`);
  return {
    address: `http://127.0.0.1:${String(port)}/`,
    close: async () => { await app.close(); core.close(); },
  };
}
