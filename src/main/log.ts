import { pino } from 'pino';

export interface Log {
  /** A bug: what was called, and the exception's name and stack; never inputs or values (R35). Never throws. */
  bug(reference: string, where: string, error: unknown): void;
}

/** A log that cannot be written stops nothing: what it would have kept goes to standard error. */
function destination(file: string) {
  try {
    return pino.destination({ dest: file, sync: true, mkdir: true, mode: 0o600 });
  } catch {
    return pino.destination({ fd: 2, sync: true });
  }
}

/** @param file path of the log; it is appended to. */
export function openLog(file: string): Log {
  const logger = pino({ base: null }, destination(file));
  return {
    bug(reference, where, error) {
      // A message may quote a value, so only the kind of error and where it happened are kept.
      const stack =
        error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at ')) : [];
      try {
        logger.error(
          { reference, where, error: error instanceof Error ? error.name : typeof error, stack },
          'unexpected',
        );
      } catch {
        // A full disk: the screen shows the reference all the same.
      }
    },
  };
}
