import type { Database } from 'better-sqlite3';
import type { Keyring } from '../../storage/keyring.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { StoreError } from '../../storage/store-error.ts';
import { checkVersion } from '../schema-version.ts';

/** Failures of the old file that a new one mends: the register can always be rebuilt from its sources. */
const mended: readonly StoreError['code'][] = ['missing', 'wrong-key', 'corrupt'];

/**
 * Opens the register that is being replaced, read-only; null where there is none that can be used.
 * @throws StoreError where a newer release wrote it, or the disk fails.
 */
export function openPrevious(path: string, keyring: Keyring): Database | null {
  let db: Database | undefined;
  try {
    db = openDatabase(path, { key: keyring.databaseKey('register'), journal: 'rollback', readOnly: true });
    checkVersion(db, path);
    return db;
  } catch (error) {
    db?.close();
    if (error instanceof StoreError && mended.includes(error.code)) return null;
    throw error;
  }
}
