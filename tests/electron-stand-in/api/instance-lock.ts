import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a second instance tells the first before it goes. */
export interface OtherInstance {
  readonly argv: readonly string[];
  readonly workingDirectory: string;
  readonly additionalData: unknown;
}

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

const holderOf = (lock: string): number => {
  try {
    return Number(readFileSync(lock, 'utf8'));
  } catch {
    return 0;
  }
};

/** Claims the lock file; a holder that was killed does not count. */
const claim = (lock: string): boolean => {
  try {
    writeFileSync(lock, `${process.pid}`, { flag: 'wx' });
    return true;
  } catch {
    const holder = holderOf(lock);
    if (holder > 0 && isAlive(holder)) return false;
    rmSync(lock, { force: true });
    return claim(lock);
  }
};

/**
 * One instance a user-data folder. All is done with files, because the caller wants its answer at once: a second instance
 * leaves a letter in a folder that the first one watches.
 *
 * @returns a function that gives the lock back, or undefined where another instance has it.
 */
export const takeInstanceLock = (
  userData: string,
  additionalData: unknown,
  onOther: (other: OtherInstance) => void,
): (() => void) | undefined => {
  // Named as what Chromium leaves there itself.
  const folder = join(userData, 'SingletonLock');
  const letters = join(folder, 'letters');
  mkdirSync(letters, { recursive: true, mode: 0o700 });
  const lock = join(folder, 'lock');
  if (!claim(lock)) {
    const letter: OtherInstance = { argv: process.argv, workingDirectory: process.cwd(), additionalData };
    const draft = join(folder, `draft-${process.pid}`);
    writeFileSync(draft, JSON.stringify(letter));
    renameSync(draft, join(letters, `${process.pid}.json`));
    return undefined;
  }
  const read = () => {
    for (const file of readdirSync(letters)) {
      const path = join(letters, file);
      const letter = JSON.parse(readFileSync(path, 'utf8')) as OtherInstance;
      rmSync(path);
      onOther(letter);
    }
  };
  for (const file of readdirSync(letters)) rmSync(join(letters, file));
  const watcher = watch(letters, read);
  watcher.unref();
  return () => {
    watcher.close();
    rmSync(folder, { recursive: true, force: true });
  };
};
