import { createStore, useStore } from './store';

/** How the line to core is. `stopped` and `failed` need a person; the others mend themselves. */
export type Connection =
  | { readonly phase: 'connecting' | 'online' | 'reconnecting' | 'stopped' }
  | { readonly phase: 'failed'; readonly code: string; readonly reference: string };

export const connection = createStore<Connection>({ phase: 'connecting' });

export function useConnection(): Connection {
  return useStore(connection);
}

/** The line broke while a call was under way, so nobody knows whether core has heard it. Reads are asked again by themselves. */
export class ConnectionLost extends Error {
  constructor(options?: ErrorOptions) {
    super('connection lost', options);
    this.name = 'ConnectionLost';
  }
}
