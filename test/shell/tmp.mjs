import { coreTests } from './core.mjs'; import { finish } from './harness.mjs'; await coreTests(); finish();
