import { closeSync, fsyncSync, mkdirSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { type StoreError, storeErrorOf } from './storage/store-error.ts';

/** Folder of all state: `PIN_DESK_DATA_DIR`, else where Electron keeps an application's user data. */
export function dataDir(env: NodeJS.ProcessEnv, platform: NodeJS.Platform): string {
  const named = env['PIN_DESK_DATA_DIR'];
  if (named) return resolve(named);
  const name = 'pin-desk';
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), name);
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', name);
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), name);
}

/** Files of the data folder. */
export const files = (folder: string) => ({
  register: join(folder, 'register.db'),
  ledger: join(folder, 'ledger.db'),
  practice: join(folder, 'practice.db'),
  anchor: join(folder, 'ledger.anchor'),
  keys: join(folder, 'keys.json'),
  log: join(folder, 'pin-desk.log'),
});

/** Room for the first pages of what a start writes: less, and nothing else would get far. */
const probeBytes = 256 * 1024;

export interface FolderProblem {
  readonly code: StoreError['code'] | 'not-a-folder';
  /** Base name of the folder (R35). */
  readonly detail: string;
}

/** Whether a file lies where the folder should be, or on the way to it. */
export function isFile(folder: string): boolean {
  try {
    return !statSync(folder).isDirectory();
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOTDIR';
  }
}

/**
 * Makes the data folder where there is none, and writes into it, before anything else relies on it.
 * @returns why nothing can be kept there; null where all is well.
 */
export function checkDataDir(folder: string): FolderProblem | null {
  const detail = basename(folder);
  if (isFile(folder)) return { code: 'not-a-folder', detail };
  const probe = join(folder, `probe-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      const file = openSync(probe, 'w', 0o600);
      try {
        const zeros = Buffer.alloc(probeBytes);
        for (let done = 0; done < probeBytes; ) done += writeSync(file, zeros, done);
        // Some file systems find out about a full disk only now.
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    } finally {
      rmSync(probe, { force: true });
    }
    return null;
  } catch (error) {
    // Whatever it was: nothing can be kept there. A folder that cannot be made is not to be written either.
    const code = storeErrorOf(error, folder)?.code ?? 'disk-error';
    return { code: code === 'missing' ? 'read-only' : code, detail };
  }
}
