import { startProgram } from './program';
import { readTestHooks } from './test-hooks';

// Entry of the desktop program for the tests in a real Electron. Packages do not contain it.
startProgram(__dirname, readTestHooks(process.env));
