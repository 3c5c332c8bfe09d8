import { pino } from 'pino';

export interface Log {
  /** A bug: what was called, and the exception's name and stack; never inputs or values (R35). Never throws. */
  bug(reference: string, where: string, error: unknown): void;
}

/** A frame of a stack trace, as V8 writes it: what ends in a place in a file, not a line of a message that looks like one. */
const frame = /^ {4}at (?:.+ \()?(?:file:|node:|app:|[A-Za-z]:\\|\/)[^\s()]*:\d+:\d+\)?$/;

/** The places an error came through. Its message stands before them, of any number of lines, and is left out (R35). */
function framesOf(error: Error): readonly string[] {
  const stack = error.stack ?? '';
  const message = error.message === '' ? -1 : stack.indexOf(error.message);
  const below = message < 0 ? stack : stack.slice(message + error.message.length);
  return below.split('\n').filter((line) => frame.test(line));
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
      const stack = error instanceof Error ? framesOf(error) : [];
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
