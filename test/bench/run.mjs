// `npm run bench`: every bar of speed in one run on this computer, each beside a floor measured in the same run, because a
// figure alone says more about the computer than about the program. Ends with 1 when a bar is missed.
//
// The measured parts are TypeScript: vite builds each `*.bench.ts` with the project's aliases into .cache/bench, and each runs
// in a Node of its own, so that none warms up or fills the memory of another; import and start are measured on the built host. `npm run bench core` runs the parts named.
import { fork } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { importRoster } from './import.mjs';
import { startToRows } from './start.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = resolve(here, '../..');
const outDir = join(root, '.cache', 'bench');
const wanted = process.argv.slice(2);
const parts = ['core', 'certificates', 'import', 'print', 'start', 'shifts'].filter((part) => wanted.length === 0 || wanted.includes(part));

mkdirSync(outDir, { recursive: true });
await build({
  root, configFile: false, logLevel: 'warn',
  resolve: { alias: { '@shared': join(root, 'src-main/shared'), '@core': join(root, 'src-main/core') } },
  // The test core finds the project from its own place, which a bundle is not.
  define: { 'import.meta.dirname': JSON.stringify(join(root, 'test/support')) },
  build: {
    ssr: true, outDir, emptyOutDir: true, target: 'node22',
    rolldownOptions: {
      input: Object.fromEntries(['core', 'certificates', 'print', 'roster-file', 'shifts'].map((name) => [name, join(here, `${name}.bench.ts`)])),
      output: { entryFileNames: '[name].mjs' },
    },
  },
});

const bars = [];
let broken = false;
for (const part of parts) {
  process.stdout.write(`Measuring: ${part} …\n`);
  try {
    if (part === 'start') bars.push(await startToRows(root));
    else if (part === 'import') await importBars();
    else await run(part, []);
  } catch (error) {
    broken = true;
    process.stdout.write(`  ${String(error)}\n`);
  }
}

process.stdout.write('\n');
for (const bar of bars) process.stdout.write(`${line(bar)}\n`);
const missed = bars.filter((bar) => !holds(bar)).length;
process.stdout.write(`\n${bars.length - missed} bars held, ${missed} missed\n`);
process.exit(missed === 0 && !broken ? 0 : 1);

async function importBars() {
  const file = join(outDir, 'roster-5000.xlsx');
  await run('roster-file', [file]);
  bars.push(...await importRoster(root, file));
}

/** Runs one part to its end and collects what it measured. */
function run(name, args) {
  return new Promise((done, fail) => {
    const child = fork(join(outDir, `${name}.mjs`), args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    child.on('message', (bar) => { bars.push(bar); });
    child.on('exit', (code) => { if (code === 0) done(); else fail(new Error(`${name} ended with ${code}`)); });
  });
}

function heldFigure(bar) {
  return bar.held === 'ratio' ? bar.ours / bar.floor : bar.ours;
}

function holds(bar) {
  return bar.held === 'least' ? heldFigure(bar) >= bar.limit : heldFigure(bar) <= bar.limit;
}

function figure(value) {
  return value >= 1000 ? Math.round(value).toLocaleString('en-US') : value >= 10 ? value.toFixed(1) : value.toFixed(3);
}

function line(bar) {
  const beside = bar.floor === null ? '' : `, floor ${figure(bar.floor)} ${bar.unit}, ratio ${(bar.ours / bar.floor).toFixed(2)}`;
  const limit = bar.held === 'ratio' ? `ratio at most ${bar.limit}` : `at ${bar.held} ${bar.limit.toLocaleString('en-US')} ${bar.unit}`;
  return `${holds(bar) ? 'held  ' : 'MISSED'}  ${bar.name}: ${figure(bar.ours)} ${bar.unit}${beside} (${limit})`;
}
