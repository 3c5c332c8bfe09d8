import type { Database } from 'better-sqlite3';
import { StoreError } from '../storage/store-error.ts';
import { registerVersion } from './schema.ts';

/**
 * Makes sure that an opened file has this release's schema.
 * @throws StoreError `newer-version`, or `corrupt` for one that no release wrote: import again.
 */
export function checkVersion(db: Database, path: string): void {
  const version = Number(db.pragma('user_version', { simple: true }));
  if (version !== registerVersion) throw new StoreError(version > registerVersion ? 'newer-version' : 'corrupt', path);
}
