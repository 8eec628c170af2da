import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Journeys through the built program in a real Chromium; two files at a time, each with a host and a browser of its own: one alone leaves a core idle. */
export default defineConfig({
  resolve: { alias: { '@shared': at('src-main/shared'), '@core': at('src-main/core'), '@renderer': at('src-renderer') } },
  test: { include: ['test/e2e/**/*.e2e.ts'], testTimeout: 120_000, hookTimeout: 120_000, maxWorkers: 2, pool: 'forks', retry: 0 },
});
