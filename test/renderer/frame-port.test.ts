// @vitest-environment jsdom
import { MessageChannel } from 'node:worker_threads';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, test } from 'vitest';
import { client, connection, ConnectionLost, setLink } from '@renderer/api';
import { PortLink } from '@renderer/api/port-link';
import type { CoreState, DesktopApi } from '@shared/contract/desktop';
import { createTestCore, type TestCore } from '../support/test-core';

let core: TestCore;
afterEach(() => { setLink(null); core.close(); });

/** The shell as the page sees it: hands a port over when told to, and lets core die. */
class FakeShell implements Pick<DesktopApi, 'requestPort' | 'onCoreState'> {
  readonly asked: string[] = [];
  tell: (state: CoreState) => void = () => undefined;
  #close: () => void = () => undefined;

  requestPort = (nonce: string): void => { this.asked.push(nonce); };

  onCoreState = (listener: (state: CoreState) => void): (() => void) => {
    this.tell = listener;
    return () => undefined;
  };

  /** Answers the last request for a port; `silent` connects to nobody, as a core that hangs would. */
  handOver(nonce = this.asked.at(-1), silent = false): void {
    const { port1, port2 } = new MessageChannel();
    if (!silent) {
      new RPCHandler(core.core.router).upgrade(port2, { context: { services: core.core.services, token: 'template' } });
      port2.start();
    }
    this.#close = () => { port2.close(); };
    window.dispatchEvent(Object.assign(new Event('message'), { data: { type: 'anyi-port', nonce }, source: window, ports: [port1] }));
  }

  die(): void {
    this.#close();
  }
}

function connect(): FakeShell {
  const shell = new FakeShell();
  setLink(new PortLink(shell as unknown as DesktopApi));
  return shell;
}

describe('the line to core in the desktop program', () => {
  test('keeps calls until the port is there, and takes no port it did not ask for', async () => {
    core = await createTestCore();
    const shell = connect();
    const early = client.access.state();
    shell.handOver('somebody else');
    shell.handOver();
    expect(await early).toMatchObject({ state: 'signedIn', institutionName: '阳光苑养老院' });
  });

  test('when core dies, fails what was under way, asks for a new port and goes on', async () => {
    core = await createTestCore();
    const shell = connect();
    shell.handOver(undefined, true);
    const lost = client.access.state();
    await new Promise((resolve) => { setTimeout(resolve, 50); });
    shell.die();
    await expect(lost).rejects.toBeInstanceOf(ConnectionLost);
    expect(shell.asked.length).toBe(2);
    const later = client.access.state();
    shell.handOver();
    expect(await later).toMatchObject({ state: 'signedIn' });
  });

  test('says when core has stopped for good or cannot start', async () => {
    core = await createTestCore();
    const shell = connect();
    shell.tell({ phase: 'stopped' });
    expect(connection.get()).toEqual({ phase: 'stopped' });
    shell.tell({ phase: 'failed', code: 'noKeychain', reference: 'AB12' });
    expect(connection.get()).toEqual({ phase: 'failed', code: 'noKeychain', reference: 'AB12' });
  });
});
