import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { CoreState, DesktopApi, PortMessage } from '@shared/contract/desktop';
import { secureRandomBytes } from '@shared/kit/random';
import { connection, ConnectionLost } from './connection';

interface OpenPort {
  readonly link: RPCLink<ClientContext>;
  /** Rejects when the port closes; never resolves. */
  readonly closed: Promise<never>;
}

function newNonce(): string {
  return [...secureRandomBytes(16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

function isPortMessage(data: unknown, nonce: string): data is PortMessage {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'anyi-port' && 'nonce' in data && data.nonce === nonce;
}

/** Asks the shell for a port; it comes once core is there, however long that takes. */
function receivePort(desktop: DesktopApi): Promise<MessagePort> {
  const nonce = newNonce();
  return new Promise((resolve) => {
    const listen = (event: MessageEvent<unknown>): void => {
      const [port] = event.ports;
      if (event.source !== window || port === undefined || !isPortMessage(event.data, nonce)) return;
      window.removeEventListener('message', listen);
      resolve(port);
    };
    window.addEventListener('message', listen);
    desktop.requestPort(nonce);
  });
}

/**
 * The line to core inside the desktop program. Calls made before the port is there wait for it; when core dies, the calls
 * under way fail with `ConnectionLost` and a new port is asked for at once.
 */
export class PortLink implements ClientLink<ClientContext> {
  readonly #desktop: DesktopApi;
  #port: Promise<OpenPort>;
  #drop: () => void = () => undefined;

  constructor(desktop: DesktopApi) {
    this.#desktop = desktop;
    this.#port = this.#open();
    desktop.onCoreState((state) => { this.#hear(state); });
  }

  async call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>): Promise<unknown> {
    const { link, closed } = await this.#port;
    return Promise.race([link.call(path, input, options), closed]);
  }

  #hear(state: CoreState): void {
    if (state.phase === 'failed') connection.put({ phase: 'failed', code: state.code, reference: state.reference });
    if (state.phase === 'restarting' || state.phase === 'stopped') {
      this.#drop();
      connection.put({ phase: state.phase === 'stopped' ? 'stopped' : 'reconnecting' });
    }
  }

  async #open(): Promise<OpenPort> {
    const port = await receivePort(this.#desktop);
    let reject: (reason: Error) => void = () => undefined;
    const closed = new Promise<never>((_resolve, refuse) => { reject = refuse; });
    // Nobody may be waiting when the port closes.
    closed.catch(() => undefined);
    let open = true;
    const drop = (): void => {
      if (!open) return;
      open = false;
      if (connection.get().phase === 'online') connection.put({ phase: 'reconnecting' });
      this.#port = this.#open();
      reject(new ConnectionLost());
      port.close();
    };
    this.#drop = drop;
    // Chrome 114 of the older runtime knows only Electron's own `onclose`; newer ones fire the event. Dropping twice does nothing,
    // and a close that comes late must not drop the port after it.
    port.addEventListener('close', drop);
    (port as MessagePort & { onclose: (() => void) | null }).onclose = drop;
    const link = new RPCLink<ClientContext>({ port });
    port.start();
    return { link, closed };
  }
}
