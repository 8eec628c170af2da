// What `npm run e2e` runs: the journeys in headless Chromium against the built HTTP host. Ends with `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded, projectEnvironment, projectRoot, recentNodeOrEnd, say } from '../../src-main/launch/lib.mjs';

const node = recentNodeOrEnd();
buildIfNeeded(node);
const report = join(projectRoot, '.cache', 'e2e.json');
mkdirSync(join(projectRoot, '.cache'), { recursive: true });
rmSync(report, { force: true });
const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
const result = spawnSync(
  node,
  [vitest, 'run', '--config', 'vitest.e2e.config.mts', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)],
  { cwd: projectRoot, stdio: 'inherit', env: projectEnvironment({}) },
);
let passed = 0;
let failed = result.status === 0 ? 0 : 1;
if (existsSync(report)) {
  const counts = JSON.parse(readFileSync(report, 'utf8'));
  passed = counts.numPassedTests ?? 0;
  failed = Math.max(failed, counts.numFailedTests ?? 0);
}
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);
