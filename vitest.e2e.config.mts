import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const at = (path: string) => resolve(import.meta.dirname, path);

/** Journeys through the built program in a real Chromium; one file after another, because two cores draw one page at a time. */
export default defineConfig({
  resolve: { alias: { '@shared': at('src-main/shared'), '@core': at('src-main/core'), '@renderer': at('src-renderer') } },
  test: { include: ['test/e2e/**/*.e2e.ts'], testTimeout: 120_000, hookTimeout: 120_000, fileParallelism: false, pool: 'forks', retry: 0 },
});
