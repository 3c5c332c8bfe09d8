import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { Keyring } from '../../storage/keyring.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { guardStore } from '../../storage/store-error.ts';
import { ImportRefusal } from '../import-refusal.ts';
import { takeImportLock } from './import-lock.ts';

function sync(path: string): void {
  const handle = openSync(path, 'r+');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** Makes the rename durable. Windows cannot open a folder and journals the rename itself. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(path), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

/** What a killed import left behind; only called while holding the lock. */
function removeLeftovers(path: string): void {
  const name = `${basename(path)}.new`;
  for (const entry of readdirSync(dirname(path))) {
    if (entry.startsWith(name)) rmSync(join(dirname(path), entry), { force: true });
  }
}

/** Nobody else sees the file before it is whole, and a crash throws it away: it needs no journal and no syncing meanwhile. */
function openForBuilding(path: string, keyring: Keyring): Database {
  const db = openDatabase(path, { key: keyring.databaseKey('register'), journal: 'rollback' });
  db.pragma('journal_mode = off');
  db.pragma('synchronous = off');
  db.pragma('secure_delete = off');
  db.pragma('locking_mode = exclusive');
  db.pragma('cache_size = -65536');
  return db;
}

export interface BuildTarget {
  readonly path: string;
  readonly keyring: Keyring;
  /** What the new file starts as: nothing, or a copy of the old one. */
  readonly from: 'nothing' | 'copy';
}

/**
 * Builds a new register file beside `path` and gives it that name once `fill` is through and the file is on the disk.
 * Whatever `fill` throws leaves the old file as it was.
 * @throws ImportRefusal `busy` where another import is under way, `no-register` where there is nothing to copy.
 */
export async function buildFile<T>(
  { path, keyring, from }: BuildTarget,
  fill: (db: Database) => Promise<T>,
): Promise<T> {
  const release = guardStore(path, () => takeImportLock(path));
  if (!release) throw new ImportRefusal('busy');
  const building = `${path}.new`;
  try {
    guardStore(path, () => removeLeftovers(path));
    if (from === 'copy') {
      if (!existsSync(path)) throw new ImportRefusal('no-register');
      guardStore(path, () => copyFileSync(path, building, constants.COPYFILE_FICLONE));
    }
    const db = openForBuilding(building, keyring);
    let value: T;
    try {
      // One transaction around awaits is safe on this connection: it is ours alone, and so is the file.
      db.exec('BEGIN');
      value = await fill(db);
      guardStore(path, () => db.exec('COMMIT'));
    } finally {
      db.close();
    }
    guardStore(path, () => {
      sync(building);
      renameSync(building, path);
      syncFolder(path);
    });
    return value;
  } finally {
    removeLeftovers(path);
    release();
  }
}
