import type { Database } from 'better-sqlite3';
import type { Keyring } from '../../storage/keyring.ts';
import { openDatabase } from '../../storage/open-database.ts';
import { StoreError } from '../../storage/store-error.ts';
import { registerVersion } from '../schema.ts';

/** Failures of the old file that a new one mends: the register can always be rebuilt from its sources. */
const mended: readonly StoreError['code'][] = ['missing', 'wrong-key', 'corrupt'];

/**
 * Opens the register that is being replaced, read-only; null where there is none that can be used.
 * @throws StoreError where a newer release wrote it, or the disk fails.
 */
export function openPrevious(path: string, keyring: Keyring): Database | null {
  try {
    const db = openDatabase(path, { key: keyring.databaseKey('register'), journal: 'rollback', readOnly: true });
    const version = Number(db.pragma('user_version', { simple: true }));
    if (version === registerVersion) return db;
    db.close();
    if (version > registerVersion) throw new StoreError('newer-version', path);
    return null;
  } catch (error) {
    if (error instanceof StoreError && mended.includes(error.code)) return null;
    throw error;
  }
}
