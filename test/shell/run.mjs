// `npm run e2e:electron`: the tests in a real Electron (the 25.1.1 test runtime). Needs a display, for instance xvfb-run.
import { prepareElectron25 } from '../../src-main/launch/electron25.mjs';
import { buildIfNeeded, recentNodeOrEnd } from '../../src-main/launch/lib.mjs';
import { finish } from './harness.mjs';
import { coreTests } from './core.mjs';
import { lockDownTests } from './lock-down.mjs';
import { screenTests } from './screens.mjs';

prepareElectron25();
buildIfNeeded(recentNodeOrEnd());
await lockDownTests();
await coreTests();
await screenTests();
finish();
