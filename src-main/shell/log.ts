import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '@shared/kit/instant';

/** Largest size of the log in bytes before it is put aside; one older file is kept. */
const LARGEST = 1_000_000;

/** Facts that may be logged: numbers, flags and short codes; never text that a person typed. */
export type LogFacts = Record<string, number | boolean | string | undefined>;

/** Writes what the shell did and what went wrong. */
export interface ShellLog {
  note(event: string, facts?: LogFacts): void;
  /** Logs the kind and place of an error, not its message: messages may quote names, paths and input. */
  fault(event: string, error: unknown): void;
}

/** A log file in `folder`. A log that cannot be written is given up silently: it must never stop the program. */
export function openLog(folder: string): ShellLog {
  const file = join(folder, 'shell.log');
  const clock = systemClock();

  function write(level: string, event: string, facts: LogFacts): void {
    try {
      mkdirSync(folder, { recursive: true });
      if (sizeOf(file) > LARGEST) renameSync(file, join(folder, 'shell.1.log'));
      appendFileSync(file, `${JSON.stringify({ at: clock.now(), level, event, ...facts })}\n`, { mode: 0o600 });
    } catch {
      // A full disk or a read-only folder: nothing sensible is left to do here.
    }
  }

  return {
    note: (event, facts = {}) => {
      write('info', event, facts);
    },
    fault: (event, error) => {
      write('error', event, describeError(error));
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The kind of an error, its system code and the places in our own code it passed. */
export function describeError(error: unknown): LogFacts {
  if (!(error instanceof Error)) return { kind: typeof error };
  const code: unknown = 'code' in error ? error.code : undefined;
  const places = (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at /.test(line))
    // The folder of the program names the person who installed it; the file and line are enough.
    .map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^()\s]*[\\/]([^\\/()]+)\)?$/, '$1'))
    .slice(0, 8)
    .join(' < ');
  return { kind: error.name, code: typeof code === 'string' ? code : undefined, places };
}
