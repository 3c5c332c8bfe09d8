import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { readIfThere, replaceFile } from './atomic-file.ts';
import { guardStore } from './store-error.ts';

/** Everything that makes an installation; the log and Chromium's own files are left out. */
export const installationFiles = [
  'keys.json',
  'ledger.db',
  'ledger.db-wal',
  'ledger.anchor',
  'register.db',
  'practice.db',
  'practice.db-wal',
] as const;
export type InstallationFile = (typeof installationFiles)[number];

/** Made by SQLite beside a database that is open; of no use beside another one. */
const companions = ['ledger.db-shm', 'practice.db-shm'];

const markerSchema = z.object({
  /** When the backup was made, UTC ISO 8601. */
  backupOf: z.string(),
  /** Folder that keeps what was replaced. */
  replaced: z.string().regex(/^replaced-[\w.-]+$/),
  files: z.array(z.enum(installationFiles)),
  /** Events in the ledger that was replaced; null where it could not be read. */
  eventsBefore: z.number().nullable(),
});
export type Restore = z.infer<typeof markerSchema>;

const markerOf = (folder: string) => join(folder, 'restore.json');
const beside = (folder: string, name: string) => join(folder, `${name}.restoring`);

/**
 * Lays the files of a backup beside the present ones and says so in a marker. Nothing is replaced yet: a full disk or a
 * power cut until here loses nothing, from here on `finishRestore` goes on at the next start.
 * @throws StoreError
 */
export function stageRestore(
  folder: string,
  files: readonly { readonly name: InstallationFile; readonly bytes: Buffer }[],
  about: Pick<Restore, 'backupOf' | 'eventsBefore'> & { readonly now: number },
): void {
  guardStore(folder, () => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    try {
      for (const { name, bytes } of files) writeFileSync(beside(folder, name), bytes, { mode: 0o600, flush: true });
    } catch (error) {
      for (const { name } of files) rmSync(beside(folder, name), { force: true });
      throw error;
    }
  });
  const replaced = `replaced-${new Date(about.now).toISOString().replaceAll(':', '.')}`;
  const marker: Restore = {
    backupOf: about.backupOf,
    eventsBefore: about.eventsBefore,
    replaced,
    files: files.map(({ name }) => name),
  };
  replaceFile(markerOf(folder), JSON.stringify(marker));
}

/**
 * Puts staged files in place; what was there is kept in a folder of its own. May be repeated after a crash at any moment.
 * @returns what was restored, until `endRestore` has been called; null where nothing is under way.
 * @throws StoreError
 */
export function finishRestore(folder: string): Restore | null {
  const text = readIfThere(markerOf(folder));
  if (text === undefined) return null;
  const marker = markerSchema.parse(JSON.parse(text));
  guardStore(folder, () => {
    const old = join(folder, marker.replaced);
    mkdirSync(old, { recursive: true, mode: 0o700 });
    for (const name of companions) rmSync(join(folder, name), { force: true });
    for (const name of installationFiles) {
      const staged = existsSync(beside(folder, name));
      // Once its staged copy is gone, what lies under the name is the restored file already.
      const done = marker.files.includes(name) && !staged;
      const present = join(folder, name);
      if (!done && existsSync(present)) renameSync(present, join(old, name));
      if (staged) renameSync(beside(folder, name), present);
    }
  });
  return marker;
}

/** The restored ledger has said so itself; the marker may go. */
export function endRestore(folder: string): void {
  rmSync(markerOf(folder), { force: true });
}
