import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import react from '@vitejs/plugin-react';

const at = (path: string) => resolve(import.meta.dirname, path);

export default defineConfig({
  plugins: [react()],
  resolve: {
    alias: { '@shared': at('src-main/shared'), '@core': at('src-main/core'), '@renderer': at('src-renderer') },
  },
  test: {
    include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ['test/e2e/**', 'test/shell/**', 'test/bench/**'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // The machines that run this have two cores; the default would leave one of them idle.
    maxWorkers: 2,
  },
});
