import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../../..');
const launch = (name: string): string => join(root, 'src-main', 'launch', name);

describe('launch scripts', () => {
  // They run before anything is installed; dev.mjs loads vite only after installing.
  test.each(['start.mjs', 'test.mjs', 'dev.mjs', 'lib.mjs', 'electron-binary.mjs', 'electron25.mjs', 'package-dir.mjs', 'db-baseline.mjs'])(
    '%s imports nothing that must be installed first',
    (name) => {
      const imported = [...readFileSync(launch(name), 'utf8').matchAll(/^import .*? from '([^']+)'/gms)].map((match) => match[1] ?? '');
      expect(imported.filter((from) => !from.startsWith('node:') && !from.startsWith('./'))).toEqual([]);
    },
  );

  test('a word that is not understood is named, with the ones that are', () => {
    const { status, stdout } = spawnSync(process.execPath, [launch('start.mjs'), '--prot', '7000'], { encoding: 'utf8' });
    expect(status).toBe(2);
    expect(stdout).toContain('"--prot"');
    expect(stdout).toContain('--port');
  });

  test('the release configuration names every file of the package and leaves the entry for tests out', () => {
    const config = readFileSync(join(root, 'electron-builder.yml'), 'utf8');
    expect(config.match(/"!out\/main\/shell-for-tests\.js"/g)).toHaveLength(4);
    for (const fuse of ['runAsNode: false', 'enableNodeOptionsEnvironmentVariable: false', 'enableNodeCliInspectArguments: false', 'onlyLoadAppFromAsar: true']) {
      expect(config).toContain(fuse);
    }
    expect(config).toContain('deleteAppDataOnUninstall: false');
  });
});
