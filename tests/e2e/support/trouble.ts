import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { createKeyring, type Keyring } from '../../../src/main/storage/keyring.ts';
import { openDatabase } from '../../../src/main/storage/open-database.ts';

/** Whether file systems can be mounted: to an administrator no file is read-only, and no other disk is small. */
export const isRoot = process.getuid?.() === 0;

const masterKey = (folder: string): Buffer =>
  Buffer.from((JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8')) as { key: string }).key, 'base64');

export const keyringOf = (folder: string): Keyring => createKeyring(masterKey(folder));

/** A whole data folder that cannot be written, on a disk of its own. Only for root. */
export function readOnlyFolder(folder: string): () => void {
  execFileSync('mount', ['--bind', folder, folder]);
  execFileSync('mount', ['-o', 'remount,bind,ro', folder]);
  return () => execFileSync('umount', ['--lazy', folder]);
}

/** A data folder on a disk that was full before anything was put there. Only for root. */
export function fullFolder(folder: string): () => void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder]);
  fillUp(join(folder, 'ballast'));
  return () => execFileSync('umount', ['--lazy', folder]);
}

/** Writes until there is no room left. */
function fillUp(path: string): void {
  const file = openSync(path, 'a');
  try {
    for (;;) writeSync(file, Buffer.alloc(4096));
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
  } finally {
    // Open, it would hold its blocks even after its end.
    closeSync(file);
  }
}

type Store = 'ledger' | 'register' | 'practice';

const ends = ['', '-wal', '-shm'];

/** Real trouble with one file of the data folder; each undoes itself. */
export const breakages = {
  lost(folder: string, file: string) {
    renameSync(join(folder, file), join(folder, `${file}.away`));
    return () => renameSync(join(folder, `${file}.away`), join(folder, file));
  },
  replaced(folder: string, file: string, text: string) {
    const path = join(folder, file);
    copyFileSync(path, `${path}.away`);
    writeFileSync(path, text);
    return () => renameSync(`${path}.away`, path);
  },
  /** The first page, which everything else hangs on, is overwritten; the rest is as it was. */
  corrupt(folder: string, store: Store) {
    const path = join(folder, `${store}.db`);
    copyFileSync(path, `${path}.away`);
    const file = openSync(path, 'r+');
    writeSync(file, randomBytes(3000), 0, 3000, 500);
    closeSync(file);
    return () => renameSync(`${path}.away`, path);
  },
  newer(folder: string, store: Store) {
    const path = join(folder, `${store}.db`);
    copyFileSync(path, `${path}.away`);
    const key = keyringOf(folder).databaseKey(store);
    const db = openDatabase(path, { key, journal: store === 'register' ? 'rollback' : 'wal', mustExist: true });
    db.pragma('user_version = 999');
    db.close();
    return () => renameSync(`${path}.away`, path);
  },
  /** A file of another installation. */
  foreign(folder: string, store: Store) {
    const path = join(folder, `${store}.db`);
    renameSync(path, `${path}.away`);
    const db = openDatabase(path, { key: randomBytes(32), journal: 'rollback' });
    db.exec('CREATE TABLE other (text TEXT)');
    db.close();
    return () => {
      for (const end of ends) rmSync(path + end, { force: true });
      renameSync(`${path}.away`, path);
    };
  },
  /** Only for root: to nobody else is a file of their own read-only. */
  readOnly(folder: string, store: Store) {
    const path = join(folder, `${store}.db`);
    execFileSync('mount', ['--bind', path, path]);
    execFileSync('mount', ['-o', 'remount,bind,ro', path]);
    return () => execFileSync('umount', [path]);
  },
};

/** A disk of four megabytes for the ledger, which can be filled to the last byte. Only for root. */
export function smallDisk(folder: string): { fill(): void; clear(): void; remove(): void } {
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', disk]);
  copyFileSync(join(folder, 'ledger.db'), join(disk, 'ledger.db'));
  rmSync(join(folder, 'ledger.db'));
  symlinkSync(join(disk, 'ledger.db'), join(folder, 'ledger.db'));
  const ballast = join(disk, 'ballast');
  return {
    fill: () => fillUp(ballast),
    clear: () => rmSync(ballast),
    remove: () => execFileSync('umount', ['--lazy', disk]),
  };
}
