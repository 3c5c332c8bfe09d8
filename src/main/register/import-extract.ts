import type { Database } from 'better-sqlite3';
import { carryOver, writeCompanions } from './build/companion-tables.ts';
import { completeFromClearText, countStrays } from './build/complete.ts';
import { createLoader, type LoadedExtract } from './build/loader.ts';
import { buildFile } from './build/new-file.ts';
import { openPrevious } from './build/previous.ts';
import { createRoadNames } from './build/roads.ts';
import { writeLexicon, writeShares } from './build/word-lists.ts';
import type { ExtractStart } from './extract/envelope.ts';
import { shippedLayout } from './extract/layout.ts';
import { ImportRefusal, settle } from './import-refusal.ts';
import type { ByteSource, CompanionSummary, ExtractOptions, ExtractSummary, ImportResult } from './import-types.ts';
import { type Meta, readMeta, writeMeta } from './meta.ts';
import { indexes, registerVersion, tables } from './schema.ts';

/**
 * A second file of a task is a change extract (CPR's delta), which replaces persons instead of the register; reading those
 * comes later. Taking it for a full extract would drop everybody who is not in it.
 */
function refuseKnownTask(start: ExtractStart, previous: Meta | null, replace: boolean): void {
  if (previous === null || replace || previous.taskNumber !== start.taskNumber) return;
  throw new ImportRefusal('task-known', {
    taskNumber: start.taskNumber,
    producedOn: start.producedOn,
    registerProducedOn: previous.producedOn,
  });
}

async function load(
  db: Database,
  source: ByteSource,
  options: ExtractOptions,
  previous: Meta | null,
): Promise<LoadedExtract> {
  const layout = shippedLayout();
  const roads = createRoadNames(layout);
  const loader = createLoader(db, {
    layout,
    roads,
    acceptCount: options.acceptCount ?? false,
    onStart: (start) => refuseKnownTask(start, previous, options.replace ?? false),
  });
  for await (const chunk of source) {
    if (options.signal?.aborted) throw new ImportRefusal('cancelled');
    loader.push(chunk);
    options.onProgress?.(loader.records);
  }
  const loaded = loader.end();
  roads.write(db, options.roads ?? []);
  return loaded;
}

/**
 * Imports a full extract (P12170) and, with it, documents, phones and street names: builds a new register beside the old one
 * and swaps it in when it is whole. Documents and phones of citizens who are still there are kept.
 * @returns what was read, or why nothing was taken over.
 * @throws StoreError where the disk or the old file fails.
 */
export function importExtract(
  source: ByteSource,
  options: ExtractOptions,
): Promise<ImportResult<ExtractSummary & CompanionSummary>> {
  return settle(() =>
    buildFile({ path: options.path, keyring: options.keyring, from: 'nothing' }, async (db) => {
      const old = openPrevious(options.path, options.keyring);
      try {
        const previous = old ? readMeta(old) : null;
        db.exec(tables);
        const loaded = await load(db, source, options, previous);
        db.exec(indexes);
        completeFromClearText(db);
        if (old) carryOver(old, db);
        const companions = await writeCompanions(db, options, options.importedAt);
        writeLexicon(db);
        writeShares(db);
        const { start, unknown, ...read } = loaded;
        const persons = Number(db.prepare('SELECT count(*) FROM person').pluck().get());
        const extract: ExtractSummary = { ...start, ...read, persons, rejected: unknown + countStrays(db) };
        writeMeta(db, {
          ...extract,
          format: 'P12170',
          generation: (previous?.generation ?? 0) + 1,
          importedAt: options.importedAt,
          documentsAt: options.documents ? options.importedAt : (previous?.documentsAt ?? null),
          phonesAt: options.phones ? options.importedAt : (previous?.phonesAt ?? null),
        });
        db.pragma(`user_version = ${registerVersion}`);
        return { ...extract, ...companions };
      } finally {
        old?.close();
      }
    }),
  );
}
