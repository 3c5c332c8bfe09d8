import { basename } from 'node:path';

/**
 * Why a file of the data folder cannot be used. The renderer has one screen for each, with what to do next.
 * `disk-error` is the operating system failing to read or write for a reason of its own (cable, share, bad block).
 */
export type StoreErrorCode =
  | 'wrong-key'
  | 'corrupt'
  | 'newer-version'
  | 'read-only'
  | 'disk-full'
  | 'disk-error'
  | 'busy'
  | 'missing';

/** An expected failure of a store. `file` is a base name, never a path: paths hold user names (R35). */
export class StoreError extends Error {
  readonly code: StoreErrorCode;
  readonly file: string;

  constructor(code: StoreErrorCode, path: string, options?: ErrorOptions) {
    super(`${basename(path)}: ${code}`, options);
    this.name = 'StoreError';
    this.code = code;
    this.file = basename(path);
  }
}

const SYSTEM_CODES: Readonly<Record<string, StoreErrorCode>> = {
  ENOENT: 'missing',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EIO: 'disk-error',
};

const SQLITE_CODES: readonly (readonly [string, StoreErrorCode])[] = [
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_CANTOPEN', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_IOERR', 'disk-error'],
];

const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The `StoreError` for what Node or SQLite threw, or undefined where the error is a bug and has to surface as one. */
export function storeErrorOf(error: unknown, path: string): StoreError | undefined {
  if (error instanceof StoreError) return error;
  const code = codeOf(error);
  if (code === undefined) return undefined;
  const found = SYSTEM_CODES[code] ?? SQLITE_CODES.find(([prefix]) => code.startsWith(prefix))?.[1];
  return found === undefined ? undefined : new StoreError(found, path, { cause: error });
}

/** Runs `work`; what it throws leaves as a `StoreError` where it is an expected failure of `path`, else unchanged. */
export function guardStore<T>(path: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storeErrorOf(error, path) ?? error;
  }
}
