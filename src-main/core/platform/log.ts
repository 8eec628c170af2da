import pino from 'pino';

/** The technical log. Never pass it anything a person typed: names of procedures, codes, durations and reference numbers only. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void;
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void;
  /** Logs an unexpected failure under a reference number that the screen shows. Only the error's class, code and stack frames are kept: messages may quote data. */
  failure(reference: string, where: string, error: unknown): void;
}

function framesOf(error: unknown): string {
  if (!(error instanceof Error) || error.stack === undefined) return '';
  return error.stack.split('\n').filter((line) => line.trimStart().startsWith('at ')).slice(0, 12).join('\n');
}

function causeOf(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? error.cause : error;
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' ? `:${error.code}` : '';
  return `${error.name}${code}`;
}

function destination(file: string | null) {
  try {
    return pino.destination({ dest: file ?? STANDARD_ERROR, sync: true, mkdir: true });
  } catch {
    // A folder that cannot be written to must not keep core from saying so on screen.
    return pino.destination({ dest: STANDARD_ERROR, sync: true });
  }
}

const STANDARD_ERROR = 2;

/** @param file path of the log file; null writes to standard error */
export function createLog(file: string | null, level: 'info' | 'silent' = 'info'): Log {
  const logger =
    level === 'silent'
      ? pino({ level })
      : pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, destination(file));
  return {
    info: (event, facts) => { logger.info(facts ?? {}, event); },
    warn: (event, facts) => { logger.warn(facts ?? {}, event); },
    failure: (reference, where, error) => {
      logger.error({ reference, where, kind: kindOf(error), cause: kindOf(causeOf(error)), frames: framesOf(causeOf(error)) }, 'failure');
    },
  };
}
