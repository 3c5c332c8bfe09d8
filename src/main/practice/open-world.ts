import { existsSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { Keyring } from '../storage/keyring.ts';
import { migrate } from '../storage/migrate.ts';
import { openDatabase } from '../storage/open-database.ts';
import { worldMigrations } from './world-schema.ts';

/**
 * Opens or makes `practice.db`, encrypted with the keyring's key of that file.
 * @throws StoreError as `openDatabase` and `migrate` do; Error where it is to be made and is there already.
 */
export function openWorldDatabase(path: string, keyring: Keyring, mode: 'create' | 'open'): Database.Database {
  if (mode === 'create' && existsSync(path)) throw new Error('a practice world is there already');
  const db = openDatabase(path, { key: keyring.databaseKey('practice'), journal: 'wal', mustExist: mode === 'open' });
  try {
    migrate(db, worldMigrations);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
