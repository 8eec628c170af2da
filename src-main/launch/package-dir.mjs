// Packs the program into dist/linux-unpacked with the Electron 25 test runtime and the entry for tests, so that a machine
// without Electron's own binaries can prove the packaging: what is inside, that it starts, that the fuses are set.
// Not a release: that is `npx electron-builder` on a machine that can fetch Electron (README).
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { prepareElectron25 } from './electron25.mjs';
import { buildIfNeeded, installIfNeeded, projectEnvironment, projectRoot, recentNodeOrEnd } from './lib.mjs';

/** Parts of the release configuration that the smoke test leaves out: the test entry, and a fuse that Electron 25 lacks. */
const DIFFERENCES = ['  - "!out/main/shell-for-tests.js"\n', '"!out/main/shell-for-tests.js", ', '  grantFileProtocolExtraPrivileges: false\n'];

installIfNeeded();
const node = recentNodeOrEnd();
buildIfNeeded(node);
const electron = prepareElectron25();

// The release configuration with few differences, so that everything else in it is what gets proved.
const release = readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8');
for (const part of DIFFERENCES) if (!release.includes(part)) throw new Error(`electron-builder.yml lacks ${part}`);
const smoke = `${DIFFERENCES.reduce((text, part) => text.replaceAll(part, ''), release)}
electronDist: ${JSON.stringify(dirname(electron))}
electronVersion: 25.1.1
extraMetadata: { main: out/main/shell-for-tests.js }
`;
const config = join(projectRoot, '.cache', 'electron-builder-smoke.yml');
mkdirSync(dirname(config), { recursive: true });
writeFileSync(config, smoke);
rmSync(join(projectRoot, 'dist', 'linux-unpacked'), { recursive: true, force: true });

const builder = join(projectRoot, 'node_modules', 'electron-builder', 'cli.js');
const args = [builder, '--linux', '--dir', '--projectDir', projectRoot, '--config', config];
const result = spawnSync(node, args, { cwd: projectRoot, stdio: 'inherit', env: projectEnvironment() });
process.exit(result.status ?? 1);
