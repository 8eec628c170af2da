import { parentPort, workerData } from 'node:worker_threads';
import { jobs } from '../jobs';

/** Runs one heavy job on a thread of its own and ends. */
async function run(): Promise<void> {
  const { job, input } = workerData as { job: string; input: unknown };
  const work = (jobs as Readonly<Record<string, (input: never) => unknown>>)[job];
  try {
    if (work === undefined) throw new Error(`no such job: ${job}`);
    parentPort?.postMessage({ ok: true, value: await work(input as never) });
  } catch (error) {
    parentPort?.postMessage({ ok: false, error });
  }
}

void run();
