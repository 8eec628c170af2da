import { cpSync, mkdirSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'electron-vite';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const at = (path: string) => resolve(__dirname, path);
const alias = {
  '@shared': at('src-main/shared'),
  '@core': at('src-main/core'),
  '@renderer': at('src-renderer'),
};

/** Puts the Chinese font of screen and paper into out/fonts: TrueType, so that PDFs carry real, named fonts. */
function shippedFonts() {
  const from = (file: string) => at(`node_modules/@expo-google-fonts/noto-sans-sc/${file}`);
  return {
    name: 'anyi-shipped-fonts',
    closeBundle() {
      mkdirSync(at('out/fonts'), { recursive: true });
      cpSync(from('400Regular/NotoSansSC_400Regular.ttf'), at('out/fonts/NotoSansSC-Regular.ttf'));
      cpSync(from('700Bold/NotoSansSC_700Bold.ttf'), at('out/fonts/NotoSansSC-Bold.ttf'));
      cpSync(from('LICENSE_FONT'), at('out/fonts/LICENSE'));
    },
  };
}

/**
 * Builds the shell after core and apart from it. Built together they share chunks, and the shell, which runs on
 * Electron's own Node, would load all of core.
 */
function desktopShell() {
  return {
    name: 'anyi-desktop-shell',
    buildStart(this: { addWatchFile(id: string): void }) {
      for (const name of readdirSync(at('src-main/shell'))) this.addWatchFile(at(`src-main/shell/${name}`));
    },
    async closeBundle() {
      await build({
        configFile: false,
        logLevel: 'warn',
        resolve: { alias },
        ssr: { noExternal: true },
        build: {
          ssr: true,
          outDir: at('out/main'),
          emptyOutDir: false,
          target: 'node18.15',
          rolldownOptions: {
            input: {
              shell: at('src-main/shell/app.ts'),
              // The same program with doors for the tests; left out of every package (electron-builder.yml).
              'shell-for-tests': at('src-main/shell/app-for-tests.ts'),
            },
            external: ['electron', /^node:/],
            output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
          },
        },
      });
    },
  };
}

// One build serves two runtimes: it is tested on Electron 25 (Node 18, Chrome 114) and shipped on Electron 45,
// so main, preload and renderer are lowered to the older of the two.
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [shippedFonts(), desktopShell()],
    build: {
      outDir: at('out/main'),
      target: 'node18.15',
      externalizeDeps: { include: ['better-sqlite3'] },
      rolldownOptions: {
        input: {
          'core-utility': at('src-main/core/host/utility.ts'),
          'core-http': at('src-main/core/host/http.ts'),
          'core-cli': at('src-main/core/host/cli.ts'),
          'core-worker': at('src-main/core/host/worker.ts'),
        },
        external: ['better-sqlite3'],
        output: { format: 'cjs', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    resolve: { alias },
    build: {
      outDir: at('out/preload'),
      target: 'node18.15',
      lib: { entry: at('src-main/preload/index.ts'), formats: ['cjs'] },
      rolldownOptions: { output: { format: 'cjs', entryFileNames: 'index.js' } },
    },
  },
  renderer: {
    root: at('src-renderer'),
    resolve: { alias },
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      target: 'chrome114',
      minify: true,
      rolldownOptions: {
        // Beside the page itself, what is on the screen first: entries, so that the groups below hold their modules.
        input: { index: at('src-renderer/index.html'), start: at('src-renderer/app/start.tsx'), residents: at('src-renderer/features/residents/list-page.tsx') },
        // Of our own files only the one that sets zod up, and the doors that bring a style sheet along, do anything by being loaded; what a page does not use stays out of it.
        treeshake: { moduleSideEffects: [{ test: /\/src-(renderer\/(api|ui|text|forms|features|app)|main\/shared)\/(?!.*(?:schemas-without-eval|\/index)\.tsx?$).*\.tsx?$/, sideEffects: false }] },
        output: {
          codeSplitting: {
            groups: [
              // Alone, because it makes errors while it loads, and a browser under inspection reads the whole script anew for each.
              { name: 'react', test: /\/node_modules\/(react|react-dom|scheduler)\//, priority: 4 },
              // Small and first: asks core for what the first page shows while the rest is still being read.
              { name: 'ask', test: /\/src-renderer\/(main\.tsx|app\/ahead\.ts)$/, priority: 3 },
              // All the first screen needs in one file: fifty small ones wait for each other.
              { name: 'program', tags: ['$initial'], priority: 2 },
            ],
          },
        },
      },
    },
  },
});
