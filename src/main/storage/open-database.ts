import { chmodSync, closeSync, existsSync, openSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import { placeExclusively, temporaryBeside } from './atomic-file.ts';
import { whyUnreadable } from './page-check.ts';
import { guardStore, StoreError, storeErrorOf } from './store-error.ts';

/**
 * `wal`: write-ahead log and `synchronous=FULL`, for what must never be lost (ledger, practice).
 * `rollback`: one file and nothing beside it at rest, for what is swapped as a file (register).
 */
type Journal = 'wal' | 'rollback';

export interface OpenOptions {
  /** Raw 32-byte key (`Keyring.databaseKey`). */
  readonly key: Buffer;
  readonly journal: Journal;
  /** The file has to exist and cannot be written through this handle. */
  readonly readOnly?: boolean;
  /** `missing` instead of an empty database where there is no file. Preset: false. */
  readonly mustExist?: boolean;
  /** Milliseconds to wait for another process's write lock. Preset: 5000. */
  readonly busyTimeout?: number;
}

/** The types are those of plain better-sqlite3; the package behind the alias adds encryption. */
type Encrypted = Database.Database & { key(key: Buffer): number };

/** "PIND": says whose file it is, and writing it makes page 1, with its salt, exist. */
const APPLICATION_ID = 0x50494e44;

/**
 * Hands the raw key over as SQLCipher's `x'…'` form. A plain 32-byte key would be taken for a passphrase and stretched for
 * 90 ms at every opening, which buys nothing for a random key.
 */
function unlock(db: Database.Database, key: Buffer): void {
  if (key.length !== 32) throw new RangeError('a database key has to be 32 bytes');
  db.pragma("cipher='sqlcipher'");
  (db as Encrypted).key(Buffer.from(`x'${key.toString('hex')}'`));
}

/**
 * Makes the database under a temporary name and then gives it its own. Two processes that opened the same empty file would
 * each draw a salt, and the slower one would take the other's first page for damage.
 */
function create(path: string, options: OpenOptions): void {
  const temporary = temporaryBeside(path);
  try {
    closeSync(openSync(temporary, 'wx', 0o600));
    const db = new Database(temporary);
    try {
      unlock(db, options.key);
      db.pragma(`application_id = ${APPLICATION_ID}`);
      db.pragma(`journal_mode = ${options.journal === 'wal' ? 'wal' : 'delete'}`);
    } finally {
      db.close();
    }
    placeExclusively(temporary, path);
  } finally {
    for (const end of ['', '-wal', '-shm', '-journal']) rmSync(temporary + end, { force: true });
  }
}

function configure(db: Database.Database, options: OpenOptions): void {
  db.pragma('foreign_keys = on');
  db.pragma('temp_store = memory');
  if (options.readOnly) {
    db.pragma('query_only = on');
    return;
  }
  db.pragma('secure_delete = on');
  db.pragma('synchronous = full');
  // Kept in the file; another one only where the file came back from a backup.
  const journal = options.journal === 'wal' ? 'wal' : 'delete';
  if (db.memory || db.pragma('journal_mode', { simple: true }) === journal) return;
  db.pragma(`journal_mode = ${journal}`);
}

/**
 * Opens an encrypted SQLite file, made where it is missing, mode 0600.
 * @throws StoreError named for the cause; `wrong-key` and `corrupt` are told apart by the pages themselves.
 */
export function openDatabase(path: string, options: OpenOptions): Database.Database {
  return guardStore(path, () => {
    const mustExist = options.readOnly === true || options.mustExist === true;
    if (!existsSync(path)) {
      if (mustExist) throw new StoreError('missing', path);
      create(path, options);
    } else if (!options.readOnly && process.platform !== 'win32') {
      chmodSync(path, 0o600);
    }
    const db = new Database(path, {
      readonly: options.readOnly ?? false,
      fileMustExist: true,
      timeout: options.busyTimeout ?? 5000,
    });
    try {
      unlock(db, options.key);
      configure(db, options);
      // The first read: only here does SQLite notice that it cannot decrypt the file.
      db.prepare('SELECT count(*) FROM sqlite_schema').get();
      return db;
    } catch (error) {
      db.close();
      const named = storeErrorOf(error, path);
      if (named?.code !== 'corrupt') throw error;
      throw new StoreError(whyUnreadable(path, options.key), path, { cause: error });
    }
  });
}

/** A database in memory, without a file and therefore without a key; for tests. */
export function openMemoryDatabase(): Database.Database {
  const db = new Database(':memory:');
  configure(db, { journal: 'rollback', key: Buffer.alloc(32) });
  return db;
}
