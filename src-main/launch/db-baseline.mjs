// Writes the one baseline migration anew from the tables as they are.
// Only for as long as no version has shipped: from the first release on, shipped SQL is never edited and this script goes.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const folder = join(root, 'drizzle');

if (existsSync(folder)) {
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.sql')) rmSync(join(folder, name));
  }
}
rmSync(join(folder, 'meta'), { recursive: true, force: true });

const result = spawnSync(
  process.execPath,
  [join(root, 'node_modules/drizzle-kit/bin.cjs'), 'generate', '--config', 'drizzle/drizzle.config.ts', '--name', 'foundation'],
  { cwd: root, stdio: 'inherit' },
);
process.exit(result.status ?? 1);
