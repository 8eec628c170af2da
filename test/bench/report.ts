/** One measured bar: what is measured, the floor it is held against in the same run, and the limit. */
export interface Bar {
  readonly name: string;
  /** Our figure and the floor's, in the unit. */
  readonly ours: number;
  readonly floor: number | null;
  readonly unit: string;
  /** What is held to the limit: the ratio to the floor, or our figure itself. */
  readonly held: 'ratio' | 'most' | 'least';
  readonly limit: number;
}

/** Tells the parent, who prints the table. */
export function tell(bar: Bar): void {
  process.send?.(bar);
}

/** Median milliseconds of one call, over many; the first calls warm up and are not counted. */
export async function medianMs(runs: number, work: () => unknown): Promise<number> {
  const times = await timesMs(runs, work);
  return times[Math.floor(times.length / 2)] ?? 0;
}

/** Milliseconds of each call, sorted. */
export async function timesMs(runs: number, work: (run: number) => unknown): Promise<number[]> {
  for (let run = 0; run < Math.min(200, runs); run += 1) await work(run);
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    const began = performance.now();
    await work(run);
    times.push(performance.now() - began);
  }
  return times.toSorted((a, b) => a - b);
}
