// Lets a test speak the contract inside the page of a real Electron.
import { join } from 'node:path';
import { build } from 'vite';
import { root } from './harness.mjs';

let bundle;

async function bundled() {
  if (bundle !== undefined) return bundle;
  const [result] = await build({
    configFile: false,
    logLevel: 'warn',
    root,
    resolve: { alias: { '@shared': join(root, 'src-main', 'shared') } },
    build: { write: false, minify: false, target: 'chrome114', lib: { entry: join(root, 'test', 'shell', 'contract-client.ts'), name: 'contractClient', formats: ['iife'] } },
  });
  bundle = result.output[0].code;
  return bundle;
}

/** Puts `core` into the page: the typed client over a new port. Again after every restart of core. */
export async function speakContract(page) {
  // Evaluated through the debugger, because the page's own policy rightly refuses foreign scripts.
  await page.evaluate(await bundled());
  await page.evaluate(() => window.connectCore());
}
