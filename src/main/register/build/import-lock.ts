import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';

const isExisting = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EEXIST';

/** Whether a process of this number runs; one of another user does too (EPERM). */
function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function take(file: string): boolean {
  try {
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (isExisting(error)) return false;
    throw error;
  }
}

/**
 * One import at a time: two would each build on the same old file, and the second would undo the first.
 * @returns what gives the lock back, or null where another import is under way. A lock left by a killed process is taken over.
 */
export function takeImportLock(registerPath: string): (() => void) | null {
  const file = `${registerPath}.importing`;
  if (!take(file)) {
    const holder = Number(readFileSync(file, 'utf8'));
    if (holder > 0 && isRunning(holder)) return null;
    rmSync(file, { force: true });
    if (!take(file)) return null;
  }
  return () => rmSync(file, { force: true });
}
