import { randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  fsyncSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { guardStore } from './store-error.ts';

const hasCode = (error: unknown, ...codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);

/** A name beside `path` that nobody else uses; the same folder, because rename and link do not cross file systems. */
export const temporaryBeside = (path: string): string => `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;

/** Makes a rename or link in this folder durable. Windows has no such call and journals the entry itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(dirname(path), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

function writeTemporary(path: string, text: string): string {
  const temporary = temporaryBeside(path);
  const file = openSync(temporary, 'wx', 0o600);
  try {
    writeSync(file, text);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  return temporary;
}

/** The file's text, or undefined where there is none. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    return guardStore(path, () => {
      throw error;
    });
  }
}

/** Replaces the file as a whole, mode 0600: after a crash it holds the old text or the new one, never a mixture. */
export function replaceFile(path: string, text: string): void {
  guardStore(path, () => {
    const temporary = writeTemporary(path, text);
    try {
      renameSync(temporary, path);
    } catch (error) {
      rmSync(temporary, { force: true });
      throw error;
    }
    syncFolder(path);
  });
}

/**
 * Gives a finished file its final name unless that name is taken; the temporary name is gone afterwards.
 * A hard link is the one exclusive, atomic way; where the file system has none, an exclusive copy stands in for it.
 * @returns whether this caller's file is the one that is there now.
 */
export function placeExclusively(temporary: string, path: string): boolean {
  try {
    try {
      linkSync(temporary, path);
    } catch (error) {
      if (!hasCode(error, 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS')) throw error;
      copyFileSync(temporary, path, constants.COPYFILE_EXCL);
    }
    syncFolder(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Writes the file, mode 0600, unless it is there already. @returns whether it was written. */
export function createFile(path: string, text: string): boolean {
  return guardStore(path, () => placeExclusively(writeTemporary(path, text), path));
}
