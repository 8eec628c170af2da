import { Worker } from 'node:worker_threads';

/** Work too heavy for core's one thread (reading a spreadsheet of 20,000 rows); it runs in a worker thread so that no window waits. */
export interface Offload {
  /** @param job name of an entry of host/worker.ts. @throws what the job threw; or the signal's reason when cancelled */
  run<Result>(job: string, input: unknown, options?: { readonly signal?: AbortSignal; readonly timeoutMs?: number }): Promise<Result>;
}

export class OffloadTimeout extends Error {
  constructor() {
    super('the work took too long');
    this.name = 'OffloadTimeout';
  }
}

/** @param workerFile path of the built worker; each job gets a thread of its own, which ends with it */
export function createOffload(workerFile: string): Offload {
  return {
    run: <Result>(job: string, input: unknown, options: { readonly signal?: AbortSignal; readonly timeoutMs?: number } = {}) =>
      new Promise<Result>((resolve, reject) => {
        const worker = new Worker(workerFile, { workerData: { job, input }, resourceLimits: { maxOldGenerationSizeMb: 512 } });
        const timer = options.timeoutMs === undefined ? null : setTimeout(() => { finish(() => { reject(new OffloadTimeout()); }); }, options.timeoutMs);
        const cancelled = (): void => { finish(() => { reject(abortError(options.signal)); }); };
        const finish = (then: () => void): void => {
          if (timer !== null) clearTimeout(timer);
          options.signal?.removeEventListener('abort', cancelled);
          void worker.terminate();
          then();
        };
        options.signal?.addEventListener('abort', cancelled);
        worker.once('message', (message: { ok: true; value: Result } | { ok: false; error: unknown }) => {
          finish(() => {
            if (message.ok) resolve(message.value);
            else reject(asError(message.error));
          });
        });
        worker.once('error', (error) => { finish(() => { reject(asError(error)); }); });
      }),
  };
}

/** Runs the job on the calling thread; for tests that look at what a job does and not where. */
export function inlineOffload(jobs: Readonly<Record<string, (input: never) => unknown>>): Offload {
  return {
    run: async <Result>(job: string, input: unknown) => {
      const work = jobs[job];
      if (work === undefined) throw new Error(`no such job: ${job}`);
      return (await work(input as never)) as Result;
    },
  };
}

function asError(value: unknown): Error {
  return value instanceof Error ? value : new Error('the worker failed');
}

function abortError(signal: AbortSignal | undefined): Error {
  return asError(signal?.reason);
}
