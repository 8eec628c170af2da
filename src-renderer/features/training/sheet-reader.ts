import type { SheetAnswer, SheetAsked, SheetReading } from './sheet-worker';

/** Reads the codes of pictures, one after the other. */
export interface SheetReader {
  readonly read: (file: Blob) => Promise<SheetReading>;
  readonly end: () => void;
}

/** A reader in a worker of its own, made with the first picture. */
function readerInWorker(): SheetReader {
  const waiting = new Map<number, (reading: SheetReading) => void>();
  let worker: Worker | null = null;
  let last = 0;
  const end = (): void => {
    worker?.terminate();
    worker = null;
    for (const answer of [...waiting.values()]) answer({ state: 'unreadable' });
    waiting.clear();
  };
  const begin = (): Worker => {
    const made = new Worker(new URL('./sheet-worker.ts', import.meta.url), { type: 'module' });
    made.onmessage = ({ data }: MessageEvent<SheetAnswer>) => {
      waiting.get(data.number)?.(data.reading);
      waiting.delete(data.number);
    };
    // Out of memory, or not loaded: what waits is told, and the next picture gets a new one.
    made.onerror = end;
    return made;
  };
  return {
    end,
    read: (file) => new Promise((answer) => {
      worker ??= begin();
      last += 1;
      waiting.set(last, answer);
      worker.postMessage({ number: last, file } satisfies SheetAsked);
    }),
  };
}

let make = readerInWorker;
export const newSheetReader = (): SheetReader => make();
/** Another reader, for tests where there is no worker. */
export function setSheetReader(next: () => SheetReader): void {
  make = next;
}
