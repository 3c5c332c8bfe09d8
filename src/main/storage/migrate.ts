import type { Database } from 'better-sqlite3';
import { guardStore, StoreError } from './store-error.ts';

/** One step of a schema. Its SQL is final once released: a later change is a later step. It imports nothing from the app. */
export interface Migration {
  /** 1, 2, 3 … in the order of the list; SQLite's `user_version` after this step. */
  readonly version: number;
  readonly sql: string;
}

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings a database to the newest step, all missing steps in one transaction; two processes may try at once.
 * @throws StoreError `newer-version` where a later release of the app wrote the file: it is left untouched.
 * @throws RangeError where the list is not numbered 1, 2, 3 …
 */
export function migrate(db: Database, migrations: readonly Migration[], file = db.name): void {
  for (const [index, step] of migrations.entries()) {
    if (step.version !== index + 1) throw new RangeError(`migration ${index + 1} is numbered ${step.version}`);
  }
  guardStore(file, () => {
    const missing = () => {
      const version = versionOf(db);
      if (version > migrations.length) throw new StoreError('newer-version', file);
      return migrations.slice(version);
    };
    if (missing().length === 0) return;
    db.transaction(() => {
      // Asked again under the write lock: another process may have migrated in between.
      for (const step of missing()) db.exec(step.sql);
      db.pragma(`user_version = ${migrations.length}`);
    }).immediate();
  });
}
