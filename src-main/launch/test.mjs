// What `npm test` runs, from a fresh clone on: installs if needed, builds, runs the whole suite in two time zones, and
// ends with one line `N passed, N failed`.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { buildIfNeeded, installIfNeeded, projectEnvironment, projectRoot, recentNodeOrEnd, say } from './lib.mjs';

/** The zone the homes live in, and one west of Greenwich with daylight saving, where a slipped date shows. */
const ZONES = ['Asia/Shanghai', 'America/New_York'];
/** Reads source code and compiles it, which no clock changes; once is enough. */
const WITHOUT_CLOCK = ['--exclude', 'test/architecture/**'];
/** Programs of other people by which exported files are read back. */
const READERS = [
  { name: 'LibreOffice', programs: ['soffice'] },
  { name: 'Chromium', programs: ['chromium', 'chromium-browser', 'google-chrome', 'msedge'] },
  { name: 'poppler-utils', programs: ['pdftotext'] },
];

installIfNeeded();
const node = recentNodeOrEnd();
buildIfNeeded(node);
nameWhatIsMissing();

let passed = 0;
let failed = 0;
for (const zone of ZONES) {
  say(`Tests with the computer's clock in ${zone}:`);
  const counts = runSuite(zone, zone === ZONES[0] ? [] : WITHOUT_CLOCK);
  passed += counts.passed;
  failed += counts.failed;
}
say(`${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function nameWhatIsMissing() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const isThere = (program) => folders.some((folder) => existsSync(join(folder, program)) || existsSync(join(folder, `${program}.exe`)));
  const missing = READERS.filter((reader) => !reader.programs.some(isThere)).map((reader) => reader.name);
  if (missing.length > 0) say(`Not on this computer: ${missing.join(', ')}; tests that read files back with them are skipped.`);
}

/** Runs everything once. A run that ends badly without a failed test (a crash, a broken file) counts as one failure. */
function runSuite(zone, more) {
  const report = join(projectRoot, '.cache', `tests-${zone.replace('/', '-')}.json`);
  mkdirSync(join(projectRoot, '.cache'), { recursive: true });
  rmSync(report, { force: true });
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const result = spawnSync(node, [vitest, 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...more, ...process.argv.slice(2)], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: projectEnvironment({ TZ: zone }),
  });
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests = 0, numFailedTests = 0 } = JSON.parse(readFileSync(report, 'utf8'));
  const crashed = result.status !== 0 && numFailedTests === 0 ? 1 : 0;
  return { passed: numPassedTests, failed: numFailedTests + crashed };
}
