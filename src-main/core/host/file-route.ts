import { MAX_UPLOAD_BYTES } from '@shared/contract/common';
import type { CoreServices } from '../platform/services';

/** One request to /files/*, the same over HTTP and over Electron's message channel. */
export interface FileRequest {
  readonly method: string;
  /** Path after /files/, with its query. */
  readonly path: string;
  readonly token: string;
  /** Lower-cased names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array | null;
}
export interface FileResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string;
}

const json = (status: number, value: unknown): FileResponse => ({
  status, headers: { 'content-type': 'application/json', 'cache-control': 'no-store' }, body: JSON.stringify(value),
});

function contentDisposition(name: string): string {
  return `attachment; filename="${name.replaceAll(/[^\w.-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(name)}`;
}

/**
 * The binary route: `POST upload?name=…` takes a file in for its owner, `GET temporary/<id>` gives an export to the person
 * who made it, `GET stored/<sha256>` shows a stored photo or scan to whoever may
 * read a record that names it. Bytes never travel through the contract.
 */
export function answerFileRequest(services: CoreServices, request: FileRequest): FileResponse {
  if (services.dataState() !== 'ready') return json(503, { code: 'UNAVAILABLE' });
  const session = services.sessionOf(services.database.read, request.token);
  if (session.state !== 'signedIn') return json(401, { code: session.state === 'locked' ? 'LOCKED' : 'UNAUTHENTICATED' });
  const url = new URL(request.path, 'http://files.invalid/');
  const [kind, name] = url.pathname.slice(1).split('/');
  const owner = session.actor.accountId;

  if (request.method === 'POST' && kind === 'upload') {
    if (request.body === null || request.body.byteLength === 0) return json(400, { code: 'EMPTY' });
    if (request.body.byteLength > MAX_UPLOAD_BYTES) return json(413, { code: 'TOO_LARGE', max: MAX_UPLOAD_BYTES });
    const mediaType = request.headers['content-type'] ?? 'application/octet-stream';
    const fileName = (url.searchParams.get('name') ?? 'file').slice(0, 200);
    return json(200, { id: services.files.putTemporary(request.body, fileName, mediaType, owner), bytes: request.body.byteLength });
  }
  if (request.method === 'GET' && kind === 'temporary' && name !== undefined) {
    const file = services.files.takeTemporary(name);
    if (file?.owner !== owner) return json(404, { code: 'NOT_FOUND' });
    return {
      status: 200, body: file.bytes,
      headers: { 'content-type': file.mediaType, 'content-disposition': contentDisposition(file.name), 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
    };
  }
  if (request.method === 'GET' && kind === 'stored' && name !== undefined) {
    if (!services.files.has(name)) return json(404, { code: 'NOT_FOUND' });
    if (!services.mayReadStored(services.database.read, session.actor.role, name)) return json(403, { code: 'FORBIDDEN' });
    const bytes = services.files.get(name);
    if (bytes === null) return json(404, { code: 'NOT_FOUND' });
    // Only pictures and PDF are shown in a page; nothing stored can run there.
    return { status: 200, body: bytes, headers: { 'content-type': shownType(bytes), 'cache-control': 'private, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' } };
  }
  return json(404, { code: 'NOT_FOUND' });
}

function shownType(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) return 'image/jpeg';
  if (bytes[0] === 0x89 && bytes[1] === 0x50) return 'image/png';
  if (bytes[0] === 0x52 && bytes[8] === 0x57) return 'image/webp';
  if (Buffer.from(bytes.subarray(0, 1024)).includes('%PDF-')) return 'application/pdf';
  return 'application/octet-stream';
}
