import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { files as pathsOf } from '../data-dir.ts';
import { LedgerBroken } from '../ledger/ledger-broken.ts';
import { reportRestore } from '../ledger/report-restore.ts';
import { openDatabase } from '../storage/open-database.ts';
import { finishRestore, installationFiles, stageRestore } from '../storage/restore.ts';
import { StoreError } from '../storage/store-error.ts';
import { readArguments } from './arguments.ts';
import { packBackup, unpackBackup } from './backup.ts';
import { type CliContext, type Command, failed, succeeded } from './command.ts';

/** Nobody writes to this database while `work` runs, and all of it lies in its file. */
function held<T>(database: { pragma(text: string): unknown; exec(text: string): unknown }, work: () => T): T {
  database.pragma('wal_checkpoint(TRUNCATE)');
  database.exec('BEGIN IMMEDIATE');
  try {
    return work();
  } finally {
    database.exec('ROLLBACK');
  }
}

/** A consistent copy while the console is open; `register.db` is never written in place. */
async function read(context: CliContext) {
  const { database } = await context.ledger();
  const copy = () =>
    installationFiles
      .filter((name) => existsSync(join(context.dataDir, name)))
      .map((name) => ({ name, bytes: readFileSync(join(context.dataDir, name)) }));
  const { practice } = pathsOf(context.dataDir);
  if (!existsSync(practice)) return held(database, copy);
  const key = (await context.keyring()).databaseKey('practice');
  const world = openDatabase(practice, { key, journal: 'wal', mustExist: true });
  try {
    return held(database, () => held(world, copy));
  } finally {
    world.close();
  }
}

/**
 * `backup FILE [--force]`. The databases in it stay encrypted; in practice mode the key lies beside them in the clear.
 * A file that is there already may be the only good backup: it is replaced with `--force` only.
 */
export const backupCommand: Command = async (context, args) => {
  const { values, positionals } = readArguments(args, { force: { type: 'boolean' } }, { least: 1, most: 1 });
  const [file = ''] = positionals;
  if (!values.force && existsSync(file))
    return failed({ code: 'exists' }, `${file} is there already. Choose another name, or replace it with --force.`);
  const files = await read(context);
  const temporary = `${file}.partial`;
  try {
    writeFileSync(temporary, packBackup(files, new Date(context.now()).toISOString()), { mode: 0o600, flush: true });
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    const why = error instanceof Error && 'code' in error ? error.code : 'error';
    return failed({ code: 'unwritable' }, `${file} cannot be written (${why}). Check folder and space.`);
  }
  const list = files.map(({ name, bytes }) => ({ name, size: bytes.length }));
  return succeeded({ file, files: list }, `${files.length} files were backed up to ${file}.`);
};

/**
 * `restore FILE`, with the console closed, also where the present files are damaged or lost. What is replaced is kept
 * beside, and the restored ledger says that it was put back (R32).
 */
export const restoreCommand: Command = async (context, args) => {
  const { positionals } = readArguments(args, {}, { least: 1, most: 1 });
  const [file = ''] = positionals;
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return failed({ code: 'unreadable' }, `${file} cannot be read. Check the path.`);
  }
  const backup = unpackBackup(bytes);
  if (!backup) {
    const message = `${file} is no backup of PIN Desk, or it was changed or cut. Nothing was restored.`;
    return failed({ code: 'not-a-backup' }, message);
  }
  const before = await eventsBefore(context);
  if (before === 'in-use')
    return failed({ code: 'in-use' }, 'The ledger is in use. Close the console, then try again.');
  stageRestore(context.dataDir, backup.files, { backupOf: backup.at, eventsBefore: before, now: context.now() });
  const restored = finishRestore(context.dataDir);
  if (!restored) throw new Error('a restore that was staged is not there');
  const events = await reportRestore(await context.ledger(), context.dataDir, restored, context.now());
  const value = { file, at: backup.at, events, eventsBefore: before, replaced: restored.replaced };
  const old = before === null ? 'the ledger before could not be read' : `${before} before`;
  return succeeded(
    value,
    `The backup of ${backup.at} is restored: ${events} events, ${old}. See ${restored.replaced}.`,
  );
};

/** Events in the ledger that is replaced; null where it cannot be read, which is what backups are for. */
async function eventsBefore(context: CliContext): Promise<number | null | 'in-use'> {
  if (!existsSync(pathsOf(context.dataDir).ledger)) return 0;
  try {
    const ledger = await context.ledger();
    const { count } = await ledger.head();
    try {
      // In WAL mode this needs the file alone, so a console that has it open shows, also while it does nothing.
      ledger.database.pragma('locking_mode = EXCLUSIVE');
      ledger.database.exec('BEGIN EXCLUSIVE; COMMIT');
    } catch {
      return 'in-use';
    }
    return count;
  } catch (error) {
    if (error instanceof StoreError && error.code === 'busy') return 'in-use';
    if (error instanceof StoreError || error instanceof LedgerBroken) return null;
    throw error;
  } finally {
    context.close();
  }
}
