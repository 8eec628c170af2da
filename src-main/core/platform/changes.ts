import { EventPublisher } from '@orpc/shared';
import type { Change } from '@shared/contract/system';

export interface Changes {
  readonly publish: (change: Change) => void;
  readonly subscribe: (signal: AbortSignal | undefined) => AsyncGenerator<Change, void>;
}

/** Tells every open window what changed. A window that is not reading loses nothing but a refresh it would get on reconnecting. */
export function createChanges(): Changes {
  const publisher = new EventPublisher<{ change: Change }>();
  return {
    publish: (change) => { publisher.publish('change', change); },
    subscribe: (signal) => publisher.subscribe('change', signal === undefined ? {} : { signal }),
  };
}
