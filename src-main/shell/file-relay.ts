import type { CoreFileRequest, CoreToShell } from '@shared/contract/desktop';

type FileResponse = Extract<CoreToShell, { type: 'file-response' }>;

/** Largest upload in bytes. The roster or scan of a home is far smaller; the whole body is copied between processes. */
const LARGEST_BODY = 100 * 1024 * 1024;
/** How long core may take over one file, in ms. */
const PATIENCE = 300_000;
const PASSED_HEADERS = new Set(['accept', 'accept-language', 'content-type', 'content-disposition', 'range', 'if-none-match', 'x-file-name']);

/** Carries requests below `/files/` to core and the answers back. */
export class FileRelay {
  readonly #token: string;
  readonly #send: (request: CoreFileRequest) => boolean;
  readonly #pending = new Map<number, (response: Response) => void>();
  #next = 1;

  constructor(token: string, send: (request: CoreFileRequest) => boolean) {
    this.#token = token;
    this.#send = send;
  }

  /** Answers 413 for a body too large, 503 where core is away, 504 where it does not answer. */
  async forward(request: Request, path: string): Promise<Response> {
    const body = request.body === null ? undefined : new Uint8Array(await request.arrayBuffer());
    if (body !== undefined && body.byteLength > LARGEST_BODY) return new Response(null, { status: 413 });
    const id = this.#next;
    this.#next += 1;
    const headers: Record<string, string> = {};
    request.headers.forEach((value, name) => {
      if (PASSED_HEADERS.has(name) || name.startsWith('x-anyi-')) headers[name] = value;
    });
    return new Promise<Response>((resolve) => {
      const patience = setTimeout(() => {
        this.#settle(id, new Response(null, { status: 504 }));
      }, PATIENCE);
      this.#pending.set(id, (response) => {
        clearTimeout(patience);
        resolve(response);
      });
      const message: CoreFileRequest = { type: 'file-request', id, token: this.#token, method: request.method, path, headers };
      const sent = this.#send(body === undefined ? message : { ...message, body });
      if (!sent) this.#settle(id, new Response(null, { status: 503 }));
    });
  }

  /** Takes core's answer. */
  receive(message: FileResponse): void {
    // These statuses may not carry a body; the constructor throws if one is given.
    const bare = message.status === 204 || message.status === 304;
    const headers = { 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', ...message.headers };
    this.#settle(message.id, new Response(bare ? null : new Uint8Array(message.body), { status: message.status, headers }));
  }

  /** Core is gone: whoever waits is told so. */
  coreGone(): void {
    for (const id of [...this.#pending.keys()]) this.#settle(id, new Response(null, { status: 503 }));
  }

  #settle(id: number, response: Response): void {
    const resolve = this.#pending.get(id);
    this.#pending.delete(id);
    resolve?.(response);
  }
}
