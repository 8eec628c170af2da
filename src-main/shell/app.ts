import { startProgram } from './program';

// Entry of the desktop program.
startProgram(__dirname, {});
