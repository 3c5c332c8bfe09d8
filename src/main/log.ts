import { pino } from 'pino';

export interface Log {
  /** A bug: what was called, and the exception's name and stack; never inputs or values (R35). */
  bug(reference: string, where: string, error: unknown): void;
  note(message: string): void;
}

/** @param file path of the log; it is appended to. */
export function openLog(file: string): Log {
  const logger = pino({ base: null }, pino.destination({ dest: file, sync: true, mkdir: true, mode: 0o600 }));
  return {
    bug(reference, where, error) {
      // A message may quote a value, so only the kind of error and where it happened are kept.
      const stack =
        error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => line.trim().startsWith('at ')) : [];
      logger.error(
        { reference, where, error: error instanceof Error ? error.name : typeof error, stack },
        'unexpected',
      );
    },
    note: (message) => logger.info(message),
  };
}
