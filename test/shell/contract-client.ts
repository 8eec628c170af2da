import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import type { Contract } from '@shared/contract';
import type {} from '@shared/contract/desktop';
import { optionsOfItem } from '@shared/standards/scale';

// Bundled by contract.mjs and run inside the page of a real Electron: speaks the contract over a port of its own, as the
// screens do, so that core can be proved there without depending on how a screen looks.
declare global {
  var connectCore: (() => Promise<void>) | undefined;
  var core: ContractRouterClient<Contract> | undefined;
  var coreLost: boolean | undefined;
  var scaleOptions: typeof optionsOfItem | undefined;
}

globalThis.scaleOptions = optionsOfItem;
globalThis.connectCore = () =>
  new Promise((resolve) => {
    const nonce = globalThis.crypto.randomUUID();
    window.addEventListener('message', (event: MessageEvent<{ nonce?: string }>) => {
      const [port] = event.ports;
      if (event.source !== window || event.data.nonce !== nonce || port === undefined) return;
      globalThis.core = createORPCClient(new RPCLink({ port }));
      globalThis.coreLost = false;
      (port as MessagePort & { onclose: () => void }).onclose = () => {
        globalThis.coreLost = true;
      };
      port.start();
      resolve();
    });
    globalThis.anyiDesktop?.requestPort(nonce);
  });
