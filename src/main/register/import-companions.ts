import { writeCompanions } from './build/companion-tables.ts';
import { buildFile } from './build/new-file.ts';
import { settle } from './import-refusal.ts';
import type { CompanionSources, CompanionSummary, ImportOptions, ImportResult } from './import-types.ts';
import { readMeta, writeMeta } from './meta.ts';
import { checkVersion } from './schema-version.ts';

/**
 * Imports documents or phones into the register that is there, on a copy that takes its place when it is whole. A file replaces
 * what is held of every citizen who is in it and leaves the others; each row keeps the time of its own import.
 * @returns how many rows were read, or why nothing was taken over.
 * @throws StoreError where the disk or the old file fails.
 */
export function importCompanions(options: ImportOptions & CompanionSources): Promise<ImportResult<CompanionSummary>> {
  return settle(() =>
    buildFile({ path: options.path, keyring: options.keyring, from: 'copy' }, async (db) => {
      checkVersion(db, options.path);
      const meta = readMeta(db);
      const summary = await writeCompanions(db, options, options.importedAt);
      writeMeta(db, {
        ...meta,
        generation: meta.generation + 1,
        documentsAt: options.documents ? options.importedAt : meta.documentsAt,
        phonesAt: options.phones ? options.importedAt : meta.phonesAt,
      });
      return summary;
    }),
  );
}
